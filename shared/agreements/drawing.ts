/**
 * @file A signature drawn on the screen, as lines and not as a picture: it is small, it prints sharp at any size, and nothing but the
 * line of the pen is in it. Coordinates on a sheet of 900 by 300, whatever the screen was.
 */
import { z } from 'zod';

export const SHEET = { width: 900, height: 300 } as const;
/** In all: more than anybody's name needs; a hand that plays for a minute fills neither the vault nor a draft. */
const MOST_STROKES = 80;
const MOST_POINTS = 2500;

/** `x, y, x, y, …` of one line of the pen. */
const strokeSchema = z
  .array(z.number().int().min(0).max(SHEET.width))
  .min(2)
  .max(2 * MOST_POINTS)
  .refine((points) => points.length % 2 === 0 && points.every((value, index) => index % 2 === 0 || value <= SHEET.height));

/** How many numbers there are in all. */
const length = (strokes: readonly (readonly number[])[]): number => strokes.reduce((sum, points) => sum + points.length, 0);

export const strokesSchema = z
  .array(strokeSchema)
  .min(1)
  .max(MOST_STROKES)
  .refine((strokes) => length(strokes) <= 2 * MOST_POINTS);
export type Strokes = z.infer<typeof strokesSchema>;

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));

/** How far the pen must go before a point is worth keeping: half a millimetre on paper. */
const STEP = 4;

/** The strokes with one more point in the last of them; unchanged when the pen hardly moved or the sheet is full. */
export function withPoint(strokes: Strokes, x: number, y: number): Strokes {
  const last = strokes.at(-1);
  if (last === undefined || length(strokes) >= 2 * MOST_POINTS) return strokes;
  const [px, py] = last.slice(-2);
  const [nx, ny] = [clamp(x, SHEET.width), clamp(y, SHEET.height)];
  if (px !== undefined && py !== undefined && Math.abs(nx - px) < STEP && Math.abs(ny - py) < STEP) return strokes;
  return [...strokes.slice(0, -1), [...last, nx, ny]];
}

/** The strokes with a new one begun at this point. */
export const withStroke = (strokes: Strokes, x: number, y: number): Strokes =>
  strokes.length >= MOST_STROKES || length(strokes) >= 2 * MOST_POINTS
    ? strokes
    : [...strokes, [clamp(x, SHEET.width), clamp(y, SHEET.height)]];

/** The path of an SVG with `viewBox="0 0 900 300"`. A single tap is a dot. */
export function pathOf(strokes: Strokes): string {
  return strokes
    .map((points) => {
      const pairs = Array.from({ length: points.length / 2 }, (_, i) => `${points[2 * i]} ${points[2 * i + 1]}`);
      const [first, ...rest] = pairs;
      return rest.length === 0 ? `M${first}h1` : `M${first}L${rest.join(' ')}`;
    })
    .join('');
}
