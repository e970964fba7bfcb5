/**
 * @file Argon2id written from RFC 9106, slow and plain, with the secret and associated data that its test vector needs and
 * hash-wasm does not take. It proves the vector, and then that hash-wasm computes the same function.
 */
import { blake2b } from 'hash-wasm';

export interface Argon2Input {
  readonly password: Buffer;
  readonly salt: Buffer;
  readonly secret: Buffer;
  readonly data: Buffer;
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

const MASK = (1n << 64n) - 1n;
const TAG_BYTES = 32;

const le32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const H = async (bytes: Buffer, length: number) => Buffer.from(await blake2b(bytes, 8 * length), 'hex');

/** H' of section 3.3. */
async function longHash(bytes: Buffer, length: number): Promise<Buffer> {
  const first = Buffer.concat([le32(length), bytes]);
  if (length <= 64) return H(first, length);
  const blocks: Buffer[] = [];
  let v = await H(first, 64);
  let left = length;
  while (left > 64) {
    blocks.push(v.subarray(0, 32));
    left -= 32;
    v = await H(v, Math.min(64, left));
  }
  return Buffer.concat([...blocks, v]);
}

type Block = BigUint64Array<ArrayBuffer>;

const word = (block: Block, index: number) => block[index] ?? 0n;
const rotate = (x: bigint, by: bigint) => ((x >> by) | (x << (64n - by))) & MASK;

/** GB of section 3.6, on four words of `v`. */
function mix(v: Block, a: number, b: number, c: number, d: number): void {
  const add = (x: bigint, y: bigint) => (x + y + 2n * (x & 0xffffffffn) * (y & 0xffffffffn)) & MASK;
  for (const [r1, r2] of [
    [32n, 24n],
    [16n, 63n],
  ] as const) {
    v[a] = add(word(v, a), word(v, b));
    v[d] = rotate(word(v, d) ^ word(v, a), r1);
    v[c] = add(word(v, c), word(v, d));
    v[b] = rotate(word(v, b) ^ word(v, c), r2);
  }
}

/** P of section 3.6: the sixteen words of `v` at these places. */
function permute(v: Block, at: readonly number[]): void {
  const i = (n: number) => at[n] ?? 0;
  for (let k = 0; k < 4; k++) mix(v, i(k), i(4 + k), i(8 + k), i(12 + k));
  for (let k = 0; k < 4; k++) mix(v, i(k), i(4 + ((k + 1) % 4)), i(8 + ((k + 2) % 4)), i(12 + ((k + 3) % 4)));
}

const xor = (a: Block, b: Block): Block => a.map((value, index) => value ^ word(b, index));

/** G of section 3.5. */
function compress(x: Block, y: Block): Block {
  const r = xor(x, y);
  const q = r.slice();
  const sixteen = Array.from({ length: 16 }, (_, n) => n);
  for (let row = 0; row < 8; row++)
    permute(
      q,
      sixteen.map((n) => 16 * row + n),
    );
  for (let column = 0; column < 8; column++)
    permute(
      q,
      sixteen.map((n) => 16 * (n >> 1) + 2 * column + (n & 1)),
    );
  return xor(q, r);
}

const blockOf = (bytes: Buffer): Block => BigUint64Array.from({ length: 128 }, (_, n) => bytes.readBigUInt64LE(8 * n));

/** The tag of 32 bytes, version 0x13, type 2. */
export async function argon2idReference({ password, salt, secret, data, m, t, p }: Argon2Input): Promise<Buffer> {
  const sized = (bytes: Buffer) => [le32(bytes.length), bytes];
  const numbers = [p, TAG_BYTES, m, t, 0x13, 2].map(le32);
  const h0 = await H(Buffer.concat([...numbers, ...sized(password), ...sized(salt), ...sized(secret), ...sized(data)]), 64);
  const lane = 4 * Math.floor(m / (4 * p));
  const segment = lane / 4;
  const memory: Block[][] = [];
  for (let i = 0; i < p; i++) {
    const start = async (j: number) => blockOf(await longHash(Buffer.concat([h0, le32(j), le32(i)]), 1024));
    memory.push([await start(0), await start(1)]);
  }
  const at = (i: number, j: number): Block => memory[i]?.[j] ?? new BigUint64Array(128);

  for (let pass = 0; pass < t; pass++) {
    for (let slice = 0; slice < 4; slice++) {
      for (let i = 0; i < p; i++) {
        const row = memory[i] ?? [];
        const zero = new BigUint64Array(128);
        const input = BigUint64Array.from([pass, i, slice, lane * p, t, 2, 0, ...new Array<number>(121).fill(0)].map(BigInt));
        let addresses = zero;
        for (let k = 0; k < segment; k++) {
          const independent = pass === 0 && slice < 2;
          if (independent && k % 128 === 0) {
            input[6] = word(input, 6) + 1n;
            addresses = compress(zero, compress(zero, input));
          }
          const j = slice * segment + k;
          if (pass === 0 && j < 2) continue;
          const previous = at(i, (j + lane - 1) % lane);
          const pseudo = independent ? word(addresses, k % 128) : word(previous, 0);
          const j1 = pseudo & 0xffffffffn;
          const l = pass === 0 && slice === 0 ? i : Number(pseudo >> 32n) % p;
          // Section 3.4.1.2: how many blocks may be referred to, and where they begin.
          const finished = pass === 0 ? slice * segment : 3 * segment;
          const size = l === i ? finished + k - 1 : finished - (k === 0 ? 1 : 0);
          const z = size - 1 - Number((BigInt(size) * ((j1 * j1) >> 32n)) >> 32n);
          const origin = pass === 0 ? 0 : ((slice + 1) * segment) % lane;
          const next = compress(previous, at(l, (origin + z) % lane));
          row[j] = pass === 0 ? next : xor(next, at(i, j));
        }
      }
    }
  }
  const last = Array.from({ length: p }, (_, i) => at(i, lane - 1)).reduce(xor);
  const bytes = Buffer.alloc(1024);
  for (const [index, value] of last.entries()) bytes.writeBigUInt64LE(value, 8 * index);
  return longHash(bytes, TAG_BYTES);
}
