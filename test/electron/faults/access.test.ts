/** @file Who may ask what, method by method from the contract: nobody before sign-in, no role that is not listed. */
import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../../electron/ipc/serve';
import { serve } from '../../../electron/ipc/serve';
import type { AppMethod } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import { ROLES } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { METHODS } from './contract';
import { validInput } from './inputs';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const LABEL = { counselor: 'KM', facilitator: 'FA', admin: 'AD' } as const;
const guarded = METHODS.filter(([, { access }]) => access !== 'anyone');

describe('a locked vault', () => {
  it.each(guarded)('refuses %s', async (name, { input }) => {
    app.leave();
    expect(await app.raw(name, validInput(input))).toEqual({ ok: false, error: { kind: 'locked' } });
  });
  it('lets anyone ask only for the door, for putting a backup back and for printing a job', () => {
    const anyone = METHODS.filter(([, { access }]) => access === 'anyone').map(([name]) => name);
    expect(anyone.sort()).toEqual([
      'backups.find',
      'backups.older',
      'backups.preview',
      'backups.restore',
      'practice.create',
      'prints.document',
      'prints.pictures',
      'prints.recoveryParts',
      'prints.recoverySheet',
      'vault.create',
      'vault.envelope',
      'vault.judge',
      'vault.lookAtPart',
      'vault.recover',
      'vault.redeem',
      'vault.state',
      'vault.suggest',
      'vault.unlock',
    ]);
  });
});

describe.each(ROLES)('a signed-in %s', (role) => {
  beforeAll(() => app.enter(LABEL[role]));
  const forbidden = guarded.filter(([, { access }]) => access !== 'anyone' && !access.includes(role));
  const allowed = guarded.filter(([, { access }]) => access !== 'anyone' && access.includes(role));
  it.each(forbidden)('is refused %s', async (name, { input }) => {
    expect(await app.raw(name, validInput(input))).toEqual({ ok: false, error: { kind: 'forbidden' } });
  });
  it.each(allowed)('is answered %s for its own reasons only', async (name, { input }) => {
    // The schema takes it, so what is refused now is refused by the service.
    expect(input.safeParse(validInput(input)).success).toBe(true);
    const result = await app.raw(name, validInput(input));
    if (!result.ok) expect(['locked', 'unexpected']).not.toContain(result.error.kind);
  });
});

describe('a print port', () => {
  it('answers nothing but prints.document, whoever is signed in', async () => {
    await app.enter('KM');
    const { port1, port2 } = new MessageChannel();
    const door: Door = { lobby: undefined as never, context: app.context, log: () => undefined };
    // Node's ports hand over the data itself, Electron's an event with it.
    serve(
      door,
      {
        on: (_name, listener) => port1.on('message', (data: unknown) => listener({ data })),
        postMessage: (m) => port1.postMessage(m),
        start: () => port1.start(),
      },
      ['prints.document'],
    );
    const ask = (method: string) =>
      new Promise<Result<unknown>>((resolve) => {
        port2.once('message', (answer: { result: Result<unknown> }) => resolve(answer.result));
        port2.postMessage({ id: 1, method, input: {} });
      });
    const others: AppMethod[] = METHODS.map(([name]) => name).filter((name) => name !== 'prints.document');
    for (const name of others) expect(await ask(name)).toEqual({ ok: false, error: { kind: 'forbidden' } });
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (name) => {
        if (name !== 'prints.document') expect(await ask(name)).toEqual({ ok: false, error: { kind: 'forbidden' } });
      }),
      { numRuns: 200 },
    );
    expect(await ask('prints.document')).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    port1.close();
  });
});
