/** @file The bench's rows: what was compared, how it came out, and what performance.md section 6 wants of it. */
import type { Ratio } from './statistics';

export interface Row extends Partial<Ratio> {
  readonly row: string;
  /** Cases in the vault; 0 where there is none. */
  readonly cases: number;
  readonly ratio: number;
  /** Most that the ratio may be, from performance.md section 6. Absent where it names none. */
  readonly goal: number | undefined;
}

/** Goals of performance.md section 6. Those of the full path were reached by a reference with another cipher. */
export const GOALS = {
  statement: 1.1,
  statementOpen: 1.5,
  statementCold: 4,
  fullFirstList: 1.5,
  fullList: 1.6,
  fullOpen: 1.3,
  fullSearchCommon: 1.25,
  fullSearchRare: 1.7,
  fullDashboard: 1.2,
  fullSave: 1.4,
  growth: 2,
  saveOverInsert: 3,
  start: 1.3,
  unlockGrowth: 1.5,
  lock: 3,
  memory: 1.6,
  block: 50,
  backup: 8,
} as const;

const verdict = ({ ratio, goal }: Row): string => (goal === undefined ? '' : ratio <= goal ? 'met' : 'missed');
const number = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2));

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['row', 'cases', 'ratio', 'quartiles', 'goal', ''],
    ...rows.map((row) => [
      row.row,
      row.cases === 0 ? '–' : String(row.cases),
      number(row.ratio),
      row.spread === undefined ? '' : row.spread.map(number).join(' … '),
      number(row.goal),
      verdict(row),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

/** The rows as JSON: an array of `{row, cases, ratio, goal}`, ratios to three places, no goal as null. */
export function jsonOf(rows: readonly Row[]): string {
  const plain = rows.map(({ row, cases, ratio, goal }) => ({ row, cases, ratio: Math.round(ratio * 1000) / 1000, goal: goal ?? null }));
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}
