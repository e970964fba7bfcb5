/** @file Handlers about people. A person stands in cases: what is changed here is changed there, each case with its audit entry. */

import { z } from 'zod';
import type { Handlers } from '../../shared/ipc';
import type { peopleContract } from '../../shared/people/contract';
import { isOneWay, personLinkIdSchema } from '../../shared/people/page';
import { initials } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { record } from '../audit/record';
import { changeCases } from '../cases/change';
import { refuseStale } from '../cases/edition';
import { findRow } from '../cases/list';
import { indexCase } from '../cases/progress';
import { happened } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { projectActs } from '../projections/acts';
import { get, run, sql, transaction, type WriteDb } from '../store/sql';
import { alikePeople } from './alike';
import { casesOfPerson, mergePersons, undoMerge } from './merge';
import { pageOf } from './page';
import { changePerson, findPeople, findPerson, insertPerson, listPeople, livePerson } from './store';

const linkRow = z.object({ from_person: z.string(), to_person: z.string() });
const oneRow = z.object({ id: personLinkIdSchema });

const reindex = (db: WriteDb, cases: readonly CaseId[]) => {
  for (const id of cases) indexCase(db, id, findRow(db, id)?.title ?? '');
};

/** What is changed about people can change whose an act of allyship is, which belongs to no case. */
const changePeople: typeof changeCases = (context, ...change) => {
  const value = changeCases(context, ...change);
  projectActs(context);
  return value;
};

export const peopleHandlers: Handlers<typeof peopleContract, Context> = {
  'people.find': (context, { text }) => (text === '' ? [] : findPeople(casesDb(context), text)),
  'people.list': (context, query) => listPeople(casesDb(context), query),
  'people.alike': (context, asked) => alikePeople(casesDb(context), asked),

  'people.open': (context, { personId }) => {
    const db = casesDb(context);
    const id = livePerson(db, personId);
    if (id === undefined) throw new Refusal('not-found', { reason: 'person' });
    const page = pageOf(db, id, dateOf(context.clock.now()));
    // Reading is audited (invariant 15).
    transaction(db, (tx) => record(tx, context, 'people.open', id));
    return page;
  },

  'people.create': (context, { person }) => {
    const id = transaction(casesDb(context), (tx) => {
      const made = insertPerson(tx, person);
      record(tx, context, 'people.create', made);
      return made;
    });
    context.changed('people');
    return { id };
  },

  'people.change': (context, { personId, person, seen }) =>
    changePeople(context, 'people.change', ['people'], (db) => {
      const before = findPerson(db, personId);
      refuseStale(seen, () => before);
      changePerson(db, personId, person);
      record(db, context, 'people.change', personId);
      const cases = casesOfPerson(db, personId);
      if (before?.name !== person.name) reindex(db, cases);
      return { value: {}, cases };
    }),

  'people.link': (context, { from, to, kind, note }) => {
    const db = casesDb(context);
    const id = transaction(db, (tx) => {
      if (from === to) throw new Refusal('conflict', { reason: 'same-person' });
      for (const person of [from, to]) if (livePerson(tx, person) !== person) throw new Refusal('not-found', { reason: 'person' });
      const known = get(
        tx,
        isOneWay(kind)
          ? sql`SELECT id FROM person_link WHERE kind = ${kind} AND from_person = ${from} AND to_person = ${to}`
          : sql`SELECT id FROM person_link WHERE kind = ${kind} AND ((from_person = ${from} AND to_person = ${to}) OR (from_person = ${to} AND to_person = ${from}))`,
        oneRow,
      );
      if (known !== undefined) {
        run(tx, sql`UPDATE person_link SET note = ${note} WHERE id = ${known.id}`);
        record(tx, context, 'people.link', known.id);
        return known.id;
      }
      const made = newId(personLinkIdSchema);
      run(tx, sql`INSERT INTO person_link (id, from_person, to_person, kind, note) VALUES (${made}, ${from}, ${to}, ${kind}, ${note})`);
      record(tx, context, 'people.link', made);
      return made;
    });
    context.changed('people');
    return { id };
  },

  'people.unlink': (context, { linkId }) => {
    transaction(casesDb(context), (tx) => {
      const link = get(tx, sql`SELECT from_person, to_person FROM person_link WHERE id = ${linkId}`, linkRow);
      if (link === undefined) throw new Refusal('not-found', { reason: 'link' });
      run(tx, sql`DELETE FROM person_link WHERE id = ${linkId}`);
      record(tx, context, 'people.unlink', linkId);
    });
    context.changed('people');
    return {};
  },

  'people.merge': (context, { keep, other }) =>
    changePeople(context, 'people.merge', ['people'], (db) => {
      const at = context.clock.now();
      const { id, moved } = mergePersons(db, keep, other, { at, user: context.me.id });
      const who = initials(findPerson(db, keep)?.name ?? '');
      for (const caseId of moved) happened(db, context, caseId, { what: 'people_merged', on: dateOf(at), who });
      reindex(db, moved);
      record(db, context, 'people.merge', keep);
      record(db, context, 'people.merge', other);
      // All cases of the kept one: what was filled in (a birth date) can change how they are counted.
      return { value: { id }, cases: casesOfPerson(db, keep) };
    }),

  'people.undoMerge': (context, { mergeId }) =>
    changePeople(context, 'people.undoMerge', ['people'], (db) => {
      const at = context.clock.now();
      const { kept, merged, moved } = undoMerge(db, mergeId, at);
      const who = initials(findPerson(db, merged)?.name ?? '');
      for (const caseId of moved) happened(db, context, caseId, { what: 'people_parted', on: dateOf(at), who });
      const cases = [...new Set([...moved, ...casesOfPerson(db, kept)])];
      reindex(db, cases);
      record(db, context, 'people.undoMerge', kept);
      record(db, context, 'people.undoMerge', merged);
      return { value: { id: merged }, cases };
    }),
};
