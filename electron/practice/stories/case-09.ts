/** @file 9. Table four: a conflict without a clear harmed or responsible person, kept by peer mediators. */
import { student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { ToldSupport } from '../told-support';
import { QUILLMERE } from './schools';

export function* tableFour(book: Book): Story {
  yield '2026-01-12';
  const told = new Told(book, {
    title: 'Table four',
    school: QUILLMERE,
    report: {
      channel: 'self',
      occurred: { precision: 'between', from: '2026-01-07', to: '2026-01-12' },
      place: 'Canteen, table four',
      setting: 'canteen',
      harmTypes: ['rumour'],
      whatHappened:
        'Kip and Faye came together and did not look at each other. Since the holidays each has said about the other that they cheated in the baking contest. Faye says that Kip began; Kip says that Faye began; both say that table four has become horrible.',
      firstSafetyAction: 'Both sit where they like until tomorrow. They were told about peer mediation and want it.',
    },
    parties: [
      student('kip', 'Kip Sandoval-Reed', 'both_conflict', { birthDate: '2013-09-26', grade: '7', pronouns: 'he/him' }),
      student('faye', 'Faye Marlowtree', 'both_conflict', { birthDate: '2013-06-11', grade: '7', pronouns: 'she/her' }),
      student('noor', 'Noor Ashdown', 'peer_mediator', { birthDate: '2012-04-04', grade: '8', pronouns: 'she/her' }),
      student('ravi', 'Ravi Tidewell', 'peer_mediator', { birthDate: '2012-02-20', grade: '8', pronouns: 'he/him' }),
      unnamed('supervisor', 'Adult supervisor of the peer mediators', 'peer_supervisor'),
    ],
  });
  told.screen({
    said: {
      S07: ['partly', 'Each their own part.'],
      S10: ['no', 'Same age, same table, each with friends there.'],
      S14: ['yes', 'Both: that table four is nice again, and that nobody says "cheat".'],
    },
    outcome: 'proceed',
    because: 'A quarrel between two equals who both ask for help: right for peer mediation.',
  });
  const help = new ToldSupport(book, told);
  help.trained('noor', { kind: 'peer_mediator', on: '2025-09-19', refreshBy: '2026-09-18', byWhom: 'Peer mediation course, Quillmere' });
  help.trained('ravi', { kind: 'peer_mediator', on: '2025-09-19', refreshBy: '2026-09-18', byWhom: 'Peer mediation course, Quillmere' });
  told.consent('kip', 'both');
  told.consent('faye', 'both');
  told.note(
    'preparation',
    'Noor and Ravi get two names, a room and a time, and nothing else. Both have signed the privacy card. The supervisor sits by the window with a book.',
  );
  const circle = told.plan({
    process: 'peer_mediation',
    plannedOn: '2026-01-13',
    startTime: '12:40',
    minutes: 40,
    place: 'Peer room, Quillmere Middle',
    purpose: 'To hear both sides about table four and to find out what each can do.',
    ageBand: '11-13',
    keeperName: 'Noor and Ravi',
    who: ['noor', 'ravi', 'kip', 'faye', 'supervisor'],
  });
  told.script(
    circle,
    'conflict-circle',
    { ageBand: '11-13' },
    { talkingPiece: 'A wooden spoon', centre: 'A plate of biscuits, not to be judged', followUpOn: '2026-01-27' },
  );
  told.print(circle, 'question_cards', 'Noor Ashdown and Ravi Tidewell', 'Cards for the mediation', 2);
  yield '2026-01-13';
  told.record(circle, { status: 'held', minutes: 38, participants: 5, note: 'Kept by Noor and Ravi; the supervisor did not speak.' });
  const agreement = told.agree({
    circle,
    reviewOn: '2026-01-27',
    items: [
      {
        by: 'kip',
        to: 'faye',
        what: 'Kip tells his two friends that Faye did not cheat',
        howShown: 'Faye hears it from one of them',
        due: '2026-01-16',
      },
      {
        by: 'kip',
        to: 'faye',
        what: 'Kip asks Faye first when he hears something about her',
        howShown: 'Both say at the check-in',
        due: '2026-01-28',
      },
      {
        by: 'faye',
        to: 'kip',
        what: "Faye tells the contest's leader that Kip's cake was his own",
        howShown: 'The leader nods',
        due: '2026-01-16',
      },
      { by: 'faye', to: 'kip', what: 'Faye keeps a chair for Kip at table four on Wednesdays', howShown: 'The chair', due: '2026-01-28' },
    ],
    signed: ['kip', 'faye'],
  });
  const [check] = told.checkins([[undefined, 'completion', '2026-01-27']]);
  yield '2026-01-15';
  told.mark(agreement, 0, 'done');
  told.mark(agreement, 2, 'done');
  yield '2026-01-27';
  told.checked(check, 'done', 'With both together, five minutes. They are planning a cake with four layers.', 5);
  yield '2026-01-28';
  told.mark(agreement, 1, 'done');
  told.mark(agreement, 3, 'done');
  told.tell({ by: 'Adult supervisor of the peer mediators', words: 'Both at table four: all four promises kept.' });
  yield '2026-01-30';
  told.close('agreement_completed', 'Four small promises, two each, all kept. The mediators were thanked and know nothing more.');
}
