/**
 * @file Are some groups in more cases than their size would have it? The risk ratio with its interval, from printed counts and from the
 * number of students that the school itself publishes. Pure.
 *
 * The counts are cases and not students, so it is a ratio of two rates, and the interval is the one of counts that come one by one.
 */
import type { Dimension } from './codebook';

/** Dimensions whose groups a school publishes the size of. Nothing is known here of a student's background, so nothing can be said of it. */
export const COMPARED: readonly Dimension[] = ['school', 'age_band'];

/** Can a school say how many students a group has? Not of one that holds cases in which no student's age is known. */
export const hasSize = (of: readonly string[]): boolean => !of.includes('adult_or_unknown');

/** Fewer students than this on one side, and no ratio is given. */
export const LEAST_STUDENTS = 30;
/** Fewer cases than this on one side, and no ratio is given; whatever the threshold of the table is. */
export const LEAST_CASES = 10;

export interface Compared {
  readonly code: string;
  /** As printed; `undefined` when withheld. */
  readonly count: number | undefined;
  /** As published; `undefined` while nobody typed it in. Such a group is left out of the comparison. */
  readonly students: number | undefined;
}

export interface RiskRatio {
  readonly code: string;
  /** Cases of the group and of all the others, and the students of both. */
  readonly cases: number;
  readonly otherCases: number;
  readonly students: number;
  readonly otherStudents: number;
  /** To one decimal. */
  readonly ratio: number;
  /** 95 of 100 such intervals hold the ratio that chance would blur. */
  readonly low: number;
  readonly high: number;
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/**
 * The ratio of each group to all others together, where all four counts are known and large enough.
 * @param groups all that have a number of students; others are left out of both sides
 */
export function riskRatios(groups: readonly Compared[]): RiskRatio[] {
  const known = groups.filter(({ students }) => students !== undefined && students > 0);
  // With one withheld number among the others their sum is not printed, and nothing follows.
  if (known.length < 2 || known.some(({ count }) => count === undefined)) return [];
  const all = known.reduce((sum, { count = 0, students = 0 }) => ({ count: sum.count + count, students: sum.students + students }), {
    count: 0,
    students: 0,
  });
  return known.flatMap(({ code, count = 0, students = 0 }) => {
    const [otherCases, otherStudents] = [all.count - count, all.students - students];
    if (Math.min(count, otherCases) < LEAST_CASES || Math.min(students, otherStudents) < LEAST_STUDENTS) return [];
    const ratio = count / students / (otherCases / otherStudents);
    const spread = Math.exp(1.96 * Math.sqrt(1 / count + 1 / otherCases));
    return [
      {
        code,
        cases: count,
        otherCases,
        students,
        otherStudents,
        ratio: oneDecimal(ratio),
        low: oneDecimal(ratio / spread),
        high: oneDecimal(ratio * spread),
      },
    ];
  });
}
