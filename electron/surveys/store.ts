/** @file Answers, sheets and printed forms of surveys. */
import { z } from 'zod';
import type { PartyId } from '../../shared/cases/case';
import { makeCode } from '../../shared/paperforms/code';
import { firstName } from '../../shared/people/person';
import {
  type Answered,
  type Response,
  responseSchema,
  SURVEY_K,
  SURVEY_MOMENTS,
  SURVEY_ROLES,
  type Survey,
  type SurveySheet,
  surveySchema,
} from '../../shared/surveys/survey';
import type { CaseId } from '../../shared/values';
import { json } from '../cases/records';
import { newId, randomInt } from '../ids';
import { kindOfCode } from '../paperforms/which';
import { all, flag, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const answerIdSchema = z.string().regex(/^[0-9a-f]{32}$/);
const countRow = z.object({ n: z.number() });

/** Keeps an answer that nobody can be told by: of a term, in the group of three that is being filled. */
export function keepAnswer(db: WriteDb, term: string, { moment, role }: Survey, response: Response): void {
  const before =
    get(db, sql`SELECT count(*) AS n FROM survey_answer WHERE term = ${term} AND moment = ${moment} AND role = ${role}`, countRow)?.n ?? 0;
  run(
    db,
    sql`INSERT INTO survey_answer (id, term, moment, role, trio, body)
        VALUES (${newId(answerIdSchema)}, ${term}, ${moment}, ${role}, ${Math.floor(before / SURVEY_K)}, ${JSON.stringify(response)})`,
  );
}

export interface Sheet {
  readonly caseId: CaseId;
  readonly partyId: PartyId;
  readonly on: string;
}

export function keepSheet(db: WriteDb, term: string, { moment, role, age, language }: Survey, response: Response, sheet: Sheet): void {
  run(
    db,
    sql`INSERT INTO survey_sheet (case_id, party_id, term, moment, role, age, language, answered_on, body)
        VALUES (${sheet.caseId}, ${sheet.partyId}, ${term}, ${moment}, ${role}, ${age}, ${language}, ${sheet.on}, ${JSON.stringify(response)})`,
  );
}

const answeredRow = z
  .object({
    moment: z.enum(SURVEY_MOMENTS),
    role: z.enum(SURVEY_ROLES),
    term: z.string(),
    trio: nullable(z.number()),
    known: flag,
    response: json(responseSchema),
  })
  .transform(({ term, ...row }): Answered & { term: string } => ({ ...row, term }));

/** Everything that was answered, in all terms or in one. Each term's groups of three are its own. */
export function answeredIn(db: ReadDb, term: string | undefined): Answered[] {
  const rows = all(
    db,
    sql`SELECT moment, role, term, trio, 0 AS known, body AS response FROM survey_answer
        UNION ALL SELECT moment, role, term, NULL, 1, body FROM survey_sheet`,
    answeredRow,
  ).filter((row) => term === undefined || row.term === term);
  const terms = [...new Set(rows.map((r) => r.term))].sort();
  // Groups are numbered within a term: taken together they must not be mixed.
  return rows.map(({ term: of, ...row }) => ({
    ...row,
    trio: row.trio === undefined ? undefined : row.trio * terms.length + terms.indexOf(of),
  }));
}

const termRow = z.object({ term: z.string() });

export function termsAnswered(db: ReadDb): string[] {
  return all(db, sql`SELECT term FROM survey_answer UNION SELECT term FROM survey_sheet ORDER BY term DESC`, termRow).map((r) => r.term);
}

const sheetRow = z
  .object({ ...surveySchema.shape, on: z.string(), name: nullable(z.string()), label: z.string(), response: json(responseSchema) })
  .transform(({ name, label, ...row }): SurveySheet => ({ ...row, who: name === undefined ? label : firstName(name) }));

export function sheetsOf(db: ReadDb, caseId: CaseId): SurveySheet[] {
  return all(
    db,
    sql`SELECT s.moment, s.role, s.age, s.language, s.answered_on AS "on", pe.name, p.label, s.body AS response
        FROM survey_sheet s JOIN party p ON p.id = s.party_id LEFT JOIN person pe ON pe.id = p.person_id WHERE s.case_id = ${caseId} ORDER BY s.seq`,
    sheetRow,
  );
}

const formRow = z.object({ ...surveySchema.shape, used: flag }).transform(({ used, ...survey }) => ({ survey, used }));

export function findSurveyForm(db: ReadDb, code: string) {
  return get(db, sql`SELECT moment, role, age, language, used FROM survey_form WHERE code = ${code}`, formRow);
}

/** Codes that no paper of ours has yet, whichever kind it is. */
export function freshSurveyCodes(db: ReadDb, count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) {
    const code = makeCode(randomInt);
    if (kindOfCode(db, code) === undefined) codes.add(code);
  }
  return [...codes];
}

export function insertSurveyForms(db: WriteDb, survey: Survey, codes: readonly string[], on: string): void {
  for (const code of codes)
    run(
      db,
      sql`INSERT INTO survey_form (code, moment, role, age, language, printed_on)
          VALUES (${code}, ${survey.moment}, ${survey.role}, ${survey.age}, ${survey.language}, ${on})`,
    );
}

/** Answers whether it was still to be typed in. Nothing ties it to the answer. */
export const markSurveyUsed = (db: WriteDb, code: string): boolean =>
  run(db, sql`UPDATE survey_form SET used = 1 WHERE code = ${code} AND used = 0`) > 0;
