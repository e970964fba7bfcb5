/** @file Migrations: in order, once, each whole or not at all, also when the process is killed in the middle. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Migration, migrate, schemaVersion } from '../../../electron/store/migrate';
import { openStore } from '../../../electron/store/open';
import type { WriteDb } from '../../../electron/store/sql';
import { tempFolder } from '../../support/vault';

const refusal = (kind: string) => expect.objectContaining({ error: { kind } });
const STEPS: Migration[] = [
  {
    version: 1,
    name: 'initial',
    sql: 'create table person(id integer primary key, name text) strict; insert into person values (1, $$Ana$$);'.replaceAll('$$', "'"),
  },
  {
    version: 2,
    name: 'places',
    sql: 'create table place(id integer primary key, who integer references person(id)) strict; insert into place values (1, 1); alter table person add column age integer; update person set age = 9;',
  },
];

let dir: string;
let path: string;
let cleanup: () => void;
beforeEach(() => {
  ({ dir, cleanup } = tempFolder());
  path = join(dir, 'cases.db');
});
afterEach(() => cleanup());

const key = () => Buffer.alloc(32, 5);

function withStore<T>(work: (db: WriteDb) => T, create = false): T {
  const db = openStore(path, key(), { create });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const state = (db: WriteDb) => [
  schemaVersion(db),
  db.prepare('select name, sql from sqlite_master order by name').all(),
  schemaVersion(db) > 0 ? db.prepare('select * from person').all() : [],
];

describe('migrating', () => {
  it('runs what is missing, in order, and nothing twice', () => {
    withStore((db) => {
      expect(migrate(db, STEPS.slice(0, 1))).toBe(1);
      expect(schemaVersion(db)).toBe(1);
      expect(migrate(db, STEPS)).toBe(1);
      expect(schemaVersion(db)).toBe(2);
      expect(migrate(db, STEPS)).toBe(0);
      expect(db.prepare('select * from person').all()).toEqual([{ id: 1, name: 'Ana', age: 9 }]);
    }, true);
  });

  it('insists on numbers without gaps', () => {
    withStore((db) => {
      const [first, second] = STEPS;
      if (first === undefined || second === undefined) throw new Error('two steps');
      for (const wrong of [[second], [first, { ...second, version: 3 }], [first, first], [{ ...first, version: 0 }]])
        expect(() => migrate(db, wrong)).toThrow('is numbered');
      expect(schemaVersion(db)).toBe(0);
    }, true);
  });

  it('refuses a newer file and leaves every byte of it', () => {
    withStore((db) => {
      migrate(db, STEPS);
      db.pragma('user_version=3');
    }, true);
    const hash = () => createHash('sha256').update(readFileSync(path)).digest('hex');
    const before = hash();
    withStore((db) => expect(() => migrate(db, STEPS)).toThrow(refusal('vault-newer')));
    expect(hash()).toBe(before);
  });

  it('undoes a step that fails at any of its statements', () => {
    withStore((db) => {
      migrate(db, STEPS.slice(0, 1));
      const before = state(db);
      const statements = (STEPS[1]?.sql ?? '').split(';').slice(0, -1);
      for (let n = 0; n <= statements.length; n++) {
        const broken = [...statements.slice(0, n), ' select no_such_function()', ...statements.slice(n)].join(';');
        expect(() => migrate(db, [...STEPS.slice(0, 1), { version: 2, name: 'broken', sql: broken }])).toThrow('no_such_function');
        expect(state(db)).toEqual(before);
        expect(db.inTransaction).toBe(false);
      }
    }, true);
  });

  it('refuses a step that ends its transaction itself, or breaks a reference', () => {
    withStore((db) => {
      migrate(db, STEPS.slice(0, 1));
      expect(() => migrate(db, [...STEPS.slice(0, 1), { version: 2, name: 'commits', sql: 'commit' }])).toThrow('ended its transaction');
      expect(schemaVersion(db)).toBe(1);
      const dangling = 'pragma defer_foreign_keys=on; create table place(who integer references person(id)); insert into place values (99)';
      expect(() => migrate(db, [...STEPS.slice(0, 1), { version: 2, name: 'dangling', sql: dangling }])).toThrow('breaks a reference');
      expect(schemaVersion(db)).toBe(1);
    }, true);
  });
});

describe('a process that is killed while it migrates', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(process.cwd(), 'node_modules/.circlekeeper-migrate-'));
    const entry = join(folder, 'entry.ts');
    // The real code, bundled, with a function that kills the process from inside of a statement.
    writeFileSync(
      entry,
      `import Database from 'better-sqlite3';
       import { readFileSync } from 'node:fs';
       import { migrate } from '${join(process.cwd(), 'electron/store/migrate')}';
       import { openStore } from '${join(process.cwd(), 'electron/store/open')}';
       const db = openStore(process.argv[2], Buffer.alloc(32, 5), { create: false });
       db.function('die', { directOnly: true }, () => process.kill(process.pid, 'SIGKILL') ? 1 : 0);
       migrate(db, JSON.parse(readFileSync(process.argv[3], 'utf8')));
       process.exit(7);`,
    );
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: entry,
        outDir: join(folder, 'out'),
        rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'entry.mjs' } },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const child = (steps: Migration[]) => {
    const file = join(folder, 'steps.json');
    writeFileSync(file, JSON.stringify(steps));
    return spawnSync(process.execPath, [join(folder, 'out/entry.mjs'), path, file], { encoding: 'utf8' });
  };

  it('leaves the old version or the new one at every statement', () => {
    const [first, second] = STEPS;
    if (first === undefined || second === undefined) throw new Error('two steps');
    const old = withStore((db) => {
      migrate(db, [first]);
      return state(db);
    }, true);
    const statements = second.sql.split(';').slice(0, -1);
    for (let n = 0; n <= statements.length; n++) {
      const deadly = [...statements.slice(0, n), ' select die()', ...statements.slice(n)].join(';');
      const { signal, stderr } = child([first, { ...second, sql: deadly }]);
      expect([signal, stderr]).toEqual(['SIGKILL', '']);
      withStore((db) => {
        expect(state(db)).toEqual(old);
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      });
    }
    // And what was undone can be done.
    expect(child(STEPS).status).toBe(7);
    withStore((db) => expect(schemaVersion(db)).toBe(2));
  });
});
