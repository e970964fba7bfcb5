/** @file A drawing as an SVG file: shapes and words, no script, no style sheet, no link, no metadata; and the same read back. */
import type { Drawing, Shape } from '../../../shared/summaries/plot-drawing';
import { UnreadableRelease } from './parse';

const INK = '#1b1b1b';
const BAR = '#2f5d62';
const FACE = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const WEIGHT = { title: 700, panel: 600, label: 400, value: 500, small: 400 } as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function elementOf(shape: Shape): string {
  switch (shape.kind) {
    case 'bar':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${BAR}"/>`;
    case 'axis':
      return `<line x1="${shape.x}" y1="${shape.y}" x2="${shape.x}" y2="${shape.y + shape.height}" stroke="${INK}"/>`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" font-weight="${WEIGHT[shape.as]}" text-anchor="${shape.anchor}">${escaped(shape.text)}</text>`;
  }
}

/** @param description what a screen reader says in place of the picture */
export function svgOf({ width, height, shapes }: Drawing, title: string, description: string): Uint8Array {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" fill="${INK}" font-family="${FACE}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...shapes.map(elementOf),
    '</svg>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** What a reader of the picture can tell: the numbers and marks in order, and each bar's length. */
export interface ReadPicture {
  readonly values: readonly string[];
  readonly bars: readonly number[];
}

const LINE =
  /^(?:<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"(?: (?:width|height|viewBox|role|fill|font-family)="[^"<>]*")+>|<(title|desc)>[^<]*<\/\1>|<rect(?: (?:x|y|width|height|fill)="[\w#.]+")+\/>|<line(?: (?:x1|y1|x2|y2|stroke)="[\w#.]+")+\/>|<text x="[\d.]+" y="[\d.]+" font-size="\d+" font-weight="\d+" text-anchor="(?:start|end)">[^<]*<\/text>|<\/svg>)$/;

/** @throws UnreadableRelease when there is anything in it that a picture of ours does not have */
export function readSvg(bytes: Uint8Array): ReadPicture {
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trimEnd().split('\n');
  if (lines.some((line) => !LINE.test(line)) || lines.at(-1) !== '</svg>') throw new UnreadableRelease();
  const values = lines.flatMap((line) => new RegExp(` font-weight="${WEIGHT.value}" [^>]*>([^<]*)<`).exec(line)?.[1] ?? []);
  const bars = lines.flatMap((line) => {
    const width = line.includes(`fill="${BAR}"`) ? / width="([\d.]+)"/.exec(line)?.[1] : undefined;
    return width === undefined ? [] : [Number(width)];
  });
  return { values, bars };
}
