/** @file The vault process without Electron, for faults: real vault, real stores, real contract; only the cost of the key is not real. */
import { rmSync } from 'node:fs';
import type { Context } from '../../electron/context';
import { answer, type Door } from '../../electron/ipc/serve';
import { argon2idInline, type Kdf, setKdf } from '../../electron/keys/kdf';
import { makeLobby } from '../../electron/session/lobby';
import type { Result } from '../../shared/result';
import { fill } from '../envelope';

/** The least cost that Argon2id allows: a thousand rounds must not be a thousand seconds of hashing. */
const CHEAP: Kdf = {
  params: { m: 8, t: 1, p: 1 },
  limits: { least: { m: 8, t: 1, p: 1 }, most: { m: 16, t: 2, p: 1 } },
  argon2id: argon2idInline,
};

export const LABEL = 'KM';
export const PASSPHRASE = 'lantern orchid gravel mosaic thunder pebble';

export interface Vault {
  readonly dir: string;
  readonly clock: { at: string };
  readonly defects: string[];
  /** The folder that a dialog would have given, by grant. */
  readonly grants: Map<string, string>;
  /** Asks with anything. */
  raw(method: string, input: unknown): Promise<Result<unknown>>;
  /** Asks; a refusal is thrown with its kind as message. */
  ask(method: string, input: unknown): Promise<Record<string, unknown>>;
  /** Signs in; answers the kind of the refusal, or `undefined`. */
  enter(): Promise<string | undefined>;
  context(): Context | undefined;
  leave(): void;
}

export function openVault(dir: string): Vault {
  setKdf(CHEAP);
  const clock = { at: '2025-11-10T09:00:00.000Z' };
  const defects: string[] = [];
  const grants = new Map<string, string>();
  const lobby = makeLobby({
    folder: dir,
    practiceRoot: `${dir}-practice`,
    developmentRuntime: false,
    clock: { now: () => clock.at },
    jobs: new Map(),
    grants,
    chosen: new Map(),
    backgroundDelay: 0,
    anchors: `${dir}-anchors.json`,
    changed: () => undefined,
    folderChanged: () => undefined,
  });
  const door: Door = { lobby, context: lobby.context, log: (entry) => defects.push(`${entry.method} ${entry.at}`) };
  const raw = (method: string, input: unknown) => answer(door, method, input);
  const ask = async (method: string, input: unknown) => {
    const result = await raw(method, input);
    if (!result.ok) throw new Error(result.error.kind);
    return result.value as Record<string, unknown>;
  };
  return {
    dir,
    clock,
    defects,
    grants,
    raw,
    ask,
    async enter() {
      const state = (await ask('vault.state', {})) as { status: string; users: { id: string }[] };
      const [user] = state.users;
      if (user === undefined) return state.status === 'none' ? 'vault-missing' : `vault-${state.status}`;
      const result = await raw('vault.unlock', { userId: user.id, passphrase: fill(PASSPHRASE, lobby.handEnvelope()) });
      return result.ok ? undefined : result.error.kind;
    },
    context: lobby.context,
    leave: lobby.end,
  };
}

/** A valid report of nobody. */
export const aReport = (title: string): object => ({
  title,
  school: 'Larkspur Hollow',
  report: {
    channel: 'staff',
    reporterName: 'Ms Odalys Fenwick',
    receivedOn: '2025-09-08',
    occurred: { precision: 'exact', on: '2025-09-05' },
    place: 'Science corner',
    setting: 'classroom',
    harmTypes: ['property'],
    whatHappened: `What happened in ${title}. ${'And more of it. '.repeat(12)}`,
    firstSafetyAction: '',
  },
  parties: [
    { key: 'pim', who: { kind: 'new', person: { name: `Pim ${title}`, kind: 'student', ageBand: '8-10' } }, roles: [{ role: 'harmed' }] },
  ],
});

/** Everything that belongs to a vault's folder and stands beside it. */
export function removeVault(dir: string): void {
  for (const ending of ['', '-backups', '-anchors.json', '-stick', '.restoring', '.restored'])
    rmSync(`${dir}${ending}`, { recursive: true, force: true });
}
