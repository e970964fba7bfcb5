/** @file The chronology on paper: case record, and restricted notes only where each was named with a reason. Pure. */
import { type Chronology, type ChronologyEntry, type ChronologyFilter, filterChronology } from '../notes/chronology';
import type { Language } from '../values';
import type { PrintOptions } from './compose';
import type { ChronologyPrint, ChronologyPrintEntry } from './document';

/** A restricted note that somebody named for this print. */
export interface NamedNote {
  readonly on: string;
  readonly kind: string;
  readonly author: string;
  readonly text: string;
  readonly reason: string;
}

export interface ChronologyToPrint {
  readonly chronology: Chronology;
  readonly filter: ChronologyFilter;
  readonly named: readonly NamedNote[];
  readonly language: Language;
  readonly paper: ChronologyPrint['paper'];
}

const TITLE: Record<Language, string> = { en: 'Chronology', es: 'Cronología' };

/** As much as surely fits on a page: a page can only be turned between two of these. */
const PIECE = 700;

/** A text in paragraphs, long ones taken apart between words. */
export function inPieces(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const pieces: string[] = [];
    let rest = paragraph.trim();
    while (rest.length > PIECE) {
      const sentence = rest.lastIndexOf('. ', PIECE - 1) + 1;
      const word = rest.lastIndexOf(' ', PIECE);
      const at = sentence > PIECE / 2 ? sentence : word > 0 ? word : PIECE;
      pieces.push(rest.slice(0, at).trim());
      rest = rest.slice(at).trim();
    }
    return rest === '' ? pieces : [...pieces, rest];
  });
}

/** Codes that would say that a duty to report was done, and what paper says in their place. */
const PLAIN: Readonly<Record<string, string>> = { referred_child_protection: 'not_suitable', referred_out: 'not_suitable' };

/** An entry as paper may say it. `undefined`: paper says nothing. */
function forPaper(entry: ChronologyEntry): ChronologyPrintEntry | undefined {
  if (entry.guarded && entry.what === 'overridden') return undefined;
  const { what, on, when, by, guarded } = entry;
  return {
    what,
    on,
    when,
    by,
    details: guarded ? entry.details.map((d) => ({ ...d, code: PLAIN[d.code] ?? d.code })) : entry.details,
    who: entry.who.map((w) => w.name),
    pieces: guarded ? [] : inPieces(entry.text),
  };
}

const fromNamed = (note: NamedNote): ChronologyPrintEntry => ({
  what: 'note',
  on: note.on,
  details: [{ list: 'noteKind', code: note.kind }],
  who: [],
  pieces: inPieces(note.text),
  by: note.author,
  restricted: note.reason,
});

/** Composes the sheet. Restricted notes are put in their place of the order; a filter never adds and never drops one. */
export function composeChronology(input: ChronologyToPrint, options: PrintOptions): ChronologyPrint {
  const { chronology, filter, named, language, paper } = input;
  const kept = filterChronology(chronology.entries, filter).flatMap((entry) => forPaper(entry) ?? []);
  const entries = [...kept, ...named.map(fromNamed)]
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : a.index - b.index))
    .map(({ entry }) => entry);
  return {
    kind: 'chronology',
    paper,
    language,
    ...options,
    title: `${TITLE[language]} ${chronology.ref}`,
    caseTitle: chronology.title,
    school: chronology.school,
    part: filter.kinds.length > 0 || filter.personId !== undefined || filter.from !== undefined || filter.to !== undefined,
    from: filter.from,
    to: filter.to,
    restricted: named.length,
    entries,
  };
}
