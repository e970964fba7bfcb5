/** @file Handlers about what hangs on a person and on no case: trainings and acts of allyship. See: [Note: Recognised and nowhere else] */
import { z } from 'zod';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import type { supportContract } from '../../shared/support/contract';
import { allyActIdSchema, trainingIdSchema } from '../../shared/support/training';
import type { PersonId } from '../../shared/values';
import { record } from '../audit/record';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { livePerson } from '../people/store';
import { projectActs } from '../projections/acts';
import { get, type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';

type OfPersons = Pick<
  Handlers<typeof supportContract, Context>,
  'support.saveTraining' | 'support.dropTraining' | 'support.noteAct' | 'support.dropAct'
>;

/** One change of the case book that belongs to no case. */
function change<T>(context: Context, action: string, fn: (db: WriteDb) => { value: T; subject: string }): T {
  const value = transaction(casesDb(context), (db) => {
    const made = fn(db);
    record(db, context, action, made.subject);
    return made.value;
  });
  // An act is counted in summaries; a training is not, and then nothing changes there.
  projectActs(context);
  context.changed('support');
  return value;
}

function live(db: ReadDb, id: PersonId): PersonId {
  const person = livePerson(db, id);
  if (person === undefined) throw new Refusal('not-found', { reason: 'person' });
  return person;
}

const ownerRow = z.object({ person: z.string() });

export const peopleOfSupport: OfPersons = {
  'support.saveTraining': (context, { personId, training, id }) =>
    change(context, 'support.saveTraining', (db) => {
      const person = live(db, personId);
      const was = id === undefined ? undefined : get(db, sql`SELECT person_id AS person FROM training WHERE id = ${id}`, ownerRow);
      if (id !== undefined && was?.person !== person) throw new Refusal('not-found', { reason: 'training' });
      const saved = id ?? newId(trainingIdSchema);
      run(
        db,
        sql`INSERT INTO training (id, person_id, kind, on_day, refresh_by, by_whom)
            VALUES (${saved}, ${person}, ${training.kind}, ${training.on}, ${training.refreshBy}, ${training.byWhom})
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, on_day = excluded.on_day, refresh_by = excluded.refresh_by, by_whom = excluded.by_whom`,
      );
      return { value: { id: saved }, subject: saved };
    }),

  'support.dropTraining': (context, { id }) =>
    change(context, 'support.dropTraining', (db) => {
      if (run(db, sql`DELETE FROM training WHERE id = ${id}`) === 0) throw new Refusal('not-found', { reason: 'training' });
      return { value: {}, subject: id };
    }),

  'support.noteAct': (context, { act }) =>
    change(context, 'support.noteAct', (db) => {
      const person = live(db, act.personId);
      const beside = act.besideId === undefined ? undefined : live(db, act.besideId);
      if (beside === person) throw new Refusal('invalid', { fields: ['act.besideId'], reason: 'own-helper' });
      const id = newId(allyActIdSchema);
      run(
        db,
        sql`INSERT INTO ally_act (id, person_id, beside_id, what, on_day, recognised_by)
            VALUES (${id}, ${person}, ${beside}, ${act.what}, ${act.on}, ${act.recognisedBy})`,
      );
      return { value: { id }, subject: id };
    }),

  'support.dropAct': (context, { id }) =>
    change(context, 'support.dropAct', (db) => {
      if (run(db, sql`DELETE FROM ally_act WHERE id = ${id}`) === 0) throw new Refusal('not-found', { reason: 'act' });
      return { value: {}, subject: id };
    }),
};
