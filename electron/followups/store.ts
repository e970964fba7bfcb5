/** @file Steps and tellings in the case book, read. */
import { z } from 'zod';
import { partyIdSchema } from '../../shared/cases/case';
import { STEP_STATES, type Step, stepIdSchema, stepKindSchema } from '../../shared/followups/step';
import { NOT_TOLD_REASONS, TELLING_STATES, TELLING_WAYS, type Telling, TOLD_ABOUT, tellingIdSchema } from '../../shared/followups/telling';
import { agreementIdSchema, type CaseId, type EpisodeId, episodeIdSchema } from '../../shared/values';
import { json } from '../cases/records';
import { all, nullable, type ReadDb, sql } from '../store/sql';

const stepRow = z
  .object({
    id: stepIdSchema,
    agreement_id: agreementIdSchema,
    episode_id: episodeIdSchema,
    kind: stepKindSchema,
    state: z.enum(STEP_STATES),
    planned_on: nullable(z.string()),
    ended_on: nullable(z.string()),
    with_others: z.string(),
    note: z.string(),
    recorded_by: z.string(),
    parties: json(z.array(partyIdSchema)),
  })
  .transform(
    (r): Step => ({
      id: r.id,
      agreementId: r.agreement_id,
      episodeId: r.episode_id,
      kind: r.kind,
      state: r.state,
      plannedOn: r.planned_on,
      endedOn: r.ended_on,
      withParties: r.parties,
      withOthers: r.with_others,
      note: r.note,
      by: r.recorded_by,
    }),
  );

/** Every step of the case, in the order in which they were written down. */
export function stepsOf(db: ReadDb, caseId: CaseId): Step[] {
  return all(
    db,
    sql`SELECT s.id, s.agreement_id, s.episode_id, s.kind, s.state, s.planned_on, s.ended_on, s.with_others, s.note, s.recorded_by,
          (SELECT json_group_array(w.party_id) FROM followup_with w WHERE w.step_id = s.id) AS parties
        FROM followup_step s WHERE s.case_id = ${caseId} ORDER BY s.seq`,
    stepRow,
  );
}

const tellingRow = z
  .object({
    id: tellingIdSchema,
    episode_id: episodeIdSchema,
    agreement_id: nullable(agreementIdSchema),
    party_id: partyIdSchema,
    about: z.enum(TOLD_ABOUT),
    raised_on: z.string(),
    due: z.string(),
    state: z.enum(TELLING_STATES),
    ended_on: nullable(z.string()),
    how: nullable(z.enum(TELLING_WAYS)),
    why: nullable(z.enum(NOT_TOLD_REASONS)),
    by_whom: z.string(),
    also_told: z.string(),
    words: z.string(),
  })
  .transform(
    (r): Telling => ({
      id: r.id,
      episodeId: r.episode_id,
      agreementId: r.agreement_id,
      partyId: r.party_id,
      about: r.about,
      raisedOn: r.raised_on,
      due: r.due,
      state: r.state,
      endedOn: r.ended_on,
      how: r.how,
      why: r.why,
      byWhom: r.by_whom,
      alsoTold: r.also_told,
      words: r.words,
    }),
  );

/** Every telling of the case, in the order in which they were raised. */
export function tellingsOf(db: ReadDb, caseId: CaseId): Telling[] {
  return all(
    db,
    sql`SELECT id, episode_id, agreement_id, party_id, about, raised_on, due, state, ended_on, how, why, by_whom, also_told, words
        FROM telling WHERE case_id = ${caseId} ORDER BY seq`,
    tellingRow,
  );
}

const waitingRow = z.object({ due: z.string(), partyId: nullable(partyIdSchema) });
export type Waiting = z.output<typeof waitingRow>;

/** Who is still to be told in an episode, the first due first. */
export function untoldIn(db: ReadDb, episodeId: EpisodeId): Waiting[] {
  return all(
    db,
    sql`SELECT due, party_id AS partyId FROM telling WHERE episode_id = ${episodeId} AND state = 'open' ORDER BY due, seq`,
    waitingRow,
  );
}

const plannedRow = waitingRow.extend({ agreement: z.string() });

/** Steps that are planned in an episode, the first first, with their agreement and the first of whom they are done with. */
export function stepsPlannedIn(db: ReadDb, episodeId: EpisodeId): z.output<typeof plannedRow>[] {
  return all(
    db,
    sql`SELECT planned_on AS due, agreement_id AS agreement, (SELECT min(w.party_id) FROM followup_with w WHERE w.step_id = s.id) AS partyId
        FROM followup_step s WHERE episode_id = ${episodeId} AND state = 'planned' ORDER BY planned_on, seq`,
    plannedRow,
  );
}
