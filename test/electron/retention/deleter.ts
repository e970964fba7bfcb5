/**
 * @file A process to be killed: signs in to the vault of its first argument and deletes what is put aside, saying when it begins; with
 * `hold` as its second it stands still there. Bundled by `kill.test.ts`.
 */
import { writeSync } from 'node:fs';
import { enterDoomed } from '../../support/doomed';

const [dir = '', hold = ''] = process.argv.slice(2);
const ask = await enterDoomed(dir);
const rows = (await ask('retention.aside', {})) as unknown as { id: string }[];
writeSync(1, 'deleting\n');
if (hold === 'hold') await new Promise(() => setInterval(() => undefined, 1_000));
for (const { id } of rows) await ask('retention.delete', { id });
writeSync(1, 'done\n');
setInterval(() => undefined, 1_000);
