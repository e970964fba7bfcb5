/** @file Steps written down: planned for a day, done, or let go. What the app itself sees done is written down by itself. */
import { z } from 'zod';
import { type StepId, type StepKind, stepIdSchema, type stepInputSchema } from '../../shared/followups/step';
import type { AgreementId, CaseId, EpisodeId } from '../../shared/values';
import type { Context } from '../context';
import { newId } from '../ids';
import { indexText } from '../search/text';
import { get, run, sql, type WriteDb } from '../store/sql';

type StepIn = z.output<typeof stepInputSchema>;
type By = Pick<Context, 'me' | 'clock'>;
interface Where {
  readonly caseId: CaseId;
  readonly episodeId: EpisodeId;
}

/** Writes a step down, in place of the planned one with its id. */
export function saveStep(db: WriteDb, context: By, { caseId, episodeId }: Where, step: StepIn): StepId {
  const id = step.id ?? newId(stepIdSchema);
  const [plannedOn, endedOn] = step.planned ? [step.on, undefined] : [undefined, step.on];
  run(
    db,
    sql`INSERT INTO followup_step (id, case_id, episode_id, agreement_id, kind, state, planned_on, ended_on, with_others, note, recorded_at, recorded_by)
        VALUES (${id}, ${caseId}, ${episodeId}, ${step.agreementId}, ${step.kind}, ${step.planned ? 'planned' : 'done'}, ${plannedOn}, ${endedOn},
                ${step.withOthers}, ${step.note}, ${context.clock.now()}, ${context.me.label})
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, state = excluded.state, planned_on = coalesce(excluded.planned_on, planned_on),
          ended_on = excluded.ended_on, with_others = excluded.with_others, note = excluded.note, recorded_at = excluded.recorded_at,
          recorded_by = excluded.recorded_by`,
  );
  run(db, sql`DELETE FROM followup_with WHERE step_id = ${id}`);
  for (const party of new Set(step.withParties)) run(db, sql`INSERT INTO followup_with (step_id, party_id) VALUES (${id}, ${party})`);
  indexText(db, caseId, `followup:${id}`, [step.withOthers, step.note].filter((text) => text !== '').join('\n'));
  return id;
}

/** Lets a step go. Its words leave the search; the step stays in the record. */
export function dropStep(db: WriteDb, context: By, caseId: CaseId, id: StepId, on: string): void {
  run(
    db,
    sql`UPDATE followup_step SET state = 'dropped', ended_on = ${on}, recorded_at = ${context.clock.now()}, recorded_by = ${context.me.label} WHERE id = ${id}`,
  );
  indexText(db, caseId, `followup:${id}`, '');
}

const plannedRow = z.object({ id: stepIdSchema });

/**
 * The app itself saw a step done (a new version was made, a circle was held): the planned one is over. Where `also` says so, one that
 * nobody planned is written down too.
 */
export function stepSeen(
  db: WriteDb,
  context: By,
  { caseId, episodeId }: Where,
  what: { kind: StepKind; on: string; agreementId?: AgreementId; also: boolean },
): void {
  const planned = get(
    db,
    sql`SELECT id FROM followup_step WHERE episode_id = ${episodeId} AND state = 'planned' AND kind = ${what.kind}
          AND (${what.agreementId} IS NULL OR agreement_id = ${what.agreementId}) ORDER BY planned_on, seq LIMIT 1`,
    plannedRow,
  );
  if (planned !== undefined) {
    run(
      db,
      sql`UPDATE followup_step SET state = 'done', ended_on = ${what.on}, recorded_at = ${context.clock.now()}, recorded_by = ${context.me.label} WHERE id = ${planned.id}`,
    );
  } else if (what.also && what.agreementId !== undefined) {
    const { kind, on, agreementId } = what;
    saveStep(db, context, { caseId, episodeId }, { kind, on, agreementId, planned: false, withParties: [], withOthers: '', note: '' });
  }
}
