/** @file What the numbers of the caseload add up to, for sentences and plots. Pure. */
import { AGES, type Age, type Caseload, PLACES, type Place } from '../../shared/caseload/caseload';
import type { CaseStatus } from '../../shared/cases/words';

/** A line of a plot in two dimensions: each band of days, and the sum. */
export interface Line<T> {
  readonly of: T;
  readonly cells: readonly { readonly age: Age; readonly cases: number }[];
  readonly sum: number;
}

function linesOf<T>(order: readonly T[], cells: readonly { of: T; age: Age; cases: number }[]): Line<T>[] {
  return order.flatMap((of) => {
    const mine = cells.filter((cell) => cell.of === of);
    const sum = mine.reduce((total, cell) => total + cell.cases, 0);
    if (sum === 0) return [];
    return [{ of, sum, cells: AGES.map((age) => ({ age, cases: mine.find((cell) => cell.age === age)?.cases ?? 0 })) }];
  });
}

/** Where cases wait, in the order of a case's way; places where nobody waits are left out. */
export const waitLines = ({ waits }: Caseload): Line<Place>[] =>
  linesOf(
    PLACES,
    waits.map(({ place, waited, cases }) => ({ of: place, age: waited, cases })),
  );

export const ageLines = ({ ages }: Caseload, stages: readonly CaseStatus[]): Line<CaseStatus>[] =>
  linesOf(
    stages,
    ages.map(({ stage, age, cases }) => ({ of: stage, age, cases })),
  );

const LONG: readonly Age[] = ['two_months', 'three_months', 'longer'];

/** Cases that wait for longer than a month. */
export const longWaits = ({ waits }: Caseload): number =>
  waits.filter(({ waited }) => LONG.includes(waited)).reduce((sum, { cases }) => sum + cases, 0);

/** Where most wait; the earlier place where two have as many. */
export function mostAt(lines: readonly Line<Place>[]): Line<Place> | undefined {
  return lines.reduce<Line<Place> | undefined>((most, line) => (most === undefined || line.sum > most.sum ? line : most), undefined);
}
