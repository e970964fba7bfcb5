/**
 * @file A script as a file, to be given to colleagues: JSON that says what it is, in which version of the form, and the hash of the script.
 *
 * [Note: A script file proves nothing]
 * The hash notices a file that was cut off or changed by a program on its way; whoever changes it on purpose can make another hash. So
 * nothing is believed because of it: a file is judged by the same schema as what somebody types, it becomes words on paper and never
 * code, and it is looked at before it is kept. It is always kept as a new script and never takes the place of one.
 */
import { z } from 'zod';
import { OWN_SCRIPT_MOST, ownScriptInputSchema } from './own';

export const SCRIPT_FILE = 'circlekeeper-script';
/** The version of the form that this app writes, and the newest that it reads. */
export const SCRIPT_FILE_SCHEMA = 1;
/** Bytes of a file that is read at all: the longest script when every letter takes three, indented. */
export const SCRIPT_FILE_MOST = OWN_SCRIPT_MOST * 4;

export const scriptFileSchema = z.strictObject({
  format: z.literal(SCRIPT_FILE),
  schema: z.literal(SCRIPT_FILE_SCHEMA),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Which version of the script it was with whoever shared it. For people; here it begins anew. */
  version: z.number().int().min(1).max(9999),
  script: ownScriptInputSchema,
});
export type ScriptFile = z.output<typeof scriptFileSchema>;

/** Enough to say which form it is before judging the whole. */
export const scriptFileHeadSchema = z.looseObject({ format: z.literal(SCRIPT_FILE), schema: z.number().int().min(1) });

/** JSON with the keys of every object in order: two programs that mean the same write the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${fields.join(',')}}`;
}

/** Deeper than any script; a file of a million brackets is no script and must not be walked. */
const DEEPEST = 16;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Whether parsed JSON holds a key that means something to the language itself, or is deeper than a script can be. */
export function isTricky(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST) return true;
  if (Array.isArray(value)) return value.some((inner) => isTricky(inner, depth + 1));
  return Object.keys(value).some((key) => FORBIDDEN_KEYS.includes(key) || isTricky(Reflect.get(value, key), depth + 1));
}
