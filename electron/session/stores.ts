/** @file Opens the databases that a session's keys open, compares them with their seals, brings them to this version, hands them out by role. */

import { statSync } from 'node:fs';
import type { OlderFinding } from '../../shared/backups/older';
import { Refusal } from '../../shared/result';
import type { Clock } from '../clock';
import type { Stores } from '../context';
import { hashFile, runAtOnce } from '../keys/backup-files';
import { CASES, databasePath, deskOf, SUMMARIES } from '../keys/compartments';
import { isKnownChain, rememberSigner } from '../keys/known-signers';
import type { Seal } from '../keys/seals';
import type { Session } from '../keys/session';
import { type Migration, migrate, schemaVersion } from '../store/migrate';
import { casesMigrations } from '../store/migrations/cases';
import { deskMigrations } from '../store/migrations/desk';
import { summariesMigrations } from '../store/migrations/summaries';
import { openStore } from '../store/open';
import type { WriteDb } from '../store/sql';
import { fitsPin, writePin } from './pinned';
import { compare, datesOf, keepSealed } from './sealing';

export interface OpenStores extends Stores {
  /** Every database of this session, by compartment; opened if it was not yet. What can't be opened is missing. */
  all(): ReadonlyMap<string, WriteDb>;
  close(): void;
  /** Closes everything and seals nothing: the files are about to be replaced. */
  abandon(): void;
}

export interface StoresOptions {
  readonly clock: Clock;
  /** The file of anchors in the app's own folder. See: [Note: Seals lag, never lead] */
  readonly anchors?: string;
  /** Somebody was told that a part is older and goes on with it. */
  readonly olderAccepted?: boolean;
  /** Told what is older, before the refusal. */
  older?(findings: readonly OlderFinding[]): void;
  /** Called with all databases open and nothing written, when one of them has a version to be left behind. */
  beforeMigration?(open: ReadonlyMap<string, WriteDb>): void;
}

function migrationsOf(compartment: string): readonly Migration[] {
  if (compartment === CASES) return casesMigrations;
  return compartment === SUMMARIES ? summariesMigrations : deskMigrations;
}

const partOf = (compartment: string): OlderFinding['part'] =>
  compartment === CASES ? 'cases' : compartment === SUMMARIES ? 'summaries' : 'desk';

/**
 * Opens everything that this session may open. A desk that a counselor's session finds missing or damaged is left for the moment it is
 * needed: it is written anew from the case book, and keeps nobody from the cases.
 * @throws Refusal `vault-older` when a part is older than its seal and nobody has accepted it; nothing was written then
 */
export function openStores(dir: string, session: Session, options: StoresOptions): OpenStores {
  const open = new Map<string, WriteDb>();
  const seals = new Map<string, Seal>();
  const own = ownOf(session);
  const files = new Map<string, string | undefined>();
  const openOne = (compartment: string): void => {
    const seal = session.seal(compartment, options.anchors);
    const adopted = session.adoptNext(compartment, seal);
    files.set(compartment, fileOf(databasePath(dir, compartment)));
    open.set(compartment, openStore(databasePath(dir, compartment), session.databaseKey(compartment), { create: false }));
    seals.set(compartment, seal);
    const db = open.get(compartment);
    // The first note under its new key.
    if (adopted && db !== undefined) keepSealed(db, seal, options.clock, () => session.rosterSeq, false);
  };
  const check = (compartments: readonly string[]): void => {
    for (const compartment of compartments.filter((one) => own.includes(one))) refuseNewer(compartment);
    const findings = compartments.flatMap((compartment) => {
      const [db, seal] = [open.get(compartment), seals.get(compartment)];
      if (db === undefined || seal === undefined) return [];
      const known = isKnownChain(options.anchors, session.vaultId, session.signers);
      const fits = known && fitsPin(db, session.pinOf(compartment));
      const why = compare(db, seal, session.rosterSeq, files.get(compartment)) ?? (fits ? undefined : known ? 'header' : 'signer');
      return why === undefined ? [] : [{ part: partOf(compartment), why, ...datesOf(db, seal) }];
    });
    if (findings.length === 0 || options.olderAccepted === true) return;
    options.older?.(findings);
    throw new Refusal('vault-older');
  };
  const refuseNewer = (compartment: string): void => {
    const db = open.get(compartment);
    if (db !== undefined && schemaVersion(db) > migrationsOf(compartment).length) throw new Refusal('vault-newer');
  };
  const bring = (compartment: string): void => {
    const [db, seal] = [open.get(compartment), seals.get(compartment)];
    if (db === undefined || seal === undefined) return;
    refuseNewer(compartment);
    // Sealed before the first step of a migration: an end in the middle of it must not look like a seal that somebody took away.
    const sealAgain = keepSealed(db, seal, options.clock, () => session.rosterSeq, options.olderAccepted ?? false);
    migrate(db, migrationsOf(compartment));
    writePin(db, session.pinOf(compartment));
    sealAgain();
  };
  const shut = (compartment: string): void => {
    open.get(compartment)?.close();
    seals.get(compartment)?.close();
    open.delete(compartment);
    seals.delete(compartment);
  };
  /** A good end: the seal also says what the file is now. */
  const end = () => {
    for (const [compartment, db] of [...open]) {
      db.close();
      open.delete(compartment);
      const file = fileOf(databasePath(dir, compartment));
      if (file === undefined) seals.get(compartment)?.close();
      else seals.get(compartment)?.closeWith(file);
      seals.delete(compartment);
    }
  };
  const close = () => {
    for (const compartment of [...open.keys()]) shut(compartment);
  };
  const later = (compartment: string): WriteDb | undefined => {
    if (!open.has(compartment) && session.compartments().includes(compartment)) {
      openOne(compartment);
      try {
        check([compartment]);
        bring(compartment);
      } catch (error) {
        shut(compartment);
        throw error;
      }
    }
    return open.get(compartment);
  };
  try {
    for (const compartment of session.compartments()) {
      if (own.includes(compartment)) openOne(compartment);
      else tryOpen(() => openOne(compartment));
    }
    check([...open.keys()]);
    const behind = [...open].some(([compartment, db]) => {
      const version = schemaVersion(db);
      return version > 0 && version < migrationsOf(compartment).length;
    });
    if (behind) options.beforeMigration?.(open);
    for (const compartment of own) bring(compartment);
    for (const compartment of [...open.keys()]) {
      if (!own.includes(compartment) && !tryOpen(() => bring(compartment))) shut(compartment);
    }
    rememberSigner(options.anchors, session.vaultId, session.signers);
    session.keepPins((compartment, pin) => {
      tryOpen(() => later(compartment));
      const db = open.get(compartment);
      if (db !== undefined) writePin(db, pin);
    });
    const all = () => {
      for (const compartment of session.compartments()) tryOpen(() => later(compartment));
      return open;
    };
    return {
      all,
      cases: open.get(CASES),
      summaries: open.get(SUMMARIES),
      desk: (userId) => later(deskOf(userId)),
      close: end,
      abandon: close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Hash of a database's file that nobody has open; `undefined` when a log beside it holds a part of it, or when it can't be read. */
function fileOf(path: string): string | undefined {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0) return undefined;
  try {
    return runAtOnce(hashFile(path)).sha256;
  } catch {
    // What is wrong with it is said when it is opened.
    return undefined;
  }
}

/** The compartments without which this session can't work. */
function ownOf(session: Session): readonly string[] {
  const { role, id } = session.user;
  return role === 'counselor' ? [CASES, SUMMARIES] : role === 'facilitator' ? [deskOf(id)] : [SUMMARIES];
}

function tryOpen(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}
