/** @file The bars that a page of a PDF draws: what is filled with the ink of a bar, and how large it comes out on the paper. */
import { UnreadableRelease } from './parse';

/** A bar where the drawing has it, and how many points one of the drawing's units is on the paper. */
export interface PdfBar {
  readonly x: number;
  readonly width: number;
  readonly scale: number;
}

/** As much of a page's drawing as is read here. */
interface Strokes {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Name = 'save' | 'restore' | 'transform' | 'setFillRGBColor' | 'constructPath' | 'fill' | 'eoFill' | 'fillStroke' | 'eoFillStroke';

/** The ink of a bar on paper (`.ck-bar`), which nothing else on it has. */
const INK = '#4d4d4d';

/** @throws UnreadableRelease when the page is turned or leant, so that a length can't be told */
export function barsIn({ fnArray, argsArray }: Strokes, ops: Readonly<Record<Name, number>>): PdfBar[] {
  const bars: PdfBar[] = [];
  const kept: { scale: number; ink: unknown }[] = [];
  let now: { scale: number; ink: unknown } = { scale: 1, ink: undefined };
  const fills = [ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke];
  for (const [index, fn] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (fn === ops.save) kept.push(now);
    else if (fn === ops.restore) now = kept.pop() ?? now;
    else if (fn === ops.setFillRGBColor) now = { ...now, ink: args[0] };
    else if (fn === ops.transform) {
      const [across, leant, turned] = args.map(Number);
      if (across === undefined || across <= 0 || leant !== 0 || turned !== 0) throw new UnreadableRelease();
      now = { ...now, scale: now.scale * across };
    } else if (fn === ops.constructPath && now.ink === INK && fills.includes(Number(args[0]))) {
      // The library tells the box around each path.
      const [left, , right] = Array.from((args[2] ?? []) as ArrayLike<number>);
      if (left === undefined || right === undefined) throw new UnreadableRelease();
      bars.push({ x: left, width: right - left, scale: now.scale });
    }
  }
  return bars;
}
