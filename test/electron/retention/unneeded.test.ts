/** @file What nobody needs any more: somebody who once had a training, and quick notes that became part of no case. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => {
  expect(app.defects).toEqual([]);
  app.cleanup();
});

const count = (table: string) => (casesDb(app.context()).prepare(`select count(*) as n from ${table}`).get() as { n: number }).n;

it('a training and an act of allyship keep nobody on record; a match does', async () => {
  const { id: tam } = await app.ask('people.create', { person: { name: 'Tam Greywater', kind: 'student' } });
  await app.ask('support.saveTraining', { personId: tam, training: { kind: 'buddy', on: '2025-09-01', byWhom: 'KM' } });
  await app.ask('support.noteAct', {
    act: { personId: tam, what: 'Stood beside somebody at the gate', on: '2025-09-10', recognisedBy: 'KM', agreed: true },
  } as never);
  expect((await app.ask('retention.unneeded', {})).map((p) => p.personId)).toContain(tam);
  const [plan] = await app.ask('retention.dryRun', { targets: [{ kind: 'person', personId: tam }] });
  expect(plan?.obstacles).toEqual([]);
  await app.ask('retention.setAsideDays', { days: 0 });
  const { ids } = await app.ask('retention.putAside', { targets: [{ kind: 'person', personId: tam }], ground: 'unneeded' });
  await app.ask('retention.delete', { id: ids[0] as never });
  expect([count('training'), count('ally_act'), count('person')]).toEqual([0, 0, 0]);
});

it('quick notes that were put away go after their months, really, with one certificate', async () => {
  const add = async (text: string) =>
    (await app.ask('intakes.add', { text, who: '', occurred: { precision: 'unknown' }, urgent: false })).id;
  const [old, fresh, waiting] = [await add('Heard zebranotesold'), await add('Heard zebranotesnew'), await add('Waits')];
  await app.ask('intakes.putAway', { id: old, reason: 'Twice' });
  app.clock.at = '2026-06-01T09:00:00.000Z';
  await app.ask('intakes.putAway', { id: fresh, reason: 'Nothing in it' });
  const list = async () => (await app.ask('retention.putAwayNotes', {})).rows.map((r) => [r.id, r.deleteOn, r.ready]);
  expect(await list()).toEqual([
    [old, '2026-11-10', false],
    [fresh, '2027-06-01', false],
  ]);
  expect(await refusal(app.ask('retention.deleteNotes', { ids: [old] }))).toMatchObject({ kind: 'blocked', reason: 'retention-not-due' });
  app.clock.at = '2026-11-10T09:00:00.000Z';
  expect((await app.ask('retention.reminder', {})).due).toBe(1);
  // One of them is not due: then neither goes. One that waits to be sorted is nobody's to delete.
  expect(await refusal(app.ask('retention.deleteNotes', { ids: [old, fresh] }))).toMatchObject({ reason: 'retention-not-due' });
  expect(await refusal(app.ask('retention.deleteNotes', { ids: [waiting] }))).toMatchObject({ kind: 'not-found' });
  await app.ask('retention.deleteNotes', { ids: [old] });
  expect(await list()).toEqual([[fresh, '2027-06-01', false]]);
  expect((await app.ask('intakes.list', { which: 'sorted', search: 'zebranotesold', limit: 5 })).rows).toEqual([]);
  expect((await app.ask('retention.certificates', {}))[0]).toMatchObject({
    kind: 'intake',
    gone: [{ kind: 'intake', n: 1 }],
    ground: 'rule',
  });
  // The period is the school's own.
  await app.ask('retention.setNoteMonths', { months: 3 });
  expect((await list())[0]).toEqual([fresh, '2026-09-01', true]);
  expect((await app.ask('intakes.list', { which: 'waiting', search: '', limit: 5 })).rows.map((r) => r.id)).toEqual([waiting]);
});
