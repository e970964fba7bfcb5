/** @file 12. New in the row: access needs, a chain of buddies without fault, an ally act, and no agreement. */
import { group, ines, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { ToldSupport } from '../told-support';
import { QUILLMERE } from './schools';

export function* newInTheRow(book: Book): Story {
  yield '2026-01-28';
  const told = new Told(book, {
    title: 'New in the row',
    school: QUILLMERE,
    report: {
      channel: 'box',
      occurred: { precision: 'term', term: 'January 2026' },
      place: 'Homeroom of 7-Otter and the yard',
      setting: 'playground',
      harmTypes: ['exclusion'],
      whatHappened:
        'A card in the box, typed: "Nobody is mean to me. Nobody is anything to me. I sit in the row and they talk across me." It was signed Yuki. Yuki is deaf and new since November. Three classmates turn away when the interpreter comes with her, plan the breaks with their backs to her, and say afterwards that they had told her.',
      firstSafetyAction: 'Answered the card the same day, in large print, and met Yuki with her interpreter in the quiet room.',
    },
    parties: [
      student('yuki', 'Yuki Larkfield', 'harmed', {
        birthDate: '2013-08-15',
        grade: '7',
        pronouns: 'she/her',
        accessNeeds: 'Deaf. Sign interpreter in her line of sight, captions on the screen, large print. One person speaks at a time.',
      }),
      group('three', 'Three classmates', 3, 'responsible'),
      unnamed('yuki-home', 'Guardian of Yuki', ['guardian_of', 'yuki']),
      unnamed('interpreter', 'Sign interpreter', 'interpreter'),
      student('tam', 'Tam Greywater', ['supporter_of', 'yuki'], { ageBand: '11-13', grade: '7' }),
      student('sable', 'Sable Hartwick', ['supporter_of', 'yuki'], { ageBand: '11-13', grade: '7' }),
      ines(),
    ],
  });
  told.note(
    'meeting',
    'Yuki, with her interpreter. She does not want the three to be punished and does not want a circle with them now. She wants somebody who walks with her and does not talk to the interpreter instead of to her.',
  );
  yield '2026-01-30';
  told.screen({
    said: {
      S07: ['unknown', "The three are not asked now, at Yuki's wish."],
      S10: ['yes', 'Three against one, and they hear.'],
      S12: ['yes', 'Deaf: sign interpreter, captions, large print, one voice at a time, light on the faces.'],
      S14: ['yes', 'A buddy; no punishment; perhaps later a talk.'],
    },
    outcome: 'proceed',
    because: 'A support circle with those whom Yuki chooses. Not with the three.',
  });
  told.prepare('yuki', {
    place: 'Quiet room',
    withWhom: 'Sign interpreter',
    accessConfirmed: true,
    words: { hopes: 'That somebody asks me and not the interpreter.', not_asked: 'Who of the three was the worst.' },
    beside: 'yuki-home',
    needs: ['Somebody who walks with me at the breaks', 'To see who speaks, in every lesson'],
  });
  told.consent('yuki', 'both');
  const circle = told.plan({
    process: 'support_circle',
    plannedOn: '2026-02-05',
    startTime: '13:00',
    minutes: 45,
    place: 'Quiet room, Quillmere Middle',
    purpose: 'To plan with Yuki how the breaks and the row can be good, and who does what.',
    ageBand: '11-13',
    keeperName: 'Ines Brackenby',
    who: ['ines', 'yuki', 'interpreter', 'yuki-home', 'tam', 'sable'],
  });
  told.script(
    circle,
    'community-building',
    { ageBand: '11-13' },
    { talkingPiece: 'A lamp that is handed on: who has the light signs or speaks', centre: 'A map of the yard', followUpOn: '2026-02-12' },
  );
  told.print(circle, 'question_cards', 'Yuki, Sign interpreter, Tam, Sable', 'Large print, the day before', 4);
  yield '2026-02-05';
  told.record(circle, {
    status: 'held',
    minutes: 50,
    participants: 6,
    note: 'Captions on the wall, the interpreter opposite Yuki. Chairs in a horseshoe so that every face can be seen.',
  });
  told.note('note', 'No agreement: nobody owes anything. An ending without fault is spoken of from the beginning.');
  const help = new ToldSupport(book, told);
  const captions = help.plan('yuki', {
    need: 'To see who speaks, in every lesson',
    offered: 'Captions on the wall and one voice at a time, in homeroom and in science',
    helper: 'Homeroom and science teachers',
    reviewOn: '2026-02-19',
  });
  help.plan('yuki', {
    need: 'Somebody who walks with her at the breaks',
    offered: 'A buddy from 9 February, with a second and a third who stand ready',
    by: 'ines',
    helper: '',
    reviewOn: '2026-04-17',
  });
  help.trained('tam', { kind: 'buddy', on: '2025-10-03', refreshBy: '2026-10-02', byWhom: 'Ines Brackenby' });
  help.trained('sable', { kind: 'buddy', on: '2025-10-03', refreshBy: '2026-10-02', byWhom: 'Ines Brackenby' });
  const [tam, sable] = help.propose('yuki', 'We walk to science together and eat at the same table on Mondays.', [
    ['A', 'tam'],
    ['B', 'sable'],
    ['C', { name: 'Juniper Ashgrove', kind: 'student', ageBand: '11-13', grade: '7' }],
  ]);
  help.bothAgree(tam);
  const checks = told.checkins([
    ['yuki', 'wellbeing', '2026-02-12'],
    ['yuki', 'support', '2026-02-19'],
    ['yuki', 'support', '2026-02-27'],
    ['yuki', 'support', '2026-03-06'],
    ['yuki', 'progress', '2026-03-20'],
    ['yuki', 'completion', '2026-04-17'],
  ]);
  yield '2026-02-09';
  help.begins(tam);
  yield '2026-02-12';
  told.checked(checks[0], 'done', 'Yuki: "He looks at me and not beside me." Asked for the captions in science as well; done.', 4);
  yield '2026-02-19';
  help.reviewed(captions, 'Helps. In science the screen was too far to the side; moved.', '2026-04-17');
  told.checked(checks[1], 'done', 'Good. One of the three asked Tam what the sign for "pencil" is.', 4);
  yield '2026-02-27';
  told.checked(checks[2], 'done', 'Tam can no longer: his timetable changes on Monday. Yuki knew before the break and is not hurt.', 4);
  help.endsWithoutFault(tam, 'His timetable changes on Monday.', {
    person: 'Would walk with him again. They keep the pencil sign.',
    helper: 'Glad that he may say it as it is. Wants to greet her in the corridor.',
  });
  help.bothAgree(sable);
  yield '2026-03-02';
  help.begins(sable);
  yield '2026-03-06';
  told.checked(checks[3], 'missed', 'The interpreter was ill and no second one was found. Moved nothing; next date stays.');
  yield '2026-03-11';
  help.allyAct('sable', 'yuki', 'Taught the class the sign for "do you want to come with us"', 'Class 7-Otter and its teacher');
  yield '2026-03-20';
  told.checked(
    checks[4],
    'done',
    'Two of the three now sit so that Yuki sees their mouths. She thinks about a talk with them after the holidays.',
    5,
  );
  yield '2026-03-30';
  help.feedback(sable, {
    person: 'Likes that Sable signs a little. Would manage a week without, and would rather not.',
    helper: 'Easy. Would like to learn more signs.',
  });
}
