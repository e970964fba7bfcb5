/** @file The bytes of a release: long CSV, its description, and a note for people. The same table gives the same bytes. */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/codebook';
import { CELL_STATUSES, type ProtectedTable, type ReleaseMeta } from '../../../shared/summaries/release';
import { neutralLabel } from './labels';
import { disclosureNote } from './note';

/** Relative path (with `/`) to bytes. */
export type ReleaseBytes = ReadonlyMap<string, Uint8Array>;

export const DATAPACKAGE = 'datapackage.json';
export const NOTE = 'disclosure-note.md';

/**
 * All files of a release.
 * @throws Refusal `invalid` when two labels would look the same, or one like the margin
 */
export function releaseBytes(table: ProtectedTable, meta: ReleaseMeta): ReleaseBytes {
  const labels = table.dims.map((dim) => labelsOf(dim.categories));
  const name = table.dims.length === 0 ? 'total' : table.dims.map((dim) => dim.dimension).join('-by-');
  const path = `tables/${name}.csv`;
  const csv = encode(csvOf(table, labels));
  return new Map([
    [path, csv],
    [DATAPACKAGE, encode(`${JSON.stringify(describePackage(table, meta, labels, { name, path, csv }), undefined, 2)}\n`)],
    [NOTE, encode(disclosureNote(table, meta))],
  ]);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Code to harmless label, all different. */
function labelsOf(categories: ProtectedTable['dims'][number]['categories']): Map<string, string> {
  const labels = new Map(categories.map(({ code, label }) => [code, neutralLabel(label)]));
  const distinct = new Set([...labels.values(), '', ALL].map((label) => label.toLowerCase()));
  if (distinct.size !== categories.length + 2) throw new Refusal('invalid', { reason: 'labels-not-distinct' });
  return labels;
}

/** One row a cell: a column per dimension, `count`, `status`. A withheld count is empty. */
function csvOf(table: ProtectedTable, labels: readonly Map<string, string>[]): string {
  const fields = [...table.dims.map((dim) => dim.dimension), 'count', 'status'];
  const data = table.cells.map(({ at, count, status }) => [
    ...at.map((code, axis) => (code === ALL ? ALL : (labels[axis]?.get(code) ?? ''))),
    status === 'withheld' || count === undefined ? '' : String(count),
    status,
  ]);
  return `${Papa.unparse({ fields, data }, { newline: '\n', escapeFormulae: true })}\n`;
}

/** Frictionless Data Package with a block `sdc` on how the numbers were protected. */
function describePackage(
  table: ProtectedTable,
  meta: ReleaseMeta,
  labels: readonly Map<string, string>[],
  resource: { name: string; path: string; csv: Uint8Array },
): unknown {
  const dims = table.dims.map((dim, axis) => ({
    name: dim.dimension,
    title: dim.label,
    type: 'string',
    constraints: { required: true, enum: [...(labels[axis]?.values() ?? []), ALL] },
  }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `protected-summary-${meta.releaseId.toLowerCase()}`,
    title: `Restorative ${table.unit}, ${neutralLabel(table.period.label)}`,
    resources: [
      {
        name: resource.name,
        path: resource.path,
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: resource.csv.byteLength,
        hash: `sha256:${sha256(resource.csv)}`,
        dialect: { delimiter: ',', lineTerminator: '\n', header: true },
        schema: {
          fields: [
            ...dims,
            { name: 'count', title: `Number of ${table.unit}`, type: 'integer', constraints: { minimum: 0 } },
            { name: 'status', title: 'Status', type: 'string', constraints: { required: true, enum: [...CELL_STATUSES] } },
          ],
          ...(dims.length > 0 ? { primaryKey: dims.map((dim) => dim.name) } : {}),
          missingValues: [''],
        },
      },
    ],
    sdc: {
      method:
        'cell suppression: every withheld number proved by two whole-number tables that print the same and differ by the width or more',
      k: table.k,
      width: table.width,
      unit: table.unit,
      population: table.population,
      withheld: table.withheld,
      totalOnly: table.reduced,
      period: { label: neutralLabel(table.period.label), from: table.period.from, to: table.period.to },
      codebook: table.codebook,
      categories: table.dims.map((dim, axis) => ({
        dimension: dim.dimension,
        grouping: dim.grouping,
        codes: dim.categories.map(({ code }, index) => ({
          code: isRuntime(dim.dimension) ? String(index + 1) : code,
          label: labels[axis]?.get(code),
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

/** Codes of schools and terms are the vault's own ids and stay in it. */
function isRuntime(dimension: string): boolean {
  return dimension === 'school' || dimension === 'term';
}
