/**
 * @file A reader of vaults written from `electron/keys/FORMAT.md` alone. It imports nothing of the app, so that what it can and
 * can't open says something about the files and not about the app's own checks. Section numbers are those of that page.
 */
import { createDecipheriv, createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';

const grantSchema = z.object({
  comp: z.string(),
  epoch: z.number(),
  to: z.string(),
  eph: z.string(),
  nonce: z.string(),
  box: z.string(),
});
const headerSchema = z.object({
  fmt: z.literal('circlekeeper-vault'),
  ver: z.union([z.literal(1), z.literal(2)]),
  vault: z.string(),
  practice: z.boolean(),
  reserved: z.json(),
  roster: z.object({
    seq: z.number(),
    users: z.array(z.object({ id: z.string(), label: z.string(), role: z.string(), xpub: z.string() })),
    comps: z.array(z.object({ id: z.string(), epoch: z.number() })),
    grants: z.array(grantSchema),
    signers: z.array(z.object({ pub: z.string(), sig: z.string() })).optional(),
    signerGrants: z.array(grantSchema).optional(),
  }),
  rosterSig: z.string(),
  slots: z.array(
    z.object({
      id: z.string(),
      user: z.string(),
      kind: z.string(),
      until: z.string().optional(),
      set: z.string().optional(),
      kdf: z.object({ alg: z.literal('argon2id'), v: z.literal(19), m: z.number(), t: z.number(), p: z.number(), salt: z.string() }),
      nonce: z.string(),
      box: z.string(),
    }),
  ),
});
type Header = z.infer<typeof headerSchema>;

// Section 3, as short as a stranger would write it: JSON.stringify of a value whose objects were made with sorted keys.
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
};
export const canon = (value: unknown) => Buffer.from(JSON.stringify(sorted(value)), 'utf8');

const b64 = (text: string) => Buffer.from(text, 'base64url');
const hex = (text: string) => Buffer.from(text, 'hex');
const HKDF = (secret: Uint8Array, salt: Uint8Array, info: string) => Buffer.from(hkdfSync('sha256', secret, salt, info, 32));

/** GCM of section 2. `undefined` when it does not open. */
function open(key: Uint8Array, nonce: string, box: string, aad: Buffer): Buffer | undefined {
  const bytes = b64(box);
  const decipher = createDecipheriv('aes-256-gcm', key, b64(nonce)).setAAD(aad).setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

const privateX25519 = (raw: Buffer) =>
  createPrivateKey({ key: Buffer.concat([hex('302e020100300506032b656e04220420'), raw]), format: 'der', type: 'pkcs8' });
const publicX25519 = (raw: Buffer) =>
  createPublicKey({ key: Buffer.concat([hex('302a300506032b656e032100'), raw]), format: 'der', type: 'spki' });
const publicEd25519 = (raw: Buffer) =>
  createPublicKey({ key: Buffer.concat([hex('302a300506032b6570032100'), raw]), format: 'der', type: 'spki' });

/** Every key that was found on the way, by a name that says where. */
export type Found = Map<string, Buffer>;

export interface Opened {
  readonly role: number;
  readonly signatureHolds: boolean;
  /** Compartment -> database key, for each grant that opened. */
  readonly databaseKeys: Map<string, Buffer>;
  readonly found: Found;
}

export function readVault(dir: string): { header: Header; bytes: Buffer } {
  const bytes = readFileSync(join(dir, 'vault.json'));
  return { header: headerSchema.parse(JSON.parse(bytes.toString('utf8'))), bytes };
}

/** Section 5 to 7, without any of the app's checks of roles: tries every slot and every grant with whatever the secret opens. */
export async function openWithSecret(header: Header, secret: Uint8Array): Promise<Opened | undefined> {
  const found: Found = new Map();
  for (const slot of header.slots) {
    const { m, t, p, salt } = slot.kdf;
    const kek = Buffer.from(
      await argon2id({
        password: secret,
        salt: b64(salt),
        memorySize: m,
        iterations: t,
        parallelism: p,
        hashLength: 32,
        outputType: 'binary',
      }),
    );
    const wk = HKDF(kek, hex(header.vault), 'wrap/v1');
    const aad = canon({
      fmt: header.fmt,
      ver: 1,
      vault: header.vault,
      slot: {
        id: slot.id,
        user: slot.user,
        kind: slot.kind,
        kdf: slot.kdf,
        ...(slot.until && { until: slot.until }),
        ...(slot.set && { set: slot.set }),
      },
    });
    found.set(`KEK of slot ${slot.id}`, kek).set(`WK of slot ${slot.id}`, wk);
    const plain = open(wk, slot.nonce, slot.box, aad);
    if (plain === undefined) continue;
    return openPlain(header, plain, found);
  }
  return undefined;
}

function openPlain(header: Header, plain: Buffer, found: Found): Opened {
  const xPriv = plain.subarray(18, 50);
  const vsPub = plain.subarray(50, 82);
  found.set('X25519 private', xPriv).set('Ed25519 public', vsPub);
  if (plain.length > 82) found.set('Ed25519 private', plain.subarray(82, 114));
  const { fmt, practice, reserved, roster, vault, ver } = header;
  const message = Buffer.concat([Buffer.from('circlekeeper-vault/roster/v1\0'), canon({ fmt, practice, reserved, roster, vault, ver })]);
  const signer = signerOf(header, vsPub);
  const signatureHolds = signer !== undefined && verify(null, message, publicEd25519(signer), b64(header.rosterSig));

  const mine = createPublicKey(privateX25519(xPriv)).export({ format: 'der', type: 'spki' }).subarray(-32);
  const databaseKeys = new Map<string, Buffer>();
  for (const { comp, epoch, to, eph, nonce, box } of [...header.roster.grants, ...(roster.signerGrants ?? [])]) {
    const shared = diffieHellman({ privateKey: privateX25519(xPriv), publicKey: publicX25519(b64(eph)) });
    found.set(`shared secret with the grant of ${comp} to ${to}`, shared);
    const gk = HKDF(shared, Buffer.concat([b64(eph), mine]), `grant/v1|${vault}|${comp}|${epoch}|${to}`);
    found.set(`GK of the grant of ${comp} to ${to}`, gk);
    const ck = open(gk, nonce, box, canon({ fmt, ver: 1, vault, grant: { comp, epoch, to, eph } }));
    if (ck === undefined) continue;
    if (comp === 'signer') {
      found.set('Ed25519 private of today', ck);
      continue;
    }
    found.set(`CK of ${comp}`, ck);
    for (const purpose of ['db/v1', 'seal/v1', 'bak/v1'])
      found.set(`${purpose} of ${comp}`, HKDF(ck, hex(vault), `${purpose}|${comp}|${epoch}`));
    databaseKeys.set(comp, HKDF(ck, hex(vault), `db/v1|${comp}|${epoch}`));
  }
  // What an attacker would also try: keys of other compartments and epochs from the ones at hand.
  for (const { id } of header.roster.comps) {
    for (const [name, ck] of [...found].filter(([name]) => name.startsWith('CK of ')))
      found.set(`db/v1 of ${id} from ${name}`, HKDF(ck, hex(vault), `db/v1|${id}|1`));
  }
  return { role: plain[1] ?? 0, signatureHolds, databaseKeys, found };
}

/** Section 6: the key of today, as far as the one out of a slot vouches for it. */
function signerOf({ vault, roster }: Header, trusted: Buffer): Buffer | undefined {
  if (roster.signers === undefined) return trusted;
  const from = roster.signers.findIndex(({ pub }) => b64(pub).equals(trusted));
  if (from < 0) return undefined;
  let key = trusted;
  for (const [index, { pub, sig }] of roster.signers.entries()) {
    if (index <= from) continue;
    const message = Buffer.concat([Buffer.from('circlekeeper-vault/signer/v1\0'), canon({ place: index + 1, pub, vault })]);
    if (!verify(null, message, publicEd25519(key), b64(sig))) return undefined;
    key = b64(pub);
  }
  return key;
}

// GF(2^8) of section 10, by long multiplication; the inverse is the 254th power.
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0, left = a; bit < 8; bit++) {
    if ((b >> bit) & 1) product ^= left;
    left = left & 128 ? (left << 1) ^ 0x11b : left << 1;
  }
  return product;
}
const inverse = (a: number): number => Array.from({ length: 253 }).reduce<number>((power) => times(power, a), a);

/** Section 10: set, number and share of a part whose groups are trusted to be right. */
function readPart(text: string) {
  const symbols = [...text.replaceAll('-', '')]
    .filter((_, at) => at % 5 !== 4)
    .map((one) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(one));
  const bits = symbols.reduce((sum, symbol) => (sum << 5n) | BigInt(symbol), 0n);
  const before = bits >> 4n;
  const bytes = hex(before.toString(16).padStart(40, '0'));
  const check = createHash('sha256').update('circlekeeper part/v1\0').update(bytes).digest();
  const share = hex((before & ((1n << 136n) - 1n)).toString(16).padStart(34, '0'));
  return {
    set: text.slice(0, 3),
    number: Number((before >> 136n) & 31n),
    y: share.subarray(0, 16),
    x: share[16] ?? 0,
    sound: (check[0] ?? 0) >> 4 === Number(bits & 15n),
  };
}

/** Section 10: the secret behind two parts; `undefined` when they can't belong together. */
export function secretOfParts(one: string, two: string): Buffer | undefined {
  const [a, b] = [readPart(one), readPart(two)];
  if (!a.sound || !b.sound || a.set !== b.set || a.x === b.x || a.x === 0 || b.x === 0) return undefined;
  const below = inverse(a.x ^ b.x);
  return Buffer.from(a.y.map((y, at) => times(times(y, b.x) ^ times(b.y[at] ?? 0, a.x), below)));
}

/** Section 14: the newest record of a seal that holds under this key. */
export function readSeal(path: string, key: Uint8Array): Record<string, unknown> | undefined {
  const bytes = readFileSync(path);
  const records = [0, 1024].flatMap((at) => {
    try {
      const { mac, ...rest } = JSON.parse(bytes.subarray(at, at + 1024).toString('utf8')) as Record<string, unknown>;
      const holds = createHmac('sha256', key).update(canon(rest)).digest('base64url') === mac;
      return holds ? [rest] : [];
    } catch {
      return [];
    }
  });
  return records.sort((a, b) => Number(b.commits) - Number(a.commits))[0];
}

/** Section 14: the hash over the ends of the pages of a database file. */
export function pageEndsOf(path: string): string {
  const bytes = readFileSync(path);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(bytes.length));
  const hash = createHash('sha256').update('circlekeeper-pages/v1\0').update(size).update(bytes.subarray(0, 24));
  for (let at = 4096; at <= bytes.length; at += 4096) hash.update(bytes.subarray(at - 32, at));
  return hash.digest('hex');
}

/** Section 15: what is in a backup, once everything of it was found to be as it was made. */
export function readBackup(dir: string, key: Uint8Array): { manifest: Record<string, unknown>; contents: unknown } | undefined {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const { nonce, box, ...head } = manifest;
  const plain = open(key, String(nonce), String(box), canon(head));
  const files = manifest.files as { name: string; size: number; sha256: string }[];
  const pool = manifest.attachments as { id: string; size: number; sha256: string }[];
  const paths = [
    ...files.map((file) => ({ ...file, path: join(dir, file.name) })),
    ...pool.filter((file) => file.size > 0).map((file) => ({ ...file, path: join(dir, '..', 'files', `${file.id}.sealed`) })),
  ];
  const whole = paths.every(({ path, sha256 }) => createHash('sha256').update(readFileSync(path)).digest('hex') === sha256);
  return plain !== undefined && whole ? { manifest, contents: JSON.parse(plain.toString('utf8')) } : undefined;
}
