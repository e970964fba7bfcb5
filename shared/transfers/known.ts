/** @file What of a record a packet has a place for: everything else stays at home. Pure. See: [Note: A packet lists what it holds] */
import { z } from 'zod';

/** The value without fields that the schema does not name, at any depth. A record that grows in the case book does not burst the packet. */
export function known(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return known(schema.def.innerType, value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((one: unknown) => known(schema.def.element, one));
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.def.shape;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, one]) => {
        const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
        return field === undefined ? [] : [[name, known(field, one)]];
      }),
    );
  }
  return value;
}
