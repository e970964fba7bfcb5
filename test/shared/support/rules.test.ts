/** @file The rhythm of contacts, the chain, trainings, signs, and the card without names. */
import { describe, expect, it } from 'vitest';
import { composeBuddyCard, withoutTheseNames } from '../../../shared/prints/compose-buddy-card';
import { printDocumentSchema } from '../../../shared/prints/document';
import type { Match } from '../../../shared/support/match';
import type { SupportPlan } from '../../../shared/support/plan';
import {
  freeRanks,
  leaningSigns,
  nextInChain,
  nobodyInReserve,
  schoolDay,
  suggestedContacts,
  tasksOfStart,
} from '../../../shared/support/rules';
import { trainingState } from '../../../shared/support/training';

const match = (change: Partial<Match> = {}): Match => ({
  id: 'a'.repeat(32) as Match['id'],
  partyId: 'yuki' as Match['partyId'],
  helper: { id: 'tam' as Match['helper']['id'], name: 'Tam' },
  kind: 'buddy',
  rank: 'A',
  status: 'active',
  together: '',
  personAnswer: 'yes',
  helperAnswer: 'yes',
  from: '2026-02-09',
  endedWhy: '',
  tasks: [],
  limits: [],
  alsoHelps: 0,
  trainings: [],
  ...change,
});
const seen = (due: string, status = 'planned', partyId = 'yuki') => ({ partyId, due, status });

describe('contacts', () => {
  it('are two in the first month, the first within two weeks, then one a month, on school days', () => {
    expect(suggestedContacts(match(), [], '2026-02-09')).toEqual(['2026-02-19', '2026-03-06', '2026-03-30']);
    expect(suggestedContacts(match(), [], '2026-04-20')).toEqual(['2026-04-27', '2026-05-27']);
  });
  it('are covered by any check-in with the person that is planned or was done, not by a missed one or one with somebody else', () => {
    const first = suggestedContacts(match(), [seen('2026-02-12')], '2026-02-09');
    expect(first[0]).toBe('2026-03-06');
    expect(suggestedContacts(match(), [seen('2026-02-12', 'missed')], '2026-02-13')[0]).toBe('2026-02-19');
    expect(suggestedContacts(match(), [seen('2026-02-12', 'done', 'dex')], '2026-02-13')[0]).toBe('2026-02-19');
  });
  it('are none before it began and after it ended', () => {
    expect(suggestedContacts(match({ status: 'proposed', from: undefined }), [], '2026-02-09')).toEqual([]);
    expect(suggestedContacts(match({ status: 'ended_ok' }), [], '2026-02-09')).toEqual([]);
  });
  it('never fall on a weekend', () => {
    expect([schoolDay('2026-02-14'), schoolDay('2026-02-15'), schoolDay('2026-02-16')]).toEqual(['2026-02-16', '2026-02-16', '2026-02-16']);
    expect(tasksOfStart('2026-02-09').map((t) => t.due)).toEqual(['2026-03-09', '2026-03-09', '2026-05-11', '2026-05-11']);
  });
});

describe('the chain', () => {
  const b = match({ id: 'b'.repeat(32) as Match['id'], rank: 'B', status: 'proposed', from: undefined });
  const c = match({ id: 'c'.repeat(32) as Match['id'], rank: 'C', status: 'proposed', from: undefined });
  const ended = match({ status: 'ended_early_no_fault', endedOn: '2026-02-27' });
  it('offers the next one at once, past whoever said no, and nobody while somebody is there', () => {
    expect(nextInChain([match(), b, c], 'yuki')).toBeUndefined();
    expect(nextInChain([ended, c, b], 'yuki')?.rank).toBe('B');
    expect(nextInChain([ended, c, { ...b, helperAnswer: 'no' }], 'yuki')?.rank).toBe('C');
    // B helped and stopped; the free place A was given to somebody new, who comes after C.
    const before = { ...b, status: 'ended_ok' as const, from: '2026-03-02', endedOn: '2026-03-20' };
    const again = match({ id: 'f'.repeat(32) as Match['id'], rank: 'A', status: 'proposed', from: undefined });
    expect(nextInChain([ended, before, again, c], 'yuki')?.rank).toBe('C');
    expect(nextInChain([ended, before, again], 'yuki')?.rank).toBe('A');
  });
  it('says when nobody stands ready, and which places are free', () => {
    expect(nobodyInReserve([match(), b], 'yuki')).toBe(false);
    expect(nobodyInReserve([match()], 'yuki')).toBe(true);
    expect(nobodyInReserve([match(), { ...b, helperAnswer: 'no' }], 'yuki')).toBe(true);
    expect(nobodyInReserve([ended], 'yuki')).toBe(false);
    expect(freeRanks([ended, b], 'yuki')).toEqual(['A', 'C']);
  });
});

describe('leaning on one helper', () => {
  const heavy = (side: 'person' | 'helper'): Match['tasks'][number] => ({
    id: 'd'.repeat(32) as never,
    matchId: 'a'.repeat(32) as never,
    kind: 'feedback_month',
    side,
    due: '2026-03-09',
    doneOn: '2026-03-09',
    declined: false,
    load: 'heavy',
    note: '',
  });
  const plan = { partyId: 'yuki', helper: 'The nurse' } as unknown as SupportPlan;
  it('is noticed by four plain facts, each by itself', () => {
    const signs = (m: Match, more: { matches?: Match[]; plans?: SupportPlan[]; days?: string[]; on?: string } = {}) =>
      leaningSigns(
        m,
        more.matches ?? [m],
        more.plans ?? [],
        (more.days ?? []).map((d) => seen(d, 'done')),
        more.on ?? '2026-03-10',
      );
    expect(signs(match())).toEqual([]);
    expect(signs(match({ tasks: [heavy('person')] }))).toEqual(['said_not_without']);
    expect(signs(match({ tasks: [heavy('helper')] }))).toEqual(['helper_too_much']);
    expect(signs(match(), { on: '2026-05-01' })).toEqual(['only_helper']);
    expect(signs(match(), { on: '2026-05-01', plans: [plan] })).toEqual([]);
    const days = ['01', '02', '03', '04', '05', '06', '09'].map((d) => `2026-03-${d}`);
    expect(signs(match(), { days })).toEqual(['many_contacts']);
    expect(signs(match({ status: 'ended_ok', tasks: [heavy('person')] }))).toEqual([]);
  });
});

it('a training is fresh until its day is over, then run out; of another kind it does not count', () => {
  const t = { id: 'e'.repeat(32) as never, kind: 'buddy' as const, on: '2025-10-03', refreshBy: '2026-10-02', byWhom: '' };
  expect(trainingState([t], 'buddy', '2026-10-02')).toBe('fresh');
  expect(trainingState([t], 'buddy', '2026-10-03')).toBe('run_out');
  expect(trainingState([t], 'ally', '2026-01-01')).toBe('none');
  expect(trainingState([t], 'buddy', '2025-10-02')).toBe('none');
});

describe('the card', () => {
  const names = ['Yuki Larkfield', 'Ms Odalys Fenwick', 'Tam Greywater'];
  it('takes every name out of what was written, whatever its case and accents', () => {
    expect(withoutTheseNames('Walk with YUKI Larkfield to Ms Fenwick, not with the class', names)).toBe(
      'Walk with … to Ms …, not with the class',
    );
    expect(withoutTheseNames('Mit Yúki gehen', names)).toBe('Mit … gehen');
  });
  it.each(['en', 'es'] as const)('is a whole document in %s without a name of the case', (language) => {
    const card = composeBuddyCard(
      { kind: 'buddy', together: 'Walk with Yuki', names, contact: 'Ines Brackenby (counselor)', language, paper: 'a4' },
      { practice: true, printedOn: '2026-02-05' },
    );
    expect(printDocumentSchema.parse(card)).toEqual(card);
    expect(card.parts).toHaveLength(4);
    expect(JSON.stringify(card)).not.toMatch(/Yuki|Tam|counselor/);
    expect(JSON.stringify(card)).toContain('Ines Brackenby');
  });
});
