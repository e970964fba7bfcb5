/**
 * @file Distributes measured blocks over pages. Pure: heights in, pages out; the same rules for screen and paper.
 *
 * A document is a tree. Leaves (a paragraph, a table row) are never cut. Groups (a part of the script, a table) may be cut between their
 * children and then stand on both pages, each time with their own frame and head: that is their `overhead`.
 */

export interface MeasuredLeaf {
  readonly id: string;
  readonly height: number;
  /** A heading: never the last thing on a page. */
  readonly keepWithNext?: boolean;
}

export interface MeasuredGroup {
  readonly id: string;
  /** Height of the group's own frame, head and space, without its children; needed on every page that it touches. */
  readonly overhead: number;
  readonly children: readonly MeasuredNode[];
  /**
   * Rather start on a new page than be cut, when it fits on one. `true`: only if that leaves not too much of this page empty; `always`:
   * whatever it leaves.
   */
  readonly together?: boolean | 'always';
  readonly newPage?: boolean;
}

export type MeasuredNode = MeasuredLeaf | MeasuredGroup;

/** Ids of the leaves of one page, in order. */
export type Page = readonly string[];

/** How much of a page may stay empty to keep a group together, the most first. */
const MAY_STAY_EMPTY = [0.55, 0.4] as const;

const isGroup = (node: MeasuredNode): node is MeasuredGroup => 'children' in node;

interface Step {
  readonly leaf: MeasuredLeaf;
  /** The groups around the leaf, outermost first. */
  readonly groups: readonly MeasuredGroup[];
}

function flatten(nodes: readonly MeasuredNode[], groups: readonly MeasuredGroup[] = []): Step[] {
  return nodes.flatMap((node) => (isGroup(node) ? flatten(node.children, [...groups, node]) : [{ leaf: node, groups }]));
}

/** Runs of leaves that must stay on one page: each heading with what follows it. */
function intoChunks(steps: readonly Step[]): Step[][] {
  const chunks: Step[][] = [];
  let open: Step[] | undefined;
  for (const step of steps) {
    if (open === undefined) {
      open = [];
      chunks.push(open);
    }
    open.push(step);
    if (step.leaf.keepWithNext !== true) open = undefined;
  }
  return chunks;
}

/** Height that these steps add to a page on which the groups in `opened` already stand. */
function addedHeight(steps: readonly Step[], opened: ReadonlySet<MeasuredGroup>): number {
  const seen = new Set(opened);
  let height = 0;
  for (const { leaf, groups } of steps) {
    height += leaf.height;
    for (const group of groups) {
      if (seen.has(group)) continue;
      seen.add(group);
      height += group.overhead;
    }
  }
  return height;
}

/** Whether this chunk begins a group for which the rest of the page is too small, though a page would do. */
function wantsFreshPage(
  chunk: readonly Step[],
  all: readonly Step[],
  opened: ReadonlySet<MeasuredGroup>,
  used: number,
  pageHeight: number,
  mayStayEmpty: number,
): boolean {
  for (const group of chunk[0]?.groups ?? []) {
    if (opened.has(group)) continue;
    if (group.newPage === true) return true;
    if (group.together !== true && group.together !== 'always') continue;
    const whole = all.filter((step) => step.groups.includes(group));
    const fitsHere = used + addedHeight(whole, opened) <= pageHeight;
    const fitsOnOne = addedHeight(whole, new Set()) <= pageHeight;
    const littleStaysEmpty = pageHeight - used <= pageHeight * mayStayEmpty;
    if (!fitsHere && fitsOnOne && (group.together === 'always' || littleStaysEmpty)) return true;
  }
  return false;
}

/**
 * Distributes the leaves of `nodes` over pages of `pageHeight` (any unit, the same for all heights).
 *
 * Every leaf appears once, in order. A page is higher than `pageHeight` only when a single leaf with its groups' frames is.
 */
export function paginate(nodes: readonly MeasuredNode[], pageHeight: number, mayStayEmpty: number = MAY_STAY_EMPTY[1]): Page[] {
  const steps = flatten(nodes);
  const pages: string[][] = [];
  let page: string[] = [];
  let opened = new Set<MeasuredGroup>();
  let used = 0;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    opened = new Set();
    used = 0;
  };
  const put = (chunk: readonly Step[]) => {
    used += addedHeight(chunk, opened);
    for (const { leaf, groups } of chunk) {
      page.push(leaf.id);
      for (const group of groups) opened.add(group);
    }
  };
  for (const chunk of intoChunks(steps)) {
    if (page.length > 0 && wantsFreshPage(chunk, steps, opened, used, pageHeight, mayStayEmpty)) turn();
    if (page.length > 0 && used + addedHeight(chunk, opened) > pageHeight) turn();
    // A chunk that no page can hold is taken apart: a heading alone is better than text that runs off the paper.
    const pieces = addedHeight(chunk, opened) > pageHeight ? chunk.map((step) => [step]) : [chunk];
    for (const piece of pieces) {
      if (page.length > 0 && used + addedHeight(piece, opened) > pageHeight) turn();
      put(piece);
    }
  }
  turn();
  return pages;
}

/** On as few pages as there are ways to: of these the one that cuts least. A part that is not cut is easier to read, as long as that costs no sheet. */
export function paginateWell(nodes: readonly MeasuredNode[], pageHeight: number): Page[] {
  const ways = MAY_STAY_EMPTY.map((share) => paginate(nodes, pageHeight, share));
  const fewest = Math.min(...ways.map((pages) => pages.length));
  return ways.find((pages) => pages.length === fewest) ?? [];
}

/** How much of its page these leaves take, 1 for all of it. */
export function filled(nodes: readonly MeasuredNode[], page: Page, pageHeight: number): number {
  const ids = new Set(page);
  const steps = flatten(nodes).filter(({ leaf }) => ids.has(leaf.id));
  return addedHeight(steps, new Set()) / pageHeight;
}
