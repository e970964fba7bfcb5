/** @file What the window may ask about contact limits. Those of a case come with it (`cases.open`). */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, dateSchema, personIdSchema } from '../values';
import { contactLimitIdSchema, contactLimitInputSchema, contactLimitSchema } from './contact';

const counselor = ['counselor'] as const;

export const contactsContract = {
  /** Every limit of a person, over all cases. Audited. */
  'contacts.ofPerson': method(counselor, z.strictObject({ personId: personIdSchema }), z.array(contactLimitSchema)),
  /** Sets a limit, or changes one wherever it was set. Both persons must be in the case. */
  'contacts.set': method(
    counselor,
    z.strictObject({ caseId: caseIdSchema, limit: contactLimitInputSchema }),
    z.strictObject({ id: contactLimitIdSchema }),
  ),
  /** The last day on which it holds; before it began: it is taken back. */
  'contacts.end': method(counselor, z.strictObject({ id: contactLimitIdSchema, on: dateSchema }), z.strictObject({})),
};
