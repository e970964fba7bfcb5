/** @file Nothing of a person is in any byte of any form: names, ids, dates and words of the facts are planted, and looked for in all parts. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { formsOf } from '../../../../electron/summaries/export/forms';
import { writeRelease } from '../../../../electron/summaries/export/write-release';
import { runProtected } from '../../../../electron/summaries/protect/run-protected';
import { loadSolver } from '../../../../electron/summaries/protect/solver';
import { DRAWN_FORMATS, FORMATS } from '../../../../shared/summaries/formats';
import { inventedFacts, seeded } from '../support';
import { META, PERIOD } from './made';

const CANARIES = ['canary-wren-oakpetal', 'CANARYNOTE', '2025-11-03', 'RJ-2025-0042', 'canary-tavi'];

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'canaries-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Every run of bytes that a file holds, packed ones unpacked: zip entries and Parquet pages. */
async function everyByte(name: string, bytes: Uint8Array): Promise<string> {
  const file = Buffer.from(bytes);
  const parts = [file.toString('latin1'), file.toString('utf8'), file.toString('utf16le')];
  if (name.endsWith('.xlsx'))
    for (let at = file.indexOf('PK\u0003\u0004'); at >= 0; at = file.indexOf('PK\u0003\u0004', at + 4)) {
      const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
      parts.push(inflateRawSync(file.subarray(start, start + file.readUInt32LE(at + 18))).toString('utf8'));
    }
  if (name.endsWith('.parquet')) parts.push(JSON.stringify(await parquetReadObjects({ file: new Uint8Array(bytes).buffer })));
  return parts.join('\n');
}

it('leaves no planted name, id, date or word in any form', async () => {
  const [student, note, day, number, other] = CANARIES;
  const facts = inventedFacts(6, 300).map((fact, i) => ({
    ...fact,
    harmed: [`${student}-${i}-${note}`],
    responsible: [`${other}-${i}-${day}-${number}`],
  }));
  const dims = (['age_band', 'agreement_status'] as const).map((dimension) => ({ dimension, grouping: 'fine' }));
  const request = { period: PERIOD, unit: 'cases' as const, k: 10, linked: [], dims };
  const { tables } = runProtected(facts, request, { solver: await loadSolver(), randomInt: seeded(6), budgetMs: 60_000 });
  const formats = FORMATS.filter((format) => !DRAWN_FORMATS.includes(format));
  const forms = await formsOf(tables, META, { formats, language: 'es', practice: false, paper: 'a4', percents: [] });
  const dir = join(root, 'release');
  await writeRelease(dir, { tables, meta: META, forms });
  const names = (await readdir(dir, { recursive: true })).filter((name) => /\.\w+$/.test(name));
  expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['csv', 'json', 'md', 'parquet', 'svg', 'xlsx']);
  for (const name of names) {
    const held = await everyByte(name, await readFile(join(dir, name)));
    // The search finds what is there: a label in each file of numbers.
    if (/csv|xlsx|parquet|svg/.test(name)) expect(held, name).toMatch(/Ages 5 to 7|De 5 a 7 años/);
    for (const canary of CANARIES) expect(held.toLowerCase(), `${canary} in ${name}`).not.toContain(canary.toLowerCase());
    expect(held, name).not.toMatch(/witness"|primary"|seed"|\b\d\d:\d\d:\d\d\b/);
  }
});
