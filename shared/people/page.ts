/** @file What is shown of persons: a line of the register, somebody alike, the page of one person. */
import { z } from 'zod';
import { itemStatusSchema } from '../agreements/agreement';
import { partyIdSchema } from '../cases/case';
import { caseStatusSchema, consentBySchema, consentScopeSchema, consentStateSchema, partyRoleSchema } from '../cases/words';
import { editionSchema } from '../editions';
import { agreementIdSchema, caseIdSchema, dateSchema, itemIdSchema, optionalLine, personIdSchema } from '../values';
import { LIKENESSES } from './alike';
import { personSchema } from './person';

export const personLinkIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'PersonLinkId'>();
export const mergeIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'MergeId'>();
export type MergeId = z.infer<typeof mergeIdSchema>;

/** How two persons belong together, outside of any case. `guardian_of` and `trusted_adult_of` go one way, the others both. */
export const LINK_KINDS = ['guardian_of', 'sibling_of', 'relative_of', 'trusted_adult_of'] as const;
export const linkKindSchema = z.enum(LINK_KINDS);
export type LinkKind = (typeof LINK_KINDS)[number];
export const isOneWay = (kind: LinkKind): boolean => kind === 'guardian_of' || kind === 'trusted_adult_of';

/** A line of the register. */
export const personRowSchema = personSchema.omit({ accessNeeds: true, language: true, otherLanguages: true }).extend({
  initials: z.string(),
  cases: z.number().int(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** Somebody who may be the one that is about to be written down a second time. */
export const alikeSchema = z.strictObject({ person: personSchema, why: z.enum(LIKENESSES), cases: z.number().int() });
export type Alike = z.infer<typeof alikeSchema>;

export const personLinkInputSchema = z.strictObject({
  from: personIdSchema,
  to: personIdSchema,
  kind: linkKindSchema,
  /** For example "lives with", "call first". */
  note: optionalLine(200),
});

const caseOf = { caseId: caseIdSchema, ref: z.string(), title: z.string() };

export const personPageSchema = z.strictObject({
  person: personSchema,
  /** Of the person's own fields: a change carries it. */
  edition: editionSchema.optional(),
  links: z.array(
    z.strictObject({
      id: personLinkIdSchema,
      kind: linkKindSchema,
      /** `to`: this person is the other's (guardian); `from`: the other is this person's. */
      direction: z.enum(['to', 'from']),
      other: personRowSchema.omit({ cases: true }),
      note: z.string(),
    }),
  ),
  cases: z.array(
    z.strictObject({
      ...caseOf,
      status: caseStatusSchema,
      openedOn: dateSchema,
      closedOn: dateSchema.optional(),
      partyId: partyIdSchema,
      roles: z.array(z.strictObject({ role: partyRoleSchema, supports: z.string().optional() })),
    }),
  ),
  /** Latest first in each case; the first of a case and scope is in force. */
  consents: z.array(
    z.strictObject({
      ...caseOf,
      scope: consentScopeSchema,
      state: consentStateSchema,
      by: consentBySchema,
      on: dateSchema,
      limits: z.string(),
      inForce: z.boolean(),
    }),
  ),
  /** Of the newest version of each agreement. */
  promises: z.array(
    z.strictObject({
      ...caseOf,
      agreementId: agreementIdSchema,
      itemId: itemIdSchema,
      direction: z.enum(['by', 'to']),
      /** Initials of the other side. */
      other: z.string().optional(),
      what: z.string(),
      due: dateSchema,
      status: itemStatusSchema,
      agreed: z.boolean(),
    }),
  ),
  merges: z.array(z.strictObject({ id: mergeIdSchema, name: z.string(), on: dateSchema, latest: z.boolean() })),
});
export type PersonPage = z.infer<typeof personPageSchema>;
