/** @file A practice vault in a temporary folder, and its three sign-ins. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Clock, systemClock } from '../../../electron/clock';
import type { Context } from '../../../electron/context';
import { readHeader, unlock } from '../../../electron/keys/vault';
import { createPracticeVault, type PracticeOptions } from '../../../electron/practice/build';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { type SignedIn, signIn } from '../../../electron/session/signed-in';
import { all, type ReadDb, Sql } from '../../../electron/store/sql';
import type { Role } from '../../../shared/values';
import { CHEAP_KDF, tempFolder } from '../../support/vault';

export interface PracticeVault {
  readonly dir: string;
  /** Signs in; ended by `cleanup`. One at a time: a database has one user. */
  as(role: Role, clock?: Clock): Promise<Context>;
  /** What stands for a folder that somebody chose, for whoever is signed in. */
  grant(folder: string): string;
  /** Signs out. */
  leave(): void;
  cleanup(): void;
}

export async function practiceVault(options: Omit<PracticeOptions, 'kdf'>): Promise<PracticeVault> {
  const { dir, cleanup } = tempFolder();
  await createPracticeVault(dir, { ...options, kdf: CHEAP_KDF });
  let open: SignedIn | undefined;
  const grants = new Map<string, string>();
  const end = () => {
    open?.end();
    open = undefined;
  };
  return {
    dir,
    async as(role, clock = systemClock) {
      end();
      const wanted = PRACTICE_SIGN_INS.find((s) => s.role === role);
      const user = readHeader(dir).users.find((u) => u.label === wanted?.label);
      if (wanted === undefined || user === undefined) throw new Error(`nobody is ${role}`);
      const session = await unlock(dir, user.id, wanted.passphrase, CHEAP_KDF);
      open = signIn(dir, session, { clock, jobs: new Map(), grants, changed: () => undefined, backgroundDelay: 0 });
      return open.context;
    },
    grant(folder) {
      const grant = randomBytes(16).toString('hex');
      grants.set(grant, folder);
      return grant;
    },
    leave: end,
    cleanup() {
      end();
      cleanup();
    },
  };
}

const tableRow = z.object({ name: z.string() });

/** Every value of every table of a database, as text. */
export function everything(db: ReadDb): string[] {
  const tables = all(db, new Sql("SELECT name FROM sqlite_master WHERE type = 'table'", []), tableRow);
  return tables.flatMap(({ name }) =>
    all(db, new Sql(`SELECT * FROM "${name}"`, []), z.record(z.string(), z.unknown())).flatMap((row) => Object.values(row).map(String)),
  );
}

/** Words of at least `least` letters, in lower case. */
export function wordsOf(texts: Iterable<string>, least = 4): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) if (word.length >= least) words.add(word);
  return words;
}
