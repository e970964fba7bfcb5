/**
 * @file `npm run release -- FACTS.json OUT [--ledger DIR]`: a protected release from a file of synthetic facts, without a window. For
 * auditors and districts. Ends with 0 when the folder was written, 1 when it refused (and wrote nothing), 2 when it was asked wrongly.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PUBLISHABLE_K, parseFacts } from '../electron/summaries/door/facts';
import { type DoorOptions, releaseFacts } from '../electron/summaries/door/release-facts';
import { Refusal } from '../shared/result';
import { DRAWN_FORMATS, formatsSchema } from '../shared/summaries/formats';

const TOOL_VERSION = '0.1.0';

const USAGE = `Usage: npm run release -- FACTS.json OUT [--ledger DIR] [--seed TEXT] [--seconds N] [--on YYYY-MM-DD] [--also xlsx,parquet,svg]
  FACTS.json    {"k":10,"dims":{"harm":["theft",…]},"columns":["harm",…],"tables":[["harm"],…],"cases":[["theft",…],…]}
                one row a case, each its own student unless a column "student" says whose it is
  OUT           the release's folder: new or empty
  --ledger DIR  protects it together with all releases in this ledger, and adds it; made on first use
  --seed TEXT   the same choice again for the same facts, for tests
  --seconds N   time for the search (default 30)
  --on DAY      day of the release (default today)
  --also FORMS  further forms beside the CSV files: xlsx, parquet, svg, with commas between`;

interface Wanted {
  readonly facts: string;
  readonly out: string;
  readonly options: DoorOptions;
}

function wanted(args: readonly string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ledger: { type: 'string' },
        seed: { type: 'string' },
        seconds: { type: 'string' },
        on: { type: 'string' },
        also: { type: 'string' },
      },
    });
    const [facts, out, ...more] = positionals;
    const seconds = Number(values.seconds ?? 30);
    const on = values.on ?? new Date().toISOString().slice(0, 10);
    if (facts === undefined || out === undefined || more.length > 0 || !(seconds > 0) || !/^\d{4}-\d\d-\d\d$/.test(on)) return undefined;
    const { ledger, seed } = values;
    const also = formatsSchema.parse(values.also?.split(',') ?? []);
    if (also.some((format) => DRAWN_FORMATS.includes(format))) return undefined;
    return {
      facts,
      out: resolve(out),
      options: {
        seconds,
        on,
        toolVersion: TOOL_VERSION,
        formats: also,
        ...(ledger === undefined ? {} : { ledger: resolve(ledger) }),
        ...(seed === undefined ? {} : { seed }),
        progress: ({ stage, withheld }) => {
          if (stage === 'quick') process.stderr.write(`A safe choice withholds ${withheld} numbers; looking for fewer.\n`);
        },
      },
    };
  } catch {
    return undefined;
  }
}

async function make({ facts, out, options }: Wanted): Promise<void> {
  const parsed = parseFacts(await readFile(facts, 'utf8'));
  const { files, numbers, withheld, reduced, proven } = await releaseFacts(parsed, out, options);
  process.stdout.write(`${out}\n${files.map((file) => `  ${file.name}`).join('\n')}\n`);
  process.stdout.write(`${withheld} of ${numbers} numbers are withheld${proven ? '' : '; a choice with fewer may exist'}.\n`);
  if (reduced) process.stderr.write('Not all tables could be protected; what could not is left out.\n');
  if (parsed.k < PUBLISHABLE_K)
    process.stderr.write(`k = ${parsed.k} is for synthetic data only. Do not publish numbers of real students below ${PUBLISHABLE_K}.\n`);
}

/** What to do about refusals that a growing chain of releases meets. */
const NEXT: Readonly<Record<string, string>> = {
  earlier:
    'Beside the earlier releases this would show few students. Release again when at least k more cases are there, or ask for fewer tables.\n',
  'out-of-time': 'The proof was not ready in time. Give it longer with --seconds, or ask for fewer tables.\n',
};

const asked = wanted(process.argv.slice(2));
if (asked === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    await make(asked);
  } catch (error) {
    const refused = error instanceof Refusal ? error.error : undefined;
    // Nothing of the facts and no text of the solver is told, only the kind.
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = refused ? [refused.kind, refused.reason ?? '', ...(refused.fields ?? [])].join(' ') : missing ? 'no such file' : 'a defect';
    process.stderr.write(`Refused, and nothing was written: ${why.trim()}\n${NEXT[refused?.reason ?? ''] ?? ''}`);
    process.exitCode = 1;
  }
}
