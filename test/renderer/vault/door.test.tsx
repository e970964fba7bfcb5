// @vitest-environment happy-dom
/** @file The door: each state of a vault has its screen; signing in, its refusals, making a vault, the recovery code. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Envelopes } from '../../../electron/keys/envelopes';
import { Refused } from '../../../renderer/ipc/client';
import { groupsOf, sameGroup } from '../../../renderer/vault/CodeList';
import { Door } from '../../../renderer/vault/Door';
import type { VaultState } from '../../../shared/keys/contract';
import { userIdSchema } from '../../../shared/values';

const { ask, askShell } = vi.hoisted(() => ({ ask: vi.fn(), askShell: vi.fn() }));
vi.mock('../../../renderer/ipc/client', async (original) => ({ ...(await original<object>()), ask, askShell }));

const user = (n: string, role: 'counselor' | 'facilitator', label: string) => ({ id: userIdSchema.parse(n.repeat(32)), role, label });
const users = [user('1', 'counselor', 'Ines (counselor)'), user('2', 'facilitator', 'Maren (facilitator)')];
const locked: VaultState = { status: 'locked', folder: 'Vault', practice: false, users, developmentRuntime: false, practiceSignIns: [] };

const envelopes = new Envelopes();
let root: Root;
const refresh = vi.fn(async () => undefined);
const open = (state: VaultState) => act(async () => root.render(<Door state={state} refresh={refresh} />));
const button = (text: string | RegExp) => {
  const found = [...document.querySelectorAll('button')].find((b) =>
    typeof text === 'string' ? b.textContent === text : text.test(b.textContent ?? ''),
  );
  if (!found) throw new Error(`no button ${text}`);
  return found;
};
const press = (text: string | RegExp) => act(async () => button(text).click());
const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find((l) => l.textContent?.startsWith(label));
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
};
const type = (label: string, text: string) =>
  act(async () => {
    const input = field(label);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
/** What the vault process was asked to open, its envelope opened. */
const unlocked = () => {
  const [, asked] = ask.mock.calls.find(([method]) => method === 'vault.unlock') ?? [];
  return { ...asked, passphrase: envelopes.open(asked.passphrase).toString('utf8') };
};
const title = () => document.querySelector('h1')?.textContent;
const said = () => document.querySelector('[role="alert"]')?.textContent ?? '';

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.replaceChildren();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  vi.clearAllMocks();
  ask.mockImplementation(async (method: string) =>
    method === 'vault.judge' ? { ok: true, score: 4, guessesLog10: 20 } : method === 'vault.envelope' ? envelopes.hand() : {},
  );
});
afterEach(() => act(async () => root.unmount()));

describe('a version that has become old', () => {
  afterEach(() => window.history.replaceState(null, '', '/'));

  it('says so under the door, and nothing else says it', async () => {
    await open(locked);
    expect(document.body.textContent).not.toContain('This version is from');
    window.history.replaceState(null, '', '/?old=2026-03');
    await open({ ...locked, users: [] });
    expect(document.body.textContent).toContain('This version is from March 2026.');
  });

  it('takes a month only', async () => {
    window.history.replaceState(null, '', '/?old=%3Cb%3E2026-03');
    await open(locked);
    expect(document.body.textContent).not.toContain('This version is from');
  });
});

describe('each state has its screen', () => {
  it.each([
    ['damaged', 'This vault can’t be opened safely'],
    ['newer', 'This vault needs a newer Circlekeeper'],
    ['busy', 'This vault is open elsewhere'],
    ['not-practice', 'This vault needs the released app'],
  ] as const)('%s: %s, with what is safe and a way on', async (status, heading) => {
    await open({ ...locked, status });
    expect(title()).toBe(heading);
    expect(said().length).toBeGreaterThan(40);
    expect(document.querySelectorAll('button').length).toBeGreaterThan(1);
  });
  it('none: what it is and two ways on; the development runtime offers practice only', async () => {
    await open({ ...locked, status: 'none', users: [] });
    expect(button('Make a vault')).toBeTruthy();
    await open({ ...locked, status: 'none', users: [], developmentRuntime: true });
    expect(() => button('Make a vault')).toThrow();
    await press('Try it with invented cases');
    expect(ask).toHaveBeenCalledWith('practice.create', {});
    expect(refresh).toHaveBeenCalledOnce();
  });
});

describe('signing in', () => {
  it('asks with the chosen person and follows the vault', async () => {
    await open(locked);
    await type('Passphrase', 'five plain words are enough');
    await press('Open');
    await act(() => vi.waitFor(() => expect(refresh).toHaveBeenCalled()));
    expect(unlocked()).toEqual({ userId: users[0]?.id, passphrase: 'five plain words are enough' });
    expect(refresh).toHaveBeenCalledOnce();
  });
  it('asks nothing without a passphrase, and says so beside the field', async () => {
    await open(locked);
    await press('Open');
    expect(ask).not.toHaveBeenCalled();
    expect(field('Passphrase').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field('Passphrase'));
  });
  it('says in words that the passphrase does not open it', async () => {
    ask.mockRejectedValue(new Refused({ kind: 'wrong-passphrase' }));
    await open(locked);
    await type('Passphrase', 'not this one');
    await press('Open');
    expect(said()).toContain('doesn’t open this vault');
    expect(said()).toContain('caps lock');
    expect(refresh).not.toHaveBeenCalled();
  });
  it('counts down while it is slowed, and opens again after', async () => {
    vi.useFakeTimers();
    ask.mockRejectedValue(new Refused({ kind: 'slow-down', waitSeconds: 2 }));
    await open(locked);
    await type('Passphrase', 'not this one');
    await press('Open');
    expect(said()).toContain('in 2 seconds');
    expect(button('Open').disabled).toBe(true);
    await act(async () => vi.advanceTimersByTimeAsync(1000));
    expect(said()).toContain('in 1 second.');
    await act(async () => vi.advanceTimersByTimeAsync(1000));
    expect(said()).toBe('');
    expect(button('Open').disabled).toBe(false);
    vi.useRealTimers();
  });
  it('fills in the passphrase in a practice vault, with one press', async () => {
    await open({ ...locked, practice: true, practiceSignIns: [{ label: 'Maren (facilitator)', passphrase: 'pebble harbour violin' }] });
    await act(async () => document.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]?.click());
    expect(field('Passphrase').value).toBe('pebble harbour violin');
    await press('Open');
    await act(() => vi.waitFor(() => expect(refresh).toHaveBeenCalled()));
    expect(unlocked()).toEqual({ userId: users[1]?.id, passphrase: 'pebble harbour violin' });
  });
});

describe('making a vault', () => {
  it('shows the code once and goes on only after its last group was typed back', async () => {
    ask.mockImplementation(async (method: string) =>
      method === 'vault.create' ? { recoveryCode: '0G4KX-AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-10Z9Q' } : { ok: true, score: 4, guessesLog10: 20 },
    );
    await open({ ...locked, status: 'none', users: [] });
    await press('Make a vault');
    await press('Make the vault');
    expect(ask).not.toHaveBeenCalledWith('vault.create', expect.anything());
    await type('Your sign-in name', 'Ines');
    await type('Passphrase', 'five plain words are enough');
    await press('Make the vault');
    expect(ask).toHaveBeenCalledWith('vault.create', { label: 'Ines', passphrase: 'five plain words are enough', practice: false });
    expect(document.querySelectorAll('ol li').length).toBe(7);
    await type('Type the last group', 'wrong');
    await press(/I have it/);
    expect(refresh).not.toHaveBeenCalled();
    await type('Type the last group', 'ioz9q');
    await press(/I have it/);
    expect(refresh).toHaveBeenCalledOnce();
  });
  it('takes five words on offer', async () => {
    ask.mockImplementation(async (method: string) =>
      method === 'vault.suggest' ? { passphrase: 'harbor mitten velvet oatmeal crescent' } : { ok: true, score: 4, guessesLog10: 20 },
    );
    await open({ ...locked, status: 'none', users: [] });
    await press('Make a vault');
    await press(/five words/);
    expect(field('Passphrase').value).toBe('harbor mitten velvet oatmeal crescent');
    expect(document.querySelector('output')?.textContent).toBe('harbor mitten velvet oatmeal crescent');
  });
});

describe('the recovery code', () => {
  it('names the group with the slip', async () => {
    ask.mockRejectedValue(new Refused({ kind: 'invalid', reason: 'recovery-group', fields: ['code.3', 'code.5'] }));
    await open(locked);
    await press('Use the recovery code');
    await type('Recovery code', '0G4KX');
    await type('New passphrase', 'five plain words are enough');
    await press('Set the new passphrase');
    expect(said()).toContain('group 3, 5');
  });
  it('is read in groups, as people type them', () => {
    expect(groupsOf('AB1-CD2 EF3')).toEqual(['AB1', 'CD2', 'EF3']);
    expect(sameGroup(' ab-l o ', 'AB10')).toBe(true);
    expect(sameGroup('AB11', 'AB10')).toBe(false);
    expect(sameGroup('', 'AB10')).toBe(false);
  });
});
