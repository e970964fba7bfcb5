/** @file What happened, what is safe and what to do next for every refusal, in English. Calm, no codes, no exclamation marks. */
import type { ErrorKind } from '../../../shared/result';
import { pluralIn } from '../plural';
import { leavingReasons } from './errors-leaving';

const plural = pluralIn('en');

export interface ErrorText {
  /** What happened. */
  what: string;
  /** What is safe, and what to do next. */
  next: string;
}

export const errors = {
  kinds: {
    invalid: { what: 'Something in the form does not fit yet.', next: 'Nothing is lost. Look at the marked fields and save again.' },
    locked: { what: 'The vault is locked.', next: 'What was saved is safe. Sign in to go on.' },
    forbidden: { what: 'This sign-in may not do that.', next: 'Nothing was changed. Ask a counselor.' },
    'not-found': { what: 'This is no longer here.', next: 'Somebody may have moved or removed it. Go back and look at the list.' },
    conflict: { what: 'Somebody else changed this first.', next: 'Nothing was overwritten. Open it again, then make your change.' },
    blocked: { what: 'This is not possible yet.', next: 'Nothing was changed. Look at what the case still needs.' },
    'wrong-passphrase': {
      what: 'The passphrase doesn’t open this vault.',
      next: 'Check caps lock and try again, or use the recovery code.',
    },
    'slow-down': { what: 'Too many tries in a row.', next: 'Wait a moment. The vault stays safe meanwhile.' },
    'weak-passphrase': { what: 'This passphrase is too easy to guess.', next: 'Make it longer, or take the five words on offer.' },
    'vault-missing': { what: 'There is no vault in this folder.', next: 'Choose another folder, or make a new vault.' },
    'vault-exists': { what: 'There is something in this folder already.', next: 'Nothing was changed. Choose an empty folder.' },
    'vault-damaged': {
      what: 'A file of this vault is damaged or was changed from outside.',
      next: 'Nothing was written to it. Put back the newest good backup; the damaged files are kept.',
    },
    'vault-newer': {
      what: 'This vault was written by a newer Circlekeeper.',
      next: 'Nothing was touched. Open it with the newer version.',
    },
    'vault-older': { what: 'A part of this vault is an older copy.', next: 'Nothing was written. Choose below how to go on.' },
    'vault-busy': { what: 'This vault is open in another window.', next: 'Go to that window, or close it and try again.' },
    'vault-not-practice': {
      what: 'This window opens practice vaults only.',
      next: 'It runs on the development runtime. Your vault was not touched; open it with the released app.',
    },
    'storage-full': { what: 'The disk is full.', next: 'What was saved before is safe. Make some room, then save again.' },
    'storage-readonly': {
      what: 'This folder can’t be written to.',
      next: 'What was saved before is safe. Ask for the right to write there, then save again.',
    },
    'storage-corrupt': {
      what: 'A part of the records can’t be read.',
      next: 'Stop writing now. Lock, and put back the newest good backup at the sign-in; the damaged files are kept.',
    },
    'too-few': {
      what: 'There are too few cases to protect everyone in this summary.',
      next: 'Choose a longer period or fewer dimensions.',
    },
    'not-proven': {
      what: 'This table could not be proven safe, so no file was made.',
      next: 'Choose fewer dimensions or broader groups and try again.',
    },
    cancelled: { what: 'Cancelled.', next: 'Nothing was changed.' },
    unexpected: {
      what: 'Something went wrong in the app.',
      next: 'What was saved before is safe. Try again; if it comes back, lock and open the vault once more.',
    },
  } satisfies Record<ErrorKind, ErrorText> as Record<ErrorKind, ErrorText>,
  /** More exact words for some reasons that come with `blocked`, `weak-passphrase` or `conflict`. */
  reasons: {
    ...leavingReasons,
    'file-empty': { what: 'This file is empty.', next: 'There is nothing in it to keep. Look at where it came from.' },
    'file-too-large': {
      what: 'This file is larger than 50 MB.',
      next: 'Nothing was added. Make it smaller, or split it, then add it again.',
    },
    'file-type': {
      what: 'This kind of file is not taken.',
      next: 'Pictures (PNG, JPEG, GIF, WebP), PDF, recordings and plain text are. Save a document as PDF, a phone’s HEIC picture as JPEG, then add it again.',
    },
    'file-program': { what: 'This is a program, not a record.', next: 'It was not added. Never open it if you don’t know who sent it.' },
    'file-gone': { what: 'The chosen file is no longer there.', next: 'Choose it once more.' },
    'file-unreadable': {
      what: 'This can’t be read as a file.',
      next: 'Folders and locked files are not taken. Copy the file somewhere else and choose it there.',
    },
    'file-changed': {
      what: 'The file changed while it was being added.',
      next: 'Nothing was kept of it. Close it in the other program, then add it again.',
    },
    'attachment-ticket': { what: 'Adding or showing this file was interrupted.', next: 'Nothing half is kept. Begin again.' },
    'file-damaged': {
      what: 'This file is damaged.',
      next: 'The case and its other files are fine. Add it again from where it came from, or ask whoever keeps your backups.',
    },
    'file-missing': {
      what: 'The content of this file is not in the vault’s folder.',
      next: 'The case and its other files are fine. Ask whoever keeps your backups for the folder “attachments”.',
    },
    'file-class': { what: 'This file stays in the vault.', next: 'Make it part of the case first, then save the copy.' },
    'copy-exists': {
      what: 'There is a file of that name already.',
      next: 'Nothing was replaced. Choose another name, or agree to replace it.',
    },
    'copy-folder': { what: 'The chosen folder is no longer there.', next: 'Nothing was saved. Choose again.' },
    'too-many-views': { what: 'There are fifty kept views already.', next: 'Remove one that you no longer use.' },
    'changed-meanwhile': {
      what: 'This was changed in another window after you opened it.',
      next: 'Nothing was overwritten, and your words are kept here. Compare the two and choose.',
    },
    'screening-stop': {
      what: 'A screening answer says stop.',
      next: 'Look at the screening. An adult can override it by name and with a reason.',
    },
    'not-screened': { what: 'The screening questions come first.', next: 'Answer them, then plan the circle.' },
    'not-accepted': { what: 'Nobody has decided yet that this process fits.', next: 'Write the decision under the screening questions.' },
    'consent-missing': { what: 'Somebody’s consent is still missing.', next: 'Ask each person, and record the answer.' },
    'consent-refused': { what: 'Somebody said no.', next: 'Plan without this person, or choose another way.' },
    'consent-withdrawn': { what: 'Somebody took their consent back.', next: 'Speak with this person first. What was recorded stays.' },
    'contact-limit': {
      what: 'Two of these people must not share a room on that day.',
      next: 'Plan without one of them, choose an indirect way, or change the limit in the case.',
    },
    'not-prepared': {
      what: 'Somebody in this circle was not met apart before.',
      next: 'Confirm that it was held all the same, or record the meeting.',
    },
    'preparation-held': {
      what: 'This meeting was held and stays on record.',
      next: 'Put it right where it is written, or record another one.',
    },
    'case-closed': { what: 'The case is closed.', next: 'Reopen it to go on.' },
    'screening-unanswered': { what: 'A stop question is not answered yet.', next: 'Answer each of them with yes or no, then decide.' },
    'harmed-not-told': {
      what: 'The person harmed does not know yet how it ended.',
      next: 'Tell them, write down who, when and how, then close the case.',
    },
    'checkin-both-sides': {
      what: 'Both sides would be in one place at that time.',
      next: 'Nothing was planned. Take another time or place for one of them.',
    },
    'checkin-contact-limit': {
      what: 'A contact limit keeps them from somebody who is asked at about that time.',
      next: 'Nothing was planned. Half an hour between them is enough, or another day.',
    },
    'checkin-together-limit': {
      what: 'A contact limit keeps two of them out of one room.',
      next: 'Nothing was planned. See each of them apart.',
    },
    'checkin-recorded': { what: 'This check-in is recorded already.', next: 'Somebody was quicker. Look at what it says now.' },
    'slip-used': { what: 'This slip was typed in already.', next: 'Nothing was changed. Look at the check-in of that slip.' },
    slip: { what: 'There is no such slip any more.', next: 'Record the check-in on the page of its case.' },
    'terms-overlap': { what: 'Two terms share a day.', next: 'Nothing was saved. Change or remove one of them.' },
    'bell-backwards': { what: 'A lesson ends before it begins.', next: 'Nothing was saved. Change its times.' },
    'promises-open': {
      what: 'A promise has not come to its end yet.',
      next: 'Say for each one how it went. Then the case can be closed as kept or not kept.',
    },
    'waiver-unsaid': { what: 'Only a person harmed can let a promise go.', next: 'Choose who of them said so, or another ending.' },
    'told-already': { what: 'It has been written down already who was told.', next: 'Look at the page again.' },
    'not-told': { what: 'Nothing was written down about this yet.', next: 'Look at the page again.' },
    'step-done': { what: 'This step has been written down already.', next: 'Look at the page again.' },
    'in-future': { what: 'That day is still to come.', next: 'Choose today or an earlier day.' },
    'closing-details': { what: 'This reason asks for more.', next: 'Fill in what stands under the reason, then close the case.' },
    'debrief-taken': { what: 'This debrief was kept before.', next: 'Look for it among your notes.' },
    'code-slip': {
      what: 'One sign of this code is not right.',
      next: 'Compare it with the paper, sign by sign. There is no letter O, I, L, Z, S, G or B in it.',
    },
    'code-other': { what: 'This is not a code of a form.', next: 'It has six signs, three and three, at the top of each page.' },
    'paper-form-used': { what: 'This form was typed in before.', next: 'Type its code again to see which case it became.' },
    'intake-sorted': { what: 'Somebody has sorted this note already.', next: 'Look at it under “All notes”.' },
    'many-incidents': { what: 'This report holds as many incidents as it can.', next: 'Add the words as a note.' },
    'before-opening': { what: 'That day is before the case was opened.', next: 'Choose a later day.' },
    'case-open': { what: 'The case is open already.', next: 'Go on in the case as it is.' },
    'note-class-down': {
      what: 'A note can’t be moved down.',
      next: 'Once it is a record, or restricted, it stays so. Write a new note if you need one for yourself.',
    },
    'note-newer': {
      what: 'Somebody changed this note meanwhile.',
      next: 'Nothing was overwritten, and your words are kept here. Look at the newer version, then save again.',
    },
    'note-removed': { what: 'This note was taken away meanwhile.', next: 'Bring it back under the notes of the case, then go on.' },
    'letter-reader': {
      what: 'The person whom this letter is for does not want it.',
      next: 'That is fine and needs no reason. Keep it here, or give it back to its writer.',
    },
    'letter-writer': {
      what: 'Whoever wrote this letter has not said yes to its being given.',
      next: 'Ask them, and record the answer under Consent: use of a letter.',
    },
    'letter-unread': { what: 'Nobody has read this letter yet.', next: 'Read it, tick that it was read, then go on.' },
    'letter-unasked': {
      what: 'The person whom this letter is for was not asked yet.',
      next: 'Ask whether they want it, tick that they were asked, then go on.',
    },
    'letter-moved': { what: 'Something else became of this letter meanwhile.', next: 'Nothing was overwritten. Look at it as it is now.' },
    'letter-newer': {
      what: 'Somebody changed this letter meanwhile.',
      next: 'Nothing was overwritten, and your words are kept here. Look at the newer version, then save again.',
    },
    'letter-given': { what: 'This letter was given, so it stays on record.', next: 'If it was not given after all, say so first.' },
    'letter-file-class': {
      what: 'This file is not part of the case record.',
      next: 'Choose another one, or move the file up under Files first.',
    },
    'letter-scan': { what: 'This letter is a scan.', next: 'Save a copy of the file under Files and print that.' },
    'letter-held': { what: 'This letter may not be on paper now.', next: 'Look at the letter: it says what is missing.' },
    'party-is-known': { what: 'Somebody has named this person already.', next: 'Look at the people of the case.' },
    'reporter-unnamed': {
      what: 'Who told us stays unnamed in this case.',
      next: 'Nobody can be kept as the reporter here. Choose another part, or another way in which it was told.',
    },
    'party-in-use': {
      what: 'This person can’t be taken out of the case.',
      next: 'Something recorded here is about them. What was recorded stays.',
    },
    'last-party': { what: 'This is the only person in the case.', next: 'Add somebody else first.' },
    'same-person': { what: 'This is the same record.', next: 'Choose another person.' },
    'merged-before': {
      what: 'This record was merged into another one already.',
      next: 'Open the list again and choose the record that is there now.',
    },
    'merge-undone': { what: 'This merge was undone already.', next: 'Nothing was changed.' },
    'undo-later-merge': { what: 'A newer merge of this person comes first.', next: 'Undo that one, then this one.' },
    'same-case': { what: 'A case can’t be linked with itself.', next: 'Choose another case.' },
    'linked-before': { what: 'These two cases are linked already.', next: 'Look at the related cases.' },
    spokesperson: { what: 'Only a person of this case can speak for the group.', next: 'Add the person to the case first.' },
    'condition-missing': {
      what: 'It has not been said on which condition this may go on.',
      next: 'Under the decision, say what it rests on for each question that asks for it.',
    },
    'keeper-conflict': {
      what: 'The keeper is too close to somebody in this case.',
      next: 'Say in the screening who keeps the circle instead, and plan it with that person.',
    },
    'no-such-stop': { what: 'No stop answer of this kind is open.', next: 'Save the answers first; then decide.' },
    'ends-before': { what: 'It would run out before it was given.', next: 'Choose a later day, or leave the day empty.' },
    'before-print': { what: 'That day is before it left.', next: 'Choose a later day.' },
    'register-too-long': { what: 'That is more than one print can hold.', next: 'Choose a case or fewer days.' },
    'no-other-language': {
      what: 'An interpreter’s copy needs a second language.',
      next: 'Choose one under “Second language”, then print.',
    },
    'no-script': { what: 'No script is chosen for this circle.', next: 'Choose one, then print.' },
    'circle-held': { what: 'This circle is on hold.', next: 'It can be read, not printed. Ask the counselor what is missing.' },
    'agreement-signed': {
      what: 'This agreement is signed and stays as it is.',
      next: 'Renegotiate it: a new version is made, the old one is kept.',
    },
    'agreement-not-signed': { what: 'This agreement is not signed yet.', next: 'Have it signed first.' },
    'agreement-first-version': { what: 'This is the first version of the agreement.', next: 'It can be changed until it is signed.' },
    'agreement-earlier': {
      what: 'This agreement is from before the case was reopened.',
      next: 'Nothing was changed. What is still wanted goes into a new agreement.',
    },
    'agreement-not-first': {
      what: 'There is a signed version behind this draft.',
      next: 'Nothing was thrown away. Take the new version back instead.',
    },
    'signed-already': { what: 'Somebody of these has signed already.', next: 'Nothing was changed. Take them out and save again.' },
    'payment-taken-back': { what: 'This payment was corrected already.', next: 'Nothing was changed.' },
    'agreement-superseded': { what: 'There is a newer version of this agreement.', next: 'Open the newest one.' },
    'label-taken': { what: 'Somebody has this sign-in name already.', next: 'Choose another name.' },
    'vault-full': { what: 'This vault holds as many sign-ins as it can.', next: 'Nothing was changed.' },
    'folder-not-empty': { what: 'This folder is not empty.', next: 'Nothing was changed. Choose an empty folder for a new vault.' },
    'sign-in-invite': { what: 'In a vault with real people everybody sets their own passphrase.', next: 'Invite the person instead.' },
    'invite-over': { what: 'This one-time passphrase is over.', next: 'A counselor can make another one under “Sign-ins”.' },
    'invite-same': { what: 'This is the one-time passphrase.', next: 'Choose another one: somebody else has seen this.' },
    'recovery-parts': { what: 'There are no parts any more.', next: 'Nothing was changed.' },
    'part-alone': { what: 'One part alone opens nothing.', next: 'Type a second part of the same set.' },
    'part-length': { what: 'A part has eight groups of five signs.', next: 'Compare it with the sheet; something is missing or too much.' },
    'part-group': { what: 'There is a slip in a part.', next: 'Compare each group with the sheet, sign by sign.' },
    'part-whole': { what: 'There is a slip somewhere in a part.', next: 'Compare each group with the sheet, sign by sign.' },
    'parts-same': { what: 'This is the same part twice.', next: 'Two different ones are needed.' },
    'parts-mixed': {
      what: 'These two parts don’t belong together.',
      next: 'They begin with different signs. Look for two sheets of one set.',
    },
    'parts-foreign': {
      what: 'These parts are not of this vault, or were replaced.',
      next: 'Look for newer sheets, or use the recovery code.',
    },
    'recovery-length': {
      what: 'A recovery code has seven groups of five, two parts have eight each.',
      next: 'Compare it with the sheet; something is missing or too much.',
    },
    'recovery-group': { what: 'There is a slip in the code.', next: 'Compare each group with the sheet, sign by sign.' },
    'period-open': { what: 'This period is not over yet.', next: 'Choose one that is closed.' },
    'table-too-large': { what: 'This table has too many cells to protect.', next: 'Choose fewer dimensions or broader groups.' },
    'buddy-kept-apart': {
      what: 'A contact limit keeps these two apart.',
      next: 'Choose somebody else, or end the limit first if everybody agrees.',
    },
    'buddy-responsible': {
      what: 'This person has a part in the harm of this case.',
      next: 'Choose somebody else. As an ally, in the open, they can still be named.',
    },
    'buddy-of-nobody': { what: 'Only somebody with a name can have a buddy.', next: 'Say first who it is, under People.' },
    'own-helper': { what: 'Nobody is their own helper.', next: 'Choose somebody else.' },
    'match-not-agreed': { what: 'Both have to say yes before it begins.', next: 'Ask each by themselves and write down the answers.' },
    'match-second': { what: 'There is a buddy already.', next: 'End that match first. One at a time is enough for anybody.' },
    'match-begun': {
      what: 'This has begun meanwhile.',
      next: 'Nothing was changed. Look at it again; what has begun is ended and not taken off.',
    },
    'match-not-active': { what: 'This is not running any more.', next: 'Nothing was changed. Look at it again.' },
    'rank-taken': { what: 'Somebody holds this place already.', next: 'Take them off first, or choose another place.' },
    'helper-twice': { what: 'This person is on the list already.', next: 'Choose somebody else for this place.' },
    'support-ended': { what: 'This help has ended meanwhile.', next: 'Nothing was changed. Look at it again.' },
    'import-spreadsheet': {
      what: 'This is a spreadsheet (Excel, Numbers or OpenDocument) or a packed file, whatever its name ends with.',
      next: 'Open it in the spreadsheet, choose “Save as” or “Export”, then “CSV UTF-8”, and import that file.',
    },
    'import-pdf': { what: 'This is a PDF.', next: 'Export the answers as CSV where they were collected, and import that file.' },
    'import-packed': { what: 'This is a packed file.', next: 'Unpack it first, then choose the CSV inside.' },
    'import-picture': { what: 'This is a picture.', next: 'Choose the table itself, saved as CSV.' },
    'import-web-page': {
      what: 'This is a web page or XML, although it may be called a table.',
      next: 'Open it in a spreadsheet and save it as CSV.',
    },
    'import-binary': { what: 'This is not text, so it is no CSV.', next: 'Save the table as “CSV UTF-8” and import that file.' },
    'import-empty': { what: 'This file is empty.', next: 'Choose another one.' },
    'import-no-rows': {
      what: 'There are headings, but no rows below them.',
      next: 'Choose another file, or say that the first row holds no headings.',
    },
    'import-not-a-file': { what: 'This is no file.', next: 'Choose a CSV file.' },
    'import-too-large': {
      what: 'This file is larger than 20 MB.',
      next: 'Part it into several files, or save only the columns that you need. Each can be imported.',
    },
    'import-too-many-rows': {
      what: 'This file has more than 25,000 rows.',
      next: 'Part it into several files. Rows that were imported before are recognised.',
    },
    'import-too-many-columns': {
      what: 'This file has more than 200 columns, or no ends of lines.',
      next: 'Save only the columns that you need, as CSV.',
    },
    'import-quote': {
      what: 'A quotation mark is opened somewhere and never closed, so the rows can’t be told apart.',
      next: 'Save the table as CSV once more from the spreadsheet.',
    },
    'import-encoding': { what: 'These letters can’t be read.', next: 'Save the table as “CSV UTF-8”.' },
    'import-closed': { what: 'This file is no longer open.', next: 'Nothing was written. Choose it again.' },
    'import-running': { what: 'Something is being imported already.', next: 'Wait until it is done, or cancel it.' },
    'import-preview': { what: 'The rows were looked at before something changed.', next: 'Nothing was written. Look at the rows again.' },
    'import-date-order': { what: 'It is open whether day or month comes first.', next: 'Choose it under “What each column is”.' },
    'import-touched': {
      what: 'Somebody has worked on a case of this import.',
      next: 'The import stays. Close single cases that don’t belong here as “Already recorded in another case”.',
    },
    'import-batch': { what: 'This import is not here, or was taken back already.', next: 'Nothing was changed.' },
    'sign-in-own': { what: 'This is your own sign-in.', next: 'Nothing was changed. Another counselor can take it away.' },
    'backup-damaged': { what: 'This backup is damaged or not of this vault.', next: 'Nothing was changed. Choose another one.' },
    'backup-inside': {
      what: 'This folder belongs to the vault itself.',
      next: 'What takes the vault would take these backups too. Choose another place, such as a memory stick.',
    },
    backup: { what: 'This backup is no longer there.', next: 'Look again; a stick may have been taken out.' },
    short: { what: 'This passphrase is too short.', next: 'Use at least 15 characters. Several plain words are easiest to remember.' },
    guessable: { what: 'This passphrase is too easy to guess.', next: 'Add a few unrelated words, or take the five words on offer.' },
  } as Record<string, ErrorText>,
  wait: (seconds: number) => plural(seconds, { one: 'Try again in 1 second.', other: `Try again in ${seconds} seconds.` }),
  /** Shown small, to find the line in the log. */
  ref: (ref: string) => `Reference ${ref}`,
  crashed: {
    title: 'This screen stopped working',
    next: 'What was saved is safe, and drafts are kept. Open the screen again.',
    again: 'Open it again',
  },
};
