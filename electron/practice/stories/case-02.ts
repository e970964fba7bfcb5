/** @file 2. The muted chat: one agreement for each responsible person, one of them by letter, one promise late. */
import { ines, maren, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { QUILLMERE } from './schools';

export function* mutedChat(book: Book): Story {
  yield '2025-09-22';
  const told = new Told(book, {
    title: 'The muted chat',
    school: QUILLMERE,
    report: {
      channel: 'self',
      occurred: { precision: 'between', from: '2025-09-08', to: '2025-09-19' },
      place: 'Class chat of 7-Heron, mostly after school',
      setting: 'online',
      online: true,
      harmTypes: ['exclusion', 'online'],
      whatHappened:
        'Wren came by herself in the lunch break. For two weeks nobody has answered her in the class chat: three classmates had muted her and told others to do the same. When she wrote about the swimming gala, screenshots of her messages were passed round with a speech bubble drawn in. She found out because her cousin was shown one. She has stopped eating in the canteen and sits in the library.',
      firstSafetyAction:
        'Wren may spend breaks in the library with the book club for now. The tutor asked the class, without naming anybody, to leave the chat closed until Monday.',
    },
    parties: [
      student('wren', 'Wren Oakpetal', 'harmed', { birthDate: '2013-05-21', grade: '7', pronouns: 'she/her' }),
      student('tavi', 'Tavi Moonreed', 'responsible', { birthDate: '2013-02-08', grade: '7', pronouns: 'he/him' }),
      student('sol', 'Sol Grapevine', 'responsible', { birthDate: '2012-08-30', grade: '7', pronouns: 'they/them' }),
      student('dex', 'Dex Featherlow', 'responsible', { birthDate: '2012-07-17', grade: '7', pronouns: 'he/him' }),
      unnamed('wren-home', 'Guardian of Wren', ['guardian_of', 'wren']),
      unnamed('wren-friend', 'Friend of Wren', ['supporter_of', 'wren']),
      unnamed('tavi-home', 'Guardian of Tavi', ['guardian_of', 'tavi']),
      unnamed('sol-home', 'Guardian of Sol', ['guardian_of', 'sol']),
      unnamed('interpreter', 'Spanish interpreter', 'interpreter'),
      ines('co_facilitator'),
      maren('facilitator'),
    ],
  });
  told.note(
    'meeting',
    'Wren, first talk. What she wants: that it stops, that somebody says out loud that it happened, and that she can write in the chat again without holding her breath. What she does not want: a speech in front of the whole class about her.',
  );
  yield '2025-09-25';
  told.note(
    'meeting',
    'Tavi and Sol, separately. Both had thought of it as a game about who answers last. Sol had not known about the library and went very quiet.',
  );
  yield '2025-09-29';
  told.note(
    'meeting',
    'Dex. Says that he drew the speech bubble and that it was mean. He does not want to sit in a room with Wren and the parents; he offers to write. He may say no, and it does not count against him.',
  );
  told.screen({
    said: {
      S07: ['partly', 'Sol and Dex fully, Tavi says that he "only went along".'],
      S10: ['yes', 'Three against one. Supporters for Wren, and preparation with each of the three apart.'],
      S12: ['yes', "Wren's guardian speaks Spanish: interpreter, and the script in two columns."],
      S14: ['yes', 'To be answered again. No talk about her before the class.'],
      S15: ['yes', 'Screenshots: each of the three deletes them and says where they went.'],
    },
    outcome: 'proceed',
    because: 'Wren wants to meet Tavi and Sol. Dex by letter. Two facilitators, because there are three stories to be heard.',
  });
  told.note(
    'preparation',
    'Walked through the room with Wren: she chose the chair beside the window, her guardian on her left and her friend on her right.',
  );
  yield '2025-10-02';
  told.consent('wren', 'both');
  told.consent('wren', 'self', { scope: 'use_letter' });
  told.consent('tavi', 'both');
  told.consent('sol', 'both');
  told.consent('dex', 'self', { state: 'refused' });
  told.consent('dex', 'both', { scope: 'use_letter', limits: 'Wren may keep the letter; it is not read aloud.' });
  const circle = told.plan({
    process: 'conference',
    plannedOn: '2025-10-14',
    startTime: '15:30',
    minutes: 75,
    place: 'Music room, Quillmere Middle',
    purpose: 'To hear how two weeks of silence in the class chat were for everyone, and to agree how Wren can be part of it again.',
    ageBand: '11-13',
    keeperName: 'Dr Maren Frost',
    released: true,
    who: ['maren', 'ines', 'tavi', 'tavi-home', 'sol', 'sol-home', 'interpreter', 'wren-home', 'wren', 'wren-friend'],
  });
  told.script(
    circle,
    'formal-conference',
    { ageBand: '11-13' },
    { talkingPiece: 'A wooden bird', centre: 'A bowl with ten pebbles, one for each of us', followUpOn: '2025-10-16' },
  );
  told.print(circle, 'keeper_script', 'Dr Maren Frost and Ines Brackenby', "Keeper's copies", 2);
  told.print(circle, 'question_cards', 'Spanish interpreter', 'To prepare the words for both columns', 1);

  yield '2025-10-14';
  told.record(circle, {
    status: 'held',
    minutes: 82,
    participants: 10,
    note: 'Wren passed once, in the impact round, and spoke when the piece came back.',
    after: { passes: 1 },
  });
  told.note(
    'meeting',
    'In the room: Wren said that the worst was counting the minutes after each message. Tavi looked up only then. Sol asked her guardian, through the interpreter, whether she was angry; she said that she was tired, and that she was glad to be asked.',
  );
  const tavi = told.agree({
    circle,
    of: 'tavi',
    reviewOn: '2025-11-11',
    items: [
      {
        by: 'tavi',
        to: 'wren',
        what: 'Tavi takes Wren off mute and asks the others whom he had told to do the same',
        howShown: 'He tells Ines when it is done',
        due: '2025-10-15',
      },
      {
        by: 'tavi',
        to: 'wren',
        what: 'Tavi writes three rules for the chat with the tutor and pins them',
        howShown: 'The rules stand at the top of the chat',
        helper: 'The tutor of 7-Heron',
        due: '2025-10-31',
      },
    ],
    signed: ['tavi', 'wren', 'tavi-home', 'wren-home'],
  });
  const sol = told.agree({
    circle,
    of: 'sol',
    reviewOn: '2025-11-11',
    items: [
      {
        by: 'sol',
        to: 'wren',
        what: 'Sol tells everyone who got a screenshot to delete it',
        howShown: 'A list of five people, ticked, shown to Ines',
        due: '2025-10-17',
      },
      {
        by: 'sol',
        to: 'wren',
        what: 'Sol keeps a seat for Wren in the geography project until it ends',
        howShown: 'Wren says at the check-in how it went',
        due: '2025-11-14',
      },
      {
        by: 'sol',
        what: 'Sol gives a short class talk on what muting does, without names',
        howShown: 'The tutor is there',
        helper: 'The tutor of 7-Heron',
        due: '2025-11-24',
      },
    ],
    signed: ['sol', 'wren', 'sol-home', 'wren-home'],
  });
  const [soon, boys, later, last] = told.checkins([
    ['wren', 'wellbeing', '2025-10-16'],
    ['tavi', 'progress', '2025-10-28'],
    ['wren', 'wellbeing', '2025-11-11'],
    ['wren', 'completion', '2025-12-03'],
  ]);
  told.mark(tavi, 0, 'done', 'He did it on the way out and showed Wren.');

  yield '2025-10-16';
  told.checked(soon, 'done', 'Wren wrote in the chat last night and got four answers within a minute. She ate in the canteen today.', 4);
  told.mark(sol, 0, 'done', 'Five names, five ticks. One of them had already deleted it and said sorry to Wren.');
  yield '2025-10-17';
  const dex = told.agree({
    of: 'dex',
    reviewOn: '2025-11-11',
    items: [
      {
        by: 'dex',
        to: 'wren',
        what: 'Dex writes a letter to Wren about the speech bubble',
        howShown: 'Ines reads it first, then Wren, if she wants it',
        helper: 'Ines Brackenby',
        due: '2025-10-24',
      },
      {
        by: 'dex',
        to: 'wren',
        what: 'Dex deletes the drawing from his tablet and from the shared folder',
        howShown: 'He shows the empty folder to the tutor',
        due: '2025-10-24',
      },
    ],
    signed: ['dex', 'wren'],
    method: 'typed',
  });
  yield '2025-10-20';
  const letter = told.letter(
    'dex',
    'wren',
    'apology',
    [
      'Dear Wren,',
      '',
      'I drew the speech bubble. It said what everybody was to think when you wrote something, and I thought it was funny because they laughed. When Ines asked me what it says about you if nobody answers for nine days, I had no answer either.',
      '',
      'It was mean, and it was my idea and not theirs. I have deleted it everywhere I know of. I do not ask you to write back.',
      '',
      'In the geography group you were the one who knew where the delta was. I could have said that out loud. I am saying it now.',
      '',
      'Dex',
    ].join('\n'),
  );
  letter.check('prepared');
  yield '2025-10-22';
  letter.check('read', 'asked');
  letter.ready('2025-10-24');
  yield '2025-10-24';
  letter.deliver('handed_over', 'Ines Brackenby', 'Wren read it twice and kept it. It was not read aloud, as Dex had asked.');
  told.mark(dex, 0, 'done', 'Wren read it twice and kept it.');
  told.mark(dex, 1, 'done');
  yield '2025-10-28';
  told.checked(
    boys,
    'done',
    'Tavi and Sol, ten minutes each. Tavi asked whether he may tell Wren that he was wrong about "only going along". He may ask her.',
    4,
  );
  yield '2025-10-30';
  told.mark(tavi, 1, 'done', 'Rule two is from Wren: "an answer is nicer than a tick".');
  yield '2025-11-11';
  told.checked(later, 'done', 'Wren is in the geography group and leads the part on rivers. Wants nothing changed.', 5);
  yield '2025-11-14';
  told.mark(sol, 1, 'done');
  yield '2025-11-24';
  told.note('note', "The class talk is moved: the tutor is ill this week. It is not Sol's doing. New date with the tutor: 3 December.");
  yield '2025-12-03';
  told.mark(
    sol,
    2,
    'done_late',
    'Given nine days after the agreed date because the tutor was ill. Seven minutes, no names, a good silence at the end.',
  );
  told.checked(last, 'done', 'Told Wren today that everything has been kept. She smiled at "late, but done".', 5);
  told.tell({ words: 'All seven promises, from Tavi, Sol and Dex. She smiled at "late, but done".' });
  yield '2025-12-05';
  told.close(
    'agreement_completed',
    'Seven promises kept, one of them nine days late. Wren was told on 3 December. Two facilitators were right for this size.',
  );

  yield '2026-03-05';
  told.nothingHeard();
}
