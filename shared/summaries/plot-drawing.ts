/**
 * @file A plot as lines, bars and words with their places. Pure.
 *
 * [Note: One drawing, four papers] The screen, the report, the SVG and the PNG all draw this one list of shapes, so what leaves the app is
 * what was looked at, and a check of one is a check of all. It is made from `plotOf` alone: of a withheld number it has the mark and
 * nothing that has a length. One ink on white, the numbers written at the bars: it reads the same in gray and to every eye.
 */

import { linesOf, widthOf } from './letters';
import { type Plot, type Slice, underHeadings } from './plot-series';
import { IMPOSSIBLE_MARK, WITHHELD_MARK } from './words';

export type Shape =
  | { readonly kind: 'bar'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'axis'; readonly x: number; readonly y: number; readonly height: number }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the line that the letters stand on. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'end';
      /** `value`: a number or its mark, and nothing else is drawn so. */
      readonly as: 'title' | 'panel' | 'label' | 'value' | 'small';
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The words of a plot, in the language of the reader. */
export interface PlotWords {
  readonly row: (code: string, label: string) => string;
  /** Head of a panel; empty: it stands beside the drawing. */
  readonly column: (code: string, label: string) => string;
  /** Heading of the panels of one category of further dimensions. */
  readonly slice: (of: readonly Slice<string>[]) => string;
}

export interface Frame {
  readonly title: string;
  /** Under the title. */
  readonly lead: readonly string[];
  /** Under the bars. */
  readonly foot: readonly string[];
}

const LABEL = 13;
const LINE = 17;
const BAR = 15;
const ROW_GAP = 9;
const VALUE_ROOM = 52;
const GAP = 8;
const TITLE = 20;
const SMALL = 12;
const PAD = 24;

/** Two decimals are more than an eye or a printer can tell. */
const round = (n: number): number => Math.round(n * 100) / 100;

const moved = (shape: Shape, x: number, y: number): Shape => ({ ...shape, x: round(shape.x + x), y: round(shape.y + y) });

/** One panel: a line for each row, its label, and a bar from zero with its number, or the mark in place of both. */
export function drawPanel(plot: Plot, index: number, width: number, words: PlotWords): Drawing {
  const panel = plot.panels[index];
  if (panel === undefined) return { width, height: 0, shapes: [] };
  const room = Math.min(width * 0.46, Math.max(...panel.bars.map((bar) => widthOf(words.row(bar.code, bar.label), LABEL))) + 2);
  const start = round(room + GAP);
  const longest = Math.max(20, width - start - VALUE_ROOM);
  const shapes: Shape[] = [];
  let y = 0;
  const head = panel.column ? words.column(panel.column.code, panel.column.label) : '';
  if (head !== '') {
    for (const line of linesOf(head, width, LABEL + 1, true)) {
      y += LINE + 2;
      shapes.push({ kind: 'text', x: 0, y: y - 4, text: line, size: LABEL + 1, anchor: 'start', as: 'panel' });
    }
    y += 4;
  }
  const top = y;
  for (const bar of panel.bars) {
    const lines = linesOf(words.row(bar.code, bar.label), room, LABEL);
    const height = Math.max(BAR, lines.length * LINE) + ROW_GAP;
    const middle = y + height / 2;
    for (const [i, line] of lines.entries()) {
      const base = middle + (i - (lines.length - 1) / 2) * LINE + LABEL * 0.36;
      shapes.push({ kind: 'text', x: round(room), y: round(base), text: line, size: LABEL, anchor: 'end', as: 'label' });
    }
    const length = bar.count === undefined ? 0 : round((bar.count / Math.max(plot.top, 1)) * longest);
    if (length > 0) shapes.push({ kind: 'bar', x: start, y: round(middle - BAR / 2), width: length, height: BAR });
    const text = bar.count !== undefined ? String(bar.count) : bar.missing === 'impossible' ? IMPOSSIBLE_MARK : WITHHELD_MARK;
    shapes.push({
      kind: 'text',
      x: round(start + length + 6),
      y: round(middle + LABEL * 0.36),
      text,
      size: LABEL,
      anchor: 'start',
      as: 'value',
    });
    y += height;
  }
  shapes.push({ kind: 'axis', x: start, y: top, height: round(y - top) });
  return { width, height: round(y), shapes };
}

const GUTTER = 32;
const BETWEEN = 18;

/**
 * The panels, as many beside each other as have room: one drawing a line of them, so that a page can be turned between two. All have one
 * width, or their bars would not have one scale. Those of another heading begin a line.
 */
export function drawRows(plot: Plot, width: number, words: PlotWords): Drawing[] {
  const across = plot.panels.length === 1 || width < 560 ? 1 : 2;
  const each = round((width - GUTTER * (across - 1)) / across);
  return underHeadings(plot).flatMap(({ of, panels }) => {
    const drawn = panels.map((index) => drawPanel(plot, index, each, words));
    return Array.from({ length: Math.ceil(drawn.length / across) }, (_, line) => {
      const beside = drawn.slice(line * across, (line + 1) * across);
      const head = line === 0 && of.length > 0 ? headingOf(words.slice(of), width) : [];
      const top = head.length * HEAD_LINE + (head.length > 0 ? 2 : 0);
      const shapes = beside.flatMap((one, i) => one.shapes.map((shape) => moved(shape, i * (each + GUTTER), top)));
      return { width, height: round(top + Math.max(...beside.map((one) => one.height))), shapes: [...head, ...shapes] };
    });
  });
}

const HEAD = LABEL + 3;
const HEAD_LINE = LINE + 5;

const headingOf = (text: string, width: number): Shape[] =>
  linesOf(text, width, HEAD, true).map((line, i) => ({
    kind: 'text',
    x: 0,
    y: HEAD_LINE * i + HEAD,
    text: line,
    size: HEAD,
    anchor: 'start',
    as: 'panel',
  }));

/** A picture that stands alone: what it is above the bars, what the marks mean and where it comes from below. */
export function drawPicture(plot: Plot, words: PlotWords, { title, lead, foot }: Frame, width = 760): Drawing {
  const inner = width - 2 * PAD;
  const shapes: Shape[] = [];
  let y = PAD;
  const write = (text: string, size: number, as: 'title' | 'small') => {
    for (const line of linesOf(text, inner, size, as === 'title')) {
      y += size * 1.35;
      shapes.push({ kind: 'text', x: PAD, y: round(y - size * 0.3), text: line, size, anchor: 'start', as });
    }
  };
  write(title, TITLE, 'title');
  y += 2;
  for (const line of lead) write(line, LABEL, 'small');
  y += 18;
  for (const row of drawRows(plot, inner, words)) {
    shapes.push(...row.shapes.map((shape) => moved(shape, PAD, y)));
    y += row.height + BETWEEN;
  }
  for (const line of foot) write(line, SMALL, 'small');
  return { width, height: Math.ceil(y + PAD), shapes };
}
