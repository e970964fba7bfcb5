/** @file Check-ins in the case book, and what is due over all cases. */
import { z } from 'zod';
import { partyIdSchema } from '../../shared/cases/case';
import { CHECKIN_PURPOSES, type Checkin, checkinStatusSchema, dueSchema } from '../../shared/checkins/contract';
import { initials } from '../../shared/people/person';
import { type CaseId, caseIdSchema, checkinIdSchema } from '../../shared/values';
import { all, nullable, type ReadDb, sql } from '../store/sql';

const checkinRow = z
  .object({
    id: checkinIdSchema,
    party_id: nullable(partyIdSchema),
    purpose: z.enum(CHECKIN_PURPOSES),
    due: z.string(),
    status: checkinStatusSchema,
    done_on: nullable(z.string()),
    rating: nullable(z.number()),
    note: z.string(),
  })
  .transform(
    (r): Checkin => ({
      id: r.id,
      partyId: r.party_id,
      purpose: r.purpose,
      due: r.due,
      status: r.status,
      doneOn: r.done_on,
      rating: r.rating,
      note: r.note,
    }),
  );

export function checkinsOf(db: ReadDb, caseId: CaseId): Checkin[] {
  return all(
    db,
    sql`SELECT id, party_id, purpose, due, status, done_on, rating, note FROM checkin WHERE case_id = ${caseId} ORDER BY due, id`,
    checkinRow,
  );
}

const dueRow = z.object({
  kind: dueSchema.shape.kind,
  id: z.string(),
  case_id: caseIdSchema,
  title: z.string(),
  due: nullable(z.string()),
  name: nullable(z.string()),
  label: nullable(z.string()),
  what: z.string(),
});

const MOST = 200;

const contactRow = z.object({ seq: z.number(), case_id: caseIdSchema, title: z.string(), due: z.string() });

/**
 * When the office that a duty was reported to is to be spoken with again: also in a closed case, until something later is recorded.
 * Says that much and no more: neither whom nor about what (invariant 4).
 */
export function contactsDue(db: ReadDb, on: string): z.infer<typeof dueSchema>[] {
  const rows = all(
    db,
    sql`SELECT d.seq, d.case_id, c.title, d.next_contact AS due FROM duty d JOIN "case" c ON c.id = d.case_id
        WHERE d.next_contact <= ${twoWeeksAfter(on)} AND NOT EXISTS (SELECT 1 FROM duty later WHERE later.case_id = d.case_id AND later.seq > d.seq)
        ORDER BY d.next_contact LIMIT ${MOST}`,
    contactRow,
  );
  return rows.map((r) => ({
    kind: 'duty',
    id: String(r.seq),
    caseId: r.case_id,
    caseTitle: r.title,
    due: r.due,
    who: '',
    what: 'contact',
  }));
}

function twoWeeksAfter(on: string): string {
  const until = new Date(`${on}T12:00:00Z`);
  until.setUTCDate(until.getUTCDate() + 14);
  return until.toISOString().slice(0, 10);
}

/** Planned check-ins, open items of signed agreements and planned circles up to two weeks after `on`, then cases that wait for a step. */
export function dueOn(db: ReadDb, on: string): z.infer<typeof dueSchema>[] {
  const last = twoWeeksAfter(on);
  const rows = all(
    db,
    sql`SELECT x.kind, x.id, x.case_id, c.title, x.due, pe.name, pa.label, x.what FROM (
          SELECT 'checkin' AS kind, id, case_id, due, party_id, purpose AS what FROM checkin WHERE status = 'planned' AND due <= ${last}
          UNION ALL
          SELECT 'item', i.id, a.case_id, i.due, i.owed_by, i.what FROM item i JOIN agreement a ON a.id = i.agreement_id AND a.version = i.version
            WHERE i.status = 'open' AND i.due <= ${last} AND a.status = 'active'
          UNION ALL
          SELECT 'circle', id, case_id, planned_on, NULL, process FROM circle WHERE status = 'planned' AND planned_on <= ${last}
          UNION ALL
          SELECT 'case', id, id, next_due, NULL, next_step FROM "case"
            WHERE open = 1 AND next_step NOT IN ('item_due', 'checkin_due', 'hold_circle', 'nothing', 'wait')
          UNION ALL
          SELECT 'risk', id, case_id, review_on, party_id, what FROM risk WHERE ended_on IS NULL AND review_on <= ${last}
        ) x JOIN "case" c ON c.id = x.case_id LEFT JOIN party pa ON pa.id = x.party_id LEFT JOIN person pe ON pe.id = pa.person_id
        WHERE c.open = 1 ORDER BY coalesce(x.due, '9999'), c.number LIMIT ${MOST}`,
    dueRow,
  );
  return rows.map((r) => ({
    kind: r.kind,
    id: r.id,
    caseId: r.case_id,
    caseTitle: r.title,
    due: r.due,
    who: r.name !== undefined ? initials(r.name) : (r.label ?? ''),
    what: r.what,
  }));
}
