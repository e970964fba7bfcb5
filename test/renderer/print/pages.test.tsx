// @vitest-environment happy-dom
/** @file The sheets themselves: every word of a document is on them, in the right elements and language. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cardSheets } from '../../../renderer/print/CardPages';
import { PrintPages } from '../../../renderer/print/PrintPages';
import { PRINT_WORDS } from '../../../renderer/print/words';
import { composeGuidelinesPoster, composeKeeperScript, composeQuestionCards } from '../../../shared/prints/compose';
import { composeAgreement } from '../../../shared/prints/compose-agreement';
import { composeCircle } from '../../../shared/prints/compose-circle';
import { composeRecoveryParts, composeRecoverySheet } from '../../../shared/prints/compose-recovery';
import type { PrintDocument, QuestionCards } from '../../../shared/prints/document';
import { ARABIC_SAMPLE } from '../../../shared/prints/sample-arabic';
import { findScript } from '../../../shared/scripts/library/library';
import type { Script } from '../../../shared/scripts/model';
import { aFullPlan } from '../../shared/scripts/plans';

const OPTIONS = { practice: true, printedOn: '2025-10-13' };

function conference(): Script {
  const script = findScript('formal-conference');
  if (script === undefined) throw new Error('no conference');
  return script;
}

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // happy-dom knows no fonts; the real ones are proved in the printed PDF.
  Object.defineProperty(document, 'fonts', { configurable: true, value: { load: () => Promise.resolve([]) } });
});
afterEach(() => document.body.replaceChildren());

async function draw(print: PrintDocument): Promise<{ page: HTMLElement; ready: ReturnType<typeof vi.fn> }> {
  const page = document.body.appendChild(document.createElement('div'));
  const ready = vi.fn();
  await act(async () => createRoot(page).render(<PrintPages document={print} onReady={() => ready()} />));
  return { page, ready };
}

/** Every text of a document, however deep. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'text' && typeof inner === 'string' ? [inner] : textsIn(inner)));
}

describe('printed sheets', () => {
  const agreement = composeAgreement(
    {
      language: 'es',
      paper: 'letter',
      namesOnPaper: true,
      parties: [
        { name: 'Wren', role: 'harmed' },
        { name: 'Tavi', role: 'responsible' },
        { name: 'Sol', role: 'responsible' },
      ],
      items: [{ who: 'Tavi', what: 'Escribir al grupo.', forWhom: 'Wren' }],
    },
    OPTIONS,
  );
  const prints: PrintDocument[] = [
    composeKeeperScript(conference(), aFullPlan(), OPTIONS),
    composeKeeperScript(conference(), aFullPlan({ language: 'es', namesOnPaper: false }), OPTIONS),
    composeGuidelinesPoster(conference(), aFullPlan(), OPTIONS),
    composeQuestionCards(conference(), aFullPlan({ language: 'es' }), OPTIONS),
    agreement,
    ...(['interpreter_script', 'picture_script', 'privacy_card'] as const).map((kind) =>
      composeCircle(kind, conference(), aFullPlan({ otherLanguage: 'es', reading: { large: true, easy: true } }), OPTIONS),
    ),
    ...ARABIC_SAMPLE,
    composeRecoverySheet(
      { language: 'en', paper: 'a4', vaultName: 'Quillmere', codeGroups: ['0G4KX', '7YPAZ'], date: '2025-09-01' },
      OPTIONS,
    ),
    composeRecoveryParts(
      {
        language: 'es',
        paper: 'a4',
        vaultName: 'Quillmere',
        parts: ['K7Q1X-7YPAZ', 'K7Q2X-8YPAZ', 'K7Q3X-9YPAZ'],
        date: '2025-09-01',
      },
      OPTIONS,
    ),
  ];

  it.each(prints.map((print) => ({ print, name: `${print.kind} ${print.language}` })))(
    '$name shows every word, once ready',
    async ({ print }) => {
      const { page, ready } = await draw(print);
      expect(ready).toHaveBeenCalledTimes(1);
      const shown = page.textContent ?? '';
      for (const text of textsIn(print)) expect(shown).toContain(text);
      expect(page.querySelector('.ck-paper')?.getAttribute('lang')).toBe(print.language);
      expect(page.querySelector('.ck-paper')?.getAttribute('dir')).toBe(print.language === 'ar' ? 'rtl' : 'ltr');
      expect(page.querySelector('.ck-sheet')?.hasAttribute('data-large')).toBe(print.reading?.large === true);
      const sheets = [...page.querySelectorAll('.ck-sheet')];
      expect(sheets.length).toBeGreaterThan(0);
      sheets.forEach((sheet, index) => {
        expect(sheet.getAttribute('data-paper')).toBe(print.paper);
        expect(sheet.querySelector('.ck-practice')?.textContent).toBe(
          PRINT_WORDS[print.language][print.unreviewed ? 'unreviewed' : 'practice'],
        );
        expect(sheet.querySelector('.ck-foot')?.textContent).toContain(PRINT_WORDS[print.language].page(index + 1, sheets.length));
      });
    },
  );

  it('starts the script’s parts on a sheet of their own, with one heading for each part', async () => {
    const print = composeKeeperScript(conference(), aFullPlan(), OPTIONS);
    const { page } = await draw(print);
    const sheets = page.querySelectorAll('.ck-sheet');
    expect(sheets[0]?.querySelector('.ck-part')).toBeNull();
    expect(sheets[0]?.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll('.ck-part h2')).toHaveLength(print.kind === 'keeper_script' ? print.parts.length : 0);
  });

  it('has a table that can be read aloud, and a signature for each', async () => {
    const { page } = await draw(agreement);
    expect(page.querySelectorAll('.ck-items th[scope="col"]')).toHaveLength(4);
    expect(page.querySelectorAll('.ck-items th[scope="row"]')).toHaveLength(1);
    // One of them for whoever hears a yes that is said aloud.
    expect(page.querySelectorAll('.ck-signature')).toHaveLength(4);
  });

  it('follows when the document changes', async () => {
    const page = document.body.appendChild(document.createElement('div'));
    const root = createRoot(page);
    const ready = vi.fn();
    const show = (print: PrintDocument) => act(async () => root.render(<PrintPages document={print} onReady={() => ready()} />));
    await show(composeKeeperScript(conference(), aFullPlan(), OPTIONS));
    await show(composeKeeperScript(conference(), aFullPlan({ purpose: 'Something else' }), OPTIONS));
    expect(page.textContent).toContain('Something else');
    await show(agreement);
    expect(page.textContent).toContain('Nuestro acuerdo');
    expect(ready).toHaveBeenCalledTimes(3);
  });

  it('leaves out the practice band in a real vault', async () => {
    const { page } = await draw(composeGuidelinesPoster(conference(), aFullPlan(), { ...OPTIONS, practice: false }));
    expect(page.querySelector('.ck-practice')).toBeNull();
  });
});

describe('cards on sheets', () => {
  const cards = (...groups: [string, 'en' | 'es', number][]): QuestionCards => ({
    ...composeQuestionCards(conference(), aFullPlan(), OPTIONS),
    perPage: 4,
    groups: groups.map(([role, language, count]) => ({
      role,
      language,
      cards: Array.from({ length: count }, (_, index) => [{ kind: 'text', text: `${role} ${index}` }]),
    })),
  });
  const shape = (print: QuestionCards) =>
    cardSheets(print).map((sheet) => sheet.map((cell) => (cell.question === undefined ? '-' : `${cell.role}${cell.number}`)).join(' '));

  it('keeps a role together, shares a sheet where it fits, and fills up with cards to write on', () => {
    expect(shape(cards(['R', 'en', 5], ['H', 'en', 3], ['S', 'en', 4], ['E', 'en', 1]))).toEqual([
      'R1 R2 R3 R4',
      'R5 H1 H2 H3',
      'S1 S2 S3 S4',
      'E1 - - -',
    ]);
    expect(shape(cards(['R', 'en', 3], ['H', 'en', 2]))).toEqual(['R1 R2 R3 -', 'H1 H2 - -']);
  });

  it('begins another language on a sheet of its own', () => {
    expect(shape(cards(['E', 'en', 1], ['T', 'es', 1]))).toEqual(['E1 - - -', 'T1 - - -']);
  });
});
