/**
 * @file What a circle script is: versioned data, the same block structure in every language and for every age.
 *
 * Source: practice.md 1.5, canonical script skeleton. Wording is ours (practice.md 4.5); the tradition is named.
 */
import { z } from 'zod';
import { processSchema } from '../circles/circle';
import { AGE_BANDS, type AgeBand, ageBandSchema, type Language, line, optionalLine } from '../values';
import { placeNameSchema } from './place-name';

/** The parts of a circle in the order of the canonical skeleton; a kind may occur several times. */
export const BLOCK_KINDS = [
  'welcome',
  'opening',
  'introductions',
  'check_in',
  'values',
  'guidelines',
  'story',
  'impact',
  'needs',
  'repair',
  'agreement',
  'check_out',
  'closing',
  'after',
] as const;

/** Who is asked in a block. `sides` are the people of a conflict without a clear harmed or responsible person. */
export const SPEAKERS = [
  'keeper',
  'everyone',
  'responsible',
  'harmed',
  'supporters_of_harmed',
  'supporters_of_responsible',
  'sides',
  'others',
  'returning',
] as const;
export type Speaker = (typeof SPEAKERS)[number];

/**
 * In which order people speak. `each_all`: one person answers every question before the next is asked. `talking_piece`:
 * one question goes round with the talking piece, clockwise. `back_round`: the same, the other way round. `together`:
 * a conversation that the keeper leads. `keeper`: only the keeper speaks.
 */
export const ORDERS = ['keeper', 'each_all', 'talking_piece', 'back_round', 'volunteers', 'together'] as const;
export type OrderRule = (typeof ORDERS)[number];

export const PRINTS = ['keeper', 'wall', 'card'] as const;

/** One text in every language: a missing translation does not compile and does not parse. */
export const localizedSchema = z.strictObject({ en: line(700), es: line(700) } satisfies Record<Language, unknown>);
export type Localized = z.infer<typeof localizedSchema>;

/** One text by age band. A band that is missing is looked up through the script's `fallback`, never by guessing. */
export const wordingSchema = z.partialRecord(ageBandSchema, localizedSchema);
export type Wording = z.infer<typeof wordingSchema>;

export const promptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Whom the keeper asks, when it is not the block's own speakers; the agreement asks several. */
  to: z.enum(SPEAKERS).optional(),
  text: wordingSchema,
});
export type Prompt = z.infer<typeof promptSchema>;

/**
 * How long a block takes: minutes whatever the size of the circle, or seconds for each turn. A turn is one person
 * answering one question, or all of them when the order is `each_all`.
 */
export const blockTimeSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('minutes'), minutes: z.number().min(0).max(120) }),
  z.strictObject({ by: z.literal('turns'), secondsPerTurn: z.number().min(5).max(900) }),
]);

export const blockSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(BLOCK_KINDS),
  title: localizedSchema,
  speakers: z.enum(SPEAKERS),
  order: z.enum(ORDERS),
  /** What the keeper says or reads aloud, paragraph by paragraph. */
  say: z.array(wordingSchema),
  /** The questions, in order. With `talking_piece` each of them is a round of its own. */
  ask: z.array(promptSchema),
  time: blockTimeSchema,
  mayPass: z.boolean(),
  keeperNotes: z.array(localizedSchema),
  printOn: z.array(z.enum(PRINTS)).min(1),
});
export type Block = z.infer<typeof blockSchema>;

/** A place in the text that only this script has; the planner asks for it by its label. */
export const freePlaceSchema = z.strictObject({ name: placeNameSchema, label: localizedSchema });

/** One line of the wall poster: a few big words, and a plain sentence under them. */
export const guidelineSchema = z.strictObject({ headline: wordingSchema, detail: wordingSchema });
export type Guideline = z.infer<typeof guidelineSchema>;

/** Whose words these are when they are not ours or the school's own: printed at the foot of every sheet that shows them. */
export const creditSchema = z.strictObject({
  source: line(120),
  licence: line(80),
  /** Who allowed it, when, for what. */
  permission: optionalLine(120),
});
/** More do not fit at the foot of a sheet of cards. */
export const CREDITS_MOST = 2;
export type Credit = z.infer<typeof creditSchema>;

export const scriptSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  version: z.number().int().min(1),
  /** The kind of meeting (practice.md 1.4) that this script is for. */
  process: processSchema,
  title: localizedSchema,
  /** What it is for, and when another way is better: helps to choose, is not printed in the circle. */
  about: localizedSchema,
  tradition: localizedSchema,
  places: z.array(freePlaceSchema),
  /** Used by the time estimate while the plan names nobody. */
  typicalPeople: z.number().int().min(2).max(80),
  /** Explicit: which band's wording a band without wording of its own uses. */
  fallback: z.partialRecord(ageBandSchema, ageBandSchema),
  /** What to prepare in the room and with people, as a list to tick. */
  prepare: z.array(localizedSchema),
  guidelines: z.array(guidelineSchema),
  blocks: z.array(blockSchema),
  /** Absent in the library, whose words are ours. */
  credits: z.array(creditSchema).max(CREDITS_MOST).optional(),
  /** The script that an own one began as. */
  basedOn: z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/), version: z.number().int().min(1) }).optional(),
});
export type Script = z.infer<typeof scriptSchema>;

/**
 * The text of a wording for a band, following the script's explicit fallbacks.
 * @throws {Error} when neither the band nor its fallbacks are written; the tests of the library make that impossible.
 */
export function wordingFor(script: Pick<Script, 'fallback'>, wording: Wording, band: AgeBand, language: Language): string {
  const tried = new Set<AgeBand>();
  for (let at: AgeBand | undefined = band; at !== undefined && !tried.has(at); at = script.fallback[at]) {
    const text = wording[at];
    if (text !== undefined) return text[language];
    tried.add(at);
  }
  throw new Error('a wording has no text for an age band');
}

/** The same text for every age. */
export function everyAge(text: Localized): Wording {
  return Object.fromEntries(AGE_BANDS.map((band) => [band, text]));
}
