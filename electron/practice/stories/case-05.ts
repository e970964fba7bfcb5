/** @file 5. Ten days away: a re-entry circle in which adults promise more than the student, and a statement without attendance. */
import { group, ines, maren, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { TERN_BAY } from './schools';

export function* tenDaysAway(book: Book): Story {
  yield '2025-11-03';
  const told = new Told(book, {
    title: 'Ten days away',
    school: TERN_BAY,
    report: {
      channel: 'staff',
      occurred: { precision: 'exact', on: '2025-11-03' },
      place: 'Corridor B, between third and fourth period',
      setting: 'corridor',
      harmTypes: ['physical'],
      whatHappened:
        'Cato and Bram came to blows in the crowd before fourth period. It began with a shoulder and a word about the team list. Cato struck twice; Bram fell against the lockers and has a cut above the eye. Two teachers parted them. Cato stopped when he heard his name. He is suspended from 3 to 14 November.',
      firstSafetyAction:
        "Bram to the nurse and home with his guardian. Cato waited in the office with the coach until he was fetched. No message from either in the team's chat, at the coach's request.",
    },
    parties: [
      student('bram', 'Bram Hollis', 'harmed', { birthDate: '2009-03-30', grade: '11', pronouns: 'he/him' }),
      student('cato', 'Cato Ridgewell', 'responsible', { birthDate: '2008-05-12', grade: '12', pronouns: 'he/him' }),
      group('cato-home', 'Guardians of Cato', 2, ['guardian_of', 'cato']),
      unnamed('coach', 'Coach', ['supporter_of', 'cato']),
      unnamed('teacher', 'Mathematics teacher', 'staff_participant'),
      unnamed('assistant-principal', 'Assistant principal', 'staff_participant'),
      unnamed('peer', 'Team mate', 'community'),
      unnamed('bram-home', 'Guardian of Bram', ['guardian_of', 'bram']),
      ines('co_facilitator'),
      maren('facilitator'),
    ],
  });
  told.note(
    'call',
    'Guardian of Bram: two stitches, no concussion. Bram is ashamed that he fell. He does not want to be asked about it in class.',
  );
  yield '2025-11-05';
  told.note(
    'meeting',
    'Cato at home, at the kitchen table, with both guardians. He is sorry for the eye and not yet for the quarrel. Whom he wants beside him: the coach. What he fears: the corridor, and that everyone has already decided who he is.',
  );
  told.screen({
    said: {
      S05: ['yes', 'The suspension runs until 14 November; the circle belongs to the return, not to the punishment.'],
      S10: ['yes', 'A year older, taller, captain of the team. Bram is not to be in the room.'],
      S11: ['yes', 'Bram: a meeting now would make it worse. A statement may be read.'],
      S14: ['yes', 'Bram wants to walk to fourth period without looking over his shoulder, and not to be in that room.'],
      S15: ['yes', 'The team takes sides. The coach speaks with them before the return.'],
    },
    outcome: 'proceed_indirect',
    because: 'A re-entry circle for Cato with a written statement of Bram. They do not meet.',
  });
  yield '2025-11-10';
  told.consent('bram', 'both', {
    state: 'given_with_limits',
    limits: 'A written statement, read by the keeper. He is not there and nobody answers it for him.',
  });
  told.consent('bram', 'both', { scope: 'share_story', state: 'given_with_limits', limits: 'Only in this circle, only these lines.' });
  told.consent('cato', 'both');
  told.prepare('bram', {
    place: 'Room of the counselor',
    withWhom: 'Guardian of Bram',
    accessConfirmed: true,
    needs: ['To walk to fourth period without looking over his shoulder'],
    words: {
      hopes: 'That his lines are heard to the end and nobody answers for him.',
      too_much: 'To sit in that room.',
      not_asked: 'How he fell.',
      contact: 'No shared corridor at period 4 for a while.',
    },
    keeper: ['too_much'],
  });
  told.prepare('cato', {
    place: 'Kitchen table at home',
    withWhom: 'Both guardians',
    accessConfirmed: true,
    needs: ['That not everybody has decided already who he is', 'Help with ten missed lessons'],
    words: {
      fears: 'The corridor.',
      not_asked: 'The list of the team.',
      part_owned: 'He struck twice. The second time he knew what he did.',
      if_hard: 'The coach puts a hand on the table; then they go out for a minute.',
    },
    beside: 'coach',
    keeper: ['if_hard', 'needs'],
  });
  told.note(
    'preparation',
    'Bram wrote nine lines and took one out again. The keeper reads them slowly and then the piece goes round once in silence.',
  );
  const circle = told.plan({
    process: 'reentry_circle',
    plannedOn: '2025-11-17',
    startTime: '07:45',
    minutes: 60,
    place: 'Library, Tern Bay High',
    purpose: 'To welcome Cato back, and to agree who does what so that coming back goes well for everyone.',
    ageBand: '16-18',
    keeperName: 'Dr Maren Frost',
    released: true,
    who: ['maren', 'ines', 'cato', 'cato-home', 'coach', 'teacher', 'assistant-principal', 'peer', 'bram'],
  });
  told.script(
    circle,
    're-entry-circle',
    { ageBand: '16-18' },
    { talkingPiece: "The captain's armband", centre: 'A lamp', followUpOn: '2025-11-24' },
  );
  told.print(circle, 'keeper_script', 'Dr Maren Frost and Ines Brackenby', "Keeper's copies", 2);
  told.print(circle, 'guidelines_poster', 'The circle', 'To hang beside the door', 1);

  yield '2025-11-17';
  told.record(
    circle,
    {
      status: 'held',
      minutes: 64,
      participants: 9,
      note: "Bram's statement was read. Cato asked to hear the last line again.",
      after: { readBy: { bram: 'Ines Brackenby' } },
    },
    { bram: 'written_statement' },
  );
  const agreement = told.agree({
    circle,
    reviewOn: '2025-12-19',
    items: [
      {
        by: 'cato',
        to: 'bram',
        what: 'Cato walks to fourth period by the east stairs until 19 December',
        howShown: 'The mathematics teacher sees him come from there',
        answers: ['To walk to fourth period without looking over his shoulder'],
        due: '2025-12-19',
      },
      {
        by: 'cato',
        toCommunity: true,
        what: 'Cato hands the armband on for the rest of the half-year and trains the two youngest',
        howShown: 'The coach writes down the sessions',
        helper: 'Coach',
        due: '2026-01-16',
      },
      {
        by: 'coach',
        to: 'cato',
        what: 'The coach has breakfast with Cato every Monday until the holidays',
        howShown: 'Cato says at the check-in how it goes',
        due: '2025-12-19',
      },
      {
        by: 'teacher',
        to: 'cato',
        what: 'The mathematics teacher goes through the ten missed lessons with Cato',
        howShown: 'The December test',
        due: '2025-12-12',
      },
      {
        by: 'assistant-principal',
        to: 'bram',
        what: 'The assistant principal changes the period plan so that Cato and Bram do not share corridor B',
        howShown: 'The new plan hangs out',
        answers: ['To walk to fourth period without looking over his shoulder'],
        due: '2025-11-21',
      },
    ],
    signed: ['cato', 'coach', 'teacher', 'assistant-principal', 'cato-home'],
  });
  const weekly = told.checkins([
    ['bram', 'wellbeing', '2025-11-24'],
    ['cato', 'progress', '2025-12-01'],
    ['bram', 'wellbeing', '2025-12-08'],
    ['cato', 'progress', '2025-12-15'],
    ['bram', 'progress', '2026-01-12'],
    ['cato', 'completion', '2026-01-19'],
  ]);
  told.apart('cato', 'bram', { kinds: ['corridor'], detail: 'period 4', until: '2025-12-19', why: 'Agreed in the re-entry circle' });
  told.note(
    'safety',
    'Contact limit until 19 December: Cato and Bram share no corridor at period 4. The bell plan shows it without names.',
  );

  yield '2025-11-21';
  told.mark(agreement, 4, 'done', 'In force since Thursday.');
  yield '2025-11-24';
  told.checked(weekly[0], 'done', 'Bram heard how his lines were listened to. He walks to fourth period alone again.', 4);
  yield '2025-12-01';
  told.checked(weekly[1], 'done', 'Two breakfasts. Cato says that the east stairs are longer and that this is all right.', 4);
  yield '2025-12-08';
  told.checked(weekly[2], 'done', 'Quiet. The stitches are out.', 4);
  yield '2025-12-12';
  told.mark(agreement, 3, 'done', 'Ten lessons in five afternoons; the test was good enough.');
  yield '2025-12-15';
  told.checked(weekly[3], 'done', 'The two youngest of the team have asked for a third session a week.', 5);
  yield '2025-12-19';
  told.mark(agreement, 0, 'done', 'To the last day.');
  told.mark(agreement, 2, 'done', 'Five Mondays.');
  yield '2026-01-12';
  told.checked(weekly[4], 'done', 'They passed each other in corridor B for the first time and nodded. Bram says that a nod is enough.', 5);
  yield '2026-01-16';
  told.mark(agreement, 1, 'done', 'The coach wants him to go on with it.');
  yield '2026-01-19';
  told.checked(
    weekly[5],
    'done',
    'Completion talk with Cato and both guardians. "The adults kept theirs too" was the first thing he said.',
    5,
  );
  told.tell({ words: 'By letter, and in person when he came for it: all five kept, three of them by adults.' });
  yield '2026-01-23';
  told.close('agreement_completed', 'Five of five kept, three of them by adults. Bram told by letter and in person.');
}
