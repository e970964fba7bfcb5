// @vitest-environment happy-dom
/** @file The counselor's case screens as a person uses them: with the keyboard, with refusals, with nothing lost. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '../../../renderer/ipc/client';
import { en } from '../../../renderer/text/en';
import { caseRowSchema } from '../../../shared/cases/case';
import { screeningSchema } from '../../../shared/cases/screening';
import { firstName } from '../../../shared/people/person';
import {
  address,
  answer,
  answers,
  asked,
  aView,
  button,
  CASE,
  click,
  field,
  HARMED,
  id,
  key,
  lastAsked,
  must,
  open,
  page,
  press,
  settle,
  shut,
  write,
} from './support';

vi.mock('../../../renderer/ipc/client', async (original) => ({
  ...(await original<object>()),
  ask: async (method: never, input: unknown) => (await import('./support')).fakeAsk(method, input),
}));

afterEach(shut);

const row = (n: number, title: string) =>
  caseRowSchema.parse({
    id: id(n),
    ref: `C-000${n}`,
    title,
    school: 'Larkspur Hollow',
    status: 'preparing',
    openedOn: '2025-09-08',
    harmed: 'PT',
    responsible: 'BL',
    harmTypes: ['property'],
    episode: 1,
    next: { step: 'plan_circle' },
  });

describe('the case list', () => {
  it('is one stop of Tab; arrows move, Enter opens', async () => {
    answers.set('cases.list', () => ({
      rows: [row(1, 'One'), row(2, 'Two'), row(3, 'Three')],
      total: 3,
      capped: false,
      schools: [],
      keepers: [],
    }));
    await open('/cases');
    const links = [...document.querySelectorAll<HTMLElement>('[role="table"] a')];
    expect(links.map((l) => l.tabIndex)).toEqual([0, -1, -1]);
    links[0]?.focus();
    await key(must(document.activeElement, 'focus'), 'ArrowDown');
    expect(document.activeElement).toBe(links[1]);
    await key(must(document.activeElement, 'focus'), 'End');
    expect(document.activeElement).toBe(links[2]);
    await key(must(document.activeElement, 'focus'), 'ArrowDown');
    expect(document.activeElement).toBe(links[2]);
    await click(must(links[2], 'the third row'));
    expect(address()).toBe(`/cases/${id(3)}`);
  });

  it('searches open and closed cases alike, and shows found words as text, never as markup', async () => {
    answers.set('cases.list', () => ({
      rows: [{ ...row(1, 'One'), found: 'the \u0001lens\u0002 <img src=x>' }],
      total: 1,
      capped: false,
      schools: [],
      keepers: [],
    }));
    await open('/cases?search=lens');
    expect(lastAsked('cases.list')).toMatchObject({ search: 'lens', status: 'all' });
    expect(document.querySelector('mark')?.textContent).toBe('lens');
    expect(document.querySelector('img')).toBeNull();
  });

  it('asks for the next page where the last one ended and keeps the rows before', async () => {
    answers.set('cases.list', (query: { after?: string }) =>
      query.after === undefined
        ? { rows: [row(1, 'One')], total: 2, next: 'here', capped: false, schools: [], keepers: [] }
        : { rows: [row(2, 'Two')], total: 2, capped: false, schools: [], keepers: [] },
    );
    await open('/cases');
    // Near its end the list asks by itself.
    expect(lastAsked('cases.list')).toMatchObject({ after: 'here' });
    expect(page()).toContain('One');
    expect(page()).toContain('Two');
  });
});

describe('a new report', () => {
  async function short(): Promise<void> {
    answers.set('people.find', () => [{ id: id(7), name: 'Pim Thistledown', pronouns: '', kind: 'student', grade: '4', accessNeeds: '' }]);
    await open('/cases/new');
    await write(field(en.reports.incident.whatHappened), 'The tube bent.\nNobody meant it.');
    await click(field('Damage to things'));
    await write(field(en.cases.people.harmed), 'thist');
    await key(field(en.cases.people.harmed), 'Enter');
    await write(field(en.cases.report.channel), 'staff');
    await write(must(document.querySelector<HTMLInputElement>('[data-path="report.incidents.0.occurred.on"]'), 'the day'), '2025-09-05');
    await write(field(en.cases.report.school), 'Larkspur Hollow');
  }

  it('says what is missing beside its field and sends nothing', async () => {
    await open('/cases/new');
    await press(en.cases.form.submit);
    expect(lastAsked('cases.create')).toBeUndefined();
    expect(page()).toContain(en.ui.errorsAbove(6));
    expect(page()).toContain(en.cases.people.atLeastOne);
  });

  it('warns kindly about a name in the title, and keeps everything over a refusal', async () => {
    await short();
    await write(field(en.cases.report.title), 'Pim and the telescope');
    expect(page()).toContain(en.cases.report.nameInTitle('Pim'));
    await write(field(en.cases.report.title), 'The bent telescope');
    expect(page()).not.toContain(en.cases.report.nameInTitle('Pim'));
    answers.set('cases.create', () => {
      throw new Refused({ kind: 'storage-full' });
    });
    await press(en.cases.form.submit);
    expect(page()).toContain(en.errors.kinds['storage-full'].what);
    expect(field(en.reports.incident.whatHappened).value).toBe('The tube bent.\nNobody meant it.');
    expect(asked.some((a) => a.method === 'drafts.discard')).toBe(false);
    answers.set('cases.create', () => ({ id: CASE, ref: 'C-0013' }));
    await press(en.cases.form.submit);
    expect(lastAsked('cases.create')).toMatchObject({
      title: 'The bent telescope',
      report: { whatHappened: 'The tube bent.\nNobody meant it.', occurred: { precision: 'exact', on: '2025-09-05' } },
      parties: [{ who: { kind: 'known', personId: id(7) }, roles: [{ role: 'harmed' }] }],
    });
    expect(asked.some((a) => a.method === 'drafts.discard')).toBe(true);
    expect(address()).toBe(`/cases/${CASE}`);
  });
});

describe('the page of a case', () => {
  it('raises a stop at once and does not send a decision to go on beside it', async () => {
    await open(`/cases/${CASE}`);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const question of [/danger right now/, /abused/, /sexual harm/, /hurt themselves/]) await answer(question, 'No');
    await answer(/weapon/, 'Yes');
    expect(page()).toContain(en.cases.screening.stopMeans);
    await click(field(`${en.codes.screeningOutcome.proceed}${en.cases.screening.outcomeHelp.proceed}`));
    await press(en.cases.screening.decide);
    expect(page()).toContain(must(en.errors.reasons['screening-stop'], 'words').what);
    expect(lastAsked('cases.screen')).toBeUndefined();
    await press(en.cases.screening.save);
    expect(screeningSchema.parse((lastAsked('cases.screen') as { screening: unknown }).screening)).toMatchObject({
      answers: { S04: { answer: 'yes' }, S01: { answer: 'no' } },
    });
    await answer(/weapon/, 'No');
    expect(page()).not.toContain(en.cases.screening.stopMeans);
  });

  it('saves the answer before the override that names it', async () => {
    await open(`/cases/${CASE}`);
    await answer(/weapon/, 'Yes');
    await press(en.cases.screening.override);
    await write(field(en.cases.screening.overrideReason), 'The toy is with the family.');
    await press(en.cases.screening.overrideSave);
    const order = asked.map((a) => a.method).filter((m) => m === 'cases.screen' || m === 'cases.override');
    expect(order).toEqual(['cases.screen', 'cases.override']);
    expect(lastAsked('cases.override')).toMatchObject({ override: { code: 'S04', byName: 'Ines', reason: 'The toy is with the family.' } });
  });

  it('opens the duty panel for a suspicion and marks it restricted', async () => {
    await open(`/cases/${CASE}`);
    await answer(/abused/, 'Yes');
    for (const step of en.safety.duty.steps) expect(page()).toContain(step);
    await write(field(en.cases.duty.madeTo), 'County child line');
    await press(en.cases.duty.save);
    expect(lastAsked('cases.recordDuty')).toMatchObject({
      duty: { type: 'child_protection', madeTo: 'County child line', byWhom: 'Ines' },
    });
  });

  it('records consent for the person that the next step names', async () => {
    await open(`/cases/${CASE}`, aView({ next: { step: 'ask_consent' }, status: 'preparing' }));
    await press(en.codes.nextStep.ask_consent);
    await settle(60);
    await write(field(en.cases.consent.state), 'given');
    await press(en.cases.consent.save);
    expect(lastAsked('cases.recordConsent')).toMatchObject({
      consents: [{ partyId: HARMED, scope: 'take_part', state: 'given', by: 'self' }],
    });
  });

  it('names whom to tell first, and does not close before it', async () => {
    const task = {
      id: '0'.repeat(32) as never,
      episodeId: aView().episodes[0]?.id ?? ('' as never),
      partyId: HARMED,
      about: 'kept',
      raisedOn: '2025-12-16',
      due: '2025-12-18',
      state: 'open',
      byWhom: '',
      alsoTold: '',
      words: '',
    } as const;
    const view = aView({ next: { step: 'tell_harmed', due: '2025-12-18' }, status: 'monitoring', tellings: [task] });
    const name = firstName(view.parties.find((p) => p.id === HARMED)?.name ?? '');
    await open(`/cases/${CASE}`, view);
    expect(page()).toContain(en.followups.tell.button.kept(name));
    await press(en.cases.closing.close);
    expect(page()).toContain(en.followups.tell.first(name));
    await write(field(en.cases.closing.reason), 'moved_away');
    await press(en.cases.closing.close);
    expect(lastAsked('cases.close')).toBeUndefined();
  });

  it('does not close as not kept before the person harmed was told, also where no agreement asked for it', async () => {
    await open(`/cases/${CASE}`, aView({ next: { step: 'close' }, status: 'monitoring' }));
    await press(en.codes.nextStep.close);
    await settle(60);
    await write(field(en.cases.closing.reason), 'agreement_not_kept');
    await press(en.cases.closing.close);
    expect(page()).toContain(en.cases.closing.tellFirst);
    expect(lastAsked('cases.close')).toBeUndefined();
    await write(field(en.cases.closing.harmedToldOn), '2025-12-18');
    // Given back to somebody: to whom belongs to this reason.
    await press(en.cases.closing.close);
    expect(lastAsked('cases.close')).toBeUndefined();
    await write(field(en.cases.closing.fields.returnedTo), 'The assistant principal');
    await press(en.cases.closing.close);
    expect(lastAsked('cases.close')).toMatchObject({
      reason: 'agreement_not_kept',
      harmedToldOn: '2025-12-18',
      details: { returnedTo: 'The assistant principal' },
    });
  });

  it('offers a closed case only to be read and reopened', async () => {
    const episodes = [
      {
        id: id(0xe1),
        number: 1,
        openedOn: '2025-09-08',
        closedOn: '2025-10-06',
        reason: 'agreement_completed',
        closingNote: '',
        trigger: 'first',
      },
    ];
    await open(`/cases/${CASE}`, aView({ status: 'closed', next: { step: 'nothing' }, episodes: episodes as never }));
    expect(() => button(en.cases.report.edit)).toThrow();
    expect(() => button(en.cases.people.add)).toThrow();
    await press(en.cases.closing.reopen);
    await click(field(en.codes.episodeTrigger.repeat_harm));
    await click(field(en.cases.closing.withReport));
    await press(en.cases.closing.reopen);
    expect(lastAsked('cases.reopen')).toMatchObject({ trigger: 'repeat_harm' });
    expect(lastAsked('cases.reopen')).not.toHaveProperty('report');
  });
});
