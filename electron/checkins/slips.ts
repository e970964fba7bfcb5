/** @file Codes of printed check-in slips: drawn, kept, found, used once. The paper holds nothing but the code and the questions. */
import { z } from 'zod';
import type { Slip } from '../../shared/checkins/contract';
import { makeCode } from '../../shared/paperforms/code';
import { Refusal } from '../../shared/result';
import { type CheckinId, caseIdSchema, checkinIdSchema, type Language } from '../../shared/values';
import { randomInt } from '../ids';
import { kindOfCode } from '../paperforms/which';
import { get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { getCheckin } from './store';

const slipRow = z.object({
  code: z.string(),
  checkin_id: checkinIdSchema,
  case_id: caseIdSchema,
  title: z.string(),
  who: z.string(),
  printed_on: z.string(),
  used_on: nullable(z.string()),
});

export function findSlip(db: ReadDb, code: string): Slip | undefined {
  const found = get(
    db,
    sql`SELECT s.code, s.checkin_id, k.case_id, c.title, coalesce(pe.name, pa.label, '') AS who, s.printed_on, s.used_on
        FROM checkin_slip s JOIN checkin k ON k.id = s.checkin_id JOIN "case" c ON c.id = k.case_id
          LEFT JOIN party pa ON pa.id = k.party_id LEFT JOIN person pe ON pe.id = pa.person_id WHERE s.code = ${code}`,
    slipRow,
  );
  if (found === undefined) return undefined;
  return {
    code: found.code,
    checkin: getCheckin(db, found.checkin_id),
    caseId: found.case_id,
    caseTitle: found.title,
    who: found.who,
    printedOn: found.printed_on,
    usedOn: found.used_on,
  };
}

/** Codes that no paper of ours has yet, all different: whoever types one need not say what it is of. */
export function freshSlipCodes(db: ReadDb, count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) {
    const code = makeCode(randomInt);
    if (kindOfCode(db, code) === undefined) codes.add(code);
  }
  return [...codes];
}

export function insertSlip(db: WriteDb, slip: { code: string; checkinId: CheckinId; language: Language; printedOn: string }): void {
  run(
    db,
    sql`INSERT INTO checkin_slip (code, checkin_id, language, printed_on) VALUES (${slip.code}, ${slip.checkinId}, ${slip.language}, ${slip.printedOn})`,
  );
}

/** Marks a slip as typed in, in the transaction of what it said. @throws Refusal not-found, conflict/slip-used */
export function spendSlip(db: WriteDb, code: string, checkinId: CheckinId, on: string): void {
  const slip = findSlip(db, code);
  if (slip === undefined || slip.checkin.id !== checkinId) throw new Refusal('not-found', { reason: 'slip' });
  if (slip.usedOn !== undefined) throw new Refusal('conflict', { reason: 'slip-used' });
  run(db, sql`UPDATE checkin_slip SET used_on = ${on} WHERE code = ${code}`);
}
