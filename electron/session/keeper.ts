/** @file Backups while a counselor is signed in: by themselves once a day, when asked, and before a change of the format. */

import { type BackupProblem, type BackupStatus, type BackupView, isDue } from '../../shared/backups/backup';
import { leftOver } from '../../shared/backups/rotation';
import { Refusal } from '../../shared/result';
import type { BackupKeeper } from '../backup-keeper';
import { type Clock, dateOf } from '../clock';
import { makeBackup, mirrorBackup, proveBackup } from '../keys/backup';
import { type Found, foundIn, runAtOnce, runCalmly, tidy, type Work } from '../keys/backup-files';
import type { Live } from '../keys/live-copy';
import type { Session } from '../keys/session';
import { storageRefusal } from '../store/errors';
import type { WriteDb } from '../store/sql';
import { awayIn, type BackupNotes, checkAway, isThere, nameOf, nearOf, readNotes, tookWith, viewOf, writeNotes } from './backup-places';
import { filesOf } from './counts';
import { currentExamine, examineAtOnce } from './examine';

interface Parts {
  readonly dir: string;
  readonly session: Session;
  readonly clock: Clock;
  /** Every database that can be opened. */
  open(): ReadonlyMap<string, Live>;
  /** Told when something can be seen anew. */
  changed(): void;
}

const NEAR = 0;
const AWAY = 1;

/** Before the first step of a migration: the databases as they are. Without it nothing is migrated. */
export function backupBeforeMigration(dir: string, session: Session, clock: Clock, open: ReadonlyMap<string, WriteDb>): void {
  const root = nearOf(dir);
  runAtOnce(makeBackup({ session, dir, root, kind: 'migration', now: () => clock.now(), open, files: filesOf, examine: examineAtOnce }));
  runAtOnce(rotate(root));
}

/** @param root of which what is too much goes; never the newest one */
function* rotate(root: string): Work<void> {
  const kept = foundIn(root)
    .filter((one) => one.whole)
    .map(({ name, manifest: { number, made, kind } }) => ({ name, number, on: dateOf(made), kind }));
  yield* tidy(root, leftOver(kept));
}

function problemOf(error: unknown, away: boolean): BackupProblem {
  const kind = (error instanceof Refusal ? error : storageRefusal(error))?.error.kind;
  if (kind === 'storage-full') return away ? 'away-full' : 'full';
  if (kind === 'storage-readonly') return away ? 'away-readonly' : 'readonly';
  if (kind === 'blocked' || kind === 'storage-corrupt' || kind === 'vault-damaged') return 'damaged';
  return away ? 'away-missing' : 'failed';
}

export class Keeper implements BackupKeeper {
  readonly #parts: Parts;
  #running: Promise<void> | undefined;
  #ended = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  #away(): string | undefined {
    const { away } = readNotes(this.#parts.dir);
    return away === undefined ? undefined : awayIn(away, this.#parts.session.vaultId);
  }

  #roots(): readonly [string, string | undefined] {
    return [nearOf(this.#parts.dir), this.#away()];
  }

  status(): BackupStatus {
    const { away, problem, seconds, took } = readNotes(this.#parts.dir);
    const [near, far] = this.#roots();
    const newest = (root: string | undefined, n: number, where: BackupView['where']) => {
      const one = root === undefined ? undefined : this.#ours(root).find((found) => found.whole);
      return one === undefined ? undefined : viewOf(one, n, where);
    };
    return {
      near: newest(near, NEAR, 'near'),
      away: newest(far, AWAY, 'away'),
      folder: away === undefined ? undefined : { name: nameOf(away), there: isThere(away) },
      problem,
      seconds,
      oldest: this.#oldest(near, took),
      running: this.#running !== undefined,
      used: { near: usedIn(this.#ours(near)), away: far === undefined ? 0 : usedIn(this.#ours(far)) },
    };
  }

  #oldest(root: string, took: BackupNotes['took']): BackupStatus['oldest'] {
    const whole = this.#ours(root).filter((one) => one.whole);
    const [newest, oldest] = [whole[0], whole.at(-1)];
    if (newest === undefined || oldest === undefined || dateOf(oldest.manifest.made) >= dateOf(newest.manifest.made)) return undefined;
    const { made } = oldest.manifest;
    return { made, size: oldest.size, seconds: took?.find((one) => one.made === made)?.seconds };
  }

  #ours(root: string): Found[] {
    return foundIn(root).filter((one) => one.manifest.vault === this.#parts.session.vaultId);
  }

  list(): BackupView[] {
    const [near, far] = this.#roots();
    return [
      ...this.#ours(near).map((one) => viewOf(one, NEAR, 'near')),
      ...(far === undefined ? [] : this.#ours(far).map((one) => viewOf(one, AWAY, 'away'))),
    ];
  }

  choose(folder: string | undefined): void {
    const { dir } = this.#parts;
    if (folder !== undefined) checkAway(dir, folder);
    const { problem: _problem, away: _away, ...rest } = readNotes(dir);
    writeNotes(dir, { ...rest, ...(folder === undefined ? {} : { away: folder }) });
    this.#parts.changed();
  }

  async make(kind: BackupView['kind']): Promise<BackupStatus> {
    // One at a time: a second wish waits for the first and is then content with it.
    if (this.#running === undefined) {
      this.#running = this.#make(kind).finally(() => {
        this.#running = undefined;
        if (!this.#ended) this.#parts.changed();
      });
      this.#parts.changed();
    }
    await this.#running;
    return this.status();
  }

  async #make(kind: BackupView['kind']): Promise<void> {
    const { dir, session, clock } = this.#parts;
    const open = this.#parts.open();
    const root = nearOf(dir);
    const began = performance.now();
    const stopped = () => this.#ended;
    let made: Found | undefined;
    try {
      made = await runCalmly(
        makeBackup({
          session,
          dir,
          root,
          kind,
          now: () => clock.now(),
          open: new Map([...open].map(([comp, { db }]) => [comp, db])),
          live: open,
          files: filesOf,
          examine: currentExamine(),
        }),
        stopped,
      );
    } catch (error) {
      this.#note(problemOf(error, false));
      throw storageRefusal(error) ?? error;
    }
    if (made === undefined) return;
    await runCalmly(rotate(root), stopped);
    // A facilitator's desk that can't be read now keeps nobody from having a backup of the cases; it is written anew from them.
    const part = open.size < session.compartments().length ? 'part' : undefined;
    const problem = (await this.#mirror(made, stopped)) ?? part;
    this.#note(problem, { made: made.manifest.made, seconds: (performance.now() - began) / 1000 });
  }

  /** To the chosen folder. A stick that is not there today is said and not fatal. */
  async #mirror(made: Found, stopped: () => boolean): Promise<BackupProblem | undefined> {
    const { away } = readNotes(this.#parts.dir);
    const root = this.#away();
    if (away === undefined || root === undefined) return undefined;
    // Not made anew: an empty mount point must not be taken for the stick.
    if (!isThere(away)) return 'away-missing';
    try {
      if ((await runCalmly(mirrorBackup(made, root), stopped)) !== undefined) await runCalmly(rotate(root), stopped);
      return undefined;
    } catch (error) {
      return isThere(away) ? problemOf(error, true) : 'away-missing';
    }
  }

  #note(problem: BackupProblem | undefined, time?: { readonly made: string; readonly seconds: number }): void {
    if (this.#ended) return;
    const { away, took } = readNotes(this.#parts.dir);
    const notes = {
      ...(away === undefined ? {} : { away }),
      ...(problem === undefined ? {} : { problem }),
      ...(took === undefined ? {} : { took }),
    };
    try {
      writeNotes(
        this.#parts.dir,
        time === undefined ? notes : { ...notes, seconds: time.seconds, took: tookWith(took, time.made, time.seconds) },
      );
    } catch (error) {
      if (storageRefusal(error) === undefined) throw error;
    }
  }

  async check(ticket: string): Promise<boolean> {
    const [near, far] = this.#roots();
    const found = [near, far].flatMap((root, n) =>
      root === undefined ? [] : this.#ours(root).filter((one) => `${n}-${one.name}` === ticket),
    )[0];
    if (found === undefined) throw new Refusal('not-found', { reason: 'backup' });
    if (!found.whole) return false;
    try {
      await runCalmly(proveBackup(found, this.#parts.session, currentExamine()), () => this.#ended);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.error.reason === 'backup-damaged') return false;
      throw error;
    }
  }

  /** Makes the day's backup if there is none of today, here or in the chosen folder. */
  async daily(): Promise<void> {
    const today = dateOf(this.#parts.clock.now());
    const [near, far] = this.#roots();
    const lastOn = (root: string) => {
      const newest = this.#ours(root).find((one) => one.whole);
      return newest === undefined ? undefined : dateOf(newest.manifest.made);
    };
    const { away } = readNotes(this.#parts.dir);
    // A stick that came back gets what it missed.
    const farDue = far !== undefined && away !== undefined && isThere(away) && isDue(lastOn(far), today);
    if (isDue(lastOn(near), today) || farDue) await this.make('daily');
  }

  end(): void {
    this.#ended = true;
  }
}

/** What the backups take on the disk: shared files once. */
function usedIn(found: readonly Found[]): number {
  const own = found.flatMap((one) => one.manifest.files).reduce((sum, file) => sum + file.size, 0);
  const shared = new Map(found.flatMap((one) => one.manifest.attachments.map((file) => [file.id, file.size] as const)));
  return [...shared.values()].reduce((sum, size) => sum + size, own);
}
