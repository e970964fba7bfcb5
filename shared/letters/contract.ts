/** @file What the window may ask about letters. Counselors only: a letter lies on no desk. Printing goes through `prints.prepare`. */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, dateSchema } from '../values';
import { deliverShape, keepShape, LETTER_CHECKS, letterIdSchema, letterInputSchema, letterSchema, letterVersionSchema } from './letter';

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const ofLetter = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ id: letterIdSchema, ...shape });

export const lettersContract = {
  /** The letters of a case, newest first, those taken away too. Reading them is audited (invariant 15). */
  'letters.list': method(counselor, z.strictObject({ caseId: caseIdSchema }), z.array(letterSchema)),
  'letters.write': method(
    counselor,
    z.strictObject({ caseId: caseIdSchema, letter: letterInputSchema }),
    z.strictObject({ id: letterIdSchema }),
  ),
  /**
   * Another version; the one before is kept. What was changed must be read again, so a ready letter is a draft afterwards. Refused
   * `conflict` when somebody wrote a newer one than `version` first, `blocked`/`letter-closed` when it was given, kept or returned.
   */
  'letters.edit': method(counselor, ofLetter({ version: z.number().int().positive(), letter: letterInputSchema }), done),
  'letters.versions': method(counselor, ofLetter({}), z.array(letterVersionSchema)),
  /** Gone through with its writer, read, its reader asked: on that day. `on` absent: not after all. */
  'letters.check': method(counselor, ofLetter({ what: z.enum(LETTER_CHECKS), on: dateSchema.optional() }), done),
  /** It can be given, and on `due` somebody wants to. Refused `blocked`/`letter-unread` before a counselor has read it. */
  'letters.ready': method(counselor, ofLetter({ due: dateSchema }), done),
  /** Refused `blocked` by whatever `letterObstacles` says: a missing yes of its writer, a no of its reader, a stop. */
  'letters.deliver': method(counselor, ofLetter(deliverShape), done),
  'letters.keep': method(counselor, ofLetter(keepShape), done),
  /** Its writer has it back. */
  'letters.giveBack': method(counselor, ofLetter({ on: dateSchema }), done),
  /** Work on it again; of one that was marked as given by mistake: it is ready again. */
  'letters.takeUp': method(counselor, ofLetter({ on: dateSchema }), done),
  /** Takes away a letter that was not given; it can be brought back. */
  'letters.remove': method(counselor, ofLetter({}), done),
  'letters.restore': method(counselor, ofLetter({}), done),
};
