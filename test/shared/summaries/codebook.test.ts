/** @file The codebook: closed lists, nested groupings, structural zeros. */
import { describe, expect, it } from 'vitest';
import { ALL } from '../../../shared/summaries/categories';
import { CODEBOOK, DIMENSIONS, FINE, FIRST_DIMENSIONS, groupingsOf, groupsOf } from '../../../shared/summaries/codebook';
import { dimensionsOf, factSchema, releaseRequestSchema } from '../../../shared/summaries/release';
import { isImpossible, neverMeet, TIES, tiesAmong } from '../../../shared/summaries/ties';

describe('codebook', () => {
  const closed = DIMENSIONS.filter((d) => CODEBOOK[d].categories.length > 0);

  it('names every dimension once, the two of the vault without categories', () => {
    expect(DIMENSIONS.filter((d) => !closed.includes(d))).toEqual(['school', 'term']);
    for (const d of DIMENSIONS) expect(CODEBOOK[d].dimension).toBe(d);
    expect(FIRST_DIMENSIONS.filter((d) => CODEBOOK[d].sensitive)).toEqual(['harm_type', 'outcome', 'agreement_status', 'repeat_harm']);
    expect(DIMENSIONS.filter((d) => !CODEBOOK[d].sensitive).slice(6)).toEqual(['setting', 'days_to_session', 'checkins', 'act_beside']);
  });

  it.each(closed)('%s: each grouping holds each category exactly once, coarser and coarser, never called like the margin', (dimension) => {
    const codes = CODEBOOK[dimension].categories.map((c) => c.code);
    let finer = groupsOf(dimension, FINE) ?? [];
    for (const grouping of groupingsOf(dimension)) {
      const groups = groupsOf(dimension, grouping) ?? [];
      expect(groups.flatMap((g) => g.of).sort()).toEqual([...codes].sort());
      for (const g of finer) expect(groups.some((coarse) => g.of.every((code) => coarse.of.includes(code)))).toBe(true);
      const labels = groups.map((g) => g.label.toLowerCase());
      expect(new Set([...labels, ALL.toLowerCase()]).size).toBe(labels.length + 1);
      // A spreadsheet must take no label for a date, a number or a formula.
      for (const g of groups) expect(g.label).toMatch(/^([A-Z][a-z]+|A process|\d+ (to \d+ )?days)/);
      finer = groups;
    }
  });

  it('knows no grouping by the name of an inherited property', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'grouped']) expect(groupsOf('age_band', name)).toBeUndefined();
  });

  it('groups the terms of a vault by school year', () => {
    const year = { code: '2025-26', label: '2025-26' };
    const term = [
      { code: 't1', label: '2025-26 autumn', group: year },
      { code: 't2', label: '2025-26 spring', group: year },
      { code: 't3', label: 'Summer school' },
    ];
    expect(groupsOf('term', 'grouped', { term })).toEqual([
      { code: '2025-26', label: '2025-26', of: ['t1', 't2'] },
      { code: 't3', label: 'Summer school', of: ['t3'] },
    ]);
    expect(groupingsOf('term', { term })).toEqual(['fine', 'grouped']);
    expect(groupingsOf('school')).toEqual(['fine']);
  });

  it('calls impossible what is open with an ending or ended without', () => {
    expect(isImpossible({ days_band: 'open', outcome: 'completed' })).toBe(true);
    expect(isImpossible({ days_band: '0-7', outcome: 'still_open' })).toBe(true);
    expect(isImpossible({ days_band: 'open', outcome: 'still_open' })).toBe(false);
    expect(isImpossible({ outcome: 'still_open' })).toBe(false);
  });

  it('knows which dimensions speak of the same thing, by codes that exist', () => {
    expect(isImpossible({ agreement_status: 'completed', agreement_kept: 'partly' })).toBe(true);
    expect(isImpossible({ agreement_status: 'completed', agreement_kept: 'late' })).toBe(false);
    expect(isImpossible({ harm_type: 'identity_based', identity_based: 'no' })).toBe(true);
    expect(isImpossible({ identity_based: 'no', identity_ground: 'faith' })).toBe(true);
    expect(isImpossible({ process: 'none', days_to_session: '0-7' })).toBe(true);
    expect(isImpossible({ outcome: 'not_suitable', screening: 'taken_on' })).toBe(true);
    // Every tie rules something out and leaves each value a partner: a mistyped code would do neither.
    for (const { dims, meet } of TIES) {
      const [a, b] = dims.map((d) => CODEBOOK[d].categories.map((c) => c.code));
      const pairs = (a ?? []).flatMap((x) => (b ?? []).map((y) => [x, y] as const));
      expect(
        pairs.some(([x, y]) => !meet(x, y)),
        dims.join(),
      ).toBe(true);
      for (const x of a ?? [])
        expect(
          pairs.some(([p, q]) => p === x && meet(p, q)),
          `${dims.join()} ${x}`,
        ).toBe(true);
      for (const y of b ?? [])
        expect(
          pairs.some(([p, q]) => q === y && meet(p, q)),
          `${dims.join()} ${y}`,
        ).toBe(true);
    }
    expect(tiesAmong(['harm_type', 'age_band', 'identity_based'])).toEqual([[0, 2]]);
  });

  it('finds a group of codes impossible only when no code in it can be', () => {
    const kept = groupsOf('agreement_kept', 'kept') ?? [];
    const bound = (code: string, status: string[]) => [
      { dimension: 'agreement_kept' as const, codes: kept.find((g) => g.code === code)?.of ?? [] },
      { dimension: 'agreement_status' as const, codes: status },
    ];
    expect(neverMeet(bound('completed', ['not_kept', 'completed']))).toBe(false);
    expect(neverMeet(bound('completed', ['not_kept', 'none']))).toBe(true);
    expect(neverMeet([])).toBe(false);
  });

  it('counts acts of allyship by nothing that belongs to a case, and cases not by acts', () => {
    expect(dimensionsOf('acts')).toEqual(['term', 'act_beside']);
    expect(dimensionsOf('cases')).not.toContain('act_beside');
    const period = { label: 'School year 2025-26', from: '2025-08-01', to: '2026-07-31' };
    const asked = (unit: string, dimension: string) => releaseRequestSchema.safeParse({ period, unit, dims: [{ dimension }] }).success;
    expect(asked('acts', 'act_beside')).toBe(true);
    expect(asked('acts', 'harm_type')).toBe(false);
    expect(asked('cases', 'act_beside')).toBe(false);
  });

  it('takes facts with every dimension from the lists and nothing more', () => {
    const values = {
      school: 'a',
      term: 't',
      age_band: '8-10',
      harm_type: 'property',
      process: 'chat',
      outcome: 'completed',
      agreement_status: 'completed',
      days_band: '15-30',
      repeat_harm: 'no',
      identity_based: 'no',
    };
    const fact = { values, harmed: ['p1'], responsible: ['p2'] };
    expect(factSchema.safeParse(fact).success).toBe(true);
    expect(factSchema.safeParse({ ...fact, values: { ...values, age_band: '9' } }).success).toBe(false);
    expect(factSchema.safeParse({ ...fact, values: { ...values, narrative: 'x' } }).success).toBe(false);
    expect(factSchema.safeParse({ ...fact, note: 'x' }).success).toBe(false);
    const { term: _, ...without } = values;
    expect(factSchema.safeParse({ ...fact, values: without }).success).toBe(false);
    // What came with a later codebook may be there, and then is from its list.
    expect(factSchema.safeParse({ ...fact, values: { ...values, setting: 'canteen' } }).success).toBe(true);
    expect(factSchema.safeParse({ ...fact, values: { ...values, setting: 'behind the gym' } }).success).toBe(false);
    expect(factSchema.safeParse({ ...fact, values: { term: 't', act_beside: 'no' } }).success).toBe(true);
  });
});
