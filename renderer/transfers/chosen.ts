/** @file The form of a handover: what is ticked at first, and how the form becomes a choice. Pure. */
import { type Choice, isNo, type Named, namedSchema, type Offer, PARTS, type Part } from '../../shared/transfers/choice';
import { MOST_NEEDS } from '../../shared/transfers/letter';
import { MOST_BYTES } from '../../shared/transfers/packet';
import type { Language } from '../../shared/values';

/** As the form holds it; everything that JSON can hold, so that it is kept as a draft. */
export interface Chosen {
  people: string[];
  /** Why somebody who said no is named, by party. */
  reasons: Record<string, string>;
  parts: Part[];
  files: string[];
  /** `kind:id` of what is restricted, and why it goes. */
  restricted: string[];
  why: Record<string, string>;
  keep: string[];
  needs: string;
  to: string;
  language: Language;
}

/** Parts that nobody gave with a handover in mind: ticked only by somebody who thought about it. */
export const ASK_FIRST = ['signatures', 'surveys'] as const satisfies readonly Part[];
const isAskFirst = (part: Part): part is (typeof ASK_FIRST)[number] => ASK_FIRST.some((one) => one === part);
/** What is said below such a part, in place of its count. */
export const askFirstOf = (part: Part, words: Readonly<Record<(typeof ASK_FIRST)[number], string>>): string | undefined =>
  isAskFirst(part) ? words[part] : undefined;

/** Bytes of the files that are ticked, restricted ones too. */
export const bytesOf = (offer: Offer, chosen: Chosen): number =>
  offer.files
    .filter((f) => (f.restricted ? chosen.restricted.includes(`file:${f.id}`) : chosen.files.includes(f.id)))
    .reduce((sum, f) => sum + f.size, 0);
export const isTooLarge = (offer: Offer, chosen: Chosen): boolean => bytesOf(offer, chosen) > MOST_BYTES;

/** Everything that there is, but nothing restricted and nobody who said no. */
export const firstChosen = (offer: Offer, language: Language): Chosen => ({
  people: offer.people.filter((p) => !isNo(p.consent)).map((p) => p.id),
  reasons: {},
  parts: PARTS.filter((part) => (offer.counts[part] ?? 0) > 0 && !ASK_FIRST.some((one) => one === part)),
  files: offer.files.filter((f) => !f.restricted).map((f) => f.id),
  restricted: [],
  why: {},
  keep: [],
  needs: '',
  to: '',
  language,
});

export const linesOf = (needs: string): string[] =>
  needs
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
export const needsFit = (needs: string): boolean =>
  linesOf(needs).length <= MOST_NEEDS && linesOf(needs).every((line) => line.length <= 300);

/** Everything restricted that could be named, by the form's key. */
export const restrictedOf = (offer: Offer): { key: string; kind: Named['kind']; id: string }[] => [
  ...offer.restricted.map(({ kind, id }) => ({ key: `${kind}:${id}`, kind, id })),
  ...offer.files.filter((f) => f.restricted).map(({ id }) => ({ key: `file:${id}`, kind: 'file' as const, id })),
];

/** Places where a reason is missing: a party's id, or the key of something restricted. */
export const missingReasons = (offer: Offer, chosen: Chosen): string[] => [
  ...offer.people
    .filter((p) => isNo(p.consent) && chosen.people.includes(p.id) && (chosen.reasons[p.id] ?? '').trim() === '')
    .map((p) => p.id),
  ...chosen.restricted.filter((key) => (chosen.why[key] ?? '').trim() === ''),
];

export function choiceOf(offer: Offer, chosen: Chosen): Choice {
  return {
    parts: chosen.parts,
    people: offer.people
      .filter((p) => chosen.people.includes(p.id))
      .map(({ id, consent }) => {
        const reason = (chosen.reasons[id] ?? '').trim();
        return isNo(consent) && reason !== '' ? { id, reason } : { id };
      }),
    files: offer.files.filter((f) => !f.restricted && chosen.files.includes(f.id)).map((f) => f.id),
    restricted: restrictedOf(offer).flatMap(({ key, kind, id }) => {
      const named = namedSchema.safeParse({ kind, id, reason: chosen.why[key] ?? '' });
      return chosen.restricted.includes(key) && named.success ? [named.data] : [];
    }),
    keep: chosen.keep,
    needs: linesOf(chosen.needs),
    to: chosen.to.trim(),
    language: chosen.language,
  };
}
