/**
 * @file Who is signed in, and the keys that person holds. Nothing outside of `electron/keys` sees a key but the copy of a
 * database key that it asks for.
 */
import { Refusal } from '../../shared/result';
import type { Role, UserId } from '../../shared/values';
import { openStore } from '../store/open';
import { toText, wipe } from './bytes';
import { CASES, databasePath } from './compartments';
import { deriveCompartmentKey } from './grants';
import type { Header, HeaderUser, Slot } from './header';
import type { Kdf } from './kdf';
import { type Keyring, wipeKeyring } from './keyring';
import { type KeepPin, type Pin, slotsHash } from './pins';
import { adoptNext } from './rotation';
import { Seal } from './seals';
import { makeSlot, passphraseBytes, type SlotKind, type Words } from './slots';
import { saveHeader } from './vault-folder';

/** A person as the sign-in list shows them. */
export interface VaultMember {
  readonly id: UserId;
  readonly role: Role;
  readonly label: string;
}

/** The parts of a user of the header that may be shown. */
export function memberOf({ id, role, label }: HeaderUser): VaultMember {
  return { id, role, label };
}

/** What a signed-in person holds, and the one way in which the header is replaced. */
export class KeyHolder {
  protected readonly dir: string;
  protected kdf: Kdf;
  protected header: Header;
  protected keyring: Keyring | undefined;
  protected keepPin: KeepPin | undefined;

  /** Made by the doors of `vault.ts` only. Owns `keyring` from now on. */
  constructor(dir: string, header: Header, keyring: Keyring, kdf: Kdf) {
    this.dir = dir;
    this.header = header;
    this.keyring = keyring;
    this.kdf = kdf;
  }

  /** The keys, while there are any. */
  protected keys(): Keyring {
    if (this.keyring === undefined) throw new Refusal('locked');
    return this.keyring;
  }

  get user(): VaultMember {
    return memberOf(this.keys().user);
  }

  get vaultId(): string {
    this.keys();
    return this.header.vault;
  }

  /** Authenticated, unlike the flag of `readHeader`. */
  get practice(): boolean {
    this.keys();
    return this.header.practice;
  }

  /** Everybody who can sign in, from the proven roster. */
  users(): VaultMember[] {
    this.keys();
    return this.header.roster.users.map(memberOf);
  }

  /** The compartments whose key this person holds. */
  compartments(): string[] {
    return [...this.keys().compartments.keys()];
  }

  /**
   * The raw key of a compartment's database, 32 bytes: a copy, which `openStore` wipes.
   * Refuses with `forbidden` when this person's passphrase does not open it: there is no key to give.
   */
  databaseKey(compartment: string): Buffer {
    const held = this.keys().compartments.get(compartment);
    if (held === undefined) throw new Refusal('forbidden');
    return deriveCompartmentKey(this.header.vault, { comp: compartment, epoch: held.epoch }, held.key, 'db/v1');
  }

  /** The seal of a compartment that this person's passphrase opens. The caller closes it. Refuses as `databaseKey` does. */
  seal(compartment: string, anchors: string | undefined): Seal {
    return this.#sealIn(this.dir, compartment, anchors);
  }

  /** A seal in another folder, in which a backup is being put back. */
  sealIn(dir: string, compartment: string): Seal {
    return this.#sealIn(dir, compartment, undefined);
  }

  /** The empty database of a compartment in another folder, where a backup is being put back that lacks it. */
  createIn(dir: string, compartment: string): void {
    const held = this.keys().compartments.get(compartment);
    if (held === undefined) throw new Refusal('forbidden');
    createDatabase(dir, this.header.vault, { comp: compartment, ...held });
  }

  #sealIn(dir: string, compartment: string, anchors: string | undefined): Seal {
    const held = this.keys().compartments.get(compartment);
    if (held === undefined) throw new Refusal('forbidden');
    const frame = { vault: this.header.vault, comp: compartment, epoch: held.epoch };
    return new Seal(dir, frame, deriveCompartmentKey(this.header.vault, frame, held.key, 'seal/v1'), anchors);
  }

  /** How often the list of people and keys was signed anew: seals remember it, so that an older header is noticed. */
  get rosterSeq(): number {
    this.keys();
    return this.header.roster.seq;
  }

  /** How many keys this compartment has had. Refuses as `databaseKey` does. */
  epochOf(compartment: string): number {
    const held = this.keys().compartments.get(compartment);
    if (held === undefined) throw new Refusal('forbidden');
    return held.epoch;
  }

  /** Seals and opens the manifests of backups. Counselors only: a backup holds the case book. */
  backupKey(): Buffer {
    const held = this.keys().compartments.get(CASES);
    if (held === undefined) throw new Refusal('forbidden');
    return deriveCompartmentKey(this.header.vault, { comp: CASES, epoch: held.epoch }, held.key, 'bak/v1');
  }

  protected signer(): Buffer {
    const { vaultPrivateKey } = this.keys().identity;
    if (vaultPrivateKey === undefined) throw new Refusal('forbidden');
    return vaultPrivateKey;
  }

  protected async slotFor({ id, role }: HeaderUser, privateKey: Buffer, kind: SlotKind, words: Words): Promise<Slot> {
    const { vaultPublicKey, vaultPrivateKey } = this.keys().identity;
    const identity = { userId: id, role, privateKey, vaultPublicKey, vaultPrivateKey: role === 'counselor' ? vaultPrivateKey : undefined };
    const secret = passphraseBytes(words);
    try {
      return await makeSlot(this.kdf, this.header.vault, kind, identity, secret);
    } finally {
      wipe(secret);
    }
  }

  /** Makes `header` the vault's, and has the databases remember it. See: [Note: Pinned inside] */
  protected save(header: Header, forget = false): void {
    const before = this.header;
    const roster = header.roster.seq;
    const changed = this.compartments().filter(
      (comp) => roster !== before.roster.seq || slotsHash(before, comp) !== slotsHash(header, comp),
    );
    for (const comp of changed)
      this.keepPin?.(comp, { slots: [slotsHash(before, comp), slotsHash(header, comp)], roster: before.roster.seq });
    saveHeader(this.dir, header, before, forget);
    this.header = header;
    for (const comp of changed) this.keepPin?.(comp, { slots: [slotsHash(header, comp)], roster });
  }

  /** Told what the databases are to remember of the header, from the moment they are open. */
  keepPins(keep: KeepPin | undefined): void {
    this.keepPin = keep;
  }

  /** What the database of `compartment` should remember of this header. */
  pinOf(compartment: string): Pin {
    this.keys();
    return { slots: [slotsHash(this.header, compartment)], roster: this.rosterSeq };
  }

  /** The vault's signing keys so far, oldest first. See: [Note: Signing keys follow each other] */
  get signers(): readonly string[] {
    return this.header.roster.signers?.map(({ pub }) => pub) ?? [toText(this.keys().identity.vaultPublicKey)];
  }

  /** Puts a copy under the new key in the place of the old file, if one waits and nothing was sealed under that key yet. */
  adoptNext(compartment: string, seal: Seal): boolean {
    return adoptNext(this.dir, compartment, () => this.databaseKey(compartment), seal);
  }

  /** Who can sign in. */
  canSignIn(id: string): boolean {
    this.keys();
    return this.header.slots.some((one) => one.user === id);
  }

  /** Zeroes every key. Everything asked of this session afterwards is refused with `locked`. */
  purge(): void {
    if (this.keyring !== undefined) wipeKeyring(this.keyring);
    this.keyring = undefined;
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
