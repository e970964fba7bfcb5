/** @file Sentences of looking back: the facilitator's account and debrief, and the students' own, in English. */
import type { KeeperQuestion, StudentQuestion } from '../../../shared/debriefs/debrief';
import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const debriefs = {
  title: 'After the circle',
  back: 'Back to the circle',
  lead: 'Two things while it is fresh: what happened, for the counselor, and what you think, for yourself.',
  account: {
    title: 'How it went',
    lead: 'The counselor sees this when you send it, looks it over, and puts it into the case.',
    save: 'Send to the counselor',
    saved: 'Sent. The counselor finds it at the case.',
    sent: (when: string) => `Sent ${when}. The counselor has not taken it over yet. You can still change it.`,
    taken: (when: string) => `Taken over into the case ${when}. What you change now is offered again.`,
  },
  offer: {
    account: (by: string, when: string) => `${by} wrote how it went, ${when}.`,
    take: 'Look it over and record it',
    debrief: (by: string) => `${by} shares a debrief with you.`,
    read: 'Read it',
    keep: 'Keep it as my private memory aid',
    kept: 'Kept among the notes of this case. Only you see it.',
    readTitle: 'Debrief of the keeper',
  },
  own: {
    title: 'For yourself',
    lead: 'A private memory aid: it stays on your desk, in no record and on no print.',
    leadCase: 'A private memory aid in this case. Only you see it.',
    open: 'Write my debrief',
    share: 'Share it with the counselor',
    shareHelp: 'The counselor may then keep it as a private memory aid. Without this tick nobody reads it but you.',
    save: 'Keep it',
    saved: 'Kept.',
    shared: 'Shared with the counselor.',
    nothing: 'Write something first, if only a word.',
  },
  keeper: {
    skipped: 'Which parts did I skip, and why?',
    least: 'Who spoke least?',
    felt: 'What did I feel?',
    supervision: 'What should I bring to supervision?',
  } satisfies Record<KeeperQuestion, string>,
  students: {
    screen: 'Students look back',
    screenLead:
      'Five questions, one at a time, in big letters. Read by a student, answered together. No name of anybody and nothing of the case is on the screen.',
    open: 'Students look back',
    start: 'Hand over the screen',
    language: 'Language',
    where: 'What is written is kept by term and by question, apart from every case: nobody can tell from which circle it comes.',
    hello: 'How was it for us?',
    helloText: 'Five questions. Say what you think; one of you writes it down. Please write no names.',
    begin: 'Begin',
    of: (n: number, all: number) => `${n} of ${all}`,
    write: 'What we say',
    next: 'Next question',
    skip: 'Leave it out',
    back: 'Back',
    finish: 'Done',
    keys: 'Ctrl and Enter goes on.',
    thanks: 'Thank you.',
    thanksText: 'It is put away, without names. You can give the screen back now.',
    said: 'What students said',
    none: 'Nothing yet.',
    answers: (n: number) => plural(n, { one: '1 answer', other: `${n} answers` }),
  },
  student: {
    well: 'What went well?',
    surprised: 'What surprised us?',
    again: 'What would we try again?',
    missing: 'Whose voice was missing?',
    tell: 'What will we tell others?',
  } satisfies Record<StudentQuestion, string>,
  help: [
    {
      question: 'Record how a circle went',
      answer: [
        'A counselor does it in the case, under “Circle”. A facilitator opens the circle, chooses “After the circle”, ticks who was there and which parts of the script were done, and sends it. The counselor then finds it offered at the case and takes it over.',
        'The share of parts that were done describes the circle; it is no grade for who kept it.',
      ],
    },
    {
      question: 'Where does my debrief go?',
      answer: [
        'It is a private memory aid. A facilitator’s stays on the own desk unless shared; a counselor’s is a note of the case that only its author sees.',
      ],
    },
    {
      question: 'Let students look back by themselves',
      answer: [
        'Under “Circles”, choose “Students look back” and hand over the screen. The answers are kept by term and question, apart from every case.',
      ],
    },
    {
      question: 'What happens 90 days after closing?',
      answer: [
        'If people met in the case, it comes back to “Today” ninety days after it was closed. “Nothing heard” ends it in one step; if something happened, the case is reopened as a new episode.',
      ],
    },
  ],
};
