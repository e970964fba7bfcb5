/**
 * @file The bytes inside a sealed packet: who signed, the signature, the words, the files. FORMAT.md, section 13.
 *
 * Nothing is compressed, so nothing can burst; every length is checked against what is really there before it is used.
 */
import { createHash } from 'node:crypto';
import { Refusal } from '../../shared/result';
import { danglingKeys } from '../../shared/transfers/keys';
import { type Manifest, MOST_BYTES, MOST_WORDS, manifestSchema } from '../../shared/transfers/packet';

const MAGIC = Buffer.from('CKTRANSFER', 'latin1');
/** 2: with help, letters, tellings, closings, surveys and how promises went. What 1 had is a part of it, so both are read. */
const VERSION = 2;
const HEAD = MAGIC.length + 1 + 32 + 64 + 4;
const DOMAIN = Buffer.from('circlekeeper-transfer/manifest/v1\0', 'utf8');

/** What is signed: the words, and with them the hash of every file. */
export const signedBytes = (words: Uint8Array): Buffer => Buffer.concat([DOMAIN, words]);

const damaged = () => new Refusal('blocked', { reason: 'packet-damaged' });

/** @param files in the order of the manifest */
export function pack(manifest: Manifest, files: readonly Uint8Array[], sign: (message: Uint8Array) => string): Uint8Array {
  const words = Buffer.from(JSON.stringify(manifest), 'utf8');
  if (words.length > MOST_WORDS) throw new Refusal('blocked', { reason: 'packet-too-large' });
  const total = HEAD + words.length + files.reduce((sum, f) => sum + f.length, 0);
  if (total > MOST_BYTES) throw new Refusal('blocked', { reason: 'packet-too-large' });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  const signer = Buffer.from(manifest.from.sign, 'base64url');
  const signature = Buffer.from(sign(signedBytes(words)), 'base64url');
  return Buffer.concat([MAGIC, Buffer.from([VERSION]), signer, signature, length, words, ...files], total);
}

/** Keys that change what an object is, wherever they stand. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

function parseWords(words: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(words);
  return JSON.parse(text, (key, value: unknown) => {
    if (FORBIDDEN.includes(key)) throw new Error('a key that no packet has');
    return value;
  });
}

export interface Unpacked {
  readonly manifest: Manifest;
  readonly files: readonly Uint8Array[];
}

/**
 * Takes a packet apart. Everything is checked before anything is answered: signature, schema, that each key points at something,
 * each file's length and hash, and that nothing is left over.
 * @throws Refusal blocked: `packet-foreign`, `packet-newer`, `packet-damaged`
 */
export function unpack(plain: Uint8Array, verify: (sign: string, message: Uint8Array, signature: string) => boolean): Unpacked {
  const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
  if (bytes.length < HEAD || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Refusal('blocked', { reason: 'packet-foreign' });
  if ((bytes[MAGIC.length] ?? 0) > VERSION) throw new Refusal('blocked', { reason: 'packet-newer' });
  if (bytes[MAGIC.length] === 0) throw damaged();
  const at = MAGIC.length + 1;
  const signer = bytes.subarray(at, at + 32).toString('base64url');
  const signature = bytes.subarray(at + 32, at + 96).toString('base64url');
  const length = bytes.readUInt32BE(at + 96);
  if (length > MOST_WORDS || HEAD + length > bytes.length) throw damaged();
  const words = bytes.subarray(HEAD, HEAD + length);
  if (!verify(signer, signedBytes(words), signature)) throw damaged();
  const manifest = manifestOf(words);
  if (manifest.from.sign !== signer || danglingKeys(manifest.case).length > 0) throw damaged();
  const files: Uint8Array[] = [];
  let from = HEAD + length;
  for (const file of manifest.case.files) {
    const content = bytes.subarray(from, from + file.size);
    if (content.length !== file.size || createHash('sha256').update(content).digest('hex') !== file.sha256) throw damaged();
    files.push(content);
    from += file.size;
  }
  if (from !== bytes.length) throw damaged();
  return { manifest, files };
}

function manifestOf(words: Uint8Array): Manifest {
  try {
    return manifestSchema.parse(parseWords(words));
  } catch {
    // Signed by whoever made it and still not what a packet is: foreign or hostile, which is the same to us.
    throw damaged();
  }
}
