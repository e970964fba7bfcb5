/** @file A reader with a solver, for the audit: how far can a sum of unknowns be narrowed by what is known of other sums? */
import type { OpenProblem, Row } from '../protect/solver';

/** A sum of unknowns: how often each counts. */
export type Sum = ReadonlyMap<number, number>;

/** Somebody with a solver, who remembers every whole data set found so far. */
export class Reader {
  readonly #found: number[][] = [];
  #linear: OpenProblem | undefined;
  #exact: OpenProblem | undefined;
  readonly #rows: readonly Row[];
  readonly #unknowns: number;
  readonly #open: (whole: boolean) => OpenProblem;
  readonly #seconds: number;

  constructor(rows: readonly Row[], unknowns: number, open: (whole: boolean) => OpenProblem, seconds: number) {
    this.#rows = rows;
    this.#unknowns = unknowns;
    this.#open = open;
    this.#seconds = seconds;
  }

  /** Lowest and highest of a sum over whole data sets, or an inner part of that range at least `enough` wide. */
  range(sum: Sum, enough: number): { low: number; high: number } | undefined {
    const amounts = () =>
      this.#found.map((values) => [...sum].reduce((total, [unknown, times]) => total + times * (values[unknown] ?? 0), 0));
    for (const direction of [1, -1]) {
      const known = amounts();
      if (known.length > 0 && Math.max(...known) - Math.min(...known) >= enough) break;
      const extreme = this.#extreme(sum, direction);
      if (!extreme) return undefined;
      this.#found.push(extreme);
    }
    const known = amounts();
    return { low: Math.min(...known), high: Math.max(...known) };
  }

  close(): void {
    this.#linear?.dispose();
    this.#exact?.dispose();
  }

  #extreme(sum: Sum, direction: number): number[] | undefined {
    const cost = Array.from({ length: this.#unknowns }, (_, unknown) => -direction * (sum.get(unknown) ?? 0));
    this.#linear ??= this.#open(false);
    const linear = this.#whole(this.#linear, cost);
    if (linear !== 'fractional') return linear;
    this.#exact ??= this.#open(true);
    const exact = this.#whole(this.#exact, cost);
    return exact === 'fractional' ? undefined : exact;
  }

  #whole(problem: OpenProblem, cost: readonly number[]): number[] | 'fractional' | undefined {
    problem.setCost(cost);
    const solution = problem.solve(this.#seconds);
    if (!solution) return undefined;
    const values = solution.values.map((value) => Math.round(value) + 0);
    const fits =
      values.length === this.#unknowns &&
      values.every((value) => value >= 0) &&
      this.#rows.every((row) => {
        const total = row.indices.reduce((sum, unknown, i) => sum + (row.values[i] ?? 0) * (values[unknown] ?? 0), 0);
        return total >= row.lower && total <= (row.upper ?? row.lower);
      });
    return fits ? values : 'fractional';
  }
}
