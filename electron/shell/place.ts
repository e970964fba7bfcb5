/** @file Where the window was, handed to the next start by an argument: locking must not move it. */
import type { BrowserWindow } from 'electron';
import type { Bounds } from './window';

const NAME = '--window-place=';
const PATTERN = /^--window-place=(-?\d{1,5}),(-?\d{1,5}),(\d{2,5}),(\d{2,5})$/;

/** The arguments of this start, with the place of the window as it is now. */
export function withPlace(args: readonly string[], window: BrowserWindow): string[] {
  const { x, y, width, height } = window.getNormalBounds();
  return [...args.filter((arg) => !arg.startsWith(NAME)), `${NAME}${x},${y},${width},${height}`];
}

/** The place that the arguments tell, if they tell one. */
export function placeFrom(args: readonly string[]): Bounds | undefined {
  const found = args.map((arg) => PATTERN.exec(arg)).find((match) => match !== null);
  if (found === undefined || found === null) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
  return { x, y, width, height };
}
