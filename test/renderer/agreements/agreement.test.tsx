// @vitest-environment happy-dom
/** @file An agreement from draft to its last promise: what the forms hand over fits the contract, and what is signed can't be edited. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AgreementSection } from '../../../renderer/agreements/AgreementSection';
import { draftOf, newDraft, renegotiated } from '../../../renderer/agreements/agreement-form';
import { keptOf, keptOn } from '../../../renderer/agreements/item-marks';
import { signers } from '../../../renderer/agreements/people';
import { renegotiationSchema } from '../../../renderer/agreements/Renegotiate';
import { today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { agreementInputSchema, agreementSchema } from '../../../shared/agreements/agreement';
import {
  answers,
  asked,
  aView,
  button,
  CASE,
  click,
  field,
  HARMED,
  id,
  lastAsked,
  must,
  page,
  press,
  RESPONSIBLE,
  settle,
  write,
} from '../cases/support';
import { AGREEMENT, aCircle, CIRCLE, casePage, enter, leave } from '../circles/room';

vi.mock('../../../renderer/ipc/client', async (original) => ({
  ...(await original<object>()),
  ask: async (method: never, input: unknown) => (await import('../cases/support')).fakeAsk(method, input),
}));

afterEach(leave);

const t = en.agreements;
const item = (n: number, change: object = {}) => ({
  id: id(n),
  owedBy: RESPONSIBLE,
  owedTo: HARMED,
  what: `Promise ${n}`,
  due: '2099-01-01',
  status: 'open',
  paid: 0,
  statusNote: '',
  ...change,
});
const anAgreement = (change: object = {}) =>
  agreementSchema.parse({
    id: AGREEMENT,
    circleId: CIRCLE,
    version: 1,
    status: 'active',
    draftedOn: '2025-09-10',
    signedOn: '2025-09-10',
    items: [item(1), item(2, { amount: 12_000, paid: 4_000 })],
    signatures: [{ partyId: RESPONSIBLE, method: 'ink', on: '2025-09-10' }],
    earlier: [],
    ...change,
  });
const held = aCircle({ status: 'held', heldOn: '2025-09-10' });
const screen = `/cases/${CASE}/agreement`;
const submitWith = (words: string) =>
  click(must([...document.querySelectorAll<HTMLElement>('button')].filter((one) => one.textContent === words).at(-1), words));

describe('the forms', () => {
  it('begin with the circle that was held, and lack only what nobody can guess', () => {
    const draft = newDraft(aView({ circles: [held] }), '2025-09-11');
    const issues = agreementInputSchema.safeParse(draft).error?.issues.map((issue) => issue.path.join('.'));
    expect(issues).toEqual(['items.0.what', 'items.0.due']);
    expect(draft).toMatchObject({ circleId: CIRCLE, draftedOn: '2025-09-10', items: [{ owedBy: RESPONSIBLE }] });
  });

  it('of a draft lose nothing of it', () => {
    const agreement = anAgreement({
      status: 'draft',
      reviewOn: '2025-10-01',
      signedOn: undefined,
      items: [item(1, { helper: 'The caretaker', howShown: 'Job card', amount: 5 })],
    });
    const values = agreementInputSchema.parse(draftOf(agreement));
    expect(values.items[0]).toEqual({
      owedBy: RESPONSIBLE,
      owedTo: HARMED,
      toCommunity: false,
      what: 'Promise 1',
      due: '2099-01-01',
      helper: 'The caretaker',
      howShown: 'Job card',
      amount: 5,
      answers: [],
    });
    expect(values).toMatchObject({ circleId: CIRCLE, reviewOn: '2025-10-01' });
  });

  it('of a new version hold what is still open, each tied to the promise it takes the place of', () => {
    const agreement = anAgreement({
      items: [item(1, { status: 'done' }), item(2, { amount: 12_000, paid: 4_000 }), item(3, { status: 'not_kept' })],
    });
    const input = renegotiationSchema.parse({ on: '2025-11-18', items: renegotiated(agreement) });
    expect(input.items.map((one) => one.replaces)).toEqual([id(2)]);
  });

  it('ask those to sign who owe something, then those harmed; not the others who are responsible', () => {
    const other = { id: id(0xa7), kind: 'person', name: 'Sol Grapevine', initials: 'SG', roles: [{ role: 'responsible' }] } as const;
    const view = aView({ parties: [...aView().parties, other] as never });
    expect(signers(view, anAgreement({ responsibleParty: RESPONSIBLE })).map((party) => party.id)).toEqual([RESPONSIBLE, HARMED]);
  });

  it('say late when it was late, and leave out what was cancelled', () => {
    expect([keptOn({ due: '2025-09-30' }, '2025-09-30'), keptOn({ due: '2025-09-30' }, '2025-10-01')]).toEqual(['done', 'done_late']);
    expect(keptOf([{ status: 'done' }, { status: 'cancelled' }, { status: 'waived_by_harmed_person' }, { status: 'partly_done' }])).toEqual(
      { kept: 2, all: 3 },
    );
  });
});

describe('writing one', () => {
  it('saves what was typed, and lets the kept draft go only then', async () => {
    answers.set('cases.open', () => aView({ circles: [held] }));
    answers.set('agreements.draft', () => ({ id: AGREEMENT }));
    await enter(`${screen}?id=new`);
    await write(field(t.draft.what), 'repair the telescope');
    await write(field(t.draft.due), '2025-09-19');
    await submitWith(t.draft.next);
    expect(lastAsked('agreements.draft')).toMatchObject({
      caseId: CASE,
      circleId: CIRCLE,
      items: [{ owedBy: RESPONSIBLE, what: 'repair the telescope', due: '2025-09-19' }],
    });
    expect(lastAsked('drafts.discard')).toEqual({ key: `agreement.new:${CASE}` });
    const order = asked.map((one) => one.method);
    expect(order.indexOf('agreements.draft')).toBeLessThan(order.indexOf('drafts.discard'));
  });

  it('says what is missing beside its field and asks the vault nothing', async () => {
    answers.set('cases.open', () => aView({ circles: [held] }));
    await enter(`${screen}?id=new`);
    await submitWith(t.draft.next);
    expect(page()).toContain(en.ui.errorsAbove(2));
    expect(field(t.draft.what).getAttribute('aria-invalid')).toBe('true');
    expect(asked.map((one) => one.method)).not.toContain('agreements.draft');
  });

  it('signs only with somebody’s signature', async () => {
    answers.set('cases.open', () =>
      aView({ circles: [held], agreements: [anAgreement({ status: 'draft', signedOn: undefined, signatures: [], version: 2 })] }),
    );
    answers.set('agreements.readBack', () => ({}));
    await enter(screen);
    await press(t.readBack.sign);
    expect(lastAsked('agreements.readBack')).toMatchObject({ id: AGREEMENT, on: today() });
    await submitWith(t.sign.save);
    expect(page()).toContain(t.sign.someone);
    expect(lastAsked('agreements.sign')).toBeUndefined();
    const box = must(document.querySelector<HTMLInputElement>('input[type=checkbox]'), 'the first signer');
    await click(box);
    await submitWith(t.sign.save);
    expect(lastAsked('agreements.sign')).toMatchObject({
      id: AGREEMENT,
      signatures: [{ partyId: RESPONSIBLE, method: 'ink', on: today() }],
    });
  });
});

describe('a signed one', () => {
  it('has no field to edit it, only its promises to mark', async () => {
    answers.set('cases.open', () => aView({ circles: [held], agreements: [anAgreement()] }));
    await enter(screen);
    expect(page()).toContain(t.screen.fixed);
    expect(document.querySelectorAll('input, form, textarea, select')).toHaveLength(0);
    await press(t.item.keptOf('Promise 1'));
    expect(lastAsked('agreements.markItem')).toMatchObject({ itemId: id(1), status: 'done', on: today() });
  });

  it('asks once before more money is recorded than is left', async () => {
    answers.set('cases.open', () => aView({ circles: [held], agreements: [anAgreement()] }));
    await enter(screen);
    await press(t.item.payOf('Promise 2'));
    await write(field(t.item.amount), '90');
    await submitWith(t.item.paySave);
    expect(lastAsked('agreements.recordPayment')).toBeUndefined();
    expect(page()).toContain(t.item.payTooMuch('80.00'));
    await submitWith(t.item.payNow);
    expect(lastAsked('agreements.recordPayment')).toMatchObject({ itemId: id(2), amount: 9_000 });
  });

  it('in a closed case can only be read', async () => {
    await enter(casePage, <AgreementSection view={aView({ circles: [held], agreements: [anAgreement()], closedOn: '2025-12-01' })} />);
    expect([...document.querySelectorAll('section button')]).toHaveLength(0);
    expect(button(t.section.open).getAttribute('href')).toContain(AGREEMENT);
    await settle();
  });
});
