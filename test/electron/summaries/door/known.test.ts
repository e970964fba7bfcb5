/** @file The door beside numbers published elsewhere, and with rounding: the same promise as in the window. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Facts, parseFacts } from '../../../../electron/summaries/door/facts';
import { type DoorOptions, releaseFacts } from '../../../../electron/summaries/door/release-facts';
import { loadSolver, type Solver } from '../../../../electron/summaries/protect/solver';
import { refusal } from '../../../support/refusal';
import { seeded } from '../support';

let solver: Solver;
let root: string;
beforeAll(async () => {
  solver = await loadSolver();
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'known-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const DIMS = { harm: ['theft', 'words', 'things', 'other'], grade: ['K-5', '6-8', '9-12'] };
const options = (more: Partial<DoorOptions> = {}): DoorOptions => ({
  seconds: 30,
  on: '2026-11-30',
  toolVersion: '0.1.0',
  seed: '1',
  solver,
  ...more,
});

function invented(seed: number, cases: number, more: object = {}): Facts {
  const random = seeded(seed);
  const of = (codes: readonly string[]) => codes[Math.min(random(codes.length), random(codes.length), random(codes.length))] ?? '';
  const rows = Array.from({ length: cases }, () => [of(DIMS.harm), of(DIMS.grade)]);
  return parseFacts(JSON.stringify({ dims: DIMS, columns: ['harm', 'grade'], tables: [['harm', 'grade']], cases: rows, ...more }));
}
const statuses = (dir: string) =>
  new Map(
    readFileSync(join(dir, 'tables/harm-by-grade.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => [line.split(',').slice(0, 2).join(), line.split(',').slice(2)] as const),
  );

it('withholds more beside what is known, and never shows what it would not show without', async () => {
  let more = 0;
  for (const seed of [1, 2, 3, 4]) {
    const facts = invented(seed, 160);
    const plain = join(root, `plain${seed}`);
    await releaseFacts(facts, plain, options());
    const before = statuses(plain);
    for (const harm of DIMS.harm) {
      const count = facts.cases.filter((row) => row[0] === harm && row[1] === 'K-5').length;
      const out = join(root, `known${seed}-${harm}`);
      const known = [{ at: { harm, grade: 'K-5' }, count }];
      try {
        await releaseFacts({ ...facts, known }, out, options());
      } catch {
        expect(existsSync(out)).toBe(false);
        continue;
      }
      // Sometimes only the total is left: no table says then what it withholds.
      if (!existsSync(join(out, 'tables/harm-by-grade.csv'))) continue;
      for (const [at, [, status]] of statuses(out)) {
        if (before.get(at)?.[1] === 'withheld') expect(status).toBe('withheld');
        else if (status === 'withheld') more += 1;
      }
      expect(readFileSync(join(out, 'disclosure-note.md'), 'utf8')).toContain('1 number published elsewhere');
    }
  }
  expect(more).toBeGreaterThan(0);
});

it('keeps what is known in the ledger, for the releases that come', async () => {
  const facts = invented(1, 400);
  const ledger = join(root, 'ledger');
  const count = facts.cases.filter((row) => row[0] === 'theft').length;
  await releaseFacts({ ...facts, known: [{ at: { harm: 'theft' }, count }] }, join(root, 'a'), options({ ledger }));
  await releaseFacts(facts, join(root, 'b'), options({ ledger }));
  expect(readFileSync(join(root, 'b', 'disclosure-note.md'), 'utf8')).toContain('1 number published elsewhere');
  const other = { ...facts, known: [{ at: { harm: 'theft' }, count: count + 1 }] };
  expect((await refusal(releaseFacts(other, join(root, 'c'), options({ ledger })))).reason).toBe('outside-twice');
  expect(existsSync(join(root, 'c'))).toBe(false);
});

it('writes no file when what is known can not be true beside what would be printed', async () => {
  const facts = invented(1, 400);
  const count = facts.cases.filter((row) => row[0] === 'theft').length;
  const out = join(root, 'out');
  const wrong = releaseFacts({ ...facts, known: [{ at: { harm: 'theft' }, count: count + 3 }] }, out, options());
  expect((await refusal(wrong)).kind).toBe('not-proven');
  expect(existsSync(out)).toBe(false);
});

it('rounds when it is asked to, and mixes with nothing exact', async () => {
  const ledger = join(root, 'ledger');
  await releaseFacts(invented(1, 60, { rounded: true }), join(root, 'a'), options({ ledger }));
  for (const [, [count, status]] of statuses(join(root, 'a'))) {
    expect(status).toBe('rounded');
    expect(Number(count) % 10).toBe(0);
  }
  expect((await refusal(releaseFacts(invented(1, 60), join(root, 'b'), options({ ledger })))).reason).toBe('rounded-or-exact');
  await releaseFacts(invented(1, 60, { rounded: true }), join(root, 'c'), options({ ledger }));
  expect(statuses(join(root, 'c'))).toEqual(statuses(join(root, 'a')));
});
