/**
 * @file The list by which people check that a package is ours and whole: SHA-256 of each file, signed with Ed25519. The app never talks
 * to a network, so an update is a file that somebody fetches by hand and checks against this list.
 *
 *     node build/dist/checksums.mjs FOLDER KEY.pem     writes FOLDER/SHA256SUMS and FOLDER/SHA256SUMS.sig
 *
 * The format of the list is that of `sha256sum`, the signature the 64 bytes that `openssl pkeyutl -verify -rawin` reads.
 */
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const LIST = 'SHA256SUMS';
/** What electron-builder writes for itself. */
const NOT_OURS = /^(builder-|latest.*\.yml$)|\.blockmap$/;

/** @param {string} file @returns {Promise<string>} hex */
async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const [folder, keyFile] = process.argv.slice(2);
if (folder === undefined || keyFile === undefined) {
  process.stderr.write('Please name the folder of the packages and the file of the private key.\n');
  process.exitCode = 1;
} else {
  const key = createPrivateKey(readFileSync(keyFile));
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error('The key is not an Ed25519 key. `openssl genpkey -algorithm ed25519` makes one.');
  const names = readdirSync(folder)
    .filter((name) => statSync(path.join(folder, name)).isFile() && !name.startsWith(LIST) && !NOT_OURS.test(name))
    .sort();
  if (names.length === 0) throw new Error('There is no package in this folder.');
  const lines = [];
  for (const name of names) lines.push(`${await sha256(path.join(folder, name))}  ${name}\n`);
  const list = lines.join('');
  writeFileSync(path.join(folder, LIST), list);
  writeFileSync(path.join(folder, `${LIST}.sig`), sign(null, Buffer.from(list), key));
  process.stdout.write(list);
}
