/** @file The codebook: closed lists, nested groupings, structural zeros. */
import { describe, expect, it } from 'vitest';
import { ALL, CODEBOOK, DIMENSIONS, FINE, groupingsOf, groupsOf, isImpossible } from '../../../shared/summaries/codebook';
import { factSchema } from '../../../shared/summaries/release';

describe('codebook', () => {
  const closed = DIMENSIONS.filter((d) => CODEBOOK[d].categories.length > 0);

  it('names every dimension once, the two of the vault without categories', () => {
    expect(DIMENSIONS.filter((d) => !closed.includes(d))).toEqual(['school', 'term']);
    for (const d of DIMENSIONS) expect(CODEBOOK[d].dimension).toBe(d);
    expect(DIMENSIONS.filter((d) => CODEBOOK[d].sensitive)).toEqual(['harm_type', 'outcome', 'agreement_status', 'repeat_harm']);
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
  });
});
