/** @file School days counted by a calendar: weekends, holidays, the days between terms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSchoolDays,
  isSchoolDay,
  lastSchoolDay,
  NO_CALENDAR,
  nextSchoolDay,
  nonSchoolRanges,
  overlappingTerms,
  type SchoolCalendar,
  schoolDays,
  schoolDaysBetween,
  termOf,
  whyNoSchool,
} from '../../../shared/calendar/calendar';
import { addDays } from '../../../shared/days';

const general: SchoolCalendar = {
  school: '',
  spans: [
    { kind: 'term', name: 'Spring', from: '2026-01-05', to: '2026-03-27' },
    { kind: 'term', name: 'Autumn', from: '2025-09-01', to: '2025-12-19' },
    { kind: 'holiday', name: 'Half term', from: '2025-10-27', to: '2025-10-31' },
  ],
  bells: [{ name: 'P1', start: '08:30', end: '09:15' }],
};
const tern: SchoolCalendar = {
  school: 'Tern Bay',
  spans: [{ kind: 'holiday', name: 'Founders', from: '2025-11-12', to: '2025-11-12' }],
  bells: [],
};
const days = schoolDays([general, tern], 'Tern Bay');

describe('school days', () => {
  it('skip weekends, holidays of the school and of all schools, and the days between terms', () => {
    expect(nonSchoolRanges(days)).toEqual([
      { from: '2025-10-27', to: '2025-10-31' },
      { from: '2025-11-12', to: '2025-11-12' },
      { from: '2025-12-20', to: '2026-01-04' },
    ]);
    expect(nextSchoolDay(days, '2025-10-25')).toBe('2025-11-03');
    expect(lastSchoolDay(days, '2025-11-02')).toBe('2025-10-24');
    expect(nextSchoolDay(days, '2025-12-20')).toBe('2026-01-05');
    expect(addSchoolDays(days, '2025-10-23', 2)).toBe('2025-11-03');
    expect(schoolDaysBetween(days, '2025-10-24', '2025-11-03')).toBe(1);
    expect([whyNoSchool(days, '2025-11-12'), whyNoSchool(days, '2025-12-30'), whyNoSchool(days, '2025-11-08')?.why]).toEqual([
      { why: 'holiday', name: 'Founders' },
      { why: 'between' },
      'weekend',
    ]);
    expect(isSchoolDay(schoolDays([general, tern], 'Quillmere'), '2025-11-12')).toBe(true);
  });

  it('know their term, and two terms that share a day', () => {
    expect([termOf(days, '2025-10-28')?.name, termOf(days, '2025-12-24')]).toEqual(['Autumn', undefined]);
    expect(overlappingTerms(general.spans)).toBeUndefined();
    expect(overlappingTerms([...general.spans, { kind: 'term', name: 'Twice', from: '2025-12-19', to: '2025-12-31' }])).toBeDefined();
  });

  it('are weekdays where nothing is known, and one later is always later', () => {
    expect(nextSchoolDay(NO_CALENDAR, '2025-11-08')).toBe('2025-11-10');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 30 }), (at, count) => {
        const from = addDays('2025-06-01', at);
        const to = addSchoolDays(days, from, count);
        return to > from && isSchoolDay(days, to) && schoolDaysBetween(days, nextSchoolDay(days, from), to) === count;
      }),
    );
  });

  it('never hold anybody up, however long the holiday', () => {
    const forever = schoolDays(
      [{ school: '', spans: [{ kind: 'holiday', name: 'x', from: '2025-01-01', to: '2099-01-01' }], bells: [] }],
      '',
    );
    expect(nextSchoolDay(forever, '2025-11-10')).toBe('2025-11-10');
  });
});
