/**
 * @file A process to be killed: signs in to the vault of its first argument and saves as fast as it can, one line on standard output
 * for each save that was acknowledged. Bundled by `kill.test.ts`.
 */
import { writeSync } from 'node:fs';
import type { Door } from '../../../electron/ipc/serve';
import { answer } from '../../../electron/ipc/serve';
import { setKdf } from '../../../electron/keys/kdf';
import { makeLobby } from '../../../electron/session/lobby';
import { aCase } from '../../support/builders';
import { CHEAP_KDF, passphraseOf } from '../../support/vault';

const [dir = '', round = ''] = process.argv.slice(2);
setKdf(CHEAP_KDF);
const lobby = makeLobby({
  folder: dir,
  practiceRoot: `${dir}-practice`,
  developmentRuntime: false,
  clock: { now: () => new Date().toISOString() },
  jobs: new Map(),
  grants: new Map(),
  // As in the app: projections are written between the saves, and a kill may meet them too.
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
for (let n = 0; ; n++) {
  const { id } = await ask('cases.create', aCase({ title: `Round ${round} number ${n}` }));
  writeSync(1, `case ${id}\n`);
  const note = await ask('notes.add', {
    caseId: id,
    class: 'case_record',
    kind: 'note',
    on: '2025-09-09',
    text: `Note ${n} of round ${round}`,
  });
  writeSync(1, `note ${id} ${note.id}\n`);
  await ask('drafts.save', { key: 'case.new', body: `draft ${round} ${n}` });
  writeSync(1, `draft ${round} ${n}\n`);
  // Lets the background work in, which waits for a quiet moment.
  if (n % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 6));
}
