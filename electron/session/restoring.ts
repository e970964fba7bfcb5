/** @file Putting a backup back, from the door: find, look at all of it, then switch folders. Until the switch nothing is changed. */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Counts, FoundBackup, Preview } from '../../shared/backups/backup';
import type { OlderFinding } from '../../shared/backups/older';
import { Refusal } from '../../shared/result';
import { record } from '../audit/record';
import type { BackupDoor } from '../backup-keeper';
import type { Clock } from '../clock';
import { proveBackup, readOne, switchFolders, unpackBackup } from '../keys/backup';
import { type Found, foundIn, runCalmly } from '../keys/backup-files';
import { CASES, databasePath } from '../keys/compartments';
import { rememberSigner } from '../keys/known-signers';
import { forgetAnchors } from '../keys/seals';
import type { Session } from '../keys/session';
import { openElsewhere, readHeader } from '../keys/vault';
import { schemaVersion } from '../store/migrate';
import { casesMigrations } from '../store/migrations/cases';
import { openStore } from '../store/open';
import { all, type ReadDb, run, sql, transaction } from '../store/sql';
import { awayIn, nearOf, placesIn, readNotes, viewOf } from './backup-places';
import { countsOf } from './counts';
import { currentExamine } from './examine';
import { writePinIfPlace } from './pinned';
import { closeSealed, compare as compareWithSeal, fileBefore, keepSealed } from './sealing';

interface Parts {
  /** The vault's folder now. */
  folder(): string;
  readonly clock: Clock;
  readonly developmentRuntime: boolean;
  readonly anchors: string | undefined;
  /** The case book, when the vault is open in this process. */
  open(): ReadDb | undefined;
  /** Signs out. */
  end(): void;
}

interface Looked {
  readonly found: Found;
  readonly session: Session;
}

type Contents = Counts & { entries: number };

const idRow = z.object({ id: z.string() });
const idsOf = (db: ReadDb): string[] => all(db, sql`SELECT id FROM "case"`, idRow).map((row) => row.id);
const shown = ({ cases, people, notes, files }: Counts): Counts => ({ cases, people, notes, files });

const childrenOf = (dir: string): string[] => {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .slice(0, 500);
  } catch {
    return [];
  }
};

export class Restoring implements BackupDoor {
  readonly #parts: Parts;
  readonly #roots: string[] = [];
  #looked: (Looked & { readonly look: string }) | undefined;
  #older: readonly OlderFinding[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  tellOlder(findings: readonly OlderFinding[]): void {
    this.#older = findings;
  }

  older(): readonly OlderFinding[] {
    return this.#older;
  }

  find(folder?: string): FoundBackup[] {
    const dir = this.#parts.folder();
    const vaultId = headerOf(dir)?.vaultId;
    const found = (folder === undefined ? this.#known(dir) : placesIn(folder, childrenOf(folder)).map((root) => ({ root, near: false })))
      .flatMap(({ root, near }) => foundIn(root).map((one) => ({ one, near })))
      .flatMap(({ one, near }) => {
        const header = headerOf(join(one.root, one.name));
        if (header === undefined || header.vaultId !== one.manifest.vault) return [];
        const users = header.users.filter((user) => user.role === 'counselor').map(({ id, role, label }) => ({ id, role, label }));
        const view = viewOf(one, this.#rootNumber(one.root), near ? 'near' : 'away');
        return [{ ...view, practice: header.practice, ours: vaultId === undefined || header.vaultId === vaultId, users }];
      });
    return found.sort((a, b) => Number(b.whole) - Number(a.whole) || b.made.localeCompare(a.made)).slice(0, 200);
  }

  /** The places that belong to this vault: beside it, and what was chosen for it. Without a header, every vault's folder there. */
  #known(dir: string): { root: string; near: boolean }[] {
    const near = { root: nearOf(dir), near: true };
    const { away } = readNotes(dir);
    const vault = headerOf(dir)?.vaultId ?? foundIn(near.root)[0]?.manifest.vault;
    if (away === undefined) return [near];
    const roots = vault === undefined ? placesIn(away, childrenOf(away)) : [awayIn(away, vault)];
    return [near, ...roots.map((root) => ({ root, near: false }))];
  }

  #rootNumber(root: string): number {
    if (!this.#roots.includes(root)) this.#roots.push(root);
    return this.#roots.indexOf(root);
  }

  #byTicket(ticket: string): Found {
    const [, number = '', name = ''] = /^(\d+)-(.+)$/.exec(ticket) ?? [];
    const root = this.#roots[Number(number)];
    const found = root === undefined ? undefined : foundIn(root).find((one) => one.name === name);
    if (found === undefined) throw new Refusal('not-found', { reason: 'backup' });
    return found;
  }

  async preview(ticket: string, userId: string | undefined, secret: string): Promise<Preview> {
    const found = this.#byTicket(ticket);
    if (!found.whole) throw new Refusal('blocked', { reason: 'backup-damaged' });
    if (this.#parts.developmentRuntime && !found.manifest.practice) throw new Refusal('vault-not-practice');
    this.#forget();
    const by = userId === undefined ? { code: secret } : { userId, passphrase: secret };
    const session = await openElsewhere(join(found.root, found.name), this.#parts.folder(), by);
    try {
      const contents = await runCalmly(proveBackup(found, session, currentExamine()), () => false);
      if (contents === undefined) throw new Refusal('cancelled');
      const version = readOne(found, CASES, session, schemaVersion);
      if (version > casesMigrations.length) throw new Refusal('vault-newer');
      const there = contents.counts as Contents;
      const now = await this.#now(found, session, there, by);
      const look = randomBytes(12).toString('hex');
      this.#looked = { found, session, look };
      return { look, made: found.manifest.made, counts: shown(there), now };
    } catch (error) {
      session.purge();
      throw error;
    }
  }

  /** What is in the folder now, as far as the same secret opens it. */
  async #now(found: Found, session: Session, there: Contents, by: Parameters<typeof openElsewhere>[2]): Promise<Preview['now']> {
    const dir = this.#parts.folder();
    const compare = (db: ReadDb): Preview['now'] => {
      const counts = countsOf(db);
      const kept = new Set(readOne(found, CASES, session, idsOf));
      const casesGone = idsOf(db).filter((id) => !kept.has(id)).length;
      return { state: 'known', counts: shown(counts), casesGone, entriesGone: Math.max(0, counts.entries - there.entries) };
    };
    const open = this.#parts.open();
    const header = headerOf(dir);
    if (header !== undefined && header.vaultId !== found.manifest.vault) return { state: 'another' };
    if (open !== undefined) return compare(open);
    if (header === undefined) return { state: isEmpty(dir) ? 'nothing' : 'unreadable' };
    let present: Session | undefined;
    let close: (() => void) | undefined;
    try {
      present = await openElsewhere(dir, dir, by);
      const [path, seal] = [databasePath(dir, CASES), present.seal(CASES, this.#parts.anchors)];
      close = () => seal.close();
      const before = fileBefore(path, seal);
      const db = openStore(path, present.databaseKey(CASES), { create: false });
      // Closing may write the log into the file, which the seal must know.
      close = () => closeSealed(db, seal, { path, well: true });
      compareWithSeal(db, seal, present.rosterSeq, before);
      return compare(db);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.error.kind === 'vault-busy') throw error;
      return { state: 'unreadable' };
    } finally {
      close?.();
      present?.purge();
    }
  }

  async restore(look: string): Promise<string | undefined> {
    const looked = this.#looked;
    if (looked === undefined || looked.look !== look) throw new Refusal('not-found', { reason: 'backup' });
    const { found, session } = looked;
    const dir = this.#parts.folder();
    this.#parts.end();
    try {
      const building = await runCalmly(unpackBackup(found, dir), () => false);
      if (building === undefined) throw new Refusal('cancelled');
      this.#prepare(building, found, session);
      const stamp = this.#parts.clock.now().slice(0, 19).replace(/[:-]/g, '');
      const aside = switchFolders(dir, stamp);
      forgetAnchors(this.#parts.anchors, found.manifest.vault);
      rememberSigner(this.#parts.anchors, found.manifest.vault, undefined);
      return aside === undefined ? undefined : basename(aside);
    } finally {
      this.#forget();
    }
  }

  /** Seals the databases where they are now, and writes into the trail that this is a copy put back. */
  #prepare(building: string, found: Found, session: Session): void {
    const files = found.manifest.files.map(({ name }) => name);
    const missing = session.compartments().filter((comp) => !files.includes(`${comp}.db`));
    for (const comp of missing) session.createIn(building, comp);
    for (const comp of session.compartments()) {
      const db = openStore(databasePath(building, comp), session.databaseKey(comp), { create: false });
      const seal = session.sealIn(building, comp);
      try {
        const write = keepSealed(db, seal, { clock: this.#parts.clock, roster: () => session.rosterSeq });
        writePinIfPlace(db, session.pinOf(comp));
        if (comp === CASES) {
          const { id, role, label } = session.user;
          const context = { me: { id, role, label }, clock: this.#parts.clock };
          transaction(db, (tx) => {
            record(tx, context, 'backups.restore', found.manifest.made);
            // A desk that was not in the backup is empty; it is written again from the cases.
            if (missing.length > 0) run(tx, sql`INSERT OR IGNORE INTO stale (case_id) SELECT id FROM "case"`);
          });
        }
        write();
      } finally {
        db.close();
        seal.close();
      }
    }
  }

  #forget(): void {
    this.#looked?.session.purge();
    this.#looked = undefined;
  }
}

function headerOf(dir: string): ReturnType<typeof readHeader> | undefined {
  try {
    return readHeader(dir);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Nothing in it that a person would miss. */
function isEmpty(dir: string): boolean {
  try {
    return readdirSync(dir).every((name) => name === 'attempts.json' || name.startsWith('.'));
  } catch {
    return true;
  }
}
