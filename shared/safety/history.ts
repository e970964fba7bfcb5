/** @file Suitability is revisited: what changed from one screening to the next. Pure. Source: practice.md 1.1 row 4, 1.3. */
import { z } from 'zod';
import { type Answer, overrideSchema, SCREENING_CODES, type Screening, type ScreeningCode, screeningSchema } from '../cases/screening';

export const recordedScreeningSchema = z.strictObject({
  episode: z.number().int().positive(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  screening: screeningSchema,
});
export type RecordedScreening = z.infer<typeof recordedScreeningSchema>;

export const recordedOverrideSchema = overrideSchema.extend({
  episode: z.number().int().positive(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** The stop was raised anew afterwards: this decision no longer covers it, and stays visible all the same. */
  inForce: z.boolean(),
});
export type RecordedOverride = z.infer<typeof recordedOverrideSchema>;

export interface AnswerChange {
  readonly code: ScreeningCode;
  readonly from: Answer['answer'] | undefined;
  readonly to: Answer['answer'] | undefined;
  /** The note that stands now, when it says something else than before. */
  readonly note: string | undefined;
}

export interface ScreeningChange {
  readonly answers: AnswerChange[];
  readonly outcome: { from: Screening['outcome']; to: Screening['outcome'] } | undefined;
  /** Conditions that are new or say something else. */
  readonly conditions: { code: ScreeningCode; text: string }[];
}

/** What is different; of the first screening everything that was answered is. */
export function screeningChange(before: Screening | undefined, after: Screening): ScreeningChange {
  const answers = SCREENING_CODES.flatMap((code): AnswerChange[] => {
    const from = before?.answers[code];
    const to = after.answers[code];
    const note = (to?.note ?? '') === (from?.note ?? '') ? undefined : (to?.note ?? '');
    return from?.answer === to?.answer && note === undefined ? [] : [{ code, from: from?.answer, to: to?.answer, note }];
  });
  const conditions = SCREENING_CODES.flatMap((code) => {
    const text = after.conditions?.[code];
    return text === undefined || text === before?.conditions?.[code] ? [] : [{ code, text }];
  });
  return {
    answers,
    outcome: before?.outcome === after.outcome ? undefined : { from: before?.outcome, to: after.outcome },
    conditions,
  };
}
