/** @file Reads a release back from its bytes, for the audit. Knows the published format and nothing of how it was made. */
import Papa from 'papaparse';
import { z } from 'zod';
import { ALL } from '../../../shared/summaries/categories';

/** The file is not what it says it is. Carries no text of the file. */
export class UnreadableRelease extends Error {
  constructor() {
    super('unreadable release');
    this.name = 'UnreadableRelease';
  }
}

const fieldSchema = z.object({
  name: z.string(),
  type: z.string(),
  constraints: z.object({ enum: z.array(z.string()).optional() }).optional(),
});
const resourceSchema = z.object({
  path: z.string(),
  schema: z.object({ fields: z.array(fieldSchema), missingValues: z.tuple([z.literal('')]) }),
});
const packageSchema = z.object({
  resources: z.array(resourceSchema).min(1),
  sdc: z.object({
    k: z.number().int(),
    width: z.number().int(),
    population: z.number().int(),
    withheld: z.number().int(),
    rounding: z.number().int().positive().optional(),
  }),
});

/** A published table. Cells row by row, margins last; the coordinate `shape[axis]` is the margin. */
export interface PublishedTable {
  /** Names of the dimensions. */
  readonly names: readonly string[];
  /** Labels per dimension, without the margin. */
  readonly categories: readonly (readonly string[])[];
  readonly shape: readonly number[];
  readonly at: readonly (readonly number[])[];
  /** The printed number; undefined when withheld. */
  readonly counts: readonly (number | undefined)[];
  readonly impossible: readonly boolean[];
  readonly rounded: readonly boolean[];
}

export interface PublishedRelease {
  readonly tables: readonly PublishedTable[];
  readonly sdc: z.infer<typeof packageSchema>['sdc'];
}

/**
 * @param files all files of the release by relative path
 * @throws UnreadableRelease when anything is missing, twice, or not in the declared form
 */
export function parseRelease(files: ReadonlyMap<string, Uint8Array>): PublishedRelease {
  const description = packageSchema.safeParse(json(textOf(files, 'datapackage.json')));
  if (!description.success) throw new UnreadableRelease();
  const { resources, sdc } = description.data;
  const described = new Set(resources.map((resource) => resource.path));
  // A table that nobody described is not audited, so it must not be there.
  const written = [...files.keys()].filter((path) => path.endsWith('.csv'));
  if (described.size !== resources.length || written.some((path) => !described.has(path))) throw new UnreadableRelease();
  return { tables: resources.map((resource) => tableOf(files, resource)), sdc };
}

function tableOf(files: ReadonlyMap<string, Uint8Array>, resource: z.infer<typeof resourceSchema>): PublishedTable {
  const { data, errors } = Papa.parse<string[]>(textOf(files, resource.path), {
    header: false,
    skipEmptyLines: true,
    delimiter: ',',
    newline: '\n',
  });
  const { fields } = resource.schema;
  const names = fields.map((field) => field.name);
  if (errors.length > 0 || data[0]?.join() !== names.join() || names.slice(-2).join() !== 'count,status') throw new UnreadableRelease();
  const categories = fields.slice(0, -2).map((field) => field.constraints?.enum ?? []);
  if (categories.some((of) => of.length < 2 || of.at(-1) !== ALL || new Set(of).size !== of.length)) throw new UnreadableRelease();
  const expected = categories.reduce<number[][]>((all, of) => all.flatMap((prefix) => [...of.keys()].map((c) => [...prefix, c])), [[]]);
  const rows = data.slice(1);
  if (rows.length !== expected.length || new Set(names).size !== names.length) throw new UnreadableRelease();
  const cells = expected.map((at, index) => {
    const row = rows[index] ?? [];
    if (row.length !== names.length || at.some((c, axis) => categories[axis]?.[c] !== row[axis])) throw new UnreadableRelease();
    return cellOf(row.at(-2), row.at(-1));
  });
  return {
    names: names.slice(0, -2),
    categories: categories.map((of) => of.slice(0, -1)),
    shape: categories.map((of) => of.length - 1),
    at: expected,
    counts: cells.map((cell) => cell.count),
    impossible: cells.map((cell) => cell.impossible),
    rounded: cells.map((cell) => cell.rounded),
  };
}

interface PublishedCell {
  readonly count: number | undefined;
  readonly impossible: boolean;
  readonly rounded: boolean;
}

function cellOf(count: string | undefined, status: string | undefined): PublishedCell {
  if (status === 'withheld' && count === '') return { count: undefined, impossible: false, rounded: false };
  if (status === 'impossible' && count === '0') return { count: 0, impossible: true, rounded: false };
  if ((status === 'shown' || status === 'rounded') && /^(0|[1-9]\d{0,8})$/.test(count ?? ''))
    return { count: Number(count), impossible: false, rounded: status === 'rounded' };
  throw new UnreadableRelease();
}

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new UnreadableRelease();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableRelease();
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableRelease();
  }
}
