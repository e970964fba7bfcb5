/**
 * @file The short code of a printed blank report form: typed in, it opens the same form on the screen. Says nothing about anybody.
 *
 * [Note: A code that notices a slip]
 * Six characters of 23 that no hand and no eye mixes up: ten digits and thirteen consonants, so that no code is a word. What is
 * usually misread is taken for what it can only be (O for 0, I and L for 1, Z for 2, S for 5, G for 6, B for 8). The sum of the places
 * times their characters is divisible by 23, a prime: any one wrong character and any two exchanged ones are noticed.
 */
import { z } from 'zod';

export const CODE_ALPHABET = '0123456789CDFHJKMNPRTWX';
const PLACES = 6;
const MISREAD: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' };

export const paperFormIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'PaperFormId'>();
export type PaperFormId = z.infer<typeof paperFormIdSchema>;

const weighed = (code: string): number =>
  [...code].reduce((sum, character, place) => sum + (place + 1) * CODE_ALPHABET.indexOf(character), 0) % CODE_ALPHABET.length;

/** A whole code: five drawn characters and the one that makes the sum right. @param draw a whole number from 0 to below */
export function makeCode(draw: (below: number) => number): string {
  const drawn = Array.from({ length: PLACES - 1 }, () => CODE_ALPHABET[draw(CODE_ALPHABET.length)] ?? '0').join('');
  return [...CODE_ALPHABET].map((last) => drawn + last).find((code) => weighed(code) === 0) ?? drawn;
}

/** As it is printed: in two groups, which are easier to keep in mind. */
export const printedCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

export type ReadCode =
  | { readonly read: 'code'; readonly code: string }
  /** Not six characters of ours. */
  | { readonly read: 'other' }
  /** Six of ours, but the check character says that one of them is wrong. */
  | { readonly read: 'slip' };

/** What somebody typed, with or without dash and spaces, in any case. */
export function readCode(typed: string): ReadCode {
  const bare = [...typed.toUpperCase().replaceAll(/[\s\p{Pd}.]/gu, '')].map((c) => MISREAD[c] ?? c).join('');
  if (bare.length !== PLACES || ![...bare].every((c) => CODE_ALPHABET.includes(c))) return { read: 'other' };
  return weighed(bare) === 0 ? { read: 'code', code: bare } : { read: 'slip' };
}

/**
 * Whether words typed into the search are meant as a code. Stricter than `readCode`: only as printed, in two groups and without
 * misread letters, so that no name and no case number is taken for one.
 */
export function isPrintedCode(typed: string): boolean {
  const text = typed.trim().toUpperCase();
  return /^[0-9A-Z]{3}[-\u2013][0-9A-Z]{3}$/.test(text) && readCode(text).read === 'code';
}

export const paperCodeSchema = z.string().refine((code) => readCode(code).read === 'code' && code.length === PLACES);
