/**
 * @file A process to be killed: signs in to the vault of its first argument and imports a file, saying what it is about to do.
 * Bundled by `kill.test.ts`.
 */
import { writeSync } from 'node:fs';
import { answer, type Door } from '../../../electron/ipc/serve';
import { setKdf } from '../../../electron/keys/kdf';
import { makeLobby } from '../../../electron/session/lobby';
import { CHEAP_KDF, passphraseOf } from '../../support/vault';
import { csv, manyRows, TITLES } from './files';

const [dir = '', round = '', rows = ''] = process.argv.slice(2);
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
const bytes = csv(manyRows(Number(rows), (row) => row.map((cell, at) => (at === 8 ? `${round}-${cell}` : cell))));
const { source, guess } = await ask('imports.open', { from: { kind: 'bytes', name: 'a.csv', bytes } });
const { counts } = await ask('imports.check', { source, mapping: guess, titles: TITLES });
writeSync(1, 'writing\n');
const watch = setInterval(() => {
  void ask('imports.progress', {}).then(({ phase }) => {
    if (phase !== 'keeping') return;
    clearInterval(watch);
    writeSync(1, 'keeping\n');
  });
}, 1);
await ask('imports.run', { source, expect: (counts as { coming: number }).coming });
writeSync(1, 'done\n');
// Search and summaries go on in the background until the end comes.
setInterval(() => undefined, 1_000);
