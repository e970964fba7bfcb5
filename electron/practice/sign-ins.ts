/** @file The three sign-ins of a practice vault. Their passphrases are no secret: they protect invented people only. */
import type { Role } from '../../shared/values';

export interface PracticeSignIn {
  readonly label: string;
  readonly role: Role;
  readonly passphrase: string;
}

export const PRACTICE_SIGN_INS: readonly [PracticeSignIn, PracticeSignIn, PracticeSignIn] = [
  { label: 'Ines (counselor)', role: 'counselor', passphrase: 'lantern orchard kettle window sparrow' },
  { label: 'Maren (facilitator)', role: 'facilitator', passphrase: 'pebble harbour violin meadow copper' },
  { label: 'Principal (admin)', role: 'admin', passphrase: 'thistle compass bakery glacier ribbon' },
];

/** What the sign-in screen may show: only when these labels are the vault's own. */
export function practiceSignIns(labels: readonly string[]): { label: string; passphrase: string }[] {
  return PRACTICE_SIGN_INS.filter((s) => labels.includes(s.label)).map(({ label, passphrase }) => ({ label, passphrase }));
}
