/**
 * @file The window's only way out: typed questions to the vault process over one MessagePort, and a few to the main process.
 *
 * An answer is a `Result`; `ask` unwraps it and throws `Refused` with the error as data, which TanStack Query carries to the
 * screen. The words for it are in `renderer/text/errors.ts`.
 */
import type { AppContract, AppMethod, Capability } from '../../shared/contract';
import type { InputOf, OutputOf } from '../../shared/ipc';
import type { AppError, Result } from '../../shared/result';
import type { ShellInput, ShellMethod, ShellOutput } from '../../shared/shell';

/** A refusal that reached the window. `error.kind` decides what is said and what can be done next. */
export class Refused extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.kind);
    this.name = 'Refused';
    this.error = error;
  }
}

type Waiting = (result: Result<unknown>) => void;
type FromVault = { id: number; result: Result<unknown> } | { changed: Capability[] };

let port: Promise<MessagePort> | undefined;
let nextId = 1;
const waiting = new Map<number, Waiting>();
const listeners = new Set<(changed: Capability[]) => void>();

function connect(): Promise<MessagePort> {
  port ??= new Promise((resolve) => {
    window.addEventListener('message', function take(event: MessageEvent) {
      // The preload posts from this very window; anything else is not ours.
      if (event.source !== window || event.data !== 'vault-port') return;
      const [received] = event.ports;
      if (received === undefined) return;
      window.removeEventListener('message', take);
      received.onmessage = (message: MessageEvent<FromVault>) => {
        const data = message.data;
        if ('changed' in data) for (const listener of listeners) listener(data.changed);
        else {
          waiting.get(data.id)?.(data.result);
          waiting.delete(data.id);
        }
      };
      resolve(received);
    });
    window.bridge?.connect();
  });
  return port;
}

/**
 * Asks the vault process.
 * @throws Refused with the error as data
 */
export async function ask<M extends AppMethod>(method: M, input: InputOf<AppContract, M>): Promise<OutputOf<AppContract, M>> {
  const to = await connect();
  const result = await new Promise<Result<unknown>>((resolve) => {
    const id = nextId++;
    waiting.set(id, resolve);
    to.postMessage({ id, method, input });
  });
  if (!result.ok) throw new Refused(result.error);
  // The vault process has parsed the reply with this method's schema (`electron/ipc/serve.ts`); parsing twice costs 1.75x.
  return result.value as OutputOf<AppContract, M>;
}

/**
 * Asks the main process: dialogs, printing, locking.
 * @throws Refused with the error as data
 */
export async function askShell<M extends ShellMethod>(method: M, input: ShellInput<M>): Promise<ShellOutput<M>> {
  const result = (await window.bridge?.shell(method, input)) as Result<ShellOutput<M>> | undefined;
  if (result === undefined) throw new Refused({ kind: 'unexpected' });
  if (!result.ok) throw new Refused(result.error);
  return result.value;
}

/** Hears which capabilities changed after each commit. Returns the way to stop listening. */
export function onChanged(listener: (changed: Capability[]) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Called by main shortly before it destroys this window. */
export function onLockSoon(listener: () => Promise<void>): void {
  window.bridge?.onLockSoon(listener);
}
