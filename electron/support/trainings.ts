/** @file Trainings of persons, and who in a case lacks a fresh one. */
import { z } from 'zod';
import type { Party } from '../../shared/cases/case';
import type { CaseSupport } from '../../shared/support/contract';
import { TRAINING_OF_ROLE, type Training, trainingIdSchema, trainingKindSchema, trainingState } from '../../shared/support/training';
import type { PersonId } from '../../shared/values';
import { all, nullable, type ReadDb, sql } from '../store/sql';

const trainingRow = z.object({
  id: trainingIdSchema,
  kind: trainingKindSchema,
  on: z.string(),
  refreshBy: nullable(z.string()),
  byWhom: z.string(),
});

/** The latest first. */
export const trainingsOf = (db: ReadDb, person: PersonId): Training[] =>
  all(
    db,
    sql`SELECT id, kind, on_day AS "on", refresh_by AS refreshBy, by_whom AS byWhom FROM training WHERE person_id = ${person} ORDER BY on_day DESC, id`,
    trainingRow,
  );

/** Persons in a part of the case that asks for a training, without a fresh one on that day. */
export function untrainedIn(db: ReadDb, parties: readonly Party[], today: string): CaseSupport['untrained'] {
  return parties.flatMap(({ id, person, roles }) => {
    if (person === undefined) return [];
    return roles.flatMap(({ role }) => {
      const kind = TRAINING_OF_ROLE[role];
      if (kind === undefined) return [];
      const state = trainingState(trainingsOf(db, person.id), kind, today);
      return state === 'fresh' ? [] : [{ partyId: id, kind, state }];
    });
  });
}
