/** @file Own scripts in the database of who made them: the case book, or a facilitator's desk. Every version stays. */
import { z } from 'zod';
import type { OwnScriptRow } from '../../shared/scripts/contract';
import { type OwnScriptInput, ownContentSchema, ownScriptSchema } from '../../shared/scripts/own';
import { json } from '../cases/records';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const idOf = (script: string): string => script.slice('own-'.length);

const row = z.object({
  id: z.string(),
  madeBy: z.string(),
  awayAt: nullable(z.string()),
  version: z.number(),
  savedAt: z.string(),
  body: json(ownContentSchema),
});

/** The newest version of each; what was put away last. */
export function ownScripts(db: ReadDb, nameOf: (userId: string) => string): OwnScriptRow[] {
  return all(
    db,
    sql`SELECT s.id, s.made_by AS madeBy, s.away_at AS awayAt, v.version, v.saved_at AS savedAt, v.body
        FROM own_script s JOIN own_script_version v ON v.id = s.id
        WHERE v.version = (SELECT max(version) FROM own_script_version WHERE id = s.id)
        ORDER BY s.away_at IS NOT NULL, v.saved_at DESC, s.id`,
    row,
  ).map((r) => ({
    script: ownScriptSchema.parse({ ...r.body, id: `own-${r.id}`, version: r.version }),
    madeBy: nameOf(r.madeBy),
    savedAt: r.savedAt,
    away: r.awayAt !== undefined,
  }));
}

const versionRow = z.object({ version: nullable(z.number()) });

/** The number of the newest version; `undefined` when there is no such script. */
export const newestVersion = (db: ReadDb, id: string): number | undefined =>
  get(db, sql`SELECT max(version) AS version FROM own_script_version WHERE id = ${idOf(id)}`, versionRow)?.version;

const bodyRow = z.object({ body: json(ownContentSchema) });

export function versionOf(db: ReadDb, id: string, version: number) {
  const found = get(db, sql`SELECT body FROM own_script_version WHERE id = ${idOf(id)} AND version = ${version}`, bodyRow);
  return found === undefined ? undefined : ownScriptSchema.parse({ ...found.body, id, version });
}

export function addScript(db: WriteDb, id: string, madeBy: string): void {
  run(db, sql`INSERT INTO own_script (id, made_by, away_at) VALUES (${idOf(id)}, ${madeBy}, NULL)`);
}

export function addVersion(db: WriteDb, id: string, version: number, at: string, script: OwnScriptInput): void {
  run(
    db,
    sql`INSERT INTO own_script_version (id, version, saved_at, body) VALUES (${idOf(id)}, ${version}, ${at}, ${JSON.stringify(script)})`,
  );
}

export function setAway(db: WriteDb, id: string, at: string | undefined): void {
  run(db, sql`UPDATE own_script SET away_at = ${at} WHERE id = ${idOf(id)}`);
}
