/** @file Handlers about letters: words with every version, three checks, and steps that the doors let through. */
import { type LetterFacts, letterObstacles } from '../../shared/cases/doors';
import type { Handlers } from '../../shared/ipc';
import type { lettersContract } from '../../shared/letters/contract';
import { isOpenLetter, type LetterId, type LetterStatus, mayBecome } from '../../shared/letters/letter';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { getAttachment } from '../attachments/store';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { happened, openEpisode } from '../cases/records';
import { type Standing, standingOf } from '../cases/standing';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { checkMentions } from '../notes/mentions';
import { type ReadDb, run, Sql, sql, transaction, type WriteDb } from '../store/sql';
import {
  addStep,
  getLetter,
  indexLetter,
  insertLetter,
  type LetterRow,
  rewriteLetter,
  versionsOf,
  viewLetters,
  type Written,
} from './store';

const today = (context: Context): string => dateOf(context.clock.now());

function checkWords(db: ReadDb, context: Context, caseId: CaseId, letter: Written): void {
  const { parties } = standingOf(db, caseId, today(context));
  for (const id of [letter.writer, letter.reader])
    if (!parties.some((p) => p.id === id)) throw new Refusal('not-found', { reason: 'party' });
  checkMentions(db, letter.text, letter.mentions);
  if (letter.attachmentId === undefined) return;
  const { shown } = getAttachment(db, context.me, letter.attachmentId);
  if (shown.caseId !== caseId) throw new Refusal('not-found', { reason: 'attachment' });
  // A letter is case record: what is private or restricted can't be one.
  if (shown.class !== 'case_record') throw new Refusal('blocked', { reason: 'letter-file-class' });
}

/** A change of one letter: of its case, with the letter as it is now. `fn` is given what the rules judge by when it asks. */
function change(
  context: Context,
  id: LetterId,
  action: string,
  fn: (db: WriteDb, letter: LetterRow, standing: () => Standing) => void,
): Record<string, never> {
  const { caseId } = getLetter(casesDb(context), id);
  return changeCase(context, caseId, action, ['letters', 'checkins', 'register'], (db) => {
    const letter = getLetter(db, id);
    fn(db, letter, () => standingOf(db, caseId, today(context)));
    record(db, context, action, id);
    return {};
  });
}

/** @throws Refusal conflict/letter-moved */
function mustLead(letter: LetterRow, to: LetterStatus): void {
  if (letter.removedAt !== undefined || !mayBecome(letter.status, to)) throw new Refusal('conflict', { reason: 'letter-moved' });
}

const initialsOf = ({ parties }: Standing, letter: LetterRow) => parties.find((p) => p.id === letter.writer)?.initials;

const COLUMN = { prepared: 'prepared_on', read: 'read_on', asked: 'asked_on' } as const;

export const lettersHandlers: Handlers<typeof lettersContract, Context> = {
  'letters.list': (context, { caseId }) => {
    const db = casesDb(context);
    const letters = viewLetters(db, caseId, standingOf(db, caseId, today(context)));
    if (letters.length > 0) transaction(db, (tx) => record(tx, context, 'letters.list', caseId));
    return letters;
  },

  'letters.write': (context, { caseId, letter }) =>
    changeCase(context, caseId, 'letters.write', ['letters'], (db) => {
      const episode = openEpisode(db, caseId);
      checkWords(db, context, caseId, letter);
      const id = insertLetter(db, context, caseId, episode.id, letter);
      const who = initialsOf(standingOf(db, caseId, today(context)), getLetter(db, id));
      happened(db, context, caseId, { what: 'letter_written', on: letter.writtenOn, who });
      return { id };
    }),

  'letters.edit': (context, { id, version, letter }) =>
    change(context, id, 'letters.edit', (db, row) => {
      openEpisode(db, row.caseId);
      if (row.removedAt !== undefined || !isOpenLetter(row.status)) throw new Refusal('conflict', { reason: 'letter-moved' });
      if (row.version !== version) throw new Refusal('conflict', { reason: 'letter-newer' });
      checkWords(db, context, row.caseId, letter);
      if (row.status === 'ready') addStep(db, context, id, { to: 'draft', on: today(context) });
      rewriteLetter(db, context, row, letter);
    }),

  'letters.versions': (context, { id }) => {
    const db = casesDb(context);
    getLetter(db, id);
    transaction(db, (tx) => record(tx, context, 'letters.versions', id));
    return versionsOf(db, id);
  },

  'letters.check': (context, { id, what, on }) =>
    change(context, id, 'letters.check', (db, row) => {
      openEpisode(db, row.caseId);
      if (row.removedAt !== undefined || !isOpenLetter(row.status)) throw new Refusal('conflict', { reason: 'letter-moved' });
      run(db, sql`UPDATE letter SET ${new Sql(COLUMN[what], [])} = ${on} WHERE id = ${id}`);
      if (what !== 'read') return;
      run(db, sql`UPDATE letter SET read_by = ${on === undefined ? '' : context.me.label} WHERE id = ${id}`);
      // Not read after all: it does not wait to be given any more.
      if (on === undefined && row.status === 'ready') addStep(db, context, id, { to: 'draft', on: today(context) });
    }),

  'letters.ready': (context, { id, due }) =>
    change(context, id, 'letters.ready', (db, row, standing) => {
      openEpisode(db, row.caseId);
      mustLead(row, 'ready');
      if (row.readOn === undefined) throw new Refusal('blocked', { reason: 'letter-unread' });
      const refused = letterObstacles(standing().facts, row, standing().consents).find((o) => o.code === 'letter-reader');
      if (refused !== undefined) throw new Refusal('blocked', { reason: refused.code });
      run(db, sql`UPDATE letter SET due_on = ${due} WHERE id = ${id}`);
      addStep(db, context, id, { to: 'ready', on: today(context) });
      happened(db, context, row.caseId, { what: 'letter_ready', on: today(context), who: initialsOf(standing(), row) });
    }),

  'letters.deliver': (context, { id, on, how, byWhom, note }) =>
    change(context, id, 'letters.deliver', (db, row, standing) => {
      mustLead(row, 'delivered');
      const [obstacle] = letterObstacles(standing().facts, row satisfies LetterFacts, standing().consents);
      if (obstacle !== undefined) throw new Refusal('blocked', { reason: obstacle.code });
      if (on < row.writtenOn || on > today(context)) throw new Refusal('invalid', { fields: ['on'] });
      addStep(db, context, id, { to: 'delivered', on, how, byWhom, note });
      happened(db, context, row.caseId, { what: 'letter_delivered', on, who: initialsOf(standing(), row) });
    }),

  'letters.keep': (context, { id, on, why, note }) =>
    change(context, id, 'letters.keep', (db, row, standing) => {
      openEpisode(db, row.caseId);
      mustLead(row, 'kept_unsent');
      addStep(db, context, id, { to: 'kept_unsent', on, why, note });
      happened(db, context, row.caseId, { what: 'letter_kept', on, who: initialsOf(standing(), row) });
    }),

  // Also after the case was closed: somebody asks for their letter.
  'letters.giveBack': (context, { id, on }) =>
    change(context, id, 'letters.giveBack', (db, row, standing) => {
      mustLead(row, 'returned');
      addStep(db, context, id, { to: 'returned', on });
      happened(db, context, row.caseId, { what: 'letter_returned', on, who: initialsOf(standing(), row) });
    }),

  'letters.takeUp': (context, { id, on }) =>
    change(context, id, 'letters.takeUp', (db, row, standing) => {
      openEpisode(db, row.caseId);
      const to = row.status === 'delivered' ? 'ready' : 'draft';
      mustLead(row, to);
      // What was kept or came back is read anew before it goes.
      if (to === 'draft') run(db, sql`UPDATE letter SET read_on = NULL, read_by = '' WHERE id = ${id}`);
      addStep(db, context, id, { to, on });
      happened(db, context, row.caseId, { what: 'letter_taken_up', on, who: initialsOf(standing(), row) });
    }),

  'letters.remove': (context, { id }) =>
    change(context, id, 'letters.remove', (db, row, standing) => {
      if (row.removedAt !== undefined) return;
      // What was given is part of what happened.
      if (row.status === 'delivered') throw new Refusal('blocked', { reason: 'letter-given' });
      run(db, sql`UPDATE letter SET removed_at = ${context.clock.now()} WHERE id = ${id}`);
      indexLetter(db, row.caseId, id, row, true);
      happened(db, context, row.caseId, { what: 'letter_removed', on: today(context), who: initialsOf(standing(), row) });
    }),

  'letters.restore': (context, { id }) =>
    change(context, id, 'letters.restore', (db, row, standing) => {
      if (row.removedAt === undefined) return;
      run(db, sql`UPDATE letter SET removed_at = NULL WHERE id = ${id}`);
      indexLetter(db, row.caseId, id, row);
      happened(db, context, row.caseId, { what: 'letter_restored', on: today(context), who: initialsOf(standing(), row) });
    }),
};
