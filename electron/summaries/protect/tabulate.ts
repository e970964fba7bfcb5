/** @file Counts facts into a table with its margins. */
import { Refusal } from '../../../shared/result';
import { CODEBOOK, type Dimension, type Group, groupsOf, isImpossible, type RuntimeCategories } from '../../../shared/summaries/codebook';
import type { Fact, ReleaseRequest } from '../../../shared/summaries/release';
import { layoutOf, type Table } from './table';

/** One dimension of a table as asked for. */
export interface Axis {
  readonly dimension: Dimension;
  readonly grouping: string;
  readonly groups: readonly Group[];
}

/** The dimensions of a request with their categories. @throws Refusal `invalid` for a grouping that does not exist. */
export function axesOf(request: Pick<ReleaseRequest, 'dims'>, runtime: RuntimeCategories = {}): Axis[] {
  return request.dims.map(({ dimension, grouping }, index) => {
    const groups = groupsOf(dimension, grouping, runtime);
    if (!groups || groups.length === 0) throw new Refusal('invalid', { reason: 'no-such-grouping', fields: [`dims.${index}.grouping`] });
    return { dimension, grouping, groups };
  });
}

/**
 * The true table of these facts.
 * @throws Refusal `invalid` when a fact has a value that no category holds, or a combination that the codebook calls impossible:
 *   counting it elsewhere would be a wrong number.
 */
export function tabulate(facts: readonly Fact[], axes: readonly Axis[]): Table {
  const shape = axes.map((axis) => axis.groups.length);
  const layout = layoutOf(shape);
  const counts = new Array<number>(layout.size).fill(0);
  const people = layout.at.map(() => ({ harmed: new Set<string>(), responsible: new Set<string>() }));
  const positions = axes.map(
    (axis) => new Map(axis.groups.flatMap((group, position) => group.of.map((code) => [code, position] as const))),
  );
  const cellOf = new Map(layout.inner.map((cell) => [(layout.at[cell] ?? []).join(), cell]));
  const impossible = layout.at.map((_, cell) => (layout.members[cell] ?? []).every((inner) => neverHappens(axes, layout.at[inner] ?? [])));
  for (const fact of facts) {
    const coordinates = axes.map((axis, index) => positions[index]?.get(fact.values[axis.dimension]));
    const cell = cellOf.get(coordinates.join());
    if (cell === undefined) throw new Refusal('invalid', { reason: 'value-not-in-codebook' });
    if (impossible[cell] || isImpossible(fact.values)) throw new Refusal('invalid', { reason: 'impossible-combination' });
    for (const id of fact.harmed) people[cell]?.harmed.add(id);
    for (const id of fact.responsible) people[cell]?.responsible.add(id);
    for (const [margin, members] of layout.members.entries()) {
      if (members.includes(cell)) counts[margin] = (counts[margin] ?? 0) + 1;
    }
  }
  return { shape, sensitive: axes.map((axis) => CODEBOOK[axis.dimension].sensitive), counts, people, impossible };
}

/** Is every fine combination behind this inner cell a structural zero? */
function neverHappens(axes: readonly Axis[], coordinates: readonly number[]): boolean {
  let combinations: Partial<Record<Dimension, string>>[] = [{}];
  for (const [index, axis] of axes.entries()) {
    const codes = axis.groups[coordinates[index] ?? -1]?.of ?? [];
    combinations = combinations.flatMap((values) => codes.map((code) => ({ ...values, [axis.dimension]: code })));
  }
  return combinations.length > 0 && combinations.every(isImpossible);
}

/** Different students in all facts, either role. */
export function distinctStudents(facts: readonly Fact[]): number {
  return new Set(facts.flatMap((fact) => [...fact.harmed, ...fact.responsible])).size;
}
