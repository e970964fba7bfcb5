/** @file One size of school, opened in every way that is compared: the app's own session, and the same data as plain SQLite. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../electron/clock';
import type { Context } from '../../electron/context';
import { answer, type Door } from '../../electron/ipc/serve';
import { CASES, databasePath } from '../../electron/keys/compartments';
import type { Session } from '../../electron/keys/session';
import { makeLobby } from '../../electron/session/lobby';
import type { SignedIn } from '../../electron/session/signed-in';
import type { Database } from '../../electron/store/driver';
import { openStore } from '../../electron/store/open';
import type { WriteDb } from '../../electron/store/sql';
import type { AppContract, AppMethod } from '../../shared/contract';
import type { InputOf } from '../../shared/ipc';
import type { CaseId } from '../../shared/values';
import { decryptCases, openPlain } from './plain';
import { listeningTo, repeater, type Step } from './recorder';
import { begin, caseIds, copyVault, enterVault } from './school';

/** Files of one size: the vault, a second encrypted case book, two plain ones. All with the same rows. */
export interface Files {
  readonly cases: number;
  readonly dir: string;
  /** A second copy of the encrypted case book, so that repeated statements don't collide with the handlers' rows. */
  readonly ours: string;
  readonly plain: string;
  /** A third copy, for inserts without index and audit. */
  readonly bare: string;
  readonly session: Session;
}

export async function prepareFiles(cases: number, made: string, work: string): Promise<Files> {
  const dir = copyVault(made, join(work, `vault-${cases}`));
  const session = await enterVault(dir);
  const at = (name: string) => join(work, `${name}-${cases}.db`);
  const files = { cases, dir, ours: at('ours'), plain: at('plain'), bare: at('bare'), session };
  cpSync(databasePath(dir, CASES), files.ours);
  decryptCases(dir, session, files.plain);
  cpSync(files.plain, files.bare);
  return files;
}

export const openOurs = ({ ours, session }: Files): WriteDb => openStore(ours, session.databaseKey(CASES), { create: false });

/** The vault process's door for a session. */
export function doorTo(dir: string, context: () => Context | undefined): Door {
  const lobby = makeLobby({
    folder: dir,
    practiceRoot: dir,
    developmentRuntime: true,
    clock: systemClock,
    jobs: new Map(),
    grants: new Map(),
    backgroundDelay: 0,
    changed: () => undefined,
    folderChanged: () => undefined,
  });
  return {
    lobby,
    context,
    log: ({ method, at }) => {
      throw new Error(`a defect in ${method}: ${at}`);
    },
  };
}

export type Question = { [M in AppMethod]: { method: M; input: InputOf<AppContract, M> } }[AppMethod];

/** The full path: input parsed, handler, output parsed, and the copy that the message port makes of it. */
export async function askFully(door: Door, { method, input }: Question): Promise<void> {
  const result = structuredClone(await answer(door, method, input));
  // A refusal would be timed as a fast answer.
  if (!result.ok) throw new Error(`${method} was refused: ${result.error.kind} ${result.error.reason ?? ''}`);
}

export interface Subject extends Files {
  readonly door: Door;
  readonly context: Context;
  readonly plainDb: Database;
  /** The cases that all copies have; those that the bench itself adds have other ids in each. */
  readonly ids: readonly CaseId[];
  onOurs(steps: readonly Step[]): void;
  onPlain(steps: readonly Step[]): void;
  onBare(steps: readonly Step[]): void;
  /** The statements of each question, run one after the other on the plain copy; afterwards they are undone there. */
  record(questions: readonly Question[]): Promise<Step[][]>;
  close(): void;
}

export async function openSubject(files: Files): Promise<Subject> {
  // A session of its own: it is wiped when this subject is closed.
  const signedIn: SignedIn = begin(files.dir, await enterVault(files.dir));
  const [ours, plain, bare] = [openOurs(files), openPlain(files.plain), openPlain(files.bare)];
  const door = doorTo(files.dir, () => signedIn.context);
  return {
    ...files,
    door,
    context: signedIn.context,
    plainDb: plain,
    ids: caseIds(ours),
    onOurs: repeater(ours),
    onPlain: repeater(plain),
    onBare: repeater(bare),
    record: (questions) => recordOn(plain, files.dir, signedIn.context, questions),
    close: () => {
      signedIn.end();
      for (const db of [ours, plain, bare]) db.close();
    },
  };
}

async function recordOn(plain: Database, dir: string, context: Context, questions: readonly Question[]): Promise<Step[][]> {
  const recorded: Step[][] = [];
  plain.exec('BEGIN IMMEDIATE');
  try {
    let steps: Step[] = [];
    const cases = listeningTo(plain, { push: (step) => steps.push(step) });
    const listening: Context = {
      ...context,
      // The brand says that the app's settings hold, which a plain copy has not; the handlers are to run on it all the same.
      stores: { ...context.stores, cases: cases as WriteDb },
      background: () => undefined,
      facilitators: () => [],
    };
    for (const question of questions) {
      steps = [];
      await askFully(
        doorTo(dir, () => listening),
        question,
      );
      recorded.push(steps);
    }
  } finally {
    plain.exec('ROLLBACK');
  }
  return recorded;
}
