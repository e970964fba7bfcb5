/**
 * @file Proposes coarser tables when too much of the asked one would be withheld. Merging categories first saves more numbers than
 * any choice of what to withhold (design, section 3).
 */
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/categories';
import { groupingsOf, type RuntimeCategories } from '../../../shared/summaries/codebook';
import type { Advice, DimensionChoice, Fact, ProtectedTable, ReleaseRequest } from '../../../shared/summaries/release';
import { type RunOptions, runProtected } from './run-protected';

/** A table of which more than this share of the inner cells is withheld is hardly worth printing. */
export const WORTH_PRINTING = 0.4;

/**
 * Every coarser request of the same dimensions, and those of one dimension alone, with what would be withheld. Best first: those
 * worth printing by the number of inner cells shown, then the others by the share withheld. Requests that cannot be protected are
 * left out. The counts themselves are not told.
 *
 * @throws Refusal `too-few` and the others of `runProtected` that would meet every request alike
 */
export async function advise(facts: readonly Fact[], request: ReleaseRequest, options: RunOptions): Promise<Advice[]> {
  const found: Advice[] = [];
  for (const coarser of coarserRequests(request, options.runtime)) {
    // The search blocks; let the process answer others (lock, for one) between two of them.
    await setImmediate();
    try {
      const { table } = runProtected(facts, coarser, options);
      if (!table.reduced) found.push(assess(coarser, table));
    } catch (error) {
      if (!(error instanceof Refusal) || !['not-proven', 'invalid'].includes(error.error.kind)) throw error;
      if (error.error.kind === 'invalid' && error.error.reason !== 'table-too-large') throw error;
    }
  }
  const shown = (advice: Advice) => advice.innerCells - advice.withheldInner;
  return found.sort((a, b) => {
    const [first, second] = [a.withheldShare <= WORTH_PRINTING, b.withheldShare <= WORTH_PRINTING];
    if (first !== second) return first ? -1 : 1;
    return first ? shown(b) - shown(a) || a.withheldShare - b.withheldShare : a.withheldShare - b.withheldShare || shown(b) - shown(a);
  });
}

/** How much of a protected table is withheld; impossible cells do not count. */
export function assess(request: ReleaseRequest, table: ProtectedTable): Advice {
  const inner = table.cells.filter((cell) => !cell.at.includes(ALL) && cell.status !== 'impossible');
  const withheldInner = inner.filter((cell) => cell.status === 'withheld').length;
  return { request, innerCells: inner.length, withheldInner, withheldShare: inner.length === 0 ? 0 : withheldInner / inner.length };
}

/** The groupings of each dimension from the asked one on, in every combination but the asked one, then each dimension alone. */
function coarserRequests(request: ReleaseRequest, runtime: RuntimeCategories | undefined): ReleaseRequest[] {
  const choices = request.dims.map(({ dimension, grouping }): DimensionChoice[] => {
    const names = groupingsOf(dimension, runtime);
    return names.slice(Math.max(0, names.indexOf(grouping))).map((name) => ({ dimension, grouping: name }));
  });
  const combined = choices.reduce<DimensionChoice[][]>((all, of) => all.flatMap((dims) => of.map((choice) => [...dims, choice])), [[]]);
  const single = request.dims.length > 1 ? choices.flat().map((choice) => [choice]) : [];
  return [...combined.slice(1), ...single].map((dims) => ({ ...request, dims }));
}
