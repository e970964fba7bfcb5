/** @file Handlers about cases: rules, store and audit in one transaction each. */
import { z } from 'zod';
import { reporterStaysUnnamed } from '../../shared/cases/anonymous';
import { partyIdSchema, type Report } from '../../shared/cases/case';
import type { casesContract } from '../../shared/cases/contract';
import { decisionObstacles } from '../../shared/cases/doors';
import { openStops } from '../../shared/cases/screening';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { type EpisodeId, episodeIdSchema } from '../../shared/values';
import { beginWatch, endWatch } from '../aftercare/store';
import { refreshStatuses } from '../agreements/store';
import { record } from '../audit/record';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { noesOf, partyIdsOf, subjectsOf, voidShown } from '../disclosures/withdrawal';
import { promisesOpen, refreshToldOn, toldAtClosing, untold, wasSettled } from '../followups/tellings';
import { newId } from '../ids';
import { sortIntake } from '../intakes/store';
import { markFormUsed } from '../paperforms/store';
import { projectCase } from '../projections/project';
import { indexText } from '../search/text';
import { get, type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import { handedOverOn } from '../transfers/away';
import { changeCase } from './change';
import { closingWords, saveClosing } from './closing';
import { lastNumber, writeNewCase } from './create';
import { refuseStale } from './edition';
import { reportRecord } from './editions';
import { caseRef, findRow, listCases } from './list';
import { identifyParty, insertParties, partiesOf, reporterIsUnnamed } from './parties';
import { endRest, pauseOf, rest } from './pause';
import { indexCase, refreshCase } from './progress';
import {
  addConsent,
  currentEpisode,
  happened,
  incidentDate,
  latestScreening,
  openEpisode,
  overridesOf,
  reportOf,
  saveReport,
} from './records';
import { forgetView, savedViews, saveView } from './saved-views';
import { viewCase } from './view';

const CLOSINGS_TOLD = ['agreement_not_kept', 'agreement_partly_completed'];
const CLOSINGS_OF_AGREEMENT = [...CLOSINGS_TOLD, 'agreement_completed'];

export const casesHandlers: Handlers<typeof casesContract, Context> = {
  'cases.list': (context, query) => listCases(casesDb(context), context.me.id, query, today(context)),
  'cases.savedViews': (context) => savedViews(context),
  'cases.saveView': (context, view) => saveView(context, view),
  'cases.forgetView': (context, { name }) => forgetView(context, name),

  'cases.create': (context, input) => {
    const db = casesDb(context);
    const created = transaction(db, (tx) => {
      const number = lastNumber(tx) + 1;
      const id = writeNewCase(tx, context, number, input);
      forgetDraft(tx, context, 'case.new', input.report);
      if (input.origin?.intakeId !== undefined) sortIntake(tx, context, input.origin.intakeId, { state: 'report', caseId: id });
      if (input.origin?.paperFormId !== undefined) markFormUsed(tx, input.origin.paperFormId, id, today(context));
      indexCase(tx, id, input.title);
      record(tx, context, 'cases.create', id);
      return { id, ref: caseRef(number) };
    });
    projectCase(context, created.id);
    context.changed('cases', 'people', 'intakes', 'paperforms');
    return created;
  },

  'cases.open': (context, { caseId }) => {
    const db = casesDb(context);
    const view = viewCase(db, context.me, caseId, today(context));
    // Reading is audited (invariant 15).
    transaction(db, (tx) => record(tx, context, 'cases.open', caseId));
    return view;
  },

  'cases.changeReport': (context, { caseId, title, report, seen }) =>
    changeCase(context, caseId, 'cases.changeReport', [], (db) => {
      const episode = openEpisode(db, caseId);
      refuseStale(seen, () => reportRecord(findRow(db, caseId)?.title ?? '', reportOf(db, caseId, episode.number)));
      run(db, sql`UPDATE "case" SET title = ${title} WHERE id = ${caseId}`);
      saveReport(db, episode.id, report);
      reporterIsUnnamed(db, caseId);
      forgetDraft(db, context, `case.report:${caseId}`, report);
      indexCase(db, caseId, title);
      happened(db, context, caseId, { what: 'report_changed', on: report.receivedOn });
      return {};
    }),

  'cases.addParty': (context, { caseId, party }) =>
    changeCase(context, caseId, 'cases.addParty', ['people'], (db) => {
      const episode = openEpisode(db, caseId);
      const id = insertParties(db, caseId, [party]).get(party.key);
      const report = reportOf(db, caseId, episode.number);
      const added = partiesOf(db, caseId, incidentDate(report)).find((p) => p.id === id);
      indexCase(db, caseId, findRow(db, caseId)?.title ?? '');
      happened(db, context, caseId, { what: 'party_added', on: today(context), who: added?.initials });
      return { id: partyIdSchema.parse(id) };
    }),

  'cases.identifyParty': (context, { caseId, partyId, who }) =>
    changeCase(context, caseId, 'cases.identifyParty', ['people'], (db) => {
      openEpisode(db, caseId);
      identifyParty(db, caseId, partyId, who);
      indexCase(db, caseId, findRow(db, caseId)?.title ?? '');
      happened(db, context, caseId, { what: 'party_added', on: today(context) });
      return {};
    }),

  'cases.screen': (context, { caseId, screening, seen }) =>
    changeCase(context, caseId, 'cases.screen', ['circles', 'safety'], (db) => {
      const episode = openEpisode(db, caseId);
      const overrides = overridesOf(db, episode.id);
      const [obstacle] = decisionObstacles(screening, overrides);
      if (obstacle !== undefined) throw new Refusal('blocked', { reason: obstacle.code });
      const before = latestScreening(db, episode.id);
      refuseStale(seen, () => before);
      const stoppedBefore = before !== undefined && openStops(before.answers, overrides).length > 0;
      run(
        db,
        sql`INSERT INTO screening (episode_id, body, recorded_at, recorded_by)
            VALUES (${episode.id}, ${JSON.stringify(screening)}, ${context.clock.now()}, ${context.me.label})`,
      );
      happened(db, context, caseId, { what: 'screened', on: screening.decidedOn ?? today(context), detail: screening.outcome });
      // A stop that comes late halts what is planned, at once: the desks are written anew with this change.
      if (!stoppedBefore && openStops(screening.answers, overridesOf(db, episode.id)).length > 0 && hasPlannedCircle(db, episode.id))
        happened(db, context, caseId, { what: 'circle_on_hold', on: today(context) });
      return {};
    }),

  'cases.override': (context, { caseId, override }) =>
    changeCase(context, caseId, 'cases.override', ['circles', 'safety'], (db) => {
      const episode = openEpisode(db, caseId);
      const screening = latestScreening(db, episode.id);
      // An override in store for a stop that nobody has raised would be a blank cheque.
      if (screening === undefined || !openStops(screening.answers, overridesOf(db, episode.id)).includes(override.code))
        throw new Refusal('conflict', { reason: 'no-such-stop' });
      run(
        db,
        sql`INSERT INTO screening_override (episode_id, code, by_name, reason, decided_on, after_screening, recorded_at, recorded_by)
            VALUES (${episode.id}, ${override.code}, ${override.byName}, ${override.reason}, ${override.on},
                    (SELECT max(seq) FROM screening WHERE episode_id = ${episode.id}), ${context.clock.now()}, ${context.me.label})`,
      );
      happened(db, context, caseId, { what: 'override', on: override.on, detail: override.code });
      return {};
    }),

  'cases.recordDuty': (context, { caseId, duty }) =>
    changeCase(context, caseId, 'cases.recordDuty', ['checkins'], (db) => {
      run(
        db,
        sql`INSERT INTO duty (case_id, type, made_to, made_on, made_at, reference, by_whom, how, next_contact)
            VALUES (${caseId}, ${duty.type}, ${duty.madeTo}, ${duty.madeOn}, ${duty.madeAt}, ${duty.reference}, ${duty.byWhom}, ${duty.how},
                    ${duty.nextContactOn})`,
      );
      happened(db, context, caseId, { what: 'duty_recorded', on: duty.madeOn });
      return {};
    }),

  'cases.recordConsent': (context, { caseId, consents }) =>
    changeCase(context, caseId, 'cases.recordConsent', ['circles', 'register'], (db) => {
      const episode = currentEpisode(db, caseId);
      const parties = partiesOf(db, caseId, incidentDate(reportOf(db, caseId, episode.number)));
      for (const consent of consents) {
        const party = parties.find((p) => p.id === consent.partyId);
        if (party === undefined) throw new Refusal('not-found', { reason: 'party' });
        if (consent.expiresOn !== undefined && consent.expiresOn < consent.on)
          throw new Refusal('invalid', { fields: ['consents.0.expiresOn'], reason: 'ends-before' });
        addConsent(db, context, caseId, episode.id, consent);
        happened(db, context, caseId, { what: 'consent', on: consent.on, detail: consent.state, who: party.initials });
      }
      voidShown(db, caseId, { subjects: subjectsOf(db, caseId), parties: partyIdsOf(db, caseId) }, noesOf(db, caseId));
      return {};
    }),

  'cases.pause': (context, { caseId, paused, on, reason, until }) => {
    changeCase(context, caseId, 'cases.pause', ['checkins'], (db) => {
      openEpisode(db, caseId);
      if (until !== undefined && until < on) throw new Refusal('invalid', { fields: ['until'] });
      const before = pauseOf(db, caseId);
      if (paused) rest(db, caseId, { from: on, until, reason });
      else endRest(db, caseId, on);
      if (paused !== (before !== undefined)) happened(db, context, caseId, { what: paused ? 'paused' : 'resumed', on });
      refreshCase(db, caseId, today(context), { paused });
    });
    const status = findRow(casesDb(context), caseId)?.status;
    if (status === undefined) throw new Refusal('not-found', { reason: 'case' });
    return { status };
  },

  'cases.close': (context, { caseId, reason, on, note, details, harmedToldOn }) =>
    changeCase(context, caseId, 'cases.close', ['aftercare', 'checkins'], (db) => {
      const episode = openEpisode(db, caseId);
      if (untold(db, episode.id) > 0) throw new Refusal('blocked', { reason: 'harmed-not-told' });
      if (CLOSINGS_OF_AGREEMENT.includes(reason) && promisesOpen(db, episode.id)) throw new Refusal('blocked', { reason: 'promises-open' });
      if (CLOSINGS_TOLD.includes(reason) && harmedToldOn === undefined && !wasSettled(db, episode.id))
        throw new Refusal('blocked', { reason: 'harmed-not-told' });
      if (on < episode.openedOn) throw new Refusal('invalid', { fields: ['on'], reason: 'before-opening' });
      run(db, sql`UPDATE episode SET closed_on = ${on}, reason = ${reason}, closing_note = ${note} WHERE id = ${episode.id}`);
      const kept = saveClosing(db, caseId, episode.id, reason, details);
      refreshStatuses(db, episode.id);
      beginWatch(db, caseId, episode.id, on);
      endRest(db, caseId, on);
      // Where an agreement raised the task, it says by itself who was told and when.
      if (harmedToldOn !== undefined && !wasSettled(db, episode.id)) {
        toldAtClosing(db, context, { caseId, episodeId: episode.id }, harmedToldOn);
        refreshToldOn(db, episode.id);
        happened(db, context, caseId, { what: 'harmed_told', on: harmedToldOn });
      }
      happened(db, context, caseId, { what: 'closed', on, detail: reason });
      indexText(db, caseId, `closing:${episode.number}`, closingWords(note, kept));
      return {};
    }),

  'cases.reopen': (context, { caseId, trigger, on, report }) =>
    changeCase(context, caseId, 'cases.reopen', ['aftercare', 'checkins'], (db) => {
      const last = currentEpisode(db, caseId);
      if (handedOverOn(db, caseId) !== undefined) throw new Refusal('blocked', { reason: 'case-handed-over' });
      if (last.closedOn === undefined) throw new Refusal('conflict', { reason: 'case-open' });
      const id = newId(episodeIdSchema);
      run(
        db,
        sql`INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES (${id}, ${caseId}, ${last.number + 1}, ${on}, ${trigger})`,
      );
      if (report !== undefined) {
        saveReport(db, id, report);
        reporterIsUnnamed(db, caseId);
        forgetDraft(db, context, `case.reopen:${caseId}`, report);
        indexCase(db, caseId, findRow(db, caseId)?.title ?? '');
      }
      endWatch(db, caseId, trigger, on);
      happened(db, context, caseId, { what: 'reopened', on, detail: trigger });
      return {};
    }),
};

/** A draft may hold a name that was typed before the way of telling was chosen; it goes in the same moment (invariant 13). */
function forgetDraft(db: WriteDb, context: Context, key: string, report: Report): void {
  if (reporterStaysUnnamed(report.channel)) run(db, sql`DELETE FROM draft WHERE user_id = ${context.me.id} AND key = ${key}`);
}

const oneRow = z.object({ one: z.number() });

const hasPlannedCircle = (db: ReadDb, episodeId: EpisodeId): boolean =>
  get(db, sql`SELECT 1 AS one FROM circle WHERE episode_id = ${episodeId} AND status = 'planned' LIMIT 1`, oneRow) !== undefined;

function today(context: Context): string {
  return dateOf(context.clock.now());
}
