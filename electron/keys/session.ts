/**
 * @file Who is signed in, and the keys that person holds. Nothing outside of `electron/keys` sees a key but the copy of a
 * database key that it asks for.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Refusal } from '../../shared/result';
import { type Role, type UserId, userIdSchema } from '../../shared/values';
import { openStore } from '../store/open';
import type { ReadDb } from '../store/sql';
import { toText, wipe } from './bytes';
import { CASES, databasePath, deskOf, isEntitled } from './compartments';
import { deriveCompartmentKey, makeGrant } from './grants';
import { foldLabel, type Header, type HeaderUser, labelSchema, rosterMessage } from './header';
import type { Kdf } from './kdf';
import { type Keyring, wipeKeyring } from './keyring';
import { requireStrong } from './passphrase';
import { makeKeyPair, sign } from './primitives';
import { adoptNext, makeNext, nextPath } from './rotation';
import { Seal } from './seals';
import { makeSlot, openNothing, openSlot, passphraseBytes } from './slots';
import { throttleOf } from './throttle';
import { saveHeader } from './vault-folder';

/** A person as the sign-in list shows them. */
export interface VaultMember {
  readonly id: UserId;
  readonly role: Role;
  readonly label: string;
}

export interface NewUser {
  readonly label: string;
  readonly role: Role;
  readonly passphrase: string;
}

/** The parts of a user of the header that may be shown. */
export function memberOf({ id, role, label }: HeaderUser): VaultMember {
  return { id, role, label };
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

export class Session {
  readonly #dir: string;
  readonly #kdf: Kdf;
  #header: Header;
  #keyring: Keyring | undefined;

  /** Made by `createVault`, `unlock` and `unlockWithRecovery` only. Owns `keyring` from now on. */
  constructor(dir: string, header: Header, keyring: Keyring, kdf: Kdf) {
    this.#dir = dir;
    this.#header = header;
    this.#keyring = keyring;
    this.#kdf = kdf;
  }

  /** The keys, while there are any. */
  #keys(): Keyring {
    if (this.#keyring === undefined) throw new Refusal('locked');
    return this.#keyring;
  }

  get user(): VaultMember {
    return memberOf(this.#keys().user);
  }

  get vaultId(): string {
    this.#keys();
    return this.#header.vault;
  }

  /** Authenticated, unlike the flag of `readHeader`. */
  get practice(): boolean {
    this.#keys();
    return this.#header.practice;
  }

  /** Everybody who can sign in, from the proven roster. */
  users(): VaultMember[] {
    this.#keys();
    return this.#header.roster.users.map(memberOf);
  }

  /** The compartments whose key this person holds. */
  compartments(): string[] {
    return [...this.#keys().compartments.keys()];
  }

  /**
   * The raw key of a compartment's database, 32 bytes: a copy, which `openStore` wipes.
   * Refuses with `forbidden` when this person's passphrase does not open it: there is no key to give.
   */
  databaseKey(compartment: string): Buffer {
    const held = this.#keys().compartments.get(compartment);
    if (held === undefined) throw new Refusal('forbidden');
    return deriveCompartmentKey(this.#header.vault, { comp: compartment, epoch: held.epoch }, held.key, 'db/v1');
  }

  /** The seal of a compartment that this person's passphrase opens. The caller closes it. Refuses as `databaseKey` does. */
  seal(compartment: string, anchors: string | undefined): Seal {
    return this.#sealIn(this.#dir, compartment, anchors);
  }

  /** A seal in another folder, in which a backup is being put back. */
  sealIn(dir: string, compartment: string): Seal {
    return this.#sealIn(dir, compartment, undefined);
  }

  /** The empty database of a compartment in another folder, where a backup is being put back that lacks it. */
  createIn(dir: string, compartment: string): void {
    const held = this.#keys().compartments.get(compartment);
    if (held === undefined) throw new Refusal('forbidden');
    createDatabase(dir, this.#header.vault, { comp: compartment, ...held });
  }

  #sealIn(dir: string, compartment: string, anchors: string | undefined): Seal {
    const held = this.#keys().compartments.get(compartment);
    if (held === undefined) throw new Refusal('forbidden');
    const frame = { vault: this.#header.vault, comp: compartment, epoch: held.epoch };
    return new Seal(dir, frame, deriveCompartmentKey(this.#header.vault, frame, held.key, 'seal/v1'), anchors);
  }

  /** How often the list of people and keys was signed anew: seals remember it, so that an older header is noticed. */
  get rosterSeq(): number {
    this.#keys();
    return this.#header.roster.seq;
  }

  /** How many keys this compartment has had. Refuses as `databaseKey` does. */
  epochOf(compartment: string): number {
    const held = this.#keys().compartments.get(compartment);
    if (held === undefined) throw new Refusal('forbidden');
    return held.epoch;
  }

  /** Seals and opens the manifests of backups. Counselors only: a backup holds the case book. */
  backupKey(): Buffer {
    const held = this.#keys().compartments.get(CASES);
    if (held === undefined) throw new Refusal('forbidden');
    return deriveCompartmentKey(this.#header.vault, { comp: CASES, epoch: held.epoch }, held.key, 'bak/v1');
  }

  /**
   * Adds a person, who can sign in from then on; for a facilitator also the (empty) database of the desk. Counselors only.
   * Refuses with `forbidden`, `invalid`, `conflict` (label taken, or the header was changed meanwhile), `weak-passphrase`,
   * `blocked` when the header is full, and as `openStore` does.
   */
  async addUser({ label: wanted, role, passphrase }: NewUser): Promise<UserId> {
    if (this.#keys().identity.vaultPrivateKey === undefined) throw new Refusal('forbidden');
    const label = checkedLabel(wanted, this.#header.roster.users);
    await requireStrong(passphrase, [label]);

    const id = randomUserId();
    const pair = makeKeyPair('x25519');
    const secret = passphraseBytes(passphrase);
    try {
      const { vaultPublicKey, vaultPrivateKey: signingKey } = this.#keys().identity;
      const vaultPrivateKey = role === 'counselor' ? signingKey : undefined;
      const identity = { userId: id, role, privateKey: pair.privateKey, vaultPublicKey, vaultPrivateKey };
      const slot = await makeSlot(this.#kdf, this.#header.vault, 'pass', identity, secret);
      this.#enrol({ id, role, label, xpub: toText(pair.publicKey) }, slot);
      return id;
    } finally {
      wipe(secret, pair.privateKey);
    }
  }

  /**
   * Replaces this person's passphrase. The old one is asked for: who sits down at an open vault must not lock its owner out.
   * The previous header that we keep is replaced too, so that no copy of ours opens with the old one.
   * Refuses with `wrong-passphrase`, `weak-passphrase`, `conflict`, `slow-down`.
   */
  async changePassphrase(old: string, next: string): Promise<void> {
    await requireStrong(
      next,
      this.#header.roster.users.map((one) => one.label),
    );
    await throttleOf(this.#dir).attempt(() => this.#prove(this.#keys().user.id, old));
    await this.#newSlot(next);
  }

  /**
   * Is this the passphrase of somebody else, who sits at the same computer now? Their keys are looked at and wiped.
   * Refuses with `wrong-passphrase` (also for an unknown person), `slow-down`.
   */
  async proveOther(id: string, passphrase: string): Promise<void> {
    await throttleOf(this.#dir).attempt(() => this.#prove(id, passphrase));
  }

  async #prove(id: string, passphrase: string): Promise<void> {
    this.#keys();
    const slot = this.#header.slots.find((one) => one.user === id && one.kind === 'pass');
    const role = this.#header.roster.users.find((one) => one.id === id)?.role;
    if (slot === undefined || role === undefined) return openNothing(this.#kdf);
    const secret = passphraseBytes(passphrase);
    try {
      const found = await openSlot(this.#kdf, this.#header.vault, slot, role, secret);
      wipe(found.privateKey, found.vaultPrivateKey);
    } finally {
      wipe(secret);
    }
  }

  async #newSlot(passphrase: string): Promise<void> {
    const { identity, user } = this.#keys();
    const secret = passphraseBytes(passphrase);
    try {
      const slot = await makeSlot(this.#kdf, this.#header.vault, 'pass', identity, secret);
      const others = this.#header.slots.filter((one) => one.user !== user.id || one.kind !== 'pass');
      const header = { ...this.#header, slots: [...others, slot] };
      saveHeader(this.#dir, header, this.#header, true);
      this.#header = header;
    } finally {
      wipe(secret);
    }
  }

  /**
   * At sign-in: when new slots cost more to guess than this person's does, the passphrase is kept under the new cost. Nobody has to do
   * anything. A disk that does not take it is no reason to keep anybody out.
   */
  async raiseCost(passphrase: string): Promise<boolean> {
    const { user } = this.#keys();
    const slot = this.#header.slots.find((one) => one.user === user.id && one.kind === 'pass');
    const { params } = this.#kdf;
    if (slot === undefined || (slot.kdf.m >= params.m && slot.kdf.t >= params.t)) return false;
    try {
      await this.#newSlot(passphrase);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  /** Signs a roster with `user` in it and writes it. Synchronous: two enrolments can't interleave. */
  #enrol(user: HeaderUser, slot: Header['slots'][number]): void {
    const { identity, compartments } = this.#keys();
    if (identity.vaultPrivateKey === undefined) throw new Refusal('forbidden');
    checkedLabel(user.label, this.#header.roster.users);
    const { vault, practice, reserved, roster } = this.#header;
    const grants = [...roster.grants];
    for (const [comp, { epoch, key }] of compartments) {
      if (isEntitled(user, comp)) grants.push(makeGrant(vault, { comp, epoch }, user, key));
    }

    const users = [...roster.users, user];
    const comps = [...roster.comps];
    const desk = user.role === 'facilitator' ? { comp: deskOf(user.id), epoch: 1, key: randomBytes(32) } : undefined;
    if (desk !== undefined) {
      comps.push({ id: desk.comp, epoch: desk.epoch });
      for (const holder of users.filter((candidate) => isEntitled(candidate, desk.comp)))
        grants.push(makeGrant(vault, desk, holder, desk.key));
    }

    const signed = { vault, practice, reserved, roster: { seq: roster.seq + 1, users, comps, grants } };
    const rosterSig = toText(sign(identity.vaultPrivateKey, rosterMessage(signed)));
    const header = { ...this.#header, ...signed, rosterSig, slots: [...this.#header.slots, slot] };
    // The database first: a header never names a compartment whose file does not exist, so a missing file always means loss.
    if (desk !== undefined) createDatabase(this.#dir, vault, desk);
    try {
      saveHeader(this.#dir, header, this.#header);
    } catch (error) {
      if (desk !== undefined) rmSync(databasePath(this.#dir, desk.comp), { force: true });
      wipe(desk?.key);
      throw error;
    }
    this.#header = header;
    const held = new Map(compartments);
    if (desk !== undefined) held.set(desk.comp, { epoch: desk.epoch, key: desk.key });
    this.#keyring = { ...this.#keys(), compartments: held };
  }

  /**
   * Takes a person's sign-in away: the slots go, and every key that the person held is changed. The person stays in the list, under
   * whose name the trail and the desk are, with a public key whose private half nobody has. Synchronous: nothing is written meanwhile.
   *
   * [Note: New keys come as new files]
   * Each compartment that the person could open is copied under its new key to `<compartment>.db.next`, and read there to its end; then
   * the header that names the new keys is written; at the next sign-in the copies take the place of the old files. Interrupted before
   * the header, the copies open with no key that counts and are thrown away; after it, they are what opens. Never both, never neither.
   * This session can't go on: its caller closes the stores and signs out.
   */
  removeUser(id: string, open: ReadonlyMap<string, ReadDb>): void {
    const { identity, compartments, user: me } = this.#keys();
    const signer = identity.vaultPrivateKey;
    if (signer === undefined) throw new Refusal('forbidden');
    const { vault, practice, reserved, roster, slots } = this.#header;
    const leaver = roster.users.find((one) => one.id === id);
    if (leaver === undefined || !slots.some((one) => one.user === id)) throw new Refusal('not-found', { reason: 'sign-in' });
    if (id === me.id) throw new Refusal('blocked', { reason: 'sign-in-own' });

    const changing = roster.comps.filter((comp) => isEntitled(leaver, comp.id)).map((comp) => comp.id);
    const fresh = new Map(changing.map((comp) => [comp, { epoch: (compartments.get(comp)?.epoch ?? 0) + 1, key: randomBytes(32) }]));
    const nobody = makeKeyPair('x25519');
    wipe(nobody.privateKey);
    const users = roster.users.map((one) => (one.id === id ? { ...one, xpub: toText(nobody.publicKey) } : one));
    const grants = roster.grants.filter((one) => !fresh.has(one.comp) && one.to !== id);
    for (const [comp, { epoch, key }] of fresh)
      for (const to of users.filter((one) => isEntitled(one, comp))) grants.push(makeGrant(vault, { comp, epoch }, to, key));
    const comps = roster.comps.map((comp) => ({ ...comp, epoch: fresh.get(comp.id)?.epoch ?? comp.epoch }));
    const signed = { vault, practice, reserved, roster: { seq: roster.seq + 1, users, comps, grants } };
    const rosterSig = toText(sign(signer, rosterMessage(signed)));
    const header = { ...this.#header, ...signed, rosterSig, slots: slots.filter((one) => one.user !== id) };
    try {
      for (const [comp, { epoch, key }] of fresh) {
        const db = open.get(comp);
        if (db === undefined) throw new Refusal('storage-corrupt');
        makeNext(this.#dir, db, {
          comp,
          old: this.databaseKey(comp),
          next: () => deriveCompartmentKey(vault, { comp, epoch }, key, 'db/v1'),
        });
      }
      saveHeader(this.#dir, header, this.#header, true);
      this.#header = header;
    } catch (error) {
      for (const comp of changing) rmSync(nextPath(this.#dir, comp), { force: true });
      throw error;
    } finally {
      wipe(...[...fresh.values()].map(({ key }) => key));
    }
  }

  /** Puts a copy under the new key in the place of the old file, if one waits and nothing was sealed under that key yet. */
  adoptNext(compartment: string, seal: Seal): boolean {
    return adoptNext(this.#dir, compartment, () => this.databaseKey(compartment), seal);
  }

  /** Who can sign in. */
  canSignIn(id: string): boolean {
    this.#keys();
    return this.#header.slots.some((one) => one.user === id);
  }

  /** Zeroes every key. Everything asked of this session afterwards is refused with `locked`. */
  purge(): void {
    if (this.#keyring !== undefined) wipeKeyring(this.#keyring);
    this.#keyring = undefined;
  }
}

/** Makes the empty encrypted database of a new compartment. */
export function createDatabase(
  dir: string,
  vault: string,
  compartment: { readonly comp: string; readonly epoch: number; readonly key: Uint8Array },
): void {
  const key = deriveCompartmentKey(vault, compartment, compartment.key, 'db/v1');
  openStore(databasePath(dir, compartment.comp), key, { create: true }).close();
}
