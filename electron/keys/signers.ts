/**
 * @file The vault's signing key, and those that it had before.
 *
 * [Note: Signing keys follow each other]
 * Every counselor can sign the list of people, so a counselor who leaves takes the signing key along. At the removal a new one is made
 * and signed by the old one, and it is sealed to the counselors who stay. A person's slot names the key that counted when the slot was
 * made; from there each key vouches for the next. A list signed by a key that is not the last of its own chain is refused. Who left can
 * still sign another continuation of the old key: so each sign-in with a passphrase renews the slot until it names the newest key, and
 * the app's own folder remembers the newest key that it has seen of each vault. Earlier headers, in backups, keep their own chain.
 */
import { Refusal } from '../../shared/result';
import { fromText, toText } from './bytes';
import { canonicalBytes } from './canonical';
import { SIGNER } from './compartments';
import { makeGrant } from './grants';
import { type Header, type HeaderUser, type Roster, rosterMessage, VERSION } from './header';
import { makeKeyPair, sign, verify } from './primitives';
import type { Identity } from './slots';

const DOMAIN = 'circlekeeper-vault/signer/v1\0';

/** What a signing key signs about the one that follows it. */
function followMessage(vault: string, place: number, pub: string): Buffer {
  return Buffer.concat([Buffer.from(DOMAIN, 'utf8'), canonicalBytes({ vault, place, pub })]);
}

/** The key that signs now, as far as `trusted`, the key of a slot, vouches for it. Refuses with `vault-damaged`: `header-signature`. */
export function signerBehind(header: Header, trusted: Buffer): Buffer {
  const { signers } = header.roster;
  if (signers === undefined) return trusted;
  const from = signers.findIndex(({ pub }) => fromText(pub).equals(trusted));
  if (from < 0) throw new Refusal('vault-damaged', { reason: 'header-signature' });
  let current = trusted;
  for (const [index, { pub, sig }] of signers.entries()) {
    if (index <= from) continue;
    if (!verify(current, followMessage(header.vault, index + 1, pub), fromText(sig)))
      throw new Refusal('vault-damaged', { reason: 'header-signature' });
    current = fromText(pub);
  }
  return current;
}

export interface Signed {
  readonly header: Header;
  /** The key that signed it: another than before when it was changed. */
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

/**
 * The header with these people, compartments and grants, signed anew, in the version of today.
 * @param change whether a new signing key takes over, signed by the old one
 */
export function signHeader(
  header: Header,
  { users, comps, grants }: Pick<Roster, 'users' | 'comps' | 'grants'>,
  { vaultPublicKey, vaultPrivateKey }: Identity,
  change = false,
): Signed {
  if (vaultPrivateKey === undefined) throw new Refusal('forbidden');
  const { fmt, vault, practice, reserved, slots, renewals } = header;
  const known = header.roster.signers ?? [{ pub: toText(vaultPublicKey), sig: '' }];
  const next = change ? makeKeyPair('ed25519') : { publicKey: vaultPublicKey, privateKey: vaultPrivateKey };
  const pub = toText(next.publicKey);
  const signers = change ? [...known, { pub, sig: toText(sign(vaultPrivateKey, followMessage(vault, known.length + 1, pub))) }] : known;
  const signerGrants = signerGrantsOf(vault, users, signers.length, next.privateKey);
  const roster = { seq: header.roster.seq + 1, users, comps, grants, signers, signerGrants };
  const signed = { ver: VERSION, vault, practice, reserved, roster } as const;
  return {
    header: { fmt, ...signed, rosterSig: toText(sign(next.privateKey, rosterMessage(signed))), slots, ...(renewals && { renewals }) },
    ...next,
  };
}

/** The signing key for each counselor, new boxes each time: there are few of them. */
export function signerGrantsOf(vault: string, users: readonly HeaderUser[], epoch: number, privateKey: Uint8Array) {
  return users
    .filter((user) => user.role === 'counselor')
    .map((user) => ({ ...makeGrant(vault, { comp: SIGNER, epoch }, user, privateKey), comp: SIGNER }) as const);
}
