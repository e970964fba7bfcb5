/** @file Opens the databases that a session's keys open, compares them with their seals, brings them to this version, hands them out by role. */

import { closeSync, openSync } from 'node:fs';
import type { OlderFinding } from '../../shared/backups/older';
import { Refusal } from '../../shared/result';
import type { Clock } from '../clock';
import type { Stores } from '../context';
import type { Work } from '../keys/backup-files';
import { CASES, databasePath, deskOf, SUMMARIES } from '../keys/compartments';
import { isKnownChain, rememberSigner } from '../keys/known-signers';
import type { Live } from '../keys/live-copy';
import type { ReadAhead } from '../keys/page-ends';
import type { Seal } from '../keys/seals';
import type { Session } from '../keys/session';
import { type Migration, migrate, schemaVersion } from '../store/migrate';
import { casesMigrations } from '../store/migrations/cases';
import { deskMigrations } from '../store/migrations/desk';
import { summariesMigrations } from '../store/migrations/summaries';
import { openStore } from '../store/open';
import type { WriteDb } from '../store/sql';
import { fitsPin, writePin } from './pinned';
import { closeSealed, compare, datesOf, type FileBefore, fileBefore, fileWhileOpen, keepSealed } from './sealing';

export interface OpenStores extends Stores {
  /** Every database of this session, by compartment; opened if it was not yet. What can't be opened is missing. */
  all(): ReadonlyMap<string, WriteDb>;
  /** The same, to be copied while they are in use. */
  live(): ReadonlyMap<string, Live>;
  /**
   * Has the seals say again what each file is, where SQLite has written its log into it since they last knew: whoever puts back an older
   * page after the app was killed is noticed then. See: [Note: What somebody with the files can do]
   */
  lookAgain(): Work<void>;
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
  /** What was read of the files while the passphrase was looked at. */
  readonly ahead?: ReadAhead;
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
  const files = new Map<string, FileBefore | undefined>();
  const descriptors = new Map<string, number>();
  /** Each writes a new note. */
  const sealers = new Map<string, () => void>();
  const roster = () => session.rosterSeq;
  const openOne = (compartment: string): void => {
    const seal = session.seal(compartment, options.anchors);
    const adopted = session.adoptNext(compartment, seal);
    const path = databasePath(dir, compartment);
    files.set(compartment, fileBefore(path, seal, options.ahead));
    const file = descriptorOf(path);
    try {
      open.set(compartment, openStore(path, session.databaseKey(compartment), { create: false }));
    } catch (error) {
      if (file !== undefined) closeSync(file);
      throw error;
    }
    if (file !== undefined) descriptors.set(compartment, file);
    seals.set(compartment, seal);
    const db = open.get(compartment);
    // The first note under its new key.
    if (adopted && db !== undefined) keepSealed(db, seal, { clock: options.clock, roster });
  };
  const check = (compartments: readonly string[]): void => {
    const findings = compartments.flatMap((compartment) => {
      const [db, seal] = [open.get(compartment), seals.get(compartment)];
      if (db === undefined || seal === undefined) return [];
      const known = isKnownChain(options.anchors, session.vaultId, session.signers);
      const fits = known && fitsPin(db, session.pinOf(compartment));
      const why = compare(db, seal, session.rosterSeq, files.get(compartment)) ?? (fits ? undefined : known ? 'header' : 'signer');
      return why === undefined ? [] : [{ part: partOf(compartment), why, ...datesOf(db, seal) }];
    });
    // After all seals were looked at: what was found true is closed as such.
    for (const compartment of compartments.filter((one) => own.includes(one))) refuseNewer(compartment);
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
    const sealAgain = keepSealed(db, seal, {
      clock: options.clock,
      roster,
      accepted: options.olderAccepted ?? false,
      before: () => files.get(compartment),
    });
    sealers.set(compartment, sealAgain);
    if (migrate(db, migrationsOf(compartment)) > 0) sealAgain();
    writePin(db, session.pinOf(compartment));
  };
  const closeOne = (compartment: string, well: boolean): void => {
    const [db, seal] = [open.get(compartment), seals.get(compartment)];
    if (db !== undefined && seal !== undefined) closeSealed(db, seal, { path: databasePath(dir, compartment), well });
    const file = descriptors.get(compartment);
    // Only now: closed earlier it would take SQLite's lock with it.
    if (file !== undefined) closeSync(file);
    for (const one of [open, seals, descriptors, sealers]) one.delete(compartment);
  };
  const shut = (compartment: string): void => closeOne(compartment, false);
  /** A good end: the seal also says what the file is now. */
  const end = () => {
    for (const compartment of [...open.keys()]) closeOne(compartment, true);
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
    const live = () => {
      const lives = new Map<string, Live>();
      for (const [comp, db] of all()) {
        const file = descriptors.get(comp);
        if (file !== undefined) lives.set(comp, { db, path: databasePath(dir, comp), file });
      }
      return lives;
    };
    const lookAgain = function* (): Work<void> {
      for (const [compartment, file] of [...descriptors]) {
        const [seal, sealAgain] = [seals.get(compartment), sealers.get(compartment)];
        if (seal === undefined || sealAgain === undefined || seal.knowsFile) continue;
        const now = yield* fileWhileOpen(databasePath(dir, compartment), file);
        if (now === undefined || descriptors.get(compartment) !== file) continue;
        files.set(compartment, now);
        sealAgain();
      }
    };
    return {
      all,
      live,
      lookAgain,
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

/** Opened before SQLite opens the file. See: [Note: A copy as after a kill]. What is wrong with it is said when it is opened. */
function descriptorOf(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
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
