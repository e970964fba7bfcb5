/** @file Handlers for what leaves the app about check-ins: slips on paper, a calendar file. Both without a name, both on record. */
import { randomBytes } from 'node:crypto';
import type { checkinsContract } from '../../shared/checkins/contract';
import type { Handlers } from '../../shared/ipc';
import { printedCode } from '../../shared/paperforms/code';
import { composeSlips } from '../../shared/prints/compose-slips';
import { Refusal } from '../../shared/result';
import { writeCopy } from '../attachments/copy';
import { record } from '../audit/record';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { disclose } from '../disclosures/store';
import { transaction } from '../store/sql';
import { calendarFile } from './ics';
import { freshSlipCodes, insertSlip } from './slips';
import { caseOfCheckin, getCheckin } from './store';
import { coming } from './views';

const newKey = (): string => randomBytes(16).toString('hex');

type Out = Pick<Handlers<typeof checkinsContract, Context>, 'checkins.prepareSlips' | 'checkins.saveCalendar'>;

export const outHandlers: Out = {
  'checkins.prepareSlips': (context, { ids, language, ageBand, paper, reading, toWhom, why, until }) => {
    const db = casesDb(context);
    const checkins = ids.map((id) => ({ id, caseId: caseOfCheckin(db, id), partyId: getCheckin(db, id).partyId }));
    const codes = freshSlipCodes(db, ids.length);
    const printedOn = dateOf(context.clock.now());
    const job = newKey();
    const taken = () => {
      transaction(db, (tx) => {
        for (const [at, { id }] of checkins.entries()) insertSlip(tx, { code: codes[at] ?? '', checkinId: id, language, printedOn });
        // One record a case: the register of a case must say that slips went out for it. They quote nobody.
        for (const caseId of new Set(checkins.map((one) => one.caseId))) {
          const copies = checkins.filter((one) => one.caseId === caseId).length;
          disclose(tx, context, { caseId, kind: 'checkin_slips', subject: job, toWhom, why, until, copies, quotes: [] });
          record(tx, context, 'checkins.printSlips', caseId);
        }
      });
      context.changed('checkins', 'paperforms', 'prints');
    };
    const options = { practice: context.practice, printedOn };
    context.jobs.set(job, { document: composeSlips({ language, ageBand, paper, reading, codes: codes.map(printedCode) }, options), taken });
    return { job };
  },

  'checkins.saveCalendar': async (context, { grant, language, on, toWhom, why, until }) => {
    const db = casesDb(context);
    const chosen = context.takeFile(grant, 'write');
    if (chosen === undefined) throw new Refusal('not-found', { reason: 'copy-folder' });
    const entries = coming(db, on).map((one) => ({ id: one.id, due: one.due, atTime: one.at_time }));
    const takeBack = await writeCopy(wholeOf(calendarFile(entries, language, context.clock.now())), chosen);
    try {
      transaction(db, (tx) => {
        disclose(tx, context, { caseId: undefined, kind: 'calendar_file', subject: grant, toWhom, why, until, copies: 1, quotes: [] });
        record(tx, context, 'checkins.saveCalendar', String(entries.length));
      });
    } catch (error) {
      await takeBack();
      throw error;
    }
    context.changed('prints');
    return { count: entries.length };
  },
};

/** A text as something that is read in one piece. */
function wholeOf(text: string) {
  return { next: () => Promise.resolve({ piece: Buffer.from(text, 'utf8'), last: true }) };
}
