/** @file Risks and the history of screenings in the case book. */
import { z } from 'zod';
import { partyIdSchema } from '../../shared/cases/case';
import { overrideSchema, screeningSchema } from '../../shared/cases/screening';
import type { RecordedOverride, RecordedScreening } from '../../shared/safety/history';
import { RISK_KINDS, RISK_STEPS, type Risk, type RiskId, riskIdSchema, type riskInputSchema } from '../../shared/safety/risk';
import { type CaseId, caseIdSchema, type EpisodeId } from '../../shared/values';
import { json, overridesOf } from '../cases/records';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const riskRow = z.object({
  id: riskIdSchema,
  partyId: nullable(partyIdSchema),
  kind: z.enum(RISK_KINDS),
  what: z.string(),
  likelihood: nullable(z.enum(RISK_STEPS)),
  severity: nullable(z.enum(RISK_STEPS)),
  action: z.string(),
  byWhom: z.string(),
  notedOn: z.string(),
  reviewOn: nullable(z.string()),
  endedOn: nullable(z.string()),
  endedNote: z.string(),
  episode: z.number(),
});

export function risksOf(db: ReadDb, caseId: CaseId): Risk[] {
  return all(
    db,
    sql`SELECT risk.id, party_id AS partyId, kind, what, likelihood, severity, action, by_whom AS byWhom, noted_on AS notedOn, review_on AS reviewOn,
          ended_on AS endedOn, ended_note AS endedNote, e.number AS episode
        FROM risk JOIN episode e ON e.id = risk.episode_id WHERE risk.case_id = ${caseId} ORDER BY noted_on, risk.id`,
    riskRow,
  );
}

type Fields = z.output<typeof riskInputSchema>;

const stepsOf = (r: Fields): Pick<Fields, 'likelihood' | 'severity'> =>
  r.kind === 'risk' ? r : { likelihood: undefined, severity: undefined };

export function insertRisk(db: WriteDb, id: RiskId, caseId: CaseId, episodeId: EpisodeId, r: Fields): void {
  const steps = stepsOf(r);
  run(
    db,
    sql`INSERT INTO risk (id, case_id, episode_id, party_id, kind, what, likelihood, severity, action, by_whom, noted_on, review_on)
        VALUES (${id}, ${caseId}, ${episodeId}, ${r.partyId}, ${r.kind}, ${r.what}, ${steps.likelihood}, ${steps.severity}, ${r.action}, ${r.byWhom},
                ${r.notedOn}, ${r.reviewOn})`,
  );
}

export function updateRisk(db: WriteDb, id: RiskId, r: Fields): void {
  const steps = stepsOf(r);
  run(
    db,
    sql`UPDATE risk SET party_id = ${r.partyId}, kind = ${r.kind}, what = ${r.what}, likelihood = ${steps.likelihood}, severity = ${steps.severity},
          action = ${r.action}, by_whom = ${r.byWhom}, noted_on = ${r.notedOn}, review_on = ${r.reviewOn} WHERE id = ${id}`,
  );
}

export function endRisk(db: WriteDb, id: RiskId, on: string | undefined, note: string): void {
  run(db, sql`UPDATE risk SET ended_on = ${on}, ended_note = ${on === undefined ? '' : note} WHERE id = ${id}`);
}

const caseRow = z.object({ case_id: caseIdSchema });

/** The case that a risk belongs to. */
export function caseOfRisk(db: ReadDb, id: RiskId): CaseId | undefined {
  return get(db, sql`SELECT case_id FROM risk WHERE id = ${id}`, caseRow)?.case_id;
}

const reviewRow = z.object({ due: z.string(), partyId: nullable(partyIdSchema) });

/** The review of an open risk that is due first. */
export function nextReview(db: ReadDb, caseId: CaseId): z.output<typeof reviewRow> | undefined {
  return get(
    db,
    sql`SELECT review_on AS due, party_id AS partyId FROM risk
        WHERE case_id = ${caseId} AND ended_on IS NULL AND review_on IS NOT NULL ORDER BY review_on LIMIT 1`,
    reviewRow,
  );
}

const screeningRow = z.object({ body: json(screeningSchema), recordedAt: z.string(), recordedBy: z.string(), episode: z.number() });

/** Every screening of every episode, oldest first. */
export function screeningsOf(db: ReadDb, caseId: CaseId): RecordedScreening[] {
  return all(
    db,
    sql`SELECT s.body, s.recorded_at AS recordedAt, s.recorded_by AS recordedBy, e.number AS episode
        FROM screening s JOIN episode e ON e.id = s.episode_id WHERE e.case_id = ${caseId} ORDER BY s.seq`,
    screeningRow,
  ).map(({ body, ...row }) => ({ ...row, screening: body }));
}

const overrideRow = overrideSchema.extend({ recordedAt: z.string(), recordedBy: z.string(), episode: z.number(), episodeId: z.string() });

/** Every override of every episode, oldest first, with whether it still covers its stop. */
export function allOverridesOf(db: ReadDb, caseId: CaseId): RecordedOverride[] {
  const rows = all(
    db,
    sql`SELECT o.code, o.by_name AS byName, o.reason, o.decided_on AS "on", o.recorded_at AS recordedAt, o.recorded_by AS recordedBy, e.number AS episode,
          e.id AS episodeId
        FROM screening_override o JOIN episode e ON e.id = o.episode_id WHERE e.case_id = ${caseId} ORDER BY o.seq`,
    overrideRow,
  );
  return rows.map(({ episodeId, ...row }) => {
    const inForce = overridesOf(db, episodeId as EpisodeId);
    return {
      ...row,
      inForce: inForce.some((o) => o.code === row.code && o.on === row.on && o.reason === row.reason && o.byName === row.byName),
    };
  });
}
