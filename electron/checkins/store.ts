/** @file Check-ins in the case book. */
import { z } from 'zod';
import { partyIdSchema } from '../../shared/cases/case';
import { type Checkin, checkinStatusSchema } from '../../shared/checkins/contract';
import { CHECKIN_PURPOSES, type RhythmStep, rhythmStepSchema, USUAL_STEPS } from '../../shared/checkins/rhythm';
import { Refusal } from '../../shared/result';
import { type CaseId, type CheckinId, caseIdSchema, checkinIdSchema, type EpisodeId } from '../../shared/values';
import { newId } from '../ids';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const checkinRow = z
  .object({
    id: checkinIdSchema,
    party_id: nullable(partyIdSchema),
    purpose: z.enum(CHECKIN_PURPOSES),
    due: z.string(),
    at_time: nullable(z.string()),
    place: z.string(),
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
      atTime: r.at_time,
      place: r.place,
      status: r.status,
      doneOn: r.done_on,
      rating: r.rating,
      note: r.note,
    }),
  );

const columns = sql`id, party_id, purpose, due, at_time, place, status, done_on, rating, note`;

export function checkinsOf(db: ReadDb, caseId: CaseId): Checkin[] {
  return all(db, sql`SELECT ${columns} FROM checkin WHERE case_id = ${caseId} ORDER BY due, coalesce(at_time, '99'), id`, checkinRow);
}

const caseRow = z.object({ case_id: caseIdSchema });

/** The case of a check-in. @throws Refusal not-found */
export function caseOfCheckin(db: ReadDb, id: CheckinId): CaseId {
  const found = get(db, sql`SELECT case_id FROM checkin WHERE id = ${id}`, caseRow)?.case_id;
  if (found === undefined) throw new Refusal('not-found', { reason: 'checkin' });
  return found;
}

/** One check-in. @throws Refusal not-found */
export function getCheckin(db: ReadDb, id: CheckinId): Checkin {
  const found = get(db, sql`SELECT ${columns} FROM checkin WHERE id = ${id}`, checkinRow);
  if (found === undefined) throw new Refusal('not-found', { reason: 'checkin' });
  return found;
}

export type NewCheckin = Pick<Checkin, 'partyId' | 'purpose' | 'due' | 'atTime' | 'place'>;

/** @param insteadOf the check-in that did not happen and that this one takes the place of */
export function insertCheckin(db: WriteDb, caseId: CaseId, episodeId: EpisodeId, c: NewCheckin, insteadOf?: CheckinId): CheckinId {
  const id = newId(checkinIdSchema);
  run(
    db,
    sql`INSERT INTO checkin (id, case_id, episode_id, party_id, purpose, due, at_time, place, status, instead_of)
        VALUES (${id}, ${caseId}, ${episodeId}, ${c.partyId}, ${c.purpose}, ${c.due}, ${c.atTime}, ${c.place}, 'planned', ${insteadOf})`,
  );
  return id;
}

const stepRow = rhythmStepSchema.extend({ together: z.number().transform((n) => n === 1) });

/** The rhythm of this vault, or the one that comes with the app. */
export function rhythmOf(db: ReadDb): { steps: RhythmStep[]; own: boolean } {
  const steps = all(db, sql`SELECT day, purpose, together FROM checkin_step ORDER BY position`, stepRow);
  return steps.length > 0 ? { steps, own: true } : { steps: [...USUAL_STEPS], own: false };
}

export function keepRhythm(db: WriteDb, steps: readonly RhythmStep[]): void {
  run(db, sql`DELETE FROM checkin_step`);
  for (const [position, step] of steps.toSorted((a, b) => a.day - b.day).entries())
    run(
      db,
      sql`INSERT INTO checkin_step (position, day, purpose, together) VALUES (${position}, ${step.day}, ${step.purpose}, ${step.together})`,
    );
}
