/** @file Two edits of one record at once, through the contract: the second is refused, nothing is overwritten, and other work goes on. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseView } from '../../../shared/cases/contract';
import type { CircleInput } from '../../../shared/circles/circle';
import type { CircleView } from '../../../shared/circles/contract';
import { anEmptyPlan } from '../../shared/scripts/plans';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';

let app: TestApp;
let view: CaseView;
const STALE = { error: { kind: 'conflict', reason: 'changed-meanwhile' } };
const open = () => app.ask('cases.open', { caseId: view.id });

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());
beforeEach(async () => {
  const { id: caseId } = await app.ask('cases.create', aCase());
  await app.ask('cases.screen', { caseId, screening: aScreening() });
  view = await app.ask('cases.open', { caseId });
});

describe('a report', () => {
  const change = (whatHappened: string, seen: string | undefined) =>
    app.ask('cases.changeReport', { caseId: view.id, title: view.title, report: { ...view.report, incidents: [], whatHappened }, seen });

  it('that was changed after it was read is not overwritten; seen anew it is', async () => {
    await change('First window', view.editions.report);
    await expect(change('Second window', view.editions.report)).rejects.toMatchObject(STALE);
    const now = await open();
    expect(now.report.whatHappened).toBe('First window');
    await change('Second window', now.editions.report);
    expect((await open()).report.whatHappened).toBe('Second window');
  });

  it('is not held up by other work on the case', async () => {
    await app.ask('notes.add', { caseId: view.id, class: 'case_record', kind: 'note', on: '2025-11-10', text: 'A note meanwhile.' });
    await change('Still mine', view.editions.report);
    expect((await open()).report.whatHappened).toBe('Still mine');
  });

  it('a refused change leaves no trace in timeline or audit', async () => {
    await change('First window', view.editions.report);
    const before = await open();
    await expect(change('Second window', view.editions.report)).rejects.toMatchObject(STALE);
    expect((await open()).timeline).toEqual(before.timeline);
  });
});

it('a screening is changed by one of two', async () => {
  const screening = aScreening({ outcomeReason: 'First' });
  await app.ask('cases.screen', { caseId: view.id, screening, seen: view.editions.screening });
  const second = app.ask('cases.screen', {
    caseId: view.id,
    screening: aScreening({ outcomeReason: 'Second' }),
    seen: view.editions.screening,
  });
  await expect(second).rejects.toMatchObject(STALE);
  expect((await open()).screening?.outcomeReason).toBe('First');
});

describe('an agreement', () => {
  it('is redrafted and renegotiated only as it was read', async () => {
    const [harmed, owes] = view.parties.map((p) => p.id);
    if (harmed === undefined || owes === undefined) throw new Error('two people');
    const items = (what: string) => [{ owedBy: owes, owedTo: harmed, what, due: '2025-12-01' }];
    const { id } = await app.ask('agreements.draft', { caseId: view.id, draftedOn: '2025-11-10', items: items('Mend it') });
    const seen = (await open()).editions[`agreement:${id}`];
    expect(seen).toBeDefined();
    await app.ask('agreements.redraft', { id, draftedOn: '2025-11-10', items: items('Mend it together'), seen });
    await expect(app.ask('agreements.redraft', { id, draftedOn: '2025-11-10', items: items('Pay for it'), seen })).rejects.toMatchObject(
      STALE,
    );
    expect((await open()).agreements[0]?.items.map((i) => i.what)).toEqual(['Mend it together']);
    await app.ask('agreements.sign', { id, on: '2025-11-10', signatures: [{ partyId: owes, method: 'ink', on: '2025-11-10' }] });
    const signed = (await open()).editions[`agreement:${id}`];
    const [item] = (await open()).agreements[0]?.items ?? [];
    await app.ask('agreements.markItem', { itemId: item?.id ?? (owes as never), status: 'done', on: '2025-11-11', note: '' });
    // How it goes is no change of what was promised.
    expect((await open()).editions[`agreement:${id}`]).toBe(signed);
    await app.ask('agreements.renegotiate', { id, on: '2025-11-12', items: items('One more thing'), seen: signed });
    await expect(app.ask('agreements.renegotiate', { id, on: '2025-11-12', items: items('Another'), seen: signed })).rejects.toMatchObject({
      error: { kind: 'conflict' },
    });
  });
});

describe('a circle', () => {
  let circle: CircleView;
  let input: CircleInput;
  beforeEach(async () => {
    const partyIds = view.parties.map((p) => p.id);
    input = { process: 'conference', plannedOn: '2025-11-20', minutes: 40, place: 'Room 4', partyIds };
    const { id } = await app.ask('circles.plan', { ...input, caseId: view.id });
    circle = await app.ask('circles.open', { id });
  });

  it('is planned anew only as it was read', async () => {
    const { id } = circle.circle;
    const seen = (await open()).editions[`circle:${id}`];
    await app.ask('circles.replan', { ...input, id, place: 'Library', seen });
    await expect(app.ask('circles.replan', { ...input, id, place: 'Gym', seen })).rejects.toMatchObject(STALE);
    expect((await open()).circles[0]?.place).toBe('Library');
  });

  it('its script plan is saved step by step by one, and not over it by another', async () => {
    const { id } = circle.circle;
    const plan = anEmptyPlan();
    const first = await app.ask('circles.savePlan', { id, plan, seen: circle.planEdition });
    const second = await app.ask('circles.savePlan', { id, plan: { ...plan, paper: 'letter' }, seen: first.edition });
    await expect(app.ask('circles.savePlan', { id, plan: { ...plan, paper: 'a4' }, seen: circle.planEdition })).rejects.toMatchObject(
      STALE,
    );
    const now = await app.ask('circles.open', { id });
    expect(now.plan?.paper).toBe('letter');
    expect(now.planEdition).toBe(second.edition);
  });
});

it('a person is changed as they were read', async () => {
  const [party] = view.parties;
  if (party?.person === undefined) throw new Error('a person');
  const personId = party.person.id;
  const { person, edition } = await app.ask('people.open', { personId });
  const { id: _id, ...fields } = person;
  await app.ask('people.change', { personId, person: { ...fields, grade: '5' }, seen: edition });
  await expect(app.ask('people.change', { personId, person: { ...fields, grade: '6' }, seen: edition })).rejects.toMatchObject(STALE);
  expect((await app.ask('people.open', { personId })).person.grade).toBe('5');
});
