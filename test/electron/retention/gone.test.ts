/**
 * @file Deletion that is really gone (security.md, goal 35): no remnant in any decrypted page, in the full-text index, in a log or in a
 * file; the dry run had said exactly what would go; what stays, stays.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb, summariesDb } from '../../../electron/context';
import { rebuildProjections } from '../../../electron/projections/project';
import { all, sql } from '../../../electron/store/sql';
import type { Target } from '../../../shared/retention/desk';
import { type TestApp, testApp } from '../../support/app';
import { allDatabases, marked, pages, plainCase, richCase, rowCounts } from './support';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
  await app.ask('retention.setAsideDays', { days: 0 });
});
afterEach(() => app.cleanup());

const keeper = () => app.context().facilitators()[0]?.id;
const remnants = (word: string): string[] =>
  allDatabases(app.context())
    .filter((db) => pages(db).includes(word))
    .map((db) => db.name);

async function remove(target: Target) {
  const { ids } = await app.ask('retention.putAside', { targets: [target], ground: 'asked' });
  const [id] = ids;
  if (id === undefined) throw new Error('nothing put aside');
  return app.ask('retention.delete', { id });
}

const logs = (): number[] =>
  readdirSync(app.dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('-wal'))
    .map((name) => statSync(join(app.dir, name)).size);

describe('a case that is deleted', () => {
  it('leaves no word in any page, log, index or file, and what is not its own stays', { timeout: 60_000 }, async () => {
    const other = await plainCase(app.ask, 'Another lantern', ['Iva Lanternfield', 'Odo Quillbrook']);
    const rich = await richCase(app.ask, 'kilo', keeper());
    await app.ask('cases.link', { caseId: other.id, otherId: rich.id, kind: 'other', note: marked('kilo', 'link') });
    const { job } = await app.ask('prints.prepare', {
      request: { kind: 'chronology', caseId: rich.id, language: 'en', paper: 'a4', filter: {} },
      toWhom: marked('kilo', 'towhom'),
      why: marked('kilo', 'printwhy'),
      copies: 1,
    });
    await app.ask('prints.document', { job });
    const word = marked('kilo', '');
    // The search would find what is there, or its silence means nothing.
    expect(remnants(word).length).toBeGreaterThanOrEqual(1);
    expect((await app.ask('cases.list', { search: word, status: 'all' })).total).toBe(1);
    const files = readdirSync(join(app.dir, 'attachments')).length;

    await remove({ kind: 'case', caseId: rich.id, people: true });

    expect(remnants(word)).toEqual([]);
    // Neither does a part of a word, as the full-text index keeps them.
    expect(remnants('kilohappened')).toEqual([]);
    expect(logs()).toEqual(logs().map(() => 0));
    expect(readdirSync(join(app.dir, 'attachments'))).toHaveLength(files - 2);
    const db = casesDb(app.context());
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.prepare("INSERT INTO search (search) VALUES ('integrity-check')").run()).toBeDefined();
    expect((await app.ask('search.find', { text: word })).groups).toEqual([]);
    expect((await app.ask('cases.list', { search: 'lantern', status: 'all' })).total).toBe(1);
    expect(db.prepare('SELECT count(*) AS n FROM disposal_left').get()).toEqual({ n: 0 });
    // Everything anew, after the process has ended: nothing comes back.
    app.leave();
    await app.enter('KM');
    expect(remnants(word)).toEqual([]);
    expect((await app.ask('people.list', { text: 'zebra' })).total).toBe(0);
  });

  it('takes exactly what the dry run said, table by table, and the dry run changes nothing', { timeout: 60_000 }, async () => {
    const rich = await richCase(app.ask, 'lima', keeper());
    const target = { kind: 'case', caseId: rich.id, people: true } as const;
    const everything = () => allDatabases(app.context()).map((db) => pages(db));
    const before = everything();
    const [plan] = await app.ask('retention.dryRun', { targets: [target] });
    expect(everything()).toEqual(before);
    expect(plan?.obstacles.map((o) => o.why)).toEqual(['no_day']);
    const { ids } = await app.ask('retention.putAside', { targets: [target], ground: 'asked' });
    const [again] = await app.ask('retention.dryRun', { targets: [target] });
    const counts = () => allDatabases(app.context()).map(rowCounts);
    const were = counts();
    await app.ask('retention.delete', { id: ids[0] as never });
    const gone = counts().reduce((sum, now, i) => {
      for (const [table, n] of Object.entries(were[i] ?? {})) {
        // What a deletion writes: its certificate and its line in the trail. Facts change their ids and stay as many.
        if (['disposal', 'audit', 'case_count', 'meta'].includes(table)) continue;
        sum += n - (now[table] ?? 0);
      }
      return sum;
    }, 0);
    const said = (again?.gone ?? []).reduce((sum, { n }) => sum + n, 0);
    expect(said).toBe(gone);
    const [certificate] = await app.ask('retention.certificates', {});
    expect(certificate?.gone).toEqual(again?.gone);
    expect(Object.fromEntries((again?.gone ?? []).map(({ kind, n }) => [kind, n]))).toMatchObject({
      case: 1,
      report: 1,
      party: 3,
      note: 3,
      note_version: 3,
      file: 2,
      circle: 1,
      agreement: 1,
      checkin: 1,
      duty: 1,
      intake: 1,
      person: 3,
      draft: 1,
    });
  });

  it('counts on in the summaries under an id that nobody can compute, also after they are written anew', async () => {
    const rich = await richCase(app.ask, 'mike');
    const facts = () =>
      all(
        summariesDb(app.context()),
        sql`SELECT id, body, detached FROM fact ORDER BY body`,
        z.object({ id: z.string(), body: z.string(), detached: z.number() }),
      );
    const students = () =>
      all(summariesDb(app.context()), sql`SELECT DISTINCT student AS id FROM contributor ORDER BY 1`, z.object({ id: z.string() })).map(
        (r) => r.id,
      );
    const before = facts();
    const whose = students();
    expect(before).toHaveLength(2);
    await remove({ kind: 'case', caseId: rich.id, people: true });
    const after = facts();
    expect(after.map((f) => f.body)).toEqual(before.map((f) => f.body));
    expect(after.filter((f) => before.some((b) => b.id === f.id))).toEqual([]);
    expect(students()).toHaveLength(whose.length);
    expect(students().filter((id) => whose.includes(id))).toEqual([]);
    rebuildProjections(app.context());
    expect(facts()).toEqual(after);
  });

  it('keeps its number for itself, and the audit trail keeps ids only', async () => {
    const rich = await richCase(app.ask, 'nova');
    await remove({ kind: 'case', caseId: rich.id, people: false });
    const next = await plainCase(app.ask, 'The next one', ['Iva Lanternfield']);
    expect(Number(next.ref.slice(2))).toBe(Number(rich.ref.slice(2)) + 1);
    const [certificate] = await app.ask('retention.certificates', {});
    expect(certificate).toMatchObject({ ref: rich.ref, kind: 'case', ground: 'asked', by: 'KM' });
    const db = casesDb(app.context());
    expect(() => db.exec("UPDATE disposal SET by_label = 'x'")).toThrow();
    expect(() => db.exec('DELETE FROM disposal')).toThrow();
  });

  it('is forgotten by a merge that could be undone', async () => {
    const rich = await richCase(app.ask, 'oboe');
    const { id: twin } = await app.ask('people.create', { person: { name: 'Ada Doublewick', kind: 'student' } });
    await app.ask('people.merge', { keep: twin, other: rich.people[0] as never });
    expect(remnants(marked('oboe', 'ada'))).not.toEqual([]);
    await remove({ kind: 'case', caseId: rich.id, people: true });
    expect(remnants(marked('oboe', ''))).toEqual([]);
  });
});

describe('one class, or one person', () => {
  it('takes the private memory aids and leaves the case', { timeout: 60_000 }, async () => {
    const rich = await richCase(app.ask, 'papa');
    const raised = await app.ask('notes.add', {
      caseId: rich.id,
      class: 'memory_aid',
      kind: 'note',
      on: '2025-09-12',
      text: `Raw ${marked('papa', 'raw')}`,
    });
    await app.ask('notes.edit', { caseId: rich.id, id: raised.id, version: 1, kind: 'note', on: '2025-09-12', text: 'Clean' });
    await app.ask('notes.raise', { caseId: rich.id, id: raised.id, to: 'case_record' });
    const target = { kind: 'class', caseId: rich.id, class: 'memory_aid' } as const;
    const [plan] = await app.ask('retention.dryRun', { targets: [target] });
    expect(Object.fromEntries((plan?.gone ?? []).map(({ kind, n }) => [kind, n]))).toMatchObject({ note: 1, note_version: 2, file: 1 });
    await remove(target);
    for (const place of ['onemem', 'twomem', 'aidfile', 'raw']) expect(remnants(marked('papa', place)), place).toEqual([]);
    for (const place of ['onecas', 'twores', 'happened']) expect(remnants(marked('papa', place)), place).not.toEqual([]);
    const view = await app.ask('cases.open', { caseId: rich.id });
    expect(view.notes.map((n) => n.class)).toEqual(['case_record', 'restricted', 'case_record']);
    expect(await app.ask('notes.versions', { caseId: rich.id, id: raised.id })).toHaveLength(1);
  });

  it('takes the restricted record alone', async () => {
    const rich = await richCase(app.ask, 'quad');
    await remove({ kind: 'class', caseId: rich.id, class: 'restricted' });
    for (const place of ['oneres', 'office', 'reference']) expect(remnants(marked('quad', place)), place).toEqual([]);
    expect((await app.ask('retention.ofCase', { caseId: rich.id })).clocks.map((c) => c.class)).toEqual(['case_record', 'memory_aid']);
  });

  it('takes a person only when no case needs them', async () => {
    const rich = await richCase(app.ask, 'rune');
    const [ada] = rich.people;
    const person = { kind: 'person', personId: ada as never } as const;
    const [plan] = await app.ask('retention.dryRun', { targets: [person] });
    expect(plan?.obstacles.map((o) => o.why)).toContain('in_case');
    await expect(app.ask('retention.putAside', { targets: [person], ground: 'asked' })).rejects.toMatchObject({
      error: { kind: 'blocked', reason: 'retention-in-case' },
    });
    await remove({ kind: 'case', caseId: rich.id, people: false });
    expect((await app.ask('retention.unneeded', {})).map((p) => p.personId)).toContain(ada);
    await remove(person);
    expect(remnants(marked('rune', 'ada'))).toEqual([]);
    expect(remnants(marked('rune', 'ben'))).not.toEqual([]);
    expect((await app.ask('retention.certificates', {}))[0]).toMatchObject({ kind: 'person', ref: undefined });
  });
});
