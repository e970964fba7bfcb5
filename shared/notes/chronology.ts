/**
 * @file The chronology of a case: what happened, in order, and what of it was written as case record. Pure.
 *
 * [Note: The chronology is case record]
 * It is read out, printed and handed on, so it is made of what may be: no private memory aid, no restricted note, no duty pointer, no
 * screening answer ever becomes an entry. On paper it also does not say that a case went to child protection (`guarded`): practice.md,
 * case 4. Only a print may add restricted notes, each named by itself with a reason (invariant 4).
 */
import { z } from 'zod';
import { approximateDateSchema, dateSchema, line, noteIdSchema, personIdSchema } from '../values';
import { namedMentionSchema } from './mention';
import { noteKindSchema } from './note';

export const CHRONOLOGY_KINDS = [
  'report',
  'screening',
  'consent',
  'circle',
  'agreement',
  'checkin',
  'support',
  'letter',
  'checkin',
  'note',
  'disclosure',
  'case',
] as const;
export type ChronologyKind = (typeof CHRONOLOGY_KINDS)[number];

export const CHRONOLOGY_EVENTS = [
  'incident',
  'seen',
  'said',
  'own_words',
  'concluded',
  'reported',
  'first_action',
  'screening_begun',
  'screened',
  'overridden',
  'consent',
  'circle',
  'agreement_drafted',
  'agreement_signed',
  'promise',
  'promise_corrected',
  'followed_up',
  'letter_written',
  'letter_delivered',
  'letter_kept',
  'letter_returned',
  'checkin',
  'support_begun',
  'support_ended',
  'match_begun',
  'match_ended',
  'note',
  'disclosed',
  'reopened',
  'harmed_told',
  'harmed_not_told',
  'closed',
] as const;

/** A code and the list whose words it has (`renderer/text/<language>/codes.ts`). */
export const CODE_LISTS = [
  'channel',
  'harmType',
  'screeningOutcome',
  'consentScope',
  'consentState',
  'process',
  'circleStatus',
  'itemStatus',
  'letterKind',
  'checkinPurpose',
  'checkinStatus',
  'matchKind',
  'matchStatus',
  'noteKind',
  'episodeTrigger',
  'closureReason',
  'disclosed',
  'stepKind',
  'tellingWay',
  'toldAbout',
  'notToldReason',
] as const;
const detailSchema = z.strictObject({ list: z.enum(CODE_LISTS), code: z.string().max(60) });

export const chronologyEntrySchema = z.strictObject({
  key: z.string().max(120),
  kind: z.enum(CHRONOLOGY_KINDS),
  what: z.enum(CHRONOLOGY_EVENTS),
  /** Its place in the order. */
  on: dateSchema,
  /** As exactly as it is known, where that is less than a day (invariant 11). */
  when: approximateDateSchema.optional(),
  details: z.array(detailSchema).max(20),
  who: z.array(z.strictObject({ name: z.string(), personId: personIdSchema.optional() })).max(80),
  /** Written words, in paragraphs. */
  text: z.string(),
  mentions: z.array(namedMentionSchema),
  /** Who wrote it down. */
  by: z.string(),
  /** On paper neither its words nor what it would give away. */
  guarded: z.boolean(),
});
export type ChronologyEntry = z.infer<typeof chronologyEntrySchema>;

export const chronologySchema = z.strictObject({
  ref: z.string(),
  title: z.string(),
  school: z.string(),
  entries: z.array(chronologyEntrySchema),
  /** Restricted notes that a print could name: never their words. */
  restricted: z.array(z.strictObject({ id: noteIdSchema, on: dateSchema, kind: noteKindSchema, author: z.string() })),
});
export type Chronology = z.infer<typeof chronologySchema>;

/** What is shown of a chronology. Absent: all. */
export const chronologyFilterSchema = z.strictObject({
  kinds: z.array(z.enum(CHRONOLOGY_KINDS)).max(CHRONOLOGY_KINDS.length).default([]),
  personId: personIdSchema.optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
});
export type ChronologyFilter = z.infer<typeof chronologyFilterSchema>;

/** A restricted note that is printed because somebody named it, and why. */
export const namedNoteSchema = z.strictObject({ noteId: noteIdSchema, reason: line(200) });

/** Days at which an entry may have been: an uncertain date matches every filter that it could fall into. */
function span({ on, when }: ChronologyEntry): { from: string; to: string } {
  return when?.precision === 'between' ? { from: when.from, to: when.to } : { from: on, to: on };
}

/** The entries that a filter lets through, oldest first as they were. */
export function filterChronology(entries: readonly ChronologyEntry[], filter: ChronologyFilter): ChronologyEntry[] {
  const { kinds, personId, from, to } = filter;
  return entries.filter((entry) => {
    const days = span(entry);
    if (kinds.length > 0 && !kinds.includes(entry.kind)) return false;
    if (from !== undefined && days.to < from) return false;
    if (to !== undefined && days.from > to) return false;
    return personId === undefined || entry.who.some((w) => w.personId === personId) || entry.mentions.some((m) => m.personId === personId);
  });
}
