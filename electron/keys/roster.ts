/** @file Changes of who is in the list of people and which keys they are handed: pure, from a header to the parts of the next one. */
import { randomBytes } from 'node:crypto';
import type { UserId } from '../../shared/values';
import { toText, wipe } from './bytes';
import { deskOf, isEntitled } from './compartments';
import { makeGrant } from './grants';
import type { HeaderUser, Roster } from './header';
import type { Keyring } from './keyring';
import { makeKeyPair } from './primitives';

/** The parts of a roster that a change of people touches. */
export type People = Pick<Roster, 'users' | 'comps' | 'grants'>;
/** A compartment's key, with its number. */
export interface Fresh {
  readonly epoch: number;
  readonly key: Buffer;
}

const grantsTo = (vault: string, user: HeaderUser, held: Keyring['compartments']) =>
  [...held].filter(([comp]) => isEntitled(user, comp)).map(([comp, { epoch, key }]) => makeGrant(vault, { comp, epoch }, user, key));

/** One more person; a facilitator with a desk under a fresh key, which is answered too. */
export function withPerson(
  vault: string,
  roster: Roster,
  user: HeaderUser,
  held: Keyring['compartments'],
): People & { desk: Fresh | undefined } {
  const users = [...roster.users, user];
  const grants = [...roster.grants, ...grantsTo(vault, user, held)];
  const comps = [...roster.comps];
  const desk = user.role === 'facilitator' ? { epoch: 1, key: randomBytes(32) } : undefined;
  if (desk !== undefined) {
    const comp = deskOf(user.id);
    comps.push({ id: comp, epoch: desk.epoch });
    for (const holder of users.filter((one) => isEntitled(one, comp)))
      grants.push(makeGrant(vault, { comp, epoch: desk.epoch }, holder, desk.key));
  }
  return { users, comps, grants, desk };
}

/** The same people, some with another key pair: what was sealed to the one before opens nothing of what is sealed from now on. */
export function withNewKeys(vault: string, roster: People, publicKeys: ReadonlyMap<string, string>, held: Keyring['compartments']): People {
  const users = roster.users.map((one) => ({ ...one, xpub: publicKeys.get(one.id) ?? one.xpub }));
  const changed = users.filter((one) => publicKeys.has(one.id));
  const others = roster.grants.filter((one) => !publicKeys.has(one.to));
  return { users, comps: roster.comps, grants: [...others, ...changed.flatMap((user) => grantsTo(vault, user, held))] };
}

/** A public key whose private half nobody has. */
export function nobodysKey(): string {
  const pair = makeKeyPair('x25519');
  wipe(pair.privateKey);
  return toText(pair.publicKey);
}

/** The same people; `leaver` has a key that nobody has, and each compartment that he could open has a fresh one. */
export function withoutPerson(
  vault: string,
  roster: People,
  leaver: HeaderUser,
  held: Keyring['compartments'],
): People & { fresh: ReadonlyMap<string, Fresh> } {
  const changing = roster.comps.filter((comp) => isEntitled(leaver, comp.id)).map((comp) => comp.id);
  const fresh = new Map(changing.map((comp) => [comp, { epoch: (held.get(comp)?.epoch ?? 0) + 1, key: randomBytes(32) }]));
  const users = roster.users.map((one) => (one.id === leaver.id ? { ...one, xpub: nobodysKey() } : one));
  const grants = roster.grants.filter((one) => !fresh.has(one.comp) && one.to !== leaver.id);
  for (const [comp, { epoch, key }] of fresh)
    for (const to of users.filter((one) => isEntitled(one, comp))) grants.push(makeGrant(vault, { comp, epoch }, to, key));
  const comps = roster.comps.map((comp) => ({ ...comp, epoch: fresh.get(comp.id)?.epoch ?? comp.epoch }));
  return { users, comps, grants, fresh };
}

/** A new person of the list, with a fresh key pair. */
export function newPerson(id: UserId, { label, role }: Pick<HeaderUser, 'label' | 'role'>): { user: HeaderUser; privateKey: Buffer } {
  const pair = makeKeyPair('x25519');
  return { user: { id, role, label, xpub: toText(pair.publicKey) }, privateKey: pair.privateKey };
}
