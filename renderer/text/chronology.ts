/** @file An entry of the chronology in words, the same on the screen and on paper. */
import type { ChronologyEntry } from '../../shared/notes/chronology';
import type { Language } from '../../shared/values';
import type { Text } from './catalogue';
import { approximateDay, dayName } from './dates';

type Words = Pick<Text, 'codes' | 'notes' | 'dates' | 'support' | 'followups'>;

/** The words of a code; a code that nobody has words for is not shown. */
function detailWords({ list, code }: ChronologyEntry['details'][number], { codes, notes, support, followups }: Words): string {
  const { stepKind, tellingWay, toldAbout, notToldReason } = followups;
  const own = { disclosed: notes.events.disclosed, matchKind: support.kinds, matchStatus: support.statuses };
  const tables: Readonly<Record<typeof list, Readonly<Record<string, string>>>> = {
    ...codes,
    ...own,
    stepKind,
    tellingWay,
    toldAbout,
    notToldReason,
  };
  return tables[list][code] ?? '';
}

/** What happened, and the details after it. */
export function entryWords(entry: Pick<ChronologyEntry, 'what' | 'details'>, words: Words): { title: string; details: string } {
  const title = words.notes.events.what[entry.what];
  const details = entry.details
    .map((d) => detailWords(d, words))
    .filter((t) => t !== '' && t !== title)
    .join(' · ');
  return { title, details };
}

/** Its day, as exactly as it is known and no more (invariant 11). */
export function entryDay(entry: Pick<ChronologyEntry, 'on' | 'when'>, language: Language, words: Words): string {
  return entry.when === undefined ? dayName(entry.on, language) : approximateDay(entry.when, language, words);
}
