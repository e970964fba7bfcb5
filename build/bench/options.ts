/** @file What can be asked of the bench on the command line. */
import { parseArgs } from 'node:util';

export interface Options {
  /** Sizes of the invented schools, in cases, growing. */
  readonly sizes: readonly number[];
  /** Where the rows go as JSON. */
  readonly json: string | undefined;
  /** Few rounds: shows that the bench works, not how fast the app is. */
  readonly quick: boolean;
  /** `data`: what needs no window; `window`: what does. Both unless told. */
  readonly only: 'data' | 'window' | undefined;
}

const SIZES = [1_000, 10_000, 100_000];
const QUICK_SIZES = [100, 1_000];
/** More than this would not fit into the memory of the machines that the ratios are for. */
const MOST_CASES = 200_000;

export const USAGE = `Usage: npm run bench -- [--json FILE] [--cases 1000,10000,100000] [--quick] [--only data|window]
  --json FILE    also writes the rows as JSON: [{row, cases, ratio, goal}]
  --cases LIST   sizes of the invented schools, in cases
  --quick        small sizes and few rounds
  --only PART    data (handlers and statements) or window (start, lock, memory)`;

function sizesOf(text: string): number[] {
  const sizes = text.split(',').map((part) => (/^[1-9]\d*$/.test(part.trim()) ? Number(part) : Number.NaN));
  if (sizes.some((size) => !(size >= 1 && size <= MOST_CASES)))
    throw new Error(`--cases takes whole numbers from 1 to ${MOST_CASES}, with commas between`);
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** @throws Error with a sentence for the person who typed it */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, cases: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string' } },
  });
  const quick = values.quick ?? false;
  const { only } = values;
  if (only !== undefined && only !== 'data' && only !== 'window') throw new Error('--only takes data or window');
  return { sizes: values.cases === undefined ? (quick ? QUICK_SIZES : SIZES) : sizesOf(values.cases), json: values.json, quick, only };
}
