/** @file Inputs made from a method's own schema: ones that fit it, and ones that nearly do. */
import type { z } from 'zod';

/** What zod keeps of a schema, as far as it is read here. */
interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly entries?: Record<string, string | number>;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly items?: readonly z.ZodType[];
}

const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

const TEXTS = [
  'a',
  'Pim Thistledown',
  '2025-09-08',
  '10:30',
  'ab'.repeat(16),
  'cd'.repeat(16),
  'case.new',
  '2025-09-08T10:00:00.000Z',
  'larkspur-hollow',
  '2025-26',
  'en',
  '0.5',
  '1',
  'cases:1',
  '0123456789abcdef',
  '000000',
  'A'.repeat(43),
  `own-${'ab'.repeat(16)}`,
];

/** A text that this schema takes; the `nth` of them, where two must differ. */
function text(schema: z.ZodType, nth = 0): string {
  const fitting = TEXTS.filter((candidate) => schema.safeParse(candidate).success);
  const found = fitting[Math.min(nth, fitting.length - 1)];
  if (found === undefined) throw new Error('no text of the list fits; add one');
  return found;
}

/** A value that fits the schema: the least one, or `whole` with all that may be left out. @throws when this reader does not know the schema */
export function validInput(schema: z.ZodType, whole = false): unknown {
  const def = defOf(schema);
  switch (def.type) {
    case 'object': {
      const make = (all: boolean, apart: boolean) => {
        let nth = 0;
        const fields = Object.entries(def.shape ?? {}).filter(([, field]) => all || !field.safeParse(undefined).success);
        return Object.fromEntries(
          fields.map(([name, field]) => [name, apart && defOf(field).type === 'string' ? text(field, nth++) : validInput(field, all)]),
        );
      };
      // A rule over several fields may want one that can be left out, or two of them that differ.
      for (const [all, apart] of [
        [whole, false],
        [true, false],
        [true, true],
      ] as const) {
        const made = make(all, apart);
        if (schema.safeParse(made).success) return made;
      }
      return make(true, false);
    }
    case 'tuple':
      return (def.items ?? []).map((item, nth) => (defOf(item).type === 'string' ? text(item, nth) : validInput(item, whole)));
    case 'string':
      return text(schema);
    case 'number':
      return [1, 2, 12, 0].find((candidate) => schema.safeParse(candidate).success);
    case 'boolean':
      return false;
    case 'enum':
      return Object.values(def.entries ?? {})[0];
    case 'literal':
      return def.values?.[0];
    case 'array': {
      const element = def.element === undefined ? undefined : validInput(def.element, whole);
      return [[], [element], [element, element]].find((candidate) => schema.safeParse(candidate).success) ?? [element];
    }
    case 'union':
      return validInput(first(def.options), whole);
    case 'record': {
      // Keys of a closed list must all be there.
      const keys = def.keyType === undefined ? [] : Object.values(defOf(def.keyType).entries ?? {});
      return Object.fromEntries(keys.map((key) => [key, validInput(first(def.valueType && [def.valueType]), whole)]));
    }
    case 'pipe':
      return validInput(def.in ?? first(undefined), whole);
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'readonly':
      return validInput(def.innerType ?? first(undefined), whole);
    case 'custom':
      return new Uint8Array([65]);
    case 'any':
    case 'unknown':
      return 'a';
    default:
      throw new Error(`no input is made for a ${def.type}`);
  }
}

function first(options: readonly z.ZodType[] | undefined): z.ZodType {
  const [option] = options ?? [];
  if (option === undefined) throw new Error('a schema without content');
  return option;
}
