/** @file What the window may ask about risks and about how a screening came to be. Counselors only. */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, dateSchema, optionalLine } from '../values';
import { recordedOverrideSchema, recordedScreeningSchema } from './history';
import { riskIdSchema, riskInputSchema, riskSchema } from './risk';

const counselor = ['counselor'] as const;
const done = z.strictObject({});

export const safetyContract = {
  /** Every screening and every override of all episodes, oldest first, and every risk. Reading is audited (invariant 15). */
  'safety.open': method(
    counselor,
    z.strictObject({ caseId: caseIdSchema }),
    z.strictObject({
      screenings: z.array(recordedScreeningSchema),
      overrides: z.array(recordedOverrideSchema),
      risks: z.array(riskSchema),
    }),
  ),
  'safety.noteRisk': method(
    counselor,
    z.strictObject({ caseId: caseIdSchema, risk: riskInputSchema }),
    z.strictObject({ id: riskIdSchema }),
  ),
  'safety.changeRisk': method(counselor, z.strictObject({ id: riskIdSchema, risk: riskInputSchema }), done),
  /** `on` absent: it is open again. */
  'safety.endRisk': method(counselor, z.strictObject({ id: riskIdSchema, on: dateSchema.optional(), note: optionalLine(500) }), done),
};
