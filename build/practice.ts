/**
 * @file `npm run practice -- [--cases N] [--dir DIR] [--figures FILE]`: makes a practice vault with the twelve fictional cases,
 * and as many invented ones as are wanted beside them. Runs in Electron's own Node.
 */
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inlineKdf, setKdf } from '../electron/keys/kdf';
import { createFreshPracticeVault, createPracticeVault, practiceFigures } from '../electron/practice/build';
import { PRACTICE_SIGN_INS } from '../electron/practice/sign-ins';
import { TWELVE } from '../electron/practice/stories/twelve';
import { Refusal } from '../shared/result';

const USAGE = `Usage: npm run practice -- [--cases N] [--dir DIR] [--figures FILE]
  --cases N       cases in all, at least ${TWELVE.length} (default ${TWELVE.length}); the rest is an invented school
  --dir DIR       an empty or new folder for the vault (default: a new one in your data folder)
  --figures FILE  also write the figures on 31 March 2026 to FILE, as JSON`;

/** Where people's programs keep their data on this system. */
function dataFolder(): string {
  const { XDG_DATA_HOME, APPDATA } = process.env;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') return APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  return XDG_DATA_HOME !== undefined && XDG_DATA_HOME !== '' ? XDG_DATA_HOME : join(homedir(), '.local', 'share');
}

interface Wanted {
  readonly cases: number;
  readonly dir: string | undefined;
  readonly figures: string | undefined;
}

function wanted(args: readonly string[]): Wanted | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { cases: { type: 'string' }, dir: { type: 'string' }, figures: { type: 'string' } },
    });
    const cases = Number(values.cases ?? TWELVE.length);
    return Number.isSafeInteger(cases) && cases >= TWELVE.length ? { cases, dir: values.dir, figures: values.figures } : undefined;
  } catch {
    return undefined;
  }
}

const say = (text: string) => process.stdout.write(`${text}\n`);

async function make({ cases, dir, figures }: Wanted): Promise<void> {
  setKdf(inlineKdf());
  const began = performance.now();
  if (dir !== undefined) await createPracticeVault(resolve(dir), { cases });
  const folder = dir !== undefined ? resolve(dir) : await createFreshPracticeVault(join(dataFolder(), 'circlekeeper-practice'), { cases });
  say(`Practice vault with ${cases} fictional cases, made in ${Math.round((performance.now() - began) / 1000)} s:\n  ${folder}\n`);
  say('Sign in as (these protect invented people only):');
  for (const { label, passphrase } of PRACTICE_SIGN_INS) say(`  ${label.padEnd(22)} ${passphrase}`);
  if (figures === undefined) return;
  writeFileSync(figures, `${JSON.stringify(await practiceFigures(folder), null, 2)}\n`);
  say(`\nFigures on 31 March 2026 written to ${resolve(figures)}`);
}

const asked = wanted(process.argv.slice(2));
if (asked === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    await make(asked);
  } catch (error) {
    const { kind, reason } = error instanceof Refusal ? error.error : { kind: undefined, reason: undefined };
    if (kind === undefined) throw error;
    process.stderr.write(
      kind === 'vault-exists'
        ? 'There is something in that folder already. Choose an empty or new one.\n'
        : `Not made: ${kind} ${reason ?? ''}\n`,
    );
    process.exitCode = 1;
  }
}
