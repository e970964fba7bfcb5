/** @file 10. The joke at the board: an adult is responsible, the counselor is his friend, and another process runs beside. */
import { maren, staff, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { TERN_BAY } from './schools';

export function* jokeAtTheBoard(book: Book): Story {
  yield '2025-12-01';
  const told = new Told(book, {
    title: 'The joke at the board',
    school: TERN_BAY,
    report: {
      channel: 'family',
      occurred: { precision: 'exact', on: '2025-11-26' },
      place: 'Room 21, history',
      setting: 'classroom',
      harmTypes: ['staff_conduct', 'identity_based', 'verbal'],
      identityGround: 'Accent and language',
      whatHappened:
        'Sefa\'s guardian wrote to us. In history Sefa was asked to the board to read a date. Mr Crane repeated it in her accent, slowly, and the class laughed. He said "only a joke". Sefa read the next date in a whisper and has not raised her hand in any lesson since. Her cousin in the same class says that it was not the first time.',
      firstSafetyAction:
        'Sefa may sit in the parallel class for history until the holidays, if she wants; she wants. Nobody in the class is asked to be a witness.',
    },
    parties: [
      student('sefa', 'Sefa Tuilua-Grey', 'harmed', { birthDate: '2010-07-08', grade: '10', pronouns: 'she/her' }),
      staff('crane', 'Mr Alder Crane', 'responsible'),
      unnamed('sefa-home', 'Guardian of Sefa', ['guardian_of', 'sefa']),
      unnamed('cousin', 'Cousin of Sefa', ['supporter_of', 'sefa']),
      unnamed('interpreter', 'Language interpreter', 'interpreter'),
      unnamed('department', 'Head of the history department', 'staff_participant'),
      maren('facilitator'),
    ],
  });
  told.note(
    'note',
    'S13: Mr Crane is my friend; we sing in one choir. I hand this to an external facilitator and keep only the papers. Dr Frost decides alone about everything in the room.',
  );
  yield '2025-12-04';
  told.duty({
    type: 'other',
    madeTo: 'Human resources of the district',
    madeAt: '14:00',
    reference: 'HR-2025-118',
    byWhom: 'Ines Brackenby',
  });
  told.screen({
    said: {
      S05: ['yes', 'A human resources procedure runs beside. Its papers are not ours; we keep the reference only.'],
      S07: ['yes', 'To Dr Frost: "It was not a joke. It was easy."'],
      S10: ['yes', 'Teacher and student. Guardian and cousin sit beside Sefa; the first word is hers.'],
      S12: ['yes', 'Interpreter, so that Sefa can choose the language of each answer.'],
      S13: ['yes', "The counselor is Mr Crane's friend: external facilitator."],
      S14: ['yes', 'That he says it in front of those who laughed. Not an apology in an office.'],
    },
    outcome: 'proceed',
    conditions: { S13: 'Dr Maren Frost' },
    because: 'Sefa wishes it, with guardian and cousin, after the holidays. Decided by Dr Frost.',
  });
  yield '2025-12-17';
  told.consent('sefa', 'both');
  told.consent('sefa', 'self', { scope: 'share_story' });
  told.consent('crane', 'self');
  const circle = told.plan({
    process: 'conference',
    plannedOn: '2026-01-15',
    startTime: '16:30',
    minutes: 90,
    place: 'Parish hall beside the school',
    purpose: 'To hear what a joke at the board did to a student and a class, and what a teacher can do about it.',
    ageBand: '14-15',
    keeperName: 'Dr Maren Frost',
    released: true,
    who: ['maren', 'crane', 'department', 'sefa', 'sefa-home', 'cousin', 'interpreter'],
  });
  told.script(
    circle,
    'formal-conference',
    { ageBand: '14-15' },
    { talkingPiece: 'A woven fan that Sefa brought', centre: 'Flowers', followUpOn: '2026-01-22' },
  );
  told.print(circle, 'keeper_script', 'Dr Maren Frost', "Keeper's copy", 1);
  told.print(circle, 'question_cards', 'Language interpreter', 'To prepare the words', 1);

  yield '2026-01-15';
  told.record(circle, {
    status: 'held',
    minutes: 95,
    participants: 7,
    note: 'Sefa spoke in two languages. Mr Crane did not defend himself.',
  });
  const agreement = told.agree({
    circle,
    of: 'crane',
    reviewOn: '2026-03-13',
    items: [
      {
        by: 'crane',
        to: 'sefa',
        what: 'Mr Crane tells the class that what he did was wrong, in words that Sefa has read before',
        howShown: 'The cousin is there; Sefa decides on the day',
        due: '2026-01-23',
      },
      {
        by: 'crane',
        to: 'sefa',
        what: 'Mr Crane learns to say the names of all his students as they say them',
        howShown: 'Each student nods at the list',
        due: '2026-02-06',
      },
      {
        by: 'crane',
        to: 'sefa',
        what: 'Mr Crane goes through the missed lessons with Sefa and an adult of her choice',
        howShown: 'Sefa says that it is enough',
        due: '2026-02-27',
      },
      {
        by: 'department',
        what: 'The department has a training day about language and belonging',
        howShown: 'The date stands in the calendar and has been',
        due: '2026-03-06',
      },
    ],
    signed: ['crane', 'sefa', 'sefa-home', 'department'],
  });
  const [first, second, third] = told.checkins([
    ['sefa', 'wellbeing', '2026-01-22'],
    ['crane', 'progress', '2026-02-12'],
    ['sefa', 'completion', '2026-03-12'],
  ]);
  yield '2026-01-22';
  told.checked(first, 'done', 'By Dr Frost. Sefa went back into the class for the sentence and stayed for the lesson.', 4);
  told.mark(agreement, 0, 'done', "In Sefa's presence, which was her choice on the morning.");
  yield '2026-02-05';
  told.mark(agreement, 1, 'done', 'Twenty-nine names, twenty-nine nods.');
  yield '2026-02-12';
  told.checked(second, 'missed', 'Mr Crane had a class trip that day and nobody had told Dr Frost.');
  yield '2026-02-26';
  told.mark(agreement, 2, 'done');
  yield '2026-03-09';
  told.mark(agreement, 3, 'not_kept', 'No date was found; the department says "next year".');
  yield '2026-03-12';
  told.checked(third, 'done', 'Sefa raises her hand again. About the training she says: "They can find a date for the ski trip."', 4);
  yield '2026-03-13';
  told.note(
    'call',
    'Sefa and her guardian told today that the training day has not been and that the case is closed as partly kept. The district knows of the training through its own procedure.',
  );
  told.tell({
    by: 'Dr Maren Frost',
    also: 'Guardian of Sefa',
    words: 'What was kept, that the training day has not been, and that the case is closed as partly kept.',
  });
  told.close('agreement_partly_completed', "Three of four kept; the department's training day was not. Sefa told the same day.", {
    leftOpen: "The department's training day. The assistant principal has put it on the list for May.",
  });
}
