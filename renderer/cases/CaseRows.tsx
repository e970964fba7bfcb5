/**
 * @file The rows of the case list, as a table that draws only what is in sight. One stop of the Tab key; arrows, Page up and down, Home
 * and End move between rows, Enter opens. From the search field an arrow down goes to the first row.
 */
import { Link } from '@tanstack/react-router';
import { defaultRangeExtractor, observeElementRect, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CaseRow } from '../../shared/cases/case';
import { useText } from '../text/catalogue';
import { CaseCells, COLUMNS } from './CaseCells';
import classes from './CaseList.module.css';

/** A guess; each row is measured when it is drawn. */
const ROW_PX = 65;
const OVERSCAN = 12;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 60;

export interface Sorting {
  sort: (typeof COLUMNS)[number]['sort'] | undefined;
  descending: boolean;
}

export interface CaseRowsProps {
  rows: readonly CaseRow[];
  /** In all, whether or not they are here yet. */
  total: number;
  sorting: Sorting;
  onSort: (column: (typeof COLUMNS)[number]) => void;
  onNearEnd: () => void;
}

export function CaseRows({ rows, total, sorting, onSort, onNearEnd }: CaseRowsProps) {
  const { cases: t } = useText();
  const body = useRef<HTMLDivElement>(null);
  const { here, setHere, press } = useRoving(body, rows.length, (index) => virtual.scrollToIndex(index));
  const margin = useOffset(body);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => document.getElementById('main') ?? document.documentElement,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: margin,
    // A window that is hidden for a moment has no height; its rows stay, or the focus would be gone with them.
    initialRect: { width: 1024, height: 800 },
    observeElementRect: (instance, tell) => observeElementRect(instance, (rect) => rect.height > 0 && tell(rect)),
    // The row that Tab stops at is always there.
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), here, rows.length), [here, rows.length]),
  });
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - AHEAD) onNearEnd();
  }, [last, rows.length, onNearEnd]);

  if (rows.length === 0) return undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows that are placed by hand
    <div role="table" aria-label={t.list.table} aria-rowcount={total + 1} aria-colcount={COLUMNS.length} className={classes.table}>
      <HeadRow sorting={sorting} onSort={onSort} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div ref={body} role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }} onKeyDown={press}>
        {drawn.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return undefined;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the link in it is focused
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={classes.place}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              <CaseCells
                row={row}
                link={(children) => (
                  <Link
                    to="/cases/$caseId"
                    params={{ caseId: row.id }}
                    className={classes.link}
                    tabIndex={index === here ? 0 : -1}
                    data-row={index}
                    onFocus={() => setHere(index)}
                  >
                    {children}
                  </Link>
                )}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The column heads: each a button that sorts. */
function HeadRow({ sorting, onSort }: Pick<CaseRowsProps, 'sorting' | 'onSort'>) {
  const { codes } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows that are placed by hand
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are */}
      <div role="row" aria-rowindex={1} className={`${classes.cells} ${classes.head}`}>
        {COLUMNS.map((column) => {
          const sorted = sorting.sort === column.sort;
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: its button is
            <div
              key={column.sort}
              role="columnheader"
              aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
              className={classes[column.sort]}
            >
              <button type="button" className={classes.sort} onClick={() => onSort(column)}>
                {codes.caseSort[column.sort]}
                <span aria-hidden="true" className={classes.arrow}>
                  {sorted ? (sorting.descending ? '↓' : '↑') : ''}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const withRow = (range: number[], index: number, count: number): number[] =>
  index >= count || range.includes(index) ? range : [...range, index].sort((a, b) => a - b);

/** Rows in a screenful, for Page up and down. */
const PAGE = 10;
const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + PAGE, last),
  PageUp: (at) => Math.max(at - PAGE, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** One row is the stop of the Tab key; keys move it, also to rows that are not drawn yet. */
function useRoving(body: React.RefObject<HTMLElement | null>, count: number, reveal: (index: number) => void) {
  const [at, setHere] = useState(0);
  const here = Math.min(at, Math.max(count - 1, 0));
  const wanted = useRef<number>(undefined);
  const rowLink = useCallback((index: number) => body.current?.querySelector<HTMLElement>(`[data-row="${index}"]`), [body]);

  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const link = rowLink(wanted.current);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });
  useEffect(() => {
    const fromSearch = (event: globalThis.KeyboardEvent) => {
      const inSearch = event.target instanceof HTMLInputElement && event.target.type === 'search';
      const first = rowLink(0);
      if (!inSearch || event.key !== 'ArrowDown' || event.defaultPrevented || !first) return;
      event.preventDefault();
      first.focus();
    };
    document.addEventListener('keydown', fromSearch);
    return () => document.removeEventListener('keydown', fromSearch);
  }, [rowLink]);

  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = move(here, count - 1);
    wanted.current = next;
    setHere(next);
    reveal(next);
  };
  return { here, setHere, press };
}

/** How far below the top of the scrolling page the rows begin. */
function useOffset(body: React.RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  // After each drawing: filters that open above move the rows.
  useLayoutEffect(() => {
    const scroller = document.getElementById('main');
    if (body.current === null || scroller === null) return;
    const top = body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    setOffset(Math.round(top));
  });
  return offset;
}
