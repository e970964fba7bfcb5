/** @file Why something can't be deleted, sealed, opened or handed over, in English: a part of `errors.ts`. */
export const leavingReasons = {
  'retention-open-episode': { what: 'The case is open.', next: 'Nothing was changed. Close it first.' },
  'retention-hold': { what: 'A legal hold keeps this.', next: 'Nothing was changed. It can go when the hold has ended.' },
  'retention-signed-retention': { what: 'A signed rule keeps this.', next: 'Nothing was changed. It can go when its day has come.' },
  'retention-paper-out': { what: 'A paper from this is still out.', next: 'Collect it first, under “What was shown”.' },
  'retention-in-case': { what: 'A case or a note still needs this person.', next: 'Nothing was changed.' },
  'retention-limit-in-force': {
    what: 'A contact limit with this person is in force.',
    next: 'Nothing was changed. End the limit first.',
  },
  'retention-not-due': { what: 'Its day under the rule has not come.', next: 'Nothing was changed. Say another reason, or wait.' },
  'retention-no-day': { what: 'No rule gives this a day.', next: 'Nothing was changed. Say another reason, or add a rule.' },
  'retention-waits': { what: 'It is still put aside.', next: 'Nothing was deleted. Come back on the day that is written beside it.' },
  'aside-already': { what: 'This is put aside already.', next: 'Look under “Put aside”.' },
  'hold-ended': { what: 'This hold has ended already.', next: 'Nothing was changed.' },
  'script-file-foreign': {
    what: 'This is not a script of Circlekeeper.',
    next: 'Nothing was kept. Look whether it is the file that was shared.',
  },
  'script-file-newer': {
    what: 'This script was shared by a newer Circlekeeper.',
    next: 'Nothing was kept. Open it with the newer version.',
  },
  'script-file-damaged': { what: 'This file was cut off or changed on its way.', next: 'Nothing was kept. Ask for it once more.' },
  'script-file-unfit': {
    what: 'This script does not fit: something in it could not be printed.',
    next: 'Nothing was kept. Ask who shared it to save it once more and share it again.',
  },
  'script-file-large': {
    what: 'This file is far larger than any script.',
    next: 'Nothing was kept. Look whether it is the file that was shared.',
  },
  'packet-foreign': { what: 'This is not a handover packet.', next: 'Nothing was changed. Look whether it is the file they sent.' },
  'packet-damaged': {
    what: 'This packet is damaged or was changed on its way.',
    next: 'Nothing of it was taken over. Ask its sender for a new one.',
  },
  'packet-too-large': {
    what: 'This is larger than 100 MB, more than a packet holds.',
    next: 'Nothing was changed. Leave some files out and hand them over apart.',
  },
  'packet-too-long': {
    what: 'One part of this case has more in it than a packet holds.',
    next: 'Nothing was sealed. Leave a long part out, such as the timeline or the notes, and hand it over on paper.',
  },
  'packet-newer': { what: 'This packet was made by a newer Circlekeeper.', next: 'Nothing was changed. Open it with the newer version.' },
  'packet-not-for-us': {
    what: 'This packet was sealed for somebody else’s card.',
    next: 'Nothing was changed. Give its sender your own card and ask for a new packet.',
  },
  'packet-passphrase': {
    what: 'The passphrase doesn’t open this packet, or its beginning was changed.',
    next: 'Nothing was changed. Check caps lock and every word, or ask its sender.',
  },
  'packet-recipient': { what: 'Nothing can be sealed for this card.', next: 'No file was written. Ask for the card again.' },
  'packet-practice': {
    what: 'This packet was made in a practice vault.',
    next: 'Invented cases do not come into a real vault. Nothing was changed.',
  },
  'packet-real': {
    what: 'This packet holds a real case.',
    next: 'Real cases do not come into a practice vault. Open it in your own vault. Nothing was changed.',
  },
  'packet-own': { what: 'This packet was sealed here.', next: 'The case is in this vault already. Nothing was changed.' },
  'packet-done': { what: 'This packet was decided about before.', next: 'Nothing was done a second time.' },
  'packet-not-opened': { what: 'The packet is not open.', next: 'Choose the file once more.' },
  'packet-ticket': { what: 'The packet is no longer open.', next: 'Choose the file once more.' },
  'packet-class': { what: 'One of the chosen records never leaves.', next: 'Nothing was sealed. Take it out of the choice.' },
  'packet-refused': {
    what: 'Somebody named here said no to the handover.',
    next: 'Nothing was sealed. Let them go as a role, or say why they are named.',
  },
  'case-handed-over': { what: 'This case was handed over.', next: 'Somebody else has it now. Nothing was changed.' },
  'before-sent': { what: 'That day is before the packet was sent.', next: 'Nothing was changed. Look at the day.' },
  'receipt-foreign': { what: 'This is not a receipt.', next: 'Nothing was changed. Look whether it is the file they sent.' },
  'receipt-damaged': { what: 'This receipt does not fit its packet.', next: 'Nothing was changed. Ask for the code instead.' },
  'receipt-unknown': { what: 'There is no packet for this receipt here.', next: 'Nothing was changed. It may belong to another vault.' },
  'receipt-other': { what: 'This packet was answered before.', next: 'Nothing was changed. Look at what its line says.' },
  'receipt-code': { what: 'This code does not fit the packet.', next: 'Nothing was changed. Listen to it once more, group by group.' },
  'transfer-card': { what: 'This is not a whole transfer card.', next: 'Nothing was kept. Paste all five lines, as they were sent.' },
};
