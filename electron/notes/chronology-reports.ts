/** @file The reports of a case in its chronology: what was seen, said and concluded, each by itself. */
import type { Episode } from '../../shared/cases/case';
import type { NamedText } from '../../shared/cases/incident';
import type { ChronologyEntry } from '../../shared/notes/chronology';
import type { CaseId, PersonId } from '../../shared/values';
import { partiesOf } from '../cases/parties';
import { incidentDate, reportOf } from '../cases/records';
import type { ReadDb } from '../store/sql';
import { code, empty, whoOf } from './chronology-entry';
import { namedIn } from './mentions';

/** Reports with their incidents. A case that was reopened without a new report has only the first. */
export function reports(db: ReadDb, caseId: CaseId, episodes: readonly Episode[]): ChronologyEntry[] {
  const seen = new Set<string>();
  const named = new Map(namedIn(db, caseId).map((one) => [one.personId, one.name]));
  const nameOf = (id: PersonId): string => named.get(id) ?? '';
  return episodes.flatMap((episode): ChronologyEntry[] => {
    const report = reportOf(db, caseId, episode.number);
    const same = JSON.stringify(report);
    if (seen.has(same)) return [];
    seen.add(same);
    const parties = partiesOf(db, caseId, incidentDate(report));
    const principals = parties.filter((p) => p.roles.some((r) => ['harmed', 'responsible', 'both_conflict'].includes(r.role)));
    const who = whoOf(
      parties,
      principals.map((p) => p.id),
    );
    const key = `report:${episode.number}`;
    const base = { ...empty, kind: 'report' as const };
    const incidents = report.incidents.flatMap((incident, index): ChronologyEntry[] => {
      const at = { ...base, on: incidentDate({ ...report, ...incident }), when: incident.occurred };
      // What was seen, said and concluded stays apart: a reader must be able to tell fact from opinion (practice.md 1.9).
      const texts = [
        ['seen', 'seen', ''],
        ['said', 'said', ''],
        ['own_words', 'ownWords', incident.ownWordsBy],
        ['concluded', 'concluded', ''],
      ] as const;
      const mentions = (text: NamedText) =>
        incident.mentions.flatMap(({ in: where, ...mention }) => (where === text ? [{ ...mention, name: nameOf(mention.personId) }] : []));
      return [
        {
          ...at,
          key: `${key}:incident:${index}`,
          what: 'incident',
          details: incident.harmTypes.flatMap((type) => code('harmType', type)),
          who,
          text: incident.whatHappened,
          mentions: mentions('whatHappened'),
        },
        ...texts
          .filter(([, text]) => incident[text].trim() !== '')
          .map(([what, text, by]) => ({
            ...at,
            key: `${key}:${what}:${index}`,
            what,
            who,
            text: incident[text],
            mentions: mentions(text),
            by,
          })),
      ];
    });
    return [
      ...incidents,
      // By which channel, not by whom: whoever told us stays out of what is handed on.
      { ...base, key, what: 'reported', on: report.receivedOn, details: code('channel', report.channel) },
      ...(report.firstSafetyAction.trim() === ''
        ? []
        : [{ ...base, key: `${key}:first`, what: 'first_action' as const, on: report.receivedOn, text: report.firstSafetyAction }]),
    ];
  });
}
