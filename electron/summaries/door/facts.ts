/** @file The facts file of the command line's door: what may stand in it, and its records. */
import { z } from 'zod';
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/categories';
import { DEFAULT_K, MAX_DIMENSIONS, MAX_K, MAX_TABLES, periodSchema, UNITS } from '../../../shared/summaries/release';

/** Below this the door warns: such numbers may be looked at, not published (design 4.3). */
export const PUBLISHABLE_K = 5;

const name = z.string().min(1).max(60);
const value = z.union([z.string().min(1).max(80), z.number()]).transform(String);

export const factsSchema = z.strictObject({
  k: z.number().int().min(2).max(MAX_K).default(DEFAULT_K),
  unit: z.enum(UNITS).default('cases'),
  period: periodSchema.optional(),
  /** Categories of each dimension, in the order they are printed. */
  dims: z.record(name, z.array(value).min(1).max(200)),
  /** What the places in a case mean: dimensions, and `student` for whose case it is. */
  columns: z.array(name).min(1),
  tables: z.array(z.array(name).max(MAX_DIMENSIONS)).min(1).max(MAX_TABLES),
  cases: z.array(z.array(value)).max(200_000),
  /** Numbers of just these cases that were published elsewhere; a dimension that is not named is summed over. */
  known: z.array(z.strictObject({ at: z.record(name, value), count: z.number().int().nonnegative() })).default([]),
  /** Every number rounded instead of some withheld. */
  rounded: z.boolean().default(false),
  /** Dimensions of which no line may lie wholly in one category; those of the design unless told. */
  sensitive: z.array(name).optional(),
});
export type Facts = z.infer<typeof factsSchema>;

export const STUDENT = 'student';
const SENSITIVE = ['harm', 'harm_type', 'outcome', 'agreement', 'agreement_status', 'repeat', 'repeat_harm'];

/** @throws Refusal `invalid` with what is wrong, never with a value of a case */
export function parseFacts(text: string): Facts {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Refusal('invalid', { reason: 'not-json' });
  }
  const parsed = factsSchema.safeParse(read);
  if (!parsed.success)
    throw new Refusal('invalid', { reason: 'facts', fields: [...new Set(parsed.error.issues.map((i) => i.path[0] ?? ''))].map(String) });
  const { dims, columns, tables, cases, sensitive, known: outside } = parsed.data;
  const known = Object.keys(dims);
  const wrong = (field: string, bad: boolean) => (bad ? [field] : []);
  const fields = [
    ...wrong('dims', Object.values(dims).some((of) => new Set([...of, ALL]).size !== of.length + 1) || known.includes(STUDENT)),
    ...wrong('columns', new Set(columns).size !== columns.length || columns.some((c) => c !== STUDENT && !known.includes(c))),
    ...wrong(
      'tables',
      tables.flat().some((d) => !columns.includes(d) || d === STUDENT) || tables.some((t) => new Set(t).size !== t.length),
    ),
    ...wrong(
      'cases',
      cases.some((row) => row.length !== columns.length),
    ),
    ...wrong(
      'known',
      outside.some(({ at }) => Object.entries(at).some(([d, code]) => !columns.includes(d) || dims[d]?.includes(code) !== true)),
    ),
    ...wrong(
      'sensitive',
      (sensitive ?? []).some((d) => !known.includes(d)),
    ),
  ];
  if (fields.length > 0) throw new Refusal('invalid', { reason: 'facts', fields });
  return parsed.data;
}

export const isSensitive = (facts: Facts, dimension: string): boolean => (facts.sensitive ?? SENSITIVE).includes(dimension);
