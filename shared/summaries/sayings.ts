/** @file What every paper of a release says about its numbers: what was counted, when, out of how many, and what a mark means. Pure. */
import type { Language } from '../values';
import { neutralLabel } from './labels';
import type { Period, ReleaseMeta, Unit } from './release';
import { type DimensionOf, shownOf, type TableOf } from './table-view';
import { categoryIn, IMPOSSIBLE_MARK, periodIn, SUMMARY_WORDS, WITHHELD_MARK } from './words';

/** A table of a release, whoever names its dimensions. */
export interface SaidTable extends TableOf<string> {
  readonly unit: Unit;
  readonly period: Period;
  readonly k: number;
  readonly population: number;
  readonly withheld: number;
  readonly codebook: string;
  /** What every number is a multiple of, in a rounded release. */
  readonly rounding?: number | undefined;
}

export interface Saying {
  readonly language: Language;
  /** Out of a practice vault: said in every form that people read. */
  readonly practice: boolean;
}

type Words = Readonly<Record<Language, string>>;

const TERMS = {
  title: { en: 'Definitions', es: 'Definiciones' },
  practice: { en: 'Practice', es: 'Práctica' },
  counted: { en: 'What is counted', es: 'Qué se cuenta' },
  period: { en: 'Period', es: 'Periodo' },
  inAll: { en: 'In all', es: 'En total' },
  leftOut: { en: 'Not in it', es: 'No incluye' },
  threshold: { en: 'What may be shown', es: 'Qué se puede mostrar' },
  withheld: { en: 'Withheld in this release', es: 'Oculto en esta publicación' },
  percents: { en: 'Percentages', es: 'Porcentajes' },
  careful: { en: 'What they do not say', es: 'Lo que no dicen' },
  release: { en: 'Release', es: 'Publicación' },
  earlier: { en: 'Earlier releases considered', es: 'Publicaciones anteriores tenidas en cuenta' },
  codebook: { en: 'Codebook', es: 'Libro de códigos' },
  madeWith: { en: 'Made with', es: 'Hecho con' },
} as const satisfies Record<string, Words>;

const MEANINGS = {
  practice: {
    en: 'Invented cases of a practice vault. These numbers are about nobody.',
    es: 'Casos inventados de una carpeta de práctica. Estos números no son de nadie.',
  },
  percents: {
    en: 'Only where both counts are shown. Do not add estimates for withheld numbers.',
    es: 'Solo donde se muestran los dos recuentos. No añada estimaciones de los números ocultos.',
  },
  careful: {
    en: 'What was reported and written down is counted, not what happened: double reports and uneven reporting change it. Schools define and count differently, so do not compare them. More may mean more harm, or more trust to tell.',
    es: 'Se cuenta lo que se comunicó y se anotó, no lo que ocurrió: los avisos repetidos o desiguales lo cambian. Cada centro define y cuenta de otro modo, así que no los compare. Más puede significar más daño, o más confianza para contarlo.',
  },
  impossible: {
    en: 'A combination that cannot happen by definition.',
    es: 'Una combinación que no puede ocurrir por definición.',
  },
  noneEarlier: { en: 'None is known.', es: 'No se conoce ninguna.' },
} as const satisfies Record<string, Words>;

const SENTENCES = {
  en: {
    inAll: (counted: string) => `${counted} in all`,
    withheld: 'Not shown: it is either small itself or would give a small one away; which of the two is not told. It does not mean zero.',
    threshold: (k: number) =>
      `No number below ${k}, and none about fewer than ${k} students. Those harmed and those responsible are counted apart; the smaller number decides.`,
    howMany: (withheld: number, of: number) => `${withheld} of ${of} numbers`,
    roundedTo: (base: number) => `Every number is rounded to a multiple of ${base}.`,
    rounded: (base: number, k: number) =>
      `No exact number. Each one, the totals too, is a multiple of ${base} and less than ${base} from the counted one, and all of them add up. A 0 need not mean none, and a ${base} may be about fewer than ${k} students.`,
  },
  es: {
    inAll: (counted: string) => `${counted} en total`,
    withheld: 'No se muestra: o es pequeño, o delataría a uno pequeño; cuál de las dos cosas no se dice. No significa cero.',
    threshold: (k: number) =>
      `Ningún número menor que ${k}, ni sobre menos de ${k} estudiantes. Las personas afectadas y las responsables se cuentan por separado; decide el número menor.`,
    howMany: (withheld: number, of: number) => `${withheld} de ${of} números`,
    roundedTo: (base: number) => `Cada número está redondeado a un múltiplo de ${base}.`,
    rounded: (base: number, k: number) =>
      `Ningún número exacto. Cada uno, también los totales, es múltiplo de ${base}, está a menos de ${base} del contado, y todos suman. Un 0 no significa ninguno, y un ${base} puede ser sobre menos de ${k} estudiantes.`,
  },
} as const satisfies Record<Language, object>;

const isCodebook = (dimension: string, counting: Readonly<Record<string, string>>): string | undefined =>
  Object.hasOwn(counting, dimension) ? counting[dimension] : undefined;

/** A dimension's name in words; a district's own keeps its own. */
export function dimensionIn({ dimension, label }: Pick<DimensionOf<string>, 'dimension' | 'label'>, language: Language): string {
  const names: Readonly<Record<string, string>> = SUMMARY_WORDS[language].dimension;
  return Object.hasOwn(names, dimension) ? (names[dimension] ?? label) : neutralLabel(label);
}

/** A category's name in words, harmless in a spreadsheet. */
export const labelIn = (dimension: DimensionOf<string>, code: string, language: Language): string =>
  neutralLabel(
    categoryIn(
      SUMMARY_WORDS[language],
      dimension.dimension,
      code,
      dimension.categories.find((category) => category.code === code)?.label ?? code,
    ),
  );

/** "Harm by ages". */
export const titleIn = ({ dims }: TableOf<string>, language: Language): string =>
  SUMMARY_WORDS[language].title(dims.map((dim) => dimensionIn(dim, language)));

export const periodNameIn = (period: Period, language: Language): string => neutralLabel(periodIn(SUMMARY_WORDS[language], period));

/** "Cases opened in School year 2025-26". */
export const captionIn = ({ unit, period }: Pick<SaidTable, 'unit' | 'period'>, language: Language): string =>
  SUMMARY_WORDS[language].caption(unit, SUMMARY_WORDS[language].units[unit], periodNameIn(period, language));

/** One line that goes with a table wherever it goes: what, when, out of how many. */
export function releaseLine(table: SaidTable, { language, practice }: Saying): string {
  const counted = SENTENCES[language].inAll(SUMMARY_WORDS[language].counted(table.unit, table.population));
  const rounded = table.rounding === undefined ? [] : [SENTENCES[language].roundedTo(table.rounding)];
  return [...(practice ? [MEANINGS.practice[language]] : []), `${captionIn(table, language)}; ${counted}.`, ...rounded].join(' ');
}

/** Every word of a release that needs one, with what it means. */
export function definitionsOf(
  tables: readonly SaidTable[],
  meta: ReleaseMeta,
  { language, practice }: Saying,
): { title: string; lines: [string, string][] } {
  const words = SUMMARY_WORDS[language];
  const say = SENTENCES[language];
  const term = (name: keyof typeof TERMS) => TERMS[name][language];
  const [first] = tables;
  const dims = new Map(tables.flatMap((table) => table.dims.map((dim) => [dim.dimension, dim] as const)));
  const cells = tables.flatMap((table) => table.cells);
  const withheld = cells.filter((cell) => cell.status === 'withheld').length;
  const lines: [string, string][] = [];
  if (practice) lines.push([term('practice'), MEANINGS.practice[language]]);
  if (first) {
    const { unit, period, population, k, codebook, rounding } = first;
    lines.push(
      [term('counted'), `${words.units[unit]}: ${words.unitRule[unit]}`],
      [term('period'), words.span(unit, periodNameIn(period, language), period.from, period.to)],
      [term('inAll'), words.counted(unit, population)],
      [term('leftOut'), words.leftOut(unit)],
      [term('threshold'), rounding === undefined ? say.threshold(k) : say.rounded(rounding, k)],
      ...(withheld > 0 ? ([[WITHHELD_MARK, say.withheld]] satisfies [string, string][]) : []),
      ...(cells.some((cell) => cell.status === 'impossible')
        ? ([[IMPOSSIBLE_MARK, MEANINGS.impossible[language]]] satisfies [string, string][])
        : []),
      ...(rounding === undefined ? ([[term('withheld'), say.howMany(withheld, cells.length)]] satisfies [string, string][]) : []),
      ...(rounding === undefined ? ([[term('percents'), MEANINGS.percents[language]]] satisfies [string, string][]) : []),
      [term('careful'), MEANINGS.careful[language]],
    );
    for (const dim of dims.values()) {
      const rule = isCodebook(dim.dimension, words.counting);
      lines.push([dimensionIn(dim, language), rule ?? dim.categories.map(({ code }) => labelIn(dim, code, language)).join(' · ')]);
    }
    lines.push([term('codebook'), codebook]);
  }
  lines.push(
    [term('release'), `${meta.releaseId}, ${meta.releasedOn}`],
    [term('earlier'), meta.predecessors.length === 0 ? MEANINGS.noneEarlier[language] : meta.predecessors.join(', ')],
    [term('madeWith'), `Circlekeeper ${meta.toolVersion}`],
  );
  return { title: term('title'), lines };
}

/** How many numbers of a release are shown. */
export const shownIn = (tables: readonly SaidTable[]): { readonly shown: number; readonly of: number } =>
  tables.map(shownOf).reduce((sum, one) => ({ shown: sum.shown + one.shown, of: sum.of + one.of }), { shown: 0, of: 0 });
