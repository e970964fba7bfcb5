/** @file Text from outside made safe to keep and to show: without signs that hide, reorder or steer. Words stay as they were. */
import { fold } from '../fold';

/**
 * Control characters but tab and line end; overrides, embeddings and isolates of writing direction, with which a name can be made to
 * look like another; invisible spaces and byte order marks. Joiners and direction marks stay: names in some scripts need them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

export interface Cleaned {
  readonly text: string;
  /** How many signs were taken out. */
  readonly removed: number;
}

/** One cell: unsafe signs out, half characters replaced, composed form, ends trimmed. */
export function clean(cell: string): Cleaned {
  let removed = 0;
  const kept = cell.replace(UNSAFE, (sign) => {
    removed += 1;
    // A line or paragraph separator is a line end in words, everything else is nothing.
    return sign === '\u2028' || sign === '\u2029' ? '\n' : '';
  });
  const whole = kept.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, () => {
    removed += 1;
    return '\ufffd';
  });
  return { text: whole.normalize('NFC').trim(), removed };
}

/** On one line: line ends and tabs become spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lower case without diacritics and doubled spaces: two spellings of one word are one. */
export const foldWord = (text: string): string => oneLine(fold(text));

/** A spreadsheet would run it. It is kept as the text that it is; our own writer defuses it when it leaves again. */
export const looksLikeFormula = (text: string): boolean => /^[=+@]|^-(?![\d\s.,-]|$)/.test(text);
