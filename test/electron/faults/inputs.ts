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
  readonly values?: readonly unknown[];
  readonly format?: string;
}

const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

const TEXTS = [
  'a',
  'Pim Thistledown',
  '2025-09-08',
  '10:30',
  'ab'.repeat(16),
  'case.new',
  '2025-09-08T10:00:00.000Z',
  'larkspur-hollow',
  '2025-26',
  'en',
  '0.5',
  '1',
  'cases:1',
];

/** A text that this schema takes. */
function text(schema: z.ZodType): string {
  const found = TEXTS.find((candidate) => schema.safeParse(candidate).success);
  if (found === undefined) throw new Error('no text of the list fits; add one');
  return found;
}

/** A value that fits the schema: the least one, or `whole` with all that may be left out. @throws when this reader does not know the schema */
export function validInput(schema: z.ZodType, whole = false): unknown {
  const def = defOf(schema);
  switch (def.type) {
    case 'object': {
      const entries = Object.entries(def.shape ?? {}).filter(([, field]) => whole || !field.safeParse(undefined).success);
      return Object.fromEntries(entries.map(([name, field]) => [name, validInput(field, whole)]));
    }
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
    case 'record':
      return {};
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
