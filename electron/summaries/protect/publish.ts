/** @file Turns the true table and a proved pattern into the table that may be printed. The only place where truth becomes print. */
import { ALL, CODEBOOK, CODEBOOK_VERSION } from '../../../shared/summaries/codebook';
import type { ProtectedCell, ProtectedTable, ReleaseRequest } from '../../../shared/summaries/release';
import { layoutOf, read, type Table } from './table';
import type { Axis } from './tabulate';

/** @param axes none when only the total is left */
export function publish(table: Table, withheld: readonly boolean[], axes: readonly Axis[], request: ReleaseRequest): ProtectedTable {
  const layout = layoutOf(table.shape);
  const cells = layout.at.map((coordinates, cell): ProtectedCell => {
    const at = coordinates.map((c, axis) => axes[axis]?.groups[c]?.code ?? ALL);
    if (table.impossible[cell] === true) return { at, status: 'impossible', count: 0 };
    return withheld[cell] === true ? { at, status: 'withheld' } : { at, status: 'shown', count: read(table.counts, cell) };
  });
  return {
    codebook: CODEBOOK_VERSION,
    unit: request.unit,
    period: request.period,
    k: request.k,
    width: request.k,
    dims: axes.map(({ dimension, grouping, groups }) => ({
      dimension,
      grouping,
      label: CODEBOOK[dimension].label,
      categories: groups.map(({ code, label }) => ({ code, label })),
    })),
    cells,
    population: read(table.counts, layout.total),
    withheld: cells.filter((cell) => cell.status === 'withheld').length,
    reduced: axes.length < request.dims.length,
  };
}

/** The same table with its two dimensions the other way round; others unchanged. */
export function transposed(table: ProtectedTable): ProtectedTable {
  const [rows, columns] = table.dims;
  if (!rows || !columns) return table;
  const [down, across] = [rows, columns].map((dim) => [...dim.categories.map((c) => c.code), ALL]);
  const cells = (across ?? []).flatMap((second) =>
    (down ?? []).flatMap((first) => table.cells.filter((cell) => cell.at[0] === first && cell.at[1] === second)),
  );
  return { ...table, dims: [columns, rows], cells: cells.map((cell) => ({ ...cell, at: cell.at.toReversed() })) };
}
