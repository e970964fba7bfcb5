/** @file A signed-in person, with what counselors do to the list of people: adding, inviting, taking away. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Refusal } from '../../shared/result';
import { type Role, type UserId, userIdSchema } from '../../shared/values';
import type { ReadDb } from '../store/sql';
import { wipe } from './bytes';
import { databasePath, deskOf } from './compartments';
import { deriveCompartmentKey } from './grants';
import { foldLabel, type Header, type HeaderUser, labelSchema, type Slot, VERSION } from './header';
import { createDatabase } from './held';
import { OwnSecrets, trying } from './own-secrets';
import { requireStrong } from './passphrase';
import { slotsHash } from './pins';
import { soundRenewals } from './renewals';
import { newPerson, nobodysKey, withNewKeys, withoutPerson, withPerson } from './roster';
import { makeNext, nextPath } from './rotation';
import { signHeader } from './signers';
import type { SlotKind } from './slots';
import { saveHeader } from './vault-folder';

export interface NewUser {
  readonly label: string;
  readonly role: Role;
  readonly passphrase: string;
}

/** A label that nobody of `users` has. Refuses with `invalid` or `conflict`. */
export function checkedLabel(label: string, users: readonly HeaderUser[]): string {
  const parsed = labelSchema.safeParse(label);
  if (!parsed.success) throw new Refusal('invalid', { fields: ['label'] });
  if (users.some((user) => foldLabel(user.label) === foldLabel(parsed.data)))
    throw new Refusal('conflict', { reason: 'label-taken', fields: ['label'] });
  return parsed.data;
}

export function randomUserId(): UserId {
  return userIdSchema.parse(randomBytes(16).toString('hex'));
}

/** When an invitation ended that was ended early. Its slot opens nothing: what it authenticates was another time. */
export const VOID = '1970-01-01T00:00:00.000Z';

/** The slots, those of `over` with an end that they were not made with: they are still listed, and open nothing. */
const voided = (slots: readonly Slot[], over: readonly Slot[]): Slot[] =>
  slots.map((slot) => (over.some((one) => one.id === slot.id) ? { ...slot, until: VOID } : slot));

/** The requests that are left, where `done` says whose are not. */
const waiting = (renewals: Header['renewals'], done: (user: string) => boolean): Pick<Header, 'renewals'> => {
  const left = renewals?.filter((one) => !done(one.user)) ?? [];
  return left.length === 0 ? {} : { renewals: left };
};

export class Session extends OwnSecrets {
  /**
   * Adds a person, who can sign in from then on; for a facilitator also the (empty) database of the desk. Counselors only.
   * Refuses with `forbidden`, `invalid`, `conflict` (label taken, or the header was changed meanwhile), `weak-passphrase`,
   * `blocked` when the header is full, and as `openStore` does.
   */
  async addUser({ label, role, passphrase }: NewUser): Promise<UserId> {
    this.signer();
    const checked = checkedLabel(label, this.header.roster.users);
    await requireStrong(passphrase, [checked]);
    return this.#add({ label: checked, role }, { kind: 'pass' }, passphrase);
  }

  /**
   * Adds a person with a one-time passphrase, which counts until `until` and until the person has set the own one (`redeem`).
   * Refuses as `addUser` does.
   */
  async invite({ label, role }: Omit<NewUser, 'passphrase'>, words: string, until: string): Promise<UserId> {
    this.signer();
    return this.#add({ label: checkedLabel(label, this.header.roster.users), role }, { kind: 'once', until }, words);
  }

  async #add(person: Omit<NewUser, 'passphrase'>, kind: SlotKind, words: string): Promise<UserId> {
    const { user, privateKey } = newPerson(randomUserId(), person);
    try {
      const slot = await this.slotFor(user, privateKey, kind, words);
      this.#enrol(user, slot);
      return user.id;
    } finally {
      wipe(privateKey);
    }
  }

  /** Signs a roster with `user` in it and writes it. Synchronous: two enrolments can't interleave. */
  #enrol(user: HeaderUser, slot: Slot): void {
    const { identity, compartments } = this.keys();
    checkedLabel(user.label, this.header.roster.users);
    const { vault, roster, slots } = this.header;
    const { desk, ...people } = withPerson(vault, roster, user, compartments);
    const { header } = signHeader({ ...this.header, slots: [...slots, slot] }, people, identity);
    // The database first: a header never names a compartment whose file does not exist, so a missing file always means loss.
    if (desk !== undefined) createDatabase(this.dir, vault, { comp: deskOf(user.id), ...desk });
    try {
      this.save(header);
    } catch (error) {
      if (desk !== undefined) rmSync(databasePath(this.dir, deskOf(user.id)), { force: true });
      wipe(desk?.key);
      throw error;
    }
    if (desk !== undefined) this.keyring = { ...this.keys(), compartments: new Map([...compartments, [deskOf(user.id), desk]]) };
  }

  /**
   * After a counselor's sign-in: an older header is brought to this version, invitations that are over stop opening anything, and key pairs
   * that were asked for come into the list.
   */
  async tidy(now: string): Promise<boolean> {
    const { identity, user } = this.keys();
    if (identity.vaultPrivateKey === undefined) return false;
    const over = this.header.slots.filter((one) => one.until !== undefined && one.until !== VOID && one.until <= now);
    const asked = soundRenewals(this.header, user, identity.privateKey);
    if (over.length === 0 && asked.size === 0 && this.header.ver === VERSION) return false;
    return trying(async () => this.#signWhatWaits(over, asked));
  }

  #signWhatWaits(over: readonly Slot[], asked: ReadonlyMap<string, string>): void {
    const { identity, compartments } = this.keys();
    const { vault, roster, slots, renewals, ...rest } = this.header;
    const keys = new Map([...asked, ...over.map((slot) => [slot.user, nobodysKey()] as const)]);
    const people = withNewKeys(vault, roster, keys, compartments);
    const next = { ...rest, vault, roster, slots: voided(slots, over), ...waiting(renewals, (id) => keys.has(id)) };
    this.save(signHeader(next, people, identity).header, true);
  }

  /** Other words for somebody who has not come in yet. Refuses with `forbidden`, `not-found`. */
  async inviteAgain(id: string, words: string, until: string): Promise<void> {
    this.signer();
    const user = this.header.roster.users.find((one) => one.id === id);
    const open = () => this.header.slots.some((one) => one.user === id && one.kind === 'once');
    if (user === undefined || !open()) throw new Refusal('not-found', { reason: 'sign-in' });
    const next = newPerson(user.id, user);
    try {
      const slot = await this.slotFor(next.user, next.privateKey, { kind: 'once', until }, words);
      if (!open()) throw new Refusal('conflict', { reason: 'header-changed' });
      const { identity, compartments } = this.keys();
      const { vault, roster, slots } = this.header;
      const people = withNewKeys(vault, roster, new Map([[id, next.user.xpub]]), compartments);
      const header = { ...this.header, slots: [...slots.filter((one) => one.user !== id), slot] };
      this.save(signHeader(header, people, identity).header, true);
    } finally {
      wipe(next.privateKey);
    }
  }

  /**
   * Takes a person's sign-in away: the slots go, and every key that the person held is changed; when it was a counselor, the key that
   * signs the list too, and invitations that are open end, whose words that person may know. The person stays in the list, under whose
   * name the trail and the desk are, with a public key whose private half nobody has. Synchronous: nothing is written meanwhile.
   *
   * [Note: New keys come as new files]
   * Each compartment that the person could open is copied under its new key to `<compartment>.db.next`, and read there to its end; then
   * the header that names the new keys is written; at the next sign-in the copies take the place of the old files. Interrupted before
   * the header, the copies open with no key that counts and are thrown away; after it, they are what opens. Never both, never neither.
   * This session can't go on: its caller closes the stores and signs out.
   */
  removeUser(id: string, open: ReadonlyMap<string, ReadDb>): void {
    const { identity, compartments, user: me } = this.keys();
    this.signer();
    const { vault, roster, slots, renewals, ...rest } = this.header;
    const leaver = roster.users.find((one) => one.id === id);
    if (leaver === undefined || !slots.some((one) => one.user === id)) throw new Refusal('not-found', { reason: 'sign-in' });
    if (id === me.id) throw new Refusal('blocked', { reason: 'sign-in-own' });

    const signs = leaver.role === 'counselor';
    const left = slots.filter((one) => one.user !== id);
    const over = signs ? left.filter((one) => one.kind === 'once') : [];
    const invited = new Map(over.map((slot) => [slot.user, nobodysKey()]));
    const { fresh, ...people } = withoutPerson(vault, withNewKeys(vault, roster, invited, compartments), leaver, compartments);
    const next = { ...rest, vault, roster, slots: voided(left, over), ...waiting(renewals, (one) => one === id) };
    const { header } = signHeader(next, people, identity, signs);
    try {
      // What the new files are to remember is in them before they are copied. Until the header is there, both count.
      for (const comp of this.compartments())
        this.keepPin?.(comp, { slots: [slotsHash(this.header, comp), slotsHash(header, comp)], roster: roster.seq });
      for (const [comp, { epoch, key }] of fresh) {
        const db = open.get(comp);
        if (db === undefined) throw new Refusal('storage-corrupt');
        makeNext(this.dir, db, {
          comp,
          old: this.databaseKey(comp),
          next: () => deriveCompartmentKey(vault, { comp, epoch }, key, 'db/v1'),
        });
      }
      saveHeader(this.dir, header, this.header, true);
      this.header = header;
    } catch (error) {
      for (const comp of fresh.keys()) rmSync(nextPath(this.dir, comp), { force: true });
      throw error;
    } finally {
      wipe(...[...fresh.values()].map(({ key }) => key));
    }
  }
}
