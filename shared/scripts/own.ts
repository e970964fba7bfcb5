/**
 * @file Scripts that people made themselves: the same structure as the library's, with stricter bounds, since they come from a person
 * or from a file. Whatever fits this schema can be printed: no unknown place, no stray brace, words for every age.
 *
 * [Note: A plan carries its own script]
 * Own scripts lie with who made them: in the case book for counselors, on the desk for a facilitator, whose key opens nothing else. A plan
 * goes both ways between the two. So a plan with an own script holds a copy of it, in the version that was chosen: the counselor can
 * look at and print what a facilitator wrote, a script that was changed, renamed or put away changes no plan, and what was printed
 * once is printed the same again. The library's scripts are in every app and are found by id and version.
 */
import { z } from 'zod';
import { processSchema } from '../circles/circle';
import { AGE_BANDS, ageBandSchema, LANGUAGES, optionalLine } from '../values';
import { placeNames, placesIn } from './fill';
import {
  BLOCK_KINDS,
  blockTimeSchema,
  CREDITS_MOST,
  creditSchema,
  type Localized,
  ORDERS,
  PRINTS,
  type Script,
  SPEAKERS,
  type Wording,
  wordingFor,
} from './model';
import { placeNameSchema } from './place-name';

/** Most characters of an own script as JSON: more than five times the longest of the library. A draft of it must fit where drafts are kept. */
export const OWN_SCRIPT_MOST = 180_000;
/** Of one text; with three places filled it still fits on paper (`inlineSchema`). */
const TEXT = 600;
const PLACES = 3;

/** Words in one language at least; a language without words is printed in the other one. */
const inSome = (max: number) =>
  z
    .strictObject({ en: optionalLine(max), es: optionalLine(max) })
    .refine((text) => LANGUAGES.some((language) => text[language] !== ''), { message: 'no words' });
const wording = (max: number) => z.partialRecord(ageBandSchema, inSome(max));
const id = z.string().regex(/^[a-z0-9-]{1,40}$/);

const ownBlockSchema = z.strictObject({
  id,
  kind: z.enum(BLOCK_KINDS),
  title: inSome(120),
  speakers: z.enum(SPEAKERS),
  order: z.enum(ORDERS),
  say: z.array(wording(TEXT)).max(20),
  ask: z.array(z.strictObject({ id, to: z.enum(SPEAKERS).optional(), text: wording(TEXT) })).max(20),
  time: blockTimeSchema,
  mayPass: z.boolean(),
  // One place is kept for the keeper's own note to a circle.
  keeperNotes: z.array(inSome(TEXT)).max(19),
  printOn: z.array(z.enum(PRINTS)).min(1).max(PRINTS.length),
});

export const OWN_ID = /^own-[0-9a-f]{32}$/;
/** Whether a script is somebody's own: told by its id, so that a plan alone says it. */
export const isOwnScript = (scriptId: string): boolean => scriptId.startsWith('own-');

/** All of an own script but what the vault gives it: id and version. */
export const ownContentSchema = z.strictObject({
  process: processSchema,
  title: inSome(120),
  about: inSome(TEXT),
  tradition: inSome(300),
  places: z.array(z.strictObject({ name: placeNameSchema, label: inSome(120) })).max(12),
  typicalPeople: z.number().int().min(2).max(80),
  fallback: z.partialRecord(ageBandSchema, ageBandSchema),
  prepare: z.array(inSome(TEXT)).max(20),
  guidelines: z
    .array(z.strictObject({ headline: wording(80), detail: wording(200) }))
    .min(1)
    .max(9),
  blocks: z.array(ownBlockSchema).min(1).max(40),
  credits: z.array(creditSchema).max(CREDITS_MOST).optional(),
  basedOn: z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/), version: z.number().int().min(1).max(9999) }).optional(),
});

/** Where a text stands in a script, as zod says it. */
type Path = (string | number)[];

/** Every text that can be filled, with its place. */
function* templates(script: z.output<typeof ownContentSchema>): Generator<readonly [Path, Localized]> {
  const ages = function* (path: Path, wording: Wording): Generator<readonly [Path, Localized]> {
    for (const band of AGE_BANDS) {
      const text = wording[band];
      if (text !== undefined) yield [[...path, band], text];
    }
  };
  for (const [index, text] of script.prepare.entries()) yield [['prepare', index], text];
  for (const [at, block] of script.blocks.entries()) {
    for (const [index, text] of block.keeperNotes.entries()) yield [['blocks', at, 'keeperNotes', index], text];
    for (const [index, wording] of block.say.entries()) yield* ages(['blocks', at, 'say', index], wording);
    for (const [index, prompt] of block.ask.entries()) yield* ages(['blocks', at, 'ask', index, 'text'], prompt.text);
  }
}

/** What is wrong with the places in a text: a stray brace, a name that this script has not, too many. */
function placeFault(script: Pick<Script, 'places'>, text: string): 'brace' | 'unknown' | 'many' | undefined {
  let names: string[];
  try {
    names = placesIn(text);
  } catch {
    return 'brace';
  }
  const known = placeNames(script);
  if (names.some((name) => !known.has(name))) return 'unknown';
  return names.length > PLACES ? 'many' : undefined;
}

/** Half a place, or one that the script does not know, as plain words: what somebody typed is always printed. */
export const withoutHalfPlaces = (script: Pick<Script, 'places'>, text: string): string =>
  placeFault(script, text) === undefined ? text : text.replace(/[{}]/g, '');

function checkContent(script: z.output<typeof ownContentSchema>, context: z.core.$RefinementCtx): void {
  const wrong = (path: Path, message: string) => context.addIssue({ code: 'custom', path, message });
  for (const [path, text] of templates(script))
    for (const language of LANGUAGES) {
      const fault = placeFault(script, text[language]);
      if (fault !== undefined) wrong([...path, language], `place-${fault}`);
    }
  const everyAge = (path: Path, wording: Wording) => {
    for (const band of AGE_BANDS) {
      try {
        wordingFor(script, wording, band, 'en');
      } catch {
        wrong([...path, band], 'no words for an age');
      }
    }
  };
  for (const [at, block] of script.blocks.entries()) {
    for (const [index, wording] of block.say.entries()) everyAge(['blocks', at, 'say', index], wording);
    for (const [index, prompt] of block.ask.entries()) everyAge(['blocks', at, 'ask', index, 'text'], prompt.text);
    if (new Set(block.ask.map((prompt) => prompt.id)).size !== block.ask.length) wrong(['blocks', at, 'ask'], 'two questions share an id');
  }
  for (const [index, guideline] of script.guidelines.entries()) {
    everyAge(['guidelines', index, 'headline'], guideline.headline);
    everyAge(['guidelines', index, 'detail'], guideline.detail);
  }
  if (new Set(script.blocks.map((block) => block.id)).size !== script.blocks.length) wrong(['blocks'], 'two parts share an id');
  if (!script.blocks.some((block) => block.printOn.includes('keeper'))) wrong(['blocks'], 'nothing for the keeper');
  if (JSON.stringify(script).length > OWN_SCRIPT_MOST) wrong([], 'too long');
}

/** What somebody saves. */
export const ownScriptInputSchema = ownContentSchema.superRefine(checkContent);
export type OwnScriptInput = z.output<typeof ownScriptInputSchema>;

/** An own script as it is kept, carried by a plan and printed. */
export const ownScriptSchema = ownContentSchema
  .extend({ id: z.string().regex(OWN_ID), version: z.number().int().min(1).max(9999) })
  .superRefine(({ id: _id, version: _version, ...content }, context) => checkContent(content, context));

/** A script without what the vault gives it: to be saved as an own one. */
export function contentOf({ id: _id, version: _version, ...content }: Script): OwnScriptInput {
  return content;
}
