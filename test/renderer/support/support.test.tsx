// @vitest-environment happy-dom
/** @file Support on a case's page: plan B is insisted on once and never more, a closed case keeps its help, questions instead of scores. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { whatIsDue } from '../../../renderer/checkins/DueLine';
import { SupportParts } from '../../../renderer/support/SupportSection';
import { today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { SUPPORT_DUE } from '../../../shared/checkins/board';
import { addDays } from '../../../shared/days';
import type { CaseSupport } from '../../../shared/support/contract';
import { caseSupportSchema } from '../../../shared/support/contract';
import { answers, asked, aView, CASE, click, HARMED, id, lastAsked, must, page, press, settle, write } from '../cases/support';
import { casePage, enter, leave } from '../circles/room';

vi.mock('../../../renderer/ipc/client', async (original) => ({
  ...(await original<object>()),
  ask: async (method: never, input: unknown) => (await import('../cases/support')).fakeAsk(method, input),
}));

afterEach(leave);

const t = en.support;

const aMatch = (change: object = {}) => ({
  id: id(0xe1),
  partyId: HARMED,
  helper: { id: id(0xf1), name: 'Tam Greywater' },
  kind: 'buddy',
  rank: 'A',
  status: 'active',
  together: '',
  personAnswer: 'yes',
  helperAnswer: 'yes',
  from: addDays(today(), -3),
  endedWhy: '',
  tasks: [],
  limits: [],
  alsoHelps: 0,
  trainings: [],
  ...change,
});
const aPlan = {
  id: id(0xe9),
  partyId: HARMED,
  need: 'Somewhere to be',
  offered: 'A place in the library',
  helper: 'The librarian',
  from: today(),
  reviewOn: addDays(today(), 7),
  class: 'case_record',
  reviews: [],
  edition: 'a'.repeat(16),
};
const support = (change: object = {}): CaseSupport => caseSupportSchema.parse({ plans: [], matches: [], untrained: [], ...change });
const draw = (change: object, view = aView()) => enter(casePage, <SupportParts view={view} support={support(change)} />);

describe('naming a buddy', () => {
  it('asks for plan B and C once, and then goes on without', async () => {
    answers.set('contacts.ofPerson', () => []);
    answers.set('people.find', () => []);
    await draw({});
    await press(t.addBuddy);
    await settle();
    const first = must(document.querySelector<HTMLInputElement>(`input[placeholder="${t.match.form.find}"]`), 'who begins');
    await write(first, 'Sable Hartwick');
    await settle();
    await press(t.match.form.asNew('Sable Hartwick'));
    await press(t.match.form.save);
    expect(page()).toContain(t.match.form.missing('Plan B, Plan C'));
    expect(asked.some((a) => a.method === 'support.propose')).toBe(false);
    await press(t.match.form.without);
    expect(lastAsked('support.propose')).toMatchObject({
      caseId: CASE,
      proposal: { partyId: HARMED, helpers: [{ rank: 'A', who: { kind: 'new', person: { name: 'Sable Hartwick' } } }] },
    });
  });

  it('says the contact limit in words and sends nothing', async () => {
    const harmed = must(aView().parties.find((p) => p.id === HARMED)?.person, 'a person');
    const tam = { id: id(0xf1), name: 'Tam Greywater' };
    answers.set('contacts.ofPerson', () => [
      { id: id(1), people: [{ id: harmed.id, name: harmed.name }, tam], kinds: ['break'], detail: '', from: '2020-01-01', why: '' },
    ]);
    answers.set('people.find', () => [{ ...harmed, ...tam }]);
    await draw({});
    await press(t.addBuddy);
    await settle();
    await write(must(document.querySelector<HTMLInputElement>(`input[placeholder="${t.match.form.find}"]`), 'who begins'), 'Tam');
    await settle();
    await press(/Tam Greywater/);
    await settle();
    expect(page()).toContain(en.contacts.kind.break);
    await press(t.match.form.save);
    expect(asked.some((a) => a.method === 'support.propose')).toBe(false);
  });
});

describe('the chain', () => {
  it('says that nobody stands ready, offers the contacts that are missing, and what the training is', async () => {
    await draw({ matches: [aMatch()] });
    expect(page()).toContain(t.match.reserve('Tam'));
    expect(page()).toContain(t.match.untrained('Tam Greywater', 'buddy'));
    await press(/^Plan (this|these)/);
    const { checkins } = lastAsked('checkins.plan') as { checkins: { partyId: string; purpose: string }[] };
    expect(checkins.length).toBeGreaterThan(0);
    expect(checkins.every((c) => c.partyId === HARMED && c.purpose === 'support')).toBe(true);
  });

  it('offers plan B at once after an ending, and asks instead of scoring', async () => {
    const ended = aMatch({ status: 'ended_early_no_fault', endedOn: today(), endedWhy: 'Timetable' });
    const b = aMatch({ id: id(0xe2), rank: 'B', status: 'proposed', from: undefined, helper: { id: id(0xf2), name: 'Sable Hartwick' } });
    await draw({ matches: [ended, b] });
    expect(page()).toContain(t.match.nextBegin('Plan B', 'Sable Hartwick'));
    await leave();
    const heavy = { id: id(1), matchId: id(0xe1), kind: 'feedback_month', side: 'person', due: today(), doneOn: today(), declined: false };
    await draw({ matches: [aMatch({ tasks: [{ ...heavy, load: 'heavy', note: '' }] }), b] });
    const harmed = must(
      aView()
        .parties.find((p) => p.id === HARMED)
        ?.name.split(' ')[0],
      'a name',
    );
    expect(page()).toContain(t.sign.said_not_without(harmed, 'Tam'));
    expect(t.sign.said_not_without(harmed, 'Tam')).toMatch(/\?$/);
    expect(page()).not.toMatch(/\d+ ?%|score/i);
  });
});

it('in a closed case the help goes on and says so; check-ins are not offered there', async () => {
  const view = aView({ closedOn: today(), status: 'closed' });
  await draw({ plans: [aPlan], matches: [aMatch()] }, view);
  expect(page()).toContain(t.apart);
  expect(page()).toContain(t.match.contactsClosed);
  await press(t.plan.lookOf(aPlan.offered));
  await click(must(document.querySelector<HTMLElement>('form button[type=submit]'), 'save'));
  expect(lastAsked('support.reviewPlan')).toMatchObject({ id: aPlan.id, on: today() });
});

it('has words on Today for everything that is due', () => {
  for (const what of SUPPORT_DUE) expect(whatIsDue({ kind: 'support', what }, en)).toBe(t.due[what]);
});
