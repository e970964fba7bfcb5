/** @file Notes, their versions and mentions in the case book. Whoever reads says who looks: a memory aid has one reader. */
import { z } from 'zod';
import type { Mention, NamedMention } from '../../shared/notes/mention';
import { type Note, type NoteVersion, noteClassSchema, noteKindSchema, type RemovedNote } from '../../shared/notes/note';
import { type CaseId, type NoteId, noteIdSchema } from '../../shared/values';
import type { Context, Me } from '../context';
import { newId } from '../ids';
import { indexText } from '../search/text';
import { all, get, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';
import { insertMentions, mentionsOf } from './mentions';

/** A note's name among the texts of a case: in the index and in the table of mentions. */
export const sourceOf = (id: NoteId): string => `note:${id}`;

const noteRow = z.object({
  id: noteIdSchema,
  class: noteClassSchema,
  kind: noteKindSchema,
  text: z.string(),
  on: z.string(),
  author: z.string(),
  author_user: z.string(),
  version: z.number(),
  writtenAt: z.string(),
  writtenBy: z.string(),
  removed_at: nullable(z.string()),
  removed_by: nullable(z.string()),
});
export type NoteRow = z.output<typeof noteRow>;

const columns = sql`id, class, kind, text, noted_on AS "on", author, author_user, version, written_at AS writtenAt, written_by AS writtenBy,
  removed_at, removed_by`;

/** A private memory aid is its author's alone. Labels are unique in a vault: they stand in where an old note knows no user. */
const seenBy = (me: Me): Sql => sql`(class <> 'memory_aid' OR author_user = ${me.id} OR (author_user = '' AND author = ${me.label}))`;

function toNote({ author_user: _user, removed_at: _at, removed_by: _by, ...row }: NoteRow, mentions: NamedMention[]): Note {
  return { ...row, mentions };
}

/** The notes of a case that `me` may see, in the order in which they were written, without those taken away. */
export function notesOf(db: ReadDb, me: Me, caseId: CaseId): Note[] {
  const rows = all(
    db,
    sql`SELECT ${columns} FROM note WHERE case_id = ${caseId} AND removed_at IS NULL AND ${seenBy(me)} ORDER BY seq`,
    noteRow,
  );
  if (rows.length === 0) return [];
  const mentions = mentionsOf(db, caseId);
  return rows.map((row) => toNote(row, mentions(sourceOf(row.id), row.version)));
}

/** Those taken away, latest first. */
export function removedNotesOf(db: ReadDb, me: Me, caseId: CaseId): RemovedNote[] {
  const rows = all(
    db,
    sql`SELECT ${columns} FROM note WHERE case_id = ${caseId} AND removed_at IS NOT NULL AND ${seenBy(me)} ORDER BY removed_at DESC, seq DESC`,
    noteRow,
  );
  const mentions = mentionsOf(db, caseId);
  return rows.map((row) => ({
    ...toNote(row, mentions(sourceOf(row.id), row.version)),
    removedAt: row.removed_at ?? row.writtenAt,
    removedBy: row.removed_by ?? '',
  }));
}

/** One note that `me` may see, taken away or not. */
export function findNote(db: ReadDb, me: Me, caseId: CaseId, id: NoteId): NoteRow | undefined {
  return get(db, sql`SELECT ${columns} FROM note WHERE id = ${id} AND case_id = ${caseId} AND ${seenBy(me)}`, noteRow);
}

const versionRow = z.object({
  version: z.number(),
  class: noteClassSchema,
  kind: noteKindSchema,
  on: z.string(),
  text: z.string(),
  writtenAt: z.string(),
  writtenBy: z.string(),
});

/** The versions before the present one, latest first. What was written as a memory aid stays its author's, whatever it became. */
export function earlierVersions(db: ReadDb, me: Me, note: NoteRow): NoteVersion[] {
  const mine = note.author_user === me.id || (note.author_user === '' && note.author === me.label);
  const rows = all(
    db,
    sql`SELECT version, class, kind, noted_on AS "on", text, written_at AS writtenAt, written_by AS writtenBy
        FROM note_version WHERE note_id = ${note.id} ORDER BY version DESC`,
    versionRow,
  );
  return rows.filter((row) => mine || row.class !== 'memory_aid');
}

export interface Written {
  readonly class: Note['class'];
  readonly kind: Note['kind'];
  readonly on: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Search follows the note: restricted and taken away leave the index, a memory aid is found by its author only (invariant 4). */
export function indexNote(db: WriteDb, caseId: CaseId, note: Pick<NoteRow, 'id' | 'class' | 'text'>, author: string): void {
  const source = sourceOf(note.id);
  if (note.class === 'restricted') indexText(db, caseId, source, '');
  else indexText(db, caseId, source, note.text, note.class === 'memory_aid' ? author : undefined);
}

type Author = Pick<Context, 'me' | 'clock'>;

export function insertNote(db: WriteDb, context: Author, caseId: CaseId, note: Written): NoteId {
  const id = newId(noteIdSchema);
  const { me, clock } = context;
  run(
    db,
    sql`INSERT INTO note (id, case_id, seq, class, kind, noted_on, author, author_user, text, written_at, written_by)
        VALUES (${id}, ${caseId}, (SELECT coalesce(max(seq), 0) + 1 FROM note WHERE case_id = ${caseId}), ${note.class}, ${note.kind}, ${note.on},
                ${me.label}, ${me.id}, ${note.text}, ${clock.now()}, ${me.label})`,
  );
  insertMentions(db, caseId, sourceOf(id), 1, note.mentions);
  indexNote(db, caseId, { id, class: note.class, text: note.text }, me.id);
  return id;
}

/** Keeps what the note said and puts the new text in its place. */
export function rewriteNote(db: WriteDb, context: Author, caseId: CaseId, note: NoteRow, text: Omit<Written, 'class'>): void {
  const version = note.version + 1;
  run(
    db,
    sql`INSERT INTO note_version (note_id, version, class, kind, noted_on, text, written_at, written_by)
        SELECT id, version, class, kind, noted_on, text, written_at, written_by FROM note WHERE id = ${note.id}`,
  );
  run(
    db,
    sql`UPDATE note SET version = ${version}, kind = ${text.kind}, noted_on = ${text.on}, text = ${text.text},
          written_at = ${context.clock.now()}, written_by = ${context.me.label} WHERE id = ${note.id}`,
  );
  insertMentions(db, caseId, sourceOf(note.id), version, text.mentions);
  indexNote(db, caseId, { id: note.id, class: note.class, text: text.text }, note.author_user);
}
