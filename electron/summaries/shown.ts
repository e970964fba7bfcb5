/**
 * @file Tables that somebody has seen: the same question about the same facts gets the same table again.
 *
 * [Note: Quick or better, never both] A quick safe table is there long before the best one. Showing first one and then the other would
 * undo both: what one shows and the other withholds was not small, and the small ones stand alone. So while the better one is looked
 * for, the window is told how many numbers the quick one would show, and nothing of it; whoever does not want to wait takes it, and from
 * then on it is the table of this question. The same holds for a search that ran out of time today and would not tomorrow.
 * See: [Note: One table, one pattern]
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ALL } from '../../shared/summaries/categories';
import { CODEBOOK_VERSION, DIMENSIONS } from '../../shared/summaries/codebook';
import {
  type DimensionChoice,
  type Fact,
  type ProtectedTable,
  protectedTableSchema,
  type ReleaseRequest,
} from '../../shared/summaries/release';
import { json } from '../cases/records';
import { get, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const byCodebook = (dims: readonly DimensionChoice[]): DimensionChoice[] =>
  dims.toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension));

/** The question with the dimensions of each table in the codebook's order. */
export const plainRequest = (request: ReleaseRequest): ReleaseRequest => ({
  ...request,
  dims: byCodebook(request.dims),
  linked: request.linked.map(byCodebook),
});

/** Names a question about these very facts beside these very publications. */
export function keyOfQuestion(request: ReleaseRequest, facts: readonly Fact[], beside: readonly string[]): string {
  const tables = [request.dims, ...request.linked]
    .map((dims) =>
      byCodebook(dims)
        .map((d) => `${d.dimension}:${d.grouping}`)
        .join(),
    )
    .sort();
  const { period, unit, k, rounded } = request;
  const hash = createHash('sha256').update(
    JSON.stringify([CODEBOOK_VERSION, period.from, period.to, unit, k, rounded === true, tables, beside]),
  );
  const lines = facts.map(({ values, harmed, responsible }) =>
    JSON.stringify([DIMENSIONS.map((d) => values[d]), harmed.toSorted(), responsible.toSorted()]),
  );
  for (const line of lines.sort()) hash.update(line);
  return hash.digest('hex');
}

const row = z.object({ body: json(z.array(protectedTableSchema).min(1)) });

/** The tables that were shown, in the order of the question; undefined when none were. */
export function shownBefore(db: ReadDb, key: string, request: ReleaseRequest): ProtectedTable[] | undefined {
  const tables = get(db, sql`SELECT body FROM shown_release WHERE key = ${key}`, row)?.body;
  return tables && arranged(tables, request);
}

/** From now on this is the answer to the question. A release that lost a table is not: another order of tables may lose another one. */
export function remember(db: WriteDb, key: string, tables: readonly ProtectedTable[], request: ReleaseRequest): void {
  if (tables.length !== request.linked.length + 1 || tables.some((table) => table.reduced)) return;
  run(db, sql`INSERT OR IGNORE INTO shown_release (key, body) VALUES (${key}, ${JSON.stringify(tables)})`);
}

/** The tables as they were asked for: each with its dimensions in that order. */
export function arranged(tables: readonly ProtectedTable[], request: ReleaseRequest): ProtectedTable[] {
  const nameOf = (dims: readonly { dimension: string }[]) =>
    dims
      .map(({ dimension }) => dimension)
      .sort()
      .join();
  const asked = [request.dims, ...request.linked];
  const found = asked.flatMap((dims) => {
    const table = tables.find((one) => nameOf(one.dims) === nameOf(dims));
    return table ? [turned(table, dims)] : [];
  });
  // What could not be protected is left out; a release of the total alone has a table that nobody asked for.
  return found.length > 0 ? found : [...tables];
}

function turned(table: ProtectedTable, asked: readonly DimensionChoice[]): ProtectedTable {
  const order = asked.map(({ dimension }) => table.dims.findIndex((dim) => dim.dimension === dimension));
  const dims = order.flatMap((axis) => table.dims[axis] ?? []);
  const key = (at: readonly string[]) => at.join('\n');
  const cells = new Map(table.cells.map((cell) => [key(order.map((axis) => cell.at[axis] ?? ALL)), cell]));
  const places = dims.reduce<string[][]>(
    (all, dim) => all.flatMap((at) => [...dim.categories.map(({ code }) => code), ALL].map((code) => [...at, code])),
    [[]],
  );
  return {
    ...table,
    dims,
    cells: places.flatMap((at) => (cells.has(key(at)) ? [{ ...(cells.get(key(at)) ?? { status: 'withheld' }), at }] : [])),
  };
}
