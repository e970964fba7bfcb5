/** @file A facilitator's search: the circles on the own desk, a handful, so they are read and not indexed. */
import { fold } from '../../shared/fold';
import type { Hit } from '../../shared/search/contract';
import { deskCircles } from '../circles/desk';
import type { ReadDb } from '../store/sql';
import { phrasesOf } from './query';

const MOST = 20;
/** Characters on each side of a match. */
const ROUND = 40;

/** Where each phrase begins a word of `text`, or `undefined` when one does not. Both are folded. */
function placeOf(text: string, phrases: readonly string[]): number | undefined {
  const places = phrases.map((phrase) => ` ${text}`.search(new RegExp(`[^\\p{L}\\p{N}]${phrase}`, 'u')));
  return places.some((place) => place === -1) ? undefined : places[0];
}

/** Folding keeps the length of what people write in composed letters; where it does not, the words are shown without a mark. */
function around(text: string, folded: string, at: number, length: number): string {
  if (folded.length !== text.length) return text.slice(0, 2 * ROUND);
  const [from, to] = [Math.max(0, at - ROUND), Math.min(text.length, at + length + ROUND)];
  const marked = `${text.slice(from, at)}\u0001${text.slice(at, at + length)}\u0002${text.slice(at + length, to)}`;
  return `${from > 0 ? '…' : ''}${marked}${to < text.length ? '…' : ''}`;
}

/** Circles on the desk that have all the words: purpose, place, first names, what was promised. */
export function findOnDesk(db: ReadDb, typed: string): Hit[] {
  const phrases = phrasesOf(typed).map((words) => words.map(fold).join('[^\\p{L}\\p{N}]+'));
  if (phrases.length === 0) return [];
  const hits: Hit[] = [];
  for (const { circle, agreements } of deskCircles(db)) {
    const promised = agreements.flatMap((agreement) => agreement.items.flatMap((item) => [item.what, item.howShown]));
    const text = [circle.purpose, circle.place, ...circle.seats.map((seat) => seat.name), ...promised]
      .filter((part) => part !== '')
      .join(' · ')
      .normalize('NFC');
    const folded = fold(text);
    const at = placeOf(folded, phrases);
    const [first] = phrases;
    if (at === undefined || first === undefined) continue;
    const length = new RegExp(`^${first}`, 'u').exec(folded.slice(at))?.[0].length ?? 0;
    hits.push({
      to: 'circle',
      circleId: circle.id,
      plannedOn: circle.plannedOn,
      place: circle.place,
      found: around(text, folded, at, length),
    });
  }
  // The latest first, as in the case book.
  return hits.reverse().slice(0, MOST);
}
