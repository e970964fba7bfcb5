/** @file What the numbers of the caseload say in words and lines. */
import { describe, expect, it } from 'vitest';
import { ageLines, longWaits, mostAt, waitLines } from '../../../renderer/caseload/captions';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { figureInWords } from '../../../renderer/text/figure';
import { AGES, CASE_DUES, type Caseload, OPEN_STAGES, PLACES, RISKS } from '../../../shared/caseload/caseload';

const none = { agreements: 0, cases: 0 };
const FOUND: Caseload = {
  open: 9,
  due: { overdue: 3, today: 1, soon: 2, later: 1, undated: 2 },
  waits: [
    { place: 'circle', waited: 'longer', cases: 1 },
    { place: 'consents', waited: 'month', cases: 3 },
    { place: 'screening', waited: 'week', cases: 1 },
    { place: 'circle', waited: 'two_months', cases: 2 },
    { place: 'screening', waited: 'longer', cases: 2 },
  ],
  ages: [
    { stage: 'monitoring', age: 'longer', cases: 4 },
    { stage: 'new', age: 'week', cases: 5 },
  ],
  agreements: {
    active: none,
    promises: { kept: 0, keptLate: 0, partly: 0, notKept: 0, open: 0, late: 0 },
    payments: { owed: 0, paid: 0, late: 0 },
    risks: { any: none, promise_late: none, payment_late: none, review_passed: none, checkin_missed: none },
  },
};

describe('the plots of the caseload', () => {
  it('have a line for each place where somebody waits, in the order of the way, every band in it', () => {
    const lines = waitLines(FOUND);
    expect(lines.map(({ of, sum }) => [of, sum])).toEqual([
      ['screening', 3],
      ['consents', 3],
      ['circle', 3],
    ]);
    expect(lines[0]?.cells.map(({ age, cases }) => [age, cases])).toEqual(
      AGES.map((age) => [age, { week: 1, longer: 2 }[age as string] ?? 0]),
    );
    expect(ageLines(FOUND, OPEN_STAGES).map(({ of }) => of)).toEqual(['new', 'monitoring']);
  });

  it('name the first place where most wait, and count who waits for more than a month', () => {
    expect(mostAt(waitLines(FOUND))?.of).toBe('screening');
    expect(mostAt([])).toBeUndefined();
    expect(longWaits(FOUND)).toBe(5);
  });

  it('name the cases behind every number, in both languages', () => {
    for (const t of [en, es]) {
      const words = [
        ...CASE_DUES.map((due) => figureInWords({ due }, undefined, t)),
        ...PLACES.map((place) => figureInWords({ place }, undefined, t)),
        ...([...RISKS, 'any', 'active'] as const).map((agreement) => figureInWords({ agreement }, undefined, t)),
        figureInWords({ age: 'week' }, 'preparing', t),
      ];
      expect(new Set(words).size).toBe(words.length);
      expect(words.every((word) => word.length > 3)).toBe(true);
    }
    expect(figureInWords({ place: 'consents', waited: 'two_months' }, undefined, en)).toBe('waits at consents, for 31 to 60 days');
    expect(en.caseload.due.caption('Tuesday', FOUND.due)).toContain('overdue in 3 cases, due that day in 1');
  });
});
