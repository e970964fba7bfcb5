/** @file The screening checklist S01 to S16 and what its answers block. Source: practice.md 1.3. */
import { z } from 'zod';
import { dateSchema, line, optionalLine } from '../values';

export const SCREENING_CLASSES = ['stop', 'hold', 'gate', 'risk', 'access', 'reassign', 'needs', 'linked'] as const;
export type ScreeningClass = (typeof SCREENING_CLASSES)[number];

/** Each question's class and the answer that raises it. S07 and S08 to S09 are gates that want a yes; the rest warn on yes. */
export const SCREENING_QUESTIONS = [
  { code: 'S01', class: 'stop', raisedBy: 'yes' },
  { code: 'S02', class: 'stop', raisedBy: 'yes' },
  { code: 'S03', class: 'stop', raisedBy: 'yes' },
  { code: 'S04', class: 'stop', raisedBy: 'yes' },
  { code: 'S05', class: 'hold', raisedBy: 'yes' },
  { code: 'S06', class: 'stop', raisedBy: 'yes' },
  { code: 'S07', class: 'gate', raisedBy: 'no' },
  { code: 'S08', class: 'gate', raisedBy: 'no' },
  { code: 'S09', class: 'gate', raisedBy: 'no' },
  { code: 'S10', class: 'risk', raisedBy: 'yes' },
  { code: 'S11', class: 'risk', raisedBy: 'yes' },
  { code: 'S12', class: 'access', raisedBy: 'yes' },
  { code: 'S13', class: 'reassign', raisedBy: 'yes' },
  { code: 'S14', class: 'needs', raisedBy: 'never' },
  { code: 'S15', class: 'risk', raisedBy: 'yes' },
  { code: 'S16', class: 'linked', raisedBy: 'yes' },
] as const;

export const SCREENING_CODES = SCREENING_QUESTIONS.map((q) => q.code);
export const screeningCodeSchema = z.enum(SCREENING_CODES);
export type ScreeningCode = z.infer<typeof screeningCodeSchema>;

export const ANSWERS = ['yes', 'no', 'unknown'] as const;
/** S07 also allows `partly`: acknowledgement is graded. */
export const answerSchema = z.strictObject({ answer: z.enum([...ANSWERS, 'partly']), note: optionalLine(1000) });
export type Answer = z.infer<typeof answerSchema>;

export const SCREENING_OUTCOMES = [
  'proceed',
  'proceed_indirect',
  'proceed_without_harmed_person',
  'wait_until',
  'not_suitable',
  'referred_out',
] as const;
export const screeningOutcomeSchema = z.enum(SCREENING_OUTCOMES);

/** Answers may be partial: a counselor saves what is known between two lessons. */
export const answersSchema = z.partialRecord(screeningCodeSchema, answerSchema);
export type Answers = z.infer<typeof answersSchema>;

/** An adult's decision to go on in spite of a stop answer. Stays visible for good. */
export const overrideSchema = z.strictObject({ code: screeningCodeSchema, byName: line(120), reason: line(1000), on: dateSchema });
export type Override = z.infer<typeof overrideSchema>;

export const screeningSchema = z.strictObject({
  answers: answersSchema,
  outcome: screeningOutcomeSchema.optional(),
  outcomeReason: optionalLine(1000),
  decidedBy: optionalLine(120),
  decidedOn: dateSchema.optional(),
  reviewOn: dateSchema.optional(),
  /** What a decision to go on rests on, by question: the condition of a hold, the reason of an open gate, who keeps in place of whom (S13). */
  conditions: z.partialRecord(screeningCodeSchema, line(1000)).optional(),
});
export type Screening = z.infer<typeof screeningSchema>;

/** The stop questions that are answered yes and that no override names: acceptance, planning and printing stay blocked. */
export function openStops(answers: Answers, overrides: readonly Override[]): ScreeningCode[] {
  const overridden = new Set(overrides.map((o) => o.code));
  return SCREENING_QUESTIONS.filter((q) => q.class === 'stop' && answers[q.code]?.answer === 'yes' && !overridden.has(q.code)).map(
    (q) => q.code,
  );
}

/** Stop questions without an answer, or answered "unknown". A decision to proceed needs each of them answered. */
export function unansweredStops(answers: Answers): ScreeningCode[] {
  return SCREENING_QUESTIONS.filter((q) => q.class === 'stop' && (answers[q.code]?.answer ?? 'unknown') === 'unknown').map((q) => q.code);
}

/** Hold and gate questions that a decision to go on must answer for: a process beside this one, a gate that is shut or not known. */
export function openConditions(answers: Answers): ScreeningCode[] {
  return SCREENING_QUESTIONS.filter((q) => {
    const answer = answers[q.code]?.answer ?? 'unknown';
    if (q.class === 'hold') return answer === 'yes';
    return q.class === 'gate' && (answer === 'no' || answer === 'unknown');
  }).map((q) => q.code);
}

/** Of those, the ones for which nobody has said on which condition, or why. */
export function missingConditions(screening: Pick<Screening, 'answers' | 'conditions'>): ScreeningCode[] {
  return openConditions(screening.answers).filter((code) => (screening.conditions?.[code] ?? '').trim() === '');
}

/** Whether this outcome opens the way to a circle or another process. */
export function proceeds(outcome: Screening['outcome']): boolean {
  return outcome === 'proceed' || outcome === 'proceed_indirect' || outcome === 'proceed_without_harmed_person';
}
