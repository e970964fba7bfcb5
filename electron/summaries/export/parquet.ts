/** @file A table as Parquet, for engines that put many schools together: the columns of the CSV, `count` null where it is withheld. */
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { LongTable } from './files';

/** The same rows as the CSV, in its order. The description of the release stands beside the files, not in each. */
export function parquetOf({ names, rows }: LongTable): Uint8Array {
  const column = (index: number) => rows.map((row) => row[index] ?? '');
  const words = names
    .filter((name) => name !== 'count')
    .map((name) => ({ name, data: column(names.indexOf(name)), type: 'STRING' as const, nullable: false }));
  const counts = column(names.indexOf('count')).map((count) => (count === '' ? undefined : Number(count)));
  const columnData = [...words.slice(0, -1), { name: 'count', data: counts, type: 'INT32' as const, nullable: true }, ...words.slice(-1)];
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'Circlekeeper', statistics: false }));
}

/** Reads a file back as the text of a CSV's rows. @throws when it is no Parquet file */
export async function parquetRows(bytes: Uint8Array): Promise<string[][]> {
  // A copy: what was read from a disk may lie within a larger piece of memory.
  const file = new Uint8Array(bytes).buffer;
  const rows = await parquetReadObjects({ file });
  return rows.map((row) => Object.values(row).map((value) => (value === null || value === undefined ? '' : String(value))));
}
