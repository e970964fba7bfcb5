/** @file Preparation through the contract: what is in force, what is history, what the search and the keeper's desk get. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '../../../shared/cases/contract';
import { answerInForce, type MeetingInput, needsInForce } from '../../../shared/preparation/preparation';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

async function accepted() {
  const { id } = await app.ask('cases.create', {
    ...aCase(),
    parties: [
      aStudent('pim', 'Pim Thistledown', 'harmed'),
      aStudent('bo', 'Bo Larkwhistle', 'responsible'),
      aStudent('home', 'Guardian of Bo', 'guardian_of', { roles: [{ role: 'guardian_of', supportsKey: 'bo' }] }),
    ],
  });
  await app.ask('cases.screen', { caseId: id, screening: aScreening() });
  const { parties } = await app.ask('cases.open', { caseId: id });
  const [pim, bo, home] = parties;
  if (pim === undefined || bo === undefined || home === undefined) throw new Error('three parties');
  const open = () => app.ask('cases.open', { caseId: id });
  const save = (meeting: MeetingInput) => app.ask('preparation.save', { caseId: id, meeting });
  const yes = (who: readonly { id: string }[]) =>
    app.ask('cases.recordConsent', {
      caseId: id,
      consents: who.map((p) => ({ partyId: p.id as never, scope: 'take_part', state: 'given', by: 'both', on: '2025-09-09' })),
    });
  const circle = (keeperUserId?: string) => ({
    process: 'conference' as const,
    plannedOn: '2025-09-12',
    minutes: 40,
    keeperName: 'FA',
    keeperUserId: keeperUserId as never,
    partyIds: [pim.id, bo.id, home.id],
  });
  return { id, pim, bo, home, open, save, yes, circle };
}

const of = (view: CaseView, partyId: string) => {
  const found = view.preparation.find((p) => p.partyId === partyId);
  if (found === undefined) throw new Error('no preparation');
  return found;
};

describe('preparation meetings', () => {
  it('keeps what was said last in force and what was said before as history, whatever was written down first', async () => {
    const { pim, open, save } = await accepted();
    await save({ partyId: pim.id, heldOn: '2025-09-10', answers: [{ field: 'hopes', text: 'That it works again' }] });
    await save({ partyId: pim.id, heldOn: '2025-09-15', answers: [{ field: 'hopes', text: 'That Bo asks first' }] });
    // An earlier meeting that is written down late does not speak over a later one.
    await save({ partyId: pim.id, heldOn: '2025-09-09', answers: [{ field: 'hopes', text: 'Nothing yet' }] });
    let said = of(await open(), pim.id);
    expect(answerInForce(said, 'hopes')?.text).toBe('That Bo asks first');
    expect(said.answers.map((a) => a.text)).toEqual(['That Bo asks first', 'That it works again', 'Nothing yet']);
    expect(said.meetings.map((m) => m.heldOn)).toEqual(['2025-09-09', '2025-09-10', '2025-09-15']);
    // The same words once more are not written twice; an empty answer takes back.
    const latest = said.meetings.at(-1)?.id;
    const again = { id: latest, partyId: pim.id, heldOn: '2025-09-15' };
    await save({ ...again, answers: [{ field: 'hopes', text: 'That Bo asks first' }] });
    expect(of(await open(), pim.id).answers).toHaveLength(3);
    await save({ ...again, answers: [{ field: 'hopes', text: '' }] });
    said = of(await open(), pim.id);
    expect(answerInForce(said, 'hopes')).toBeUndefined();
    expect(said.answers).toHaveLength(4);
  });

  it('gives each need its own row: the same id while it says the same, another with a way to it when it says something else', async () => {
    const { pim, open, save } = await accepted();
    const needs = [{ text: 'Sit by the window' }, { text: 'Hear it from Bo' }];
    await save({ partyId: pim.id, heldOn: '2025-09-10', needs });
    const [window, hear] = needsInForce(of(await open(), pim.id));
    if (window === undefined || hear === undefined) throw new Error('two needs');
    await save({
      partyId: pim.id,
      heldOn: '2025-09-12',
      needs: [
        { id: window.id, text: window.text },
        { id: hear.id, text: 'Hear it from Bo alone' },
      ],
    });
    const now = of(await open(), pim.id);
    const [same, other] = needsInForce(now);
    expect(same?.id).toBe(window.id);
    expect(other?.text).toBe('Hear it from Bo alone');
    expect(now.needs.find((n) => n.id === hear.id)).toMatchObject({ endedOn: '2025-09-12', replacedBy: other?.id });
    await save({ partyId: pim.id, heldOn: '2025-09-14', needs: [] });
    expect(needsInForce(of(await open(), pim.id))).toEqual([]);
    expect(of(await open(), pim.id).needs).toHaveLength(3);
    // A meeting that says nothing about needs leaves them.
    await save({ partyId: pim.id, heldOn: '2025-09-15', needs: [{ text: 'A word to the class' }] });
    await save({ partyId: pim.id, heldOn: '2025-09-16' });
    expect(needsInForce(of(await open(), pim.id)).map((n) => n.text)).toEqual(['A word to the class']);
  });

  it('is found by its words, but not what was said in a restricted meeting, nor what was taken back (invariant 4)', async () => {
    const { id, pim, bo, save } = await accepted();
    await save({
      partyId: pim.id,
      heldOn: '2025-09-10',
      answers: [{ field: 'fears', text: 'the gannetword corridor' }],
      needs: [{ text: 'ternword' }],
    });
    await save({
      partyId: bo.id,
      heldOn: '2025-09-10',
      class: 'restricted',
      answers: [{ field: 'fears', text: 'petrelword' }],
      needs: [{ text: 'skuaword' }],
    });
    const find = async (word: string) => (await app.ask('cases.list', { search: word })).rows.map((r) => r.id);
    expect(await find('gannetword')).toEqual([id]);
    expect(await find('ternword')).toEqual([id]);
    expect(await find('petrelword')).toEqual([]);
    expect(await find('skuaword')).toEqual([]);
    await save({ partyId: pim.id, heldOn: '2025-09-11', answers: [{ field: 'fears', text: 'nothing now' }] });
    expect(await find('gannetword')).toEqual([]);
  });

  it('is the step after consent, has the day of the planned meeting, and is over when each was met in this episode', async () => {
    const { id, pim, bo, open, save, yes } = await accepted();
    expect((await open()).next.step).toBe('ask_consent');
    // Met, asked and not answered: somebody else comes first.
    await save({ partyId: pim.id, heldOn: '2025-09-09' });
    await yes([bo]);
    expect((await open()).next.step).toBe('await_consent');
    await yes([pim]);
    expect((await open()).next).toEqual({ step: 'prepare' });
    const { id: planned } = await save({ partyId: bo.id, plannedOn: '2025-09-11', plannedAt: '10:15' });
    expect((await open()).next).toEqual({ step: 'prepare', due: '2025-09-11' });
    await app.ask('preparation.drop', { id: planned });
    expect((await open()).next).toEqual({ step: 'prepare' });
    const { id: held } = await save({ partyId: bo.id, heldOn: '2025-09-11' });
    expect((await open()).next.step).toBe('plan_circle');
    expect((await refusal(app.ask('preparation.drop', { id: held }))).reason).toBe('preparation-held');
    expect((await open()).timeline.filter((e) => e.what === 'prepared').map((e) => e.who)).toEqual(['PT', 'BL']);
    // Another episode: both are met anew.
    await app.ask('cases.close', { caseId: id, reason: 'no_contact', on: '2025-09-20', details: { tried: 'Three calls' } });
    await app.ask('cases.reopen', { caseId: id, trigger: 'repeat_harm', on: '2025-10-20' });
    await app.ask('cases.screen', { caseId: id, screening: aScreening() });
    await yes([pim, bo]);
    expect((await open()).next.step).toBe('prepare');
  });

  it('takes nobody of another case, nobody unknown, and no supporter who is not there', async () => {
    const one = await accepted();
    const other = await accepted();
    expect((await refusal(one.save({ partyId: other.pim.id, heldOn: '2025-09-10' }))).kind).toBe('not-found');
    expect(
      (await refusal(one.save({ partyId: one.pim.id, heldOn: '2025-09-10', answers: [{ field: 'beside', beside: other.bo.id }] }))).kind,
    ).toBe('not-found');
    expect(
      (await refusal(one.save({ partyId: one.pim.id, heldOn: '2025-09-10', answers: [{ field: 'beside', beside: one.pim.id }] }))).kind,
    ).toBe('not-found');
    const { id: mine } = await one.save({ partyId: one.pim.id, heldOn: '2025-09-10' });
    expect((await refusal(other.save({ id: mine, partyId: other.pim.id, heldOn: '2025-09-11' }))).kind).toBe('not-found');
    expect((await refusal(one.save({ partyId: one.pim.id }))).kind).toBe('invalid');
  });
});

describe('the circle', () => {
  it('says who was not met, and is recorded as held only when that is confirmed', async () => {
    const { pim, bo, home, id, save, yes, circle } = await accepted();
    await yes([pim, bo]);
    const { id: circleId } = await app.ask('circles.plan', { ...circle(), caseId: id });
    const unprepared = async () => (await app.ask('circles.open', { id: circleId })).unprepared;
    expect(await unprepared()).toEqual([pim.id, bo.id, home.id]);
    await save({ partyId: pim.id, heldOn: '2025-09-10' });
    await save({ partyId: bo.id, heldOn: '2025-09-10' });
    expect(await unprepared()).toEqual([home.id]);
    const held = { id: circleId, status: 'held', on: '2025-09-12' } as const;
    expect((await refusal(app.ask('circles.record', held))).reason).toBe('not-prepared');
    // Whoever stayed away needed no preparation.
    await app.ask('circles.record', { ...held, attendance: [{ partyId: home.id, attendance: 'absent' }] });
    const another = await app.ask('circles.plan', { ...circle(), caseId: id });
    await app.ask('circles.record', { ...held, id: another.id, inSpiteOf: ['not-prepared'] });
  });

  it('gives its keeper what must not be asked and who sits beside, the rest only when ticked, and nothing when it is over', async () => {
    const { pim, bo, home, id, save, yes, circle } = await accepted();
    await yes([pim, bo]);
    const { users } = await app.ask('vault.state', {});
    const fa = users.find((u) => u.label === 'FA');
    const { id: circleId } = await app.ask('circles.plan', { ...circle(fa?.id), caseId: id });
    const elsewhere = await app.ask('circles.plan', { ...circle(fa?.id), caseId: id, partyIds: [pim.id] });
    await save({
      partyId: bo.id,
      heldOn: '2025-09-10',
      answers: [
        { field: 'not_asked', text: 'The list of the team' },
        { field: 'beside', beside: home.id },
        { field: 'fears', text: 'auklet fear' },
        { field: 'if_hard', text: 'He goes out for a minute', keeper: true },
        { field: 'access', text: 'Breaks' },
      ],
      needs: [{ text: 'puffin need' }, { text: 'Somebody who explains', keeper: true }],
    });
    await save({ partyId: pim.id, heldOn: '2025-09-10', class: 'restricted', answers: [{ field: 'not_asked', text: 'razorbill secret' }] });
    const released = async () => {
      await app.enter('FA');
      const view = await app.ask('circles.open', { id: circleId });
      const other = await app.ask('circles.open', { id: elsewhere.id });
      await app.enter('KM');
      return { view, other };
    };
    const { view, other } = await released();
    expect(view.keeperNotes).toEqual([
      {
        partyId: bo.id,
        name: 'Bo',
        notAsked: 'The list of the team',
        beside: 'Guardian',
        besideParty: home.id,
        needs: ['Somebody who explains'],
        said: [{ field: 'if_hard', text: 'He goes out for a minute' }],
      },
    ]);
    expect(view.circle.seats.find((s) => s.partyId === bo.id)?.needs).toBe('Breaks');
    expect(JSON.stringify(view)).not.toMatch(/auklet|puffin|razorbill/);
    // In a circle where Bo does not sit, nothing is known about him.
    expect(JSON.stringify(other)).not.toMatch(/team|Breaks/);
    await app.ask('circles.record', { id: circleId, status: 'held', on: '2025-09-12', inSpiteOf: ['not-prepared'] });
    expect((await released()).view.keeperNotes).toEqual([]);
  });
});
