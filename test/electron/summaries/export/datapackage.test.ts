/** @file The description of a release, judged by the Frictionless project's own library: the package, and every row of every CSV file. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { releaseBytes } from '../../../../electron/summaries/export/files';
import { writeRelease } from '../../../../electron/summaries/export/write-release';
import { META, tableOf } from './made';

const load = (descriptor: object, basePath: string): Promise<Package> => Package.load(descriptor, { basePath, strict: false });

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'package-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const TABLE = tableOf(['age_band', 'agreement_status'], (index) =>
  index % 7 === 3 ? 'withheld' : index % 11 === 6 ? 'impossible' : 10 + index,
);

async function written(): Promise<{
  dir: string;
  descriptor: { resources: { profile?: string; schema: { fields: { name: string }[] } }[] };
}> {
  const dir = join(root, 'release');
  // Margins of withheld parts are withheld too here, so one table of two dimensions passes the audit by itself.
  await writeRelease(dir, { tables: [tableOf(['agreement_status'], (index) => 20 + index)], meta: META });
  return { dir, descriptor: JSON.parse(await readFile(join(dir, 'datapackage.json'), 'utf8')) };
}

it('is a valid package, and each row keeps to its schema', async () => {
  const { dir, descriptor } = await written();
  const made = await load(descriptor, dir);
  expect(made.errors.map((error) => error.message)).toEqual([]);
  expect(made.valid).toBe(true);
  for (const resource of made.resources) {
    const rows = await resource.read({ keyed: true });
    expect(rows.at(-1)).toMatchObject({ agreement_status: 'All', status: 'shown' });
    for (const row of rows) expect(row.count === null ? row.status : typeof row.count).toBe(row.count === null ? 'withheld' : 'number');
  }
});

it('is read with empty counts as nothing, not as zero', async () => {
  const { dir, descriptor } = await written();
  const files = releaseBytes([TABLE], META);
  await writeFile(join(dir, 'tables', 'age_band-by-agreement_status.csv'), files.get('tables/age_band-by-agreement_status.csv') ?? '');
  const made = await load(JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))), dir);
  expect(made.valid).toBe(true);
  const rows = (await made.resources[0]?.read({ keyed: true })) ?? [];
  expect(rows.filter((row) => row.count === null).map((row) => row.status)).toEqual(
    Array.from({ length: TABLE.withheld }, () => 'withheld'),
  );
  expect(descriptor.resources).toHaveLength(1);
});

it('is refused when a row does not keep to it', async () => {
  const { dir, descriptor } = await written();
  const file = join(dir, 'tables', 'agreement_status.csv');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/,shown\n/, ',small\n'));
  const [resource] = (await load(descriptor, dir)).resources;
  await expect(resource?.read({ keyed: true })).rejects.toThrow();
});
