/**
 * @file A started Electron, spoken to over Chromium's debugging pipe: no code in the product for it, no port, and nothing between
 * the start and the first paint that would slow either side.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { canSeeProcesses, processesNaming } from './processes';

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});
const attachedSchema = z.object({ sessionId: z.string(), targetInfo: z.object({ targetId: z.string(), type: z.string() }) });
const goneSchema = z.object({ targetId: z.string() });
const evaluatedSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ exception: z.object({ description: z.string().optional() }).optional() }).optional(),
});

/** A page of the started program. */
export interface Page {
  readonly target: string;
  readonly session: string;
}

/** What a start takes at most on a very busy machine, in milliseconds. */
const PATIENCE = 240_000;

export function within<T>(work: Promise<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not happen in time`)), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export class Browser {
  readonly process: ChildProcess;
  /** When it was started, in milliseconds since 1970. */
  readonly began: number;
  readonly #profile: string;
  readonly #commands: Writable;
  readonly #waiting = new Map<number, (message: z.infer<typeof messageSchema>) => void>();
  readonly #pages: Page[] = [];
  readonly #gone = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #ended: Promise<void>;
  #id = 0;
  #errors = '';

  /** @param profile a folder that no other program uses: everything that runs on it is ended with this one */
  constructor(
    executable: string,
    args: readonly string[],
    { profile, ...options }: { profile: string; cwd: string; env: NodeJS.ProcessEnv },
  ) {
    this.#profile = profile;
    this.began = performance.timeOrigin + performance.now();
    this.process = spawn(executable, ['--remote-debugging-pipe', `--user-data-dir=${profile}`, ...args], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.#ended = new Promise((resolve) => this.process.once('exit', () => resolve()));
    const [, , errors, commands, answers] = this.process.stdio;
    this.#commands = commands as Writable; // What 'pipe' makes of descriptors 3 and 4.
    this.#commands.on('error', () => undefined);
    errors?.on('data', (data: Buffer) => {
      this.#errors = (this.#errors + data.toString('utf8')).slice(-4_000);
    });
    let text = '';
    (answers as Readable).on('data', (data: Buffer) => {
      const parts = (text + data.toString('utf8')).split('\0');
      text = parts.pop() ?? '';
      for (const part of parts) this.#heard(part);
    });
    this.#send('Target.setDiscoverTargets', { discover: true });
    this.#send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  }

  #send(method: string, params: unknown, sessionId?: string): number {
    this.#id += 1;
    this.#commands.write(`${JSON.stringify({ id: this.#id, method, params, sessionId })}\0`);
    return this.#id;
  }

  #heard(text: string): void {
    const message = messageSchema.parse(JSON.parse(text));
    if (message.id !== undefined) {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
    if (message.method === 'Target.attachedToTarget') {
      const { sessionId, targetInfo } = attachedSchema.parse(message.params);
      if (targetInfo.type === 'page') this.#pages.push({ target: targetInfo.targetId, session: sessionId });
    }
    if (message.method === 'Target.targetDestroyed') this.#gone.add(goneSchema.parse(message.params).targetId);
    for (const listener of this.#listeners) listener();
  }

  #obituary(): string {
    const { exitCode, signalCode } = this.process;
    return `the program ended (${signalCode ?? exitCode})\n${this.#errors}`;
  }

  /** Resolves as soon as `look` answers something, asked after each message. */
  #when<T>(what: string, look: () => T | undefined): Promise<T> {
    const found = new Promise<T>((resolve, reject) => {
      const listener = () => {
        const seen = look();
        if (seen === undefined) return;
        this.#listeners.delete(listener);
        resolve(seen);
      };
      this.#listeners.add(listener);
      listener();
      void this.#ended.then(() => reject(new Error(`${this.#obituary()}, before ${what}`)));
    });
    return within(found, what);
  }

  /** The first page, or the one after `before`. */
  page(before?: Page): Promise<Page> {
    return this.#when('a window', () => this.#pages.find((page) => page.target !== before?.target && !this.#gone.has(page.target)));
  }

  /** Until a page's window is destroyed, or the whole program has ended with it. */
  async gone(page: Page): Promise<void> {
    const destroyed = this.#when('the end of the window', () => (this.#gone.has(page.target) ? true : undefined));
    await Promise.race([this.#ended, destroyed.catch(() => this.#ended)]);
  }

  /** The value of an expression in a page; a promise is waited for. */
  async evaluate(page: Page, expression: string): Promise<unknown> {
    const id = this.#send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, page.session);
    const answer = new Promise<z.infer<typeof messageSchema>>((resolve) => this.#waiting.set(id, resolve));
    const message = await within(
      Promise.race([answer, this.#ended.then(() => ({ error: { message: this.#obituary() }, result: undefined }))]),
      'an answer of the page',
    );
    if (message.error !== undefined) throw new Error(message.error.message);
    const { result, exceptionDetails } = evaluatedSchema.parse(message.result);
    if (exceptionDetails !== undefined) throw new Error(`the page threw: ${exceptionDetails.exception?.description ?? 'something'}`);
    return result.value;
  }

  /**
   * Ends it with all its helpers, which write into the profile to their last moment, and with what it started in its place: locking the
   * app starts it anew, and that one has no pipe to listen to. Only processes with this very profile are touched.
   */
  async end(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.#ended;
    if (!canSeeProcesses()) return;
    for (let quiet = 0; quiet < QUIET_LOOKS; quiet += 1) {
      const left = processesNaming(this.#profile);
      if (left.length > 0) quiet = 0;
      for (const pid of left) killIfThere(pid);
      await wait(QUIET_LOOK);
    }
  }
}

/** So many looks in a row must find nothing, one each so many milliseconds: a new start takes a moment. */
const QUIET_LOOKS = 20;
const QUIET_LOOK = 50;

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
