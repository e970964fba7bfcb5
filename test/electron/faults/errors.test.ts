/** @file What an unforeseen error may tell: a reference to the window, a place in the code to the log, and nobody's words to either. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type Door } from '../../../electron/ipc/serve';
import { type TestApp, testApp } from '../../support/app';

const CANARY = 'Pim Thistledown cried';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

/** A door behind which everything breaks, telling what it was working on, as libraries do. */
function broken(error: unknown): { door: Door; logged: string[] } {
  const logged: string[] = [];
  const door: Door = {
    lobby: new Proxy({} as Door['lobby'], {
      get: () => () => {
        throw error;
      },
    }),
    context: () => {
      throw error;
    },
    log: (entry) => logged.push(JSON.stringify(entry)),
  };
  return { door, logged };
}

const ERRORS = {
  'an error with words': () => new Error(`SQL failed near '${CANARY}'`),
  'words that look like a place': () => new TypeError(`bad\n    at ${CANARY} (file.ts:1:1)\n    at ${CANARY}:1:2`),
  'a name made of words': () => Object.assign(new Error('x'), { name: CANARY }),
  'no error at all': () => CANARY,
  'an error with the code of words': () => Object.assign(new Error(CANARY), { code: CANARY }),
};

describe('an unforeseen error', () => {
  it.each(Object.entries(ERRORS))('(%s) tells a reference only', async (_name, make) => {
    for (const method of ['vault.state', 'cases.list']) {
      const { door, logged } = broken(make());
      const result = await answer(door, method, {});
      expect(result).toEqual({ ok: false, error: { kind: 'unexpected', ref: expect.stringMatching(/^[0-9a-f]{8}$/) } });
      expect(logged).toHaveLength(1);
      expect(logged[0]).not.toContain('Thistledown');
      if (!result.ok) expect(logged[0]).toContain(result.error.ref);
    }
  });
});

describe('a refused input', () => {
  it('names places, never what stood there', async () => {
    const result = await app.raw('cases.create', { title: CANARY, report: { whatHappened: { text: CANARY } }, parties: [CANARY] });
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(JSON.stringify(result)).not.toContain('Thistledown');
    expect(app.defects).toEqual([]);
  });
});
