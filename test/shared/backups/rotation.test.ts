/** @file Which backups stay: seven days, four weeks, never none, whatever the clock did. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysSince } from '../../../shared/backups/backup';
import { leftOver } from '../../../shared/backups/rotation';
import { addDays } from '../../../shared/days';

const daily = (days: number, perDay = 1) =>
  Array.from({ length: days * perDay }, (_, n) => ({
    name: `b${n}`,
    number: n + 1,
    on: addDays('2026-01-01', Math.floor(n / perDay)),
    kind: 'daily' as const,
  }));

it('keeps seven days and then one a week', () => {
  const all = daily(60);
  const gone = leftOver(all);
  const kept = all.filter((one) => !gone.includes(one.name)).map((one) => one.on);
  expect(kept.slice(-7)).toEqual(all.slice(-7).map((one) => one.on));
  expect(kept.length).toBe(11);
});

it('of one day the newest stays', () => {
  const all = daily(1, 5);
  expect(leftOver(all).sort()).toEqual(['b0', 'b1', 'b2', 'b3']);
});

it('never lets the newest go, and keeps at most thirteen, whatever the days are', () => {
  const one = fc.record({
    on: fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays('2026-01-01', n)),
    kind: fc.constantFrom('daily' as const, 'asked' as const, 'migration' as const),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 80 }), (list) => {
      const all = list.map((each, n) => ({ ...each, name: `b${n}`, number: n + 1 }));
      const gone = leftOver(all);
      expect(gone).not.toContain(`b${all.length - 1}`);
      expect(all.length - gone.length).toBeLessThanOrEqual(13);
      expect(new Set(gone).size).toBe(gone.length);
    }),
  );
});

it('counts days since the newest, wherever it is', () => {
  const view = (made: string) => ({ ticket: '0-x', made, kind: 'daily' as const, where: 'near' as const, size: 1, whole: true });
  expect(daysSince({}, '2026-03-10')).toBeUndefined();
  expect(daysSince({ near: view('2026-03-01T08:00:00.000Z'), away: view('2026-03-08T08:00:00.000Z') }, '2026-03-10')).toBe(2);
  // A clock that was set back makes nothing older than today.
  expect(daysSince({ near: view('2026-04-01T08:00:00.000Z') }, '2026-03-10')).toBe(0);
});
