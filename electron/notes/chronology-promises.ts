/** @file What was promised, how it went, and who was told of it, as entries of the chronology. */
import { historyOf } from '../../shared/agreements/history';
import type { Party, PartyId } from '../../shared/cases/case';
import type { ChronologyEntry } from '../../shared/notes/chronology';
import type { CaseId } from '../../shared/values';
import { itemEventsOf } from '../agreements/history';
import { agreementsOf } from '../agreements/store';
import { stepsOf, tellingsOf } from '../followups/store';
import type { ReadDb } from '../store/sql';
import { code, empty, paragraphs, whoOf } from './chronology-entry';

/** Agreements and their versions, and how each promise went. */
export function agreements(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
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
export function steps(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
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
export function tellings(db: ReadDb, caseId: CaseId, parties: readonly Party[]): ChronologyEntry[] {
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
