/** @file What is said about how cases went: dimensions of codebook 2026-2, measures, comparisons, terms. For the window and the files alike. */
import type { Dimension, FIRST_DIMENSIONS } from './codebook';
import type { Measure } from './measures';

/** Dimensions that came after the first codebook. */
export type Later = Exclude<Dimension, (typeof FIRST_DIMENSIONS)[number]>;

/** A measure in words: "Out of: those whose agreement came to an end". */
export interface MeasureWords {
  readonly name: string;
  readonly counted: string;
  readonly outOf: string;
  readonly leftOut: string;
  /** What it does not say, and why. */
  readonly note?: string;
}

export interface CourseWords {
  readonly dimension: Record<Later, string>;
  /** By which rule a case falls into one category. */
  readonly counting: Record<Later, string>;
  /** "group the places into three groups". */
  readonly group: Record<Later, (n: string) => string>;
  /** Where the codebook's English label is not used. */
  readonly category: Partial<Record<Later, Record<string, string>>>;
  readonly acts: (n: number) => string;
  readonly measures: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly counted: string;
    readonly outOf: string;
    readonly leftOut: string;
    readonly note: string;
    readonly period: string;
    readonly group: string;
    readonly share: string;
    readonly numbers: string;
    readonly of: (numerator: number, denominator: number) => string;
    readonly leftOutNumber: (n: number | undefined, what: string) => string;
    readonly everything: string;
    readonly words: Record<Measure, MeasureWords>;
  };
  readonly disproportion: {
    readonly title: string;
    readonly lead: string;
    readonly students: (group: string) => string;
    readonly save: string;
    readonly saving: string;
    readonly nothing: (students: number, cases: number) => string;
    readonly ratio: string;
    readonly interval: string;
    readonly group: string;
    readonly rate: string;
    readonly rateOf: (cases: number, students: number, otherCases: number, otherStudents: number) => string;
    readonly number: (value: number) => string;
    readonly between: (low: number, high: number) => string;
    readonly meaning: string;
  };
  readonly terms: {
    readonly title: string;
    readonly numbered: (year: string, number: string) => string;
    readonly line: (name: string, from: string, to: string) => string;
    readonly calendar: string;
    readonly halves: string;
    readonly published: (day: string) => string;
    /** In the files, where nobody knows which of the two it was. */
    readonly stand: string;
  };
}
