/** @file Writes the rows of a new case: the one way in, for a report that is typed and for one that is imported. */
import { z } from 'zod';
import { type caseInputSchema, type PartyId, type Report, reportSchema } from '../../shared/cases/case';
import { type CaseId, caseIdSchema, episodeIdSchema, type PersonId, personIdSchema } from '../../shared/values';
import { dateOf } from '../clock';
import type { Context } from '../context';
import { newId } from '../ids';
import { get, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { insertParties } from './parties';
import { refreshCase } from './progress';
import { happened, saveReport } from './records';

/** The report with each mention pointing at who `find` says; without those of nobody. */
function named(report: Report, find: (personId: PersonId) => PersonId | undefined): Report {
  const incidents = report.incidents.map((incident) => ({
    ...incident,
    mentions: incident.mentions.flatMap((mention) => {
      const personId = find(mention.personId);
      return personId === undefined ? [] : [{ ...mention, personId }];
    }),
  }));
  return reportSchema.parse({ ...report, incidents });
}

const idRow = z.object({ id: personIdSchema });

/** Somebody whom the form named by its own name for a new person, or a person of the register. Somebody taken out again is nobody. */
function personOf(db: ReadDb, inputs: Input['parties'], parties: ReadonlyMap<string, PartyId>, personId: PersonId): PersonId | undefined {
  const key = inputs.find(({ who }) => who.kind === 'new' && who.as === personId)?.key;
  if (key === undefined) return get(db, sql`SELECT id FROM person WHERE id = ${personId}`, idRow)?.id;
  return get(db, sql`SELECT person_id AS id FROM party WHERE id = ${parties.get(key)}`, idRow)?.id;
}

type Input = z.output<typeof caseInputSchema>;

const lastRow = z.object({ n: z.number() });

/** The highest number that a case ever had: one that was deleted keeps its own, or a certificate would speak of two cases. */
export const lastNumber = (db: ReadDb): number =>
  get(
    db,
    sql`SELECT max(coalesce((SELECT max(number) FROM "case"), 0), coalesce((SELECT max(case_number) FROM disposal), 0)) AS n`,
    lastRow,
  )?.n ?? 0;

/**
 * Case, first episode, report, parties, the list's row and the first line of the timeline. Not the audit entry and not the search
 * text: the caller writes them in the same transaction, or, for many cases at once, as it must.
 */
export function writeNewCase(db: WriteDb, context: Pick<Context, 'me' | 'clock'>, number: number, input: Input): CaseId {
  const id = newId(caseIdSchema);
  const episodeId = newId(episodeIdSchema);
  const on = input.report.receivedOn;
  run(
    db,
    sql`INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES (${id}, ${number}, ${input.title}, ${input.school}, 'new', ${on})`,
  );
  run(db, sql`INSERT OR IGNORE INTO school (name) VALUES (${input.school})`);
  run(db, sql`INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES (${episodeId}, ${id}, 1, ${on}, 'first')`);
  // First the report: whoever told it decides whether a party may stand as the reporter. Its mentions wait for who is named.
  saveReport(
    db,
    episodeId,
    named(input.report, () => undefined),
  );
  const parties = insertParties(db, id, input.parties);
  const report = named(input.report, (personId) => personOf(db, input.parties, parties, personId));
  if (report.incidents.some((i) => i.mentions.length > 0)) saveReport(db, episodeId, report);
  refreshCase(db, id, dateOf(context.clock.now()));
  happened(db, context, id, { what: 'case_opened', on });
  return id;
}
