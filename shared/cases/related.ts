/** @file Cases that belong together, harm that came again, and what can be changed about somebody's part in a case. */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, dateSchema, line, optionalLine } from '../values';
import { partyIdSchema, partyRoleEntrySchema } from './case';
import { caseStatusSchema } from './words';

export const caseLinkIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'CaseLinkId'>();

/** Why two cases belong together. `continues`: the first goes on where the other ended. */
export const CASE_LINK_KINDS = ['same_people', 'same_event', 'continues', 'other'] as const;
export const caseLinkKindSchema = z.enum(CASE_LINK_KINDS);
export type CaseLinkKind = (typeof CASE_LINK_KINDS)[number];

/** Days within which a new event counts as harm that came again (practice.md 4.3). */
export const REPEAT_WINDOW = 90;

const brief = { caseId: caseIdSchema, ref: z.string(), title: z.string(), status: caseStatusSchema };

export const relatedSchema = z.strictObject({
  links: z.array(
    z.strictObject({
      id: caseLinkIdSchema,
      kind: caseLinkKindSchema,
      /** `from`: this case says it of the other; `to`: the other says it of this one. */
      direction: z.enum(['from', 'to']),
      ...brief,
      openedOn: dateSchema,
      note: z.string(),
    }),
  ),
  /** Other cases with the same two people, or the same person responsible, within the window; the nearest first. */
  repeats: z.array(
    z.strictObject({
      ...brief,
      why: z.enum(['same_people', 'same_responsible']),
      /** Initials of those who were in both. */
      who: z.array(z.string()),
      days: z.number().int().min(0),
      /** Whether the event of this case came after the other's. */
      second: z.boolean(),
      linked: z.boolean(),
    }),
  ),
});
export type Related = z.infer<typeof relatedSchema>;

/** What may stand in the way of taking somebody out of a case, as codes of a refusal's `fields`. */
export const PARTY_USES = [
  'consent',
  'seat',
  'item',
  'agreement',
  'signature',
  'checkin',
  'letter',
  'party_role',
  'party',
  'other',
] as const;
export type PartyUse = (typeof PARTY_USES)[number];

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const ofCase = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ caseId: caseIdSchema, ...shape });

export const relatedContract = {
  'cases.related': method(counselor, ofCase({ window: z.number().int().min(1).max(730).default(REPEAT_WINDOW) }), relatedSchema),
  'cases.link': method(
    counselor,
    ofCase({ otherId: caseIdSchema, kind: caseLinkKindSchema, note: optionalLine(300) }),
    z.strictObject({ id: caseLinkIdSchema }),
  ),
  'cases.unlink': method(counselor, ofCase({ linkId: caseLinkIdSchema }), done),
  /** Somebody's parts in the case; for a group also its label, size and who speaks for it; for somebody unknown what is known. */
  'cases.changeParty': method(
    counselor,
    ofCase({
      partyId: partyIdSchema,
      roles: z.array(partyRoleEntrySchema).min(1).max(6),
      label: line(120).optional(),
      size: z.number().int().min(2).max(2000).optional(),
      spokesperson: partyIdSchema.optional(),
    }),
    done,
  ),
  /** Only somebody that nothing points at. @throws Refusal blocked/party-in-use with what points at it in `fields` */
  'cases.removeParty': method(counselor, ofCase({ partyId: partyIdSchema }), done),
};
