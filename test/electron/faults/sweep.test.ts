/** @file The sweep itself: it finds a planted word in each disguise, so that its silence means something. */
import { closeSync, mkdtempSync, openSync, rmSync, unlinkSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweep, sweepOpenFiles } from '../../support/sweep';

const WORD = 'Thistledown canary Ñandú';
const PLANTED: [string, Buffer | string][] = [
  ['utf8', `before ${WORD} behind`],
  ['utf16le', Buffer.from(`xx${WORD}yy`, 'utf16le')],
  ['hex', Buffer.from(`ab${WORD}`).toString('hex')],
  ['HEX', Buffer.from(`ab${WORD}`).toString('hex').toUpperCase()],
  ...[0, 1, 2].map((offset): [string, string] => [
    `base64+${offset}`,
    Buffer.from(`${'q'.repeat(9 + offset)}${WORD}rest`).toString('base64'),
  ]),
];

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'circlekeeper-sweep-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the sweep', () => {
  it.each(PLANTED)('finds a word planted as %s', (encoding, content) => {
    writeFileSync(join(dir, 'planted.bin'), content);
    expect(sweep([dir], [WORD])).toContainEqual({ file: join(dir, 'planted.bin'), word: WORD, encoding });
  });
  it('finds it in a name, and not where there is nothing', () => {
    writeFileSync(join(dir, `${WORD}.txt`), 'nothing');
    expect(sweep([dir], [WORD])).toHaveLength(1);
    expect(sweep([dir], ['another canary'])).toEqual([]);
  });
  it.skipIf(process.platform !== 'linux')('finds it in a file that is deleted but still open', () => {
    const file = openSync(join(dir, 'gone'), 'w+');
    writeSync(file, WORD);
    unlinkSync(join(dir, 'gone'));
    const { found } = sweepOpenFiles([process.pid], [WORD]);
    closeSync(file);
    expect(found).toContainEqual({ file: expect.stringContaining('gone (deleted)'), word: WORD, encoding: 'utf8' });
    expect(sweepOpenFiles([process.pid], [WORD]).found).toEqual([]);
  });
});
