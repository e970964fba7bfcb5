/** @file Until when a paper usually stays with whom it is given to. Pure; whoever prints may say otherwise. Source: practice.md 3.2 row 14. */
import { addDays } from '../days';
import type { PrintRequest } from './contract';

/** Days after the circle in which a keeper still needs the script and the cards: to write down how it went. */
const AFTER_THE_CIRCLE = 7;

/** They quote what somebody said or may say, and nobody needs them once the circle is written down. */
const COLLECTED: readonly PrintRequest['kind'][] = [
  'keeper_script',
  'interpreter_script',
  'question_cards',
  'picture_script',
  'seating_chart',
];

/** The last day of a paper, by its kind; `undefined`: they keep it (an agreement is theirs, a poster holds nobody's name). */
export function usualUntil(kind: PrintRequest['kind'], circleDay: string | undefined): string | undefined {
  if (circleDay === undefined || !COLLECTED.includes(kind)) return undefined;
  return addDays(circleDay, AFTER_THE_CIRCLE);
}
