/** @file The tamper table of security.md for the cipher that is used and for the other: with the seal beside it nothing goes unnoticed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AEGIS256, CHACHA20 } from '../../build/bench/cipher-store';
import { tamperRows } from '../../build/bench/tampers';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'circlekeeper-tampers-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

it.each([CHACHA20, AEGIS256])('$name: every change is noticed by cipher and seal', (cipher) => {
  const rows = tamperRows(work, cipher);
  expect(rows.filter((row) => row.goal === 0 && row.ratio > 0).map((row) => row.row)).toEqual([]);
  const alone = (kind: string) => rows.find((row) => row.row.includes(kind) && row.goal === undefined)?.ratio;
  // What no cipher notices, and what only one of the two does: the table is not blind.
  expect(alone('an older file put back')).toBe(1);
  expect(alone('the log cut at a frame')).toBe(1);
  if (cipher === CHACHA20) expect(alone('each of the first 24 bytes')).toBe(0);
  else expect(alone('each of the first 24 bytes')).toBeGreaterThan(0);
});
