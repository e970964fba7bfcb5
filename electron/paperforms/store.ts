/** @file Codes of printed blank forms: drawn, kept, found, used once. */
import { z } from 'zod';
import { makeCode, type PaperFormId, paperFormIdSchema } from '../../shared/paperforms/code';
import { type PaperForm, paperFormSchema } from '../../shared/paperforms/contract';
import { Refusal } from '../../shared/result';
import { type CaseId, caseIdSchema, type Language } from '../../shared/values';
import { caseRef } from '../cases/list';
import { newId, randomInt } from '../ids';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { kindOfCode } from './which';

const formRow = z
  .object({
    ...paperFormSchema.omit({ usedIn: true }).shape,
    usedOn: nullable(z.string()),
    caseId: nullable(caseIdSchema),
    number: nullable(z.number()),
    title: nullable(z.string()),
  })
  .transform(({ caseId, number, title, ...row }): PaperForm => {
    const usedIn = caseId === undefined ? undefined : { caseId, ref: caseRef(number ?? 0), title: title ?? '' };
    return { ...row, usedIn };
  });

const columns = sql`f.id, f.code, f.language, f.printed_on AS printedOn, f.used_on AS usedOn, f.case_id AS caseId, c.number, c.title
  FROM paper_form f LEFT JOIN "case" c ON c.id = f.case_id`;

export function findForm(db: ReadDb, code: string): PaperForm | undefined {
  return get(db, sql`SELECT ${columns} WHERE f.code = ${code}`, formRow);
}

export function formsOf(db: ReadDb, caseId: CaseId): PaperForm[] {
  return all(db, sql`SELECT ${columns} WHERE f.case_id = ${caseId} ORDER BY f.used_on, f.code`, formRow);
}

/** Codes that no paper of ours has yet, whichever kind it is, all different. */
export function freshCodes(db: ReadDb, count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) {
    const code = makeCode(randomInt);
    if (kindOfCode(db, code) === undefined) codes.add(code);
  }
  return [...codes];
}

export interface Batch {
  readonly id: string;
  readonly language: Language;
  readonly codes: readonly string[];
  readonly printedOn: string;
}

export function insertForms(db: WriteDb, batch: Batch): void {
  for (const code of batch.codes) {
    run(
      db,
      sql`INSERT INTO paper_form (id, code, batch, language, printed_on)
          VALUES (${newId(paperFormIdSchema)}, ${code}, ${batch.id}, ${batch.language}, ${batch.printedOn})`,
    );
  }
}

const foundRow = z.object({ n: z.number() });

/** Marks a form as typed in, in the transaction of the case that is made from it. @throws Refusal conflict when it was used before */
export function markFormUsed(db: WriteDb, id: PaperFormId, caseId: CaseId, on: string): void {
  const changed = run(db, sql`UPDATE paper_form SET used_on = ${on}, case_id = ${caseId} WHERE id = ${id} AND used_on IS NULL`);
  if (changed > 0) return;
  const known = get(db, sql`SELECT count(*) AS n FROM paper_form WHERE id = ${id}`, foundRow)?.n ?? 0;
  if (known === 0) throw new Refusal('not-found', { reason: 'paper-form' });
  throw new Refusal('conflict', { reason: 'paper-form-used' });
}

const countRow = z.object({ printed: z.number(), used: z.number() });

export function countForms(db: ReadDb): { printed: number; used: number } {
  return get(db, sql`SELECT count(*) AS printed, count(used_on) AS used FROM paper_form`, countRow) ?? { printed: 0, used: 0 };
}
