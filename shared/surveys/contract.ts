/** @file What the window may ask about surveys: answering on screen, printing, typing in by code, counts, a case's own sheets. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { PAPERS } from '../circles/plan';
import { method } from '../ipc';
import { printJobSchema } from '../prints/contract';
import { caseIdSchema, dateSchema, optionalLine } from '../values';
import { responseSchema, surveyCountSchema, surveySchema, surveySheetSchema } from './survey';

const counselor = ['counselor'] as const;
export const MOST_SURVEYS = 60;

export const surveysContract = {
  /**
   * One person's answers. With `sheet` they stay with the case under that person's name, because the person agreed; without it nothing
   * says who, when or about what. Refused `invalid` when they don't fit the survey; `conflict` when the paper was typed in before.
   */
  'surveys.answer': method(
    counselor,
    z.strictObject({
      survey: surveySchema,
      response: responseSchema,
      on: dateSchema,
      sheet: z.strictObject({ caseId: caseIdSchema, partyId: partyIdSchema }).optional(),
      /** The code of the paper that this is typed in from. */
      code: z.string().max(40).optional(),
    }),
    z.strictObject({}),
  ),
  'surveys.counts': method(
    counselor,
    z.strictObject({ term: z.string().max(40).optional() }),
    z.strictObject({ terms: z.array(z.string()), counts: z.array(surveyCountSchema) }),
  ),
  /** The sheets that belong to this case. */
  'surveys.sheets': method(counselor, z.strictObject({ caseId: caseIdSchema }), z.array(surveySheetSchema)),
  /** Paper forms, each with a code; kept with a disclosure record when they really go to paper. */
  'surveys.prepare': method(
    counselor,
    z.strictObject({
      survey: surveySchema,
      paper: z.enum(PAPERS),
      count: z.number().int().min(1).max(MOST_SURVEYS),
      toWhom: optionalLine(200),
      why: optionalLine(200),
    }),
    z.strictObject({ job: printJobSchema }),
  ),
  /** The survey of a paper's code. Absent: none has it, or another kind of form. Refused `invalid`: `code-slip`, `code-other`. */
  'surveys.find': method(
    counselor,
    z.strictObject({ typed: z.string().max(40) }),
    z.strictObject({ survey: surveySchema.optional(), used: z.boolean() }),
  ),
};
