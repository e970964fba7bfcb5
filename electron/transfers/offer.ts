/** @file What of a case could be handed over, counted part by part. */
import { consentInForce } from '../../shared/cases/doors';
import { Refusal } from '../../shared/result';
import { type Choice, type Offer, PARTS, type Part } from '../../shared/transfers/choice';
import { raisedStops, withoutStops } from '../../shared/transfers/restricted';
import type { CaseId } from '../../shared/values';
import { watchesOf } from '../aftercare/store';
import { attachmentsOf } from '../attachments/store';
import { closingsOf } from '../cases/closing';
import { findRow } from '../cases/list';
import { partiesOf } from '../cases/parties';
import { consentsOf, currentEpisode, dutiesOf, incidentDate, latestScreening, reportOf, timelineOf } from '../cases/records';
import { standingOf } from '../cases/standing';
import { circlesOf } from '../circles/store';
import { dateOf } from '../clock';
import { limitsOfCase } from '../contacts/store';
import { type Context, casesDb } from '../context';
import { tellingsOf } from '../followups/store';
import { viewLetters } from '../letters/store';
import { notesOf } from '../notes/store';
import { preparationOf } from '../preparation/store';
import { risksOf } from '../safety/store';
import { matchesOf, plansOf } from '../support/store';
import { historyOf } from './history';
import { mayGo } from './later';
import { agreementRows, checkinRows, sheetRows } from './read';

const todayOf = (context: Context) => dateOf(context.clock.now());

export function offerOf(context: Context, caseId: CaseId): Offer {
  const db = casesDb(context);
  const row = findRow(db, caseId);
  if (row === undefined) throw new Refusal('not-found', { reason: 'case' });
  const episode = currentEpisode(db, caseId);
  const parties = partiesOf(db, caseId, incidentDate(reportOf(db, caseId, episode.number)));
  const consents = consentsOf(db, caseId, todayOf(context));
  const notes = notesOf(db, context.me, caseId);
  const screening = latestScreening(db, episode.id);
  const files = attachmentsOf(db, context.me, caseId).filter((f) => f.shown.removedAt === undefined && f.shown.class !== 'memory_aid');
  const everything: Choice = { parts: [...PARTS], people: [], files: [], restricted: [], keep: [], needs: [], to: '', language: 'en' };
  const rows = agreementRows(db, caseId);
  const letters = viewLetters(db, caseId, standingOf(db, caseId, todayOf(context)));
  const plans = plansOf(db, caseId);
  const matches = matchesOf(db, caseId, todayOf(context));
  const helpers = matches.filter((m) => !parties.some((p) => p.person?.id === m.helper.id));
  const counts: Record<Part, number> = {
    decision: screening?.outcome === undefined ? 0 : 1,
    answers: screening === undefined ? 0 : Object.keys(withoutStops(screening, [], true).answers).length,
    safety: risksOf(db, caseId).length,
    consents: consents.length,
    preparation: preparationOf(db, caseId).flatMap((p) => p.meetings.filter((m) => m.class === 'case_record')).length,
    circles: circlesOf(db, caseId, parties).length,
    agreements: rows.agreements.length,
    signatures: rows.signatures.filter((s) => s.typed !== '' || s.strokes !== undefined).length,
    tellings: tellingsOf(db, caseId).length,
    checkins: checkinRows(db, caseId).length,
    letters: letters.filter(mayGo).length,
    support: plans.filter((p) => p.class === 'case_record').length + matches.length - helpers.length,
    surveys: sheetRows(db, caseId).length,
    closings: closingsOf(db, caseId).length + watchesOf(db, caseId).length,
    notes: notes.filter((n) => n.class === 'case_record').length,
    limits: limitsOfCase(db, caseId).length,
    history: historyOf(timelineOf(db, caseId), everything, []).length,
    letter: 1,
  };
  return {
    ref: row.ref,
    title: row.title,
    people: parties.map((p) => ({
      id: p.id,
      name: p.name,
      kind: p.kind,
      ...(p.person !== undefined && { personKind: p.person.kind }),
      roles: p.roles.map((r) => r.role),
      consent: consentInForce(consents, p.id, 'transfer'),
    })),
    counts,
    memoryAids: notes.filter((n) => n.class === 'memory_aid').length,
    unsent: letters.filter((l) => !l.removed && !mayGo(l)).length,
    helpers: helpers.length,
    files: files.map(({ shown: { id, name, type, size, class: kind } }) => ({ id, name, type, size, restricted: kind === 'restricted' })),
    restricted: [
      ...notes
        .filter((n) => n.class === 'restricted')
        .map((n) => ({ kind: 'note' as const, id: n.id, on: n.on, noteKind: n.kind, author: n.author })),
      ...plans.filter((p) => p.class === 'restricted').map((p) => ({ kind: 'plan' as const, id: p.id, on: p.from, author: '' })),
      ...dutiesOf(db, caseId).map((d, i) => ({ kind: 'duty' as const, id: String(i), on: d.madeOn, author: '' })),
      ...raisedStops(screening).map((code) => ({ kind: 'stop' as const, id: code, author: '' })),
    ],
  };
}
