/**
 * @file Asks the vault process from a window's page, past its screens, through a port obtained as the page obtains its own.
 *
 * [Note: Veiled questions]
 * Playwright speaks to a page through the app's main process, so a name in an argument would be in main's memory because of the
 * test and not because of the app. Questions and answers therefore cross as text that no search for the name can find.
 */
import type { Page } from '@playwright/test';
import { vault } from '../../renderer/text/en/vault';
import type { AppContract, AppMethod } from '../../shared/contract';
import type { InputOf, OutputOf } from '../../shared/ipc';
import { Refusal, type Result } from '../../shared/result';
import type { ShellInput, ShellMethod } from '../../shared/shell';

/** Each UTF-16 unit as four digits of its complement: neither the text nor its hex or base64 form. */
export function veil(text: string): string {
  let veiled = '';
  for (let index = 0; index < text.length; index++) veiled += (0xffff - text.charCodeAt(index)).toString(16).padStart(4, '0');
  return veiled;
}

/** The text that was veiled. */
export function unveil(veiled: string): string {
  let text = '';
  for (let index = 0; index < veiled.length; index += 4)
    text += String.fromCharCode(0xffff - Number.parseInt(veiled.slice(index, index + 4), 16));
  return text;
}

/** What a page's main world holds: the preload's bridge, and what the driver leaves so that one port serves all questions. */
interface World {
  readonly bridge: { shell(method: string, input: unknown): Promise<unknown>; connect(): void };
  driven?: { ask(veiled: string): Promise<string> };
}

/** Runs in the page: takes a port of its own after the app has its, and answers veiled questions. */
async function install(): Promise<void> {
  const home = globalThis as unknown as World;
  if (home.driven !== undefined) return;
  const decode = (veiled: string) =>
    (veiled.match(/.{4}/g) ?? []).map((four) => String.fromCharCode(0xffff - Number.parseInt(four, 16))).join('');
  const encode = (text: string) =>
    Array.from({ length: text.length }, (_, i) => (0xffff - text.charCodeAt(i)).toString(16).padStart(4, '0')).join('');
  const port = await new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', function take(event) {
      const [received] = event.ports;
      if (event.data !== 'vault-port' || received === undefined) return;
      window.removeEventListener('message', take);
      resolve(received);
    });
    home.bridge.connect();
  });
  const waiting = new Map<number, (answer: string) => void>();
  let next = 1;
  port.onmessage = ({ data }: MessageEvent<{ id?: number; result?: unknown }>) => {
    if (data.id === undefined) return;
    waiting.get(data.id)?.(encode(JSON.stringify(data.result)));
    waiting.delete(data.id);
  };
  home.driven = {
    ask: (veiled) =>
      new Promise((resolve) => {
        const id = next++;
        waiting.set(id, resolve);
        port.postMessage({ id, ...JSON.parse(decode(veiled)) });
      }),
  };
}

/** Waits until the app itself has its port: two listeners for one port would both take the first. */
async function settled(page: Page): Promise<void> {
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
}

/** Asks with anything, as a forger would. The answer is whatever came back. */
export async function askRaw(page: Page, method: string, input: unknown): Promise<Result<unknown>> {
  await settled(page);
  await page.evaluate(install);
  const question = veil(JSON.stringify({ method, input }));
  const answer = await page.evaluate((veiled) => (globalThis as unknown as World).driven?.ask(veiled) ?? '', question);
  return JSON.parse(unveil(answer)) as Result<unknown>;
}

/** Asks one method of the contract. @throws Refusal */
export async function askInPage<M extends AppMethod>(
  page: Page,
  method: M,
  input: InputOf<AppContract, M>,
): Promise<OutputOf<AppContract, M>> {
  const result = await askRaw(page, method, input);
  if (!result.ok) throw new Refusal(result.error.kind, result.error);
  // The vault process has parsed the answer with this method's schema.
  return result.value as OutputOf<AppContract, M>;
}

/** Asks main. Not veiled: nothing of a case ever goes that way. */
export async function askShellInPage<M extends ShellMethod>(page: Page, method: M, input: ShellInput<M>): Promise<Result<unknown>> {
  const asked = page.evaluate(async ([name, value]) => (globalThis as unknown as World).bridge.shell(name, value), [
    method,
    input,
  ] as const);
  return (await asked) as Result<unknown>;
}

/** Passphrase of the counselor that `makeVault` makes. Each test's own words, so that a search for it finds only itself. */
export const COUNSELOR = { label: 'KM', passphrase: 'gazebo lanyard ostrich pewter thimble' } as const;

/** An empty practice vault in the chosen folder; its counselor is signed in, which the window sees after `page.reload()`. */
export async function makeVault(page: Page): Promise<void> {
  await askInPage(page, 'vault.create', { ...COUNSELOR, practice: true });
}

/** Signs in at the lock screen as a person does: chooses the name, types the passphrase key by key. */
export async function signInAtDoor(page: Page, who: { label: string; passphrase: string } = COUNSELOR): Promise<void> {
  await page.getByRole('radio', { name: who.label }).check();
  await page.getByLabel(vault.passphrase.label, { exact: true }).click();
  await page.keyboard.type(who.passphrase);
  await page.getByRole('button', { name: vault.signIn.submit, exact: true }).click();
  await page.getByRole('navigation').waitFor();
}

/** Locks, and takes it that the page does not survive its own question. */
export async function lockFromPage(page: Page): Promise<void> {
  await askShellInPage(page, 'lock', {}).catch(() => undefined);
}
