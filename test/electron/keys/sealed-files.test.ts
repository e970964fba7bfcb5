/** @file Sealed files from outside: read by somebody who has only FORMAT.md; no change of any byte passes; beginnings are cleared away. */
import { createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SealedFolder } from '../../../electron/keys/sealed-files';
import type { SealedFiles, SealedRef } from '../../../electron/sealed';
import { CHUNK } from '../../../shared/attachments/attachment';
import { tempFolder } from '../../support/vault';

let dir: string;
let cleanup: () => void;
let folder: SealedFiles;
beforeEach(() => {
  ({ dir, cleanup } = tempFolder());
  mkdirSync(dir, { recursive: true });
  folder = new SealedFolder(dir);
});
afterEach(() => cleanup());

const newId = () => randomBytes(16).toString('hex');
const path = (id: string, ending = 'sealed') => join(dir, 'attachments', `${id}.${ending}`);

async function seal(bytes: Buffer, settle = true): Promise<SealedRef> {
  const writer = await folder.create(newId(), bytes.length);
  for (let at = 0; at < bytes.length; at += CHUNK) await writer.append(bytes.subarray(at, at + CHUNK));
  const { secret, sha256 } = await writer.finish();
  const ref = { id: writer.id, size: bytes.length, secret: Buffer.from(secret), sha256 };
  if (settle) await writer.settle();
  return ref;
}

async function unseal(ref: SealedRef): Promise<Buffer> {
  const reader = await folder.open(ref);
  const pieces: Uint8Array[] = [];
  try {
    for (;;) {
      const { piece, last } = await reader.next();
      pieces.push(piece);
      if (last) return Buffer.concat(pieces);
    }
  } finally {
    await reader.close();
  }
}

/** Written from FORMAT.md, section 12, with nothing of the app. */
function outsideReader(file: Buffer, { id, size, secret }: SealedRef): Buffer {
  const pieces: Buffer[] = [];
  const count = Math.ceil(size / 262_144);
  for (let index = 0, at = 0; index < count; index++) {
    const length = Math.min(262_144, size - index * 262_144);
    const nonce = file.subarray(at, at + 12);
    const place = Buffer.alloc(5);
    place.writeUInt32BE(index);
    place[4] = index === count - 1 ? 1 : 0;
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.concat([Buffer.from('circlekeeper-attachment/v1\0'), Buffer.from(id, 'hex'), place]));
    decipher.setAuthTag(file.subarray(at + 12 + length, at + 28 + length));
    pieces.push(decipher.update(file.subarray(at + 12, at + 12 + length)), decipher.final());
    at += 28 + length;
  }
  return Buffer.concat(pieces);
}

describe('a sealed file', () => {
  it.each([1, 1000, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])('of %i bytes is read by the format alone', async (size) => {
    const bytes = randomBytes(size);
    const ref = await seal(bytes);
    expect(outsideReader(readFileSync(path(ref.id)), ref).equals(bytes)).toBe(true);
    expect((await unseal(ref)).equals(bytes)).toBe(true);
    expect(Buffer.from(ref.sha256).equals(createHash('sha256').update(bytes).digest())).toBe(true);
  });

  it('is refused after any change', { timeout: 60_000 }, async () => {
    const bytes = randomBytes(2 * CHUNK + 777);
    const ref = await seal(bytes);
    const whole = readFileSync(path(ref.id));
    const flip = fc.record({ kind: fc.constant('flip' as const), at: fc.nat(whole.length - 1), bit: fc.nat(7) });
    const cut = fc.record({ kind: fc.constant('cut' as const), at: fc.nat(whole.length - 1) });
    const grow = fc.record({ kind: fc.constant('grow' as const), by: fc.integer({ min: 1, max: 50 }) });
    await fc.assert(
      fc.asyncProperty(fc.oneof(flip, cut, grow), async (harm) => {
        const harmed = Buffer.from(whole);
        if (harm.kind === 'flip') harmed.writeUInt8(harmed.readUInt8(harm.at) ^ (1 << harm.bit), harm.at);
        const bad =
          harm.kind === 'cut'
            ? harmed.subarray(0, harm.at)
            : harm.kind === 'grow'
              ? Buffer.concat([harmed, Buffer.alloc(harm.by)])
              : harmed;
        writeFileSync(path(ref.id), bad);
        await expect(unseal(ref)).rejects.toThrow('storage-corrupt');
      }),
      { numRuns: 150 },
    );
    writeFileSync(path(ref.id), whole);
    expect((await unseal(ref)).equals(bytes)).toBe(true);
    // A row that says it is shorter can't make an end of a middle; one with another hash is no match either.
    await expect(unseal({ ...ref, size: CHUNK })).rejects.toThrow('storage-corrupt');
    await expect(unseal({ ...ref, sha256: randomBytes(32) })).rejects.toThrow('storage-corrupt');
    await expect(unseal({ ...ref, secret: randomBytes(32) })).rejects.toThrow('storage-corrupt');
  });

  it('counts only with its row: beginnings go, whole ones stay, whatever the row says', async () => {
    const kept = await seal(Buffer.from('has a row'), false);
    const without = await seal(Buffer.from('has none'), false);
    const settled = await seal(Buffer.from('its row is in another copy of the case book'));
    // Read under its first name too: the app may have ended between the commit and the rename.
    expect((await unseal(kept)).toString()).toBe('has a row');
    folder.settleAll((id) => id === kept.id);
    expect(readdirSync(join(dir, 'attachments')).toSorted()).toEqual([`${kept.id}.sealed`, `${settled.id}.sealed`].toSorted());
    expect((await unseal(kept)).toString()).toBe('has a row');
    await expect(unseal(without)).rejects.toThrow('storage-corrupt');
  });

  it('takes no piece of a wrong length and is not finished early', async () => {
    const writer = await folder.create(newId(), CHUNK + 5);
    await expect(writer.append(Buffer.alloc(5))).rejects.toThrow('invalid');
    await writer.append(Buffer.alloc(CHUNK));
    await expect(writer.finish()).rejects.toThrow('invalid');
    await expect(writer.append(Buffer.alloc(6))).rejects.toThrow('invalid');
    await writer.abort();
    await expect(writer.append(Buffer.alloc(5))).rejects.toThrow('invalid');
    expect(readdirSync(join(dir, 'attachments'))).toEqual([]);
  });

  it('is not opened under the name of another', async () => {
    const [one, two] = [await seal(Buffer.from('one')), await seal(Buffer.from('two'))];
    renameSync(path(two.id), path(one.id));
    await expect(unseal(one)).rejects.toThrow('storage-corrupt');
    await expect(unseal({ ...one, secret: two.secret, sha256: two.sha256 })).rejects.toThrow('storage-corrupt');
    expect(await folder.look(two)).toBe('missing');
  });
});
