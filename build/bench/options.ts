/** @file What can be asked of the bench on the command line. */
import { parseArgs } from 'node:util';

export interface Options {
  /** Sizes of the invented schools, in cases, growing. */
  readonly sizes: readonly number[];
  /** Where the rows go as JSON. */
  readonly json: string | undefined;
  /** Few rounds: shows that the bench works, not how fast the app is. */
  readonly quick: boolean;
  /** Only this part; all unless told. */
  readonly only: Part | undefined;
}

/**
 * `data`: handlers and statements; `board`: of those the board at many open items alone; `seals`: sign-in, end and commits; `ciphers`: what
 * each cipher costs and notices; `backups`: what they hold up; `window`: start, lock and memory; `prints`: preview and PDF; `summaries`:
 * protected tables.
 */
const PARTS = ['data', 'board', 'seals', 'ciphers', 'backups', 'window', 'prints', 'summaries'] as const;
export type Part = (typeof PARTS)[number];

const SIZES = [1_000, 10_000, 100_000];
const QUICK_SIZES = [100, 1_000];
/** More than this would not fit into the memory of the machines that the ratios are for. */
const MOST_CASES = 200_000;

export const USAGE = `Usage: npm run bench -- [--json FILE] [--cases 1000,10000,100000] [--quick] [--only PART]
  --json FILE    also writes the rows as JSON: [{row, cases, ratio, goal}]
  --cases LIST   sizes of the invented schools, in cases
  --quick        small sizes and few rounds
  --only PART    data (handlers and statements), board (the board at many open items, also part of data), seals (sign-in, end, commits),
                 ciphers (what each costs and notices), backups (what they hold up), window (start, lock, memory), prints (preview, PDF)
                 or summaries (protected tables)`;

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
  const only = PARTS.find((part) => part === values.only);
  if (values.only !== undefined && only === undefined) throw new Error(`--only takes one of: ${PARTS.join(', ')}`);
  return { sizes: values.cases === undefined ? (quick ? QUICK_SIZES : SIZES) : sizesOf(values.cases), json: values.json, quick, only };
}
