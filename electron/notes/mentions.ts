/** @file Persons named in the texts of a case, whichever record holds the text. See: [Note: Mentions beside the text] */
import { z } from 'zod';
import { fitText, type Mention, type NamedMention, namedMentionSchema } from '../../shared/notes/mention';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { findPerson } from '../people/store';
import { all, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const mentionRow = namedMentionSchema.extend({ source: z.string(), version: z.number() });

/** The mentions of all texts of a case, with the names that the persons have today. */
export function mentionsOf(db: ReadDb, caseId: CaseId): (source: string, version: number) => NamedMention[] {
  const rows = all(
    db,
    sql`SELECT m.source, m.version, m.start, m.length, m.person_id AS personId, p.name FROM mention m JOIN person p ON p.id = m.person_id
        WHERE m.case_id = ${caseId} ORDER BY m.source, m.version, m.start`,
    mentionRow,
  );
  return (source, version) => rows.flatMap(({ source: of, version: at, ...mention }) => (of === source && at === version ? [mention] : []));
}

const namedRow = namedMentionSchema.pick({ personId: true, name: true });

/** Everybody who is named in a report of the case, each once. Not in its notes: that somebody stands in a private one is not told. */
export function namedIn(db: ReadDb, caseId: CaseId): z.output<typeof namedRow>[] {
  return all(
    db,
    sql`SELECT DISTINCT m.person_id AS personId, p.name FROM mention m JOIN person p ON p.id = m.person_id WHERE m.case_id = ${caseId} AND m.source >= 'incident:' AND m.source < 'incident:~' ORDER BY p.name`,
    namedRow,
  );
}

/** @throws Refusal invalid when they lie outside of the text, not-found for nobody */
export function checkMentions(db: ReadDb, text: string, mentions: readonly Mention[]): void {
  if (!fitText(text, mentions)) throw new Refusal('invalid', { fields: ['mentions'] });
  for (const personId of new Set(mentions.map((m) => m.personId)))
    if (findPerson(db, personId) === undefined) throw new Refusal('not-found', { reason: 'person' });
}

/** @param source the text's name as in the search index (`note:<id>`) */
export function insertMentions(db: WriteDb, caseId: CaseId, source: string, version: number, mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    run(
      db,
      sql`INSERT INTO mention (case_id, source, version, start, length, person_id)
          VALUES (${caseId}, ${source}, ${version}, ${mention.start}, ${mention.length}, ${mention.personId})`,
    );
  }
}
