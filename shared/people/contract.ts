/** @file What the window may ask about people. Opening a person is written to the audit trail, as opening a case is (invariant 15). */
import { z } from 'zod';
import { seenSchema } from '../editions';
import { method } from '../ipc';
import { dateSchema, line, optionalLine, personIdSchema } from '../values';
import { alikeSchema, mergeIdSchema, personLinkIdSchema, personLinkInputSchema, personPageSchema, personRowSchema } from './page';
import { personInputSchema, personKindSchema, personSchema } from './person';

const counselor = ['counselor'] as const;
const done = z.strictObject({});

export const personQuerySchema = z.strictObject({
  /** The beginning of any part of the name, in any order. */
  text: optionalLine(120),
  kind: personKindSchema.optional(),
  /** Also those who have left the school. */
  left: z.boolean().default(true),
  after: z.string().max(300).optional(),
  limit: z.number().int().min(1).max(200).default(60),
});

export const peopleContract = {
  /** Found as you type, by the beginning of any part of the name, diacritics folded. At most 20. */
  'people.find': method(counselor, z.strictObject({ text: optionalLine(120) }), z.array(personSchema)),
  /** The register, page after page. `total` is exact without words, and at most 1000 while searching. */
  'people.list': method(
    counselor,
    personQuerySchema,
    z.strictObject({ rows: z.array(personRowSchema), total: z.number().int(), next: z.string().optional() }),
  ),
  /** Persons who may be the same as the one about to be made. At most 5, the likeliest first. */
  'people.alike': method(
    counselor,
    z.strictObject({ name: line(120), birthDate: dateSchema.optional(), not: personIdSchema.optional() }),
    z.array(alikeSchema),
  ),
  /** The page of a person. Somebody who was merged into another opens as that one. */
  'people.open': method(counselor, z.strictObject({ personId: personIdSchema }), personPageSchema),
  'people.create': method(counselor, z.strictObject({ person: personInputSchema }), z.strictObject({ id: personIdSchema })),
  'people.change': method(counselor, z.strictObject({ personId: personIdSchema, person: personInputSchema, seen: seenSchema }), done),
  'people.link': method(counselor, personLinkInputSchema, z.strictObject({ id: personLinkIdSchema })),
  'people.unlink': method(counselor, z.strictObject({ linkId: personLinkIdSchema }), done),
  /** Two records of one person become one: everything that points at `other` points at `keep` from then on. */
  'people.merge': method(counselor, z.strictObject({ keep: personIdSchema, other: personIdSchema }), z.strictObject({ id: mergeIdSchema })),
  /** Both records again as they were; what was added since stays with the kept one. The newest merge of a person first. */
  'people.undoMerge': method(counselor, z.strictObject({ mergeId: mergeIdSchema }), z.strictObject({ id: personIdSchema })),
};
