/**
 * @file Which encrypted databases a vault has, and whose key opens them.
 *
 * [Note: Roles are keys]
 * A role is not a row that the app checks: each compartment has its own random key, and that key is granted to the people
 * entitled to it and to nobody else. A facilitator with a patched app and every file still holds one key, that of the own desk.
 */
import { join } from 'node:path';
import type { Role } from '../../shared/values';

/** Everything about people. Counselors only. */
export const CASES = 'cases';
/** Coarse facts without names, text or exact dates. Counselors and admins. */
export const SUMMARIES = 'summaries';

/** No compartment: what the grants of the vault's signing key are called, so that they are made and opened like the others. */
export const SIGNER = 'signer';

export const COMPARTMENT_PATTERN = /^(cases|summaries|desk-[0-9a-f]{32})$/;

/** What was released to one facilitator. That facilitator and all counselors. */
export function deskOf(userId: string): string {
  return `desk-${userId}`;
}

interface Member {
  readonly id: string;
  readonly role: Role;
}

/** Every compartment that a vault with these users has, in the order of the header. */
export function compartmentsOf(users: readonly Member[]): string[] {
  return [CASES, SUMMARIES, ...users.filter((user) => user.role === 'facilitator').map((user) => deskOf(user.id))];
}

/** Whether `user` holds the key of `compartment`. */
export function isEntitled(user: Member, compartment: string): boolean {
  switch (user.role) {
    case 'counselor':
      return true;
    case 'facilitator':
      return compartment === deskOf(user.id);
    case 'admin':
      return compartment === SUMMARIES;
  }
}

/** The compartment whose database remembers this person's slots: one that the person always opens. See: [Note: Pinned inside] */
export function homeOf(user: Member): string {
  switch (user.role) {
    case 'counselor':
      return CASES;
    case 'facilitator':
      return deskOf(user.id);
    case 'admin':
      return SUMMARIES;
  }
}

/** The file of a compartment in the vault folder. */
export function databasePath(dir: string, compartment: string): string {
  if (!COMPARTMENT_PATTERN.test(compartment)) throw new Error('not the name of a compartment');
  return join(dir, `${compartment}.db`);
}
