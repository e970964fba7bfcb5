/**
 * @file `npm test`: everything that has to pass, in one command, with one line at the end that counts it all. A failure
 * does not stop the rest, so that one run shows all there is to mend.
 *
 *     node build/test.mjs [--only types|lint|knip|unit|e2e]... [-- words for the test runners, such as a file name]
 */
import { parseArgs } from 'node:util';
import { finalLine, noCounts } from './runtime/counts.mjs';
import { runCheck, runEndToEnd, runUnit, STAGES } from './runtime/stages.mjs';

/** @typedef {import('./runtime/counts.mjs').Counts} Counts */

process.exitCode = await main();

/** @returns {Promise<number>} the exit code */
async function main() {
  const plan = readPlan();
  if (!plan) return 2;
  // The running stage gets Ctrl+C too and ends; nothing more must be started then.
  let stopped = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopped = true;
    });
  }
  /** @type {{stage: string, counts: Counts, seconds: number}[]} */
  const results = [];
  for (const stage of plan.stages) {
    if (stopped) break;
    console.log(`\n== ${stage} ==`);
    const began = Date.now();
    const counts = await runStage(stage, plan.words);
    results.push({ stage, counts, seconds: (Date.now() - began) / 1000 });
  }
  return summarize(results, stopped);
}

/** @returns {{stages: string[], words: string[]} | null} */
function readPlan() {
  try {
    const { values, positionals } = parseArgs({ options: { only: { type: 'string', multiple: true } }, allowPositionals: true });
    const only = values.only ?? STAGES;
    const unknown = only.filter((name) => !STAGES.includes(name));
    if (unknown.length > 0) throw new Error(`There is no stage called ${unknown.join(', ')}; there are ${STAGES.join(', ')}.`);
    return { stages: STAGES.filter((name) => only.includes(name)), words: positionals };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

/**
 * @param {string} stage
 * @param {string[]} words
 * @returns {Promise<Counts>}
 */
async function runStage(stage, words) {
  try {
    if (stage === 'unit') return await runUnit(words);
    if (stage === 'e2e') return await runEndToEnd(words);
    return await runCheck(stage);
  } catch (error) {
    return { ...noCounts(), failed: 1, notes: [error instanceof Error ? error.message : String(error)] };
  }
}

/**
 * @param {{stage: string, counts: Counts, seconds: number}[]} results
 * @param {boolean} stopped
 * @returns {number} the exit code
 */
function summarize(results, stopped) {
  console.log('\n== summary ==');
  for (const { stage, counts, seconds } of results) {
    const state = counts.failed > 0 ? 'FAILED' : 'ok';
    console.log(`${stage.padEnd(6)} ${state.padEnd(7)} ${finalLine([counts])} (${seconds.toFixed(1)} s)`);
    for (const note of counts.notes) console.log(`       ${note.replaceAll('\n', '\n       ')}`);
    for (const { name, reason } of counts.skipped) console.log(`       skipped: ${name}: ${reason || 'no reason was given'}`);
  }
  if (stopped) console.log('Stopped before the end.');
  const all = results.map((result) => result.counts);
  console.log(finalLine(all));
  if (stopped) return 130;
  return all.some((counts) => counts.failed > 0) ? 1 : 0;
}
