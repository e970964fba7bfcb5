/** @file Sentences about importing reports from a table, in English. */
import type { Delimiter, Encoding, ImportField, Issue, RowState, WordField } from '../../../shared/imports/fields';
import { pluralIn } from '../plural';

const plural = pluralIn('en');
const number = new Intl.NumberFormat('en');
const reports = (n: number) => plural(n, { one: '1 report', other: `${number.format(n)} reports` });
const rows = (n: number) => plural(n, { one: '1 row', other: `${number.format(n)} rows` });

const field: Record<ImportField, string> = {
  receivedOn: 'Received on',
  occurred: 'When it happened',
  occurredUntil: 'Until when',
  place: 'Place',
  setting: 'Kind of place',
  online: 'Online or not',
  harmTypes: 'Kind of harm',
  identityGround: 'Ground, if it was over who somebody is',
  harmed: 'Person harmed',
  responsible: 'Person responsible',
  reporter: 'Who told us',
  channel: 'How we were told',
  whatHappened: 'What happened',
  firstSafetyAction: 'What was done first',
  school: 'School',
  title: 'Title',
  externalId: 'Number in the other record',
};

export const imports = {
  title: 'Import reports',
  lead: 'From an online form or a spreadsheet, saved as CSV. You see every row first; nothing is written until you say so.',
  entry: 'Import reports…',
  steps: { label: 'Steps of the import', file: 'File', columns: 'Columns', rows: 'Rows', done: 'Done' },
  field,

  choose: {
    title: 'Where the reports are',
    action: 'Choose a file…',
    opening: 'Reading the file…',
    drop: 'Or drop the file here, or copy cells in the spreadsheet and paste them here.',
    dropNow: 'Let go to read this file',
    kinds: 'CSV or TSV, up to 20 MB and 25,000 rows. In Excel, Numbers or Google Sheets: “Save as” or “Download”, then CSV.',
    safe: 'The file is read in memory only. It stays where it is; delete it yourself when it is no longer needed.',
    oneFile: 'One file at a time, please.',
    example: 'Save an example file…',
    exampleHelp: 'With headings that are recognised by themselves, and three invented reports.',
    exampleSaved: (file: string) => `Saved as ${file}`,
  },

  earlier: {
    title: 'Earlier imports',
    none: 'Nothing has been imported yet.',
    line: (name: string, n: number) => (name === '' ? `${reports(n)} from pasted cells` : `${reports(n)} from ${name}`),
    by: (who: string) => `by ${who}`,
    takeBack: 'Take back this import',
    takenBack: 'Taken back',
    touched: (n: number) =>
      plural(n, { one: 'Stays: 1 of its cases has been worked on', other: `Stays: ${n} of its cases have been worked on` }),
    ask: (n: number) => `Take back ${reports(n)}?`,
    goes: ['The cases of this import, and people who came with it and are in no other case'],
    stays: ['Your file, and every other case', 'The note in the audit trail that there was an import'],
    confirm: 'Take back',
    done: (n: number) => `${reports(n)} taken back`,
  },

  reading: {
    title: 'How the file was read',
    found: (n: number, columns: number) => `${rows(n)}, ${plural(columns, { one: '1 column', other: `${columns} columns` })}`,
    pasted: 'Pasted cells',
    empty: (n: number) => plural(n, { one: '1 empty row is left out.', other: `${number.format(n)} empty rows are left out.` }),
    encoding: 'Letters',
    encodings: {
      'utf-8': 'Unicode (UTF-8)',
      'utf-16le': 'Unicode (UTF-16)',
      'utf-16be': 'Unicode (UTF-16, reversed)',
      'windows-1252': 'Western European (Windows)',
    } as Record<Encoding, string>,
    garbled: 'Some letters look wrong, as “Ã©” for “é”. Try another setting under “Letters”.',
    delimiter: 'Columns are parted by',
    delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Upright bar' } as Record<Delimiter, string>,
    header: 'The first row holds the headings',
    change: 'Change how it is read',
    another: 'Choose another file',
  },

  columns: {
    title: 'What each column is',
    lead: 'Guessed from the headings. Change what is not right; columns you don’t need stay out.',
    head: { column: 'In the file', samples: 'For example', field: 'Becomes' },
    none: 'Leave out',
    of: (header: string) => `What “${header}” becomes`,
    twice: (name: string) => `Two columns are “${name}”. The first one that says something is taken.`,
    missing: 'No column says what happened. The cases would have no story.',
    saved: 'A mapping kept for these headings',
    savedUsed: (name: string) => `Read as kept under “${name}”.`,
    rest: 'For every row',
    school: 'School of rows that name none',
    receivedOn: 'Received on',
    receivedOnHelp: 'No column says when the reports were received, so all get this day.',
    order: (example: string) => `Which day is ${example}?`,
    orderHelp: 'The file does not show whether day or month comes first. Look at one report you know.',
    orders: (dmy: string, mdy: string) => ({ dmy, mdy }),
    orderMissing: 'Choose one: a date that is turned round is a wrong date.',
    precision: 'The day it happened is',
    precisions: { exact: 'the exact day', about: 'about that day' },
    next: 'Look at the rows',
    checking: 'Reading every row…',
  },

  words: {
    title: 'Words of the form',
    lead: 'Answers from lists become one of ours. Choose for those that were not recognised.',
    count: (n: number) => plural(n, { one: 'once', other: `${number.format(n)} times` }),
    becomes: (word: string) => `What “${word}” becomes`,
    nothing: 'Says nothing',
    choose: 'Not recognised: choose',
    yes: 'Yes, online',
    no: 'No',
    known: (n: number) => plural(n, { one: 'Show the 1 recognised word', other: `Show the ${n} recognised words` }),
    hide: 'Hide the recognised words',
    more: (n: number) => plural(n, { one: '1 more word is not shown.', other: `${number.format(n)} more words are not shown.` }),
    label: { harmTypes: field.harmTypes, setting: field.setting, channel: field.channel, online: field.online } as Record<
      WordField,
      string
    >,
  },

  keep: {
    action: 'Keep these settings…',
    title: 'Keep these settings',
    name: 'Name',
    help: 'The next file with the same headings is read this way.',
    save: 'Keep',
    saved: 'Kept',
    forget: 'Forget',
  },

  preview: {
    title: 'What will come in',
    ready: 'Ready',
    look: 'Ready, need a look',
    problem: 'Can’t come in',
    known: 'Imported before',
    changed: 'Changed since',
    repeat: 'Twice in this file',
    leftOut: 'Left out by you',
    filter: 'Show',
    filters: { all: 'All rows', attention: 'Rows to look at', out: 'Rows that stay out' },
    caption: 'Rows of the file',
    head: { in: 'In', row: 'Row', report: 'Report', people: 'People', what: 'To look at' },
    take: (n: number) => `Bring in row ${n}`,
    noneLeft: 'No such rows.',
    more: 'Show more',
    shown: (n: number, of: number) => `${number.format(n)} of ${number.format(of)}`,
    outAll: 'Leave out all rows that need a look',
    inAll: 'Bring them all in again',
    import: (n: number) => `Import ${reports(n)}`,
    nothing: 'No row comes in.',
    back: 'Back to the columns',
    state: {
      ready: 'Ready',
      look: 'Needs a look',
      problem: 'Can’t come in',
      known: 'Imported before',
      changed: 'Changed since it was imported',
      repeat: 'Stands twice in this file',
    } as Record<RowState, string>,
    knownAs: (ref: string) => `It is case ${ref}.`,
    changedAs: (ref: string) =>
      `It came in as case ${ref} with other words. It stays out; tick it to bring it in as a new case beside that one.`,
    sameAs: (row: number) => `Row ${row} says the same.`,
    harmed: (names: string) => `Harmed: ${names}`,
    responsible: (names: string) => `Responsible: ${names}`,
    nobody: 'Not named in the report',
  },

  people: {
    title: 'Names that you know',
    lead: 'These names are exactly one person on record. A name alone is no proof: choose only where you are sure.',
    rows,
    which: (name: string) => `Who “${name}” is`,
    fresh: 'Somebody new',
    onRecord: (detail: string) => (detail === '' ? 'The person on record' : `The person on record (${detail})`),
    more: (n: number) =>
      plural(n, {
        one: '1 more name is not shown and comes in as somebody new.',
        other: `${n} more names are not shown and come in as new people.`,
      }),
    same: (n: number) =>
      plural(n, {
        one: '1 name stands in several rows. It is one and the same person',
        other: `${number.format(n)} names stand in several rows. Each is one and the same person`,
      }),
  },

  issue: ({ code, field: at, text = '', count = 0, limit = 0 }: Issue): string => {
    const name = at === undefined ? '' : field[at];
    switch (code) {
      case 'date-missing':
        return 'The day on which it was received is missing.';
      case 'date-unreadable':
        return `“${text}” is no day that can be read (${name}).`;
      case 'too-long':
        return `${name}: ${number.format(count)} is more than the ${number.format(limit)} that fit. Nothing is cut, so the row stays out. Shorten it in the file.`;
      case 'no-school':
        return 'No school is named. Give one under “For every row”.';
      case 'cleaned':
        return plural(count, {
          one: 'Cleaned: 1 hidden sign was taken out.',
          other: `Cleaned: ${number.format(count)} hidden signs were taken out.`,
        });
      case 'formula':
        return `“${text}” looks like a formula. It is kept as plain text.`;
      case 'future-date':
        return `${name}: ${text} is still to come.`;
      case 'happened-later':
        return `It happened (${text}) after it was received.`;
      case 'occurred-words':
        return `When it happened is kept in words: “${text}”.`;
      case 'no-harm-type':
        return 'No kind of harm is said: “Something else”.';
      case 'word-unknown':
        return `“${text}” is not recognised (${name}).`;
      case 'no-narrative':
        return 'Nothing is said about what happened.';
      case 'nobody-harmed':
        return 'Nobody is named as harmed.';
      case 'one-or-two-names':
        return `“${text}”: one person or two? It comes in as one.`;
      case 'name-in-title':
        return 'The title names somebody.';
      case 'reporter-dropped':
        return 'The report is anonymous, so the name of who told us is not kept.';
      case 'extra-cells':
        return 'The row has more cells than there are columns; the rest is not read.';
      case 'broken-quote':
        return 'A quotation mark is out of place. Check that the text is whole.';
      case 'twice-filled':
        return `Two columns say different things (${name}); the first is taken.`;
    }
  },

  running: {
    title: 'Importing',
    phase: {
      idle: 'Beginning…',
      reading: 'Reading the file',
      checking: 'Reading every row',
      writing: 'Preparing the cases',
      keeping: 'Putting them into the case book',
      finding: 'They are in. Search is catching up',
      removing: 'Taking them out',
    },
    of: (done: number, of: number) => `${number.format(done)} of ${number.format(of)}`,
    safe: 'Until the last step nothing is in the case book. You can go on working meanwhile.',
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was written.',
    leave: 'Rows come in all together or not at all.',
  },

  done: {
    title: (n: number) => `${reports(n)} imported`,
    lead: 'Each is a case with the status “New”. The screening questions come next.',
    search: 'Search is still taking them in; names and words are found in a moment.',
    toCases: 'Show the cases',
    again: 'Import another file',
    remove: 'The file itself is outside the vault’s protection. Delete it when you no longer need it.',
  },

  help: [
    {
      question: 'How do I import reports from an online form?',
      answer: [
        'Download the answers as CSV: in Google Forms from the linked sheet, in Microsoft Forms or Excel with “Save as”.',
        'Open Cases, choose “Import reports…” and pick the file. Check what each column becomes, then look at the rows.',
        'Nothing is written before you choose “Import”. Then all rows come in together.',
      ],
    },
    {
      question: 'What if I import the same file twice?',
      answer: [
        'Rows that were imported before are recognised and stay out. A row whose number is known but whose words changed is shown as “changed since” and stays out unless you tick it.',
      ],
    },
    {
      question: 'How do I undo an import?',
      answer: [
        'Open “Import reports…”. Under “Earlier imports” choose “Take back this import”. It is possible until somebody works on one of its cases.',
      ],
    },
    {
      question: 'Are people in the file matched with people on record?',
      answer: [
        'Never by themselves. Where a name is exactly one person on record, you are asked. Without your answer it comes in as somebody new.',
      ],
    },
  ],
};
