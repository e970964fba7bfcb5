/** @file How much of a script was done, passes, and which reasons fit a case. */
import { describe, expect, it } from 'vitest';
import { fidelityOf, passesIn } from '../../../shared/circles/account';

describe('what was done of a script', () => {
  it('is a share of what was ticked; changed counts as done', () => {
    expect(fidelityOf([])).toBeUndefined();
    const parts = (['done', 'done', 'changed', 'skipped'] as const).map((state) => ({ state }));
    expect(fidelityOf(parts)).toEqual({ done: 2, changed: 1, skipped: 1, of: 4, percent: 75 });
  });
});

describe('passes', () => {
  it('are those counted in all, else those of the parts, else nothing', () => {
    const part = (passes?: number) => ({ part: 'a', title: 'A', state: 'done' as const, passes });
    expect(passesIn({ parts: [part(), part()] })).toBeUndefined();
    expect(passesIn({ parts: [part(2), part(1)] })).toBe(3);
    expect(passesIn({ passes: 5, parts: [part(2)] })).toBe(5);
  });
});
