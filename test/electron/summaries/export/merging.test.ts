/** @file What district engines make of a release: DuckDB reads the Parquet files back, and the documented queries put many schools together. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableOf, writeForms } from './made';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'merging-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

type Row = Record<string, unknown>;

/** Runs the statements one after the other and gives the rows of the last. */
async function duckdb(...statements: string[]): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await connection.runAndReadAll(statement)).getRowObjectsJson() as Row[];
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The SQL of a section of the document, as it stands there, reading below `root`. */
async function documented(section: string): Promise<string[]> {
  const text = await readFile(new URL('../../../../electron/summaries/MERGING.md', import.meta.url), 'utf8');
  const part = text.split('\n## ').find((one) => one.startsWith(section)) ?? '';
  const blocks = [...part.matchAll(/```sql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  return blocks
    .flatMap((block) => block.split(/;\s*\n/).filter((one) => one.trim() !== ''))
    .map((one) => one.replaceAll("'schools/", `'${root}/schools/`));
}

/** Two schools with the same table; the second withholds what stands at two places. */
const FIRST = tableOf(['harm_type'], (index) => 10 + index);
const SECOND = tableOf(['harm_type'], (index) => (index === 2 || index === 5 ? 'withheld' : 20 + index));

async function schools(): Promise<void> {
  await mkdir(join(root, 'schools'));
  await writeForms(join(root, 'schools', 'tern-bay'), FIRST);
  await writeForms(join(root, 'schools', 'quillmere'), SECOND, 'es');
}

const label = (index: number) => FIRST.dims[0]?.categories[index]?.label;

describe('DuckDB', () => {
  it('reads a Parquet file back as the CSV has it: whole numbers, null and "withheld" where nothing is shown', async () => {
    await writeForms(join(root, 'a'), SECOND);
    const from = (file: string) => `SELECT * FROM '${root}/a/tables/harm_type.${file}'`;
    const [parquet, csv] = [await duckdb(from('parquet')), await duckdb(from('csv'))];
    expect(parquet).toHaveLength(SECOND.cells.length);
    expect(parquet.map((row) => [row.harm_type, row.count === null ? null : Number(row.count), row.status])).toEqual(
      csv.map((row) => [row.harm_type, row.count === null ? null : Number(row.count), row.status]),
    );
    expect(parquet.filter((row) => row.status === 'withheld').map((row) => row.count)).toEqual([null, null]);
    const types = await duckdb(`SELECT column_name, column_type FROM (DESCRIBE ${from('parquet')})`);
    expect(types.map((row) => row.column_type)).toEqual(['VARCHAR', 'INTEGER', 'VARCHAR']);
  });

  it('sums many schools by the documented query, and keeps withheld what one of them withholds', async () => {
    await schools();
    const rows = await duckdb(...(await documented('DuckDB')));
    expect(rows).toHaveLength(FIRST.cells.length);
    const row = (name: string | undefined) => rows.find((one) => one.harm_type === name);
    expect(row(label(0))).toMatchObject({
      schools: '2',
      schools_withheld: '0',
      count: '30',
      status: 'shown',
      unit: 'cases',
      period_from: '2025-08-01',
    });
    expect(row(label(2))).toMatchObject({ schools: '2', schools_withheld: '1', count: null, status: 'withheld' });
    expect(row('All')).toMatchObject({ count: String((FIRST.population ?? 0) + (SECOND.population ?? 0)), status: 'shown' });
  });

  it('gives the same by the query for PostgreSQL, whose words it understands', async () => {
    await schools();
    const [create, sum] = await documented('PostgreSQL');
    const fill = ['tern-bay', 'quillmere'].map(
      (school) =>
        `INSERT INTO numbers SELECT '${school}', * FROM read_csv('${root}/schools/${school}/tables/harm_type.csv', header = true)`,
    );
    const rows = await duckdb(create ?? '', ...fill, sum ?? '');
    expect(rows.find((one) => one.harm_type === label(0))).toMatchObject({ count: '30', status: 'shown' });
    expect(rows.find((one) => one.harm_type === label(5))).toMatchObject({ count: null, status: 'withheld', schools_withheld: '1' });
  });
});
