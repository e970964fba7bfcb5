/** @file Letters, their versions and steps in the case book. */
import { z } from 'zod';
import { attachmentIdSchema } from '../../shared/attachments/attachment';
import { partyIdSchema } from '../../shared/cases/case';
import { letterObstacles } from '../../shared/cases/doors';
import {
  type Letter,
  type LetterId,
  type LetterStatus,
  type LetterStep,
  type LetterVersion,
  letterIdSchema,
  type letterInputSchema,
  letterSchema,
  letterStepSchema,
  letterVersionSchema,
} from '../../shared/letters/letter';
import { Refusal } from '../../shared/result';
import { type CaseId, caseIdSchema, type EpisodeId } from '../../shared/values';
import type { Standing } from '../cases/standing';
import type { Context } from '../context';
import { newId } from '../ids';
import { insertMentions, mentionsOf } from '../notes/mentions';
import { indexText } from '../search/text';
import { all, get, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';

/** A letter's name among the texts of a case: in the index and in the table of mentions. */
const sourceOf = (id: LetterId): string => `letter:${id}`;

const TOLD = [
  ['delivered', 'letter_delivered'],
  ['kept_unsent', 'letter_kept'],
  ['returned', 'letter_returned'],
] as const;

const { kind, status } = letterSchema.shape;
const letterRow = z.object({
  id: letterIdSchema,
  caseId: caseIdSchema,
  kind,
  status,
  writer: partyIdSchema,
  reader: partyIdSchema,
  writtenOn: z.string(),
  text: z.string(),
  attachmentId: nullable(attachmentIdSchema),
  fileName: nullable(z.string()),
  version: z.number(),
  editedBy: z.string(),
  preparedOn: nullable(z.string()),
  readOn: nullable(z.string()),
  readBy: z.string(),
  askedOn: nullable(z.string()),
  dueOn: nullable(z.string()),
  removedAt: nullable(z.string()),
  toCollect: z.number(),
});
export type LetterRow = z.output<typeof letterRow>;

// A scan that became restricted or was taken away is not named here any more.
const select = (where: Sql): Sql => sql`
  SELECT l.id, l.case_id AS caseId, l.kind, l.status, l.writer, l.reader, l.written_on AS writtenOn, l.text, l.version, l.edited_by AS editedBy,
    l.prepared_on AS preparedOn, l.read_on AS readOn, l.read_by AS readBy, l.asked_on AS askedOn, l.due_on AS dueOn, l.removed_at AS removedAt,
    l.attachment_id AS attachmentId, f.name AS fileName,
    coalesce((SELECT sum(d.copies) FROM disclosure d
      WHERE d.case_id = l.case_id AND d.subject = l.id AND d.collect_since IS NOT NULL AND d.collected_on IS NULL), 0) AS toCollect
  FROM letter l LEFT JOIN attachment f ON f.id = l.attachment_id AND f.class = 'case_record' AND f.removed_at IS NULL WHERE ${where}`;

/** @throws Refusal not-found */
export function getLetter(db: ReadDb, id: LetterId): LetterRow {
  const found = get(db, select(sql`l.id = ${id}`), letterRow);
  if (found === undefined) throw new Refusal('not-found', { reason: 'letter' });
  return found;
}

export const lettersOf = (db: ReadDb, caseId: CaseId): LetterRow[] =>
  all(db, select(sql`l.case_id = ${caseId} ORDER BY l.seq DESC`), letterRow);

/** Ready ones of a case: those that a no must reach. */
export const readyLetters = (db: ReadDb, caseId: CaseId): LetterRow[] =>
  all(db, select(sql`l.case_id = ${caseId} AND l.status = 'ready'`), letterRow);

const stepRow = letterStepSchema.extend({
  letterId: letterIdSchema,
  why: nullable(letterStepSchema.shape.why.unwrap()),
  how: nullable(letterStepSchema.shape.how.unwrap()),
});

function stepsOf(db: ReadDb, caseId: CaseId): (id: LetterId) => LetterStep[] {
  const rows = all(
    db,
    sql`SELECT s.letter_id AS letterId, s.to_status AS "to", s.happened_on AS "on", s.why, s.how, s.by_whom AS byWhom, s.note, s.recorded_by AS recordedBy
        FROM letter_step s JOIN letter l ON l.id = s.letter_id WHERE l.case_id = ${caseId} ORDER BY s.seq`,
    stepRow,
  );
  return (id) => rows.flatMap(({ letterId, ...step }) => (letterId === id ? [step] : []));
}

/** The letters of a case as the window sees them, newest first. */
export function viewLetters(db: ReadDb, caseId: CaseId, { facts, consents }: Standing): Letter[] {
  const rows = lettersOf(db, caseId);
  if (rows.length === 0) return [];
  const [mentions, steps] = [mentionsOf(db, caseId), stepsOf(db, caseId)];
  return rows.map(({ caseId: _case, attachmentId, fileName, removedAt, ...row }) => ({
    ...row,
    mentions: mentions(sourceOf(row.id), row.version),
    attachment: attachmentId === undefined || fileName === undefined ? undefined : { id: attachmentId, name: fileName },
    steps: steps(row.id),
    obstacles: letterObstacles(facts, row, consents),
    removed: removedAt !== undefined,
  }));
}

export function versionsOf(db: ReadDb, id: LetterId): LetterVersion[] {
  return all(
    db,
    sql`SELECT version, text, edited_at AS writtenAt, edited_by AS writtenBy FROM letter WHERE id = ${id}
        UNION ALL SELECT version, text, written_at, written_by FROM letter_version WHERE letter_id = ${id} ORDER BY version DESC`,
    letterVersionSchema,
  );
}

type Words = Pick<Required<z.output<typeof letterSchema>>, 'text'>;

/** Search follows the letter; one that was taken away leaves the index. */
export function indexLetter(db: WriteDb, caseId: CaseId, id: LetterId, { text }: Words, removed = false): void {
  indexText(db, caseId, sourceOf(id), removed ? '' : text);
}

type By = Pick<Context, 'me' | 'clock'>;
/** As it comes out of its schema. */
export type Written = z.output<typeof letterInputSchema>;

export function insertLetter(db: WriteDb, { me, clock }: By, caseId: CaseId, episodeId: EpisodeId, letter: Written): LetterId {
  const id = newId(letterIdSchema);
  run(
    db,
    sql`INSERT INTO letter (id, case_id, episode_id, seq, kind, writer, reader, written_on, text, attachment_id, edited_at, edited_by, status)
        VALUES (${id}, ${caseId}, ${episodeId}, (SELECT coalesce(max(seq), 0) + 1 FROM letter WHERE case_id = ${caseId}), ${letter.kind},
                ${letter.writer}, ${letter.reader}, ${letter.writtenOn}, ${letter.text}, ${letter.attachmentId}, ${clock.now()}, ${me.label}, 'draft')`,
  );
  insertMentions(db, caseId, sourceOf(id), 1, letter.mentions);
  indexLetter(db, caseId, id, letter);
  return id;
}

/** Keeps what the letter said and puts the new words in their place. They were not read yet. */
export function rewriteLetter(db: WriteDb, { me, clock }: By, row: LetterRow, letter: Written): void {
  const version = row.version + 1;
  run(
    db,
    sql`INSERT INTO letter_version (letter_id, version, text, written_at, written_by)
        SELECT id, version, text, edited_at, edited_by FROM letter WHERE id = ${row.id}`,
  );
  run(
    db,
    sql`UPDATE letter SET version = ${version}, kind = ${letter.kind}, writer = ${letter.writer}, reader = ${letter.reader},
          written_on = ${letter.writtenOn}, text = ${letter.text}, attachment_id = ${letter.attachmentId}, edited_at = ${clock.now()},
          edited_by = ${me.label}, read_on = NULL, read_by = '', status = 'draft', due_on = NULL WHERE id = ${row.id}`,
  );
  // Another reader was not asked yet.
  if (letter.reader !== row.reader) run(db, sql`UPDATE letter SET asked_on = NULL WHERE id = ${row.id}`);
  insertMentions(db, row.caseId, sourceOf(row.id), version, letter.mentions);
  indexLetter(db, row.caseId, row.id, letter);
}

/** What a chronology says of letters: that one was written, given, kept or handed back; the last of each counts when it was undone. */
export function lettersTold(db: ReadDb, caseId: CaseId) {
  const steps = stepsOf(db, caseId);
  return lettersOf(db, caseId)
    .filter((letter) => letter.removedAt === undefined)
    .reverse()
    .flatMap((letter) => {
      const last = steps(letter.id).at(-1);
      const written = { letter, what: 'letter_written' as const, on: letter.writtenOn };
      if (last === undefined) return [written];
      const [what] = TOLD.flatMap(([to, event]) => (to === last.to ? [event] : []));
      return what === undefined ? [written] : [written, { letter, what, on: last.on }];
    });
}

/** A step of its history, and the status that it has by it. */
export function addStep(db: WriteDb, { me, clock }: By, id: LetterId, step: Partial<LetterStep> & { to: LetterStatus; on: string }): void {
  run(
    db,
    sql`INSERT INTO letter_step (letter_id, to_status, happened_on, why, how, by_whom, note, recorded_at, recorded_by)
        VALUES (${id}, ${step.to}, ${step.on}, ${step.why}, ${step.how}, ${step.byWhom ?? ''}, ${step.note ?? ''}, ${clock.now()}, ${me.label})`,
  );
  // What was due stays known: a letter that was only marked as given goes back to its day.
  run(db, sql`UPDATE letter SET status = ${step.to} WHERE id = ${id}`);
}
