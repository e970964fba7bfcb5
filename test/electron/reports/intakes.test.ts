/** @file Notes that wait to be sorted: none is lost, none is sorted twice, each leads to where it went. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IntakeInput } from '../../../shared/intakes/contract';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

const anIntake = (change: Partial<IntakeInput> = {}): IntakeInput => ({
  text: 'Wren says the chat was muted again',
  who: 'Wren, three from 7b',
  occurred: { precision: 'about', on: '2025-11-07' },
  urgent: false,
  ...change,
});
const waiting = async () => (await app.ask('intakes.list', { which: 'waiting' })).rows;
const sorted = async () => (await app.ask('intakes.list', { which: 'sorted' })).rows;

it('waits until it is sorted: over leaving and coming back, urgent first, then the oldest', async () => {
  const { id } = await app.ask('intakes.add', anIntake());
  await app.ask('intakes.add', anIntake({ text: 'Second' }));
  await app.ask('intakes.add', anIntake({ text: 'Now', urgent: true }));
  app.leave();
  await app.enter('KM');
  expect((await waiting()).map((i) => i.text)).toEqual(['Now', 'Wren says the chat was muted again', 'Second']);
  expect(await app.ask('intakes.open', { id })).toMatchObject({ ...anIntake(), state: 'waiting', notedBy: 'KM', notedAt: app.clock.at });
});

it('becomes a report and keeps the way there', async () => {
  const { id } = await app.ask('intakes.add', anIntake());
  const made = await app.ask('cases.create', aCase({ origin: { intakeId: id } }));
  expect(await waiting()).toEqual([]);
  expect(await app.ask('intakes.ofCase', { caseId: made.id })).toMatchObject([
    { id, state: 'report', text: anIntake().text, sortedInto: { caseId: made.id, ref: made.ref, title: 'The bent telescope' } },
  ]);
});

it('is made a report once: a second try opens no case', async () => {
  const { id } = await app.ask('intakes.add', anIntake());
  await app.ask('cases.create', aCase({ origin: { intakeId: id } }));
  await expect(app.ask('cases.create', aCase({ title: 'Twice', origin: { intakeId: id } }))).rejects.toMatchObject({
    error: { kind: 'conflict', reason: 'intake-sorted' },
  });
  expect((await app.ask('cases.list', { status: 'all' })).total).toBe(1);
});

it('is added to a case as a note, or as a further incident with its own date (invariant 11)', async () => {
  const { id: caseId } = await app.ask('cases.create', aCase());
  const { id: note } = await app.ask('intakes.add', anIntake());
  const { id: incident } = await app.ask('intakes.add', anIntake({ text: 'And again on the bus' }));
  await app.ask('intakes.addToCase', { id: note, caseId, as: { kind: 'note' } });
  await app.ask('intakes.addToCase', { id: incident, caseId, as: { kind: 'incident', harmTypes: ['exclusion'] } });
  const view = await app.ask('cases.open', { caseId });
  expect(view.notes.map((n) => n.text)).toEqual(['Wren says the chat was muted again\n\n(Wren, three from 7b)']);
  expect(view.report.incidents).toHaveLength(2);
  expect(view.report.incidents[1]).toMatchObject({
    occurred: { precision: 'about', on: '2025-11-07' },
    whatHappened: 'And again on the bus\n\n(Wren, three from 7b)',
    harmTypes: ['exclusion'],
  });
  expect(await waiting()).toEqual([]);
  expect((await app.ask('cases.list', { search: 'bus' })).rows.map((r) => r.id)).toEqual([caseId]);
});

it('still waits when the case it goes to refuses it', async () => {
  const { id: caseId } = await app.ask('cases.create', aCase());
  await app.ask('cases.close', { caseId, reason: 'referred_child_protection', on: '2025-11-10', note: '' });
  const { id } = await app.ask('intakes.add', anIntake());
  const closed = app.ask('intakes.addToCase', { id, caseId, as: { kind: 'incident', harmTypes: ['exclusion'] } });
  await expect(closed).rejects.toMatchObject({ error: { kind: 'blocked', reason: 'case-closed' } });
  expect((await waiting()).map((i) => i.id)).toEqual([id]);
});

it('is put away with a reason, is still found, and comes back', async () => {
  const { id } = await app.ask('intakes.add', anIntake({ text: 'Señora Peña says nothing happened after all' }));
  await expect(app.ask('intakes.putAway', { id, reason: ' ' })).rejects.toMatchObject({ error: { kind: 'invalid' } });
  await app.ask('intakes.putAway', { id, reason: 'Told twice' });
  expect(await waiting()).toEqual([]);
  expect(await sorted()).toMatchObject([{ id, state: 'put_away', reason: 'Told twice', sortedBy: 'KM', sortedOn: '2025-11-10' }]);
  const found = (search: string) => app.ask('intakes.list', { which: 'sorted', search }).then((l) => l.rows.length);
  expect([await found('pena'), await found('7B'), await found('100%_'), await found("'; DROP")]).toEqual([1, 1, 0, 0]);
  await app.ask('intakes.takeBack', { id });
  expect((await waiting()).map((i) => i.id)).toEqual([id]);
});

it('is for counselors alone', async () => {
  for (const label of ['FA', 'AD']) {
    app.leave();
    await app.enter(label);
    expect(await app.raw('intakes.list', { which: 'waiting' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  }
});
