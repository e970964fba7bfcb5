/**
 * @file `npm run faults -- [--rounds N] [--seed N] --json FILE`: injects faults into real vaults and counts what was lost and what was not
 * noticed. Runs in Electron's own Node. Ends with an error when either is not zero.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runFaults } from './faults/rounds';
import type { Doomed } from './faults/verdict';

const USAGE = 'Usage: npm run faults -- [--rounds N] [--seed N] [--json FILE]\n';

/** Runs the built doomed process and kills it so many milliseconds after it was ready. */
const doomed: Doomed = (what, dir, after) =>
  new Promise((resolve, reject) => {
    const script = join(dirname(process.argv[1] ?? ''), 'doomed.js');
    const child = spawn(process.execPath, [script, what, dir], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    let said = '';
    let problems = '';
    child.stdout.on('data', (data: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), after);
      said += data.toString('utf8');
    });
    child.stderr.on('data', (data: Buffer) => {
      problems += data.toString('utf8');
    });
    child.once('close', (_code, signal) => (signal === 'SIGKILL' ? resolve(said) : reject(new Error(`ended by itself: ${problems}`))));
  });

interface Wanted {
  readonly rounds: number;
  readonly seed: number;
  readonly json: string | undefined;
}

function wanted(args: readonly string[]): Wanted | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { rounds: { type: 'string' }, seed: { type: 'string' }, json: { type: 'string' } },
    });
    const [rounds, seed] = [Number(values.rounds ?? 100), Number(values.seed ?? 1)];
    return Number.isSafeInteger(rounds) && rounds > 0 && Number.isSafeInteger(seed) ? { rounds, seed, json: values.json } : undefined;
  } catch {
    return undefined;
  }
}

const asked = wanted(process.argv.slice(2));
if (asked === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const { failures, ...figures } = await runFaults(asked.rounds, doomed, asked.seed, (line) => process.stdout.write(`${line}\n`));
  if (asked.json !== undefined) writeFileSync(asked.json, `${JSON.stringify(figures, null, 2)}\n`);
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  process.stdout.write(`${figures.injected} faults: ${figures.lost} lost, ${figures.undetected} not noticed.\n`);
  if (figures.lost + figures.undetected > 0) process.exitCode = 1;
}
