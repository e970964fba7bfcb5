/** @file A release as papers: the report with tables, plots and definitions, and the pictures of its plots. Pure. */
import type { Paper } from '../circles/plan';
import { type DisclosedTable, disclosureOf } from '../summaries/disclosure';
import { pictureOf, plotPartsOf } from '../summaries/pictures';
import type { ReleaseMeta } from '../summaries/release';
import { followingLines, type GroupedTable } from '../summaries/said-measures';
import { definitionsOf, dimensionIn, labelIn, releaseLine, type SaidTable, type Saying, shownIn, titleIn } from '../summaries/sayings';
import { type NumberCell, type PercentsOf, pagesOf, type Side, type TableView } from '../summaries/table-view';
import { IMPOSSIBLE_MARK, SUMMARY_WORDS, WITHHELD_MARK } from '../summaries/words';
import type { Language } from '../values';
import type { DisclosureReport, PlotPictures, SummaryReport } from './summary-documents';

/** A table with what follows from its printed numbers. */
export interface ReportTable {
  readonly table: GroupedTable;
  readonly percents: PercentsOf<string>;
}

export interface ReleaseToPrint extends Saying {
  readonly tables: readonly ReportTable[];
  readonly meta: ReleaseMeta;
  readonly paper: Paper;
}

/** Columns with numbers beside each other on a page; a wider table goes on below. */
export const MOST_COLUMNS = 5;

/** Width of a plot in the report, in the units that its type is drawn in: as on the screen, and then as wide as the page. */
const PLOT_WIDTH = 660;

const WORDS = {
  en: {
    title: 'Summary of restorative work',
    plot: 'As a picture',
    said: 'The same numbers as bars; they stand in the table above.',
    leftOut: 'Not in it',
    lead: (shown: number, of: number) =>
      shown === of ? `All ${of} numbers of the breakdown can be shown.` : `${shown} of ${of} numbers of the breakdown are shown.`,
    shares: { row: 'In brackets: percent of the row, and of how many.', column: 'In brackets: percent of the column, and of how many.' },
    single: 'In brackets: percent of all, and of how many.',
    share: (percent: string, of: number) => `(${percent} of ${of})`,
  },
  es: {
    title: 'Resumen del trabajo restaurativo',
    plot: 'En imagen',
    said: 'Los mismos números en barras; están en la tabla de arriba.',
    leftOut: 'No incluye',
    lead: (shown: number, of: number) =>
      shown === of ? `Los ${of} números del desglose se pueden mostrar.` : `Se muestran ${shown} de ${of} números del desglose.`,
    shares: {
      row: 'Entre paréntesis: porcentaje de la fila, y de cuántos.',
      column: 'Entre paréntesis: porcentaje de la columna, y de cuántos.',
    },
    single: 'Entre paréntesis: porcentaje del total, y de cuántos.',
    share: (percent: string, of: number) => `(${percent} de ${of})`,
  },
} as const satisfies Record<Language, object>;

type Table = SummaryReport['tables'][number];
type Block = Table['blocks'][number];

const nameOf = (side: Side<string>, code: string, otherwise: string, language: Language) =>
  side.dimension ? labelIn(side.dimension, code, language) : otherwise;

/** The share that stands beside the numbers: along a row where there is one, else down the column. */
const alongOf = (view: TableView<string>): string | undefined =>
  view.shares.find((along) => along === view.columns.dimension?.dimension) ?? view.shares[0];

function cellOf(
  { mark, shares }: NumberCell<string>,
  along: string | undefined,
  language: Language,
): Block['rows'][number]['cells'][number] {
  const words = SUMMARY_WORDS[language];
  if (mark.status === 'withheld') return { text: WITHHELD_MARK, said: words.hidden, share: '' };
  if (mark.status === 'impossible') return { text: IMPOSSIBLE_MARK, said: words.impossible, share: '' };
  const share = shares.find((one) => one.along === along);
  return {
    text: String(mark.count),
    said: '',
    share: share === undefined ? '' : WORDS[language].share(words.percent(share.percent, share.nearest), share.of),
  };
}

function blocksOf(table: SaidTable, view: TableView<string>, of: readonly string[], language: Language): Block[] {
  const { rows, columns } = view;
  const words = SUMMARY_WORDS[language];
  const along = alongOf(view);
  const chunks = Array.from({ length: Math.ceil(columns.lines.length / MOST_COLUMNS) }, (_, i) => i * MOST_COLUMNS);
  return chunks.map((from) => ({
    of: [...of],
    down: rows.dimension ? dimensionIn(rows.dimension, language) : '',
    across: columns.dimension ? dimensionIn(columns.dimension, language) : '',
    columns: columns.lines.slice(from, from + MOST_COLUMNS).map((line) => ({
      name: nameOf(columns, line.code, words.units[table.unit], language),
      margin: line.margin && columns.dimension !== undefined,
    })),
    rows: rows.lines.map((line, r) => ({
      name: nameOf(rows, line.code, words.all, language),
      margin: line.margin,
      cells: (view.cells[r] ?? []).slice(from, from + MOST_COLUMNS).map((cell) => cellOf(cell, along, language)),
    })),
  }));
}

function tableOf({ table, percents }: ReportTable, saying: Saying): Table {
  const { language } = saying;
  const words = SUMMARY_WORDS[language];
  const pages = pagesOf<string>(table, percents);
  const marks = pages.flatMap(({ view }) => view.cells.flat());
  const says = WORDS[language];
  const shareNotes = pages.flatMap(({ view }) => {
    const along = alongOf(view);
    if (along === undefined) return [];
    if (view.columns.dimension === undefined) return [says.single];
    return [along === view.columns.dimension.dimension ? says.shares.row : says.shares.column];
  });
  const rounded = marks.some((cell) => cell.shares.some((share) => share.nearest === 5));
  const plot = plotPartsOf(table, language, PLOT_WIDTH);
  return {
    title: titleIn(table, language),
    caption: releaseLine(table, { language, practice: false }),
    blocks: pages.flatMap(({ of, view }) =>
      blocksOf(
        table,
        view,
        of.map(({ dimension, code }) => `${dimensionIn(dimension, language)}: ${labelIn(dimension, code, language)}`),
        language,
      ),
    ),
    notes: [
      ...(marks.some(({ mark }) => mark.status === 'withheld') ? [words.legendHidden] : []),
      ...(marks.some(({ mark }) => mark.status === 'impossible') ? [words.legendImpossible] : []),
      ...new Set(shareNotes),
      ...(rounded ? [words.sharesRounded] : []),
      `${says.leftOut}: ${words.leftOut(table.unit)}`,
    ],
    ...(plot === undefined ? {} : { plot: { title: says.plot, said: says.said, rows: plot.rows.map(mutable), foot: [...plot.foot] } }),
  };
}

const mutable = <T extends { readonly shapes: readonly unknown[] }>(drawing: T) => ({
  ...drawing,
  shapes: [...drawing.shapes] as T['shapes'][number][],
});

/** What the head of the report holds of the definitions: the rest stands at its end. */
const HEAD = 6;

/** The report that is handed over: what was counted, every table with its plot, and what the words mean. */
export function composeSummaryReport({ tables, meta, paper, language, practice }: ReleaseToPrint): SummaryReport {
  const plain = tables.map(({ table }) => table);
  const { title, lines } = definitionsOf(plain, meta, { language, practice });
  const terms = [...lines, ...followingLines(plain, meta, language)].map(([term, meaning]) => ({ term, meaning }));
  const { shown, of } = shownIn(plain);
  const head = practice ? HEAD + 1 : HEAD;
  return {
    kind: 'summary_report',
    paper,
    language,
    practice,
    printedOn: meta.releasedOn,
    title: WORDS[language].title,
    lead:
      of === 0
        ? plain[0] === undefined
          ? WORDS[language].title
          : releaseLine(plain[0], { language, practice: false })
        : WORDS[language].lead(shown, of),
    facts: terms.slice(0, head),
    tables: tables.map((table) => tableOf(table, { language, practice })),
    definitions: { title, lines: terms.slice(head) },
  };
}

/** The page about the protection. */
export function composeDisclosureReport(
  tables: readonly [DisclosedTable, ...DisclosedTable[]],
  { meta, paper, language, practice }: Omit<ReleaseToPrint, 'tables'>,
): DisclosureReport {
  const { title, lead, parts } = disclosureOf(tables, meta, { language, practice });
  return {
    kind: 'disclosure_report',
    paper,
    language,
    practice,
    printedOn: meta.releasedOn,
    title,
    lead: [...lead],
    parts: parts.map(({ heading, lines }) => ({ heading, lines: [...lines] })),
  };
}

/** The plots as pictures that stand alone, in the order of the tables that have one. */
export function composePlotPictures({ tables, meta, paper, language, practice }: ReleaseToPrint): PlotPictures | undefined {
  const drawings = tables.flatMap(({ table }) => {
    const picture = pictureOf(table, meta, { language, practice });
    return picture === undefined ? [] : [mutable(picture.drawing)];
  });
  if (drawings.length === 0) return undefined;
  return { kind: 'plot_pictures', paper, language, practice, printedOn: meta.releasedOn, title: WORDS[language].title, drawings };
}
