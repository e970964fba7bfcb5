/**
 * @file Short surveys: who is asked what and when, and how answers are counted. Pure. Source: practice.md 1.8, 1.9.
 *
 * [Note: Answers come in threes] Whoever starts a survey for one child after the other could see each answer as the difference of two
 * counts. So answers without a name are shown in groups of three, in the order in which they came, and up to two wait for a third. An
 * answer sheet that belongs to a case is known to its counselor; it is counted beside them and never makes a group full.
 */
import { z } from 'zod';
import { dateSchema, languageSchema } from '../values';

export const SURVEY_MOMENTS = ['before', 'after', 'closing'] as const;
export type SurveyMoment = (typeof SURVEY_MOMENTS)[number];
export const SURVEY_ROLES = ['harmed', 'responsible', 'supporter', 'community', 'staff'] as const;
export type SurveyRole = (typeof SURVEY_ROLES)[number];
/** `little`: ages 5 to 7, faces and few words. */
export const SURVEY_AGES = ['little', 'older'] as const;
export type SurveyAge = (typeof SURVEY_AGES)[number];

export const SURVEY_QUESTIONS = [
  'know',
  'choose',
  'safe',
  'ownPart',
  'say',
  'support',
  'heard',
  'fair',
  'safeThere',
  'repair',
  'understood',
  'helped',
  'kept',
  'better',
  'safeNow',
  'belong',
  'again',
] as const;
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];

/** Three to five questions for each moment and role. */
export const SURVEY: Readonly<Record<SurveyMoment, Readonly<Record<SurveyRole, readonly SurveyQuestion[]>>>> = {
  before: {
    harmed: ['know', 'choose', 'safe', 'say'],
    responsible: ['know', 'choose', 'safe', 'ownPart'],
    supporter: ['know', 'choose', 'support'],
    community: ['know', 'choose', 'safe'],
    staff: ['know', 'choose', 'support'],
  },
  after: {
    harmed: ['heard', 'fair', 'safeThere', 'repair', 'understood'],
    responsible: ['heard', 'fair', 'safeThere', 'ownPart', 'repair'],
    supporter: ['heard', 'fair', 'helped'],
    community: ['heard', 'fair', 'safeThere'],
    staff: ['fair', 'safeThere', 'helped'],
  },
  closing: {
    harmed: ['kept', 'better', 'safeNow', 'again'],
    responsible: ['kept', 'better', 'belong', 'again'],
    supporter: ['kept', 'better', 'again'],
    community: ['better', 'safeNow', 'again'],
    staff: ['kept', 'better', 'again'],
  },
};

/** Fewest answers of which anything is shown (practice.md 1.9: survey cells under 3). */
export const SURVEY_K = 3;

export const ratingSchema = z.number().int().min(1).max(5);
/** Each question once; one that somebody left out is not among them. */
export const ratingsSchema = z.array(z.strictObject({ question: z.enum(SURVEY_QUESTIONS), rating: ratingSchema })).max(5);

export const surveySchema = z.strictObject({
  moment: z.enum(SURVEY_MOMENTS),
  role: z.enum(SURVEY_ROLES),
  age: z.enum(SURVEY_AGES),
  language: languageSchema,
});
export type Survey = z.infer<typeof surveySchema>;

/** What one person answered. */
export const responseSchema = z.strictObject({ ratings: ratingsSchema, words: z.string().trim().max(2000).default('') });
export type Response = z.infer<typeof responseSchema>;

/** Every rating belongs to the survey's questions and stands once. */
export function fitsSurvey({ moment, role }: Pick<Survey, 'moment' | 'role'>, { ratings, words }: Response): boolean {
  const asked = SURVEY[moment][role];
  const said = ratings.map((r) => r.question);
  const once = new Set(said).size === said.length;
  return once && said.every((q) => asked.includes(q)) && (said.length > 0 || words !== '');
}

/** One row of what is shown: answers 1 to 5 counted, and of how many people. */
export const surveyCountSchema = z.strictObject({
  moment: z.enum(SURVEY_MOMENTS),
  role: z.enum(SURVEY_ROLES),
  /** People whose answers are counted. Nothing is counted of fewer than three. */
  people: z.number().int().nonnegative(),
  /** Those who answered and are not shown yet. */
  waiting: z.number().int().nonnegative(),
  questions: z.array(
    z.strictObject({ question: z.enum(SURVEY_QUESTIONS), counts: z.array(z.number().int()).length(5), answered: z.number().int() }),
  ),
  /** What was written, without anything that tells who: only of counted answers, sorted by their text. */
  words: z.array(z.string()),
});
export type SurveyCount = z.infer<typeof surveyCountSchema>;

export interface Answered {
  readonly moment: SurveyMoment;
  readonly role: SurveyRole;
  /** Of a case's own sheet: it is known anyway. */
  readonly known: boolean;
  /** Which group of three it came in; of a known sheet nothing. */
  readonly trio?: number | undefined;
  readonly response: Response;
}

/** Counts by moment and role, only of what may be shown. */
export function countAnswers(answered: readonly Answered[]): SurveyCount[] {
  return SURVEY_MOMENTS.flatMap((moment) =>
    SURVEY_ROLES.flatMap((role): SurveyCount[] => {
      const all = answered.filter((a) => a.moment === moment && a.role === role);
      if (all.length === 0) return [];
      const full = (trio: number | undefined) => all.filter((a) => !a.known && a.trio === trio).length >= SURVEY_K;
      const shown = all.filter((a) => a.known || full(a.trio));
      const counted = shown.length >= SURVEY_K ? shown : [];
      const questions = SURVEY[moment][role].flatMap((question) => {
        const ratings = counted.flatMap((a) => a.response.ratings.filter((r) => r.question === question).map((r) => r.rating));
        // Somebody may leave a question out: then of this one fewer than three said something.
        if (ratings.length < SURVEY_K) return [];
        return [{ question, counts: [1, 2, 3, 4, 5].map((n) => ratings.filter((r) => r === n).length), answered: ratings.length }];
      });
      const words = counted.map((a) => a.response.words).filter((w) => w !== '');
      // Words of one or two people would say that nobody else wrote any.
      const said = words.length < SURVEY_K ? [] : words.sort((a, b) => a.localeCompare(b));
      return [{ moment, role, people: counted.length, waiting: all.length - counted.length, questions, words: said }];
    }),
  );
}

/** A sheet that stays with a case, because the one who answered agreed. */
export const surveySheetSchema = surveySchema.extend({ on: dateSchema, who: z.string(), response: responseSchema });
export type SurveySheet = z.infer<typeof surveySheetSchema>;
