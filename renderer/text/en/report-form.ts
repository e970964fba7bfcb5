/** @file The questions of the blank report form, in English: the same words on paper and on the screen where it is typed in. */
import type { HarmType, SETTINGS } from '../../../shared/cases/words';
import type { FormPart } from '../../../shared/paperforms/contract';

interface Question {
  readonly ask: string;
  readonly help: string;
}

export const reportForm = {
  heading: 'Something happened',
  lead: 'You can write here what happened to you, or to somebody else. Leave out what you don’t know. You don’t have to give your name.',
  danger: 'If somebody is in danger now, don’t write: tell an adult at once.',
  code: 'Code of this form',
  codeShort: 'Code',
  codeHelp: 'No name belongs to this code.',
  office: 'For the school',
  received: 'Received on',
  by: 'by',
  questions: {
    told: { ask: 'Who is writing?', help: 'Tick one. Your name only if you want.' },
    when: { ask: 'When did it happen?', help: 'As exactly as you know, and no more.' },
    where: { ask: 'Where?', help: '' },
    harm: { ask: 'What was it?', help: 'Tick all that fit.' },
    people: { ask: 'Who was part of it?', help: 'Names, or what you know of them.' },
    seen: { ask: 'What did you see or hear yourself?', help: 'Only what you were there for.' },
    said: { ask: 'What did others tell you about it?', help: 'And who told you.' },
    concluded: { ask: 'What do you think about it?', help: 'Your own thoughts, and why.' },
    words: { ask: 'Which words do you remember exactly?', help: 'Word for word, and who said them.' },
    safety: { ask: 'What was done already? What would help now?', help: '' },
  } satisfies Record<FormPart, Question>,
  who: { self: 'It happened to me', peer: 'A student', staff: 'Staff', family: 'Family', other: 'Somebody else' },
  name: 'Name (if you want)',
  when: {
    exact: 'On this day',
    about: 'About this day',
    between: 'Between',
    and: 'and',
    term: 'In the term or week of',
    unknown: 'I don’t know',
  },
  online: 'Some of it was online',
  place: 'The exact place',
  people: { harmed: 'Who was hurt?', responsible: 'Who did it?', others: 'Who saw it or can help?' },
  identity: 'If it was about who somebody is (faith, language, looks …): about what?',
  again: 'It happened before. When?',
  settings: {
    classroom: 'Classroom',
    corridor: 'Corridor',
    playground: 'Playground',
    toilets: 'Toilets',
    canteen: 'Canteen',
    sports: 'Sports',
    transport: 'Way to school',
    online: 'Online',
    outside_school: 'Outside school',
    other: 'Elsewhere',
  } satisfies Record<(typeof SETTINGS)[number], string>,
  harms: {
    physical: 'Hitting, pushing, hurting',
    threat: 'Threatening',
    verbal: 'Hurtful words',
    exclusion: 'Leaving out',
    rumour: 'Rumours',
    property: 'Breaking things',
    theft: 'Taking things',
    online: 'Online',
    image_sharing: 'Sharing a picture',
    identity_based: 'About who somebody is',
    disruption: 'Disturbing lessons',
    staff_conduct: 'How an adult acted',
    boundary: 'Too close, touched',
    self_directed_effect: 'Somebody hurt themselves',
    other: 'Something else',
  } satisfies Record<HarmType, string>,
};
