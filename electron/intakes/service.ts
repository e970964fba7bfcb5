/** @file Handlers about notes that wait to be sorted. */
import type { Incident } from '../../shared/cases/incident';
import type { Intake, intakesContract } from '../../shared/intakes/contract';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { type CaseId, intakeIdSchema } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { findRow } from '../cases/list';
import { indexCase } from '../cases/progress';
import { happened, openEpisode, reportOf, saveReport } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { insertNote } from '../notes/store';
import { transaction } from '../store/sql';
import { findIntake, insertIntake, intakesOf, listIntakes, sortIntake, takeBack } from './store';

const MOST_INCIDENTS = 30;

/** What was noted, with who it was about: nothing of it may be lost on the way into a case. */
const wholeText = ({ text, who }: Intake): string => (who === '' ? text : `${text}\n\n(${who})`);

/** A further incident of the case's report, with the note as its general account. */
function addIncident(context: Context, caseId: CaseId, intake: Intake, harmTypes: Incident['harmTypes']): void {
  changeCase(context, caseId, 'cases.changeReport', [], (db) => {
    const episode = openEpisode(db, caseId);
    const report = reportOf(db, caseId, episode.number);
    if (report.incidents.length >= MOST_INCIDENTS) throw new Refusal('blocked', { reason: 'many-incidents' });
    const incident: Incident = {
      occurred: intake.occurred,
      harmTypes,
      whatHappened: wholeText(intake),
      online: false,
      identityGrounds: [],
      mentions: [],
      ...{ place: '', identityGround: '', seen: '', said: '', concluded: '', ownWords: '', ownWordsBy: '' },
    };
    saveReport(db, episode.id, { ...report, incidents: [...report.incidents, incident] });
    indexCase(db, caseId, findRow(db, caseId)?.title ?? '');
    happened(db, context, caseId, { what: 'report_changed', on: dateOf(context.clock.now()) });
  });
}

export const intakesHandlers: Handlers<typeof intakesContract, Context> = {
  'intakes.add': (context, input) => {
    const id = newId(intakeIdSchema);
    transaction(casesDb(context), (db) => {
      insertIntake(db, context, id, input);
      record(db, context, 'intakes.add', id);
    });
    context.changed('intakes');
    return { id };
  },

  'intakes.list': (context, query) => listIntakes(casesDb(context), query),

  'intakes.open': (context, { id }) =>
    transaction(casesDb(context), (db) => {
      const intake = findIntake(db, id);
      record(db, context, 'intakes.open', id);
      return intake;
    }),

  'intakes.ofCase': (context, { caseId }) => intakesOf(casesDb(context), caseId),

  'intakes.addToCase': (context, { id, caseId, as }) => {
    // One transaction: the note is never both waiting and in the case, and never neither.
    transaction(casesDb(context), (db) => {
      const intake = findIntake(db, id);
      if (findRow(db, caseId) === undefined) throw new Refusal('not-found', { reason: 'case' });
      sortIntake(db, context, id, { state: 'case', caseId });
      if (as.kind === 'incident') addIncident(context, caseId, intake, as.harmTypes);
      else {
        const note = { class: 'case_record', kind: 'note', on: dateOf(intake.notedAt), text: wholeText(intake), mentions: [] } as const;
        changeCase(context, caseId, 'notes.add', ['notes'], (tx) => insertNote(tx, context, caseId, note));
      }
    });
    context.changed('intakes', 'cases');
    return {};
  },

  'intakes.putAway': (context, { id, reason }) => {
    transaction(casesDb(context), (db) => sortIntake(db, context, id, { state: 'put_away', reason }));
    context.changed('intakes');
    return {};
  },

  'intakes.takeBack': (context, { id }) => {
    transaction(casesDb(context), (db) => {
      takeBack(db, id);
      record(db, context, 'intakes.takeBack', id);
    });
    context.changed('intakes');
    return {};
  },
};
