/** @file What of a screening may go: stops are a matter of protection and go only when they are named. Pure. Invariant 4. */
import { SCREENING_QUESTIONS, type Screening, type ScreeningCode } from '../cases/screening';

const STOPS: readonly string[] = SCREENING_QUESTIONS.filter((q) => q.class === 'stop').map((q) => q.code);

/** Stops that were answered yes: what could be named. */
export const raisedStops = (screening: Screening | undefined): ScreeningCode[] =>
  SCREENING_QUESTIONS.filter((q) => q.class === 'stop' && screening?.answers[q.code]?.answer === 'yes').map((q) => q.code);

/**
 * The screening as it goes. Of the stop questions no answer goes, neither yes nor no: a gap among answers would be one. Those that were
 * named go. `withAnswers`: also all other answers.
 */
export function withoutStops(screening: Screening, named: readonly ScreeningCode[], withAnswers: boolean): Screening {
  const goes = (code: string) => named.some((n) => n === code) || (withAnswers && !STOPS.includes(code));
  const only = <T>(record: Readonly<Partial<Record<string, T>>>) =>
    Object.fromEntries(Object.entries(record).filter(([code]) => goes(code)));
  const { conditions, answers, ...rest } = screening;
  return {
    ...rest,
    answers: only(answers) as Screening['answers'],
    ...(conditions !== undefined && { conditions: only(conditions) as Screening['conditions'] }),
  };
}
