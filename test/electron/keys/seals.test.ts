/** @file The note beside a database: its spelling, its two places, and what counts when two speak of the same commits. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { canonicalBytes } from '../../../electron/keys/canonical';
import { Seal } from '../../../electron/keys/seals';
import { tempFolder } from '../../support/vault';
import { readSeal } from './outside-reader';

const frame = { vault: '0123456789abcdef'.repeat(2), comp: 'cases', epoch: 3 };
const key = () => Buffer.alloc(32, 5);
const state = (commits: number) => ({ commits, entry: 12, hash: 'ab'.repeat(32) });
const AT = '2025-11-10T09:00:00.000Z';
const ENDS = 'cd'.repeat(32);

let dir: string;
let cleanup: () => void;
beforeEach(() => {
  ({ dir, cleanup } = tempFolder());
  mkdirSync(dir, { recursive: true });
});
afterEach(() => cleanup());
const seal = (anchors?: string) => new Seal(dir, frame, key(), anchors);
const place = (n: number) =>
  readFileSync(join(dir, 'cases.seal'))
    .subarray(n * 1024, (n + 1) * 1024)
    .toString('utf8')
    .trim();

it('is spelled as canonical JSON', () => {
  const one = seal();
  one.write(state(4), 17, AT, ENDS);
  const text = place(0);
  expect(Buffer.from(text)).toEqual(canonicalBytes(JSON.parse(text)));
  expect(readSeal(join(dir, 'cases.seal'), key())).toMatchObject({ ver: 2, commits: 4, roster: 17, file: ENDS });
  one.close();
});

it('of two about the same commits the one that knows the file counts', () => {
  const anchors = join(dir, 'anchors.json');
  const one = seal(anchors);
  one.write(state(4), 1, AT);
  const kept = readFileSync(join(dir, 'cases.seal'));
  one.write(state(4), 1, AT, ENDS);
  one.close();
  expect(seal(anchors).read()).toMatchObject({ newest: { file: ENDS }, settled: true });
  // Somebody kept the note of a moment before, which does not know the file, and puts it back.
  writeFileSync(join(dir, 'cases.seal'), kept);
  expect(seal(anchors).read()).toMatchObject({ newest: { file: ENDS }, settled: false });
});

it('stops to say what the file was before the file is written to, beside it and in the anchor', () => {
  const anchors = join(dir, 'anchors.json');
  const one = seal(anchors);
  one.write(state(4), 1, AT, ENDS);
  one.settle();
  one.closing();
  for (const other of [seal(anchors), seal()]) expect(other.read().newest).toMatchObject({ commits: 4, file: '' });
  one.closeWith('ef'.repeat(32));
  for (const other of [seal(anchors), seal()]) expect(other.read().newest).toMatchObject({ commits: 4, file: 'ef'.repeat(32) });
});

it('writes nothing where nothing was written', () => {
  const one = seal();
  one.write(state(4), 1, AT, ENDS);
  one.close();
  const before = readFileSync(join(dir, 'cases.seal'));
  const two = seal(join(dir, 'anchors.json'));
  const { newest } = two.read();
  if (newest === undefined) throw new Error('no note');
  two.goOn(newest);
  expect(two.knowsFile).toBe(true);
  two.close();
  expect(readFileSync(join(dir, 'cases.seal'))).toEqual(before);
  expect(existsSync(join(dir, 'anchors.json'))).toBe(false);
});
