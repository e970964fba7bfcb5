// @vitest-environment happy-dom
/** @file The summaries screen with a vault that answers from a list: what is asked, what a hidden number says, what is saved. */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '../../../renderer/ipc/live';
import { SummariesScreen } from '../../../renderer/summaries/SummariesScreen';
import { setLanguage } from '../../../renderer/text/language';
import { PERIODS, STATISTICS, TABLE } from './support';

const PREVIEW = 'a'.repeat(32);
const asked: { method: string; input: unknown }[] = [];
let answers: Record<string, (input: unknown) => unknown>;
let grant: string | undefined;

vi.mock('../../../renderer/ipc/client', () => {
  class Refused extends Error {
    readonly error: unknown;
    constructor(error: unknown) {
      super('refused');
      this.error = error;
    }
  }
  return {
    Refused,
    onChanged: () => () => undefined,
    askShell: async () => grant,
    ask: async (method: string, input: unknown) => {
      asked.push({ method, input });
      const answer = await answers[method]?.(input);
      if (answer !== undefined && typeof answer === 'object' && answer !== null && 'refuse' in answer) throw new Refused(answer.refuse);
      return answer;
    },
  };
});
// The picture has tests of its own data; drawing it needs a real layout.
vi.mock('../../../renderer/summaries/PlotFigure', () => ({ PlotFigure: () => undefined }));

let root: Root;
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
const text = () => document.body.textContent ?? '';
const button = (name: string) => [...document.querySelectorAll('button')].find((b) => b.textContent === name);
const press = async (name: string) => {
  await act(async () => button(name)?.click());
  await settle();
};
async function pick(path: string, value: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>(`[data-path="${path}"]`);
  await act(async () => {
    if (select) select.value = value;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

beforeEach(async () => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  setLanguage('en');
  asked.length = 0;
  grant = 'b'.repeat(32);
  answers = {
    'summaries.periods': () => PERIODS,
    'summaries.preview': () => ({ preview: PREVIEW, table: TABLE, linked: [], statistics: STATISTICS, earlier: [], outside: 0 }),
    'summaries.ledger': () => [],
    'summaries.outside': () => ({ rows: [], schools: ['Larkspur'] }),
    'summaries.progress': () => ({ stage: 'hiding' }),
    'summaries.stop': () => ({}),
    'summaries.advise': () => [],
    'summaries.release': () => ({
      folder: 'circlekeeper-summary-2026-11-22-aaaaaaaaaaaa',
      files: ['datapackage.json', 'disclosure-note.md', 'tables/age_band.csv'].map((name) => ({ name, bytes: 1, sha256: 'c'.repeat(64) })),
    }),
  };
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider>
        <QueryClientProvider client={makeQueryClient()}>
          <SummariesScreen />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
  await settle();
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

describe('the summaries screen', () => {
  it('lists an open period with its reason, not choosable, and asks nothing before there is a question', async () => {
    const [open] = document.querySelectorAll<HTMLOptionElement>('[data-path="period"] option');
    expect(open?.disabled).toBe(true);
    expect(open?.textContent).toBe('School year 2026-27 (open until Sat 31 Jul 2027)');
    await press('Show the table');
    expect(text()).toContain('Please choose.');
    expect(asked.map((one) => one.method).sort()).toEqual(['summaries.ledger', 'summaries.outside', 'summaries.periods']);
  });

  it('explains a hidden number with one neutral sentence, the same for every one', async () => {
    await pick('first', 'age_band');
    await press('Show the table');
    expect(asked.find((one) => one.method === 'summaries.preview')?.input).toMatchObject({
      request: { unit: 'cases', k: 10, dims: [{ dimension: 'age_band', grouping: 'school_level' }] },
    });
    const hidden = [...document.querySelectorAll<HTMLElement>('tbody td')].filter((cell) => cell.textContent?.includes('[c]'));
    expect(hidden).toHaveLength(4);
    const said = new Set<string>();
    for (const cell of hidden) {
      await act(async () => cell.focus());
      expect(document.activeElement).toBe(cell);
      const meaning = document.getElementById(cell.getAttribute('aria-describedby') ?? '');
      expect(meaning?.textContent).not.toMatch(/Number\d|%/);
      said.add(meaning?.querySelector('p')?.textContent ?? '');
    }
    expect([...said]).toEqual([expect.stringContaining('which of the two is not told. It does not mean zero.')]);
  });

  it('saves exactly the table that is shown, and only while it answers the question', async () => {
    await pick('first', 'age_band');
    await press('Show the table');
    await pick('second', 'harm_type');
    expect(button('Save the summary')).toBeUndefined();
    await press('Go back to its question');
    await press('Save the summary');
    // Nothing leaves without being written down: to whom is asked first.
    await press('Choose a folder');
    expect(asked.at(-1)?.method).not.toBe('summaries.release');
    const whom = [...document.querySelectorAll('label')].find((label) => label.textContent?.startsWith('Who gets it'));
    const field = document.getElementById(whom?.htmlFor ?? '');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field for whom');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'The school board');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Choose a folder');
    expect(asked.at(-1)).toMatchObject({ method: 'summaries.release', input: { preview: PREVIEW, grant, toWhom: 'The school board' } });
    expect(text()).toContain('circlekeeper-summary-2026-11-22-aaaaaaaaaaaa');
    expect(text()).toContain('outside the app’s protection');
    expect(button('Save the summary')).toBeUndefined();
  });

  it('says nothing and keeps the table when no folder was chosen', async () => {
    grant = undefined;
    await pick('first', 'age_band');
    await press('Show the table');
    await press('Save the summary');
    expect(asked.some((one) => one.method === 'summaries.release')).toBe(false);
    expect(document.querySelector('[role="alert"]')).toBeNull();
    expect(button('Save the summary')).toBeDefined();
  });

  it('lets a long search be stopped or contented with what is ready, and says calmly that it was', async () => {
    let finish: (answer: unknown) => void = () => undefined;
    answers['summaries.preview'] = () => new Promise((resolve) => (finish = resolve));
    answers['summaries.progress'] = () => ({ stage: 'better', ready: { shown: 3, of: 12 } });
    await pick('first', 'age_band');
    await press('Show the table');
    await act(async () => new Promise((resolve) => setTimeout(resolve, 500)));
    await settle();
    expect(text()).toContain('A safe table with 3 of 12 numbers is ready.');
    await press('Take the one that is ready');
    expect(asked.at(-1)).toMatchObject({ method: 'summaries.stop', input: { take: true } });
    await press('Stop');
    expect(asked.findLast((one) => one.method === 'summaries.stop')?.input).toEqual({ take: false });
    await act(async () => finish({ refuse: { kind: 'cancelled' } }));
    await settle();
    expect(text()).toContain('Nothing was shown and nothing was saved.');
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });

  it('asks a second admin below the usual threshold, at this computer, and keeps no passphrase', async () => {
    answers['summaries.preview'] = () => ({ refuse: { kind: 'blocked', reason: 'k-needs-second' } });
    answers['summaries.seconds'] = () => [{ id: 'd'.repeat(32), label: 'AE' }];
    answers['summaries.agree'] = () => ({ refuse: { kind: 'wrong-passphrase' } });
    await pick('first', 'age_band');
    await pick('threshold', '5');
    await press('Show the table');
    const field = document.querySelector<HTMLInputElement>('input[type="password"]');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'some words');
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Agree and show the table');
    expect(asked.at(-1)).toMatchObject({ method: 'summaries.agree', input: { admin: 'd'.repeat(32), passphrase: 'some words' } });
    expect(document.querySelector('[role="alert"]')).not.toBeNull();
    expect(document.querySelector<HTMLInputElement>('input[type="password"]')?.value).toBe('');
    answers['summaries.seconds'] = () => [];
  });

  it('offers a longer period when there are too few, and asks it with one press', async () => {
    answers['summaries.preview'] = () => ({ refuse: { kind: 'too-few', reason: 'population' } });
    await pick('period', '2026-01-01/2026-07-31');
    await pick('first', 'age_band');
    await press('Show the table');
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('too few students');
    expect(document.querySelector('table')).toBeNull();
    await press('Take the school year 2025-26');
    expect(asked.at(-1)?.input).toMatchObject({ request: { period: { from: '2025-08-01', to: '2026-07-31' } } });
  });
});
