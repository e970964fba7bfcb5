/** @file From a header and a secret to the keys that it opens. Pure of files: everything it needs is handed in. */
import { Refusal } from '../../shared/result';
import { fromText, wipe } from './bytes';
import { isEntitled } from './compartments';
import { openGrant } from './grants';
import { type Header, type HeaderUser, rosterMessage, type Slot } from './header';
import type { Kdf } from './kdf';
import { publicKeyOf, verify } from './primitives';
import { keyBefore } from './renewals';
import { signerBehind } from './signers';
import { type Identity, openNothing, openSlot } from './slots';

/** Everything that one person's secret opens. */
export interface Keyring {
  readonly user: HeaderUser;
  /** The person's keys, with the vault's signing key of today. */
  readonly identity: Identity;
  /** Whether the slot names the signing key of today, or one that has vouched for it. */
  readonly slotIsCurrent: boolean;
  /** Compartment -> its key of the current epoch. */
  readonly compartments: ReadonlyMap<string, { readonly epoch: number; readonly key: Buffer }>;
}

export function wipeKeyring({ identity, compartments }: Keyring): void {
  wipe(identity.privateKey, identity.vaultPrivateKey, ...[...compartments.values()].map((compartment) => compartment.key));
}

/**
 * Opens the slot of `userId` of that kind, then proves the roster with the key inside it, then opens the person's grants.
 *
 * Refuses with `wrong-passphrase` (the same for an unknown person, a missing slot and an altered slot) and with
 * `vault-damaged`: `kdf-bounds` before any work, `header-slot`, `header-signature`, `header-key`, `header-grant` when the
 * secret was right and the header is not.
 */
export async function openKeyring(header: Header, userId: string, kind: Slot['kind'], secret: Uint8Array, kdf: Kdf): Promise<Keyring> {
  const user = header.roster.users.find((candidate) => candidate.id === userId);
  const slot = header.slots.find((candidate) => candidate.user === userId && candidate.kind === kind);
  // An empty passphrase never belongs to anybody, and Argon2id does not take one.
  if (user === undefined || slot === undefined || secret.length === 0) return openNothing(kdf);
  const identity = await openSlot(kdf, header.vault, slot, user.role, secret);
  try {
    return unfold(header, user, identity);
  } catch (error) {
    wipe(identity.privateKey, identity.vaultPrivateKey);
    throw error;
  }
}

function unfold(header: Header, user: HeaderUser, slotIdentity: Identity): Keyring {
  // Without this a thief who can write could list a compartment whose key he knows and wait for what is written into it.
  const { privateKey } = slotIdentity;
  const vaultPublicKey = signerBehind(header, slotIdentity.vaultPublicKey);
  if (!verify(vaultPublicKey, rosterMessage(header), fromText(header.rosterSig))) {
    throw new Refusal('vault-damaged', { reason: 'header-signature' });
  }
  const publicKey = fromText(user.xpub);
  const slotIsCurrent = vaultPublicKey.equals(slotIdentity.vaultPublicKey);
  const own = publicKeyOf('x25519', privateKey);
  // While the list still speaks of the key before: that one opens the grants, and the slots hold the new one.
  const opening = own.equals(publicKey) ? privateKey : keyBefore(header, user.id, privateKey, own);
  if (opening === undefined || !publicKeyOf('x25519', opening).equals(publicKey))
    throw new Refusal('vault-damaged', { reason: 'header-key' });
  const vaultPrivateKey = signingKeyOf(header, user, slotIdentity);
  const signerFits = vaultPrivateKey === undefined || publicKeyOf('ed25519', vaultPrivateKey).equals(vaultPublicKey);
  if (!signerFits) throw new Refusal('vault-damaged', { reason: 'header-key' });

  const compartments = new Map<string, { epoch: number; key: Buffer }>();
  for (const grant of header.roster.grants) {
    if (grant.to !== user.id || !isEntitled(user, grant.comp)) continue;
    const key = openGrant(header.vault, grant, opening, publicKey);
    if (key === undefined) throw new Refusal('vault-damaged', { reason: 'header-grant' });
    compartments.set(grant.comp, { epoch: grant.epoch, key });
  }
  if (opening !== privateKey) wipe(opening);
  return { user, identity: { ...slotIdentity, vaultPublicKey, vaultPrivateKey }, slotIsCurrent, compartments };
}

/** A counselor's signing key: in version 1 it lay in the slot; since then it is sealed to the person, because it may change. */
function signingKeyOf({ vault, roster }: Header, user: HeaderUser, { privateKey, vaultPrivateKey }: Identity): Buffer | undefined {
  if (user.role !== 'counselor' || roster.signerGrants === undefined) return vaultPrivateKey;
  const grant = roster.signerGrants.find((one) => one.to === user.id);
  const key = grant === undefined ? undefined : openGrant(vault, grant, privateKey, fromText(user.xpub));
  if (key === undefined) throw new Refusal('vault-damaged', { reason: 'header-grant' });
  return key;
}
