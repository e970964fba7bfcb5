/** @file What every printed document is made of: texts with room to write, and what each sheet says of itself. */
import { z } from 'zod';
import { paperSchema, readingSchema } from '../circles/plan';
import { CREDITS_MOST, creditSchema } from '../scripts/model';
import { dateSchema, languageSchema, line } from '../values';
import { printLanguageSchema } from './languages';

/** A stretch of a text: words, or a ruled line to write on with a small hint of what belongs there. */
export const inlineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(1200) }),
  z.strictObject({ kind: z.literal('blank'), hint: z.string().max(80), width: z.enum(['short', 'long']) }),
]);
export type Inline = z.infer<typeof inlineSchema>;
export const richSchema = z.array(inlineSchema).min(1).max(60);
export type Rich = z.infer<typeof richSchema>;

/** In every document. */
export const common = {
  paper: paperSchema,
  language: printLanguageSchema,
  /** Marks every page with "Practice". */
  practice: z.boolean(),
  printedOn: dateSchema,
  /** Neutral: it becomes the PDF's title and file name, so it never holds a person's name. */
  title: line(120),
  /** Whose words are printed, when they are licensed: at the foot of every sheet, and on every card that is cut off. */
  credits: z.array(creditSchema).max(CREDITS_MOST).optional(),
  /** Absent: as usual. */
  reading: readingSchema.optional(),
  /** A sample that nobody who speaks the language has reviewed: every page says so. */
  unreviewed: z.literal(true).optional(),
};

/** Papers of the office: their words are those of the screens, so they are in a language that the app speaks. */
export const inAppLanguage = { ...common, language: languageSchema };

export const factSchema = z.strictObject({ label: line(60), value: richSchema });
export type Fact = z.infer<typeof factSchema>;
