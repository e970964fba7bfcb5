/** @file What the page of a case says and saves: a stop answer is never lost to a rule, a no is never called a yes. */
import { describe, expect, it } from 'vitest';
import { inSentence, peopleMap } from '../../../renderer/cases/names';
import { whyNext } from '../../../renderer/cases/next-words';
import { answersToSave, consentsToSave, SECTION_OF, stageOf, stageStates } from '../../../renderer/cases/progress';
import { detailWords } from '../../../renderer/cases/TimelineSection';
import { en } from '../../../renderer/text/en';
import { foundPieces } from '../../../renderer/ui/Found';
import { consentSchema, timelineEntrySchema } from '../../../shared/cases/case';
import { type Answers, openStops, screeningSchema } from '../../../shared/cases/screening';
import { aView, consent, HARMED, id, RESPONSIBLE } from './support';

const allNo: Answers = Object.fromEntries((['S01', 'S02', 'S03', 'S04', 'S06'] as const).map((code) => [code, { answer: 'no', note: '' }]));
const decided = screeningSchema.parse({
  answers: allNo,
  outcome: 'proceed',
  outcomeReason: 'both wish it',
  decidedBy: 'Ines',
  decidedOn: '2025-09-09',
});

describe('answers that are saved', () => {
  it('keep the decision while no stop is open', () => {
    const answers: Answers = { ...allNo, S10: { answer: 'yes', note: '' } };
    expect(answersToSave(answers, decided, [])).toEqual({ screening: { ...decided, answers }, decisionDropped: false });
  });

  it('drop a decision to go on when a stop answer comes in, so that the vault does not refuse the answer', () => {
    const answers: Answers = { ...allNo, S04: { answer: 'yes', note: 'a knife was shown' } };
    const { screening, decisionDropped } = answersToSave(answers, decided, []);
    expect(decisionDropped).toBe(true);
    expect(screening.outcome).toBeUndefined();
    expect(screening.answers.S04).toEqual({ answer: 'yes', note: 'a knife was shown' });
    expect(screeningSchema.safeParse(screening).success).toBe(true);
  });

  it('keep it when that stop is overridden, and keep a decision not to go on', () => {
    const answers: Answers = { ...allNo, S04: { answer: 'yes', note: '' } };
    const overrides = [{ code: 'S04' as const, byName: 'Ines', reason: 'settled', on: '2025-09-09' }];
    expect(openStops(answers, overrides)).toEqual([]);
    expect(answersToSave(answers, decided, overrides).screening.outcome).toBe('proceed');
    expect(answersToSave(answers, { ...decided, outcome: 'not_suitable' }, []).screening.outcome).toBe('not_suitable');
  });
});

describe('a consent', () => {
  const no = consentSchema.parse({
    partyId: HARMED,
    scope: 'take_part',
    state: 'withdrawn',
    by: 'self',
    on: '2025-12-09',
    limits: 'left over',
  });
  it('taken back for everything is one record for each thing agreed to', () => {
    expect(consentsToSave(no, true, ['take_part', 'use_letter']).map((c) => [c.scope, c.state, c.limits])).toEqual([
      ['take_part', 'withdrawn', ''],
      ['use_letter', 'withdrawn', ''],
    ]);
  });
  it('to one thing says nothing about the others', () => {
    expect(consentsToSave({ ...no, scope: 'share_story', state: 'refused' }, false, ['take_part'])).toHaveLength(1);
  });
});

describe('why the next step is next', () => {
  const plan = { next: { step: 'plan_circle' as const }, status: 'preparing' as const };
  it('says that everybody said yes only when everybody did', () => {
    const yes = aView({ ...plan, consents: [consent(HARMED, 'given'), consent(RESPONSIBLE, 'given_with_limits')] as never });
    expect(whyNext(yes, en)).toBe(en.cases.page.why.plan);
    const no = aView({
      ...plan,
      consents: [consent(HARMED, 'withdrawn'), consent(HARMED, 'given'), consent(RESPONSIBLE, 'given')] as never,
    });
    expect(whyNext(no, en)).toBe(en.cases.page.why.refused('Pim Thistledown'));
  });
  it('names who was not asked', () => {
    const view = aView({ next: { step: 'ask_consent' }, consents: [consent(RESPONSIBLE, 'given')] as never });
    expect(whyNext(view, en)).toBe(en.cases.page.why.consent('Pim Thistledown'));
  });
  it('leads each step to a part of the page', () => expect(new Set(Object.values(SECTION_OF)).size).toBeGreaterThan(5));
});

describe('the page', () => {
  it('keeps the place of a paused case', () => {
    expect(stageOf(aView({ status: 'paused' }))).toBe('report');
    expect(stageOf(aView({ status: 'paused', screening: decided }))).toBe('preparing');
  });

  it('shows no stage as done that never was: a case that ended by withdrawal had no circle and no agreement', () => {
    const states = stageStates(
      aView({ status: 'closed', next: { step: 'nothing' }, screening: decided, consents: [consent(HARMED, 'withdrawn')] as never }),
    );
    expect(states.filter((s) => s.state === 'done').map((s) => s.stage)).toEqual(['report', 'screening', 'preparing', 'closed']);
  });

  it('shows every party exactly once, supporters beside their person', () => {
    const view = aView();
    const extra = (n: number, name: string, role: string, supports?: string) =>
      ({
        id: id(n),
        kind: 'unknown',
        name,
        initials: name.slice(0, 1),
        roles: [{ role, ...(supports === undefined ? {} : { supports }) }],
      }) as never;
    const parties = [
      ...aView().parties,
      extra(11, 'Guardian', 'guardian_of', HARMED),
      extra(12, 'Coach', 'supporter_of'),
      extra(13, 'Caretaker', 'witness'),
    ];
    const map = peopleMap(aView({ ...view, parties } as never).parties);
    expect(map.harmed[0]?.beside.map((p) => p.name)).toEqual(['Guardian']);
    const shown = [...map.harmed, ...map.responsible, ...map.conflict, ...map.others]
      .flatMap((p) => [p.party, ...p.beside])
      .map((p) => p.name);
    expect([...shown].sort()).toEqual(parties.map((p) => p.name).sort());
  });

  it('has words for every code that the vault writes into the timeline', () => {
    const written: [string, string][] = [
      ['screened', 'proceed_indirect'],
      ['override', 'S04'],
      ['consent', 'withdrawn'],
      ['circle_planned', 'conference'],
      ['circle_held', 'stopped_early'],
      ['item_ended', 'done_late'],
      ['checkin_recorded', 'missed'],
      ['closed', 'agreement_not_kept'],
      ['reopened', 'repeat_harm'],
    ];
    for (const [what, detail] of written) {
      expect(detailWords({ what: timelineEntrySchema.shape.what.parse(what), detail }, en), `${what} ${detail}`).not.toBe('');
    }
    expect(detailWords({ what: 'closed', detail: 'constructor' }, en)).toBe('');
  });

  it('marks found words and shows the rest as it is', () => {
    expect(foundPieces('…of the \u0001telescope\u0002 in <b>B</b>')).toEqual([
      { text: '…of the ', match: false },
      { text: 'telescope', match: true },
      { text: ' in <b>B</b>', match: false },
    ]);
    expect(inSentence(['Threat', 'Physical harm'])).toBe('Threat, physical harm');
  });
});
