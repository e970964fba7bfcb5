/** @file How wide words will be, without a page to measure them on: enough to break a label and to leave it room. Pure. */

/** Shares of the type's size, of the house's typeface, on the wide side. */
const NARROW = /[ijl.,:;'’|!()[\]·\- ]/;
const SLIM = /[frt]/;
const WIDE = /[mwMW%&@—]/;
const UPPER = /[\p{Lu}\p{N}≈–]/u;
const IDEOGRAPH = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffee]/;

function letter(character: string): number {
  if (IDEOGRAPH.test(character)) return 1;
  if (NARROW.test(character)) return 0.32;
  if (SLIM.test(character)) return 0.43;
  if (WIDE.test(character)) return 0.94;
  return UPPER.test(character) ? 0.68 : 0.61;
}

/** Width of a line of text in the unit of its size. */
export const widthOf = (text: string, size: number, bold = false): number =>
  [...text].reduce((sum, character) => sum + letter(character), 0) * size * (bold ? 1.07 : 1);

/** Lines that are not wider than `most`, broken between words; a word that is wider by itself is broken anywhere. */
export function linesOf(text: string, most: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => broken(one, most, size, bold))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size, bold) <= most) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function broken(word: string, most: number, size: number, bold: boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, size, bold) > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
