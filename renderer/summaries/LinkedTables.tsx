/** @file The other tables of a release, each below the one in question. What is saved holds them all. */
import { useState } from 'react';
import { ALL } from '../../shared/summaries/categories';
import { tablePlotOf } from '../../shared/summaries/plot-series';
import type { ProtectedTable } from '../../shared/summaries/release';
import { type NumberCell, shownOf, sliceOf, viewOf, wholeSlice } from '../../shared/summaries/table-view';
import { useText } from '../text/catalogue';
import { Measures } from './Measures';
import { NumberTable } from './NumberTable';
import { PlotFigure } from './PlotFigure';
import { SliceChoice } from './SliceChoice';
import classes from './summaries.module.css';

const NO_STATISTICS = { percents: [], medians: [] };

export function LinkedTables({ tables, caption }: { tables: readonly ProtectedTable[]; caption: string }) {
  return tables.map((table) => <LinkedTable key={table.dims.map((dim) => dim.dimension).join()} table={table} caption={caption} />);
}

function LinkedTable({ table, caption }: { table: ProtectedTable; caption: string }) {
  const { answer: s, dimension: names } = useText().summaries;
  const [slice, setSlice] = useState(() => wholeSlice(table));
  const [cell, setCell] = useState<NumberCell>();
  const page = sliceOf(table, NO_STATISTICS, slice);
  const view = viewOf(page.table, page.statistics);
  const title = s.title(table.dims.map((dim) => names[dim.dimension]));
  const numbers = shownOf(table);
  const plot = tablePlotOf(slice.every((code) => code === ALL) ? table : page.table);
  return (
    <section className={classes.linkedTable} aria-label={title}>
      <h3 className={classes.part}>{title}</h3>
      <p className={classes.soft}>{numbers.shown === numbers.of ? s.all(numbers.of) : s.shown(numbers.shown, numbers.of)}</p>
      <SliceChoice table={table} value={slice} onChange={setSlice} />
      <NumberTable
        caption={`${title}. ${caption}`}
        view={view}
        unit={table.unit}
        share={undefined}
        selected={cell ?? view.cells.at(-1)?.at(-1)}
        onSelect={setCell}
        describedBy="number-meaning"
      />
      {plot && <PlotFigure drawn={plot} caption={caption} />}
      <Measures table={table} />
    </section>
  );
}
