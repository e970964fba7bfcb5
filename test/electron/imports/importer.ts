/**
 * @file A process to be killed: signs in to the vault of its first argument and imports a file, saying what it is about to do; with `hold`
 * as its last argument it stands still before it writes.
 * Bundled by `kill.test.ts`.
 */
import { writeSync } from 'node:fs';
import { enterDoomed } from '../../support/doomed';
import { csv, manyRows, TITLES } from './files';

const [dir = '', round = '', rows = '', hold = ''] = process.argv.slice(2);
const ask = await enterDoomed(dir);
const bytes = csv(manyRows(Number(rows), (row) => row.map((cell, at) => (at === 8 ? `${round}-${cell}` : cell))));
const { source, guess } = await ask('imports.open', { from: { kind: 'bytes', name: 'a.csv', bytes } });
const { counts } = await ask('imports.check', { source, mapping: guess, titles: TITLES });
writeSync(1, 'writing\n');
if (hold === 'hold') await new Promise(() => setInterval(() => undefined, 1_000));
const watch = setInterval(() => {
  void ask('imports.progress', {}).then(({ phase }) => {
    if (phase !== 'keeping') return;
    clearInterval(watch);
    writeSync(1, 'keeping\n');
  });
}, 1);
await ask('imports.run', { source, expect: (counts as { coming: number }).coming });
writeSync(1, 'done\n');
// Search and summaries go on in the background until the end comes.
setInterval(() => undefined, 1_000);
