/**
 * @file The vault process's only door: every question passes here, in this order: known method, input parsed, signed in, role,
 * handler, output parsed, `Result`. No handler does any of these itself.
 *
 * The sender was checked when main handed out the port (`electron/ipc/broker.ts`): holding a port is the permission to ask.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type AppMethod, appContract } from '../../shared/contract';
import { type AppError, Refusal, type Result } from '../../shared/result';
import type { Context, Lobby } from '../context';
import { appHandlers } from '../handlers';
import { storageRefusal } from '../store/errors';

export interface Door {
  readonly lobby: Lobby;
  context(): Context | undefined;
  /** Told about defects: a random reference, the method and where it was thrown. Never the error's text. */
  log(entry: { ref: string; method: string; at: string }): void;
  /** Told before each answer goes out: somebody may have signed in by it. */
  answered?(): void;
}

const questionSchema = z.strictObject({ id: z.number().int(), method: z.string().max(60), input: z.unknown() });

const isMethod = (name: string): name is AppMethod => Object.hasOwn(appContract, name);

/** Paths of what did not fit. zod's messages can quote the input, so they stay here. */
function fieldsOf(error: z.ZodError): string[] {
  return [...new Set(error.issues.map((i) => i.path.join('.').slice(0, 120)))].slice(0, 50);
}

/** The first lines of the stack below the message: file and line, no text that a person typed. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return 'unknown';
  // The message is cut off first: one of its own lines could begin like a place.
  const below = error.stack.slice(error.stack.indexOf(error.message) + error.message.length);
  const frames = below.split('\n').filter((line) => /^\s+at .*:\d+\)?$/.test(line));
  return [error.constructor.name, ...frames.slice(0, 4).map((frame) => frame.trim())].join(' < ');
}

function refusalOf(door: Door, method: string, error: unknown): AppError {
  if (error instanceof Refusal) return error.error;
  const storage = storageRefusal(error);
  if (storage !== undefined) return storage.error;
  const ref = randomBytes(4).toString('hex');
  door.log({ ref, method, at: placeOf(error) });
  return { kind: 'unexpected', ref };
}

/** Answers one question. Never throws and never answers `undefined`. */
export async function answer(door: Door, method: string, input: unknown): Promise<Result<unknown>> {
  if (!isMethod(method)) return { ok: false, error: { kind: 'invalid', reason: 'unknown-method' } };
  const { access, input: inputSchema, output: outputSchema } = appContract[method];
  try {
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) throw new Refusal('invalid', { fields: fieldsOf(parsed.error) });
    const handler = appHandlers[method] as (context: unknown, input: unknown) => unknown;
    const value = await handler(access === 'anyone' ? door.lobby : signedIn(door, access), parsed.data);
    // Strict schemas: a handler that answers one field too many is a defect here and not a leak in the window.
    return { ok: true, value: outputSchema.parse(value) };
  } catch (error) {
    return { ok: false, error: refusalOf(door, method, error) };
  }
}

function signedIn(door: Door, roles: readonly string[]): Context {
  const context = door.context();
  if (context === undefined) throw new Refusal('locked');
  if (!roles.includes(context.me.role)) throw new Refusal('forbidden');
  return context;
}

/** What a port must be able to do; Electron's and Node's both fit. */
export interface Port {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}

/**
 * Serves a port until it is closed.
 * @param allowed methods that this port may ask for; absent: all of them
 */
export function serve(door: Door, port: Port, allowed?: readonly AppMethod[]): void {
  port.on('message', (message) => {
    const question = questionSchema.safeParse(message.data);
    // Not a question of ours: there is no id to answer to.
    if (!question.success) return;
    const { id, method, input } = question.data;
    const asked = allowed !== undefined && !allowed.some((m) => m === method) ? refused() : answer(door, method, input);
    void asked.then((result) => {
      // First: once somebody knows that they are in, whatever locks must know it too.
      door.answered?.();
      port.postMessage({ id, result });
    });
  });
  port.start();
}

const refused = (): Promise<Result<unknown>> => Promise.resolve({ ok: false, error: { kind: 'forbidden' } });
