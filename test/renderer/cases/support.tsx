/** @file A window with the case screens in it and a vault that answers from a table, for tests. */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { z } from 'zod';
import { CasePage } from '../../../renderer/cases/CaseScreen';
import { CasesScreen } from '../../../renderer/cases/CasesScreen';
import { NewCaseScreen } from '../../../renderer/cases/NewCaseScreen';
import { makeQueryClient } from '../../../renderer/ipc/live';
import { type CaseView, caseViewSchema } from '../../../shared/cases/contract';
import type { ConsentScope, ConsentState } from '../../../shared/cases/words';
import { USUAL_STEPS } from '../../../shared/checkins/rhythm';
import { type AppMethod, appContract } from '../../../shared/contract';

export const id = (n: number): string => n.toString(16).padStart(32, '0');
export const HARMED = id(0xa1);
export const RESPONSIBLE = id(0xa2);
export const CASE = id(0xc1);

/** What the fake vault is asked, in order; inputs are judged by the real contract. */
export const asked: { method: string; input: unknown }[] = [];
export const answers = new Map<string, (input: never) => unknown>();

/** The fake of `renderer/ipc/client` `ask`. An input that the contract would refuse fails the test. */
export async function fakeAsk(method: AppMethod, input: unknown): Promise<unknown> {
  const judged = appContract[method].input.safeParse(input);
  if (!judged.success) throw new Error(`${method} was asked with what the contract refuses: ${judged.error.message}`);
  asked.push({ method, input: judged.data });
  const answer = answers.get(method);
  if (answer !== undefined) return answer(judged.data as never);
  if (method === 'drafts.find') return {};
  if (method === 'drafts.save') return { savedAt: '2026-03-31T08:42:00Z' };
  if (['circles.accounts', 'attachments.list', 'debriefs.offered', 'surveys.sheets'].includes(method)) return [];
  if (method === 'people.find' || method === 'people.alike' || method === 'cases.savedViews') return [];
  if (method === 'calendar.read') return { calendars: [], schools: [] };
  if (method === 'circles.rooms') return [];
  if (method === 'checkins.rhythm') return { steps: USUAL_STEPS, own: false };
  if (method === 'cases.related') return { links: [], repeats: [] };
  return {};
}

export const lastAsked = (method: string): unknown => asked.filter((a) => a.method === method).at(-1)?.input;

/** A case with one person harmed and one responsible, screened by nobody yet. Judged by the contract. */
export function aView(change: Partial<z.input<typeof caseViewSchema>> = {}): CaseView {
  const person = (n: string, name: string) => ({
    id: n,
    name,
    pronouns: '',
    kind: 'student',
    ageBand: '8-10',
    grade: '4',
    accessNeeds: '',
  });
  return caseViewSchema.parse({
    id: CASE,
    ref: 'C-0001',
    title: 'The bent telescope',
    school: 'Larkspur Hollow',
    status: 'new',
    openedOn: '2025-09-08',
    harmed: 'PT',
    responsible: 'BL',
    harmTypes: ['property'],
    episode: 1,
    next: { step: 'screen' },
    report: {
      channel: 'staff',
      receivedOn: '2025-09-08',
      occurred: { precision: 'about', on: '2025-09-05' },
      harmTypes: ['property'],
      whatHappened: 'A tube bent in a tussle.',
    },
    parties: [
      {
        id: HARMED,
        kind: 'person',
        name: 'Pim Thistledown',
        initials: 'PT',
        person: person(id(1), 'Pim Thistledown'),
        ageBand: '8-10',
        roles: [{ role: 'harmed' }],
      },
      {
        id: RESPONSIBLE,
        kind: 'person',
        name: 'Bo Larkwhistle',
        initials: 'BL',
        person: person(id(2), 'Bo Larkwhistle'),
        ageBand: '8-10',
        roles: [{ role: 'responsible' }],
      },
    ],
    episodes: [{ id: id(0xe1), number: 1, openedOn: '2025-09-08', closingNote: '', trigger: 'first' }],
    overrides: [],
    consents: [],
    duties: [],
    notes: [],
    timeline: [],
    obstacles: [{ code: 'not-screened' }],
    circles: [],
    agreements: [],
    checkins: [],
    ...change,
  });
}

/** A consent to take part. */
export const consent = (partyId: string, state: ConsentState, scope: ConsentScope = 'take_part') => ({
  partyId,
  scope,
  state,
  by: 'self' as const,
  on: '2025-09-09',
  limits: '',
  recordedAt: '2025-09-09T09:00:00Z',
});

let root: Root | undefined;
let router: ReturnType<typeof makeRouter> | undefined;

function makeRouter(at: string, page: () => ReactNode) {
  const top = createRootRoute({ component: Outlet });
  const parent = () => top;
  const tree = top.addChildren([
    createRoute({ getParentRoute: parent, path: '/cases', validateSearch: z.looseObject({}), component: CasesScreen }),
    createRoute({ getParentRoute: parent, path: '/cases/new', component: NewCaseScreen }),
    createRoute({ getParentRoute: parent, path: '/cases/$caseId', component: page }),
  ]);
  return createRouter({ routeTree: tree, history: createMemoryHistory({ initialEntries: [at] }) });
}

/** Opens a screen at an address; `view` is what `/cases/$caseId` shows. */
export async function open(at: string, view = aView()): Promise<void> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  const none = () => undefined;
  const nothing = { circles: none, agreements: none, checkins: none, notes: none, files: none };
  const made = makeRouter(at, () => <CasePage view={view} sections={nothing} me="Ines" />);
  router = made;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root?.render(
      <MantineProvider>
        <QueryClientProvider client={makeQueryClient()}>
          {/* The register of the app names its own router; this one has the same addresses. */}
          <RouterProvider router={made as never} />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
  await settle();
}

export async function shut(): Promise<void> {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
  asked.length = 0;
  answers.clear();
}

export const address = (): string => router?.state.location.pathname ?? '';
export const settle = (ms = 30) => act(async () => new Promise<void>((resolve) => setTimeout(resolve, ms)));

const find = (selector: string, words: string | RegExp) =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return typeof words === 'string' ? name.trim() === words : words.test(name);
  });

export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`not on the screen: ${what}`);
  return value;
}

export const button = (words: string | RegExp) => must(find('button, a', words), String(words));
export const press = (words: string | RegExp) => click(button(words));
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
  await settle();
}

/** The control of a label. */
export function field(label: string): HTMLInputElement {
  const found = must(
    [...document.querySelectorAll('label')].find((l) => l.textContent?.replace('(optional)', '').trim() === label),
    label,
  );
  const control = found.htmlFor === '' ? found.querySelector('input') : document.getElementById(found.htmlFor);
  return must(control as HTMLInputElement | null, label);
}

/** Writes into a control as a person does: React hears it. */
export async function write(element: HTMLInputElement, value: string): Promise<void> {
  const proto = Object.getPrototypeOf(element) as object;
  await act(async () => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
  await settle();
}

export async function key(element: Element, name: string): Promise<void> {
  await act(async () => element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));
  await settle();
}

/** Answers a question: the radio of that word in the group of that legend. */
export async function answer(question: RegExp, word: string): Promise<void> {
  const group = must(
    [...document.querySelectorAll('fieldset')].find((f) => question.test(f.querySelector('legend')?.textContent ?? '')),
    String(question),
  );
  const label = must(
    [...group.querySelectorAll('label')].find((l) => l.textContent === word),
    word,
  );
  await click(must(label.querySelector('input'), word));
}

export const page = (): string => document.body.textContent ?? '';
