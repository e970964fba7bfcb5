/**
 * @file `vault.json`: its schema, its rules, and the byte strings over it that are signed or authenticated.
 * FORMAT.md is the contract; this file must say the same.
 */
import { z } from 'zod';
import { Refusal } from '../../shared/result';
import { roleSchema, userIdSchema } from '../../shared/values';
import { bytesSchema } from './bytes';
import { canonicalBytes, canonicalJson } from './canonical';
import { COMPARTMENT_PATTERN, compartmentsOf, isEntitled, SIGNER } from './compartments';
import { KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './primitives';
import { SET_PATTERN } from './recovery-parts';

export const FORMAT = 'circlekeeper-vault';
/** The version that is written. `parseHeader` reads the first one too; a counselor's next signature brings it to this one. */
export const VERSION = 2;
const FIRST_VERSION = 1;
/** In slots and grants, which did not change with the header: what they authenticate stays as it was. */
const BOX_VERSION = 1;
export const HEADER_MOST_BYTES = 256 * 1024;
const ROSTER_DOMAIN = 'circlekeeper-vault/roster/v1\0';

/** Plaintext of a slot: 1 version, 1 role, 16 user id, three keys of 32 (the signing key in counselors' slots only). */
export const SLOT_PLAIN_BYTES = { member: 82, counselor: 114 } as const;

const hexIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** How a person is listed at sign-in, for example initials. Readable by anybody who has the file. */
export const labelSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .refine((label) => !/\p{C}/u.test(label)); // no control, formatting or lone surrogate characters: they can imitate another label

const userSchema = z.strictObject({ id: userIdSchema, role: roleSchema, label: labelSchema, xpub: bytesSchema(KEY_BYTES) });
const compartmentSchema = z.strictObject({ id: z.string().regex(COMPARTMENT_PATTERN), epoch: z.int().positive() });
const grantSchema = z.strictObject({
  comp: z.string().regex(COMPARTMENT_PATTERN),
  epoch: z.int().positive(),
  to: userIdSchema,
  eph: bytesSchema(KEY_BYTES),
  nonce: bytesSchema(NONCE_BYTES),
  box: bytesSchema(KEY_BYTES + TAG_BYTES),
});
/** The vault's signing key, sealed to one counselor. `epoch` is its place in `signers`. */
const signerGrantSchema = grantSchema.extend({ comp: z.literal(SIGNER) });
/** A signing key the vault has had; each but the first is signed by the one before it. See: [Note: Signing keys follow each other] */
const signerSchema = z.strictObject({ pub: bytesSchema(KEY_BYTES), sig: bytesSchema(0, 64) });
const rosterSchema = z.strictObject({
  seq: z.int().positive(),
  users: z.array(userSchema).min(1).max(200),
  comps: z.array(compartmentSchema),
  grants: z.array(grantSchema),
  /** From version 2. The last one signs. */
  signers: z.array(signerSchema).min(1).max(200).optional(),
  signerGrants: z.array(signerGrantSchema).optional(),
});
const slotSchema = z.strictObject({
  id: hexIdSchema,
  user: userIdSchema,
  /** `once`: a one-time passphrase, until the person has set the own one. `parts`: any two of three. Both from version 2. */
  kind: z.enum(['pass', 'recovery', 'once', 'parts']),
  /** Of `once`: when it stops counting. */
  until: z.iso.datetime().optional(),
  /** Of `parts`: the signs of the set. */
  set: z.string().regex(SET_PATTERN).optional(),
  kdf: z.strictObject({
    alg: z.literal('argon2id'),
    v: z.literal(19),
    m: z.int().positive(),
    t: z.int().positive(),
    p: z.int().positive(),
    salt: bytesSchema(16),
  }),
  nonce: bytesSchema(NONCE_BYTES),
  box: bytesSchema(SLOT_PLAIN_BYTES.member + TAG_BYTES, SLOT_PLAIN_BYTES.counselor + TAG_BYTES),
});

/** Somebody who can't sign asks for another public key. See: [Note: Asked for, then signed] */
const renewalSchema = z.strictObject({
  user: userIdSchema,
  xpub: bytesSchema(KEY_BYTES),
  nonce: bytesSchema(NONCE_BYTES),
  box: bytesSchema(KEY_BYTES + TAG_BYTES),
  macs: z.array(z.strictObject({ to: userIdSchema, mac: bytesSchema(32) })).max(200),
});

const reservedSchema = z.strictObject({ seals: z.tuple([]), rotation: z.tuple([]), backups: z.tuple([]) });

const headerSchema = z.strictObject({
  fmt: z.literal(FORMAT),
  ver: z.union([z.literal(FIRST_VERSION), z.literal(VERSION)]),
  vault: hexIdSchema,
  practice: z.boolean(),
  reserved: reservedSchema,
  roster: rosterSchema,
  rosterSig: bytesSchema(64),
  slots: z.array(slotSchema).min(1).max(600),
  /** From version 2, while there are any. Not signed: each proves itself. */
  renewals: z.array(renewalSchema).min(1).max(200).optional(),
});

export type Header = z.infer<typeof headerSchema>;
export type HeaderUser = z.infer<typeof userSchema>;
export type Grant = z.infer<typeof grantSchema>;
export type Slot = z.infer<typeof slotSchema>;
export type Renewal = z.infer<typeof renewalSchema>;
/** The signed part of the header. */
export type SignedPart = Pick<Header, 'ver' | 'vault' | 'practice' | 'reserved' | 'roster'>;
export type Roster = Header['roster'];

const damaged = (reason: string) => new Refusal('vault-damaged', { reason });

/**
 * The header in `bytes`, its form and inner rules checked; nothing about it is authentic yet.
 * Refuses with `vault-newer`, or `vault-damaged` with reason `header-size`, `header-syntax`, `header-form` or `header-rules`.
 */
export function parseHeader(bytes: Buffer): Header {
  if (bytes.length > HEADER_MOST_BYTES) throw damaged('header-size');
  const text = bytes.toString('utf8');
  const value = parseJson(text);
  if (isNewer(value)) throw new Refusal('vault-newer');
  const header = headerSchema.safeParse(value);
  if (!header.success) throw damaged('header-form');
  // One spelling only: no repeated key, white space or spelling that another reader might take differently.
  if (!canonicalBytes(header.data).equals(bytes)) throw damaged('header-form');
  checkRules(header.data);
  return header.data;
}

/** A higher version, or something in a part that this version only leaves room for: a newer app has been here. */
function isNewer(value: unknown): boolean {
  const higher = z.object({ fmt: z.literal(FORMAT), ver: z.int().gt(VERSION) });
  const filled = z.object({
    fmt: z.literal(FORMAT),
    reserved: z.record(z.string(), z.array(z.json())).refine((parts) => Object.values(parts).some((part) => part.length > 0)),
  });
  return higher.safeParse(value).success || filled.safeParse(value).success;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged('header-syntax');
  }
}

export function headerBytes(header: Header): Buffer {
  const bytes = canonicalBytes(header);
  if (bytes.length > HEADER_MOST_BYTES) throw new Refusal('blocked', { reason: 'vault-full' });
  return bytes;
}

/** Two labels that a person would take for the same one. */
export function foldLabel(label: string): string {
  return label.normalize('NFKC').toLowerCase();
}

const allDifferent = (values: readonly string[]) => new Set(values).size === values.length;

/** Exactly the compartments, grants and slots that the users call for: nothing missing, nothing for anybody else. */
function checkRules({ ver, roster, slots, renewals = [] }: Header): void {
  const { users, comps, grants, signers, signerGrants } = roster;
  const epochs = new Map<string, number>(comps.map((comp) => [comp.id, comp.epoch]));
  const byId = new Map<string, HeaderUser>(users.map((user) => [user.id, user]));
  const due = users.flatMap((user) => comps.filter((comp) => isEntitled(user, comp.id)).map((comp) => `${comp.id} ${user.id}`));
  const sound =
    allDifferent(users.map((user) => user.id)) &&
    allDifferent(users.map((user) => foldLabel(user.label))) &&
    users.some((user) => user.role === 'counselor') &&
    canonicalJson(comps.map((comp) => comp.id)) === canonicalJson(compartmentsOf(users)) &&
    canonicalJson(grants.map((grant) => `${grant.comp} ${grant.to}`).sort()) === canonicalJson(due.sort()) &&
    grants.every((grant) => grant.epoch === epochs.get(grant.comp)) &&
    (ver === FIRST_VERSION
      ? signers === undefined &&
        signerGrants === undefined &&
        renewals.length === 0 &&
        slots.every(({ kind }) => kind === 'pass' || kind === 'recovery')
      : soundSigners(users, signers, signerGrants)) &&
    allDifferent(renewals.map(({ user }) => user)) &&
    renewals.every(({ user }) => byId.has(user) && byId.get(user)?.role !== 'counselor') &&
    allDifferent(slots.map((slot) => slot.id)) &&
    // At most one of each kind a person, and a one-time passphrase only before there is one of their own.
    allDifferent(slots.map((slot) => `${slot.user} ${slot.kind}`)) &&
    allDifferent(slots.filter(({ kind }) => kind === 'pass' || kind === 'once').map((slot) => slot.user)) &&
    slots.every((slot) => (slot.kind === 'once') === (slot.until !== undefined) && (slot.kind === 'parts') === (slot.set !== undefined)) &&
    slots.every((slot) => {
      const user = byId.get(slot.user);
      return user !== undefined && bytesSchema(slotPlainBytes(user.role) + TAG_BYTES).safeParse(slot.box).success;
    });
  if (!sound) throw damaged('header-rules');
}

/** Signing keys that differ, each but the first signed, and the last one sealed to every counselor and nobody else. */
function soundSigners(users: readonly HeaderUser[], signers: Roster['signers'], grants: Roster['signerGrants']): boolean {
  if (signers === undefined || grants === undefined) return false;
  const counselors = users.filter((user) => user.role === 'counselor').map((user) => user.id);
  return (
    allDifferent(signers.map(({ pub }) => pub)) &&
    signers.every(({ sig }, index) => (sig === '') === (index === 0)) &&
    grants.every(({ epoch }) => epoch === signers.length) &&
    canonicalJson(grants.map(({ to }) => to).sort()) === canonicalJson(counselors.sort())
  );
}

export function slotPlainBytes(role: HeaderUser['role']): number {
  return role === 'counselor' ? SLOT_PLAIN_BYTES.counselor : SLOT_PLAIN_BYTES.member;
}

/** What a counselor signs: everything but the slots, which authenticate themselves. */
export function rosterMessage({ ver, vault, practice, reserved, roster }: SignedPart): Buffer {
  const signed = { fmt: FORMAT, ver, vault, practice, reserved, roster };
  return Buffer.concat([Buffer.from(ROSTER_DOMAIN, 'utf8'), canonicalBytes(signed)]);
}

/** Additional data of a slot's box: the slot itself without the box, and the vault it belongs to. */
export function slotAad(vault: string, { id, user, kind, kdf, until, set }: Omit<Slot, 'nonce' | 'box'>): Buffer {
  const more = { ...(until === undefined ? {} : { until }), ...(set === undefined ? {} : { set }) };
  return canonicalBytes({ fmt: FORMAT, ver: BOX_VERSION, vault, slot: { id, user, kind, kdf, ...more } });
}

/** Additional data of a grant's box. */
export function grantAad(vault: string, { comp, epoch, to, eph }: Omit<Grant, 'nonce' | 'box'>): Buffer {
  return canonicalBytes({ fmt: FORMAT, ver: BOX_VERSION, vault, grant: { comp, epoch, to, eph } });
}
