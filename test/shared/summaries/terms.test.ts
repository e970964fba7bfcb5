/** @file Terms: every day of a school year lies in one, whatever the calendar says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../../../shared/calendar/calendar';
import { addDays } from '../../../shared/days';
import { termByCode, termOf, termsFromCalendars, termsOfYear, termsWithin, yearOf } from '../../../shared/summaries/terms';

const calendar = (school: string, ...spans: [name: string, from: string, to: string][]): SchoolCalendar => ({
  school,
  spans: spans.map(([name, from, to]) => ({ kind: 'term', name, from, to })),
  bells: [],
});
const THREE = [
  ['Autumn of Pim', '2025-09-03', '2025-12-19'],
  ['Spring', '2026-01-06', '2026-03-27'],
  ['Summer', '2026-04-14', '2026-07-22'],
] as [string, string, string][];

describe('terms', () => {
  it('are two halves without a calendar', () => {
    expect(termOf('2025-12-31').code).toBe('2025-26/autumn');
    expect(termOf('2026-01-01').code).toBe('2025-26/spring');
    expect(termOf('2026-07-31').code).toBe('2025-26/spring');
    expect(termOf('2026-08-01').code).toBe('2026-27/autumn');
    expect(termsWithin({ from: '2025-08-01', to: '2026-07-31' }).map((t) => t.code)).toEqual(['2025-26/autumn', '2025-26/spring']);
  });

  it('follow the calendar, with numbers and no word of it', () => {
    const own = termsFromCalendars([calendar('', ...THREE)]);
    expect(own.get('2025-26')).toEqual([
      { code: '2025-26/1', label: '2025-26 term 1', from: '2025-08-01', to: '2026-01-05' },
      { code: '2025-26/2', label: '2025-26 term 2', from: '2026-01-06', to: '2026-04-13' },
      { code: '2025-26/3', label: '2025-26 term 3', from: '2026-04-14', to: '2026-07-31' },
    ]);
    expect(termOf('2025-12-24', own).code).toBe('2025-26/1');
    expect(termOf('2024-12-24', own).code).toBe('2024-25/autumn');
    expect(termByCode('2025-26/2', own)?.from).toBe('2026-01-06');
    expect(termByCode('2025-26/autumn', own)).toBeUndefined();
    expect(termsWithin({ from: '2026-01-06', to: '2026-04-13' }, own).map((t) => t.code)).toEqual(['2025-26/2']);
  });

  it('keep halves where the calendar has one term, too many, or schools that differ', () => {
    expect(termsFromCalendars([calendar('', ['Autumn', '2025-09-03', '2025-12-19'])]).size).toBe(0);
    const weeks = Array.from({ length: 9 }, (_, i) => [`W${i}`, addDays('2025-09-01', 20 * i), addDays('2025-09-10', 20 * i)] as const);
    expect(termsFromCalendars([calendar('', ...weeks.map((w) => [...w] as [string, string, string]))]).size).toBe(0);
    const other = THREE.map(([n, from, to]) => [n, addDays(from, 1), to] as [string, string, string]);
    expect(termsFromCalendars([calendar('A', ...THREE), calendar('B', ...other)]).size).toBe(0);
    expect(termsFromCalendars([calendar('A', ...THREE), calendar('B', ...THREE)]).size).toBe(1);
    // One for all schools decides, whatever single schools have.
    expect(termsFromCalendars([calendar('', ...THREE), calendar('B', ...other)]).get('2025-26')?.[1]?.from).toBe('2026-01-06');
  });

  it('count a term that begins in July to the year that it belongs to', () => {
    const own = termsFromCalendars([calendar('', ['One', '2025-07-28', '2025-12-19'], ['Two', '2026-01-06', '2026-05-29'])]);
    expect([...own.keys()]).toEqual(['2025-26']);
    expect(own.get('2025-26')?.map((t) => t.from)).toEqual(['2025-08-01', '2026-01-06']);
  });

  it('hold each day of a school year exactly once, for any calendar', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 0, maxLength: 12 }), (days) => {
        const spans = days.map((day, i) => [`T${i}`, addDays('2025-08-01', day), addDays('2025-08-02', day)] as [string, string, string]);
        const own = termsFromCalendars([calendar('', ...spans)]);
        const terms = termsOfYear('2025-26', own);
        expect([terms[0]?.from, terms.at(-1)?.to]).toEqual([yearOf('2025-26').from, yearOf('2025-26').to]);
        for (const [i, term] of terms.entries()) {
          expect(term.from <= term.to).toBe(true);
          if (i > 0) expect(term.from).toBe(addDays(terms[i - 1]?.to ?? '', 1));
          expect(termOf(term.from, own)).toEqual(term);
          expect(termOf(term.to, own)).toEqual(term);
        }
      }),
    );
  });
});
