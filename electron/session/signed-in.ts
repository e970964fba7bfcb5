/** @file A signed-in session as handlers see it: keys and stores behind a `Context`, background work, and a clean end. */
import type { Capability } from '../../shared/contract';
import { settleFiles } from '../attachments/settle';
import { record } from '../audit/record';
import type { Clock } from '../clock';
import { type Context, casesDb, type Me, ownDb, type PrintJob } from '../context';
import type { Draw } from '../drawing';
import { finishImports } from '../imports/finish';
import { runCalmly } from '../keys/backup-files';
import { packetKeys } from '../keys/packets';
import { SealedFolder } from '../keys/sealed-files';
import type { Session } from '../keys/session';
import { projectStale } from '../projections/project';
import { keepClocks } from '../retention/clocks';
import { finishDisposals } from '../retention/left';
import type { ChosenFile } from '../sealed';
import { transaction } from '../store/sql';
import { backupBeforeMigration, Keeper } from './keeper';
import { type OpenStores, openStores, type StoresOptions } from './stores';

export interface SignedInOptions {
  readonly clock: Clock;
  readonly jobs: Map<string, PrintJob>;
  /** Absent where there is no window to draw in. */
  readonly draw?: Draw;
  readonly grants: Map<string, string>;
  /** Files that main's dialogs gave; absent where there is no main. */
  readonly chosen?: Map<string, ChosenFile>;
  changed(capabilities: readonly Capability[]): void;
  /** How long work waits for a quiet moment, in milliseconds. 0: it is done at once. */
  readonly backgroundDelay: number;
  /** Told when a session has ended by itself. */
  left?(): void;
  /** The file of anchors in the app's own folder; none where there is no such folder. */
  readonly anchors?: string;
  /** Backups are made by themselves while a counselor is signed in: the first so many milliseconds after. */
  readonly backupAfter?: number;
  /** So often, in milliseconds, the seals are told what the files are. Absent: at the end only. */
  readonly lookAgainEvery?: number;
}

/** How often it is looked whether a backup is due, in milliseconds. */
const BACKUP_EVERY = 30 * 60_000;

/** How long waiting work may hold up the end of a session, in milliseconds. Main ends the process soon after. */
const CLOSING_TIME = 500;

export interface SignedIn {
  readonly context: Context;
  /** Does the waiting background work, closes the stores, wipes the keys. */
  end(): void;
}

/** Opens everything this session may open. @throws Refusal as `openStore` and `migrate` do; then nothing stays open */
export function signIn(
  dir: string,
  session: Session,
  options: SignedInOptions,
  older: Pick<StoresOptions, 'older' | 'olderAccepted' | 'ahead'> = {},
): SignedIn {
  const { clock, anchors } = options;
  const counselor = session.user.role === 'counselor';
  const stores = openStores(dir, session, {
    ...older,
    clock,
    ...(anchors === undefined ? {} : { anchors }),
    beforeMigration: (open) => {
      if (counselor) backupBeforeMigration(dir, session, clock, open);
    },
  });
  const keeper = counselor
    ? new Keeper({ dir, session, clock, open: stores.live, changed: () => options.changed(['backups']) })
    : undefined;
  const files = stores.cases === undefined ? undefined : new SealedFolder(dir);
  const waiting: (() => void)[] = [];
  const over = new AbortController();
  let gone = false;
  let stopDaily: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  const work = () => {
    timer = undefined;
    // A task may ask for more: that is the next round here, or the next quiet moment.
    if (working) return;
    working = true;
    try {
      do {
        // Twice the same work in one quiet moment is once too often: the last one sees everything that is stale.
        const last = waiting.at(-1);
        waiting.length = 0;
        last?.();
      } while (options.backgroundDelay === 0 && waiting.length > 0);
    } finally {
      working = false;
    }
  };
  const members = (): Me[] => session.users().map(({ id, role, label }) => ({ id, role, label }));
  const user = session.user;
  const context: Context = {
    me: { id: user.id, role: user.role, label: user.label },
    stores,
    clock: options.clock,
    practice: session.practice,
    jobs: options.jobs,
    draw: options.draw,
    addUser: (input) => session.addUser(input),
    secrets: session,
    proveOther: (id, passphrase) => session.proveOther(id, passphrase),
    ended: over.signal,
    removeUser: (id) => {
      // What waits is done first: from the copy on nothing may be written any more.
      clearTimeout(timer);
      work();
      transaction(ownDb(context), (tx) => record(tx, context, 'vault.removeUser', id));
      session.removeUser(id, stores.all());
      gone = true;
      over.abort();
      stopDaily();
      keeper?.end();
      files?.close();
      stores.abandon();
      session.purge();
      options.left?.();
    },
    changePassphrase: (old, next) => session.changePassphrase(old, next),
    takeGrant: (grant) => {
      const path = options.grants.get(grant);
      options.grants.delete(grant);
      return path;
    },
    takeFile: (grant, use) => {
      const file = options.chosen?.get(grant);
      options.chosen?.delete(grant);
      return file?.use === use ? file : undefined;
    },
    files,
    packets: packetKeys,
    backups: keeper,
    people: members,
    signIns: () => members().filter((one) => session.canSignIn(one.id)),
    facilitators: () => members().filter((m) => m.role === 'facilitator'),
    background: (task) => {
      waiting.push(task);
      if (options.backgroundDelay === 0) work();
      else timer ??= setTimeout(work, options.backgroundDelay);
    },
    changed: (...capabilities) => options.changed(capabilities),
  };
  try {
    if (user.role === 'counselor') {
      settleFiles(context);
      finishDisposals(context);
      keepClocks(casesDb(context));
      projectStale(context);
      finishImports(context);
    }
    if (older.olderAccepted === true) transaction(ownDb(context), (tx) => record(tx, context, 'vault.olderAccepted', ''));
  } catch (error) {
    // A page that is damaged may be read here first. Left open, the vault would be busy for the backup that is to take its place.
    gone = true;
    over.abort();
    clearTimeout(timer);
    keeper?.end();
    files?.close();
    stores.abandon();
    throw error;
  }
  if (keeper !== undefined) stopDaily = everyDay(keeper, options.backupAfter);
  const stopLooking = lookNowAndThen(stores, options.lookAgainEvery, over.signal);
  over.signal.addEventListener('abort', stopLooking);
  return {
    context,
    end() {
      if (gone) return;
      over.abort();
      stopDaily();
      keeper?.end();
      // What is not done by then is marked in the case book, and done after the next sign-in.
      const until = performance.now() + CLOSING_TIME;
      do {
        clearTimeout(timer);
        work();
      } while (waiting.length > 0 && performance.now() < until);
      clearTimeout(timer);
      files?.close();
      stores.close();
      session.purge();
    },
  };
}

/** Seals what SQLite has written into the files meanwhile, one look at a time. Answers how to stop. */
function lookNowAndThen(stores: OpenStores, every: number | undefined, over: AbortSignal): () => void {
  if (every === undefined) return () => undefined;
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    // What can't be read now is looked at the next time.
    void runCalmly(stores.lookAgain(), () => over.aborted)
      .catch(() => undefined)
      .finally(() => {
        looking = false;
      });
  }, every);
  return () => clearInterval(timer);
}

/** Looks now and then whether the day's backup is there. Answers how to stop. */
function everyDay(keeper: Keeper, after: number | undefined): () => void {
  if (after === undefined) return () => undefined;
  // What goes wrong is in the status, and the next look tries again.
  const look = () => void keeper.daily().catch(() => undefined);
  const first = setTimeout(look, after);
  const then = setInterval(look, BACKUP_EVERY);
  return () => {
    clearTimeout(first);
    clearInterval(then);
  };
}
