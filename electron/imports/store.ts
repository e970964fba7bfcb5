/** @file What the case book remembers of imports: batches, the keyed hash of each row, mappings kept by name. */
import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { foldWord } from '../../shared/imports/clean';
import { type BatchId, batchIdSchema, type ImportBatch } from '../../shared/imports/contract';
import { type Mapping, mappingSchema } from '../../shared/imports/fields';
import { caseRef } from '../cases/list';
import { json } from '../cases/records';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const keyRow = z.object({ value: z.string() });

/** The secret of the hashes; made on first use, kept in the case book alone. */
export function importKey(db: WriteDb): Buffer {
  const known = get(db, sql`SELECT value FROM meta WHERE key = 'import-key'`, keyRow)?.value;
  if (known !== undefined) return Buffer.from(known, 'hex');
  const made = randomBytes(32);
  run(db, sql`INSERT INTO meta (key, value) VALUES ('import-key', ${made.toString('hex')})`);
  return made;
}

export const keyed = (key: Buffer, what: 'id' | 'row' | 'headers', text: string): string =>
  createHmac('sha256', key).update(`${what}:${text}`).digest('hex').slice(0, 32);

export const headersKey = (key: Buffer, headers: readonly string[]): string => keyed(key, 'headers', JSON.stringify(headers.map(foldWord)));

const rowRow = z.object({ row_key: z.string(), says: z.string(), number: z.number() });

export interface KnownRow {
  readonly ref: string;
  /** Hashes of what it said each time. */
  readonly says: ReadonlySet<string>;
}

/** Every row that was ever brought in, by its key. One query: asking for each row of a file apart would take longer. */
export function knownRows(db: ReadDb): Map<string, KnownRow> {
  const known = new Map<string, { ref: string; says: Set<string> }>();
  const rows = all(
    db,
    sql`SELECT row_key, says, number FROM import_row JOIN "case" ON "case".id = import_row.case_id ORDER BY number`,
    rowRow,
  );
  for (const { row_key, says, number } of rows) {
    const one = known.get(row_key);
    if (one === undefined) known.set(row_key, { ref: caseRef(number), says: new Set([says]) });
    else one.says.add(says);
  }
  return known;
}

const mappingRow = z.object({ name: z.string(), mapping: json(mappingSchema) });

/** Mappings kept for files with these headers, the newest first. */
export function mappingsFor(db: ReadDb, headers: string): { name: string; mapping: Mapping }[] {
  return all(db, sql`SELECT name, mapping FROM import_mapping WHERE headers = ${headers} ORDER BY kept_at DESC LIMIT 20`, mappingRow);
}

export function keepMapping(db: WriteDb, name: string, headers: string, mapping: Mapping, at: string): void {
  // Who a name was found to be belongs to one file, not to the form.
  const form: Mapping = { ...mapping, persons: {}, receivedOn: undefined };
  run(
    db,
    sql`INSERT INTO import_mapping (name, headers, mapping, kept_at) VALUES (${name}, ${headers}, ${JSON.stringify(form)}, ${at})
        ON CONFLICT (name) DO UPDATE SET headers = excluded.headers, mapping = excluded.mapping, kept_at = excluded.kept_at`,
  );
}

export function forgetMapping(db: WriteDb, name: string): void {
  run(db, sql`DELETE FROM import_mapping WHERE name = ${name}`);
}

const batchRow = z.object({
  id: batchIdSchema,
  at: z.string(),
  by_label: z.string(),
  name: z.string(),
  cases: z.number(),
  taken_back_at: nullable(z.string()),
  audit_seq: z.number(),
});
const countRow = z.object({ n: z.number() });

/** Looking at a case or a person is no work on it. Everything else that the audit trail tells of one is. */
export const LOOKING = JSON.stringify([
  'cases.open',
  'people.open',
  'circles.open',
  'attachments.list',
  'attachments.open',
  'notes.chronology',
  'notes.versions',
  'notes.removed',
  'safety.open',
  'register.list',
]);

/** How many cases of a batch somebody has worked on, or has a draft of. */
export function touchedCases(db: ReadDb, batch: string, since: number): number {
  const mine = sql`SELECT case_id FROM import_row WHERE batch_id = ${batch}`;
  const touched = sql`SELECT subject AS id FROM audit WHERE seq > ${since} AND subject IN (${mine})
      AND action NOT IN (SELECT value FROM json_each(${LOOKING}))
    UNION SELECT substr(key, instr(key, ':') + 1) FROM draft WHERE substr(key, instr(key, ':') + 1) IN (${mine})
    UNION SELECT case_id FROM disclosure WHERE case_id IN (${mine})
    UNION SELECT case_id FROM party WHERE case_id IN (${mine})
      AND person_id IN (SELECT subject FROM audit WHERE seq > ${since} AND action = 'people.merge')`;
  return get(db, sql`SELECT count(*) AS n FROM (${touched})`, countRow)?.n ?? 0;
}

/** The newest first. */
export function batchesOf(db: ReadDb): (ImportBatch & { auditSeq: number })[] {
  return all(
    db,
    sql`SELECT id, at, by_label, name, cases, taken_back_at, audit_seq FROM import_batch ORDER BY audit_seq DESC LIMIT 50`,
    batchRow,
  ).map((r) => ({
    id: r.id,
    at: r.at,
    by: r.by_label,
    name: r.name,
    cases: r.cases,
    takenBackAt: r.taken_back_at,
    touched: r.taken_back_at === undefined ? touchedCases(db, r.id, r.audit_seq) : 0,
    auditSeq: r.audit_seq,
  }));
}

export function findBatch(db: ReadDb, id: BatchId) {
  return batchesOf(db).find((b) => b.id === id);
}
