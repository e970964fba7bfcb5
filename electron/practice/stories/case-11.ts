/** @file 11. Paint on the prayer room: an unknown person becomes known, a group is harmed, and the case changes hands. */
import { group, maren, student, unnamed } from '../parties';
import type { Book, Story } from '../telling';
import { Told } from '../told';
import { TERN_BAY } from './schools';

export function* paintOnThePrayerRoom(book: Book): Story {
  yield '2026-01-16';
  const told = new Told(book, {
    title: 'Paint on the prayer room',
    school: TERN_BAY,
    report: {
      channel: 'staff',
      occurred: { precision: 'exact', on: '2026-01-15' },
      place: 'Door of the prayer room',
      setting: 'corridor',
      harmTypes: ['identity_based', 'property'],
      identityGround: 'Religion',
      whatHappened:
        'The caretaker found a slur in red paint on the door of the prayer room. Nobody saw who it was. Nine students use the room; Amal speaks for them. The word was covered with paper within the hour and the door was photographed for the insurer only. Amal says: "We do not want to know the colour of your next poster. We want the room to be ours again."',
      firstSafetyAction:
        "The room next door was opened for noon prayer the same day. An adult stands in the corridor in each break, at the group's wish without a uniform.",
    },
    parties: [
      // Amal is one of the nine, so the others are eight.
      student('amal', 'Amal Rosebarn', 'harmed', { birthDate: '2008-10-02', grade: '11', pronouns: 'she/her' }),
      group('others', 'The other students of the prayer room', 8, 'affected_group_member', 'amal'),
      unnamed('painter', 'Whoever painted the door', 'responsible'),
      maren('facilitator'),
      unnamed('teacher', 'Teacher whom the group trusts', ['supporter_of', 'amal']),
    ],
  });
  told.screen({
    said: {
      S05: ['yes', 'The school has told the police about the damage; no one is named.'],
      S07: ['unknown', 'Nobody is known yet.'],
      S14: ['yes', 'The room, a say in how it looks, and not to be the lesson of the week.'],
      S15: ['yes', "Pictures of the door: the caretaker's is the only one."],
    },
    outcome: 'proceed',
    because: 'A support circle for the nine now, whoever did it.',
  });
  told.consent('amal', 'both');
  const support = told.plan({
    process: 'support_circle',
    plannedOn: '2026-01-22',
    startTime: '12:15',
    minutes: 60,
    place: 'The room next door',
    purpose: 'To be together after what stood on the door, and to say what is needed now.',
    ageBand: '16-18',
    keeperName: 'Dr Maren Frost',
    released: true,
    who: ['maren', 'amal', 'others', 'teacher'],
  });
  yield '2026-01-22';
  told.record(support, { status: 'held', minutes: 65, participants: 11, note: 'Nine students, a teacher, the keeper.' });
  told.note(
    'meeting',
    'What the nine need, in their order: a new door, a talk with somebody who has lived through worse and stayed kind, and that the person says it to their faces, if there is a person.',
  );

  yield '2026-02-10';
  told.note(
    'meeting',
    'Piers came by himself after the last lesson and said: it was me. He had been paid a dare of ten and had not read the word aloud before he painted it. He has thrown the rest of the paint away.',
  );
  told.identify('painter', {
    kind: 'new',
    person: { name: 'Piers Undercliff', kind: 'student', birthDate: '2008-05-25', grade: '12', pronouns: 'he/him' },
  });
  told.screen({
    said: {
      S05: ['yes', 'The police leave it to the school after Piers has come forward.'],
      S07: ['yes', 'Fully, and unasked.'],
      S10: ['yes', 'One against nine in the room: two of his choice sit beside him if he wants; he wants nobody.'],
      S14: ['yes', 'As before.'],
    },
    outcome: 'proceed',
    because: 'The group wants to meet him with five of its own; he wants to come.',
  });
  told.addParty(unnamed('elder', 'Elder of the community', 'community'));
  yield '2026-02-17';
  told.consent('painter', 'both');
  const conference = told.plan({
    process: 'conference',
    plannedOn: '2026-02-24',
    startTime: '16:00',
    minutes: 90,
    place: 'Library, Tern Bay High',
    purpose: "To meet about the word on the door: to hear what it did, and to agree how the room becomes the group's own again.",
    ageBand: '16-18',
    keeperName: 'Dr Maren Frost',
    released: true,
    who: ['maren', 'painter', 'amal', 'others', 'teacher'],
  });
  told.script(
    conference,
    'formal-conference',
    { ageBand: '16-18' },
    { talkingPiece: 'A brush', centre: 'Nine candles', followUpOn: '2026-03-10' },
  );
  told.print(conference, 'keeper_script', 'Dr Maren Frost', "Keeper's copy", 1);
  yield '2026-02-24';
  told.record(conference, {
    status: 'held',
    minutes: 88,
    participants: 8,
    note: 'Piers, Amal and four of the group, the teacher, the keeper.',
  });
  told.agree({
    circle: conference,
    of: 'painter',
    reviewOn: '2026-04-21',
    items: [
      {
        by: 'painter',
        to: 'others',
        what: 'Piers repaints the door in the colour and with the pattern that the group chooses',
        howShown: 'The group opens the door together',
        helper: 'The caretaker',
        due: '2026-04-17',
      },
      {
        by: 'painter',
        to: 'amal',
        what: 'Piers does a learning project on what such a word has meant, and shows it to Amal first',
        howShown: 'Ten pages or ten minutes',
        helper: 'Teacher whom the group trusts',
        due: '2026-04-17',
      },
      {
        by: 'painter',
        to: 'others',
        what: 'Piers talks with an elder of the community, who decides how long',
        howShown: 'The elder tells Dr Frost that it has been',
        helper: 'Elder of the community',
        due: '2026-04-17',
      },
    ],
    signed: ['painter', 'amal'],
  });
  const [first] = told.checkins([
    ['amal', 'wellbeing', '2026-03-10'],
    ['painter', 'completion', '2026-04-20'],
    ['amal', 'repeat_harm', '2026-05-26'],
  ]);
  told.note('note', 'Colour chosen by vote: a green like old copper. Three promises, all by 17 April, signed in the room.');
  yield '2026-02-27';
  told.consent('amal', 'both', { scope: 'transfer' });
  told.consent('painter', 'both', { scope: 'transfer' });
  told.note(
    'note',
    'The counselor of Tern Bay High leaves today. The case goes to Counselor Hana Wells: packet sealed and sent on 27 February, receipt to come. In it: the agreement, the check-ins, what was promised. Not in it: private memory aids.',
  );
  yield '2026-03-02';
  // This vault is the one that has the case afterwards: one vault can't be both ends. The file itself left with its counselor.
  told.cameOver({ from: 'The counselor of Tern Bay High', sentOn: '2026-02-27', by: 'Counselor Hana Wells' });
  told.note(
    'call',
    'Receipt for the packet, signed by Counselor Hana Wells, today. She accepts the case and has greeted Amal and Piers, each apart.',
  );
  yield '2026-03-10';
  told.checked(first, 'done', 'By Counselor Hana Wells. The nine use the room. Two still come only in pairs. The sanding has begun.', 4);
  yield '2026-03-24';
  const completion = told.plan({
    process: 'repair_harm_circle',
    plannedOn: '2026-04-21',
    startTime: '12:15',
    minutes: 60,
    place: 'Prayer room, Tern Bay High',
    purpose: 'To look at the door together, to hear what was learned, and to say what is still needed.',
    ageBand: '16-18',
    keeperName: 'Dr Maren Frost',
    released: true,
    who: ['maren', 'painter', 'amal', 'others', 'elder', 'teacher'],
  });
  told.script(
    completion,
    'repair-harm-circle',
    { ageBand: '16-18' },
    {
      talkingPiece: 'A brush',
      centre: 'A bowl of water and a green cloth',
      followUpOn: '2026-05-26',
      fills: { event: 'a word was painted on a door' },
    },
  );
}
