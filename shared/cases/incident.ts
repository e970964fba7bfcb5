/** @file Something that happened at a time and place, with what was seen, said and concluded kept apart. Source: practice.md 4.1, 1.9. */
import { z } from 'zod';
import { mentionSchema } from '../notes/mention';
import { approximateDateSchema, optionalLine, paragraphs } from '../values';
import { type HarmType, harmTypeSchema, identityGroundSchema, settingSchema } from './words';

/** The texts of an incident in which somebody can be named. */
export const NAMED_TEXTS = ['whatHappened', 'seen', 'said', 'concluded', 'ownWords'] as const;
export type NamedText = (typeof NAMED_TEXTS)[number];
export const incidentMentionSchema = mentionSchema.extend({ in: z.enum(NAMED_TEXTS) });
export type IncidentMention = z.infer<typeof incidentMentionSchema>;

/**
 * One incident of a report.
 *
 * [Note: An account is not taken apart]
 * `whatHappened` is the general account: everything that was told, in one piece. Reports from before the three texts were kept apart
 * have only this one, and so may a note taken in a hurry or a form filled in on paper. Which of its sentences was seen and which only
 * said, nobody knows but a person who reads it; so no migration and no import moves it into `seen`. It stays, and may be sorted by hand.
 */
export const incidentSchema = z.strictObject({
  occurred: approximateDateSchema,
  place: optionalLine(200),
  setting: settingSchema.optional(),
  online: z.boolean().default(false),
  harmTypes: z.array(harmTypeSchema).min(1).max(15),
  /** What an identity-based harm was about. */
  identityGrounds: z.array(identityGroundSchema).max(10).default([]),
  /** The same in the school's own words. */
  identityGround: optionalLine(120),
  whatHappened: paragraphs(20_000),
  /** By somebody who was there. */
  seen: paragraphs(20_000),
  /** What was told, and by whom. */
  said: paragraphs(20_000),
  /** What the writer makes of it. */
  concluded: paragraphs(20_000),
  /** A young person's own words, exactly. */
  ownWords: paragraphs(4_000),
  /** Who said them, if it is known. */
  ownWordsBy: optionalLine(120),
  /** People named in these texts. See: [Note: Mentions beside the text] */
  mentions: z.array(incidentMentionSchema).max(400).default([]),
});
export type Incident = z.infer<typeof incidentSchema>;

/** The incident's fields of something that has more. */
function incidentOf(from: Incident): Incident {
  const { occurred, place, setting, online, harmTypes, identityGrounds, identityGround } = from;
  const { whatHappened, seen, said, concluded, ownWords, ownWordsBy, mentions } = from;
  return {
    ...{ occurred, place, setting, online, harmTypes, identityGrounds, identityGround },
    ...{ whatHappened, seen, said, concluded, ownWords, ownWordsBy, mentions },
  };
}

/** See: [Note: The first incident is the report's] */
export function inStep<R extends Incident & { incidents: Incident[] }>(report: R): R {
  const [first] = report.incidents;
  return first === undefined ? { ...report, incidents: [incidentOf(report)] } : { ...report, ...incidentOf(first) };
}

/** The kinds of harm of all incidents, each once; the first is the primary one. */
export function harmTypesOf(report: { readonly incidents: readonly Incident[] }): HarmType[] {
  return [...new Set(report.incidents.flatMap((incident) => incident.harmTypes))];
}

/** Every text of a report that may be searched. */
export function wordsOf(report: { readonly incidents: readonly Incident[]; readonly firstSafetyAction: string }): string {
  const texts = report.incidents.flatMap((i) => [
    i.whatHappened,
    i.seen,
    i.said,
    i.concluded,
    i.ownWords,
    i.ownWordsBy,
    i.place,
    i.identityGround,
  ]);
  return [...texts, report.firstSafetyAction].filter((text) => text !== '').join('\n');
}
