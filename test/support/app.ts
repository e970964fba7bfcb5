/**
 * @file The whole vault process in a test: real vault, real databases, real contract; only the clock and the KDF's cost are fakes.
 */
import { randomBytes } from 'node:crypto';
import { fill } from '../../build/envelope';
import type { Clock } from '../../electron/clock';
import type { Context } from '../../electron/context';
import { answer, type Door } from '../../electron/ipc/serve';
import { runAge, setAge } from '../../electron/keys/age';
import { setKdf } from '../../electron/keys/kdf';
import type { ChosenFile } from '../../electron/sealed';
import { makeLobby } from '../../electron/session/lobby';
import { inlineRunner, setRunner } from '../../electron/summaries/search/runner';
import type { AppContract, AppMethod, Capability } from '../../shared/contract';
import type { InputOf, OutputOf } from '../../shared/ipc';
import type { SealedWords } from '../../shared/keys/envelope';
import { Refusal, type Result } from '../../shared/result';
import type { Role } from '../../shared/values';
import { CHEAP_KDF, passphraseOf, tempFolder } from './vault';

export interface TestApp {
  /** Asks through the contract; throws the refusal. */
  ask<M extends AppMethod>(method: M, input: InputOf<AppContract, M>): Promise<OutputOf<AppContract, M>>;
  /** Asks with anything, as a forger would. */
  raw(method: string, input: unknown): Promise<Result<unknown>>;
  context(): Context;
  /** Signs in as this label. */
  enter(label: string): Promise<void>;
  /** A passphrase as the window sends it. */
  typed(words: string): SealedWords;
  /** Signs out: closes the databases, wipes the keys. */
  leave(): void;
  /** What main would do with the folder dialog. */
  grant(dir: string): string;
  /** What main would do with a dialog for files. */
  choose(path: string, use: ChosenFile['use'], replace?: boolean): string;
  readonly clock: Clock & { at: string };
  readonly changes: Capability[];
  readonly defects: { ref: string; method: string; at: string }[];
  readonly dir: string;
  cleanup(): void;
}

/** A vault with the counselor KM, the facilitators FA and FB and the admin AD; KM is signed in. */
export async function testApp(options: { developmentRuntime?: boolean; practice?: boolean; anchors?: boolean } = {}): Promise<TestApp> {
  setKdf(CHEAP_KDF);
  setAge(runAge, 4);
  setRunner(inlineRunner);
  const { dir, cleanup } = tempFolder();
  const clock = { at: '2025-11-10T09:00:00.000Z', now: () => clock.at };
  const changes: Capability[] = [];
  const defects: { ref: string; method: string; at: string }[] = [];
  const grants = new Map<string, string>();
  const chosen = new Map<string, ChosenFile>();
  const lobby = makeLobby({
    folder: dir,
    practiceRoot: `${dir}-practice`,
    developmentRuntime: options.developmentRuntime ?? false,
    clock,
    jobs: new Map(),
    grants,
    chosen,
    backgroundDelay: 0,
    ...(options.anchors === true ? { anchors: `${dir}-anchors.json` } : {}),
    changed: (capabilities) => changes.push(...capabilities),
    folderChanged: () => undefined,
  });
  const door: Door = { lobby, context: lobby.context, log: (entry) => defects.push(entry) };
  const raw = (method: string, input: unknown) => answer(door, method, input);
  const ask: TestApp['ask'] = async (method, input) => {
    const result = await raw(method, input);
    if (!result.ok) throw new Refusal(result.error.kind, result.error);
    return result.value as never;
  };
  const unlock = async (label: string) => {
    const { users } = await ask('vault.state', {});
    const user = users.find((u) => u.label === label);
    if (user === undefined) throw new Error(`no user ${label}`);
    await ask('vault.unlock', { userId: user.id, passphrase: fill(passphraseOf(label), lobby.handEnvelope()) });
  };
  /** With real people everybody sets the own passphrase. */
  const comeIn = async (label: string, role: Role) => {
    const { id, words } = await ask('vault.invite', { label, role });
    await ask('vault.redeem', { userId: id, words, passphrase: passphraseOf(label) });
    await unlock('KM');
  };
  await ask('vault.create', { label: 'KM', passphrase: passphraseOf('KM'), practice: options.practice ?? true });
  for (const [label, role] of [
    ['FA', 'facilitator'],
    ['FB', 'facilitator'],
    ['AD', 'admin'],
  ] as const) {
    if (options.practice ?? true) await ask('vault.addUser', { label, role, passphrase: passphraseOf(label) });
    else await comeIn(label, role);
  }
  return {
    ask,
    raw,
    context: () => {
      const context = lobby.context();
      if (context === undefined) throw new Error('nobody is signed in');
      return context;
    },
    enter: unlock,
    typed: (words) => fill(words, lobby.handEnvelope()),
    leave: lobby.end,
    grant: (folder) => {
      const grant = 'ab'.repeat(16);
      grants.set(grant, folder);
      return grant;
    },
    choose: (path, use, replace = false) => {
      const grant = randomBytes(16).toString('hex');
      chosen.set(grant, { path, use, replace });
      return grant;
    },
    clock,
    changes,
    defects,
    dir,
    cleanup: () => {
      lobby.end();
      cleanup();
    },
  };
}
