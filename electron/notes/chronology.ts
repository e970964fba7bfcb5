/** @file The chronology of a case, read from its records. See: [Note: The chronology is case record] */

import { z } from 'zod';
import { historyOf } from '../../shared/agreements/history';
import type { Episode, Party, PartyId } from '../../shared/cases/case';
import { NO_DETAILS } from '../../shared/cases/closing';
import { type Screening, screeningSchema } from '../../shared/cases/screening';
import type { Chronology, ChronologyEntry } from '../../shared/notes/chronology';
import { Refusal } from '../../shared/result';
import { type CaseId, episodeIdSchema } from '../../shared/values';
import { itemEventsOf } from '../agreements/history';
import { agreementsOf } from '../agreements/store';
import { closingsOf, closingWords } from '../cases/closing';
import { findRow } from '../cases/list';
import { partiesOf } from '../cases/parties';
import { consentsOf, dutiesOf, episodesOf, incidentDate, json, reportOf } from '../cases/records';
import { checkinsOf } from '../checkins/store';
import { circlesOf } from '../circles/store';
import { dateOf } from '../clock';
import type { Me } from '../context';
import { stepsOf, tellingsOf } from '../followups/store';
import { lettersTold } from '../letters/store';
import { all, nullable, type ReadDb, sql } from '../store/sql';
import { matchesOf, plansOf } from '../support/store';
import { code, empty, paragraphs, whoOf } from './chronology-entry';
import { reports } from './chronology-reports';
import { notesOf } from './store';

const screeningRow = z.object({
  seq: z.number(),
  episode_id: episodeIdSchema,
  body: json(screeningSchema),
  recorded_at: z.string(),
  recorded_by: z.string(),
});

/** Decisions on how to go on, and that questions were begun; never an answer. A saving that decided nothing new is no event. */
function screenings(db: ReadDb, caseId: CaseId): ChronologyEntry[] {
  const rows = all(
    db,
    sql`SELECT s.seq, s.episode_id, s.body, s.recorded_at, s.recorded_by FROM screening s JOIN episode e ON e.id = s.episode_id
        WHERE e.case_id = ${caseId} ORDER BY s.seq`,
    screeningRow,
  );
  const before = new Map<string, Screening>();
  return rows.flatMap((row): ChronologyEntry[] => {
    const last = before.get(row.episode_id);
    before.set(row.episode_id, row.body);
    const { outcome, outcomeReason, decidedOn, decidedBy } = row.body;
    if (last !== undefined && last.outcome === outcome && last.outcomeReason === outcomeReason) return [];
    const key = `screening:${row.seq}`;
    const base = { ...empty, key, kind: 'screening' as const };
    if (outcome === undefined) {
      return last === undefined ? [{ ...base, what: 'screening_begun', on: dateOf(row.recorded_at), by: row.recorded_by }] : [];
    }
    return [
      {
        ...base,
        what: 'screened',
        on: decidedOn ?? dateOf(row.recorded_at),
        details: code('screeningOutcome', outcome),
        text: outcomeReason,
        by: decidedBy || row.recorded_by,
      },
    ];
  });
}

const overrideRow = z.object({ seq: z.number(), by_name: z.string(), decided_on: z.string() });

/** That somebody overrode a stop answer, and who: neither which nor why, both of which would say what was answered. */
function overrides(db: ReadDb, caseId: CaseId): ChronologyEntry[] {
  const rows = all(
    db,
    sql`SELECT o.seq, o.by_name, o.decided_on FROM screening_override o JOIN episode e ON e.id = o.episode_id WHERE e.case_id = ${caseId}`,
    overrideRow,
  );
  return rows.map((r) => ({
    ...empty,
    key: `override:${r.seq}`,
    kind: 'screening',
    what: 'overridden',
    on: r.decided_on,
    by: r.by_name,
  }));
}

function consents(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
  // What was said, on its day: whether it has run out since is not history, so no day is given.
  return consentsOf(db, caseId, '')
    .reverse()
    .map((c, index) => ({
      ...empty,
      key: `consent:${index}`,
      kind: 'consent',
      what: 'consent',
      on: c.on,
      details: [...code('consentScope', c.scope), ...code('consentState', c.state)],
      who: whoOf(parties, [c.partyId]),
      text: c.limits,
    }));
}

function circles(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
  return circlesOf(db, caseId, parties).map((c) => ({
    ...empty,
    key: `circle:${c.id}`,
    kind: 'circle',
    what: 'circle',
    on: c.heldOn ?? c.plannedOn,
    details: [...code('process', c.process), ...code('circleStatus', c.status)],
    who: whoOf(
      parties,
      c.seats.map((s) => s.partyId),
    ),
    text: paragraphs(c.purpose, c.statusNote),
    by: c.keeperName,
  }));
}

function agreements(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
  const events = itemEventsOf(db, caseId);
  return agreementsOf(db, caseId).flatMap((a): ChronologyEntry[] => {
    const names = (ids: readonly (PartyId | undefined)[]) => whoOf(parties, ids);
    const versions = [...a.earlier, a];
    const base = { ...empty, kind: 'agreement' as const };
    const made = versions.flatMap((v): ChronologyEntry[] => {
      const on = v.signedOn ?? v.draftedOn;
      if (on === undefined) return [];
      return [
        {
          ...base,
          key: `agreement:${a.id}:${v.version}`,
          what: v.signedOn === undefined ? 'agreement_drafted' : 'agreement_signed',
          on,
          who: names(v.items.flatMap((i) => [i.owedBy, i.owedTo])),
          text: v.items.map((i) => `${names([i.owedBy])[0]?.name ?? ''}: ${i.what}`).join('\n'),
        },
      ];
    });
    // What a new version takes the place of is said by the new version.
    const ended = versions.flatMap((v) =>
      v.items.flatMap((i) =>
        historyOf(events, i.id)
          .filter((event) => event.status !== 'changed')
          .map(
            (event, index): ChronologyEntry => ({
              ...base,
              key: `item:${i.id}:${index}`,
              what: event.corrects ? 'promise_corrected' : 'promise',
              on: event.on,
              details: code('itemStatus', event.status),
              who: names([i.owedBy, i.owedTo]),
              text: paragraphs(i.what, event.note),
              by: event.recordedBy,
            }),
          ),
      ),
    );
    return [...made, ...ended];
  });
}

/** What was done when a promise was not kept. What is only planned has not happened; what was a mistake did not. */
function steps(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
  return stepsOf(db, caseId).flatMap((s): ChronologyEntry[] =>
    s.state !== 'done' || s.endedOn === undefined
      ? []
      : [
          {
            ...empty,
            key: `step:${s.id}`,
            kind: 'agreement',
            what: 'followed_up',
            on: s.endedOn,
            details: code('stepKind', s.kind),
            who: whoOf(parties, s.withParties),
            text: paragraphs(s.withOthers, s.note),
            by: s.by,
          },
        ],
  );
}

/** Who was told how it ended; of somebody who was not told, why. One conversation about several agreements is one entry. */
function tellings(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
  const told = tellingsOf(db, caseId).filter((one) => one.state === 'told' || one.state === 'not_told');
  const conversations = new Map(told.map((one) => [[one.partyId, one.state, one.endedOn, one.how, one.byWhom, one.words].join('|'), one]));
  return [...conversations.values()].flatMap((one): ChronologyEntry[] => {
    if (one.endedOn === undefined) return [];
    const own = told.filter((other) => other.partyId === one.partyId && other.endedOn === one.endedOn && other.words === one.words);
    return [
      {
        ...empty,
        key: `telling:${one.id}`,
        kind: 'case',
        what: one.state === 'told' ? 'harmed_told' : 'harmed_not_told',
        on: one.endedOn,
        details: [
          ...[...new Set(own.map((other) => other.about))]
            .filter((about) => about !== 'ended')
            .flatMap((about) => code('toldAbout', about)),
          ...code('tellingWay', one.how),
          ...code('notToldReason', one.why),
        ],
        who: whoOf(parties, [one.partyId]),
        text: paragraphs(one.alsoTold, one.words),
        by: one.byWhom,
      },
    ];
  });
}

/** That a letter is there, from whom to whom, and what became of it: never its words, and not why it stays here. */
function letters(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
  return lettersTold(db, caseId).map(({ letter, what, on }, index) => ({
    ...empty,
    key: `letter:${letter.id}:${index}`,
    kind: 'letter',
    what,
    on,
    details: code('letterKind', letter.kind),
    who: [letter.writer, letter.reader].flatMap((id) => whoOf(parties, [id])),
  }));
}

/** What was said and decided; planned ones have not happened. */
function checkins(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
  return checkinsOf(db, caseId)
    .filter((c) => c.status !== 'planned')
    .map((c) => ({
      ...empty,
      key: `checkin:${c.id}`,
      kind: 'checkin',
      what: 'checkin',
      on: c.doneOn ?? c.due,
      details: [...code('checkinPurpose', c.purpose), ...code('checkinStatus', c.status)],
      who: whoOf(parties, [c.partyId]),
      text: c.note,
    }));
}

/** Help that was offered, and who stood beside whom. Why a match ended is not told: an ending without fault needs no reason on paper. */
function support(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
  const base = { ...empty, kind: 'support' as const };
  const plans = plansOf(db, caseId)
    .filter((p) => p.class === 'case_record')
    .flatMap((p): ChronologyEntry[] => {
      const who = whoOf(parties, [p.partyId, p.helperId]);
      const begun = {
        ...base,
        key: `support:${p.id}`,
        what: 'support_begun' as const,
        on: p.from,
        who,
        text: paragraphs(p.need, p.offered, p.helper),
      };
      const last = p.reviews.at(-1);
      if (p.endedOn === undefined) return [begun];
      return [begun, { ...base, key: `support:${p.id}:end`, what: 'support_ended', on: p.endedOn, who, text: last?.note ?? '' }];
    });
  const matches = matchesOf(db, caseId, '').flatMap((m): ChronologyEntry[] => {
    if (m.from === undefined) return [];
    const who = [...whoOf(parties, [m.partyId]), { name: m.helper.name, personId: m.helper.id }];
    const begun = { ...base, key: `match:${m.id}`, what: 'match_begun' as const, on: m.from, details: code('matchKind', m.kind), who };
    if (m.endedOn === undefined) return [begun];
    return [begun, { ...base, key: `match:${m.id}:end`, what: 'match_ended', on: m.endedOn, details: code('matchStatus', m.status), who }];
  });
  return [...plans, ...matches];
}

function courseOf(episodes: readonly Episode[], closings: ReturnType<typeof closingsOf>): ChronologyEntry[] {
  return episodes.flatMap((e): ChronologyEntry[] => {
    const base = { ...empty, kind: 'case' as const };
    const key = `episode:${e.number}`;
    return [
      ...(e.number === 1
        ? []
        : [{ ...base, key: `${key}:open`, what: 'reopened' as const, on: e.openedOn, details: code('episodeTrigger', e.trigger) }]),
      ...(e.closedOn === undefined
        ? []
        : [
            {
              ...base,
              key: `${key}:closed`,
              what: 'closed' as const,
              on: e.closedOn,
              details: code('closureReason', e.reason),
              text: closingWords(e.closingNote, closings.find((c) => c.episode === e.number)?.details ?? NO_DETAILS),
            },
          ]),
    ];
  });
}

const disclosureRow = z.object({
  seq: z.number(),
  at: z.string(),
  kind: z.string(),
  to_whom: z.string(),
  why: z.string(),
  until: nullable(z.string()),
});

/** A restricted note that was printed has a record of its own in the register; that it exists is not told here. */
function disclosures(db: ReadDb, caseId: CaseId): ChronologyEntry[] {
  const rows = all(
    db,
    sql`SELECT seq, at, kind, to_whom, why, until FROM disclosure WHERE case_id = ${caseId} AND kind <> 'restricted_note' ORDER BY seq`,
    disclosureRow,
  );
  return rows.map((r) => ({
    ...empty,
    key: `disclosure:${r.seq}`,
    kind: 'disclosure',
    what: 'disclosed',
    on: dateOf(r.at),
    details: code('disclosed', r.kind),
    text: paragraphs([r.to_whom, r.why].filter((t) => t !== '').join(': ')),
  }));
}

/** In the order in which things of one day usually come. */
const ORDER: readonly ChronologyEntry['kind'][] = [
  'case',
  'report',
  'screening',
  'consent',
  'circle',
  'agreement',
  'letter',
  'checkin',
  'support',
  'note',
  'disclosure',
];

/**
 * Everything that happened in a case, oldest first.
 * @param me who looks, for what may be named in a print
 * @throws Refusal not-found
 */
export function chronologyOf(db: ReadDb, me: Me, caseId: CaseId): Chronology {
  const row = findRow(db, caseId);
  if (row === undefined) throw new Refusal('not-found', { reason: 'case' });
  const episodes = episodesOf(db, caseId);
  const parties = partiesOf(db, caseId, incidentDate(reportOf(db, caseId, 1)));
  const notes = notesOf(db, me, caseId);
  // A case with a duty to report: its screenings and its end would tell on paper what the duty was about.
  const duty = dutiesOf(db, caseId).length > 0 || episodes.some((e) => e.reason === 'referred_child_protection');
  const told = [
    ...screenings(db, caseId),
    ...overrides(db, caseId),
    ...courseOf(episodes, closingsOf(db, caseId)),
    ...tellings(db, caseId, parties),
  ].map((e) => ({
    ...e,
    guarded: duty,
  }));
  const entries: ChronologyEntry[] = [
    ...told,
    ...reports(db, caseId, episodes),
    ...consents(db, caseId, parties),
    ...circles(db, caseId, parties),
    ...agreements(db, caseId, parties),
    ...steps(db, caseId, parties),
    ...letters(db, caseId, parties),
    ...checkins(db, caseId, parties),
    ...support(db, caseId, parties),
    ...notes
      .filter((n) => n.class === 'case_record')
      .map((n) => ({
        ...empty,
        key: `note:${n.id}`,
        kind: 'note' as const,
        what: 'note' as const,
        on: n.on,
        details: code('noteKind', n.kind),
        text: n.text,
        mentions: n.mentions,
        by: n.author,
      })),
    ...disclosures(db, caseId),
  ];
  const rank = (e: ChronologyEntry) => (e.what === 'closed' ? ORDER.length : ORDER.indexOf(e.kind));
  return {
    ref: row.ref,
    title: row.title,
    school: row.school,
    entries: entries
      .map((entry, index) => ({ entry, index }))
      .sort((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : rank(a.entry) - rank(b.entry) || a.index - b.index))
      .map(({ entry }) => entry),
    restricted: notes.filter((n) => n.class === 'restricted').map((n) => ({ id: n.id, on: n.on, kind: n.kind, author: n.author })),
  };
}
