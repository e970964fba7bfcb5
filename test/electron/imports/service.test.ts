/** @file Imports through the contract, on a real store: all or nothing, once only, and taken back whole. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb, summariesDb } from '../../../electron/context';
import { all, get, sql } from '../../../electron/store/sql';
import { Refusal } from '../../../shared/result';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { bring, csv, HEADERS, look, manyRows, TITLES } from './files';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

const count = (table: string) =>
  get(casesDb(app.context()), sql`SELECT count(*) AS n FROM sqlite_schema WHERE name = ${table}`, z.object({ n: z.number() }))?.n === 0
    ? Number.NaN
    : z.object({ n: z.number() }).parse(casesDb(app.context()).prepare(`SELECT count(*) AS n FROM "${table}"`).get()).n;

/** Every row of every table but the chain of the audit and what search keeps for itself. */
function everything(): Record<string, number> {
  const names = all(casesDb(app.context()), sql`SELECT name FROM sqlite_schema WHERE type = 'table'`, z.object({ name: z.string() }));
  return Object.fromEntries(
    names.filter((n) => !/^(audit|meta|sqlite_.*|search.*|import_batch)$/.test(n.name)).map((n) => [n.name, count(n.name)]),
  );
}

/** Search and summaries have come up to what was written. */
const idle = () =>
  expect
    .poll(async () => ((await app.ask('imports.progress', {})).phase === 'idle' ? count('stale') : -1), { timeout: 60_000, interval: 20 })
    .toBe(0);

describe('bringing reports in', () => {
  it('makes each row a case of its own, with report and parties, found by search', async () => {
    const done = await bring(app, csv(manyRows(3)));
    expect(done.cases).toBe(3);
    await idle();
    const list = await app.ask('cases.list', { sort: 'title' });
    expect(list.total).toBe(3);
    expect(list.rows[0]).toMatchObject({
      status: 'new',
      title: 'Damage to things',
      harmed: 'PT0',
      responsible: 'BL0',
      school: 'Larkspur Hollow',
    });
    expect((await app.ask('cases.list', { search: 'telescope' })).total).toBe(3);
    const view = await app.ask('cases.open', { caseId: done.first ?? list.rows[0]?.id ?? ('' as never) });
    expect(view.report).toMatchObject({
      channel: 'imported',
      receivedOn: '2025-09-01',
      occurred: { precision: 'exact', on: '2025-08-30' },
      harmTypes: ['property', 'threat'],
      place: 'Room 0',
    });
    expect(view.parties.map((p) => [p.name, p.kind, p.roles[0]?.role])).toEqual([
      ['Pim Thistledown 0', 'person', 'harmed'],
      ['Bo Larkwhistle 0', 'person', 'responsible'],
    ]);
    expect(view.timeline.map((t) => t.what)).toEqual(['case_opened']);
  });

  it('gives the same rows as a case that is typed', async () => {
    await app.ask('cases.create', aCase());
    const typed = everything();
    const row = [
      '2025-09-08',
      '2025-09-05',
      'Science corner',
      'property',
      'Wren Oakpetal',
      'Sol Grapevine',
      'Something else.',
      'Larkspur Hollow',
      'x',
    ];
    await bring(app, csv([row]));
    await idle();
    const { import_row: _r, import_person: _p, ...both } = everything();
    // One school; one row for the open cases and one for the closed: what they count is asked below. Rules are the book's own.
    const fixed: Readonly<Record<string, number>> = {
      school: 1,
      header_pin: 1,
      recovery_secret: 1,
      case_count: 2,
      retention_rule: 6,
      retention_setting: 4,
    };
    for (const [table, n] of Object.entries(both)) expect(n, table).toBe(fixed[table] ?? (typed[table] ?? 0) * 2);
    expect((await app.ask('cases.list', {})).total).toBe(2);
    expect(app.defects).toEqual([]);
  });

  it('numbers after the cases that are there, and leaves them alone', async () => {
    const { id } = await app.ask('cases.create', aCase());
    await bring(app, csv(manyRows(2)));
    const { rows } = await app.ask('cases.list', { status: 'all' });
    expect(rows.map((r) => r.ref).sort()).toEqual(['C-0001', 'C-0002', 'C-0003']);
    expect((await app.ask('cases.open', { caseId: id })).title).toBe('The bent telescope');
  });

  it('writes nothing before it is told to', async () => {
    const before = everything();
    const { source } = await look(app, csv(manyRows(5)));
    await app.ask('imports.choose', { source, rows: [2], in: false });
    expect(everything()).toEqual(before);
    await expect(app.ask('imports.run', { source, expect: 5 })).rejects.toThrow('conflict');
    expect(everything()).toEqual(before);
    expect((await app.ask('imports.run', { source, expect: 4 })).cases).toBe(4);
  });

  it('projects imported cases into the summaries', async () => {
    await bring(app, csv(manyRows(45)));
    await idle();
    const facts = () =>
      get(summariesDb(app.context()), sql`SELECT count(*) AS n FROM fact WHERE unit = 'case'`, z.object({ n: z.number() }))?.n;
    expect(facts()).toBe(45);
  });
});

describe('the same file again', () => {
  it('does nothing twice, by its ids or by what it says', async () => {
    for (const headers of [HEADERS, HEADERS.map((h) => (h === 'Report number' ? 'Remarks' : h))]) {
      await bring(app, csv(manyRows(4), headers));
      await idle();
      const before = everything();
      const { preview, source } = await look(app, csv(manyRows(4), headers));
      expect(preview.counts).toMatchObject({ known: 4, coming: 0 });
      await expect(app.ask('imports.run', { source, expect: 0 })).rejects.toThrow('conflict');
      expect(everything()).toEqual(before);
      const [batch] = await app.ask('imports.batches', {});
      await app.ask('imports.takeBack', { batch: batch?.id ?? ('' as never) });
    }
  });

  it('shows a changed row as changed and leaves it out by itself', async () => {
    await bring(app, csv(manyRows(3)));
    const changed = manyRows(3, (row, i) => (i === 1 ? row.map((c, at) => (at === 6 ? `${c} Later somebody said more.` : c)) : row));
    const { preview, source } = await look(app, csv(changed));
    expect(preview.counts).toMatchObject({ known: 2, changed: 1, coming: 0 });
    const { rows } = await app.ask('imports.rows', { source, filter: 'attention', from: 0, limit: 10 });
    expect(rows).toMatchObject([{ number: 3, state: 'changed', ref: 'C-0002', coming: false }]);
    expect((await app.ask('imports.choose', { source, rows: [3], in: true })).counts.coming).toBe(1);
    await app.ask('imports.run', { source, expect: 1 });
    expect((await look(app, csv(changed))).preview.counts).toMatchObject({ known: 3, changed: 0 });
  });

  it('knows a row that stands twice in one file', async () => {
    const [row] = manyRows(1);
    const { preview, source } = await look(app, csv([row ?? [], row ?? []]));
    expect(preview.counts).toMatchObject({ ready: 1, repeat: 1, coming: 1 });
    const { rows } = await app.ask('imports.rows', { source, filter: 'out', from: 0, limit: 10 });
    expect(rows).toMatchObject([{ number: 3, state: 'repeat', sameAs: 2 }]);
  });

  it('keeps hashes under a key, so that the table tells nothing', async () => {
    await bring(app, csv(manyRows(1)));
    const row = casesDb(app.context()).prepare('SELECT row_key, says FROM import_row').get();
    expect(JSON.stringify(row)).not.toMatch(/LH|Pim|Bo/);
    expect(row).toMatchObject({ row_key: expect.stringMatching(/^[0-9a-f]{32}$/), says: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });
});

describe('people', () => {
  const named = (name: string) =>
    csv([
      ['2025-09-08', '2025-09-05', 'x', 'threat', name, 'unknown', 'Said.', 'Larkspur Hollow', 'a'],
      ['2025-09-09', '2025-09-05', 'x', 'threat', name, '', 'Again.', 'Larkspur Hollow', 'b'],
    ]);

  it('are never taken for a person on record unless somebody confirms it', async () => {
    await app.ask('cases.create', aCase());
    const { preview } = await look(app, named('pim  thistledown'));
    expect(preview.matches).toMatchObject([{ name: 'pim thistledown', rows: 2 }]);
    await bring(app, named('pim  thistledown'));
    expect(count('person')).toBe(4);
  });

  it('are the person on record when it is confirmed', async () => {
    await app.ask('cases.create', aCase());
    const { preview } = await look(app, named('Pim Thistledown'));
    const [match] = preview.matches;
    await bring(app, named('Pim Thistledown'), (m) => ({ ...m, persons: { [match?.key ?? '']: match?.personId ?? '' } }));
    expect(count('person')).toBe(2);
    expect(count('import_person')).toBe(0);
  });

  it('are one person in the whole file only when somebody says so', async () => {
    await bring(app, named('Wren Oakpetal'), (m) => ({ ...m, sameName: true }));
    expect(count('person')).toBe(1);
  });

  it('keep both parts in one party, and an unnamed reporter unnamed (invariants 1 and 13)', async () => {
    const headers = [...HEADERS.slice(0, 7), 'School', 'Who told us?', 'How were we told?'];
    const row = [
      '2025-09-08',
      '2025-09-05',
      'x',
      'threat',
      'Kip Sandoval-Reed',
      'Kip Sandoval-Reed',
      'Said.',
      'Quillmere Middle',
      'Noor Ashdown',
      'Anonymous',
    ];
    const done = await bring(app, csv([row], headers));
    const view = await app.ask('cases.open', { caseId: done.first ?? ('' as never) });
    expect(view.parties.map((p) => p.roles.map((r) => r.role))).toEqual([['harmed', 'responsible']]);
    expect(view.report).toMatchObject({ channel: 'anonymous', reporterName: '' });
    const texts = casesDb(app.context()).prepare('SELECT text FROM search_text').all();
    expect(JSON.stringify(texts)).not.toContain('Noor');
  });
});

describe('taking an import back', () => {
  it('removes all of it: cases, people that came with it, words in search, facts', async () => {
    await app.ask('cases.create', aCase());
    const before = everything();
    const { batch } = await bring(app, csv(manyRows(30)));
    await idle();
    expect((await app.ask('imports.batches', {}))[0]).toMatchObject({ cases: 30, touched: 0, name: 'responses.csv' });
    expect(await app.ask('imports.takeBack', { batch })).toEqual({ cases: 30 });
    await idle();
    expect(everything()).toEqual(before);
    expect((await app.ask('cases.list', { search: 'hurt', status: 'all' })).total).toBe(0);
    await expect.poll(() => get(summariesDb(app.context()), sql`SELECT count(*) AS n FROM fact`, z.object({ n: z.number() }))?.n).toBe(2);
    expect((await look(app, csv(manyRows(30)))).preview.counts.ready).toBe(30);
    await expect(app.ask('imports.takeBack', { batch })).rejects.toThrow('not-found');
  });

  it('is refused as soon as somebody has worked on one of its cases; looking is no work', async () => {
    const { batch, first } = await bring(app, csv(manyRows(3)));
    const caseId = first ?? ('' as never);
    await app.ask('cases.open', { caseId });
    expect((await app.ask('imports.batches', {}))[0]?.touched).toBe(0);
    await app.ask('notes.add', { caseId, class: 'restricted', kind: 'note', on: '2025-11-10', text: 'Spoke with home.' });
    expect((await app.ask('imports.batches', {}))[0]?.touched).toBe(1);
    const refused = await app.raw('imports.takeBack', { batch });
    expect(refused).toEqual({ ok: false, error: { kind: 'blocked', reason: 'import-touched' } });
    expect((await app.ask('cases.list', {})).total).toBe(3);
  });

  it('is refused when one of its people was merged with somebody since', async () => {
    await app.ask('cases.create', aCase());
    const { batch } = await bring(app, csv(manyRows(1)));
    const [imported] = await app.ask('people.find', { text: 'Pim Thistledown 0' });
    const known = (await app.ask('people.find', { text: 'Pim' })).find((p) => p.id !== imported?.id);
    await app.ask('people.merge', { keep: known?.id ?? ('' as never), other: imported?.id ?? ('' as never) });
    expect(await app.raw('imports.takeBack', { batch })).toMatchObject({ ok: false, error: { reason: 'import-touched' } });
  });

  it('keeps a person whom another case needs by now', async () => {
    const { batch } = await bring(app, csv(manyRows(1)));
    const [person] = await app.ask('people.find', { text: 'Pim' });
    await app.ask(
      'cases.create',
      aCase({ parties: [{ key: 'a', who: { kind: 'known', personId: person?.id ?? '' }, roles: [{ role: 'harmed' }] }] }),
    );
    await app.ask('imports.takeBack', { batch });
    expect((await app.ask('people.find', { text: 'Pim' })).length).toBe(1);
    expect((await app.ask('people.find', { text: 'Bo' })).length).toBe(0);
  });
});

describe('asking before guessing', () => {
  const dated = (date: string) => csv([[date, '2025-03-01', 'x', 'threat', 'Wren Oakpetal', '', 'Said.', 'Quillmere Middle', 'a']]);

  it('asks which way round 3/4/2025 is, and takes either answer', async () => {
    const opened = await app.ask('imports.open', { from: { kind: 'bytes', name: 'a.csv', bytes: dated('3/4/2025') } });
    const open = await app.ask('imports.questions', { source: opened.source, mapping: opened.guess });
    expect(open.ambiguousDate).toBe('3/4/2025');
    expect(await app.raw('imports.check', { source: opened.source, mapping: opened.guess, titles: TITLES })).toEqual({
      ok: false,
      error: { kind: 'invalid', reason: 'import-date-order' },
    });
    for (const [dateOrder, on] of [
      ['dmy', '2025-04-03'],
      ['mdy', '2025-03-04'],
    ] as const) {
      const { source } = await look(app, dated('3/4/2025'), (m) => ({ ...m, dateOrder }));
      expect((await app.ask('imports.rows', { source, filter: 'all', from: 0, limit: 1 })).rows[0]?.receivedOn).toBe(on);
    }
  });

  it('finds a kept mapping again for a file with the same headers', async () => {
    const { opened } = await look(app, csv(manyRows(1)));
    const mapping = { ...opened.guess, school: 'Tern Bay High' };
    await app.ask('imports.keepMapping', { source: opened.source, name: 'Our form', mapping });
    const again = await look(app, csv(manyRows(2)));
    expect(again.opened.saved).toMatchObject([{ name: 'Our form', mapping: { school: 'Tern Bay High' } }]);
    await app.ask('imports.forgetMapping', { name: 'Our form' });
    expect((await look(app, csv(manyRows(2)))).opened.saved).toEqual([]);
  });
});

describe('who may', () => {
  it('only counselors', async () => {
    app.leave();
    await app.enter('FA');
    expect(await app.raw('imports.batches', {})).toEqual({ ok: false, error: { kind: 'forbidden' } });
  });

  it('one long work at a time', async () => {
    const { source, preview } = await look(app, csv(manyRows(50)));
    const running = app.ask('imports.run', { source, expect: preview.counts.coming });
    await expect(app.ask('imports.open', { from: { kind: 'text', text: 'a,b\n1,2' } })).rejects.toThrow(Refusal);
    expect((await running).cases).toBe(50);
  });
});
