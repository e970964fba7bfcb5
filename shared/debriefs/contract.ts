/** @file What the window may ask about debriefs. A facilitator's own stays on the desk until it is offered; students' are of no case. */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, circleIdSchema, instantSchema, noteIdSchema } from '../values';
import { keeperDebriefSchema, studentAnswerSchema, studentAnswersSchema } from './debrief';

const done = z.strictObject({});

export const debriefsContract = {
  'debriefs.keep': method(
    ['facilitator'],
    z.strictObject({ circleId: circleIdSchema, debrief: keeperDebriefSchema, offered: z.boolean() }),
    done,
  ),
  'debriefs.find': method(
    ['facilitator'],
    z.strictObject({ circleId: circleIdSchema }),
    z.strictObject({ debrief: keeperDebriefSchema, offered: z.boolean(), takenAt: instantSchema.optional() }).partial(),
  ),
  /** Debriefs that keepers of this case's circles offer. */
  'debriefs.offered': method(
    ['counselor'],
    z.strictObject({ caseId: caseIdSchema }),
    z.array(z.strictObject({ circleId: circleIdSchema, by: z.string(), debrief: keeperDebriefSchema })),
  ),
  /** Keeps an offered debrief in the case, as a private memory aid of who takes it. The words of its questions are the window's. */
  'debriefs.take': method(
    ['counselor'],
    z.strictObject({ circleId: circleIdSchema, text: z.string().min(1).max(20_000) }),
    z.strictObject({ id: noteIdSchema }),
  ),
  /** What students answered, apart from every case. */
  'debriefs.students': method(['counselor', 'facilitator'], z.strictObject({ answers: z.array(studentAnswerSchema).min(1).max(5) }), done),
  'debriefs.said': method(['counselor', 'facilitator'], z.strictObject({}), z.array(studentAnswersSchema)),
};
