/** @file Acts of allyship in the summaries: noted, dropped, moved with a person, and published apart from cases. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { summariesDb } from '../../../electron/context';
import { rebuildProjections } from '../../../electron/projections/project';
import { all, run, sql } from '../../../electron/store/sql';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';
import { inventedFacts, seeded } from '../summaries/support';

let app: TestApp;
let out: string;
beforeEach(async () => {
  app = await testApp();
  app.clock.at = '2026-09-01T09:00:00.000Z';
  out = mkdtempSync(join(tmpdir(), 'acts-'));
});
afterEach(() => {
  app.cleanup();
  rmSync(out, { recursive: true, force: true });
});

const row = z.record(z.string(), z.unknown());
const facts = () => all(summariesDb(app.context()), sql`SELECT * FROM fact WHERE unit = 'act' ORDER BY id`, row);
const actors = () =>
  all(summariesDb(app.context()), sql`SELECT DISTINCT student FROM contributor ORDER BY student`, z.object({ student: z.string() }));

const person = (name: string, kind: 'student' | 'staff' = 'student') =>
  app.ask('people.create', { person: { name, kind, ...(kind === 'student' ? { ageBand: '11-13' as const } : {}) } }).then(({ id }) => id);
const note = async (personId: Awaited<ReturnType<typeof person>>, on: string, besideId?: typeof personId) =>
  (
    await app.ask('support.noteAct', {
      act: { personId, what: 'Taught the class a sign', on, recognisedBy: 'KM', agreed: true, ...(besideId ? { besideId } : {}) },
    })
  ).id;

it('follow what is noted, dropped and moved to another record, and hold no word of it', async () => {
  const [sable, other, teacher] = [await person('Sable Hartwick'), await person('S. Hartwick'), await person('Mr Crane', 'staff')];
  await note(sable, '2025-10-01', other);
  const gone = await note(other, '2026-02-01');
  await note(teacher, '2026-02-01');
  expect(facts()).toHaveLength(3);
  expect(actors()).toHaveLength(2);
  expect(JSON.stringify(facts())).not.toMatch(/Sable|Hartwick|sign|2025-10|2026-02/);
  await app.ask('people.merge', { keep: sable, other });
  expect(actors()).toHaveLength(1);
  const before = [facts(), actors()];
  rebuildProjections(app.context());
  expect([facts(), actors()]).toEqual(before);
  await app.ask('support.dropAct', { id: gone });
  expect(facts()).toHaveLength(2);
});

it('are published beside cases of the same period, under the same rule, and never by anything of a case', async () => {
  app.leave();
  await app.enter('AD');
  const db = summariesDb(app.context());
  const random = seeded(3);
  const add = (id: string, unit: string, body: object, students: readonly string[]) => {
    run(db, sql`INSERT INTO fact (id, unit, school, term, body) VALUES (${id}, ${unit}, 'S', '2025-26/autumn', ${JSON.stringify(body)})`);
    for (const student of new Set(students))
      run(db, sql`INSERT INTO contributor (fact_id, side, student) VALUES (${id}, 'responsible', ${student})`);
  };
  for (let i = 0; i < 120; i++)
    add(`a${i}`, 'act', { term: '2025-26/autumn', act_beside: random(3) === 0 ? 'yes' : 'no' }, [`s${random(70)}`]);
  for (const [i, fact] of inventedFacts(1, 150).entries())
    add(`c${i}`, 'case', { ...fact.values, school: 'S', term: '2025-26/autumn' }, [...fact.harmed, ...fact.responsible]);
  const [year] = await app.ask('summaries.periods', {});
  if (!year) throw new Error('no period');
  const release = async (unit: 'acts' | 'cases' | 'episodes', dimension: 'act_beside' | 'identity_based') => {
    const request = { period: year.period, unit, k: 10, dims: [{ dimension, grouping: 'fine' }], linked: [] };
    const { preview, table } = await app.ask('summaries.preview', { request });
    await app.ask('summaries.release', { preview, grant: app.grant(mkdtempSync(join(out, 'to-'))), toWhom: 'x', why: 'y' });
    return table;
  };
  expect((await release('cases', 'identity_based')).population).toBe(150);
  const acts = await release('acts', 'act_beside');
  expect(acts.population).toBe(120);
  expect(acts.cells.every(({ count }) => count === undefined || count === 0 || count >= 10)).toBe(true);
  expect(await refusal(release('episodes', 'identity_based'))).toMatchObject({ reason: 'other-unit' });
}, 60_000);

it('of one student are never a number about enough', async () => {
  app.leave();
  await app.enter('AD');
  const db = summariesDb(app.context());
  for (let i = 0; i < 60; i++) {
    run(
      db,
      sql`INSERT INTO fact (id, unit, school, term, body) VALUES (${`a${i}`}, 'act', '', '2025-26/autumn', '{"term":"2025-26/autumn","act_beside":"no"}')`,
    );
    run(db, sql`INSERT INTO contributor (fact_id, side, student) VALUES (${`a${i}`}, 'responsible', 'one')`);
  }
  const [year] = await app.ask('summaries.periods', {});
  if (!year) throw new Error('no period');
  const request = {
    period: year.period,
    unit: 'acts' as const,
    k: 10,
    dims: [{ dimension: 'act_beside' as const, grouping: 'fine' }],
    linked: [],
  };
  expect((await refusal(app.ask('summaries.preview', { request }))).kind).toBe('too-few');
});
