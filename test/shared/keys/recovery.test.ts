/** @file When Today says something about the way back in. */
import { expect, test } from 'vitest';
import { type RecoveryWay, recoveryWord } from '../../../shared/keys/recovery';

const TODAY = '2026-03-02';
const way = (more: Partial<RecoveryWay> = {}): RecoveryWay => ({ beforeLeaving: false, madeAt: '2025-09-01T08:00:00.000Z', ...more });

test('nothing at all is said first', () => {
  expect(recoveryWord({}, TODAY)).toBe('none');
});

test('one that was never proven is said after two weeks, also when nobody knows when it was made', () => {
  expect(recoveryWord({ code: way({ madeAt: '2026-02-20T08:00:00.000Z' }) }, TODAY)).toBeUndefined();
  expect(recoveryWord({ code: way({ madeAt: '2026-02-16T08:00:00.000Z' }) }, TODAY)).toBe('never');
  expect(recoveryWord({ code: way({ madeAt: undefined }) }, TODAY)).toBe('never');
});

test('one that was proven lately is enough; half a year later it is asked for again', () => {
  const proved = { code: way(), parts: { ...way({ provedAt: '2025-09-10T08:00:00.000Z' }), set: 'K7Q' } };
  expect(recoveryWord(proved, TODAY)).toBeUndefined();
  expect(recoveryWord(proved, '2026-03-09')).toBe('long-ago');
});

test('one of before a counselor left is to be made anew, however lately it was proven', () => {
  expect(recoveryWord({ code: way({ beforeLeaving: true, provedAt: '2026-03-01T08:00:00.000Z' }) }, TODAY)).toBe('anew');
});
