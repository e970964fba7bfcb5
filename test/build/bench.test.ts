/** @file The bench's own arithmetic: a wrong median or a wrong table would praise or blame the app for nothing. No time is asserted. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readOptions } from '../../build/bench/options';
import { listeningTo, plainInserts, repeater, type Step } from '../../build/bench/recorder';
import { GOALS, jsonOf, type Row, tableOf } from '../../build/bench/rows';
import { inTurns, median, quantile, ratioOf, turns } from '../../build/bench/statistics';
import { inventFacts } from '../../build/bench/summaries';
import { driver } from '../../electron/store/driver';
import { isImpossible } from '../../shared/summaries/ties';
import { tempFolder } from '../support/vault';

describe('options', () => {
  it('has 1000, 10000 and 100000 cases unless told', () => {
    expect(readOptions([])).toEqual({ sizes: [1_000, 10_000, 100_000], json: undefined, quick: false, only: undefined });
  });

  it('reads sizes in any order, each once', () => {
    expect(readOptions(['--cases', '10000, 1000,10000', '--json', 'rows.json']).sizes).toEqual([1_000, 10_000]);
    expect(readOptions(['--cases', '100000']).sizes).toEqual([100_000]);
  });

  it('is small when quick, and as large as asked', () => {
    expect(readOptions(['--quick']).sizes).toEqual([100, 1_000]);
    expect(readOptions(['--quick', '--cases', '500']).sizes).toEqual([500]);
  });

  it.each(['data', 'window', 'prints', 'summaries'] as const)('takes the part %s alone', (part) => {
    expect(readOptions(['--only', part]).only).toBe(part);
  });

  it.each([
    ['--cases', '0'],
    ['--cases', 'many'],
    ['--cases', '1000,'],
    ['--cases', '1e9'],
    ['--cases', '200001'],
    ['--only', 'network'],
    ['--fast'],
  ])('refuses %s %s', (...args) => {
    expect(() => readOptions(args.filter((arg) => arg !== undefined))).toThrow();
  });
});

describe('statistics', () => {
  it('takes the middle, or between the two middle ones, in whatever order they come', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
    expect(() => median([])).toThrow();
  });

  it('compares neighbours in time, so that a slow minute does not count', () => {
    const { ratio, spread } = ratioOf([2, 2, 200, 200, 2], [1, 1, 100, 100, 1]);
    expect(ratio).toBe(2);
    expect(spread).toEqual([2, 2]);
    // One hiccup on one side changes nothing either.
    expect(ratioOf([3, 3, 900, 3, 3], [2, 2, 2, 2, 2]).ratio).toBe(1.5);
  });

  it('refuses to compare what was not measured', () => {
    expect(() => ratioOf([], [])).toThrow();
    expect(() => ratioOf([1, 2], [1])).toThrow();
    expect(() => ratioOf([1], [0])).toThrow();
  });

  it('lets each contender begin in its turn', () => {
    expect([0, 1, 2, 3].map((round) => turns(['a', 'b', 'c'], round).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  });

  it('runs all contenders of a round before the next, tidies up, and leaves warm-ups out', async () => {
    const order: string[] = [];
    const contenders = ['a', 'b'].map((name) => ({
      name,
      run: (round: number) => Promise.resolve(order.push(`${name}${round}`)),
      after: () => order.push('-'),
    }));
    const times = await inTurns(contenders, { rounds: 2, warmUps: 1 });
    expect(order.filter((one) => one !== '-')).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2']);
    expect(order.filter((one) => one === '-')).toHaveLength(6);
    expect([...times].map(([name, list]) => [name, list.length])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });
});

describe('rows', () => {
  const rows: Row[] = [
    { row: 'full path list', cases: 1_000, ratio: 1.234_56, goal: GOALS.fullList, spread: [1.1, 1.4] },
    { row: 'growth list, over 1000 cases', cases: 10_000, ratio: 2.5, goal: GOALS.growth },
    { row: 'statement save', cases: 1_000, ratio: 1.9, goal: undefined },
  ];

  it('writes the JSON that the issue asks for and nothing else', () => {
    const schema = z.array(
      z.strictObject({ row: z.string().min(1), cases: z.number().int(), ratio: z.number().positive(), goal: z.number().nullable() }),
    );
    expect(schema.parse(JSON.parse(jsonOf(rows)))).toEqual([
      { row: 'full path list', cases: 1_000, ratio: 1.235, goal: 1.6 },
      { row: 'growth list, over 1000 cases', cases: 10_000, ratio: 2.5, goal: 2 },
      { row: 'statement save', cases: 1_000, ratio: 1.9, goal: null },
    ]);
  });

  it('says met or missed, and neither where there is no goal', () => {
    const [, first, second, third] = tableOf(rows).split('\n');
    expect(first).toMatch(/^full path list +1000 +1\.23 +1\.10 … 1\.40 +1\.60 +met$/);
    expect(second).toMatch(/2\.50 +2\.00 +missed$/);
    expect(third).toMatch(/1\.90 +–$/);
  });
});

describe('recorder', () => {
  function twoDatabases() {
    const { dir, cleanup } = tempFolder();
    mkdirSync(dir, { recursive: true });
    const open = (name: string) => {
      writeFileSync(join(dir, name), '');
      const db = new driver(join(dir, name), { fileMustExist: true, timeout: 0 });
      return db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT); CREATE TABLE audit (what TEXT)');
    };
    const [one, other] = [open('one'), open('other')];
    return {
      one,
      other,
      done: () => {
        one.close();
        other.close();
        cleanup();
      },
    };
  }

  it('repeats on another database what was done on the first, in one transaction', () => {
    const { one, other, done } = twoDatabases();
    const steps: Step[] = [];
    const listening = listeningTo(one, steps);
    const insert = listening.prepare('INSERT INTO note (text) VALUES (?)');
    listening.transaction(() => listening.transaction(() => insert.run('kept')).immediate()).immediate();
    expect(listening.prepare('SELECT text FROM note').all()).toEqual([{ text: 'kept' }]);
    expect(steps).toEqual([
      'begin',
      { text: 'INSERT INTO note (text) VALUES (?)', values: ['kept'], how: 'run' },
      'commit',
      { text: 'SELECT text FROM note', values: [], how: 'all' },
    ]);
    repeater(other)(steps);
    expect(other.inTransaction).toBe(false);
    expect(other.prepare('SELECT text FROM note').all()).toEqual([{ text: 'kept' }]);
    done();
  });

  it('keeps of a save the rows of the case only', () => {
    const ran = (text: string): Step => ({ text, values: [], how: 'run' });
    const steps: Step[] = [
      'begin',
      { text: 'SELECT 1', values: [], how: 'get' },
      ran('INSERT INTO "case" (id) VALUES (?)'),
      ran('INSERT OR IGNORE INTO school (name) VALUES (?)'),
      ran('INSERT OR IGNORE INTO stale (case_id) VALUES (?)'),
      ran('INSERT INTO search_text (case_id) VALUES (?)'),
      ran('INSERT INTO audit (at) VALUES (?)'),
      ran('UPDATE "case" SET open = 1'),
      'commit',
    ];
    expect(plainInserts(steps)).toEqual(['begin', steps[2], steps[3], 'commit']);
  });
});

describe('the facts of the bench of summaries', () => {
  it('are such as can be, or no table of them could be made', () => {
    for (const { values } of inventFacts(2_000)) expect(isImpossible(values)).toBe(false);
  });
});
