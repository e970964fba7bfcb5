/** @file Names of files, made safe to keep, to show and to save: what nobody can see, what a system takes for a path, and length. Pure. */

/** The longest name, in UTF-16 units; the ending is kept when a name is cut. */
export const NAME_MAX = 120;

// Control and format characters (all that turn the direction of text are among them), half surrogate pairs, private and unassigned
// ones, and the two separators that break a line.
const UNSEEN = /[\p{C}\u2028\u2029]/gu;
// What a path, a wildcard or a stream is made of on one system or another.
const PATH = /[/\\:*?"<>|]/g;
// Windows opens a device for these, whatever ending follows.
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|\s|$)/i;
const ENDING = /\.[\p{L}\p{N}]{1,10}$/u;

/** Cuts to `most` units without leaving half a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(end) ? end.slice(0, -1) : end;
}

const trimmed = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');

/**
 * The name as it is kept.
 * @param fallback what it is called when nothing of it is left
 */
export function safeName(written: string, fallback: string): string {
  // Longer ones are never a name; normalising them would only cost time.
  const seen = cut(written, 4096)
    .normalize('NFC')
    .replace(UNSEEN, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(PATH, '-');
  const clean = trimmed(seen);
  // Only what somebody could read is a name: bare marks and dashes are not.
  if (!/[\p{L}\p{N}\p{S}]/u.test(clean)) return fallback;
  const named = DEVICE.test(clean) ? `_${clean}` : clean;
  if (named.length <= NAME_MAX) return named;
  const ending = ENDING.exec(named)?.[0] ?? '';
  return `${trimmed(cut(named.slice(0, named.length - ending.length), NAME_MAX - ending.length))}${ending}`;
}

/** Whether a name is as `safeName` leaves it. */
export const isSafeName = (name: string): boolean => safeName(name, '') === name && name !== '';
