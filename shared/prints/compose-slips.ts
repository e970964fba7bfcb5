/**
 * @file Check-in slips to be filled in by hand: the questions QK of practice.md 4.5 by age, a code each, and nothing about anybody: no
 * name, no case, no word of what it is about.
 */
import type { Paper, Reading } from '../circles/plan';
import type { AgeBand, Language } from '../values';
import type { PrintOptions } from './compose';
import type { CheckinSlips, SlipQuestion } from './document';

type Both = Record<Language, string>;
type Question = Omit<SlipQuestion, 'ask' | 'options'> & { readonly ask: Both; readonly options?: readonly Both[] };

const SAFE: readonly Both[] = [
  { en: 'Yes', es: 'Sí' },
  { en: 'Mostly', es: 'Casi siempre' },
  { en: 'No', es: 'No' },
];
const YES_NO: readonly Both[] = [
  { en: 'Yes', es: 'Sí' },
  { en: 'A bit', es: 'Un poco' },
  { en: 'No', es: 'No' },
];
const HOW: Both = { en: 'How is it going? 1 is badly, 5 is well.', es: '¿Cómo te va? 1 es mal, 5 es bien.' };

const YOUNG: readonly Question[] = [
  { answer: 'faces', ask: { en: 'How do you feel?', es: '¿Cómo te sientes?' } },
  { answer: 'choice', ask: { en: 'Is it better now?', es: '¿Está mejor ahora?' }, options: YES_NO },
  { answer: 'choice', ask: { en: 'Do you feel safe?', es: '¿Te sientes a salvo?' }, options: YES_NO },
  { answer: 'lines', lines: 1, ask: { en: 'Help?', es: '¿Ayuda?' } },
];
const CHILD: readonly Question[] = [
  { answer: 'scale', ask: HOW },
  { answer: 'lines', lines: 1, ask: { en: 'Which promise was kept?', es: '¿Qué promesa se cumplió?' } },
  { answer: 'choice', ask: { en: 'Do you feel safe?', es: '¿Te sientes a salvo?' }, options: SAFE },
  { answer: 'lines', lines: 1, ask: { en: 'What should be different?', es: '¿Qué debería ser distinto?' } },
];
const TEEN: readonly Question[] = [
  { answer: 'scale', ask: HOW },
  {
    answer: 'lines',
    lines: 2,
    ask: {
      en: 'Which promise has been kept? What helped, what got in the way?',
      es: '¿Qué promesa se ha cumplido? ¿Qué ayudó, qué lo estorbó?',
    },
  },
  { answer: 'choice', ask: { en: 'Do you feel safe?', es: '¿Te sientes a salvo?' }, options: SAFE },
  { answer: 'lines', lines: 1, ask: { en: 'Do you want anything changed?', es: '¿Quieres que algo cambie?' } },
];
const OLDER: readonly Question[] = [
  { answer: 'scale', ask: HOW },
  {
    answer: 'lines',
    lines: 2,
    ask: {
      en: 'What has been kept? What helped, what got in the way, what have you noticed in yourself?',
      es: '¿Qué se ha cumplido? ¿Qué ayudó, qué lo estorbó, qué has notado en ti?',
    },
  },
  { answer: 'choice', ask: { en: 'Do you feel safe?', es: '¿Te sientes a salvo?' }, options: SAFE },
  {
    answer: 'lines',
    lines: 1,
    ask: { en: 'Is there anything you want changed, and how?', es: '¿Hay algo que quieras que cambie, y cómo?' },
  },
];
const GROWN: readonly Question[] = [
  { answer: 'scale', ask: { en: 'How is it going? 1 is badly, 5 is well.', es: '¿Cómo va? 1 es mal, 5 es bien.' } },
  {
    answer: 'lines',
    lines: 2,
    ask: {
      en: 'Which commitments have been kept? What helped, and what made it hard?',
      es: '¿Qué compromisos se han cumplido? ¿Qué ha ayudado y qué lo ha dificultado?',
    },
  },
  { answer: 'choice', ask: { en: 'Do you feel safe here?', es: '¿Se siente usted a salvo aquí?' }, options: SAFE },
  { answer: 'lines', lines: 1, ask: { en: 'Would you like anything to be changed?', es: '¿Desearía que algo cambiara?' } },
];

const QUESTIONS: Record<AgeBand, readonly Question[]> = {
  '5-7': YOUNG,
  '8-10': CHILD,
  '11-13': TEEN,
  '14-15': OLDER,
  '16-18': OLDER,
  adult: GROWN,
};

export interface SlipsToPrint {
  readonly language: Language;
  readonly ageBand: AgeBand;
  readonly paper: Paper;
  readonly reading?: Reading | undefined;
  /** As printed, for example `K7M-2X0`. */
  readonly codes: readonly string[];
}

/** Composes the slips. */
export function composeSlips({ language, ageBand, paper, reading, codes }: SlipsToPrint, options: PrintOptions): CheckinSlips {
  const questions = QUESTIONS[ageBand].map(
    ({ ask, options: choices, ...question }): SlipQuestion => ({
      ...question,
      ask: ask[language],
      ...(choices === undefined ? {} : { options: choices.map((choice) => choice[language]) }),
    }),
  );
  const title = language === 'en' ? 'How is it going?' : '¿Cómo va?';
  return { kind: 'checkin_slips', paper, language, reading, ...options, title, codes: [...codes], questions };
}
