/** @file The table of stages: what each needs, judged from a view. And the next step's rules about preparation and rest. */
import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../../shared/cases/contract';
import { LIFECYCLE, LIFECYCLE_STAGES, type LifecycleStage, presentStage, requirementsOf } from '../../../shared/cases/lifecycle';
import { type CaseProgress, nextStep, statusFrom } from '../../../shared/cases/rules';
import { aView, consent, HARMED, id, RESPONSIBLE } from '../../renderer/cases/support';
import { aCircle } from '../../renderer/circles/room';
import { aScreening } from '../../support/builders';

const TODAY = '2025-09-20';
const missing = (stage: LifecycleStage, view: CaseView) =>
  requirementsOf(stage, view, TODAY)
    .filter((r) => !r.met)
    .map((r) => r.code);
const both = [consent(HARMED, 'given'), consent(RESPONSIBLE, 'given')];
const met = (partyId: string, n: number) => ({
  partyId,
  meetings: [{ id: id(n), partyId, episode: 1, heldOn: '2025-09-12' }],
  answers: [],
  needs: [],
});
const screening = aScreening({ outcomeReason: 'Both wish it.' });
const report = { ...aView().report, firstSafetyAction: 'Time apart.' };
const ready = { status: 'preparing' as const, report, screening, consents: both, preparation: [met(HARMED, 1), met(RESPONSIBLE, 2)] };

describe('stages', () => {
  it('are the nine of practice.md that can be left, each with something to need', () => {
    expect(LIFECYCLE_STAGES).toEqual([
      'report',
      'screening',
      'meetings',
      'suitability',
      'preparation',
      'session',
      'agreement',
      'monitoring',
      'closure',
    ]);
    for (const stage of LIFECYCLE_STAGES) expect(LIFECYCLE[stage].length).toBeGreaterThan(0);
  });

  it('a report needs its story, somebody harmed and the first step for safety', () => {
    expect(missing('report', aView())).toEqual(['safety_first']);
    expect(missing('report', aView({ report }))).toEqual([]);
    expect(presentStage(aView(), TODAY)).toBe('report');
    expect(presentStage(aView({ report }), TODAY)).toBe('screening');
  });

  it('screening needs each stop answered and settled, and a decision with a name and a reason', () => {
    const stopped = aScreening({ outcome: undefined, decidedBy: '' });
    stopped.answers.S04 = { answer: 'yes', note: '' };
    expect(missing('screening', aView({ screening: stopped }))).toEqual(['stops_settled', 'decision_taken', 'decision_signed']);
    expect(missing('screening', aView({ screening }))).toEqual([]);
  });

  it('meetings need each party met in this episode and asked, and the part owned; whoever said no is not waited for', () => {
    const view = aView({ ...ready, consents: [consent(HARMED, 'given')], preparation: [met(HARMED, 1)] });
    expect(requirementsOf('meetings', view, TODAY).map((r) => [r.code, r.met, r.who])).toEqual([
      ['each_met', false, [RESPONSIBLE]],
      ['each_asked', false, [RESPONSIBLE]],
      ['responsibility_seen', true, []],
    ]);
    expect(presentStage(view, TODAY)).toBe('meetings');
    expect(
      missing(
        'meetings',
        aView({ ...ready, consents: [consent(HARMED, 'given'), consent(RESPONSIBLE, 'refused')], preparation: [met(HARMED, 1)] }),
      ),
    ).toEqual([]);
    const again = aView({ ...ready, episodes: [{ id: id(0xe2), number: 2, openedOn: TODAY, closingNote: '', trigger: 'repeat_harm' }] });
    expect(missing('meetings', again)).toEqual(['each_met']);
  });

  it('suitability is looked at again on its day', () => {
    expect(missing('suitability', aView({ ...ready, screening: { ...screening, reviewOn: '2025-09-19' } }))).toEqual(['review_kept']);
    expect(missing('suitability', aView({ ...ready, screening: { ...screening, reviewOn: TODAY } }))).toEqual([]);
  });

  it('preparation needs a circle whose people said yes, were met and may share a room', () => {
    expect(presentStage(aView(ready), TODAY)).toBe('preparation');
    expect(missing('preparation', aView(ready))).toEqual(['circle_planned']);
    const persons = aView().parties.map((p) => p.person?.id ?? '');
    const limit = {
      id: id(0x77),
      people: [
        { id: persons[0] ?? '', name: 'Pim' },
        { id: persons[1] ?? '', name: 'Bo' },
      ] as [{ id: string; name: string }, { id: string; name: string }],
      kinds: ['room' as const],
      from: '2025-09-01',
    };
    const planned = { ...ready, status: 'scheduled' as const, circles: [aCircle()] };
    expect(missing('preparation', aView({ ...planned, limits: [limit] }))).toEqual(['limits_kept']);
    expect(missing('preparation', aView({ ...planned, circles: [aCircle({ process: 'indirect' })], limits: [limit] }))).toEqual([]);
    expect(presentStage(aView(planned), TODAY)).toBe('session');
  });

  it('nothing is needed any more when the case is closed', () => {
    expect(presentStage(aView({ status: 'closed', closedOn: TODAY }), TODAY)).toBeUndefined();
  });
});

const progress = (change: Partial<CaseProgress> = {}): CaseProgress => ({
  closed: false,
  screening: aScreening(),
  overrides: [],
  paused: false,
  episode: 1,
  consentMissing: false,
  consentRefused: false,
  circles: [],
  agreements: [],
  checkins: [],
  untold: [],
  ...change,
});

describe('the next step', () => {
  it('is to meet each apart between consent and the circle, on the day of the meeting when there is one', () => {
    expect(nextStep(progress({ consentMissing: true, unprepared: true }))).toEqual({ step: 'ask_consent' });
    expect(nextStep(progress({ consentMissing: true, consentAsked: true }))).toEqual({ step: 'await_consent' });
    expect(nextStep(progress({ unprepared: true }))).toEqual({ step: 'prepare' });
    expect(nextStep(progress({ unprepared: true, meetingOn: TODAY }))).toEqual({ step: 'prepare', due: TODAY });
    expect(nextStep(progress())).toEqual({ step: 'plan_circle' });
    expect(nextStep(progress({ unprepared: true, circles: [{ status: 'held', plannedOn: TODAY }] }))).toEqual({ step: 'write_agreement' });
  });

  it('of a paused case is to wait until its day', () => {
    expect(nextStep(progress({ paused: true, pausedUntil: '2025-10-01' }))).toEqual({ step: 'wait', due: '2025-10-01' });
    expect(statusFrom(progress({ paused: true }))).toBe('paused');
  });
});
