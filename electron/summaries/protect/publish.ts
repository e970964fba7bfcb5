/** @file Gives a printable table the names of the codebook. */
import { CODEBOOK, CODEBOOK_VERSION } from '../../../shared/summaries/codebook';
import { type ProtectedTable, type ReleaseRequest, roundingBase } from '../../../shared/summaries/release';
import type { Fulfilled, PrintableTable } from './order';
import type { Axis } from './tabulate';

export function publish(
  { axes: own, cells }: PrintableTable,
  release: Fulfilled,
  axes: readonly Axis[],
  request: ReleaseRequest,
): ProtectedTable {
  return {
    codebook: CODEBOOK_VERSION,
    unit: request.unit,
    period: request.period,
    k: request.k,
    // See: [Note: Rounded, and proved like the rest]
    width: request.rounded ? request.k - 1 : request.k,
    ...(request.rounded ? { rounding: roundingBase(request.k) } : {}),
    dims: own.flatMap((index) => {
      const axis = axes[index];
      if (!axis) return [];
      const { dimension, grouping, groups } = axis;
      return [{ dimension, grouping, label: CODEBOOK[dimension].label, categories: groups.map(({ code, label }) => ({ code, label })) }];
    }),
    cells: [...cells],
    population: release.population,
    withheld: cells.filter((cell) => cell.status === 'withheld').length,
    reduced: own.length === 0,
  };
}
