/** @file Codes on paper: three kinds share one alphabet, none shares a code, and each is known for what it is wherever it is typed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { kindOfCode } from '../../../electron/paperforms/which';
import { printedCode } from '../../../shared/paperforms/code';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

it('says whose a code is, and nothing about what is on the paper', async () => {
  const db = casesDb(app.context());
  const printed = [
    ['report', 'K7M2X0'],
    ['survey', 'K7M2X0'],
  ] as const;
  expect(kindOfCode(db, printed[0][1])).toBeUndefined();
  for (const kind of ['report', 'survey'] as const) {
    const job =
      kind === 'report'
        ? await app.ask('paperforms.prepare', { language: 'en', paper: 'a4', count: 1, toWhom: 'Office', why: 'By hand' })
        : await app.ask('surveys.prepare', {
            survey: { moment: 'after', role: 'harmed', age: 'older', language: 'en' },
            ...({ paper: 'a4', count: 1, toWhom: 'Room 2', why: 'By hand' } as const),
          });
    app.context().jobs.get(job.job)?.taken?.();
    const table = kind === 'report' ? 'paper_form' : 'survey_form';
    const { code } = db.prepare(`select code from ${table}`).get() as { code: string };
    expect(await app.ask('paperforms.which', { typed: printedCode(code).toLowerCase() })).toEqual({ kind });
  }
  expect(await refusal(app.ask('paperforms.which', { typed: 'no code' }))).toMatchObject({ kind: 'invalid', reason: 'code-other' });
});
