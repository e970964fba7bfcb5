/** @file What every part of a chronology makes its entries from. */
import type { Party, PartyId } from '../../shared/cases/case';
import type { ChronologyEntry } from '../../shared/notes/chronology';

type Who = ChronologyEntry['who'];
type Detail = ChronologyEntry['details'][number];

export const empty = { details: [], who: [], text: '', mentions: [], by: '', guarded: false } satisfies Partial<ChronologyEntry>;
export const code = (list: Detail['list'], value: string | undefined): Detail[] => (value === undefined ? [] : [{ list, code: value }]);
export const paragraphs = (...parts: readonly string[]): string => parts.filter((p) => p.trim() !== '').join('\n');

export function whoOf(parties: readonly Party[], ids: readonly (PartyId | undefined)[]): Who {
  return parties.filter((p) => ids.includes(p.id)).map((p) => ({ name: p.name, personId: p.person?.id }));
}
