/** @file Opens the databases that a session's keys open, brings them to this version, and hands them out by role. */

import type { Stores } from '../context';
import { CASES, databasePath, deskOf, SUMMARIES } from '../keys/compartments';
import type { Session } from '../keys/session';
import { type Migration, migrate } from '../store/migrate';
import { casesMigrations } from '../store/migrations/cases';
import { deskMigrations } from '../store/migrations/desk';
import { summariesMigrations } from '../store/migrations/summaries';
import { openStore } from '../store/open';
import type { WriteDb } from '../store/sql';

export interface OpenStores extends Stores {
  close(): void;
}

function migrationsOf(compartment: string): readonly Migration[] {
  if (compartment === CASES) return casesMigrations;
  return compartment === SUMMARIES ? summariesMigrations : deskMigrations;
}

/** Opens what this session may. Desks are opened when first asked for: a counselor may have many. */
export function openStores(dir: string, session: Session): OpenStores {
  const open = new Map<string, WriteDb>();
  const get = (compartment: string): WriteDb | undefined => {
    const known = open.get(compartment);
    if (known !== undefined) return known;
    if (!session.compartments().includes(compartment)) return undefined;
    const db = openStore(databasePath(dir, compartment), session.databaseKey(compartment), { create: false });
    try {
      migrate(db, migrationsOf(compartment));
    } catch (error) {
      db.close();
      throw error;
    }
    open.set(compartment, db);
    return db;
  };
  const close = () => {
    for (const db of open.values()) db.close();
    open.clear();
  };
  try {
    return { cases: get(CASES), summaries: get(SUMMARIES), desk: (userId) => get(deskOf(userId)), close };
  } catch (error) {
    close();
    throw error;
  }
}
