/** @file Inside a process that is to be killed: the vault process without Electron, signed in to a test vault as its counselor. */
import { writeSync } from 'node:fs';
import { fill } from '../../build/envelope';
import { answer, type Door } from '../../electron/ipc/serve';
import { setKdf } from '../../electron/keys/kdf';
import { makeLobby } from '../../electron/session/lobby';
import { CHEAP_KDF, passphraseOf } from './vault';

export type Ask = (method: string, input: unknown) => Promise<Record<string, unknown>>;

/** Signs in to the vault in `dir`; answers how to ask. A refusal or a defect ends the process with its words on standard error. */
export async function enterDoomed(dir: string): Promise<Ask> {
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
  const ask: Ask = async (method, input) => {
    const result = await answer(door, method, input);
    if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
    return result.value as Record<string, unknown>;
  };
  const { users } = (await ask('vault.state', {})) as { users: { id: string; label: string }[] };
  const userId = users.find(({ label }) => label === 'KM')?.id;
  await ask('vault.unlock', { userId, passphrase: fill(passphraseOf('KM'), lobby.handEnvelope()) });
  return ask;
}
