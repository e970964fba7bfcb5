/** @file 7. Corridor, again: kept, closed, and sixty days later a second episode with other means. */
import { ines, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { QUILLMERE } from './schools';

export function* corridorAgain(book: Book): Story {
  yield '2025-10-20';
  const told = new Told(book, {
    title: 'Corridor, again',
    school: QUILLMERE,
    report: {
      channel: 'peer',
      occurred: { precision: 'exact', on: '2025-10-17' },
      place: 'Corridor by the art rooms',
      setting: 'corridor',
      harmTypes: ['physical', 'threat'],
      whatHappened:
        "A classmate came with Lark. On Friday Otto shoved Lark against the coat hooks and said that next time it would be the stairs. It was about a place in the lunch queue. Lark's shoulder is bruised. Lark laughs about it and does not go to the art rooms alone.",
      firstSafetyAction: 'A classmate walks with Lark this week. The art teacher stands at the door in the breaks.',
    },
    parties: [
      student('lark', 'Lark Wintersea', 'harmed', { birthDate: '2013-03-03', grade: '7', pronouns: 'they/them' }),
      student('otto', 'Otto Fennimore', 'responsible', { birthDate: '2012-05-19', grade: '8', pronouns: 'he/him' }),
      unnamed('lark-home', 'Guardian of Lark', ['guardian_of', 'lark']),
      unnamed('otto-home', 'Guardian of Otto', ['guardian_of', 'otto']),
      ines(),
    ],
  });
  yield '2025-10-22';
  told.note('meeting', 'Otto. Admits it without winding. He had thought that Lark laughed at him. Sleeps badly since the move.');
  told.screen({
    said: {
      S04: ['no', 'The sentence about the stairs was weighed with the assistant principal: not meant as a plan, no further sign.'],
      S14: ['yes', 'That Otto says himself that the stairs were not meant. To go to the art rooms alone.'],
    },
    outcome: 'proceed',
    because: 'Both wish to meet; one event; both with a guardian.',
  });
  told.consent('lark', 'both');
  told.consent('otto', 'both');
  const circle = told.plan({
    process: 'conference',
    plannedOn: '2025-10-29',
    startTime: '14:20',
    minutes: 50,
    place: 'Room of the counselor, Quillmere Middle',
    purpose: 'To hear what happened by the art rooms and to make the corridor safe again.',
    ageBand: '11-13',
    keeperName: 'Ines Brackenby',
    who: ['ines', 'otto', 'otto-home', 'lark', 'lark-home'],
  });
  yield '2025-10-29';
  told.record(circle, {
    status: 'held',
    minutes: 45,
    participants: 5,
    note: 'Otto said the sentence about the stairs aloud and took it back.',
  });
  const first = told.agree({
    circle,
    reviewOn: '2025-11-13',
    items: [
      {
        by: 'otto',
        to: 'lark',
        what: 'Otto waits until Lark has passed, at every door',
        howShown: 'Lark says at the check-in',
        due: '2025-11-12',
      },
      {
        by: 'otto',
        what: 'Otto eats lunch with the early group so that there is no queue',
        howShown: 'The lunch card',
        helper: 'The canteen',
        due: '2025-11-12',
      },
    ],
    signed: ['otto', 'lark', 'otto-home', 'lark-home'],
  });
  const early = told.checkins([
    ['lark', 'wellbeing', '2025-11-05'],
    ['otto', 'completion', '2025-11-13'],
  ]);
  yield '2025-11-05';
  told.checked(early[0], 'done', 'Lark was in the art rooms alone twice. "He waits. It is a bit funny."', 4);
  yield '2025-11-12';
  told.mark(first, 0, 'done');
  told.mark(first, 1, 'done', 'Nine early lunches.');
  yield '2025-11-13';
  told.checked(early[1], 'done', 'Otto is proud and tired. Offered him the sleep group; he says no for now.', 4);
  told.tell({ who: ['lark'], also: 'Guardian of Lark', words: 'Both promises kept. Lark: "It was a bit funny and it helped."' });
  yield '2025-11-14';
  told.close('agreement_completed', 'Both promises kept. Day 90 to be looked at in February.');

  yield '2026-01-14';
  told.reopen('repeat_harm', {
    channel: 'family',
    occurred: { precision: 'exact', on: '2026-01-13' },
    place: 'Stairs of the new wing',
    setting: 'corridor',
    harmTypes: ['threat', 'physical'],
    whatHappened:
      'Guardian of Lark called at seven in the morning. Yesterday, sixty days after we had closed, Otto held Lark by the bag on the stairs of the new wing and said: "You told." Lark got away and was sick at home. The guardian insists on distance and will not have Lark sit in a room with Otto again.',
    firstSafetyAction: 'Lark is fetched and brought by car this week. Otto uses the west entrance. Adults at both landings in each break.',
  });
  told.apart('otto', 'lark', {
    kinds: ['room', 'corridor', 'lesson', 'entrance', 'bus'],
    detail: 'no shared stairs, the art lesson swapped',
    until: '2026-06-12',
    why: 'Safety plan; the guardian of Lark insists on distance',
  });
  told.note(
    'safety',
    'Safety plan, first page: different entrances, no shared stairs, the art lesson swapped, a word to say to any adult ("I need the key"). Guardian of Lark has read it and added the bus.',
  );
  told.screen({
    said: {
      S04: ['no', 'Threat assessed with the assistant principal on 14 January: no means, no plan; looked at again each week.'],
      S10: ['yes', 'A second event; Otto is a head taller; Lark is afraid.'],
      S11: ['yes', 'Face to face would make it worse. The guardian of Lark insists on distance.'],
      S14: ['yes', 'Distance. And to know whether Otto understands.'],
      S15: ['yes', '"You told": safety plan.'],
      S16: ['yes', 'Second event in sixty days, same two people.'],
    },
    outcome: 'proceed_indirect',
    because: 'Shuttle only: the counselor carries words between two rooms. Never in one room.',
    reviewOn: '2026-02-16',
  });
  yield '2026-01-21';
  told.note(
    'meeting',
    'Otto, an hour. His older brother has moved out; he has not told anyone here. He does not excuse it with that. He says: "I wanted that somebody is afraid, so that it is not me."',
  );
  told.risk('lark', {
    kind: 'risk',
    what: 'They meet in the corridor between lessons',
    likelihood: 'middle',
    severity: 'high',
    action: 'Lark leaves two minutes early; an adult stands at the stairs until Easter.',
    byWhom: 'Ines Brackenby',
    reviewOn: '2026-04-08',
  });
  told.risk('otto', {
    kind: 'strength',
    what: 'Otto goes to the coach by himself when it gets loud',
    action: 'The coach knows and keeps the door open.',
  });
  told.prepare('lark', {
    place: 'Library, upper floor',
    withWhom: 'Guardian of Lark',
    accessConfirmed: true,
    needs: ['Distance, at school and on the way', 'To know whether Otto understands'],
    words: {
      hopes: 'To go to the art rooms alone again in the summer.',
      fears: 'The stairs.',
      too_much: 'His voice, also through a door.',
      not_asked: 'Whether Lark told anyone.',
      contact: 'No word and no message. Another bus.',
    },
    beside: 'lark-home',
    keeper: ['needs'],
  });
  told.prepare('otto', {
    place: 'Room of the counselor',
    accessConfirmed: true,
    needs: ['That somebody knows that he sleeps badly'],
    words: {
      part_owned: 'He held Lark by the bag and said "You told".',
      not_asked: 'His brother.',
      if_hard: 'He writes instead of speaking.',
    },
    keeper: ['if_hard'],
  });
  told.consent('lark', 'both', { state: 'given_with_limits', limits: 'Shuttle only. Not in one room, not on one floor.' });
  told.consent('otto', 'both', { state: 'given_with_limits', limits: 'Shuttle only.' });
  const shuttle = told.plan({
    process: 'indirect',
    plannedOn: '2026-01-28',
    startTime: '09:00',
    minutes: 120,
    place: 'Two rooms on different floors',
    purpose: 'To carry words between two rooms, so that what is needed now can be agreed at a distance.',
    ageBand: '11-13',
    keeperName: 'Ines Brackenby',
    who: ['ines', 'otto', 'lark', 'lark-home'],
  });
  yield '2026-01-28';
  told.record(shuttle, {
    status: 'held',
    minutes: 110,
    participants: 4,
    note: 'Five walks between the rooms. Lark asked one question; Otto wrote the answer down himself.',
  });
  yield '2026-02-04';
  told.agree({
    circle: shuttle,
    reviewOn: '2026-04-28',
    items: [
      {
        by: 'otto',
        to: 'lark',
        what: 'Otto keeps away from Lark: no word, no message, another entrance, other stairs, another bus',
        howShown: 'Lark says each week, apart',
        answers: ['Distance, at school and on the way'],
        helper: 'Every adult at the landings',
        due: '2026-06-12',
      },
      {
        by: 'otto',
        what: 'Otto goes to the sleep and anger group on Thursdays',
        howShown: 'The leader of the group tells Ines that he was there',
        helper: 'Guardian of Otto',
        due: '2026-05-28',
      },
      {
        by: 'otto',
        to: 'lark',
        what: 'Otto writes down what he would do the next time he feels small, for Lark to read or not',
        howShown: 'The sheet lies with Ines',
        answers: ['To know whether Otto understands'],
        helper: 'Ines Brackenby',
        due: '2026-04-24',
      },
    ],
    signed: ['otto', 'lark', 'otto-home', 'lark-home'],
  });
  const checks = told.checkins([
    ['lark', 'wellbeing', '2026-02-06'],
    ['otto', 'progress', '2026-02-11'],
    ['lark', 'wellbeing', '2026-02-18'],
    ['otto', 'progress', '2026-03-04'],
    ['lark', 'wellbeing', '2026-03-18'],
    ['otto', 'progress', '2026-03-25'],
    ['lark', 'completion', '2026-04-28'],
    ['lark', 'repeat_harm', '2026-05-12'],
  ]);
  yield '2026-02-06';
  told.checked(checks[0], 'done', 'Lark takes the bus again, the other one. Sleeps with the door open.', 2);
  yield '2026-02-11';
  told.checked(checks[1], 'done', 'Otto was at the group once. He did not speak and stayed to the end.', 3);
  yield '2026-02-18';
  told.checked(checks[2], 'done', 'A quiet week. Lark laughed about something else than this.', 3);
  yield '2026-03-04';
  told.checked(checks[3], 'missed', 'Otto did not come; he was at home with a fever. His guardian called only the day after.');
  yield '2026-03-18';
  told.checked(checks[4], 'done', 'Nothing since January. Lark asks whether the art lesson may be swapped back in the summer.', 4);
  yield '2026-03-25';
  told.checked(checks[5], 'done', 'Seven of eight Thursdays. Otto told the group about his brother.', 4);
}
