/**
 * @file The protected table. One stop of the Tab key; arrow keys move from number to number, and what the number means is told
 * beside the table. A hidden number is the mark `[c]` and the word "withheld", never a colour alone.
 */
import { type KeyboardEvent, useRef } from 'react';
import type { Dimension } from '../../shared/summaries/codebook';
import type { Unit } from '../../shared/summaries/release';
import type { Line, NumberCell, Side, TableView } from '../../shared/summaries/table-view';
import { useText } from '../text/catalogue';
import classes from './summaries.module.css';
import { categoryName } from './words';

export interface NumberTableProps {
  caption: string;
  view: TableView;
  unit: Unit;
  /** Whose percentages stand beside the numbers. */
  share: Dimension | undefined;
  selected: NumberCell | undefined;
  onSelect: (cell: NumberCell) => void;
  /** Id of the element that tells what the selected number means. */
  describedBy: string;
}

/** Where an arrow key leads from (row, column), kept inside the table. */
export function step(key: string, row: number, column: number, rows: number, columns: number): readonly [number, number] | undefined {
  const inside = (n: number, size: number) => Math.min(Math.max(n, 0), size - 1);
  switch (key) {
    case 'ArrowUp':
      return [inside(row - 1, rows), column];
    case 'ArrowDown':
      return [inside(row + 1, rows), column];
    case 'ArrowLeft':
      return [row, inside(column - 1, columns)];
    case 'ArrowRight':
      return [row, inside(column + 1, columns)];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, columns - 1];
    default:
      return undefined;
  }
}

export function NumberTable({ caption, view, unit, share, selected, onSelect, describedBy }: NumberTableProps) {
  const t = useText();
  const { answer: s, dimension: names } = t.summaries;
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, columns, cells } = view;
  const name = (side: Side, line: Line) =>
    side.dimension ? categoryName(t, side.dimension.dimension, line.code, line.label) : t.summaries.all;
  const at = cells.flatMap((line, r) => line.flatMap((cell, c) => (cell.at.join() === selected?.at.join() ? [{ r, c }] : [])))[0];

  const move = (event: KeyboardEvent) => {
    if (at === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = step(event.key, at.r, at.c, rows.lines.length, columns.lines.length);
    if (to === undefined) return;
    event.preventDefault();
    body.current?.querySelector<HTMLElement>(`[data-at="${to[0]}-${to[1]}"]`)?.focus();
  };

  return (
    <div className={classes.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with arrow keys is a grid
        role="grid"
        aria-readonly="true"
        className={columns.dimension ? classes.table : `${classes.table} ${classes.narrow}`}
        onKeyDown={move}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {columns.dimension && (
            <tr>
              <td className={classes.corner} />
              <th scope="colgroup" colSpan={columns.lines.length} className={classes.over}>
                {names[columns.dimension.dimension]}
              </th>
            </tr>
          )}
          <tr>
            <th scope="col" className={classes.rowName}>
              {rows.dimension ? names[rows.dimension.dimension] : ''}
            </th>
            {columns.lines.map((line) => (
              <th key={line.code} scope="col" className={line.margin && columns.dimension ? classes.margin : undefined}>
                {columns.dimension ? name(columns, line) : s.unitColumn[unit]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.lines.map((line, r) => (
            <tr key={line.code} className={line.margin ? classes.marginRow : undefined}>
              <th scope="row">{name(rows, line)}</th>
              {(cells[r] ?? []).map((cell, c) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the grid
                <td
                  key={cell.at.join()}
                  data-at={`${r}-${c}`}
                  tabIndex={at?.r === r && at.c === c ? 0 : -1}
                  aria-current={at?.r === r && at.c === c ? true : undefined}
                  aria-describedby={at?.r === r && at.c === c ? describedBy : undefined}
                  className={columns.dimension && columns.lines[c]?.margin ? classes.margin : undefined}
                  onFocus={() => onSelect(cell)}
                  onClick={() => onSelect(cell)}
                >
                  <Figure cell={cell} share={share} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What stands in a cell: the number with its share, or the mark of a hidden or impossible one. Where shares are shown each cell keeps room for one. */
function Figure({ cell, share }: { cell: NumberCell; share: Dimension | undefined }) {
  const { answer: s } = useText().summaries;
  const { mark } = cell;
  if (mark.status !== 'shown') {
    return (
      <span className={classes.hidden}>
        <span aria-hidden="true">{mark.status === 'withheld' ? '[c]' : '–'}</span>
        <span className="visually-hidden">{mark.status === 'withheld' ? s.hidden : s.impossible}</span>
        {share !== undefined && (
          <>
            {' '}
            <span className={classes.share} />
          </>
        )}
      </span>
    );
  }
  const given = cell.shares.find((one) => one.along === share);
  return (
    <>
      {mark.count} {share !== undefined && <span className={classes.share}>{given && s.percent(given.percent, given.nearest)}</span>}
    </>
  );
}
