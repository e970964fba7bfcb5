/** @file 6. Twenty-five chairs: a whole class, nobody named as responsible, passes, and two children who take part in their own way. */
import { group, maren, staff, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { LARKSPUR } from './schools';

export function* twentyFiveChairs(book: Book): Story {
  yield '2025-11-10';
  const told = new Told(book, {
    title: 'Twenty-five chairs',
    school: LARKSPUR,
    report: {
      channel: 'staff',
      occurred: { precision: 'exact', on: '2025-11-07' },
      place: 'Classroom of 5-Fern',
      setting: 'classroom',
      harmTypes: ['disruption', 'verbal'],
      whatHappened:
        'On Friday 5-Fern had Mr Quarry as a substitute. The class had agreed in the break to swap names. They laughed each time he called one wrongly, hummed while he explained fractions, and somebody drew a snail with his tie on the board. At the end of the second lesson he said that he would wait outside, and did. He has taught for thirty years and wrote to the school that he does not want to be the reason that anyone is punished, but that he will not come back to this class without a talk.',
      firstSafetyAction:
        'The class teacher was back on Monday and told the class only that it will be talked about, and that nobody will be picked out.',
    },
    parties: [
      staff('quarry', 'Mr Anselm Quarry', 'harmed'),
      group('class', 'Class 5-Fern', 20, 'community'),
      student('one', 'Student A of 5-Fern', 'community', {
        ageBand: '8-10',
        grade: '5',
        accessNeeds: 'Speaks with a speech device: gets the questions the day before and records the answers.',
      }),
      student('two', 'Student B of 5-Fern', 'community', {
        ageBand: '8-10',
        grade: '5',
        accessNeeds: 'May go to the calm corner at any time and come back without being asked.',
      }),
      unnamed('teacher', 'Class teacher of 5-Fern', 'staff_participant'),
      maren('facilitator'),
    ],
  });
  told.note(
    'call',
    'Mr Quarry. The humming was worse than the snail. The snail, he says, was rather well drawn. He would like to hear what they thought, and he would like to teach fractions to the end.',
  );
  yield '2025-11-11';
  told.note(
    'meeting',
    'The class teacher counts twenty-two children. Two need something: one speaks with a device and wants to take part with recorded answers; one needs to know that the calm corner is open.',
  );
  told.screen({
    said: {
      S07: ['partly', 'The class as a whole says yes; nobody is asked singly.'],
      S10: ['no', 'Twenty-two children and one adult, but he is the adult, and he asked for it.'],
      S12: ['yes', 'Speech device with recorded answers; calm corner.'],
      S14: ['yes', 'To be heard, and to teach this class again.'],
    },
    outcome: 'proceed',
    because: 'A class circle. One lesson is 45 minutes, and 25 people, 4 rounds and 40 seconds are 67: round 2 is done in pairs.',
  });
  told.consent('quarry', 'self');
  const circle = told.plan({
    process: 'class_circle',
    plannedOn: '2025-11-13',
    startTime: '10:10',
    minutes: 45,
    place: 'Hall, Larkspur Hollow',
    purpose: "To talk about Friday's lessons with Mr Quarry, and about the class that 5-Fern wants to be for a guest.",
    ageBand: '8-10',
    keeperName: 'Dr Maren Frost',
    released: true,
    who: ['maren', 'quarry', 'one', 'two', 'class', 'teacher'],
  });
  told.script(
    circle,
    'class-problem-solving',
    { ageBand: '8-10' },
    {
      talkingPiece: 'A knitted snail',
      centre: 'Twenty-five paper leaves',
      followUpOn: '2025-11-20',
      people: 25,
      door: 'opposite',
      time: { paired: ['round-2'], seconds: {}, later: [] },
      ifLeaves: {
        who: 'Class teacher of 5-Fern',
        where: 'The calm corner behind the piano',
        goOn: 'The teacher nods',
        stop: 'A child leaves the hall and nobody is with them',
      },
    },
  );
  told.print(circle, 'keeper_script', 'Dr Maren Frost', "Keeper's copy", 1);
  told.print(circle, 'guidelines_poster', 'Class 5-Fern', 'For the wall of the hall', 1);

  yield '2025-11-12';
  told.note(
    'preparation',
    'The questions went to the child with the speech device today. Chairs tried out in the hall: twenty-five, with the calm corner behind the piano.',
  );
  yield '2025-11-13';
  told.record(circle, {
    status: 'held',
    minutes: 47,
    participants: 25,
    note: '4 rounds, round 2 in pairs. 3 passes in round 2. One child used the calm corner and came back for the last round; one answered with the device.',
    after: { passes: 3 },
  });
  told.note(
    'meeting',
    'The recorded answer was the sentence of the day: "I hummed because everyone hummed and then I could not find the end." Mr Quarry laughed, and then many did, with him.',
  );
  const agreement = told.agree({
    circle,
    reviewOn: '2025-12-11',
    items: [
      {
        by: 'class',
        to: 'quarry',
        what: 'The class writes name cards and puts them up for every guest',
        howShown: 'The cards stand on the tables',
        helper: 'Class teacher of 5-Fern',
        due: '2025-11-21',
      },
      {
        by: 'class',
        to: 'quarry',
        what: 'The class listens to one whole lesson on fractions with Mr Quarry',
        howShown: 'Mr Quarry says how it was',
        due: '2025-11-28',
      },
      {
        by: 'teacher',
        to: 'class',
        what: 'The class teacher chooses a helper of the day who explains the class to guests',
        howShown: 'The list by the door',
        due: '2025-11-28',
      },
    ],
    signed: ['class', 'quarry', 'teacher'],
  });
  const [first, second] = told.checkins([
    [undefined, 'progress', '2025-11-20'],
    [undefined, 'completion', '2025-12-11'],
  ]);
  yield '2025-11-20';
  told.checked(first, 'done', 'By show of hands: "Is it calmer with guests?" nineteen up, three half up.', 4);
  told.mark(agreement, 0, 'done', 'Twenty-two cards and one for the snail.');
  yield '2025-11-27';
  told.mark(agreement, 1, 'done', 'Fractions to the end. He stayed for the break.');
  told.mark(agreement, 2, 'done');
  yield '2025-12-11';
  told.checked(second, 'done', 'By show of hands: twenty-two up. Mr Quarry sent a card.', 5);
  told.tell({ how: 'phone', words: 'All three kept. He asked for a copy of the list by the door.' });
  told.close(
    'agreement_completed',
    'All three promises kept. Pair-share in round 2 was needed: without it the lesson would have been over in round 3.',
  );

  yield '2026-03-11';
  told.nothingHeard();
}
