/** @file Makes a practice vault: three sign-ins, the twelve stories, and as many invented cases as are wanted beside them. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/result';
import type { UserId } from '../../shared/values';
import { systemClock } from '../clock';
import type { Context } from '../context';
import { currentKdf, type Kdf } from '../keys/kdf';
import { createVault, readHeader, unlock } from '../keys/vault';
import { projectStale } from '../projections/project';
import { signIn } from '../session/signed-in';
import { type Calendar, makeCalendar } from './calendar';
import { type Figures, figures } from './figures';
import { inventedStories } from './school';
import { PRACTICE_SIGN_INS } from './sign-ins';
import { enterSchoolYears } from './stories/school-year';
import { TWELVE } from './stories/twelve';
import { openBook, tell } from './telling';

/** The day at which the stories stop; all figures of practice.md 5.1 are told for it. */
export const SNAPSHOT = '2026-03-31';

/** Where the calendar stands before the first story; anything earlier than all of them. */
const BEGIN = '2024-08-01';

export interface PracticeOptions {
  /** Cases in all, the twelve included. */
  readonly cases: number;
  /** The day on which invented cases stop. `SNAPSHOT` unless told. */
  readonly now?: string;
  /** Of the invented cases: the same seed gives the same school. */
  readonly seed?: number;
  readonly kdf?: Kdf;
}

/**
 * Makes a practice vault in `dir`, which must not exist or be empty, and closes it again.
 * @throws Refusal as `createVault` does, and whatever a handler refuses: then the folder holds an unfinished vault
 */
export async function createPracticeVault(
  dir: string,
  { cases, now = SNAPSHOT, seed = 1, kdf = currentKdf() }: PracticeOptions,
): Promise<void> {
  const [counselor, ...others] = PRACTICE_SIGN_INS;
  const { session } = await createVault(dir, { ...counselor, practice: true, kdf });
  for (const other of others) await session.addUser(other);
  const calendar = makeCalendar(BEGIN);
  const signedIn = signIn(dir, session, {
    clock: calendar,
    jobs: new Map(),
    grants: new Map(),
    changed: () => undefined,
    backgroundDelay: 0,
  });
  try {
    await fill(signedIn.context, calendar, { cases, now, seed });
  } finally {
    signedIn.end();
  }
}

/** Tells the stories into an open, empty practice vault. */
async function fill(
  context: Context,
  calendar: Calendar,
  { cases, now, seed }: { cases: number; now: string; seed: number },
): Promise<void> {
  const entering = enteringOnly(context);
  const book = openBook(entering, calendar, facilitatorOf(context));
  enterSchoolYears(book);
  const twelve = TWELVE.map((story) => story(book));
  await tell(entering, calendar, [...twelve, ...inventedStories(book, { count: cases - twelve.length, now, seed })]);
  projectStale(context, -1);
}

/**
 * [Note: Projected once]
 * While thousands of steps are entered nobody looks at a desk or a summary, so the context that enters them projects nothing; each
 * change still leaves its mark, and one projection at the end follows the marks, as after a crash.
 */
export function enteringOnly(context: Context): Context {
  return { ...context, background: () => undefined, facilitators: () => [], changed: () => undefined };
}

function facilitatorOf(context: Context): UserId {
  const [first] = context.facilitators();
  if (first === undefined) throw new Error('a practice vault has a facilitator');
  return first.id;
}

/** Makes a practice vault in a new folder below `root` and answers the folder. When it fails, nothing of it is left. */
export async function createFreshPracticeVault(root: string, options: PracticeOptions): Promise<string> {
  const dir = freshFolder(root);
  try {
    await createPracticeVault(dir, options);
    return dir;
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

/** The figures of a practice vault on a day, read with the counselor's sign-in. */
export async function practiceFigures(dir: string, onDate = SNAPSHOT, kdf = currentKdf()): Promise<Figures> {
  const [counselor] = PRACTICE_SIGN_INS;
  const user = readHeader(dir).users.find((u) => u.label === counselor.label);
  if (user === undefined) throw new Refusal('vault-missing');
  const session = await unlock(dir, user.id, counselor.passphrase, kdf);
  const signedIn = signIn(dir, session, {
    clock: systemClock,
    jobs: new Map(),
    grants: new Map(),
    changed: () => undefined,
    backgroundDelay: 0,
  });
  try {
    return await figures(signedIn.context, onDate);
  } finally {
    signedIn.end();
  }
}

/** A folder below `root` that is not there yet: `practice-1`, `practice-2`, … An older practice vault is never written over. */
function freshFolder(root: string): string {
  const taken = new Set(namesIn(root));
  let number = 1;
  while (taken.has(`practice-${number}`)) number += 1;
  return join(root, `practice-${number}`);
}

function namesIn(root: string): string[] {
  try {
    return readdirSync(root);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
