/**
 * @file A process to be killed: signs in to the vault of its first argument and adds files to the case of its second as fast as it can,
 * one line on standard output for each that was acknowledged. Bundled by `kill-files.test.ts`.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { Door } from '../../../electron/ipc/serve';
import { answer } from '../../../electron/ipc/serve';
import { setKdf } from '../../../electron/keys/kdf';
import { makeLobby } from '../../../electron/session/lobby';
import { CHUNK } from '../../../shared/attachments/attachment';
import { aWav, someDetails } from '../../support/files';
import { CHEAP_KDF, passphraseOf } from '../../support/vault';

const [dir = '', caseId = ''] = process.argv.slice(2);
setKdf(CHEAP_KDF);
const lobby = makeLobby({
  folder: dir,
  practiceRoot: `${dir}-practice`,
  developmentRuntime: false,
  clock: { now: () => new Date().toISOString() },
  jobs: new Map(),
  grants: new Map(),
  backgroundDelay: 5,
  changed: () => undefined,
  folderChanged: () => undefined,
});
const door: Door = { lobby, context: lobby.context, log: (entry) => writeSync(2, `${JSON.stringify(entry)}\n`) };

async function ask(method: string, input: unknown): Promise<Record<string, unknown>> {
  const result = await answer(door, method, input);
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
  return result.value as Record<string, unknown>;
}

const { users } = (await ask('vault.state', {})) as { users: { id: string; label: string }[] };
await ask('vault.unlock', { userId: users.find(({ label }) => label === 'KM')?.id, passphrase: passphraseOf('KM') });
for (;;) {
  const bytes = Buffer.concat([aWav(), randomBytes(3 * CHUNK)]);
  const { adding } = await ask('attachments.begin', { caseId, size: bytes.length });
  writeSync(1, 'begun\n');
  for (let at = 0; at < bytes.length; at += CHUNK)
    await ask('attachments.append', { adding, piece: new Uint8Array(bytes.subarray(at, at + CHUNK)) });
  const { id } = await ask('attachments.keep', { adding, details: someDetails() });
  writeSync(1, `kept ${id}\n`);
}
