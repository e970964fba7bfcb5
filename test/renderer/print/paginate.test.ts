/** @file Pages: nothing lost, order kept, no page too high, no heading left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled, type MeasuredGroup, type MeasuredNode, paginate, paginateWell } from '../../../renderer/print/paginate';

const PAGE = 100;

const leaf = fc.record({ height: fc.integer({ min: 0, max: PAGE }), keepWithNext: fc.boolean() });
const { tree } = fc.letrec<{ tree: Shape[]; node: Shape }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 8 }),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({
      overhead: fc.integer({ min: 0, max: 12 }),
      children: tie('tree'),
      together: fc.constantFrom(false, true, 'always' as const),
      newPage: fc.boolean(),
    }),
  ),
}));

type Shape =
  | { height: number; keepWithNext: boolean }
  | { overhead: number; children: Shape[]; together: boolean | 'always'; newPage: boolean };

/** Gives every node an id by its place. */
function named(shapes: readonly Shape[], prefix = 'n'): MeasuredNode[] {
  return shapes.map((shape, index): MeasuredNode => {
    const id = `${prefix}-${index}`;
    return 'children' in shape ? { ...shape, id, children: named(shape.children, id) } : { ...shape, id };
  });
}

interface Leaf {
  readonly id: string;
  readonly height: number;
  readonly keepWithNext: boolean;
  readonly groups: readonly MeasuredGroup[];
}

function leavesOf(nodes: readonly MeasuredNode[], groups: readonly MeasuredGroup[] = []): Leaf[] {
  return nodes.flatMap((node) =>
    'children' in node
      ? leavesOf(node.children, [...groups, node])
      : [{ id: node.id, height: node.height, keepWithNext: node.keepWithNext === true, groups }],
  );
}

function heightOf(leaves: readonly Leaf[]): number {
  const groups = new Set(leaves.flatMap((item) => item.groups));
  return leaves.reduce((sum, item) => sum + item.height, 0) + [...groups].reduce((sum, group) => sum + group.overhead, 0);
}

const text = (id: string, height: number, keepWithNext = false): MeasuredNode => ({ id, height, keepWithNext });

describe('paginate', () => {
  it('loses nothing and keeps the order', () => {
    fc.assert(
      fc.property(tree, (shapes) => {
        const nodes = named(shapes);
        expect(paginate(nodes, PAGE).flat()).toEqual(leavesOf(nodes).map((item) => item.id));
      }),
    );
  });

  it('makes no empty page, and none too high unless one leaf alone is', () => {
    fc.assert(
      fc.property(tree, (shapes) => {
        const nodes = named(shapes);
        const byId = new Map(leavesOf(nodes).map((item) => [item.id, item]));
        for (const page of paginate(nodes, PAGE)) {
          const leaves = page.flatMap((id) => byId.get(id) ?? []);
          expect(leaves.length).toBeGreaterThan(0);
          if (leaves.length > 1) expect(heightOf(leaves)).toBeLessThanOrEqual(PAGE);
        }
      }),
    );
  });

  it('leaves no heading at the foot of a page when the heading and what follows fit on one', () => {
    fc.assert(
      fc.property(tree, (shapes) => {
        const nodes = named(shapes);
        const leaves = leavesOf(nodes);
        for (const page of paginate(nodes, PAGE).slice(0, -1)) {
          const at = leaves.findIndex((item) => item.id === page.at(-1));
          // The whole run of headings with the text after it.
          let from = at;
          while (leaves[from - 1]?.keepWithNext === true) from -= 1;
          let to = at;
          while (leaves[to]?.keepWithNext === true && to + 1 < leaves.length) to += 1;
          if (leaves[at]?.keepWithNext === true) expect(heightOf(leaves.slice(from, to + 1))).toBeGreaterThan(PAGE);
        }
      }),
    );
  });

  it('moves a part that nearly fits to the next page whole, and cuts it when too much would stay empty', () => {
    const part = (height: number): MeasuredNode => ({
      id: 'part',
      overhead: 0,
      together: true,
      children: [text('a', height / 2), text('b', height / 2)],
    });
    expect(paginate([text('before', 70), part(40)], PAGE)).toEqual([['before'], ['a', 'b']]);
    expect(paginate([text('before', 30), part(90)], PAGE)).toEqual([['before', 'a'], ['b']]);
  });

  it('cuts a part only where that saves a page, and knows how full the last one is', () => {
    const part = (id: string, ...heights: number[]): MeasuredNode => ({
      id,
      overhead: 0,
      together: true,
      children: heights.map((height, index) => text(`${id}-${index}`, height)),
    });
    // Half of the first page stays empty either way: uncut it is two pages, as it would be cut.
    const nodes = [text('before', 50), part('p', 30, 30), text('after', 30)];
    expect(paginate(nodes, PAGE)).toEqual([
      ['before', 'p-0'],
      ['p-1', 'after'],
    ]);
    expect(paginateWell(nodes, PAGE)).toEqual([['before'], ['p-0', 'p-1', 'after']]);
    // With more after it the cut saves a page.
    const longer = [text('before', 50), part('p', 30, 30), text('after', 60)];
    expect(paginateWell(longer, PAGE)).toEqual([
      ['before', 'p-0'],
      ['p-1', 'after'],
    ]);
    expect(filled(longer, ['p-1', 'after'], PAGE)).toBeCloseTo(0.9);
    expect(filled(longer, [], PAGE)).toBe(0);
  });

  it('keeps signatures together whatever stays empty, and a group with a page of its own on one', () => {
    const end: MeasuredNode = { id: 'end', overhead: 0, together: 'always', children: [text('a', 45), text('b', 45)] };
    expect(paginate([text('before', 30), end], PAGE)).toEqual([['before'], ['a', 'b']]);
    const parts: MeasuredNode = { id: 'parts', overhead: 0, newPage: true, children: [text('a', 10)] };
    expect(paginate([text('before', 30), parts], PAGE)).toEqual([['before'], ['a']]);
    expect(paginate([parts], PAGE)).toEqual([['a']]);
  });

  it('counts a table’s head on every page that the table touches', () => {
    const rows = Array.from({ length: 6 }, (_, index) => text(`row-${index}`, 20));
    const table: MeasuredNode = { id: 'table', overhead: 20, children: rows };
    expect(paginate([table], PAGE)).toEqual([
      ['row-0', 'row-1', 'row-2', 'row-3'],
      ['row-4', 'row-5'],
    ]);
  });

  it('has no pages for nothing', () => {
    expect(paginate([], PAGE)).toEqual([]);
    expect(paginate([{ id: 'g', overhead: 5, children: [] }], PAGE)).toEqual([]);
  });
});
