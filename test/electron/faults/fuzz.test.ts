/**
 * @file Forged questions: for every method of the contract, hundreds of inputs that nobody's window would send. The vault process
 * always answers a `Result`, never throws, and no answer leaks a text or changes what objects inherit.
 */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appErrorSchema } from '../../../shared/result';
import { type TestApp, testApp } from '../../support/app';
import { METHODS } from './contract';
import { validInput } from './inputs';

const RUNS = 300;
/** Each costs a key derivation or a whole invented school, however little is in the question. */
const COSTLY: Readonly<Record<string, number>> = { 'practice.create': 12 };

const HUGE = 'é'.repeat(1_500_000);
/** Keys that reach for what all objects inherit. `JSON.parse` makes them own keys, as a structured clone does. */
const POISON: readonly unknown[] = [
  JSON.parse('{"__proto__":{"x":1}}'),
  JSON.parse('{"constructor":{"prototype":{"x":1}}}'),
  JSON.parse('{"__proto__":null,"prototype":{"x":1},"toString":1,"valueOf":"x"}'),
  Object.create(null),
];
const ODD: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  2 ** 53,
  10n,
  '',
  '\0',
  '\ud800',
  '\u202egnp',
  new Date(Number.NaN),
  new Map([['x', 1]]),
  new Set([1]),
  /x/,
  new Uint8Array(8),
  [],
  [[]],
  HUGE,
  Array.from({ length: 5000 }, () => ({})),
];

const anything = fc.oneof(
  fc.constantFrom(...ODD, ...POISON),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
    withSparseArray: true,
  }),
);

/** Texts of the right type that mean something to SQL, to the full-text index, to a spreadsheet, to a path, to HTML or to a regular expression. */
const texts = fc.oneof(
  fc.constantFrom(
    "' OR 1=1 --",
    '"; DROP TABLE party;',
    'NEAR(a b)',
    'a* AND (',
    '"',
    '^x',
    '-- ',
    '=cmd|x',
    '../../etc/passwd',
    '<img src=x>',
    '((((a+)+)+)+)$',
    '%s%n',
    '\u0000',
    'ß'.repeat(500),
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

/** An input that fits but for one place: what is there is replaced, left out, or gets a companion. */
function nearly(valid: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(valid)) return fc.oneof(anything, fc.array(valid.length === 0 ? anything : nearly(valid[0]), { maxLength: 3 }));
  if (typeof valid === 'string') return fc.oneof(texts, anything);
  if (typeof valid === 'number') return fc.oneof(fc.integer(), fc.double(), anything);
  if (typeof valid !== 'object' || valid === null) return anything;
  const names = Object.keys(valid);
  if (names.length === 0) return fc.oneof(anything, fc.dictionary(fc.string({ maxLength: 12 }), anything, { maxKeys: 3 }));
  const source = valid as Record<string, unknown>;
  return fc.oneof(
    anything,
    fc.constantFrom(...names).chain((name) => nearly(source[name]).map((value) => ({ ...source, [name]: value }))),
    fc.constantFrom(...names).map((name) => Object.fromEntries(Object.entries(source).filter(([key]) => key !== name))),
    fc.tuple(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'extra'), anything).map(([name, value]) => {
      const copy = { ...source };
      Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
      return copy;
    }),
  );
}

let app: TestApp;
const uncaught: unknown[] = [];
const note = (error: unknown) => uncaught.push(error);
beforeAll(() => {
  process.on('unhandledRejection', note);
});
afterAll(() => {
  process.off('unhandledRejection', note);
});
// A vault each: a question that signs out or goes to another folder must not make the next ones easy.
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

describe('a forged question', () => {
  it.each(METHODS)('%s is always answered', async (name, { input }) => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(nearly(validInput(input, true)), async (forged) => {
        const result = await app.raw(name, forged);
        if (result.ok) expect(result.value).toBeDefined();
        else expect(appErrorSchema.parse(result.error)).toEqual(result.error);
        expect(({} as { x?: unknown }).x).toBeUndefined();
        answered += 1;
      }),
      { numRuns: COSTLY[name] ?? RUNS, endOnFailure: true },
    );
    expect(answered).toBeGreaterThanOrEqual(COSTLY[name] ?? RUNS);
    expect(uncaught).toEqual([]);
    // A forged input is refused for what it is; a defect of ours would have been logged.
    expect(app.defects).toEqual([]);
  });
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'vault.State', 'vault.state ', '', 'x'.repeat(60)])(
    'with the method %j is refused',
    async (name) => {
      expect(await app.raw(name, {})).toEqual({ ok: false, error: { kind: 'invalid', reason: 'unknown-method' } });
    },
  );
});
