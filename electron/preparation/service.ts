/** @file Handlers about preparation meetings. */
import type { Handlers } from '../../shared/ipc';
import { mayRaise } from '../../shared/notes/note';
import type { preparationContract } from '../../shared/preparation/contract';
import { Refusal } from '../../shared/result';
import { caseIdSchema } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { partiesOf } from '../cases/parties';
import { happened, incidentDate, openEpisode, reportOf } from '../cases/records';
import { type Context, casesDb } from '../context';
import { run, sql } from '../store/sql';
import { addAnswers, changeNeeds, findMeeting, indexPreparation, preparationOf, saveMeeting } from './store';

export const preparationHandlers: Handlers<typeof preparationContract, Context> = {
  'preparation.save': (context, { caseId, meeting }) =>
    changeCase(context, caseId, 'preparation.save', ['preparation', 'circles'], (db) => {
      const episode = openEpisode(db, caseId);
      const parties = partiesOf(db, caseId, incidentDate(reportOf(db, caseId, episode.number)));
      const party = parties.find((p) => p.id === meeting.partyId);
      if (party === undefined) throw new Refusal('not-found', { reason: 'party' });
      // Nobody can be met whose name is not known.
      if (party.kind === 'unknown') throw new Refusal('invalid', { fields: ['meeting.partyId'] });
      if (meeting.answers.some((a) => a.beside !== undefined && (a.beside === party.id || !parties.some((p) => p.id === a.beside))))
        throw new Refusal('not-found', { reason: 'party' });
      const was = meeting.id === undefined ? undefined : findMeeting(db, meeting.id);
      if (meeting.id !== undefined && (was?.caseId !== caseId || was.partyId !== party.id))
        throw new Refusal('not-found', { reason: 'preparation' });
      // What was held and kept goes up a class only, as a note does.
      if (was?.heldOn !== undefined && was.class !== meeting.class) {
        if (!mayRaise(was.class, meeting.class)) throw new Refusal('blocked', { reason: 'note-class-down' });
        record(db, context, `preparation.raise.${was.class}.${meeting.class}`, meeting.id ?? '');
      }
      const before = preparationOf(db, caseId).find((p) => p.partyId === party.id) ?? {
        partyId: party.id,
        meetings: [],
        answers: [],
        needs: [],
      };
      const id = saveMeeting(db, caseId, episode.id, meeting);
      addAnswers(db, context, caseId, id, meeting, before);
      changeNeeds(db, caseId, id, meeting, before);
      indexPreparation(db, caseId, party.id);
      if (meeting.heldOn !== undefined && was?.heldOn === undefined)
        happened(db, context, caseId, { what: 'prepared', on: meeting.heldOn, who: party.initials });
      return { id };
    }),

  'preparation.drop': (context, { id }) => {
    const found = findMeeting(casesDb(context), id);
    if (found === undefined) throw new Refusal('not-found', { reason: 'preparation' });
    const caseId = caseIdSchema.parse(found.caseId);
    return changeCase(context, caseId, 'preparation.drop', ['preparation', 'circles'], (db) => {
      openEpisode(db, caseId);
      if (found.heldOn !== undefined) throw new Refusal('blocked', { reason: 'preparation-held' });
      run(db, sql`DELETE FROM preparation WHERE id = ${id}`);
      indexPreparation(db, caseId, found.partyId);
      return {};
    });
  },
};
