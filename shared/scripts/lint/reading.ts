/**
 * @file How hard a text is to understand, as years of age; with one formula a language.
 *
 * [Note: A formula a language] English: Flesch-Kincaid over `syllable`, both small, kept, ESM, without eval and offline. Spanish: those
 * would count English silent letters, and its words are longer by nature; Fernández Huerta's scale was made for it. Of the packages
 * that count Spanish syllables the exact ones are GPL, and hyphenation patterns leave the first and last letters of a word alone, which
 * is right for a line break and wrong for a count. Spelling tells the syllables of Spanish by a few rules, so they stand here.
 * Formulas are rough: they are asked of whole parts, never of one short question.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Language } from '../../values';

/** Fewer words say nothing about how hard a text is. */
export const ENOUGH_WORDS = 25;

const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;
const wordsOf = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => word).filter((word) => /\p{L}/u.test(word));

/** Sentences of a text; lists with semicolons or colons are heard in pieces too. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…:;])["»”)]*\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** How many words a text has; a place counts as one, as a name does. */
export const wordCount = (text: string): number => wordsOf(text).length;

/**
 * Syllables of a Spanish word: one for each vowel sound. Two weak vowels, or a weak one without accent beside a strong one, are one
 * sound; an accent on the weak one parts them; the u of "que", "gui" is silent, that of "güe" is not; a y at the end is a vowel.
 */
export function spanishSyllables(word: string): number {
  const sounds = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i')
    // Silent between two vowels, it never keeps a weak one apart: "prohibir" has two.
    .replace(/(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])/g, '');
  let count = 0;
  for (const [run] of sounds.matchAll(/[aeiouáéíóúü]+/g)) {
    count += 1;
    for (let i = 1; i < run.length; i++) {
      const [before, now] = [run[i - 1] ?? '', run[i] ?? ''];
      const strong = (letter: string) => /[aeoáéó]/.test(letter);
      const parted = /[íú]/.test(before) || /[íú]/.test(now);
      const same = before === now;
      if ((strong(before) && strong(now)) || same || (parted && (strong(before) || strong(now)))) count += 1;
    }
  }
  return Math.max(1, count);
}

interface Counts {
  readonly sentence: number;
  readonly word: number;
  readonly syllable: number;
}

function countsOf(text: string, language: Language): Counts {
  const words = wordsOf(text);
  const syllables = (word: string) =>
    language === 'es' ? spanishSyllables(word) : word.split('-').reduce((sum, part) => sum + Math.max(1, syllable(part)), 0);
  return { sentence: sentencesOf(text).length, word: words.length, syllable: words.reduce((sum, word) => sum + syllables(word), 0) };
}

/** Fernández Huerta 1959, as corrected: 100 is very easy, 0 very hard. */
export const fernandezHuerta = ({ sentence, word, syllable: count }: Counts): number =>
  206.84 - 60 * (count / word) - 1.02 * (word / sentence);

/** The scale's steps as the school year that reads such a text, then as an age: a year five child is about ten. */
const HUERTA_AGES: readonly (readonly [over: number, age: number])[] = [
  [100, 7],
  [90, 9],
  [80, 10],
  [70, 11],
  [60, 13],
  [50, 15],
  [30, 18],
];

/** The age from which a text is understood, in years; `undefined` when it is too short to say. */
export function readingAge(text: string, language: Language): number | undefined {
  const counts = countsOf(text, language);
  if (counts.word < ENOUGH_WORDS || counts.sentence === 0) return undefined;
  if (language === 'en') return Math.max(5, Math.round(fleschKincaid({ ...counts }) + 5));
  const score = fernandezHuerta(counts);
  return HUERTA_AGES.find(([over]) => score >= over)?.[1] ?? 20;
}
