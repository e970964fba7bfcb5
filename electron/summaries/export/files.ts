/** @file The bytes of a release: long CSV, its description, and a note for people. The same table gives the same bytes. */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/categories';
import { neutralLabel } from '../../../shared/summaries/labels';
import type { Drawing } from '../../../shared/summaries/plot-drawing';
import { CELL_STATUSES, type ReleaseMeta } from '../../../shared/summaries/release';
import type { Saying } from '../../../shared/summaries/sayings';
import { disclosureNote } from './note';
import { firstOf, type PrintedTable } from './printed';

/** Relative path (with `/`) to bytes. */
export type ReleaseBytes = ReadonlyMap<string, Uint8Array>;

/** The bytes of the wished forms, and the drawings that each picture was made from, for the check of what was written. */
export interface Forms {
  readonly files: ReleaseBytes;
  readonly drawings: ReadonlyMap<string, readonly Drawing[]>;
}

export const NO_FORMS: Forms = { files: new Map(), drawings: new Map() };

export const DATAPACKAGE = 'datapackage.json';
export const NOTE = 'disclosure-note.md';

/** How a release speaks unless told. */
export const PLAIN: Saying = { language: 'en', practice: false };

/**
 * All files of a release.
 * @throws Refusal `invalid` when two labels would look the same, or one like the margin, or two tables ask the same
 */
export function releaseBytes(tables: readonly PrintedTable[], meta: ReleaseMeta, saying: Saying = PLAIN): ReleaseBytes {
  const parts = tables.map((table): Part => {
    const labels = table.dims.map((dim) => labelsOf(dim.categories));
    const name = nameOf(table);
    return { table, labels, name, path: `tables/${name}.csv`, csv: encode(csvOf(table, labels)) };
  });
  if (new Set(parts.map((part) => part.path.toLowerCase())).size !== parts.length)
    throw new Refusal('invalid', { reason: 'tables-not-distinct' });
  return new Map([
    ...parts.map(({ path, csv }) => [path, csv] as const),
    [DATAPACKAGE, encode(`${JSON.stringify(describePackage(parts, meta), undefined, 2)}\n`)],
    [NOTE, encode(disclosureNote(tables, meta, saying))],
  ]);
}

/** One table on its way into the release. */
interface Part {
  readonly table: PrintedTable;
  readonly labels: readonly Map<string, string>[];
  readonly name: string;
  readonly path: string;
  readonly csv: Uint8Array;
}

/** What a table's files are called, without an ending. */
export const nameOf = ({ dims }: PrintedTable): string =>
  dims.length === 0 ? 'total' : dims.map((dim) => fileWord(dim.dimension)).join('-by-');

/** A dimension's name as part of a file's name. */
const fileWord = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Code to harmless label, all different. */
function labelsOf(categories: PrintedTable['dims'][number]['categories']): Map<string, string> {
  const labels = new Map(categories.map(({ code, label }) => [code, neutralLabel(label)]));
  const distinct = new Set([...labels.values(), '', ALL].map((label) => label.toLowerCase()));
  if (distinct.size !== categories.length + 2) throw new Refusal('invalid', { reason: 'labels-not-distinct' });
  return labels;
}

/** A table as long rows of text: one a cell, in the order of the codebook. */
export interface LongTable {
  /** A column per dimension, `count`, `status`. */
  readonly names: readonly string[];
  /** A withheld count is empty. */
  readonly rows: readonly (readonly string[])[];
}

/** The same rows for every form that holds one row a cell. */
export function longTable(
  table: PrintedTable,
  labels: readonly Map<string, string>[] = table.dims.map((dim) => labelsOf(dim.categories)),
): LongTable {
  return {
    names: [...table.dims.map((dim) => dim.dimension), 'count', 'status'],
    rows: table.cells.map(({ at, count, status }) => [
      ...at.map((code, axis) => (code === ALL ? ALL : (labels[axis]?.get(code) ?? ''))),
      status === 'withheld' || count === undefined ? '' : String(count),
      status,
    ]),
  };
}

function csvOf(table: PrintedTable, labels: readonly Map<string, string>[]): string {
  const { names, rows } = longTable(table, labels);
  const data = rows.map((row) => [...row]);
  return `${Papa.unparse({ fields: [...names], data }, { newline: '\n', escapeFormulae: true })}\n`;
}

/** Frictionless Data Package with a block `sdc` on how the numbers were protected. */
function describePackage(parts: readonly Part[], meta: ReleaseMeta): unknown {
  const tables = parts.map((part) => part.table);
  const first = firstOf(tables);
  const dims = new Map(parts.flatMap(({ table, labels }) => table.dims.map((dim, axis) => [dim.dimension, { dim, labels: labels[axis] }])));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `protected-summary-${meta.releaseId.toLowerCase()}`,
    title: `Restorative ${first.unit}, ${neutralLabel(first.period.label)}`,
    resources: parts.map(resourceOf),
    sdc: {
      method:
        first.rounding !== undefined
          ? `controlled rounding: every number is a multiple of ${first.rounding}, less than ${first.rounding} from the counted one, and all add up`
          : 'cell suppression: every withheld number proved by two whole-number tables that print the same and differ by the width or more',
      k: first.k,
      width: first.width,
      ...(first.rounding === undefined ? {} : { rounding: first.rounding }),
      ...(meta.loweredByTwo === undefined ? {} : { thresholdLowered: 'two admins agreed' }),
      unit: first.unit,
      population: first.population,
      withheld: tables.reduce((sum, table) => sum + table.withheld, 0),
      totalOnly: tables.every((table) => table.reduced),
      period: { label: neutralLabel(first.period.label), from: first.period.from, to: first.period.to },
      codebook: first.codebook,
      categories: [...dims.values()].map(({ dim, labels }) => ({
        dimension: dim.dimension,
        grouping: dim.grouping,
        codes: dim.categories.map(({ code }, index) => ({
          code: isRuntime(dim.dimension) ? String(index + 1) : code,
          label: labels?.get(code),
        })),
      })),
      release: meta.releaseId,
      released: meta.releasedOn,
      predecessors: meta.predecessors,
      tool: 'Circlekeeper',
      toolVersion: meta.toolVersion,
    },
  };
}

function resourceOf({ table, labels, name, path, csv }: Part): unknown {
  const dims = table.dims.map((dim, axis) => ({
    name: dim.dimension,
    title: dim.label,
    type: 'string',
    constraints: { required: true, enum: [...(labels[axis]?.values() ?? []), ALL] },
  }));
  return {
    name: name.toLowerCase(),
    path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: csv.byteLength,
    hash: `sha256:${sha256(csv)}`,
    dialect: { delimiter: ',', lineTerminator: '\n', header: true },
    schema: {
      fields: [
        ...dims,
        { name: 'count', title: `Number of ${table.unit}`, type: 'integer', constraints: { minimum: 0 } },
        { name: 'status', title: 'Status', type: 'string', constraints: { required: true, enum: statusesOf(table) } },
      ],
      ...(dims.length > 0 ? { primaryKey: dims.map((dim) => dim.name) } : {}),
      missingValues: [''],
    },
  };
}

/** What can stand in the column `status`: exact and rounded numbers are never mixed. */
const statusesOf = ({ rounding }: PrintedTable) =>
  CELL_STATUSES.filter((status) => status === 'impossible' || (status === 'rounded') === (rounding !== undefined));

/** Codes of schools and terms are the vault's own ids and stay in it. */
function isRuntime(dimension: string): boolean {
  return dimension === 'school' || dimension === 'term';
}
