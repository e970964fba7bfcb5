/** @file What handlers may do with the secrets of sign-ins, without seeing a key: implemented by the session in `electron/keys`. */
import type { Role, UserId } from '../shared/values';

export interface SecretKeeper {
  /** Whether this is the signed-in person's passphrase. Refuses with `wrong-passphrase`, `slow-down`. */
  prove(passphrase: string): Promise<void>;
  /** Whether a typed code or two parts open the vault as this person. Changes nothing. */
  practise(typed: string): Promise<{ slot: string; kind: 'recovery' | 'parts' }>;
  newRecoveryCode(): Promise<{ recoveryCode: string; slot: string }>;
  newParts(): Promise<{ parts: string[]; set: string; slot: string }>;
  dropParts(): void;
  /** What can open the vault as this person. */
  ownSlots(): readonly { id: string; kind: string; set?: string | undefined }[];
  /** The vault's signing keys so far: how many there are says whether a counselor has left. */
  readonly signers: readonly string[];
  invite(person: { label: string; role: Role }, words: string, until: string): Promise<UserId>;
  inviteAgain(id: string, words: string, until: string): Promise<void>;
}
