/** @file What is decided about a case of a story: told are only the answers that a quiet day would not have. */
import {
  type Answer,
  type Answers,
  openConditions,
  SCREENING_QUESTIONS,
  type Screening,
  type ScreeningCode,
} from '../../shared/cases/screening';

/** What stands in a screening beside the usual answers: an answer, or an answer and a note. */
type Word = Answer['answer'];
type Said = Partial<Record<ScreeningCode, Word | readonly [word: Word, note: string]>>;

export interface Screened {
  readonly said?: Said;
  readonly outcome: NonNullable<Screening['outcome']>;
  readonly because: string;
  readonly reviewOn?: string;
  /** Besides those that the notes on holds and gates say: who keeps in place of whom. */
  readonly conditions?: Screening['conditions'];
}

/** What is decided about a case today. Every question not told is answered as on a quiet day: no stop, no risk, all gates open. */
export function screeningOf({ said = {}, outcome, because, reviewOn, conditions }: Screened, today: string): Screening {
  const answers = answersWith(said);
  // What a hold or an open gate rests on stands in the note beside it.
  const noted = openConditions(answers).flatMap((code) => {
    const note = answers[code]?.note ?? '';
    return note === '' ? [] : [[code, note] as const];
  });
  const all = { ...Object.fromEntries(noted), ...conditions };
  return { answers, outcome, outcomeReason: because, decidedBy: 'Ines Brackenby', decidedOn: today, reviewOn, conditions: all };
}

function answersWith(said: Said): Answers {
  const usual = SCREENING_QUESTIONS.map(({ code, class: kind }) => {
    const word = said[code] ?? (kind === 'gate' ? 'yes' : 'no');
    return [code, typeof word === 'string' ? { answer: word, note: '' } : { answer: word[0], note: word[1] }] as const;
  });
  return Object.fromEntries(usual) as Answers;
}
