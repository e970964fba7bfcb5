/**
 * @file What a release says about its own protection, for a principal, a parent and a data-protection officer: as the note beside the numbers
 * and as one printed page. Says how many numbers are withheld in all, never which of them are small. Pure.
 */
import type { Language } from '../values';
import { disclosureEn } from './disclosure-en';
import { disclosureEs } from './disclosure-es';
import type { ReleaseMeta, Unit } from './release';
import { periodNameIn, type SaidTable, type Saying, titleIn } from './sayings';
import { SUMMARY_WORDS } from './words';

/** What the sentences are made with. */
export interface DisclosureFacts {
  readonly unit: Unit;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly titles: readonly string[];
  readonly population: number;
  readonly counted: string;
  readonly k: number;
  readonly width: number;
  readonly tables: number;
  readonly numbers: number;
  readonly withheld: number;
  readonly onlyTotal: boolean;
  readonly codebook: string;
  readonly release: string;
  readonly on: string;
  readonly earlier: readonly string[];
  readonly tool: string;
  readonly practice: boolean;
  /** What every number is a multiple of, where all are rounded. */
  readonly rounding: number | undefined;
  /** Two admins agreed to a threshold below the usual one. */
  readonly loweredByTwo: boolean;
  /** Numbers published elsewhere that counted as known. */
  readonly outside: number;
}

interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface DisclosureText {
  readonly title: string;
  readonly lead: readonly string[];
  /** For a principal, for a parent, for a data-protection officer, what risk remains, how to cite. */
  readonly parts: readonly [Part, Part, Part, Part, Part];
}

export type DisclosureWords = (facts: DisclosureFacts) => DisclosureText;

const WORDS: Record<Language, DisclosureWords> = { en: disclosureEn, es: disclosureEs };

export interface DisclosedTable extends SaidTable {
  readonly width: number;
  readonly reduced: boolean;
}

/** @param tables of one release, one at least */
export function disclosureOf(
  tables: readonly [DisclosedTable, ...DisclosedTable[]],
  meta: ReleaseMeta,
  { language, practice }: Saying,
): DisclosureText {
  const [first] = tables;
  const { unit, period, k, width, population, codebook } = first;
  return WORDS[language]({
    unit,
    period: periodNameIn(period, language),
    from: period.from,
    to: period.to,
    titles: tables.map((table) => titleIn(table, language)),
    population,
    counted: SUMMARY_WORDS[language].counted(unit, population),
    k,
    width,
    tables: tables.length,
    numbers: tables.reduce((sum, table) => sum + table.cells.length, 0),
    withheld: tables.reduce((sum, table) => sum + table.withheld, 0),
    onlyTotal: tables.every((table) => table.reduced),
    codebook,
    release: meta.releaseId,
    on: meta.releasedOn,
    earlier: meta.predecessors,
    tool: `Circlekeeper ${meta.toolVersion}`,
    practice,
    rounding: first.rounding,
    loweredByTwo: meta.loweredByTwo === true,
    outside: meta.outside ?? 0,
  });
}
