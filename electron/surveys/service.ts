/** @file Handlers about surveys. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Handlers } from '../../shared/ipc';
import { printedCode, readCode } from '../../shared/paperforms/code';
import { composeSurveyForms } from '../../shared/prints/compose-survey';
import { Refusal } from '../../shared/result';
import { termOf } from '../../shared/summaries/terms';
import type { surveysContract } from '../../shared/surveys/contract';
import { countAnswers, fitsSurvey } from '../../shared/surveys/survey';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { disclose } from '../disclosures/store';
import { get, sql, transaction, type WriteDb } from '../store/sql';
import {
  answeredIn,
  findSurveyForm,
  freshSurveyCodes,
  insertSurveyForms,
  keepAnswer,
  keepSheet,
  markSurveyUsed,
  sheetsOf,
  termsAnswered,
} from './store';

const newKey = (): string => randomBytes(16).toString('hex');
const oneRow = z.object({ one: z.number() });

function codeOf(typed: string): string {
  const read = readCode(typed);
  if (read.read !== 'code') throw new Refusal('invalid', { reason: read.read === 'slip' ? 'code-slip' : 'code-other' });
  return read.code;
}

export const surveysHandlers: Handlers<typeof surveysContract, Context> = {
  'surveys.answer': (context, { survey, response, on, sheet, code }) => {
    if (!fitsSurvey(survey, response)) throw new Refusal('invalid', { fields: ['response'] });
    const term = termOf(on).code;
    const keep = (db: WriteDb) => {
      if (code !== undefined && !markSurveyUsed(db, codeOf(code))) throw new Refusal('conflict', { reason: 'paper-form-used' });
      if (sheet === undefined) keepAnswer(db, term, survey, response);
      else {
        const { caseId, partyId } = sheet;
        if (get(db, sql`SELECT 1 AS one FROM party WHERE id = ${partyId} AND case_id = ${caseId}`, oneRow) === undefined)
          throw new Refusal('not-found', { reason: 'party' });
        keepSheet(db, term, survey, response, { caseId, partyId, on });
      }
      return {};
    };
    if (sheet !== undefined) return changeCase(context, sheet.caseId, 'surveys.answer', ['surveys'], keep);
    transaction(casesDb(context), (db) => {
      keep(db);
      // That somebody answered; the trail must not say to which survey, or its time would tell who.
      record(db, context, 'surveys.answer', term);
    });
    context.changed('surveys');
    return {};
  },

  'surveys.counts': (context, { term }) => {
    const db = casesDb(context);
    return { terms: termsAnswered(db), counts: countAnswers(answeredIn(db, term)) };
  },

  'surveys.sheets': (context, { caseId }) => {
    const db = casesDb(context);
    const sheets = sheetsOf(db, caseId);
    if (sheets.length > 0) transaction(db, (tx) => record(tx, context, 'surveys.sheets', caseId));
    return sheets;
  },

  'surveys.prepare': (context, { survey, paper, count, toWhom, why }) => {
    const db = casesDb(context);
    const job = newKey();
    const codes = freshSurveyCodes(db, count);
    const printedOn = dateOf(context.clock.now());
    const taken = () => {
      transaction(db, (tx) => {
        // Codes are kept when the paper is made and not before.
        insertSurveyForms(tx, survey, codes, printedOn);
        disclose(tx, context, { caseId: undefined, kind: 'survey_form', subject: job, toWhom, why, copies: count, quotes: [] });
        record(tx, context, 'surveys.print', job);
      });
      context.changed('surveys', 'prints', 'register');
    };
    const document = composeSurveyForms({ survey, paper, codes: codes.map(printedCode) }, { practice: context.practice, printedOn });
    context.jobs.set(job, { document, taken });
    return { job };
  },

  'surveys.find': (context, { typed }) => {
    const found = findSurveyForm(casesDb(context), codeOf(typed));
    return { survey: found?.survey, used: found?.used ?? false };
  },
};
