/** @file Check-ins that bring nobody together who is to be kept apart, and the next time that is offered instead. */
import { describe, expect, it } from 'vitest';
import { NO_CALENDAR, type SchoolDays } from '../../../shared/calendar/calendar';
import { type Booking, clashOf, nextFree } from '../../../shared/checkins/apart';
import type { ContactLimit } from '../../../shared/contacts/contact';

const CASE = 'c'.repeat(32) as Booking['caseId'];
const LARK = '1'.repeat(32) as Booking['people'][number];
const OTTO = '2'.repeat(32) as Booking['people'][number];
const DAY = '2026-02-11';

const of = (who: typeof LARK, side: string, atTime?: string, place = 'Library', due = DAY): Booking => ({
  caseId: CASE,
  side,
  people: [who],
  due,
  atTime,
  place,
});
const limit = (kinds: ContactLimit['kinds'], more: Partial<ContactLimit> = {}): ContactLimit => ({
  id: 'a'.repeat(32) as ContactLimit['id'],
  kinds,
  detail: '',
  from: '2026-01-14',
  why: '',
  people: [
    { id: LARK, name: 'Lark' },
    { id: OTTO, name: 'Otto' },
  ],
  ...more,
});

describe('both sides', () => {
  it.each([
    ['at one place at one time', of(OTTO, 'responsible', '10:00'), 'both-sides'],
    ['at one place ten minutes later', of(OTTO, 'responsible', '10:10'), 'both-sides'],
    ['at one place, spelled otherwise', of(OTTO, 'responsible', '10:00', ' LIBRARY '), 'both-sides'],
    ['where the place is not said', of(OTTO, 'responsible', '10:00', ''), 'both-sides'],
    ['at another place', of(OTTO, 'responsible', '10:00', 'Room 4'), undefined],
    ['after each other', of(OTTO, 'responsible', '10:15'), undefined],
    ['on another day', of(OTTO, 'responsible', '10:00', 'Library', '2026-02-12'), undefined],
    ['of one side', of(OTTO, 'harmed', '10:00'), undefined],
    ['without a time', of(OTTO, 'responsible'), undefined],
  ])('%s', (_name, mine, clash) => {
    expect(clashOf(mine, [of(LARK, 'harmed', '10:00')], [])).toBe(clash);
  });
});

describe('a limit', () => {
  it.each([
    ['same day, no times', ['room'], of(OTTO, 'responsible', undefined), 'contact-limit'],
    ['twenty minutes apart', ['corridor'], of(OTTO, 'responsible', '10:20'), 'contact-limit'],
    ['half an hour apart', ['corridor'], of(OTTO, 'responsible', '10:30'), undefined],
    ['another room, only the room is limited', ['room'], of(OTTO, 'responsible', '10:00', 'Room 4'), undefined],
    ['another room, but the corridor too', ['room', 'corridor'], of(OTTO, 'responsible', '10:00', 'Room 4'), 'contact-limit'],
    ['only online', ['online'], of(OTTO, 'responsible', undefined, 'Room 4'), undefined],
  ] as const)('%s', (_name, kinds, mine, clash) => {
    expect(clashOf(mine, [of(LARK, 'harmed', '10:00')], [limit([...kinds])])).toBe(clash);
  });

  it('holds over cases, only while it is in force, and keeps all together out of one room', () => {
    const other = { ...of(LARK, 'harmed'), caseId: 'd'.repeat(32) as Booking['caseId'], side: undefined };
    expect(clashOf(of(OTTO, 'responsible'), [other], [limit(['any'])])).toBe('contact-limit');
    expect(clashOf(of(OTTO, 'responsible'), [other], [limit(['any'], { until: '2026-02-10' })])).toBeUndefined();
    const together = { ...of(LARK, ''), side: undefined, people: [LARK, OTTO] };
    expect(clashOf(together, [], [limit(['room'])])).toBe('together-limit');
    expect(nextFree(together, [], [limit(['room'])], NO_CALENDAR)).toBeUndefined();
  });
});

describe('the next free time', () => {
  const days: SchoolDays = {
    ...NO_CALENDAR,
    holidays: [{ kind: 'holiday', name: 'Half term', from: '2026-02-12', to: '2026-02-20' }],
    bells: [
      { name: 'P1', start: '08:30', end: '09:15' },
      { name: 'P2', start: '09:20', end: '10:05' },
      { name: 'P3', start: '10:20', end: '11:05' },
    ],
  };
  it('is the next lesson that is far enough, else the next school day', () => {
    const taken = [of(LARK, 'harmed', '09:20')];
    expect(nextFree(of(OTTO, 'responsible', '09:20'), taken, [limit(['any'])], days)).toEqual({ due: DAY, atTime: '10:20' });
    expect(nextFree(of(OTTO, 'responsible', '10:20'), [of(LARK, 'harmed', '10:20')], [limit(['any'])], days)).toEqual({
      due: '2026-02-23',
      atTime: '10:20',
    });
    expect(nextFree(of(OTTO, 'responsible'), [of(LARK, 'harmed')], [limit(['any'])], days)).toEqual({ due: '2026-02-23' });
  });
});
