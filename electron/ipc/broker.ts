/** @file MAIN: hands ports between a checked window and the vault process, and answers the few questions of `shared/shell.ts`. */
import { ipcMain, MessageChannelMain, type WebContents, type WebFrameMain } from 'electron';
import type { AppError, Result } from '../../shared/result';
import { type ShellContract, type ShellMethod, shellContract } from '../../shared/shell';
import { ORIGIN } from '../shell/protocol';
import type { VaultProcess } from '../shell/vault-process';

/** Only the top frame of the window that we made, showing our own page, may ask. */
function isTrusted(contents: WebContents | undefined, sender: WebContents, frame: WebFrameMain | null): boolean {
  return (
    contents !== undefined && sender === contents && frame !== null && frame === contents.mainFrame && frame.url.startsWith(`${ORIGIN}/`)
  );
}

/** Joins a window to the vault process by a fresh pair of ports. */
export function connectWindow(contents: WebContents, vault: VaultProcess): void {
  const { port1, port2 } = new MessageChannelMain();
  vault.say({ say: 'port', for: 'window' }, [port1]);
  contents.postMessage('vault-port', undefined, [port2]);
}

/** Joins a print window to the vault process; its port can fetch a print job and nothing else. */
export function connectPrint(contents: WebContents, vault: VaultProcess, job: string): void {
  const { port1, port2 } = new MessageChannelMain();
  vault.say({ say: 'port', for: 'print' }, [port1]);
  contents.postMessage('print-port', job, [port2]);
}

export type ShellHandlers = {
  [M in ShellMethod]: (
    input: ShellContract[M]['input']['_output'],
  ) => Promise<ShellContract[M]['output']['_output']> | ShellContract[M]['output']['_output'];
};

const isShellMethod = (name: unknown): name is ShellMethod => typeof name === 'string' && Object.hasOwn(shellContract, name);

const refused = (kind: AppError['kind']): Result<never> => ({ ok: false, error: { kind } });

/** Serves the window's questions to main. `window` answers the contents that may ask now. */
export function serveShell(window: () => WebContents | undefined, connect: (contents: WebContents) => void, handlers: ShellHandlers): void {
  ipcMain.handle('shell', async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isTrusted(window(), event.sender, event.senderFrame)) return refused('forbidden');
    if (!isShellMethod(name)) return refused('invalid');
    const parsed = shellContract[name].input.safeParse(input);
    if (!parsed.success) return refused('invalid');
    try {
      const handler = handlers[name] as (input: unknown) => unknown;
      return { ok: true, value: await handler(parsed.data) };
    } catch {
      return refused('unexpected');
    }
  });
  ipcMain.on('connect', (event) => {
    if (isTrusted(window(), event.sender, event.senderFrame)) connect(event.sender);
  });
}

/** Waits for one message of this window, at most `milliseconds`. */
export function answerFrom(contents: WebContents, channel: 'lock-ready' | 'print-ready', milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (answered: boolean) => {
      clearTimeout(timer);
      ipcMain.off(channel, listen);
      resolve(answered);
    };
    const listen = (event: Electron.IpcMainEvent) => {
      if (event.sender === contents) finish(true);
    };
    const timer = setTimeout(() => finish(false), milliseconds);
    ipcMain.on(channel, listen);
  });
}
