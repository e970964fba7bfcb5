/**
 * @file The second opinion: what can a reader of exactly these bytes compute?
 *
 * [Note: The audit does not know the truth] It cannot know which withheld numbers are small. So it asks the same of all: every withheld
 * number must have a range at least k wide, small or not. (The search keeps that promise for all withheld numbers, which also hides
 * which of them are small.) Every printed number must be 0 or at least k, and so must be every difference of two nested numbers:
 * known to be 0, known to be at least k, or k wide. Students behind a number are not in the file: that cases of few students are
 * withheld is the gate's business.
 *
 * Nothing is shared with the search or the gate, not even the layout of cells. Linked tables, more dimensions and earlier releases are
 * the business of `joint-audit.ts`, after each small table has been looked at alone.
 */
import type { Solver } from '../protect/solver';
import { type Pipe, type Range, rangeOf, settle } from './flow';
import { auditTogether, type CountedTable, contradicts, JOINT_FAULTS, type KnownPrint } from './joint-audit';
import { type PublishedRelease, type PublishedTable, parseRelease, UnreadableRelease } from './parse';

export const AUDIT_FAULTS = ['unreadable', 'total', 'parameters', 'small-shown', 'mixed', 'late', ...JOINT_FAULTS] as const;
export type AuditFault = (typeof AUDIT_FAULTS)[number];

/** What the audit needs for more than one table of two dimensions. */
export interface Beside {
  readonly solver: Solver;
  /** What earlier releases printed, as they printed it, with the stretches of time that each counted. */
  readonly earlier: readonly EarlierPrint[];
  /** Numbers that were published elsewhere. */
  readonly known?: readonly KnownPrint[];
  /** Stretches of time that this release counts. */
  readonly strata: readonly number[];
  /** Seconds for one question to the solver. */
  readonly seconds: number;
}

/** An earlier release as published. */
export interface EarlierPrint {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly strata: readonly number[];
}

/**
 * @param files all files of the release by relative path, as read back
 * @param k the threshold that was ordered
 * @param beside without it linked tables, tables of three dimensions and earlier releases can't be checked, which is a fault
 * @returns what is wrong, or undefined
 */
export function audit(files: ReadonlyMap<string, Uint8Array>, k: number, beside?: Beside): AuditFault | undefined {
  try {
    const release = parseRelease(files);
    const rounding = release.sdc.rounding;
    const known = beside?.known ?? [];
    const fault = rounding === undefined ? exactFault(release, k, known.length > 0) : roundedFault(release, k, rounding);
    if (fault !== undefined) return fault;
    const plain = rounding === undefined && known.length === 0 && release.tables.every((table) => table.shape.length <= 2);
    const single = plain && release.tables.length === 1;
    if (!beside) return single ? undefined : 'unchecked';
    if (single && beside.earlier.length === 0) return undefined;
    const counted = release.tables.map((table): CountedTable => ({ table, strata: beside.strata, rounding }));
    const before = beside.earlier.map((one) => ({ ...parseRelease(one.files), strata: one.strata }));
    // Exact numbers beside rounded ones of the same cases would show what was rounded away.
    if (before.some(({ sdc }) => (sdc.rounding === undefined) !== (rounding === undefined))) return 'mixed';
    const printed = before.flatMap(({ tables, sdc, strata }) =>
      tables.map((table): CountedTable => ({ table, strata, rounding: sdc.rounding, earlier: true })),
    );
    return auditTogether([...counted, ...printed], k, beside.solver, beside.seconds, known);
  } catch (error) {
    if (error instanceof UnreadableRelease) return 'unreadable';
    throw error;
  }
}

/** Can numbers that were published elsewhere not be true beside these releases, or beside each other? */
export function contradictsPrint(earlier: readonly EarlierPrint[], known: readonly KnownPrint[], solver: Solver, seconds: number): boolean {
  const counted = earlier.flatMap(({ files, strata }) => {
    const { tables, sdc } = parseRelease(files);
    return tables.map((table): CountedTable => ({ table, strata, rounding: sdc.rounding, earlier: true }));
  });
  return contradicts(counted, known, solver, seconds);
}

/** @param outside numbers are known from elsewhere, so that a table by itself tells too little */
function exactFault(release: PublishedRelease, k: number, outside: boolean): AuditFault | undefined {
  if (release.tables.some((table) => table.rounded.includes(true))) return 'mixed';
  const fault = parametersOf(release, k);
  if (fault !== undefined || outside) return fault;
  return release.tables.map((table) => alone(table, k)).find((one) => one !== undefined);
}

/** Everything is rounded, to the declared multiples, and adds up. */
function roundedFault({ tables, sdc }: PublishedRelease, k: number, base: number): AuditFault | undefined {
  if (sdc.k !== k || sdc.width < k - 1 || base < k || sdc.withheld !== 0) return 'parameters';
  for (const { counts, impossible, rounded } of tables) {
    const top = counts.at(-1);
    if (top === undefined || top < k || top !== sdc.population) return 'total';
    for (const [cell, count] of counts.entries()) {
      if (impossible[cell]) continue;
      if (rounded[cell] !== true || count === undefined) return 'mixed';
      if (count % base !== 0) return 'parameters';
    }
  }
  return tables.every(addsUp) ? undefined : 'contradiction';
}

function addsUp({ at, counts, shape }: PublishedTable): boolean {
  const sums = new Map<string, number>();
  for (const [axis, margin] of shape.entries()) {
    for (const [cell, place] of at.entries()) {
      const whole = place.with(axis, margin);
      const key = `${axis}:${whole.join()}`;
      const sign = place[axis] === margin ? -1 : 1;
      sums.set(key, (sums.get(key) ?? 0) + sign * (counts[cell] ?? 0));
    }
  }
  return [...sums.values()].every((rest) => rest === 0);
}

function parametersOf({ tables, sdc }: PublishedRelease, k: number): AuditFault | undefined {
  for (const { counts } of tables) {
    const top = counts.at(-1);
    if (top === undefined || top < k || top !== sdc.population) return 'total';
    if (counts.some((count) => count !== undefined && count > 0 && count < k)) return 'small-shown';
  }
  const withheld = tables.reduce((sum, { counts }) => sum + counts.filter((count) => count === undefined).length, 0);
  return sdc.k !== k || sdc.width < k || sdc.withheld !== withheld ? 'parameters' : undefined;
}

/** A table of at most two dimensions by itself. See: [Note: Tables are networks] */
function alone(table: PublishedTable, k: number): AuditFault | undefined {
  const { counts } = table;
  const top = counts.at(-1) ?? 0;
  if (table.shape.length === 0 || table.shape.length > 2) return undefined;
  const plain = networkOf(table);
  const settled = settle(plain.pipes, plain.nodes, top);
  if (!settled) return 'contradiction';
  for (const [cell, count] of counts.entries()) {
    const { low, high } = rangeOf(settled, cell);
    if (count === undefined && high - low < k) return 'narrow';
    // The total is printed, so a number and the rest of the total are equally well known.
    if (!harmless({ low: top - high, high: top - low }, k)) return 'small-difference';
  }
  for (const { axis, line } of linesOf(table)) {
    for (let part = 0; part < (table.shape[axis] ?? 0); part += 1) {
      const { pipes, nodes, rest } = networkOf(table, { axis, line, part });
      const split = settle(pipes, nodes, top);
      if (!split || rest === undefined) return 'contradiction';
      if (!harmless(rangeOf(split, rest), k)) return 'small-difference';
    }
  }
  return undefined;
}

function harmless({ low, high }: Range, k: number): boolean {
  return high === 0 || low >= k || high - low >= k;
}

/** The lines of a table by the coordinate they share; the margin's line last. One dimension has a single line. */
function linesOf({ shape }: PublishedTable): { axis: number; line: number }[] {
  if (shape.length === 1) return [{ axis: 0, line: 0 }];
  return shape.flatMap((_, axis) => Array.from({ length: (shape[1 - axis] ?? 0) + 1 }, (__, line) => ({ axis, line })));
}

/**
 * The table as a network. Junctions of two dimensions: one per row, one per column, one that deals the total out to the rows (`out`) and
 * one that gathers it from the columns (`home`). One dimension: every number flows from `out` to `home`.
 *
 * @param split puts a pipe `rest` where all of a line but one part flows through, so that its range can be asked.
 */
function networkOf(
  table: PublishedTable,
  split?: { axis: number; line: number; part: number },
): { pipes: Pipe[]; nodes: number; rest?: number } {
  const [rows = 0, columns = 0] = table.shape;
  const out = rows;
  const home = rows + 1 + columns;
  const extra = home + 1;
  const ends = (at: readonly number[]): { from: number; to: number } => {
    const [row = 0, column] = at;
    if (column === undefined) return row === rows ? { from: home, to: out } : { from: out, to: home };
    if (row === rows && column === columns) return { from: home, to: out };
    if (column === columns) return { from: out, to: row };
    return row === rows ? { from: rows + 1 + column, to: home } : { from: row, to: rows + 1 + column };
  };
  const pipes = table.at.map((at, cell): Pipe => ({ ...ends(at), known: table.counts[cell] }));
  if (!split) return { pipes, nodes: extra };
  // Where the parts of a line leave its junction, the others leave from the extra one; where they enter it, they enter the extra one.
  const single = table.shape.length === 1;
  const margin = split.line === table.shape[1 - split.axis];
  const leaving = single || (split.axis === 1) !== margin;
  const rowJunction = margin ? home : split.line;
  const columnJunction = margin ? out : rows + 1 + split.line;
  const junction = single ? out : split.axis === 1 ? rowJunction : columnJunction;
  const led = pipes.map((pipe, cell): Pipe => {
    const at = table.at[cell] ?? [];
    const elsewhere = !single && at[1 - split.axis] !== split.line;
    if (elsewhere || at[split.axis] === table.shape[split.axis] || at[split.axis] === split.part) return pipe;
    return leaving ? { ...pipe, from: extra } : { ...pipe, to: extra };
  });
  const rest: Pipe = leaving ? { from: junction, to: extra, known: undefined } : { from: extra, to: junction, known: undefined };
  return { pipes: [...led, rest], nodes: extra + 1, rest: led.length };
}
