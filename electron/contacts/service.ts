/** @file Handlers about contact limits. */
import type { ContactLimit } from '../../shared/contacts/contact';
import { contactLimitIdSchema } from '../../shared/contacts/contact';
import type { contactsContract } from '../../shared/contacts/contract';
import type { Handlers } from '../../shared/ipc';
import { initials } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import type { CaseId, PersonId } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { partiesOf } from '../cases/parties';
import { currentEpisode, happened, incidentDate, reportOf } from '../cases/records';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { projectCase } from '../projections/project';
import { run, sql, transaction, type WriteDb } from '../store/sql';
import { casesOfPair, findLimit, limitsOfPerson } from './store';

const pairOf = (limit: ContactLimit): [PersonId, PersonId] => [limit.people[0].id, limit.people[1].id];
const letters = (limit: ContactLimit): string => limit.people.map((p) => initials(p.name)).join(' · ');

/** A limit reaches into every case in which both are: a circle that lies on a desk there may not be held any more, or may be again. */
function reproject(context: Context, pair: readonly [PersonId, PersonId], but: CaseId | undefined): void {
  for (const id of casesOfPair(casesDb(context), pair)) if (id !== but) projectCase(context, id);
}

export const contactsHandlers: Handlers<typeof contactsContract, Context> = {
  'contacts.ofPerson': (context, { personId }) => {
    const db = casesDb(context);
    const found = limitsOfPerson(db, personId);
    transaction(db, (tx) => record(tx, context, 'contacts.ofPerson', personId));
    return found;
  },

  'contacts.set': (context, { caseId, limit }) => {
    const [a, b] = limit.personIds;
    const id = limit.id ?? newId(contactLimitIdSchema);
    changeCase(context, caseId, 'contacts.set', ['contacts', 'circles'], (db) => {
      const parties = partiesOf(db, caseId, incidentDate(reportOf(db, caseId, currentEpisode(db, caseId).number)));
      for (const person of limit.personIds)
        if (!parties.some((p) => p.person?.id === person)) throw new Refusal('not-found', { reason: 'person' });
      const was = limit.id === undefined ? undefined : findLimit(db, limit.id);
      // Whom a limit keeps apart does not change: another pair is another limit.
      if (limit.id !== undefined && (was === undefined || ![a, b].every((one) => pairOf(was).includes(one))))
        throw new Refusal('not-found', { reason: 'limit' });
      run(
        db,
        sql`INSERT INTO contact_limit (id, person_a, person_b, case_id, kinds, detail, from_on, until_on, why)
            VALUES (${id}, ${a}, ${b}, ${caseId}, ${JSON.stringify(limit.kinds)}, ${limit.detail}, ${limit.from}, ${limit.until}, ${limit.why})
            ON CONFLICT (id) DO UPDATE SET kinds = excluded.kinds, detail = excluded.detail, from_on = excluded.from_on, until_on = excluded.until_on,
              why = excluded.why`,
      );
      const now = findLimit(db, id);
      if (now !== undefined) happened(db, context, caseId, { what: 'limit_set', on: limit.from, who: letters(now) });
    });
    reproject(context, [a, b], caseId);
    return { id };
  },

  'contacts.end': (context, { id, on }) => {
    const limit = findLimit(casesDb(context), id);
    if (limit === undefined) throw new Refusal('not-found', { reason: 'limit' });
    const end = (db: WriteDb) => {
      // Taken back before its first day it never was; otherwise it stays on record with its last day.
      if (on < limit.from) run(db, sql`DELETE FROM contact_limit WHERE id = ${id}`);
      else run(db, sql`UPDATE contact_limit SET until_on = ${on} WHERE id = ${id}`);
    };
    const { caseId } = limit;
    if (caseId === undefined) {
      transaction(casesDb(context), (db) => {
        end(db);
        record(db, context, 'contacts.end', id);
      });
      context.changed('contacts', 'cases');
    } else
      changeCase(context, caseId, 'contacts.end', ['contacts', 'circles'], (db) => {
        end(db);
        happened(db, context, caseId, { what: 'limit_ended', on, who: letters(limit) });
      });
    reproject(context, pairOf(limit), caseId);
    return {};
  },
};
