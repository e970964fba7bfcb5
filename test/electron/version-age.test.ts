/** @file When a version says that it is old: after half a year, and never because a clock is wrong or nobody knows its day. */
import { expect, test } from 'vitest';
import { oldSince } from '../../electron/shell/version-age';

test.each([
  ['2026-03-14', '2026-09-09T12:00:00Z', undefined],
  ['2026-03-14', '2026-09-11T12:00:00Z', '2026-03'],
  ['2026-03-14', '2028-01-01T00:00:00Z', '2026-03'],
  ['2026-03-14', '1999-01-01T00:00:00Z', undefined],
  ['', '2030-01-01T00:00:00Z', undefined],
])('made on "%s", on %s: %s', (madeOn, now, expected) => {
  expect(oldSince(madeOn, new Date(now))).toBe(expected);
});
