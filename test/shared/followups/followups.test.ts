/** @file Which step usually comes next, who is told, who may let a promise go. */
import { describe, expect, it } from 'vitest';
import { historyOf, isLate } from '../../../shared/agreements/history';
import { type Step, type StepKind, stepInputSchema, suggestedStep } from '../../../shared/followups/step';
import { mayLetGo, tellAbout, toBeTold } from '../../../shared/followups/telling';

const party = (id: string, role: string, more: object = {}) => ({ id, kind: 'person', roles: [{ role }], ...more }) as never;
const step = (kind: StepKind, endedOn: string, state: Step['state'] = 'done') => ({ kind, state, endedOn, plannedOn: endedOn }) as Step;
const agreement = (version = 1, signedOn = '2025-10-21', status = 'active') =>
  ({ status, version, signedOn, items: [{ status: 'open', due: '2025-11-14' }] }) as never;
const TODAY = '2025-12-20';

describe('the step that usually comes next', () => {
  it('goes from a reminder to an end, one at a time, as case 3 did', () => {
    const v1: Step[] = [];
    const did = (kind: StepKind, on: string, list: Step[] = v1) => list.push(step(kind, on));
    expect(suggestedStep(agreement(), v1, false, '2025-11-14')).toBeUndefined();
    expect(suggestedStep(agreement(), v1, false, TODAY)).toBe('reminder');
    did('reminder', '2025-11-14');
    expect(suggestedStep(agreement(), v1, false, TODAY)).toBe('support_talk');
    did('support_talk', '2025-11-14');
    expect(suggestedStep(agreement(), v1, false, TODAY)).toBe('renegotiate');
    did('renegotiate', '2025-11-18');
    const v2 = agreement(2, '2025-11-18');
    expect(suggestedStep(v2, v1, false, TODAY)).toBe('reminder');
    did('reminder', '2025-12-05');
    did('support_talk', '2025-12-05');
    expect(suggestedStep(v2, v1, false, TODAY)).toBe('reconvene');
    did('reconvene', '2025-12-09');
    expect(suggestedStep(v2, v1, false, TODAY)).toBe('end_not_kept');
    did('end_not_kept', '2025-12-16');
    expect(suggestedStep(v2, v1, false, TODAY)).toBeUndefined();
  });

  it('is handing back only when nobody is left to be told, and once', () => {
    const ended = agreement(1, '2025-10-21', 'not_kept');
    expect(suggestedStep(ended, [], true, TODAY)).toBeUndefined();
    expect(suggestedStep(ended, [], false, TODAY)).toBe('hand_back');
    expect(suggestedStep(ended, [step('hand_back', '2025-12-18')], false, TODAY)).toBeUndefined();
    expect(suggestedStep(agreement(1, '2025-10-21', 'completed'), [], false, TODAY)).toBeUndefined();
  });

  it('is the planned one, and not what was let go', () => {
    const planned = { ...step('reconvene', '2025-12-22', 'planned'), endedOn: undefined } as Step;
    expect(suggestedStep(agreement(), [planned], false, TODAY)).toBe('reconvene');
    expect(suggestedStep(agreement(), [step('reminder', '2025-12-01', 'dropped')], false, TODAY)).toBe('reminder');
  });

  it('a handing back that was done says to whom', () => {
    const back = { agreementId: 'a'.repeat(32), kind: 'hand_back', on: '2025-12-18' };
    expect(stepInputSchema.safeParse(back).success).toBe(false);
    expect(stepInputSchema.safeParse({ ...back, planned: true }).success).toBe(true);
    expect(stepInputSchema.safeParse({ ...back, withOthers: 'the assistant principal' }).success).toBe(true);
  });
});

describe('who is told', () => {
  it('everybody harmed; a group through a spokesperson who is told', () => {
    const people = [
      party('h', 'harmed'),
      party('b', 'both_conflict'),
      party('r', 'responsible'),
      party('g', 'affected_group_member', { kind: 'group', spokesperson: 'h' }),
      party('g2', 'affected_group_member', { kind: 'group', spokesperson: 'r' }),
    ];
    expect(toBeTold(people).map((p: { id: string }) => p.id)).toEqual(['h', 'b', 'g2']);
    expect(mayLetGo(people, 'b').map((p: { id: string }) => p.id)).toEqual(['h', 'g', 'g2']);
  });

  it('only when the agreement has ended', () => {
    expect((['draft', 'active', 'completed', 'partly_completed', 'not_kept'] as const).map(tellAbout)).toEqual([
      undefined,
      undefined,
      'kept',
      'partly',
      'not_kept',
    ]);
  });
});

describe('a promise', () => {
  it('kept after its day is offered as late', () => {
    expect(isLate('done', '2025-09-19', '2025-09-20')).toBe(true);
    expect(isLate('done', '2025-09-19', '2025-09-19')).toBe(false);
    expect(isLate('done_late', '2025-09-19', '2025-09-20')).toBe(false);
  });

  it('tells a mark from one that puts an earlier mark right', () => {
    const event = (status: string) => ({ itemId: 'i', status, on: '2025-09-19', note: '', recordedBy: '' }) as never;
    expect(historyOf([event('done'), event('open'), event('not_kept')], 'i').map((e) => e.corrects)).toEqual([false, true, false]);
  });
});
