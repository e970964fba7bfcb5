/** @file A letter as it is handed over: to whom, from whom, its words. Pure. */
import type { Language } from '../values';
import type { PrintOptions } from './compose';
import { inPieces } from './compose-chronology';
import type { LetterPrint } from './document';

export interface LetterToPrint {
  /** As they are called on paper: first names. */
  readonly to: string;
  readonly from: string;
  readonly writtenOn: string;
  readonly text: string;
  readonly large: boolean;
  readonly language: Language;
  readonly paper: LetterPrint['paper'];
}

/** Neutral: the file's name too. */
const TITLE: Record<Language, string> = { en: 'Letter', es: 'Carta' };

/** The paragraphs as they were typed, with the empty lines between them. */
function pieces(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : inPieces(line)));
}

/** Composes the page. It holds nothing but what its writer wrote and the two first names. */
export function composeLetter(letter: LetterToPrint, options: PrintOptions): LetterPrint {
  const { to, from, writtenOn, text, large, language, paper } = letter;
  return {
    kind: 'letter',
    paper,
    language,
    ...options,
    title: TITLE[language],
    large,
    to: [{ kind: 'text', text: to }],
    from: [{ kind: 'text', text: from }],
    writtenOn,
    pieces: pieces(text),
  };
}
