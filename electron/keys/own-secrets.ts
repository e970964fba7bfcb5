/** @file What opens the vault as one person: passphrase, recovery code, recovery parts, a one-time passphrase; made, proven, replaced. */
import { Refusal } from '../../shared/result';
import { toText, wipe } from './bytes';
import { type Header, type Slot, VERSION } from './header';
import { KeyHolder } from './held';
import { openKeyring, wipeKeyring } from './keyring';
import { requireStrong } from './passphrase';
import { makeKeyPair } from './primitives';
import { makeRecoverySecret, recoveryCodeOf } from './recovery-code';
import { makeParts, readRecovery } from './recovery-parts';
import { makeRenewal } from './renewals';
import { withNewKeys } from './roster';
import { signHeader } from './signers';
import { makeSlot, passphraseBytes, type Words } from './slots';
import { throttleOf } from './throttle';

/** Work that is good to have and never worth an error. */
export async function trying(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Parts of a set that this vault does not know: of another vault, or void. Refuses with `invalid`: `parts-foreign`. */
export function refuseForeign({ slots }: Header, set: string): void {
  if (!slots.some((slot) => slot.set === set)) throw new Refusal('invalid', { reason: 'parts-foreign', fields: ['part.1', 'part.2'] });
}

export class OwnSecrets extends KeyHolder {
  /** The person's own slots: what can open the vault as this person. */
  ownSlots(): Pick<Slot, 'id' | 'kind' | 'set'>[] {
    const { user } = this.keys();
    return this.header.slots.filter((one) => one.user === user.id).map(({ id, kind, set }) => ({ id, kind, ...(set && { set }) }));
  }

  /**
   * Replaces this person's passphrase. The old one is asked for: who sits down at an open vault must not lock its owner out.
   * The previous header that we keep is replaced too, so that no copy of ours opens with the old one.
   * Refuses with `wrong-passphrase`, `weak-passphrase`, `conflict`, `slow-down`.
   */
  async changePassphrase(old: string, next: string): Promise<void> {
    await requireStrong(next, this.#labels());
    await this.prove(old);
    await this.#newPassphrase(next);
  }

  #labels(): string[] {
    return this.header.roster.users.map((one) => one.label);
  }

  /** Whether this is the person's passphrase: asked again before something that opens the vault is made. Refuses with `wrong-passphrase`, `slow-down`. */
  async prove(passphrase: Words): Promise<void> {
    await throttleOf(this.dir).attempt(() => this.#opens('pass', passphraseBytes(passphrase)));
  }

  /**
   * Whether this is the passphrase of somebody else, who sits at the same computer now. Their keys are looked at and wiped.
   * Refuses with `wrong-passphrase` (also for an unknown person), `slow-down`.
   */
  async proveOther(id: string, passphrase: Words): Promise<void> {
    await throttleOf(this.dir).attempt(() => this.#opens('pass', passphraseBytes(passphrase), id));
  }

  /**
   * Whether a typed recovery code, or two parts, open this vault as this person: really, down to the keys of the databases. Nothing is
   * changed. Refuses as `readRecovery` does, and with `wrong-passphrase`, `slow-down`, `invalid` (`parts-foreign`).
   */
  async practise(text: string): Promise<{ slot: string; kind: 'recovery' | 'parts' }> {
    const typed = await readRecovery(text);
    try {
      if (typed.kind === 'parts') refuseForeign(this.header, typed.set);
      await throttleOf(this.dir).attempt(() => this.#opens(typed.kind, typed.secret));
    } finally {
      wipe(typed.secret);
    }
    const slot = this.header.slots.find((one) => one.user === this.keys().user.id && one.kind === typed.kind);
    if (slot === undefined) throw new Refusal('wrong-passphrase');
    return { slot: slot.id, kind: typed.kind };
  }

  async #opens(kind: Slot['kind'], secret: Uint8Array, user: string = this.keys().user.id): Promise<void> {
    try {
      wipeKeyring(await openKeyring(this.header, user, kind, secret, this.kdf));
    } finally {
      wipe(secret);
    }
  }

  /** A new recovery code for this person; the one before is void. Counselors only: others are helped by a counselor. */
  async newRecoveryCode(): Promise<{ recoveryCode: string; slot: string }> {
    this.signer();
    const secret = makeRecoverySecret();
    try {
      const slot = await makeSlot(this.kdf, this.header.vault, { kind: 'recovery' }, this.keys().identity, secret);
      this.#put(slot);
      return { recoveryCode: recoveryCodeOf(secret), slot: slot.id };
    } finally {
      wipe(secret);
    }
  }

  /** Three parts of which any two open the vault as this person; those before are void. Counselors only. */
  async newParts(): Promise<{ parts: string[]; set: string; slot: string }> {
    this.signer();
    const { secret, set, parts } = await makeParts();
    try {
      const slot = await makeSlot(this.kdf, this.header.vault, { kind: 'parts', set }, this.keys().identity, secret);
      this.#put(slot);
      return { parts, set, slot: slot.id };
    } finally {
      wipe(secret);
    }
  }

  /** The three parts open nothing any more. */
  dropParts(): void {
    this.signer();
    const { user } = this.keys();
    const slots = this.header.slots.filter((one) => one.user !== user.id || one.kind !== 'parts');
    if (slots.length === this.header.slots.length) throw new Refusal('not-found', { reason: 'recovery-parts' });
    this.save({ ...this.header, slots }, true);
  }

  /** Puts a slot of this person in the place of the one of its kind; no copy that we keep has the old one. */
  #put(slot: Slot): void {
    const { identity, user } = this.keys();
    const others = this.header.slots.filter((one) => one.user !== user.id || one.kind !== slot.kind);
    const header = { ...this.header, slots: [...others, slot] };
    // The first version has no room for parts: signing brings it to this one.
    const old = header.ver !== VERSION && slot.kind === 'parts';
    this.save(old ? signHeader(header, header.roster, identity).header : header, true);
  }

  async #newPassphrase(passphrase: Words): Promise<void> {
    const { identity, user } = this.keys();
    this.#put(await this.slotFor(user, identity.privateKey, { kind: 'pass' }, passphrase));
  }

  /** In the place of a recovery code or parts that were used: a passphrase and a code; parts only stay when they were not what was used. */
  async renew(passphrase: string, used: 'recovery' | 'parts', enter: (() => void) | undefined): Promise<string> {
    const { identity, user } = this.keys();
    const pass = await this.slotFor(user, identity.privateKey, { kind: 'pass' }, passphrase);
    const secret = makeRecoverySecret();
    try {
      const code = await makeSlot(this.kdf, this.header.vault, { kind: 'recovery' }, identity, secret);
      enter?.();
      const stays = (one: Slot) => one.user !== user.id || (one.kind === 'parts' && used !== 'parts');
      this.save({ ...this.header, slots: [...this.header.slots.filter(stays), pass, code] }, true);
      return recoveryCodeOf(secret);
    } finally {
      wipe(secret);
    }
  }

  /**
   * In the place of a one-time passphrase: the person's own, and another key pair, because who made the one-time passphrase could open the
   * one before. Who can sign puts it into the list; others ask for it. See: [Note: Asked for, then signed]
   */
  async redeem(passphrase: string, enter: (() => void) | undefined): Promise<void> {
    const { identity, user } = this.keys();
    await requireStrong(passphrase, this.#labels());
    const pair = makeKeyPair('x25519');
    const slot = await this.slotFor(user, pair.privateKey, { kind: 'pass' }, passphrase);
    enter?.();
    const slots = [...this.header.slots.filter((one) => one.user !== user.id), slot];
    const { vault, roster, renewals = [] } = this.header;
    let own = user;
    if (identity.vaultPrivateKey === undefined) {
      const others = renewals.filter((one) => one.user !== user.id);
      this.save({ ...this.header, slots, renewals: [...others, makeRenewal(this.header, user.id, identity.privateKey, pair)] }, true);
    } else {
      const people = withNewKeys(vault, roster, new Map([[user.id, toText(pair.publicKey)]]), this.keys().compartments);
      this.save(signHeader({ ...this.header, slots }, people, identity).header, true);
      own = people.users.find((one) => one.id === user.id) ?? user;
    }
    wipe(identity.privateKey);
    this.keyring = { ...this.keys(), user: own, identity: { ...identity, privateKey: pair.privateKey } };
  }

  /**
   * After a sign-in with a passphrase: the slot is made anew when new ones cost more to guess, or when the vault's signing key is another
   * than it names. `milliseconds`: how long this machine took to open it. Nobody has to do anything. A disk that does not take it is no reason to keep anybody out.
   */
  async freshen(passphrase: Words, milliseconds: number): Promise<boolean> {
    const { user, slotIsCurrent } = this.keys();
    const slot = this.header.slots.find((one) => one.user === user.id && one.kind === 'pass');
    if (slot === undefined) return false;
    const measured = this.kdf.calibrate?.(slot.kdf, milliseconds) ?? this.kdf.params;
    const params = { m: Math.max(measured.m, this.kdf.params.m), t: Math.max(measured.t, this.kdf.params.t), p: this.kdf.params.p };
    if (slotIsCurrent && slot.kdf.m >= params.m && slot.kdf.t >= params.t) return false;
    this.kdf = { ...this.kdf, params };
    return trying(() => this.#newPassphrase(passphrase));
  }
}
