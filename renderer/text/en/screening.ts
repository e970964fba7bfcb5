/** @file The screening questions S01 to S16 in plain words, in English (practice.md 1.3). `help` says how to tell; `raised` what the answer asks for. */
import type { ScreeningCode } from '../../../shared/cases/screening';

export interface ScreeningWords {
  question: string;
  help: string;
  /** What to do when the answer raises a flag. */
  raised: string;
}

export const screening: Record<ScreeningCode, ScreeningWords> = {
  S01: {
    question: 'Is anyone in danger right now?',
    help: 'Think of today and tonight: everyone named in the report, and anyone near them.',
    raised: 'Make everyone safe first. A circle can wait.',
  },
  S02: {
    question: 'Is there reason to think that a child is abused, neglected or exploited?',
    help: 'A suspicion is enough. You do not need proof.',
    raised: 'Report it today as your school requires. Record here only that you did, not the story.',
  },
  S03: {
    question: 'Could this be sexual harm or harassment?',
    help: 'Touch, images, comments or pressure, in person or online.',
    raised: 'Bring in the person who is responsible for the legal route before anything else.',
  },
  S04: {
    question: 'Is there a weapon, a believable threat, a gang or stalking?',
    help: 'Ask what was said or shown, and whether it could be carried out.',
    raised: 'A threat assessment comes first.',
  },
  S05: {
    question: 'Is the police, a court, staff services or a disciplinary process involved, or must it be?',
    help: 'A restorative process does not replace one that the law or the school requires.',
    raised: 'Ask who leads that process whether this may run beside it.',
  },
  S06: {
    question: 'Is there a worry that somebody may hurt themselves?',
    help: 'Anyone in the case, including the person responsible.',
    raised: 'A care plan comes first. Do not leave the person alone with this.',
  },
  S07: {
    question: 'Does the person responsible own their part?',
    help: 'Partly is a start. None at all means that meeting would hurt the person harmed again.',
    raised: 'Work with this person alone first, or choose another way.',
  },
  S08: {
    question: 'Does each person take part freely, knowing that they can stop at any time?',
    help: 'Ask each one alone. A yes given to please somebody is not a yes.',
    raised: 'Nobody sits in a circle against their will.',
  },
  S09: {
    question: 'Do parents or guardians know, and agree where that is required?',
    help: 'For each minor who is to take part.',
    raised: 'Speak with the family before the circle.',
  },
  S10: {
    question: 'Is one side much stronger than the other?',
    help: 'Age, size, a group against one, popularity, staff and student, identity, something that keeps happening.',
    raised: 'Think of carrying messages between two rooms in place of a meeting.',
  },
  S11: {
    question: 'Could meeting face to face make anything worse?',
    help: 'For either side. Write what would make it safe.',
    raised: 'Write down what must change before they meet.',
  },
  S12: {
    question: 'Does anybody need something so that they can take part?',
    help: 'Language, hearing, sight, reading, neurodiversity, trauma, faith or culture.',
    raised: 'Plan it in: interpreter, larger print, breaks, pictures, another place.',
  },
  S13: {
    question: 'Is the keeper too close to somebody in this case?',
    help: 'Own class, own family, an earlier quarrel, a disciplinary role.',
    raised: 'Ask another keeper.',
  },
  S14: {
    question: 'Do we know what the person harmed wants, and does not want?',
    help: 'In their own words if you can.',
    raised: '',
  },
  S15: {
    question: 'Could somebody pay them back, or spread it online?',
    help: 'Friends count too. Ask what is going round on phones.',
    raised: 'Make a safety plan with both sides and their families.',
  },
  S16: {
    question: 'Has something like this happened before between them?',
    help: 'Look for earlier cases with the same people.',
    raised: 'Read the earlier case before you plan this one.',
  },
};
