/** @file The invented schools that the bench works on: made once, kept until the code that makes them changes. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Context, casesDb } from '../../electron/context';
import { inlineKdf, type Kdf } from '../../electron/keys/kdf';
import type { Session } from '../../electron/keys/session';
import { createVault, readHeader, unlock } from '../../electron/keys/vault';
import { asker } from '../../electron/practice/ask';
import { SNAPSHOT } from '../../electron/practice/build';
import { makeCalendar } from '../../electron/practice/calendar';
import { insertSchool } from '../../electron/practice/school';
import { BENCH } from '../../electron/practice/school/invent';
import { PRACTICE_SIGN_INS } from '../../electron/practice/sign-ins';
import { type SignedIn, signIn } from '../../electron/session/signed-in';
import { all, type ReadDb, sql } from '../../electron/store/sql';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { doubleCases, indexAfterwards } from './multiply';

const SEED = 1;
/** Long enough that no background work falls into what is timed; what waits is done when the session ends. */
const NEVER = 2_000_000_000;

/** So many cases are invented one by one; a larger school repeats them. */
const MOST_INVENTED = 3_200;
/** From so many cases on each has one note only: with eight the case book would have several gigabytes, and copying it take minutes. */
const LARGE = 50_000;
const notesPerCase = (cases: number): number => (cases < LARGE ? BENCH.notesPerCase : 1);

/** How many cases get a word that no other case has. */
export const RARE_WORDS = 40;
export const rareWord = (index: number): string => `zuzak${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}word`;

/** Production cost, but each derivation done once: the bench signs in many times and does not measure Argon2id. */
function rememberingKdf(): Kdf {
  const real = inlineKdf();
  const known = new Map<string, Promise<Buffer>>();
  return {
    ...real,
    argon2id: async (password, salt, params) => {
      const name = createHash('sha256').update(password).update(salt).digest('hex');
      const key = known.get(name) ?? real.argon2id(password, salt, params);
      known.set(name, key);
      return Buffer.from(await key);
    },
  };
}

const kdf = rememberingKdf();

/** The counselor's keys of a bench vault, without the cost of the KDF from the second time on. */
export async function enterVault(dir: string): Promise<Session> {
  const [counselor] = PRACTICE_SIGN_INS;
  const user = readHeader(dir).users.find((one) => one.label === counselor.label);
  if (user === undefined) throw new Error('not a vault of the bench');
  return unlock(dir, user.id, counselor.passphrase, kdf);
}

/** A session as the vault process has it, but for work in the background. */
export function begin(dir: string, session: Session): SignedIn {
  return signIn(dir, session, {
    clock: makeCalendar(SNAPSHOT),
    jobs: new Map(),
    grants: new Map(),
    changed: () => undefined,
    backgroundDelay: NEVER,
  });
}

async function makeVault(dir: string, cases: number): Promise<void> {
  const [counselor, ...others] = PRACTICE_SIGN_INS;
  const { session } = await createVault(dir, { ...counselor, practice: true, kdf });
  for (const other of others) await session.addUser(other);
  const signedIn = begin(dir, session);
  try {
    const { context } = signedIn;
    const db = casesDb(context);
    const doublings = cases <= MOST_INVENTED ? 0 : Math.ceil(Math.log2(cases / MOST_INVENTED));
    indexAfterwards(db, () => {
      insertSchool(context, { count: Math.round(cases / 2 ** doublings), now: SNAPSHOT, seed: SEED, notesPerCase: notesPerCase(cases) });
      doubleCases(db, doublings);
    });
    addRareWords(context);
    // Copies without encryption are made by rewriting the file; a file that has just been rewritten too is the fair counterpart.
    // With its copy in a file: of gigabytes in memory the process would die. Nobody in it is real.
    db.exec('PRAGMA temp_store = FILE; VACUUM');
  } finally {
    // Also writes the facts that wait.
    signedIn.end();
  }
}

/** Writes each rare word into a note of a case of its own, spread evenly. */
function addRareWords(context: Context): void {
  const ask = asker(context);
  const ids = caseIds(casesDb(context));
  const step = Math.max(1, Math.floor(ids.length / RARE_WORDS));
  for (let index = 0; index < RARE_WORDS; index += 1) {
    const caseId = ids[(index * step) % ids.length];
    if (caseId === undefined) throw new Error('no cases');
    const text = `Somebody said ${rareWord(index)} and nobody knew what it meant.`;
    ask('notes.add', { caseId, class: 'case_record', kind: 'note', on: SNAPSHOT, text });
  }
}

/** All cases by number. */
export function caseIds(db: ReadDb): CaseId[] {
  return all(db, sql`SELECT id FROM "case" ORDER BY number`, z.object({ id: caseIdSchema })).map((row) => row.id);
}

/** Everything that decides what is in a vault: code, and no page about it. */
function stampOf(root: string): string {
  const hash = createHash('sha256').update(`${BENCH.notesPerCase} ${SEED}`);
  for (const top of ['electron', 'shared']) {
    const files = readdirSync(join(root, top), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.endsWith('.md'),
    );
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
      hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The vaults that were made, below `out/bench`. Those of other versions of the code are removed. */
export function vaultStore(root: string, say: (line: string) => void): (cases: number) => Promise<string> {
  const kept = join(root, 'out', 'bench', 'vaults');
  const current = join(kept, stampOf(root));
  mkdirSync(current, { recursive: true });
  for (const name of readdirSync(kept)) if (join(kept, name) !== current) rmSync(join(kept, name), { recursive: true, force: true });
  return async (cases) => {
    const dir = join(current, String(cases));
    if (existsSync(dir)) return dir;
    say(`Making an invented school of ${cases} cases (kept for the next run) ...`);
    const began = performance.now();
    const beside = `${dir}.making`;
    rmSync(beside, { recursive: true, force: true });
    await makeVault(beside, cases);
    // Only a whole one gets the name.
    renameSync(beside, dir);
    say(`  made in ${Math.round((performance.now() - began) / 1000)} s`);
    return dir;
  };
}

/** A copy to work on. */
export function copyVault(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}
