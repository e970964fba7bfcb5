/** @file Blank forms: codes of their own, kept when printed, used once, and kind to slips of the pen. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CODE_ALPHABET, isPrintedCode, makeCode, printedCode, readCode } from '../../../shared/paperforms/code';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';

const aCode = fc
  .array(fc.nat({ max: CODE_ALPHABET.length - 1 }), { minLength: 5, maxLength: 5 })
  .map((drawn) => makeCode(() => drawn.shift() ?? 0));

describe('a code', () => {
  it('is read as printed, in small letters, without its dash, with misread letters', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(code).toMatch(new RegExp(`^[${CODE_ALPHABET}]{6}$`));
        const misread = code.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('5', 's').replaceAll('8', 'B');
        for (const typed of [printedCode(code), code.toLowerCase(), ` ${code.slice(0, 3)} ${code.slice(3)} `, misread])
          expect(readCode(typed)).toEqual({ read: 'code', code });
        expect(isPrintedCode(printedCode(code))).toBe(true);
      }),
    );
  });

  it('notices every single wrong character and every two exchanged', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        for (let place = 0; place < 6; place++) {
          for (const other of CODE_ALPHABET) {
            const wrong = code.slice(0, place) + other + code.slice(place + 1);
            if (wrong !== code) expect(readCode(wrong)).toEqual({ read: 'slip' });
          }
          for (let two = place + 1; two < 6; two++) {
            const exchanged = [...code];
            [exchanged[place], exchanged[two]] = [code[two] ?? '', code[place] ?? ''];
            if (exchanged.join('') !== code) expect(readCode(exchanged.join(''))).toEqual({ read: 'slip' });
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is not seen in names, words and case numbers', () => {
    for (const typed of ['C-0012', 'C-00123', 'School', 'Pim', 'bo-lark', '000000', '', 'Ay-Ay']) expect(isPrintedCode(typed)).toBe(false);
    expect(readCode('hello there')).toEqual({ read: 'other' });
  });
});

describe('blank forms', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp();
  });
  afterEach(() => app.cleanup());

  const printed = async (count = 3): Promise<string[]> => {
    const { job } = await app.ask('paperforms.prepare', {
      language: 'es',
      paper: 'a4',
      count,
      toWhom: 'Front office',
      why: 'To be laid out',
    });
    const document = await app.ask('prints.document', { job });
    if (document.kind !== 'report_form') throw new Error(document.kind);
    return document.codes;
  };

  it('have a code each, kept with the disclosure when they are taken to paper and not before (invariant 9)', async () => {
    await app.ask('paperforms.prepare', { language: 'en', paper: 'a4', count: 5, toWhom: '', why: '' });
    expect(await app.ask('paperforms.count', {})).toEqual({ printed: 0, used: 0 });
    const codes = await printed(20);
    expect(new Set(codes).size).toBe(20);
    expect(await app.ask('paperforms.count', {})).toEqual({ printed: 20, used: 0 });
    const shown = app.context().stores.cases?.prepare('SELECT kind, case_id, to_whom, why, copies FROM disclosure').all();
    expect(shown).toEqual([{ kind: 'report_form', case_id: null, to_whom: 'Front office', why: 'To be laid out', copies: 20 }]);
  });

  it('go round once: the code finds the form, the case marks it, the next reader is led to the case', async () => {
    const [typed = ''] = await printed();
    const { form } = await app.ask('paperforms.find', { typed: typed.toLowerCase() });
    if (form === undefined) throw new Error('not found');
    expect(form).toMatchObject({ language: 'es', printedOn: '2025-11-10' });
    expect(form.usedOn).toBeUndefined();
    const made = await app.ask(
      'cases.create',
      aCase({ report: { ...aCase().report, channel: 'paper_form' }, origin: { paperFormId: form.id } }),
    );
    expect((await app.ask('paperforms.find', { typed })).form).toMatchObject({
      usedOn: '2025-11-10',
      usedIn: { caseId: made.id, ref: made.ref, title: 'The bent telescope' },
    });
    expect(await app.ask('paperforms.ofCase', { caseId: made.id })).toMatchObject([{ code: form.code }]);
    await expect(app.ask('cases.create', aCase({ origin: { paperFormId: form.id } }))).rejects.toMatchObject({
      error: { kind: 'conflict', reason: 'paper-form-used' },
    });
  });

  it('tell a slip from a code that is not ours', async () => {
    const [typed = ''] = await printed(1);
    const slip = (typed[0] === '3' ? '4' : '3') + typed.slice(1);
    await expect(app.ask('paperforms.find', { typed: slip })).rejects.toMatchObject({ error: { kind: 'invalid', reason: 'code-slip' } });
    await expect(app.ask('paperforms.find', { typed: 'Pim' })).rejects.toMatchObject({ error: { kind: 'invalid', reason: 'code-other' } });
    const stranger = [1, 2, 3].map((n) => makeCode(() => n)).find((code) => printedCode(code) !== typed) ?? '';
    expect(await app.ask('paperforms.find', { typed: stranger })).toEqual({});
  });
});
