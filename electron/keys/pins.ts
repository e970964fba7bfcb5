/**
 * @file What a database remembers of the header, so that an older header beside it is noticed.
 *
 * [Note: Pinned inside]
 * Slots are not signed, because everybody changes the own ones; so an older header, or an old slot put into the present one, would bring
 * back a passphrase that somebody gave up. Each database remembers a hash of the slots of those whose work is in it, and how often the
 * list was signed. Inside and not in the seal: a seal may lag behind its database, so an old seal beside an old header would say
 * nothing; an old database is noticed by its seal. A change writes down both hashes first, then the header, then the new one alone:
 * killed anywhere, what is found is one of those that were expected.
 */
import { createHash } from 'node:crypto';
import { canonicalBytes } from './canonical';
import { homeOf } from './compartments';
import type { Header } from './header';

export interface Pin {
  /** Hashes that may be found, one; while it is being changed, two. */
  readonly slots: readonly string[];
  /** `roster.seq`; never less may be found. */
  readonly roster: number;
}

/** Takes down what a compartment's database is to remember. A compartment that is not open is left. */
export type KeepPin = (compartment: string, pin: Pin) => void;

/** SHA-256 over the slots of everybody whose home is `compartment`, in the order of their ids. */
export function slotsHash({ roster, slots }: Header, compartment: string): string {
  const people = new Set(roster.users.filter((user) => homeOf(user) === compartment).map((user): string => user.id));
  const theirs = slots.filter((slot) => people.has(slot.user)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256')
    .update(canonicalBytes(theirs.map((slot) => ({ ...slot }))))
    .digest('hex');
}
