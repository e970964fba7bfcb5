/** @file What a printed seating chart holds: angles and labels. See: [Note: Prints are data] */
import { z } from 'zod';
import { line } from '../values';

const angleSchema = z.number().min(0).max(360);

/** Degrees, clockwise from the keeper's chair. See: `shared/circles/ring.ts` */
export const seatingShape = {
  subtitle: line(200),
  door: angleSchema.optional(),
  seats: z
    .array(
      z.strictObject({
        label: line(160),
        angle: angleSchema,
        chairs: z.array(angleSchema).min(1).max(2000),
        /** No chair: a wide place. */
        wide: z.boolean(),
      }),
    )
    .max(80),
  /** Chairs that nobody is named for. */
  spare: z.array(angleSchema).max(2000),
};
