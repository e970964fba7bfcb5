/**
 * @file What each cipher notices by itself when somebody changes a database's files, and what the seal adds. Every row is the share that
 * was *not* noticed: by the cipher alone (opening, checking every page, reading every row), and together with the seal as the app has it.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAtOnce } from '../../electron/keys/backup-files';
import { pageEnds } from '../../electron/keys/page-ends';
import { Seal } from '../../electron/keys/seals';
import { compare } from '../../electron/session/sealing';
import type { Database } from '../../electron/store/driver';
import { commitsOf, countCommit, type ReadDb, type WriteDb } from '../../electron/store/sql';
import { type Chance, chanceFrom } from '../faults/damage';
import { type Cipher, openWith } from './cipher-store';
import type { Row } from './rows';

const PAGE = 4096;
const FRAME = 24 + PAGE;

interface Ground {
  readonly cipher: Cipher;
  readonly key: Buffer;
  /** Closed well; some commits before; with a log beside it as a kill leaves it. */
  readonly calm: string;
  readonly earlier: string;
  readonly killed: string;
  /** The same rows under another key. */
  readonly foreign: string;
}

const file = (dir: string) => join(dir, 'cases.db');

function fill(db: Database, from: number, to: number): void {
  for (let n = from; n < to; n++) {
    db.exec('BEGIN IMMEDIATE');
    db.prepare('INSERT INTO t VALUES (?, ?)').run(n, `${n} `.repeat(300));
    db.prepare('UPDATE t SET text = ? WHERE id = ?').run(`changed by ${n} `.repeat(120), Math.floor(n / 3));
    countCommit(db as WriteDb); // The brand stands for settings that do not matter here.
    db.exec('COMMIT');
  }
}

const frame = { vault: 'ab'.repeat(16), comp: 'cases', epoch: 1 };
const sealKey = () => Buffer.alloc(32, 7);
const NO_ENTRY = { entry: 0, hash: '' };

function note(dir: string, cipher: Cipher, commits: number, closed: boolean): void {
  const seal = new Seal(dir, frame, sealKey(), undefined);
  seal.write({ commits, ...NO_ENTRY }, 1, '2026-01-01T00:00:00.000Z', closed ? runAtOnce(pageEnds(file(dir), cipher.end)) : '');
  seal.close();
}

function makeGround(work: string, cipher: Cipher): Ground {
  const at = (name: string) => join(work, `${cipher.name}-${name}`);
  const ground = { cipher, key: randomBytes(32), calm: at('calm'), earlier: at('earlier'), killed: at('killed'), foreign: at('foreign') };
  const { key, calm, earlier, killed, foreign } = ground;
  for (const dir of [calm, foreign]) mkdirSync(dir, { recursive: true });
  const make = (path: string, secret: Buffer) => {
    const db = openWith(path, cipher, secret);
    db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT) STRICT');
    fill(db, 0, 60);
    return db;
  };
  make(file(foreign), randomBytes(32)).close();
  make(file(calm), key).close();
  cpSync(calm, earlier, { recursive: true });
  const db = openWith(file(calm), cipher, key);
  fill(db, 60, 90);
  const commits = commitsOf(db as unknown as ReadDb);
  db.close();
  note(calm, cipher, commits, true);
  cpSync(calm, killed, { recursive: true });
  const open = openWith(file(killed), cipher, key);
  fill(open, 90, 110);
  note(killed, cipher, commitsOf(open as unknown as ReadDb), true);
  cpSync(killed, `${killed}-copy`, { recursive: true });
  open.close();
  rmSync(killed, { recursive: true });
  cpSync(`${killed}-copy`, killed, { recursive: true });
  return ground;
}

interface Tamper {
  readonly kind: string;
  readonly times: number;
  readonly from: 'calm' | 'killed';
  do(dir: string, ground: Ground, chance: Chance, turn: number): void;
}

function edit(path: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
}
const flip = (bytes: Buffer, at: number, chance: Chance) => bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << chance(8)), at);

/** A page that an earlier copy had otherwise. */
function oldPage(dir: string, { earlier }: Ground, turn: number): void {
  edit(file(dir), (now) => {
    const then = readFileSync(file(earlier));
    const page = (bytes: Buffer, n: number) => bytes.subarray(n * PAGE, (n + 1) * PAGE);
    const differing = Array.from({ length: then.length / PAGE }, (_, n) => n).filter((n) => n > 0 && !page(now, n).equals(page(then, n)));
    const n = differing[turn % differing.length] ?? 0;
    page(then, n).copy(now, n * PAGE);
  });
}

const TAMPERS: readonly Tamper[] = [
  {
    kind: 'each of the first 24 bytes',
    times: 24,
    from: 'calm',
    do: (dir, _ground, chance, turn) => edit(file(dir), (bytes) => flip(bytes, turn, chance)),
  },
  {
    kind: 'a flipped bit anywhere',
    times: 200,
    from: 'calm',
    do: (dir, _ground, chance) => edit(file(dir), (bytes) => flip(bytes, chance(bytes.length), chance)),
  },
  {
    kind: 'two pages swapped',
    times: 20,
    from: 'calm',
    do: (dir, _ground, chance) =>
      edit(file(dir), (bytes) => {
        const pages = bytes.length / PAGE;
        const a = chance(pages);
        const b = (a + 1 + chance(pages - 1)) % pages;
        const kept = Buffer.from(bytes.subarray(a * PAGE, (a + 1) * PAGE));
        bytes.copy(bytes, a * PAGE, b * PAGE, (b + 1) * PAGE);
        kept.copy(bytes, b * PAGE);
      }),
  },
  {
    kind: 'the file cut anywhere',
    times: 20,
    from: 'calm',
    do: (dir, _ground, chance) => truncateSync(file(dir), chance(statSync(file(dir)).size)),
  },
  { kind: 'an older page put back', times: 20, from: 'calm', do: (dir, ground, _chance, turn) => oldPage(dir, ground, turn) },
  { kind: 'an older page below a log', times: 20, from: 'killed', do: (dir, ground, _chance, turn) => oldPage(dir, ground, turn) },
  { kind: 'an older file put back', times: 1, from: 'calm', do: (dir, { earlier }) => copyFileSync(file(earlier), file(dir)) },
  { kind: 'a file of another key', times: 1, from: 'calm', do: (dir, { foreign }) => copyFileSync(file(foreign), file(dir)) },
  {
    kind: 'a page of another key',
    times: 20,
    from: 'calm',
    do: (dir, { foreign }, _chance, turn) =>
      edit(file(dir), (bytes) => readFileSync(file(foreign)).copy(bytes, (turn + 1) * PAGE, (turn + 1) * PAGE, (turn + 2) * PAGE)),
  },
  {
    kind: 'the log cut at a frame',
    times: 20,
    from: 'killed',
    do: (dir, _ground, chance) => {
      const log = `${file(dir)}-wal`;
      truncateSync(log, 32 + chance(Math.floor((statSync(log).size - 32) / FRAME)) * FRAME);
    },
  },
  {
    kind: 'a flipped bit in the log',
    times: 50,
    from: 'killed',
    do: (dir, _ground, chance) => edit(`${file(dir)}-wal`, (bytes) => flip(bytes, chance(bytes.length), chance)),
  },
  { kind: 'the log taken away', times: 1, from: 'killed', do: (dir) => rmSync(`${file(dir)}-wal`) },
  {
    kind: 'a log put beside a closed file',
    times: 1,
    from: 'calm',
    do: (dir, ground) => {
      oldPage(dir, ground, 1);
      copyFileSync(`${file(ground.killed)}-wal`, `${file(dir)}-wal`);
      truncateSync(`${file(dir)}-wal`, 100);
    },
  },
];

/** By whom it was noticed. */
function judge(dir: string, { cipher, key }: Ground): { cipher: boolean; seal: boolean } {
  const before = { path: file(dir), stamp: undefined, ends: runAtOnce(pageEnds(file(dir), cipher.end)) };
  const seal = new Seal(dir, frame, sealKey(), undefined);
  let db: Database | undefined;
  try {
    db = openWith(file(dir), cipher, key);
    const bySeal = compare(db as unknown as ReadDb, seal, 1, before) !== undefined;
    const whole = db.pragma('quick_check', { simple: true }) === 'ok';
    db.prepare('SELECT sum(length(text)) FROM t').get();
    return { cipher: !whole, seal: bySeal || !whole };
  } catch {
    return { cipher: true, seal: true };
  } finally {
    db?.close();
    seal.close();
  }
}

/** Two rows for each kind: the share that the cipher alone did not notice, and that cipher and seal together did not. */
export function tamperRows(work: string, cipher: Cipher): Row[] {
  const ground = makeGround(work, cipher);
  const dir = join(work, 'tampered');
  return TAMPERS.flatMap(({ kind, times, from, do: tamper }) => {
    let [alone, together] = [0, 0];
    for (let turn = 0; turn < times; turn++) {
      if (existsSync(dir)) rmSync(dir, { recursive: true });
      cpSync(ground[from], dir, { recursive: true });
      tamper(dir, ground, chanceFrom(turn + 1), turn);
      const noticed = judge(dir, ground);
      alone += Number(!noticed.cipher);
      together += Number(!noticed.seal);
    }
    const name = `${cipher.name}: ${kind} (${times}), not noticed by`;
    return [
      { row: `${name} the cipher`, cases: 0, ratio: alone / times, goal: undefined },
      { row: `${name} cipher and seal`, cases: 0, ratio: together / times, goal: 0 },
    ];
  });
}
