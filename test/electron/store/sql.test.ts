/** @file Statements as values: binding, parsing on the way out, transactions. On a real encrypted store. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../../electron/store/open';
import {
  all,
  commitsOf,
  get,
  joinSql,
  listenTo,
  nullable,
  rewriting,
  run,
  Sql,
  sql,
  transaction,
  type WriteDb,
} from '../../../electron/store/sql';
import { Refusal } from '../../../shared/result';
import { tempFolder } from '../../support/vault';

let db: WriteDb;
let cleanup: () => void;
beforeAll(() => {
  const folder = tempFolder();
  cleanup = folder.cleanup;
  db = openStore(`${folder.dir}/cases.db`, Buffer.alloc(32, 1), { create: true });
  db.exec('create table person(id text primary key, name text, age integer, photo blob) strict');
});
afterAll(() => {
  db.close();
  cleanup();
});
beforeEach(() => {
  db.exec('delete from person');
});

const personSchema = z.strictObject({ id: z.string(), name: nullable(z.string()), age: nullable(z.number()) });
const people = () => all(db, sql`select id, name, age from person order by id`, personSchema);

describe('the sql tag', () => {
  it('binds every value: no text is ever read as SQL', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !/\p{Cs}/u.test(text) && !text.includes('\0')),
        (name) => {
          run(db, sql`insert or replace into person(id, name) values ('p', ${name})`);
          expect(get(db, sql`select id, name, age from person where name = ${name}`, personSchema)).toEqual({
            id: 'p',
            name,
            age: undefined,
          });
        },
      ),
    );
    run(db, sql`insert or replace into person(id, name) values ('p', ${"'); drop table person; --"})`);
    expect(people()).toEqual([{ id: 'p', name: "'); drop table person; --", age: undefined }]);
  });

  it('composes, with the values in their order', () => {
    const older = sql`age > ${10}`;
    const named = sql`name = ${'Ana'}`;
    const query = sql`select id, name, age from person where id = ${'a'} and (${joinSql([older, named], sql` or `)}) limit ${5}`;
    expect(query).toEqual(new Sql('select id, name, age from person where id = ? and (age > ? or name = ?) limit ?', ['a', 10, 'Ana', 5]));
    run(db, sql`insert into person(id, name, age) values ('a', 'Ana', 9), ('b', 'Ben', 12)`);
    expect(all(db, query, personSchema)).toEqual([{ id: 'a', name: 'Ana', age: 9 }]);
    expect(joinSql([], sql`,`)).toEqual(new Sql('', []));
  });

  it('does not take something that only looks like a fragment', () => {
    const forged: unknown = JSON.parse('{"text":"1 or 1=1","values":[]}');
    // What a message from outside could hold; the types forbid it, so the test has to insist.
    expect(() => get(db, sql`select id, name, age from person where id = ${forged as string}`, personSchema)).toThrow();
  });

  it('writes booleans, bytes, big numbers and nothing', () => {
    run(db, sql`insert into person(id, name, age, photo) values ('a', ${undefined}, ${true}, ${new Uint8Array([1, 2, 255])})`);
    const row = get(
      db,
      sql`select name, age, photo from person`,
      z.strictObject({ name: z.null(), age: z.literal(1), photo: z.instanceof(Uint8Array) }),
    );
    expect([...(row?.photo ?? [])]).toEqual([1, 2, 255]);
    run(db, sql`update person set age = ${2n ** 40n}`);
    expect(people()[0]?.age).toBe(2 ** 40);
  });
});

describe('reading', () => {
  it('gives undefined for no row and refuses a row that does not fit, without quoting it', () => {
    expect(get(db, sql`select id, name, age from person where id = 'none'`, personSchema)).toBeUndefined();
    run(db, sql`insert into person(id, name) values ('a', 'a name in the row')`);
    const wrong = () => all(db, sql`select name from person`, z.strictObject({ name: z.number() }));
    expect(wrong).toThrow('a row does not fit its schema: name (invalid_type)');
  });

  it('never writes', () => {
    expect(() => all(db, sql`delete from person returning id`, z.unknown())).toThrow('a statement that writes');
    expect(() => get(db, sql`insert into person(id) values ('z') returning id`, z.unknown())).toThrow('a statement that writes');
    expect(people()).toEqual([]);
  });

  it('keeps prepared statements also while one of the same text is being read', () => {
    run(db, sql`insert into person(id) values ('a'), ('b')`);
    const text = sql`select id from person order by id`;
    const ids = z.strictObject({ id: z.string() });
    const inner: unknown[] = [];
    const parsed = all(
      db,
      text,
      ids.transform((row) => {
        inner.push(get(db, text, ids));
        return row.id;
      }),
    );
    expect(parsed).toEqual(['a', 'b']);
    expect(inner).toEqual([{ id: 'a' }, { id: 'a' }]);
  });
});

describe('a transaction', () => {
  it('keeps everything or nothing, and throws what was thrown', () => {
    expect(transaction(db, (tx) => run(tx, sql`insert into person(id) values ('a'), ('b')`))).toBe(2);
    expect(() =>
      transaction(db, (tx) => {
        run(tx, sql`delete from person`);
        throw new Refusal('blocked', { reason: 'screening-stop' });
      }),
    ).toThrow(expect.objectContaining({ error: { kind: 'blocked', reason: 'screening-stop' } }));
    expect(people().map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('inside of another is undone alone, or with it', () => {
    transaction(db, (tx) => {
      run(tx, sql`insert into person(id) values ('outer')`);
      expect(() =>
        transaction(tx, () => {
          run(tx, sql`insert into person(id) values ('inner')`);
          throw new Error('inner');
        }),
      ).toThrow('inner');
    });
    expect(people().map(({ id }) => id)).toEqual(['outer']);
  });

  it('can not be left open by a promise', () => {
    expect(() => transaction(db, async () => run(db, sql`insert into person(id) values ('late')`))).toThrow();
    expect(db.inTransaction).toBe(false);
    expect(people()).toEqual([]);
  });

  it('lets a broken constraint through as the defect that it is', () => {
    run(db, sql`insert into person(id) values ('a')`);
    expect(() => run(db, sql`insert into person(id) values ('a')`)).toThrow(
      expect.objectContaining({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }),
    );
  });
});

describe('commits', () => {
  it('are counted and told when something changed, and only then', () => {
    const heard: number[] = [];
    const rewrites: number[] = [];
    listenTo(db, { committed: () => heard.push(commitsOf(db)), rewriting: () => rewrites.push(commitsOf(db)) });
    const before = commitsOf(db);
    transaction(db, () => people());
    run(db, sql`update person set age = 1 where id = 'nobody'`);
    expect(commitsOf(db)).toBe(before);
    run(db, sql`insert into person(id) values ('p')`);
    transaction(db, (tx) => {
      run(tx, sql`insert into person(id) values ('q')`);
      run(tx, sql`delete from person where id = 'p'`);
    });
    expect(() =>
      transaction(db, (tx) => {
        run(tx, sql`insert into person(id) values ('r')`);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(commitsOf(db)).toBe(before + 2);
    expect(heard).toEqual([before + 1, before + 2]);
    rewriting(db, () => db.exec('vacuum'));
    expect(rewrites).toEqual([before + 2]);
    expect(commitsOf(db)).toBe(before + 2);
  });
});
