/**
 * @file `npm run proofs -- [--rounds N]`: the tests of protected summaries over thousands of invented schools: every release passes the
 * audit of its bytes, alone, rounded, beside earlier ones and beside numbers published elsewhere; what is withheld against every other choice.
 */
import { parseArgs } from 'node:util';
import { finalLine } from './runtime/counts.mjs';
import { runUnit } from './runtime/stages.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3000' } } });
if (!/^\d{1,7}$/.test(values.rounds)) throw new Error('--rounds takes a number.');
process.env.CIRCLEKEEPER_MANY = values.rounds;
const began = Date.now();
const counts = await runUnit(['test/electron/summaries']);
process.stdout.write(`${finalLine([counts])} (${((Date.now() - began) / 1000).toFixed(0)} s)\n`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
