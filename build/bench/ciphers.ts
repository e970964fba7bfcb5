/**
 * @file The cipher that is used against the other that could be: what each costs, by the app's own statements in the same run, and what
 * each notices. `npm run bench -- --only ciphers`.
 *
 * [Note: Why chacha20]
 * By the tamper table both may be used: aegis-256 leaves 17 of the first 24 bytes open (the salt, which means nothing under a raw key, and
 * one version byte), and the page ends of the seal close them. By speed aegis-256 is the better one (1,000 cases, its time over that of
 * chacha20, one run on a busy machine): list 1.0, open a case 1.0, search 1.0; new case 0.6, new note 0.7, first list after opening 0.7;
 * read all notes 0.5, check every page 0.6, copy all 0.45. Reading with pages in memory is the same; a save is a few tenths of a millisecond
 * beside the wait for the disk; and what reads everything stands in nobody's way any more: files are looked at while the key is derived,
 * backups in a thread of their own. Against those tenths: chacha20 proves each byte of a file by itself, also of a backup, of a copy and
 * after a kill, where no seal speaks; it is as quick on an old school computer without AES instructions; it is RFC 8439, so that anybody can
 * write a reader (`test/electron/store/page-layout.test.ts` is a page of code), while AEGIS is a draft; and every vault and kept backup
 * would have to be written anew. So chacha20 stays; this bench is how to look again.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runAtOnce } from '../../electron/keys/backup-files';
import { pageEnds } from '../../electron/keys/page-ends';
import type { Database } from '../../electron/store/driver';
import { AEGIS256, CHACHA20, type Cipher, encrypt, openWith } from './cipher-store';
import type { Rounds } from './data';
import { openPlain } from './plain';
import { commonQuestions, createQuestions, listQuestions, noteQuestions, openQuestions } from './questions';
import { repeater, type Step } from './recorder';
import type { Row } from './rows';
import { type Contender, inTurns, ratioOf } from './statistics';
import { type Files, openSubject } from './subject';
import { tamperRows } from './tampers';

interface Kept {
  readonly name: string;
  readonly path: string;
  readonly end: number;
  open(): Database;
}

interface Deed {
  readonly name: string;
  /** Each time in a database that was just opened. */
  readonly cold?: boolean;
  run(db: Database, kept: Kept, round: number): unknown;
}

const scan = (db: Database) => db.prepare('SELECT sum(length(text)) AS n FROM note').get();
const copy = (db: Database, path: string) => {
  rmSync(`${path}.copy`, { force: true });
  db.prepare('VACUUM INTO ?').run(`${path}.copy`);
};

async function deedsOf(files: Files, saves: number): Promise<Deed[]> {
  const subject = await openSubject(files);
  try {
    const steps = (questions: Parameters<typeof subject.record>[0]): Promise<Step[][]> => subject.record(questions);
    const [list, open, common] = [await steps(listQuestions()), await steps(openQuestions(subject)), await steps(commonQuestions(subject))];
    const [create, add] = [await steps(createQuestions(saves)), await steps(noteQuestions(subject, saves))];
    const repeaters = new WeakMap<Database, ReturnType<typeof repeater>>();
    const replay = (all: readonly Step[][]) => (db: Database, _kept: Kept, round: number) => {
      const repeat = repeaters.get(db) ?? repeater(db);
      repeaters.set(db, repeat);
      repeat(all[round % all.length] ?? []);
    };
    return [
      { name: 'list', run: replay(list) },
      { name: 'open a case', run: replay(open) },
      { name: 'search, common word', run: replay(common) },
      { name: 'new case', run: replay(create) },
      { name: 'new note', run: replay(add) },
      { name: 'open the file, first list', cold: true, run: replay(list) },
      { name: 'read all notes', cold: true, run: scan },
      { name: 'check every page', cold: true, run: (db) => db.pragma('quick_check') },
      { name: 'copy all', cold: true, run: (db, { path }) => copy(db, path) },
    ];
  } finally {
    subject.close();
  }
}

const isWrite = ({ name }: Deed) => name.startsWith('new');

async function speedRows(files: Files, work: string, { rounds, warmUps }: Rounds): Promise<Row[]> {
  const kept: Kept[] = [{ name: 'plain', path: files.plain, end: 0, open: () => openPlain(files.plain) }];
  for (const cipher of [CHACHA20, AEGIS256] satisfies Cipher[]) {
    const [path, key] = [join(work, `${cipher.name}-${files.cases}.db`), randomBytes(32)];
    encrypt(files.plain, path, cipher, key);
    kept.push({ name: cipher.name, path, end: cipher.end, open: () => openWith(path, cipher, key) });
  }
  const rows: Row[] = [];
  for (const deed of await deedsOf(files, rounds + warmUps)) {
    const warm = new Map(kept.map((one) => [one.name, deed.cold === true ? undefined : one.open()]));
    const contenders = kept.map((one): Contender => {
      let close = () => {};
      return {
        name: one.name,
        after: () => close(),
        run: (round) => {
          const db = warm.get(one.name) ?? one.open();
          if (deed.cold === true) close = () => db.close();
          deed.run(db, one, round);
        },
      };
    });
    const slow = deed.cold === true;
    const times = await inTurns(
      contenders,
      slow ? { rounds: Math.min(rounds, 12), warmUps: 2 } : { rounds, warmUps: isWrite(deed) ? 0 : warmUps },
    );
    for (const db of warm.values()) db?.close();
    const over = (one: string, other: string): Row => ({
      row: `${deed.name}: ${one} over ${other}`,
      cases: files.cases,
      goal: undefined,
      ...ratioOf(times.get(one) ?? [], times.get(other) ?? []),
    });
    rows.push(over('chacha20', 'plain'), over('aegis-256', 'plain'), over('aegis-256', 'chacha20'));
  }
  const ends = kept
    .filter((one) => one.end > 0)
    .map((one): Contender => ({ name: one.name, run: () => runAtOnce(pageEnds(one.path, one.end)) }));
  const times = await inTurns(ends, { rounds: 12, warmUps: 2 });
  rows.push({
    row: 'page ends: aegis-256 over chacha20',
    cases: files.cases,
    goal: undefined,
    ...ratioOf(times.get('aegis-256') ?? [], times.get('chacha20') ?? []),
  });
  return rows;
}

export async function cipherRows(files: readonly Files[], work: string, rounds: Rounds): Promise<Row[]> {
  const rows = [CHACHA20, AEGIS256].flatMap((cipher) => tamperRows(work, cipher));
  for (const one of files) rows.push(...(await speedRows(one, work, rounds)));
  return rows;
}
