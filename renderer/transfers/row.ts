/** @file One line of a packet as it is read. */
import type { Strokes } from '../../shared/agreements/drawing';
import type { Text } from '../text/catalogue';

export interface Row {
  readonly key: string;
  readonly head: string;
  readonly meta?: string;
  /** Written words, paragraph by paragraph. */
  readonly text?: readonly string[];
  /** Signatures that were drawn, as lines of the pen. */
  readonly drawn?: readonly { readonly name: string; readonly strokes: Strokes }[];
  /** Why it is here though it is restricted. */
  readonly restricted?: string;
}
export interface PartRows {
  readonly part: keyof Omit<Text['transfers']['view'], 'label'>;
  readonly title: string;
  readonly rows: readonly Row[];
}

export const joined = (...words: readonly (string | undefined | false)[]): string =>
  words.filter((w): w is string => Boolean(w)).join(' · ');
export const written = (...texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '');
