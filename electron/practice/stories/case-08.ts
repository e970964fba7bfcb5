/** @file 8. The diary page: consent is withdrawn, printed copies are collected, and notes stay in their classes. */
import { ines, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { ToldSupport } from '../told-support';
import { TERN_BAY } from './schools';

export function* diaryPage(book: Book): Story {
  yield '2025-11-24';
  const told = new Told(book, {
    title: 'The diary page',
    school: TERN_BAY,
    report: {
      channel: 'paper_form',
      occurred: { precision: 'about', on: '2025-11-20' },
      place: 'Homeroom, then phones',
      setting: 'classroom',
      online: true,
      harmTypes: ['image_sharing', 'rumour'],
      whatHappened:
        "A page of Iris's diary was photographed while she was in the laboratory and sent round. It is about her grandmother's illness and about nobody at school. Esme took the picture; Theo sent it on with a laughing face. Iris found out from a word that somebody quoted to her on the stairs.",
      firstSafetyAction:
        'Both deleted the picture in front of the homeroom teacher and named those who had it. Iris may leave any lesson without asking.',
    },
    parties: [
      student('iris', 'Iris Hollowell', 'harmed', { birthDate: '2010-02-14', grade: '10', pronouns: 'she/her' }),
      student('esme', 'Esme Vale', 'responsible', { birthDate: '2010-06-22', grade: '10', pronouns: 'she/her' }),
      student('theo', 'Theo Quillback', 'responsible', { birthDate: '2010-09-09', grade: '10', pronouns: 'he/him' }),
      unnamed('iris-home', 'Guardian of Iris', ['guardian_of', 'iris']),
      ines(),
    ],
  });
  told.note('meeting', 'Iris. She speaks very little. What she wants: that the page does not exist. She knows that nobody can do that.');
  told.note(
    'other',
    'For me: she holds the strap of her bag when Esme is mentioned, not when Theo is. Ask nothing about it; wait.',
    'memory_aid',
  );
  yield '2025-11-27';
  told.screen({
    said: {
      S07: ['yes', 'Both, fully.'],
      S10: ['yes', 'Two against one; Esme was a friend.'],
      S14: ['yes', 'Not to be quoted. Not to be looked at. Perhaps to ask Esme one thing.'],
      S15: ['yes', 'The picture may still be somewhere: list of names, each asked.'],
    },
    outcome: 'proceed',
    because: 'Iris thinks about it and may stop at any moment. Prepared slowly.',
  });
  yield '2025-12-01';
  told.consent('iris', 'both');
  told.consent('iris', 'self', { scope: 'share_story', state: 'given_with_limits', limits: 'Nothing of what stands on the page.' });
  told.consent('iris', 'self', { scope: 'use_letter' });
  told.consent('esme', 'both');
  told.consent('theo', 'both');
  const circle = told.plan({
    process: 'conference',
    plannedOn: '2025-12-11',
    startTime: '15:15',
    minutes: 60,
    place: 'Room 4, Tern Bay High',
    purpose: 'To speak about a picture that was taken and sent on, and about what is needed now.',
    ageBand: '14-15',
    keeperName: 'Ines Brackenby',
    who: ['ines', 'esme', 'theo', 'iris', 'iris-home'],
  });
  told.script(
    circle,
    'formal-conference',
    { ageBand: '14-15' },
    { talkingPiece: 'A grey shell', centre: 'A closed book', followUpOn: '2025-12-15' },
  );
  yield '2025-12-08';
  told.print(circle, 'keeper_script', 'Ines Brackenby, homeroom teacher, Guardian of Iris', 'To prepare the conference of 11 December', 3);
  told.note('other', 'For me: I am hurrying. She said yes on the first of December and has looked at the clock ever since.', 'memory_aid');

  yield '2025-12-09';
  told.note(
    'meeting',
    'Iris came before school and said no, to all of it. Thanked her for saying it. She does not have to give a reason and gave none.',
  );
  for (const scope of ['take_part', 'share_story', 'use_letter'] as const) told.consent('iris', 'both', { scope, state: 'withdrawn' });
  told.record(circle, { status: 'cancelled', note: 'Consent withdrawn.' });
  told.note('call', 'Esme, Theo and their guardians told that the conference will not be. Nobody was told why.');
  yield '2025-12-10';
  told.collectAll();
  told.note('note', "Three printed copies collected and shredded: mine, the homeroom teacher's, the one at Iris's home. None is missing.");
  yield '2025-12-12';
  // He may write, and may give his words away; whether they are read is not his to decide.
  told.consent('theo', 'self', { scope: 'use_letter' });
  const letter = told.letter(
    'theo',
    'iris',
    'apology',
    [
      'Iris,',
      '',
      'I sent the picture on with a laughing face. There was nothing to laugh about on that page and I knew it when I pressed the button.',
      '',
      'I have asked each of the seven on the list to delete it and I have seen that they did. I will not speak about what stood there, to nobody, also not to you.',
      '',
      'You do not have to do anything with this.',
      '',
      'Theo',
    ].join('\n'),
  );
  letter.check('prepared', 'read');
  letter.keep(
    'reader_said_no',
    'Iris does not want it and need not say why. Theo was told that writing it was worth it. In an envelope without a name.',
  );
  told.note(
    'note',
    'Theo has written a letter all the same. Iris does not want it. It stays here unsent, in an envelope without a name, and Theo knows that.',
  );
  told.note('other', 'For me: the letter is good. That does not matter. It is not mine to want her to read it.', 'memory_aid');
  yield '2025-12-15';
  const help = new ToldSupport(book, told);
  told.note('meeting', 'Iris. Spoken of what helps her, apart from all this. It goes on after this case is closed.');
  help.plan('iris', {
    need: 'Somewhere to be when the homeroom is too much',
    offered: 'A place in the library, at any time, without asking',
    helper: 'The librarian',
    reviewOn: '2026-04-17',
  });
  const walk = help.plan('iris', {
    need: 'Somebody to talk to who is not part of this',
    offered: 'A walk once a week, Thursdays after the fourth lesson',
    helper: 'The school nurse',
    reviewOn: '2026-01-16',
  });
  help.plan('iris', {
    need: 'Not to leave her things behind an open door',
    offered: 'The laboratory is locked between lessons; her bag may come in with her',
    helper: 'Science teachers',
    reviewOn: '2026-04-17',
  });
  yield '2025-12-18';
  told.close(
    'consent_withdrawn_harmed',
    'Withdrawn on 9 December, all scopes. No meeting, no agreement. The support for Iris goes on by itself. Learning: go slower than the first yes.',
    { saidBy: 'iris', offered: 'A support plan that has nothing to do with the case: a quiet room at lunch, and a weekly talk.' },
  );
  // The case is closed, the help is not.
  yield '2026-01-16';
  help.reviewed(walk, 'Every week but one. She talks about the grandmother.', '2026-04-17');
}
