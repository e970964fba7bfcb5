/**
 * @file A process to be killed: signs in to the vault of its first argument and adds files to the case of its second as fast as it can,
 * one line on standard output for each that was acknowledged. Bundled by `kill-files.test.ts`.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { CHUNK } from '../../../shared/attachments/attachment';
import { enterDoomed } from '../../support/doomed';
import { aWav, someDetails } from '../../support/files';

const [dir = '', caseId = ''] = process.argv.slice(2);
const ask = await enterDoomed(dir);
for (;;) {
  const bytes = Buffer.concat([aWav(), randomBytes(3 * CHUNK)]);
  const { adding } = await ask('attachments.begin', { caseId, size: bytes.length });
  writeSync(1, 'begun\n');
  for (let at = 0; at < bytes.length; at += CHUNK)
    await ask('attachments.append', { adding, piece: new Uint8Array(bytes.subarray(at, at + CHUNK)) });
  const { id } = await ask('attachments.keep', { adding, details: someDetails() });
  writeSync(1, `kept ${id}\n`);
}
