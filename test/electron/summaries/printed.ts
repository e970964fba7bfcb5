/** @file Invented releases as they are written, for the audits of the tests. */
import type { PrintedTable } from '../../../electron/summaries/export/printed';
import type { Fulfilled, Order } from '../../../electron/summaries/protect/order';

export function printedOf(order: Order, found: Fulfilled): PrintedTable[] {
  return found.tables.map(({ axes, cells }) => ({
    codebook: 'test',
    unit: 'cases',
    period: { label: '2025-26', from: '2025-09-01', to: '2026-06-30' },
    k: order.k,
    width: order.rounding === undefined ? order.k : order.k - 1,
    ...(order.rounding === undefined ? {} : { rounding: order.rounding }),
    dims: axes.map((axis) => {
      const { name, codes } = order.dims[axis] ?? { name: '', codes: [] };
      return { dimension: name, grouping: 'fine', label: name, categories: codes.map((code) => ({ code, label: code })) };
    }),
    cells: [...cells],
    population: found.population,
    withheld: cells.filter((cell) => cell.status === 'withheld').length,
    reduced: axes.length === 0,
  }));
}
