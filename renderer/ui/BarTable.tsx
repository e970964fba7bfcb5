/**
 * @file Plots that are their own tables: a screen reader hears rows and numbers, the eye sees bars or dots beside them. One ink, so that gray
 * paper and every eye tell them apart by length and size; each number is written out.
 */
import type { ReactNode } from 'react';
import classes from './BarTable.module.css';

export interface BarRow {
  readonly key: string;
  readonly label: ReactNode;
  /** How long the bar is; none: no number is known or shown. */
  readonly value: number | undefined;
  /** What stands for the number: a link to what is behind it, or a mark. */
  readonly shown: ReactNode;
  /** A margin: in bold, without a bar. */
  readonly total?: boolean;
}

export interface BarTableProps {
  caption: string;
  /** Heads of the two columns. */
  head: readonly [what: string, number: string];
  rows: readonly BarRow[];
  /** The end of the scale; the longest bar unless told. */
  top?: number;
}

/** Any bar that is not nothing can be seen. */
const LEAST = 1.5;

export function BarTable({ caption, head, rows, top }: BarTableProps) {
  const end = Math.max(1, top ?? 0, ...rows.flatMap((row) => (row.total === true ? [] : (row.value ?? 0))));
  return (
    <table className={classes.bars}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col" className={classes.number}>
            {head[1]}
          </th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, value, shown, total = false }) => (
          <tr key={key} className={total ? classes.total : undefined}>
            <th scope="row">{label}</th>
            <td className={classes.number}>{shown}</td>
            <td aria-hidden="true" className={classes.bar}>
              {!total && value !== undefined && value > 0 && (
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="14" aria-hidden="true">
                  <rect width={Math.max(LEAST, (value / end) * 100)} height="10" fill="currentColor" />
                </svg>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface DotTableProps {
  caption: string;
  /** Heads: of the rows, of each column, of the sum. */
  head: { readonly rows: string; readonly columns: readonly string[]; readonly sum: string };
  rows: readonly {
    readonly key: string;
    readonly label: ReactNode;
    readonly cells: readonly { readonly key: string; readonly value: number; readonly shown: ReactNode }[];
    readonly sum: ReactNode;
  }[];
}

const RADIUS = 11;

/** Two ways of telling apart at once: each number with a dot of its size. An empty place stays empty, so that what stands out stands out. */
export function DotTable({ caption, head, rows }: DotTableProps) {
  const most = Math.max(1, ...rows.flatMap((row) => row.cells.map((cell) => cell.value)));
  return (
    <div className={classes.frame}>
      <table className={classes.dots}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head.rows}</th>
            {head.columns.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {column}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {head.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, cells, sum }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {cells.map((cell) => (
                <td key={cell.key} className={classes.number}>
                  {cell.value > 0 ? (
                    <>
                      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className={classes.dot}>
                        <circle cx="12" cy="12" r={Math.max(1.8, RADIUS * Math.sqrt(cell.value / most))} fill="currentColor" />
                      </svg>
                      {cell.shown}
                    </>
                  ) : (
                    <span className={classes.none}>
                      <span aria-hidden="true">·</span>
                      <span className="visually-hidden">0</span>
                    </span>
                  )}
                </td>
              ))}
              <td className={`${classes.number} ${classes.sum}`}>{sum}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
