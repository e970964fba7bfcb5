/** @file Handlers about blank report forms on paper. */
import { randomBytes } from 'node:crypto';
import type { Handlers } from '../../shared/ipc';
import { printedCode, readCode } from '../../shared/paperforms/code';
import type { paperformsContract } from '../../shared/paperforms/contract';
import { composeReportForms } from '../../shared/prints/compose-report-form';
import { Refusal } from '../../shared/result';
import { record } from '../audit/record';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { disclose } from '../disclosures/store';
import { transaction } from '../store/sql';
import { countForms, findForm, formsOf, freshCodes, insertForms } from './store';
import { kindOfCode } from './which';

const newKey = (): string => randomBytes(16).toString('hex');

export const paperformsHandlers: Handlers<typeof paperformsContract, Context> = {
  'paperforms.prepare': (context, { language, paper, count, toWhom, why }) => {
    const db = casesDb(context);
    const job = newKey();
    const batch = { id: newKey(), language, codes: freshCodes(db, count), printedOn: dateOf(context.clock.now()) };
    const taken = () => {
      transaction(db, (tx) => {
        // The codes are kept when the paper is made and not before: a closed dialog leaves none behind.
        insertForms(tx, batch);
        // Nothing of a case is on it, but every print has its record (invariant 9).
        disclose(tx, context, { caseId: undefined, kind: 'report_form', subject: batch.id, toWhom, why, copies: count });
        record(tx, context, 'paperforms.print', batch.id);
      });
      context.changed('paperforms', 'prints');
    };
    const options = { practice: context.practice, printedOn: batch.printedOn };
    context.jobs.set(job, { document: composeReportForms({ language, paper, codes: batch.codes.map(printedCode) }, options), taken });
    return { job };
  },

  'paperforms.find': (context, { typed }) => {
    const read = readCode(typed);
    if (read.read !== 'code') throw new Refusal('invalid', { reason: read.read === 'slip' ? 'code-slip' : 'code-other' });
    return { form: findForm(casesDb(context), read.code) };
  },

  'paperforms.which': (context, { typed }) => {
    const read = readCode(typed);
    if (read.read !== 'code') throw new Refusal('invalid', { reason: read.read === 'slip' ? 'code-slip' : 'code-other' });
    return { kind: kindOfCode(casesDb(context), read.code) };
  },

  'paperforms.count': (context) => countForms(casesDb(context)),

  'paperforms.ofCase': (context, { caseId }) => formsOf(casesDb(context), caseId),
};
