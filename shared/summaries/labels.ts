/** @file Makes labels of schools and terms harmless in a spreadsheet. */

/**
 * [Note: Labels cannot be formulas] A school is called what somebody typed. A spreadsheet runs what begins with = + - @ and splits at
 * characters of its own choice, so escaping for one program is a hole in another. We keep letters, digits, spaces and a few
 * marks that start nothing anywhere, and a label begins with a letter or a digit.
 *
 * @returns the harmless label, empty when nothing is left
 */
export function neutralLabel(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .'’()/&–+_-]/gu, ' ')
    .replace(/(?<!\p{N})\+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])\/|\/(?![\p{L}\p{N}])/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}
