/** @file 3. The borrowed drone: three versions of an agreement, half of the money paid, and how it ends when it is not kept. */
import { ines, maren, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { TERN_BAY } from './schools';

const LETTER = { by: 'rook', to: 'niko', howShown: 'Niko gets it from Ines in the counseling room', helper: 'Ines Brackenby' } as const;
const TALKS = {
  by: 'rook',
  what: 'Rook talks with the coach once a week about what he does when he wants something badly',
  howShown: 'The coach ticks a card',
  helper: 'The coach',
} as const;

export function* borrowedDrone(book: Book): Story {
  yield '2025-10-06';
  const told = new Told(book, {
    title: 'The borrowed drone',
    school: TERN_BAY,
    report: {
      channel: 'staff',
      occurred: { precision: 'about', on: '2025-10-02' },
      place: 'Changing room of the sports hall',
      setting: 'sports',
      harmTypes: ['theft'],
      whatHappened:
        'The assistant principal asks whether we can take this on. Niko had brought the drone that he had built with his uncle over the summer; the parts cost 120. It was in his bag during training and gone afterwards. Rook was seen flying it behind the boathouse on Saturday; on landing, a wave took it. Rook says that he had only wanted to borrow it and meant to put it back on Monday.',
      firstSafetyAction: 'Niko and Rook have been given lockers in different corridors. Nobody has been questioned in front of others.',
    },
    parties: [
      student('niko', 'Niko Saltmarsh', 'harmed', { birthDate: '2011-04-11', grade: '9', pronouns: 'he/him' }),
      student('rook', 'Rook Amberly', 'responsible', { birthDate: '2010-01-27', grade: '10', pronouns: 'he/him' }),
      unnamed('niko-home', 'Guardian of Niko', ['guardian_of', 'niko']),
      unnamed('rook-home', 'Guardian of Rook', ['guardian_of', 'rook']),
      unnamed('coach', 'Coach', ['supporter_of', 'rook']),
      unnamed('assistant-principal', 'Assistant principal', 'reporter'),
      ines('co_facilitator'),
      maren('facilitator'),
    ],
  });
  told.note(
    'meeting',
    'Niko. It is not the money, he says, and then: it is also the money. He soldered the frame himself. He wants to hear why, and he does not want a sorry that somebody else wrote.',
  );
  yield '2025-10-09';
  told.note(
    'meeting',
    'Rook. Admits the taking; says "borrowed" three times. At home money is short and he did not dare to tell anyone. He says he can earn by delivering papers.',
  );
  told.screen({
    said: {
      S05: ['yes', "The school's own procedure waits until this ends; no police."],
      S07: ['partly', 'Admits it, but says "borrowed".'],
      S14: ['yes', "Why; the price of the parts; a sorry in Rook's own words, when Niko is ready for it."],
    },
    outcome: 'proceed',
    because: 'Both wish to meet, both with an adult. The money is realistic only in parts.',
  });
  told.consent('niko', 'both');
  told.consent('rook', 'both');
  const circle = told.plan({
    process: 'conference',
    plannedOn: '2025-10-21',
    startTime: '16:00',
    minutes: 60,
    place: 'Room 12, Tern Bay High',
    purpose: 'To hear what the drone meant and what its loss did, and to agree how it can be made good.',
    ageBand: '14-15',
    keeperName: 'Dr Maren Frost',
    released: true,
    who: ['maren', 'ines', 'rook', 'rook-home', 'coach', 'niko', 'niko-home'],
  });
  told.script(
    circle,
    'formal-conference',
    { ageBand: '14-15' },
    { talkingPiece: 'A bent rotor blade that Niko brought', centre: "Nothing, at Niko's wish", followUpOn: '2025-10-24' },
  );
  told.print(circle, 'keeper_script', 'Dr Maren Frost', "Keeper's copy", 1);

  yield '2025-10-21';
  told.record(circle, {
    status: 'held',
    minutes: 70,
    participants: 7,
    note: 'Rook stopped saying "borrowed" after Niko had shown the photographs of the summer.',
  });
  const agreement = told.agree({
    circle,
    of: 'rook',
    reviewOn: '2025-11-14',
    items: [
      {
        by: 'rook',
        to: 'niko',
        what: 'Rook pays 120 for the parts, in three parts of 40',
        howShown: 'Receipts in the counseling room',
        helper: 'Guardian of Rook',
        due: '2025-12-05',
        amount: 12_000,
      },
      { ...LETTER, what: 'Rook writes an apology in his own words', due: '2025-10-31' },
      { ...TALKS, due: '2025-12-05' },
    ],
    signed: ['rook', 'niko', 'rook-home', 'niko-home'],
  });
  const [first, second, third, fourth, fifth] = told.checkins([
    ['niko', 'wellbeing', '2025-10-24'],
    ['rook', 'progress', '2025-10-31'],
    ['niko', 'progress', '2025-11-14'],
    ['rook', 'completion', '2025-12-19'],
    ['niko', 'repeat_harm', '2026-01-16'],
  ]);

  yield '2025-10-24';
  told.checked(
    first,
    'done',
    'Niko slept better. He asks that the letter waits: he wants to read it only when he has stopped being angry about the wave.',
    3,
  );
  yield '2025-10-31';
  told.pay(agreement, 0, 4000);
  told.checked(
    second,
    'done',
    'The first 40 are paid, from the paper round. Two talks with the coach. The letter is drafted and waits for Niko.',
    4,
  );
  yield '2025-11-14';
  told.checked(
    third,
    'done',
    'Niko knows that the second part has not come. He would rather have small parts that come than large ones that do not.',
    3,
  );
  told.step(agreement, 'reminder', { who: ['rook'], note: 'The second 40 were due at the end of last week.' });
  told.step(agreement, 'support_talk', {
    who: ['rook', 'rook-home'],
    note: 'The paper round was given to somebody else. 40 at once is too much now.',
  });
  yield '2025-11-18';
  agreement.renegotiate([
    {
      by: 'rook',
      to: 'niko',
      what: 'Rook pays 120 for the parts: 40 are paid, the other 80 in four parts of 20',
      howShown: 'Receipts in the counseling room',
      helper: 'Guardian of Rook',
      due: '2025-12-19',
      amount: 12_000,
      replaces: agreement.item(0),
    },
    {
      ...LETTER,
      what: 'Rook writes an apology in his own words, given when Niko asks for it',
      due: '2025-12-05',
      replaces: agreement.item(1),
    },
    { ...TALKS, due: '2025-12-12', replaces: agreement.item(2) },
  ]);
  told.note('meeting', 'Second version agreed with both sides, apart from each other and in one afternoon. Niko chose the parts of 20.');
  yield '2025-11-28';
  told.pay(agreement, 0, 2000);
  yield '2025-12-05';
  told.step(agreement, 'reminder', {
    who: ['rook'],
    note: 'The 20 of this week have not come, and the coach waited in vain two Wednesdays.',
  });
  told.step(agreement, 'support_talk', { who: ['rook', 'coach'], note: 'An offer of help. Rook: "I know. I can\'t look at him."' });
  yield '2025-12-09';
  told.step(agreement, 'reconvene', {
    who: ['maren', 'ines', 'rook', 'rook-home', 'coach', 'niko', 'niko-home'],
    note: 'Forty minutes, all seven. Rook told Niko himself that he had stopped. Agreed openly: if nothing has come by the 16th the agreement ends here and the matter goes back to the assistant principal, without shouting.',
  });
  agreement.renegotiate([
    {
      by: 'rook',
      to: 'niko',
      what: 'Rook pays 120 for the parts: 60 are paid, the other 60 in three parts of 20, the first by 16 December',
      howShown: 'Receipts in the counseling room',
      helper: 'Coach',
      due: '2026-01-09',
      amount: 12_000,
      replaces: agreement.item(0),
    },
    { ...LETTER, what: 'Rook gives Niko the apology that he wrote', due: '2025-12-12', replaces: agreement.item(1) },
    { ...TALKS, what: 'Rook talks with the coach each week until the holidays', due: '2025-12-16', replaces: agreement.item(2) },
  ]);
  yield '2025-12-11';
  told.mark(agreement, 1, 'done', 'Niko asked for it after the second meeting. He read it alone and said that it was true.');
  yield '2025-12-16';
  told.mark(agreement, 0, 'partly_done', '60 of 120 paid. Nothing has come since 28 November.');
  told.mark(agreement, 2, 'not_kept', 'Two talks of eight.');
  told.step(agreement, 'end_not_kept', { who: ['rook', 'rook-home'], note: 'As agreed on the 9th: it ends here.' });
  yield '2025-12-18';
  told.checked(fourth, 'cancelled', 'The agreement has ended.');
  told.checked(fifth, 'cancelled', 'The agreement has ended; Niko does not want another talk.');
  told.tell({
    also: 'Guardian of Niko, after him',
    words: 'What was kept, what was not, and that it goes back to the assistant principal. Niko: "At least I know. The letter counts."',
  });
  yield '2026-01-09';
  told.step(agreement, 'hand_back', {
    others: 'Assistant principal',
    note: 'The dates and what was kept; nothing that was said in the room.',
  });
  told.close(
    'agreement_not_kept',
    'Apology kept, 60 of 120 paid, the talks not kept. Returned to the assistant principal with the dates and nothing that was said in the room. Learning: ask about money before the first version, not after the second.',
    { returnedTo: 'The assistant principal' },
  );
}
