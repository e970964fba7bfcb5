/** @file Surveys: counted in threes, a case's own sheets, paper by code, and nothing that ties an answer to a person. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, sql } from '../../../electron/store/sql';
import { printDocumentSchema } from '../../../shared/prints/document';
import type { Response, Survey } from '../../../shared/surveys/survey';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

const survey: Survey = { moment: 'after', role: 'harmed', age: 'older', language: 'en' };
const said = (rating: number, words = ''): Response => ({ ratings: [{ question: 'heard', rating }], words });
const answer = (response: Response, more: object = {}) => app.ask('surveys.answer', { survey, response, on: '2025-11-10', ...more });
const harmedAfter = async () => (await app.ask('surveys.counts', {})).counts.find((c) => c.moment === 'after' && c.role === 'harmed');

describe('counts', () => {
  it('show nothing of fewer than three, and then only whole groups of three', async () => {
    await answer(said(1));
    await answer(said(2));
    expect(await harmedAfter()).toMatchObject({ people: 0, waiting: 2, questions: [], words: [] });
    await answer(said(5));
    expect(await harmedAfter()).toMatchObject({
      people: 3,
      waiting: 0,
      questions: [{ question: 'heard', counts: [1, 1, 0, 0, 1], answered: 3 }],
    });
    // The fourth would be the difference of two counts.
    await answer(said(4));
    expect(await harmedAfter()).toMatchObject({ people: 3, waiting: 1, questions: [{ counts: [1, 1, 0, 0, 1] }] });
    await answer(said(4));
    await answer(said(4));
    expect(await harmedAfter()).toMatchObject({ people: 6, waiting: 0, questions: [{ counts: [1, 1, 0, 3, 1], answered: 6 }] });
  });

  it('keep the words of fewer than three back', async () => {
    for (const words of ['b', 'a', '']) await answer(said(3, words));
    expect((await harmedAfter())?.words).toEqual([]);
    for (const words of ['d', 'c', '']) await answer(said(3, words));
    expect((await harmedAfter())?.words).toEqual(['a', 'b', 'c', 'd']);
  });

  it('do not mix terms into one group', async () => {
    await answer(said(1));
    await answer(said(2));
    await app.ask('surveys.answer', { survey, response: said(3), on: '2026-02-01' });
    expect(await harmedAfter()).toMatchObject({ people: 0, waiting: 3 });
  });

  it('refuse questions that this survey does not ask, twice one, and nothing at all', async () => {
    const wrong = (response: Response) => refusal(answer(response));
    expect((await wrong({ ratings: [{ question: 'kept', rating: 3 }], words: '' })).kind).toBe('invalid');
    const twice = [{ question: 'heard' as const, rating: 3 }];
    expect((await wrong({ ratings: [...twice, ...twice], words: '' })).kind).toBe('invalid');
    expect((await wrong({ ratings: [], words: '' })).kind).toBe('invalid');
  });
});

describe('who said what', () => {
  it('is told nowhere: no case, no day, no person, no code beside an answer', async () => {
    await answer(said(3));
    const columns = all(casesDb(app.context()), sql`SELECT name FROM pragma_table_info('survey_answer')`, z.object({ name: z.string() }));
    expect(columns.map((c) => c.name)).toEqual(['id', 'term', 'moment', 'role', 'trio', 'body']);
    const audit = all(
      casesDb(app.context()),
      sql`SELECT subject FROM audit WHERE action = 'surveys.answer'`,
      z.object({ subject: z.string() }),
    );
    expect(audit).toEqual([{ subject: '2025-26/autumn' }]);
  });

  it('is told only by a case’s own sheet, which makes no group of three full', async () => {
    const { id: caseId } = await app.ask('cases.create', aCase());
    const [pim] = (await app.ask('cases.open', { caseId })).parties;
    if (pim === undefined) throw new Error('nobody');
    const sheet = { caseId, partyId: pim.id };
    await answer(said(5, 'It was good.'), { sheet });
    await answer(said(1));
    await answer(said(2));
    // Two unknown and one known: the two could be told by taking the known one away.
    expect(await harmedAfter()).toMatchObject({ people: 0 });
    expect(await app.ask('surveys.sheets', { caseId })).toMatchObject([
      { who: 'Pim', moment: 'after', response: { words: 'It was good.' } },
    ]);
    await answer(said(3));
    expect(await harmedAfter()).toMatchObject({ people: 4, questions: [{ counts: [1, 1, 1, 0, 1] }] });
    const other = (await app.ask('cases.create', aCase({ title: 'Another' }))).id;
    expect((await refusal(answer(said(5), { sheet: { caseId: other, partyId: pim.id } }))).kind).toBe('not-found');
  });
});

describe('on paper', () => {
  it('is found by its code, typed in once, and leaves a disclosure record', async () => {
    const little: Survey = { ...survey, age: 'little', language: 'es' };
    const { job } = await app.ask('surveys.prepare', { survey: little, paper: 'a4', count: 2, toWhom: 'Class 1', why: 'To hear' });
    const before = (await app.ask('register.list', { filter: {} })).total;
    const document = printDocumentSchema.parse(await app.ask('prints.document', { job }));
    if (document.kind !== 'survey_form') throw new Error('another print');
    expect(JSON.stringify(document)).not.toMatch(/Pim|Thistledown/);
    expect((await app.ask('register.list', { filter: {} })).total).toBe(before + 1);
    const [code = ''] = document.codes;
    expect(await app.ask('surveys.find', { typed: code.toLowerCase() })).toEqual({ survey: little, used: false });
    const typed = { survey: little, response: said(4), on: '2025-11-10', code };
    await app.ask('surveys.answer', typed);
    expect((await refusal(app.ask('surveys.answer', typed))).reason).toBe('paper-form-used');
    expect((await app.ask('surveys.find', { typed: code })).used).toBe(true);
  });

  it('keeps no code of a dialog that was closed, and notices a slip', async () => {
    await app.ask('surveys.prepare', { survey, paper: 'a4', count: 3, toWhom: '', why: '' });
    expect(all(casesDb(app.context()), sql`SELECT code FROM survey_form`, z.object({ code: z.string() }))).toEqual([]);
    expect((await refusal(app.ask('surveys.find', { typed: '000-001' }))).reason).toBe('code-slip');
    expect((await app.ask('surveys.find', { typed: '000-000' })).survey).toBeUndefined();
  });
});
