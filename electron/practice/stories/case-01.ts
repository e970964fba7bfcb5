/** @file 1. The bent telescope: the simplest path, from a tussle to a repaired thing. */
import { ines, staff, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { LARKSPUR } from './schools';

export function* bentTelescope(book: Book): Story {
  yield '2025-09-08';
  const told = new Told(book, {
    title: 'The bent telescope',
    school: LARKSPUR,
    report: {
      channel: 'staff',
      reporterName: 'Ms Odalys Fenwick',
      occurred: { precision: 'exact', on: '2025-09-05' },
      place: 'Science corner of the 4th grade room',
      setting: 'classroom',
      harmTypes: ['property', 'physical'],
      whatHappened:
        'On Friday afternoon the class had taken out the telescope for the moon diary. Pim had waited for his turn since Tuesday. Bo took hold of the tube because he thought the turns had started again from the front of the list. Both pulled; the tube bent near the finder and can no longer be focused. Nobody was hurt. Pim cried and said that now there would be no moon at all. Bo went under the table and did not want to come out until the others had left.',
      firstSafetyAction:
        'Ms Fenwick put the telescope away, sat with Pim, and let Bo leave the room last and quietly. Both went home with their guardians as usual.',
    },
    parties: [
      student('pim', 'Pim Thistledown', 'harmed', { birthDate: '2016-03-14', grade: '4', pronouns: 'he/him' }),
      student('bo', 'Bo Larkwhistle', 'responsible', { birthDate: '2016-06-02', grade: '4', pronouns: 'he/him' }),
      staff('fenwick', 'Ms Odalys Fenwick', 'reporter'),
      unnamed('pim-home', 'Guardian of Pim', ['guardian_of', 'pim']),
      unnamed('bo-home', 'Guardian of Bo', ['guardian_of', 'bo']),
      ines(),
    ],
  });
  told.note(
    'meeting',
    'Pim, alone, ten minutes in the reading nook. He is sad about the moon diary more than angry with Bo. He would like the telescope to work again and wants Bo to know that he had waited four days.',
  );
  told.note(
    'meeting',
    'Bo, alone. Says at once that he pulled first. He is afraid that the class will call him the breaker. He once repaired a bicycle pump with his grandfather and asked whether a tube can be hammered straight.',
  );
  told.screen({
    said: {
      S07: ['yes', 'Bo says without being asked that he pulled first.'],
      S14: ['yes', 'Pim wants a working telescope and to be heard about the waiting. No big meeting.'],
    },
    outcome: 'proceed',
    because: 'A small thing between two children who both want it mended. A short conference is enough.',
  });

  yield '2025-09-10';
  told.note(
    'call',
    "Both guardians told by telephone before school. Both agree that the boys meet today; neither wishes to be there. Pim's guardian asked that nobody has to pay.",
  );
  told.consent('pim', 'both');
  told.consent('bo', 'both');
  const circle = told.plan({
    process: 'conference',
    plannedOn: '2025-09-10',
    startTime: '13:15',
    minutes: 30,
    place: 'Reading nook, Larkspur Hollow',
    purpose: 'To hear from each other what happened with the telescope, and to find out how it can be put right.',
    ageBand: '8-10',
    keeperName: 'Ines Brackenby',
    who: ['ines', 'bo', 'pim'],
  });
  told.script(
    circle,
    'formal-conference',
    { ageBand: '8-10' },
    { talkingPiece: 'A smooth stone from the school garden', centre: 'The moon diary of the class', followUpOn: '2025-09-17' },
  );
  told.print(circle, 'question_cards', 'Pim and Bo', 'So that each can look at the questions beforehand', 2);
  told.record(circle, {
    status: 'held',
    minutes: 25,
    participants: 3,
    note: 'Both spoke freely. Bo said sorry before he was asked what he could do.',
  });
  const agreement = told.agree({
    circle,
    reviewOn: '2025-10-01',
    items: [
      {
        by: 'bo',
        to: 'pim',
        what: 'Bo straightens the tube with the caretaker in two lunch breaks',
        howShown: 'The telescope can be focused on the clock tower',
        helper: 'The caretaker',
        due: '2025-09-19',
      },
      {
        by: 'bo',
        to: 'pim',
        what: 'Bo writes an observing log together with Pim for ten evenings',
        howShown: 'The log lies in the science corner',
        helper: 'Ms Fenwick',
        due: '2025-09-30',
      },
    ],
    signed: ['bo', 'pim'],
  });
  const [first, second] = told.checkins([
    ['pim', 'wellbeing', '2025-09-17'],
    ['bo', 'completion', '2025-10-01'],
  ]);

  yield '2025-09-17';
  told.checked(
    first,
    'done',
    'Pim is glad that the repair has begun. He held the lamp while Bo and the caretaker measured. No name-calling in class.',
    4,
  );
  yield '2025-09-18';
  told.mark(agreement, 0, 'done', 'The caretaker says it is straighter than before. Tried on the clock tower by the whole class.');
  yield '2025-09-30';
  told.mark(agreement, 1, 'done', 'Ten evenings, nine with clouds. They drew the clouds.');
  yield '2025-10-01';
  told.checked(second, 'done', 'Bo shows the log with pride. He and Pim are now both in the moon group. Nothing more is needed.', 5);
  told.tell({ words: 'Pim knows; he drew the clouds himself.' });
  yield '2025-10-06';
  told.close(
    'agreement_completed',
    'Both promises kept in time. Closing talk with Pim and Bo together: what helped most was that nobody shouted on Friday.',
  );

  yield '2026-01-05';
  told.nothingHeard();
}
