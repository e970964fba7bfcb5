/** @file Text as people type it in a hurry. */

/** Lower case without diacritics: "Ágnes" becomes "agnes". For comparing and finding, never for showing. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
