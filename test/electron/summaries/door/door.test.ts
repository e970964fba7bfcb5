/** @file The door without a window: a folder that audits, or no folder at all; alone and release after release. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Facts, parseFacts } from '../../../../electron/summaries/door/facts';
import { openFolderLedger } from '../../../../electron/summaries/door/folder-ledger';
import { type DoorOptions, releaseFacts } from '../../../../electron/summaries/door/release-facts';
import { auditTogether } from '../../../../electron/summaries/export/joint-audit';
import { parseRelease } from '../../../../electron/summaries/export/parse';
import { printOf } from '../../../../electron/summaries/ledger/chain';
import { loadSolver, type Solver, SolverFailure } from '../../../../electron/summaries/protect/solver';
import { Refusal } from '../../../../shared/result';
import { LONG } from '../long';
import { seeded } from '../support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'door-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const DIMS = { harm: ['theft', 'words', 'things', 'other'], grade: ['K-5', '6-8', '9-12'], outcome: ['kept', 'open'] };
const TABLES = [
  ['harm', 'grade'],
  ['grade', 'outcome'],
];

function invented(seed: number, cases: number, more: Partial<Facts> = {}): Facts {
  const random = seeded(seed);
  const of = (codes: readonly string[]) => codes[Math.min(random(codes.length), random(codes.length))] ?? '';
  const rows = Array.from({ length: cases }, () => [of(DIMS.harm), of(DIMS.grade), of(DIMS.outcome)]);
  return parseFacts(JSON.stringify({ k: 10, dims: DIMS, columns: ['harm', 'grade', 'outcome'], tables: TABLES, cases: rows, ...more }));
}

const options = (more: Partial<DoorOptions> = {}): DoorOptions => ({
  seconds: 30,
  on: '2026-11-30',
  toolVersion: '0.1.0',
  seed: '1',
  solver,
  ...more,
});

async function refusedWith(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    if (error instanceof Refusal) return `${error.error.kind} ${error.error.reason ?? ''}`.trim();
    throw error;
  }
  return 'not refused';
}

const filesOf = (dir: string) =>
  new Map(
    (readdirSync(dir, { recursive: true, encoding: 'utf8' }) as string[])
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(dir, name)))] as const),
  );

describe('a release from a facts file', () => {
  it('holds every table with true counts and margins called All, and nothing of the cases', async () => {
    const facts = invented(3, 400);
    const out = join(root, 'out');
    await releaseFacts(facts, out, options());
    const files = filesOf(out);
    expect([...files.keys()].sort()).toEqual([
      'datapackage.json',
      'disclosure-note.md',
      'tables/grade-by-outcome.csv',
      'tables/harm-by-grade.csv',
    ]);
    const [header, ...lines] = new TextDecoder().decode(files.get('tables/harm-by-grade.csv')).trimEnd().split('\n');
    expect(header).toBe('harm,grade,count,status');
    expect(lines.at(-1)).toBe('All,All,400,shown');
    for (const line of lines) {
      const [harm, grade, count, status] = line.split(',');
      if (status !== 'shown') {
        expect(count).toBe('');
        continue;
      }
      const truth = facts.cases.filter(([h, g]) => (harm === 'All' || h === harm) && (grade === 'All' || g === grade)).length;
      expect(Number(count)).toBe(truth);
      expect(truth === 0 || truth >= 10).toBe(true);
    }
  });

  it('is a workbook, pictures and Parquet too when they are asked for, and the next release beside the ledger reads only the CSV', async () => {
    const ledger = join(root, 'ledger');
    const also = options({ formats: ['xlsx', 'svg', 'parquet'], ledger });
    await releaseFacts(invented(3, 300), join(root, 'a'), also);
    expect([...filesOf(join(root, 'a')).keys()].filter((name) => !/\.(csv|json|md)$/.test(name)).sort()).toEqual([
      'plots/grade-by-outcome.svg',
      'plots/harm-by-grade.svg',
      'summary.xlsx',
      'tables/grade-by-outcome.parquet',
      'tables/harm-by-grade.parquet',
    ]);
    const { entries } = await openFolderLedger(ledger);
    expect(entries[0]?.files.map((file) => file.name)).toContain('summary.xlsx');
    expect(Object.keys(entries[0]?.published ?? {})).not.toContain('summary.xlsx');
    expect(await refusedWith(releaseFacts(invented(3, 300), join(root, 'b'), also))).toBe('not refused');
  });

  it('is the same for the same seed', async () => {
    await releaseFacts(invented(3, 300), join(root, 'a'), options());
    await releaseFacts(invented(3, 300), join(root, 'b'), options());
    expect(filesOf(join(root, 'a'))).toEqual(filesOf(join(root, 'b')));
  });

  it('counts students by the column that names them', async () => {
    const facts = invented(3, 400);
    const one = facts.cases.map((row) => [...row, row[0] === 'words' ? 'canary-child' : crypto.randomUUID()]);
    const out = join(root, 'out');
    await releaseFacts({ ...facts, columns: [...facts.columns, 'student'], cases: one }, out, options());
    const text = readFileSync(join(out, 'tables/harm-by-grade.csv'), 'utf8');
    expect(text).toContain('words,All,,withheld');
    for (const bytes of filesOf(out).values()) expect(new TextDecoder().decode(bytes)).not.toContain('canary-child');
  });

  it('gives the figures of practice.md 5.1 for k = 3 and k = 2, and nothing for k = 10', async () => {
    const bands = { age: ['5-7', '8-10', '11-13', '14-15', '16-18'] };
    const counts = [1, 2, 4, 3, 2];
    const cases = bands.age.flatMap((band, i) => Array.from({ length: counts[i] ?? 0 }, () => [band]));
    const facts = (k: number) => parseFacts(JSON.stringify({ k, dims: bands, columns: ['age'], tables: [['age']], cases }));
    const shown = (dir: string) =>
      readFileSync(join(dir, 'tables/age.csv'), 'utf8')
        .split('\n')
        .filter((line) => line.endsWith('shown'));
    await releaseFacts(facts(3), join(root, 'three'), options());
    expect(shown(join(root, 'three'))).toEqual(['11-13,4,shown', '14-15,3,shown', 'All,12,shown']);
    await releaseFacts(facts(2), join(root, 'two'), options());
    expect(shown(join(root, 'two'))).toHaveLength(4);
    expect(shown(join(root, 'two'))).not.toContain('5-7,1,shown');
    expect(await refusedWith(releaseFacts(facts(10), join(root, 'ten'), options()))).toBe('too-few population');
    expect(existsSync(join(root, 'ten'))).toBe(false);
  });

  it('is no file when the solver is late, breaks or says nonsense', async () => {
    const broken: Solver[] = [
      {
        open: (p) => ({
          ...solver.open(p),
          solve() {
            throw new Error('killed');
          },
        }),
      },
      {
        open: (p) => ({
          ...solver.open(p),
          solve() {
            throw new SolverFailure(13);
          },
        }),
      },
      {
        open: () => {
          throw new Error('gone');
        },
      },
    ];
    for (const [i, bad] of broken.entries()) {
      const out = join(root, `bad${i}`);
      expect(await refusedWith(releaseFacts(invented(3, 300), out, options({ solver: bad })))).toMatch(/^not-proven/);
      expect(existsSync(out)).toBe(false);
    }
    expect(await refusedWith(releaseFacts(invented(3, 300), join(root, 'late'), options({ seconds: 1e-6 })))).toMatch(/^not-proven/);
    expect(readdirSync(root)).toEqual([]);
  });

  it('refuses what is no facts file, without repeating it', () => {
    for (const text of [
      '{',
      '{}',
      JSON.stringify({ dims: { a: ['x'] }, columns: ['b'], tables: [['a']], cases: [['x']] }),
      JSON.stringify({ dims: { a: ['All'] }, columns: ['a'], tables: [['a']], cases: [] }),
    ]) {
      expect(() => parseFacts(text)).toThrow(Refusal);
    }
  });
});

describe('a ledger of releases', () => {
  it(
    'makes a growing school safe or refuses, ten times',
    async () => {
      for (const seed of process.env.CIRCLEKEEPER_MANY !== undefined ? [1, 2, 3, 4, 5, 6, 7, 8] : [1]) {
        const all = invented(seed, 2000);
        const ledger = join(root, `ledger${seed}`);
        const random = seeded(seed);
        let cases = 200;
        let refused = 0;
        for (let step = 0; step < 10; step += 1) {
          const out = join(root, `out${seed}-${step}`);
          const why = await refusedWith(releaseFacts({ ...all, cases: all.cases.slice(0, cases) }, out, options({ ledger })));
          expect(existsSync(out)).toBe(why === 'not refused');
          if (why !== 'not refused') refused += 1;
          cases += [0, 1, 5, 40, 120][random(5)] ?? 0;
        }
        const { entries } = await openFolderLedger(ledger);
        expect(entries.length + refused).toBe(10);
        expect(entries.length).toBeGreaterThan(0);
        const names = [...new Set(entries.flatMap((entry) => entry.strata))];
        const counted = entries.flatMap((entry) => {
          const strata = entry.strata.map((name) => names.indexOf(name));
          return parseRelease(printOf(entry, strata).files).tables.map((table) => ({ table, strata }));
        });
        expect(auditTogether(counted, 10, solver, 60)).toBeUndefined();
      }
    },
    LONG,
  );

  it('refuses one more case, a changed case, a missing case and other bands', async () => {
    const ledger = join(root, 'ledger');
    const facts = invented(5, 400);
    const again = (cases: Facts['cases'], more: Partial<Facts> = {}) =>
      refusedWith(releaseFacts({ ...facts, cases, ...more }, join(root, crypto.randomUUID()), options({ ledger })));
    expect(await again(facts.cases)).toBe('not refused');
    expect(await again([...facts.cases, ['theft', 'K-5', 'kept']])).toBe('not-proven earlier');
    expect(await again(facts.cases.slice(1))).toBe('blocked changed-before');
    expect(await again([['other', '9-12', 'open'], ...facts.cases.slice(1)])).toMatch(/changed-before|not refused/);
    expect(await again(facts.cases, { dims: { ...facts.dims, grade: ['K-5', '6-8', '9-12', 'more'] } })).toBe('blocked other-bands');
    expect(await again(facts.cases)).toBe('not refused');
  });

  it('is sealed, and a changed or missing one stops everything', async () => {
    const ledger = join(root, 'ledger');
    await releaseFacts(invented(5, 400), join(root, 'a'), options({ ledger }));
    const sealed = join(ledger, 'ledger.sealed');
    const bytes = readFileSync(sealed);
    expect(bytes.toString('latin1')).not.toContain('theft');
    const changed = Buffer.from(bytes);
    changed[40] = (changed[40] ?? 0) ^ 1;
    writeFileSync(sealed, changed);
    expect(await refusedWith(releaseFacts(invented(5, 400), join(root, 'b'), options({ ledger })))).toBe('not-proven ledger');
    rmSync(sealed);
    expect(await refusedWith(releaseFacts(invented(5, 400), join(root, 'b'), options({ ledger })))).toBe('not-proven ledger');
    expect(existsSync(join(root, 'b'))).toBe(false);
  });
});
