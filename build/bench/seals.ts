/**
 * @file What the seals cost: from the accepted passphrase to the list, the first save, the end of a session, and each commit.
 *
 * The key is derived as in the app, in a worker thread, and its time is left out: what the app does in its shadow costs nobody anything.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemClock } from '../../electron/clock';
import { answer, type Door } from '../../electron/ipc/serve';
import { setKdf, workerKdf } from '../../electron/keys/kdf';
import { Seal } from '../../electron/keys/seals';
import { readHeader } from '../../electron/keys/vault';
import { PRACTICE_SIGN_INS } from '../../electron/practice/sign-ins';
import { makeLobby, type VaultLobby } from '../../electron/session/lobby';
import { keepSealed } from '../../electron/session/sealing';
import { migrate } from '../../electron/store/migrate';
import { casesMigrations } from '../../electron/store/migrations/cases';
import { openStore } from '../../electron/store/open';
import { run, sql, transaction, type WriteDb } from '../../electron/store/sql';
import { fill } from '../envelope';
import type { Rounds } from './data';
import { GOALS, type Row } from './rows';
import { copyVault } from './school';
import { inTurns, ratioOf, turns } from './statistics';
import { askFully } from './subject';

/** When the passphrase of the last sign-in was accepted, by the clock of this process. */
let accepted = 0;

function noteWhenAccepted(): void {
  const kdf = workerKdf(join(dirname(process.argv[1] ?? ''), '..', 'kdf-worker.js'));
  setKdf({
    ...kdf,
    argon2id: async (password, salt, params) => {
      const key = await kdf.argon2id(password, salt, params);
      accepted = performance.now();
      return key;
    },
  });
}

/** The vault process as the app starts it, on the vault in `dir`. */
function lobbyOf(dir: string, backgroundDelay: number): VaultLobby {
  return makeLobby({
    folder: dir,
    practiceRoot: dir,
    developmentRuntime: true,
    clock: systemClock,
    jobs: new Map(),
    grants: new Map(),
    anchors: `${dir}-anchors.json`,
    backgroundDelay,
    changed: () => undefined,
    folderChanged: () => undefined,
  });
}

interface Times {
  readonly list: number[];
  readonly save: number[];
  readonly end: number[];
}

/** @param backgroundDelay as in the app, unless all that waits is to be done */
async function oneSession(dir: string, backgroundDelay = 400): Promise<{ list: number; save: number; end: number }> {
  const lobby = lobbyOf(dir, backgroundDelay);
  const door: Door = {
    lobby,
    context: lobby.context,
    log: ({ method, at }) => {
      throw new Error(`a defect in ${method}: ${at}`);
    },
  };
  const [counselor] = PRACTICE_SIGN_INS;
  const user = readHeader(dir).users.find((one) => one.label === counselor.label);
  if (user === undefined) throw new Error('not a vault of the bench');
  const entered = await answer(door, 'vault.unlock', { userId: user.id, passphrase: fill(counselor.passphrase, lobby.handEnvelope()) });
  if (!entered.ok) throw new Error(`could not sign in: ${entered.error.kind}`);
  await askFully(door, { method: 'cases.list', input: {} });
  const listed = performance.now();
  await askFully(door, { method: 'drafts.save', input: { key: 'case.new', body: 'x'.repeat(2_000) } });
  const saved = performance.now();
  lobby.end();
  return { list: listed - accepted, save: saved - listed, end: performance.now() - saved };
}

async function sessionRows(sizes: readonly number[], dirOf: (cases: number) => Promise<string>, rounds: Rounds): Promise<Row[]> {
  noteWhenAccepted();
  const subjects: { cases: number; dir: string; times: Times }[] = [];
  for (const cases of sizes) {
    const dir = await dirOf(cases);
    // What making it left to be done would be done at each sign-in, a piece at a time.
    await oneSession(dir, 0);
    subjects.push({ cases, dir, times: { list: [], save: [], end: [] } });
  }
  for (let round = -rounds.warmUps; round < rounds.rounds; round += 1) {
    for (const { dir, times } of turns(subjects, round + rounds.warmUps)) {
      const { list, save, end } = await oneSession(dir);
      if (round < 0) continue;
      times.list.push(list);
      times.save.push(save);
      times.end.push(end);
    }
  }
  const [least, ...larger] = subjects;
  if (least === undefined) return [];
  return larger.flatMap(({ cases, times }) => [
    {
      row: `unlock to list without KDF, over ${least.cases} cases`,
      cases,
      goal: GOALS.unlockGrowth,
      ...ratioOf(times.list, least.times.list),
    },
    { row: `first save of a session, over ${least.cases} cases`, cases, goal: undefined, ...ratioOf(times.save, least.times.save) },
    { row: `end of a session, over ${least.cases} cases`, cases, goal: undefined, ...ratioOf(times.end, least.times.end) },
  ]);
}

/** A case book with nothing in it, and the key of it. */
function emptyBook(dir: string): WriteDb {
  mkdirSync(dir, { recursive: true });
  const db = openStore(join(dir, 'cases.db'), randomBytes(32), { create: true });
  migrate(db, casesMigrations);
  return db;
}

/** The same small save with its count and its seal, with its count only, and as SQLite does it. */
async function commitRows(work: string, rounds: Rounds): Promise<Row[]> {
  const names = ['sealed', 'counted', 'bare'] as const;
  const books = names.map((name) => emptyBook(join(work, `seals-${name}`)));
  const [sealed, counted, bare] = books;
  if (sealed === undefined || counted === undefined || bare === undefined) throw new Error('no books');
  const seal = new Seal(join(work, 'seals-sealed'), { vault: '0'.repeat(32), comp: 'cases', epoch: 1 }, randomBytes(32), undefined);
  keepSealed(sealed, seal, { clock: systemClock, roster: () => 1 });
  const draft = (round: number) =>
    sql`INSERT INTO draft (user_id, key, body, saved_at) VALUES ('0', ${`key ${round % 50}`}, ${'x'.repeat(300)}, ${systemClock.now()})
        ON CONFLICT (user_id, key) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`;
  const [begin, commit] = [bare.prepare('BEGIN IMMEDIATE'), bare.prepare('COMMIT')];
  const insert = bare.prepare(draft(0).text);
  try {
    const times = await inTurns(
      [
        { name: 'sealed', run: (round) => transaction(sealed, (tx) => run(tx, draft(round))) },
        { name: 'counted', run: (round) => transaction(counted, (tx) => run(tx, draft(round))) },
        {
          name: 'bare',
          run: (round) => {
            begin.run();
            insert.run(...draft(round).values);
            commit.run();
          },
        },
      ],
      { rounds: rounds.rounds * 10, warmUps: rounds.warmUps },
    );
    const over = (row: string, one: string, other: string): Row => ({
      row,
      cases: 0,
      goal: undefined,
      ...ratioOf(times.get(one) ?? [], times.get(other) ?? []),
    });
    return [
      over('a small commit, counted and sealed, over neither', 'sealed', 'bare'),
      over('a small commit, counted, over not', 'counted', 'bare'),
    ];
  } finally {
    for (const db of books) db.close();
    seal.close();
  }
}

export interface SealWish {
  readonly sizes: readonly number[];
  readonly vaultOf: (cases: number) => Promise<string>;
  readonly work: string;
  readonly quick: boolean;
}

export async function sealRows({ sizes, vaultOf, work, quick }: SealWish): Promise<Row[]> {
  const rounds = quick ? { rounds: 3, warmUps: 1 } : { rounds: 15, warmUps: 3 };
  const dirOf = async (cases: number) => copyVault(await vaultOf(cases), join(work, `seals-${cases}`));
  return [...(await commitRows(work, { rounds: quick ? 10 : 60, warmUps: 20 })), ...(await sessionRows(sizes, dirOf, rounds))];
}
