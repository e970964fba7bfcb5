/** @file Papers of a circle besides script, poster and cards: the interpreter's copy, the pictures, the card about privacy. */
import { z } from 'zod';
import { BLOCK_KINDS } from '../scripts/model';
import { line, optionalLine, timeOfDaySchema } from '../values';
import { printLanguageSchema } from './languages';
import { common, richSchema } from './pieces';

/** The same words in both languages. */
const pairSchema = z.strictObject({ left: richSchema, right: richSchema });

export const interpreterScriptSchema = z.strictObject({
  kind: z.literal('interpreter_script'),
  ...common,
  /** Of the right column; the left one is in the document's own. */
  other: printLanguageSchema,
  parts: z
    .array(
      z.strictObject({
        number: z.number().int().min(1).max(60),
        title: pairSchema,
        clock: timeOfDaySchema.optional(),
        startMinute: z.number().int().min(0).max(100_000),
        who: pairSchema,
        mayPass: z.boolean(),
        say: z.array(pairSchema).max(20),
        ask: z.array(pairSchema).max(20),
      }),
    )
    .min(1)
    .max(60),
});
export type InterpreterScript = z.infer<typeof interpreterScriptSchema>;

export const pictureScriptSchema = z.strictObject({
  kind: z.literal('picture_script'),
  ...common,
  heading: line(120),
  parts: z
    .array(
      z.strictObject({
        number: z.number().int().min(1).max(60),
        /** Which picture stands for it. */
        block: z.enum(BLOCK_KINDS),
        title: line(120),
        /** Few words: the questions, or the first thing that the keeper says. */
        words: z.array(richSchema).max(8),
      }),
    )
    .min(1)
    .max(60),
});
export type PictureScript = z.infer<typeof pictureScriptSchema>;

export const privacyCardSchema = z.strictObject({
  kind: z.literal('privacy_card'),
  ...common,
  lead: line(300),
  /** What stays, what is passed on, what is written down, how to take a yes back. */
  sections: z
    .array(z.strictObject({ heading: line(80), lines: z.array(line(300)).min(1).max(6) }))
    .min(1)
    .max(6),
  /** An empty name: the part alone, or nothing but a line. */
  people: z.array(z.strictObject({ name: optionalLine(120), role: optionalLine(300) })).max(80),
  namesOnPaper: z.boolean(),
});
export type PrivacyCard = z.infer<typeof privacyCardSchema>;
