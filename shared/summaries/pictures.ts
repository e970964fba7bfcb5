/** @file The plot of a table as a picture that stands alone, in the reader's language. Pure. */
import type { Language } from '../values';
import { type Drawing, drawPicture, drawRows, type PlotWords } from './plot-drawing';
import { type Place, type TablePlot, tablePlotOf } from './plot-series';
import type { ReleaseMeta } from './release';
import { dimensionIn, labelIn, releaseLine, type SaidTable, type Saying, titleIn } from './sayings';
import { SUMMARY_WORDS } from './words';

interface Picture {
  readonly drawing: Drawing;
  readonly title: string;
  /** What a screen reader says in place of the picture: every number that is drawn. */
  readonly description: string;
}

/** The plot of a table within a page of other things: without a title, one drawing a line of panels. */
export interface PlotParts {
  readonly rows: readonly Drawing[];
  readonly foot: readonly string[];
}

const SENTENCES = {
  en: {
    scale: 'All bars have the same scale.',
    missing: (n: number) =>
      n === 1 ? '1 bar is left out because its number is withheld.' : `${n} bars are left out because their numbers are withheld.`,
    empty: (names: readonly string[]) => `No bar can be drawn for: ${names.join('; ')}.`,
    manyEmpty: (n: number) => `For ${n} further groups no bar can be drawn; the table has their marks.`,
    summed: (dims: readonly string[]) => `Summed over: ${dims.join(', ')}.`,
    from: (release: string, on: string) => `Protected summary ${release}, ${on}.`,
  },
  es: {
    scale: 'Todas las barras tienen la misma escala.',
    missing: (n: number) =>
      n === 1 ? 'Falta 1 barra porque su número está oculto.' : `Faltan ${n} barras porque sus números están ocultos.`,
    empty: (names: readonly string[]) => `No se puede dibujar ninguna barra de: ${names.join('; ')}.`,
    manyEmpty: (n: number) => `De otros ${n} grupos no se puede dibujar ninguna barra; la tabla tiene sus marcas.`,
    summed: (dims: readonly string[]) => `Sumado sobre: ${dims.join(', ')}.`,
    from: (release: string, on: string) => `Resumen protegido ${release}, ${on}.`,
  },
} as const satisfies Record<Language, object>;

interface Plotted extends TablePlot<string> {
  readonly words: PlotWords;
}

/** The plot of a whole table, with its words. */
function plotted(table: SaidTable, language: Language): Plotted | undefined {
  const found = tablePlotOf<string>(table);
  if (found === undefined) return undefined;
  const { rows, columns } = found;
  return {
    ...found,
    words: {
      row: (code) => (rows.dimension ? labelIn(rows.dimension, code, language) : ''),
      column: (code) => (columns.dimension ? labelIn(columns.dimension, code, language) : ''),
      slice: (of) =>
        of.map(({ dimension, code }) => `${dimensionIn(dimension, language)}: ${labelIn(dimension, code, language)}`).join(' · '),
    },
  };
}

/** As long a sentence of empty panels can still be read. */
const MOST_LETTERS = 400;

function footOf({ plot, summed, words }: Plotted, language: Language): string[] {
  const say = SENTENCES[language];
  const marks = plot.panels.flatMap((panel) => panel.bars);
  const empty = say.empty(plot.empty.map((place) => nameOf(place, words)));
  return [
    ...(plot.panels.length > 1 ? [say.scale] : []),
    ...(summed.length > 0 ? [say.summed(summed.map((dimension) => dimensionIn(dimension, language)))] : []),
    ...(plot.withheld > 0 ? [`${SUMMARY_WORDS[language].legendHidden}. ${say.missing(plot.withheld)}`] : []),
    ...(marks.some((bar) => bar.missing === 'impossible') ? [SUMMARY_WORDS[language].legendImpossible] : []),
    ...(plot.empty.length === 0 ? [] : [empty.length > MOST_LETTERS ? say.manyEmpty(plot.empty.length) : empty]),
  ];
}

/** What a panel is of, in one line. */
const nameOf = ({ of, column }: Place<string>, words: PlotWords): string =>
  [...(of.length > 0 ? [words.slice(of)] : []), ...(column ? [words.column(column.code, column.label)] : [])].join(', ');

/** @returns undefined when nothing can be drawn */
export function pictureOf(table: SaidTable, meta: ReleaseMeta, saying: Saying): Picture | undefined {
  const { language } = saying;
  const found = plotted(table, language);
  if (found === undefined) return undefined;
  const { plot, words } = found;
  const title = titleIn(table, language);
  const foot = [...footOf(found, language), SENTENCES[language].from(meta.releaseId, meta.releasedOn)];
  const drawing = drawPicture(plot, words, { title, lead: [releaseLine(table, saying)], foot });
  const marked = { withheld: SUMMARY_WORDS[language].hidden, impossible: SUMMARY_WORDS[language].impossible };
  const numbers = plot.panels.map((panel) => {
    const name = nameOf(panel, words);
    return `${name === '' ? '' : `${name}: `}${panel.bars.map((bar) => `${words.row(bar.code, bar.label)} ${bar.count ?? marked[bar.missing ?? 'withheld']}`).join(', ')}.`;
  });
  return { drawing, title, description: [releaseLine(table, saying), ...numbers].join(' ') };
}

/** The same plot for a page that has a heading of its own. */
export function plotPartsOf(table: SaidTable, language: Language, width: number): PlotParts | undefined {
  const found = plotted(table, language);
  return found && { rows: drawRows(found.plot, width, found.words), foot: footOf(found, language) };
}

/** The numbers and marks of a table's plot in the order in which they are drawn, and which of them have a bar; for the audit. */
export function plotValues(table: SaidTable): { readonly values: readonly string[]; readonly counts: readonly number[] } | undefined {
  const found = plotted(table, 'en');
  if (found === undefined) return undefined;
  const { shapes } = drawPicture(found.plot, found.words, { title: '', lead: [], foot: [] });
  return {
    values: shapes.flatMap((shape) => (shape.kind === 'text' && shape.as === 'value' ? [shape.text] : [])),
    counts: found.plot.panels.flatMap((panel) =>
      panel.bars.flatMap((bar) => (bar.count !== undefined && bar.count > 0 ? [bar.count] : [])),
    ),
  };
}
