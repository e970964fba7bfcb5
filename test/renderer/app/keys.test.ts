/** @file The keyboard of the whole window: lock, blank, search. */
import { describe, expect, it } from 'vitest';
import { makeKeyReader, SOMETHING } from '../../../renderer/app/keys';
import { HOME, mayOpen, RAIL } from '../../../renderer/app/places';
import { readAgain } from '../../../renderer/ipc/live';

const press = (key: string, more: Partial<Parameters<ReturnType<typeof makeKeyReader>>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  timeStamp: 0,
  repeat: false,
  ...more,
});

describe('keys', () => {
  it.each([
    [press('l', { ctrlKey: true }), 'lock'],
    [press('L', { ctrlKey: true }), 'lock'],
    [press('l', { metaKey: true }), 'lock'],
    [press('k', { ctrlKey: true }), 'search'],
    [press('F9'), 'blank'],
    [press('l'), undefined],
    [press('l', { ctrlKey: true, altKey: true }), undefined],
    [press('Escape'), undefined],
  ])('%o is %s', (event, wish) => {
    expect(makeKeyReader()(event)).toBe(wish);
  });

  it('Escape twice in a moment blanks, once or slowly does not', () => {
    const read = makeKeyReader();
    expect(read(press('Escape', { timeStamp: 1000 }))).toBeUndefined();
    expect(read(press('Escape', { timeStamp: 1400 }))).toBe('blank');
    expect(read(press('Escape', { timeStamp: 1500 }))).toBeUndefined();
    expect(read(press('Escape', { timeStamp: 3000 }))).toBeUndefined();
    expect(read(press('Escape', { timeStamp: 3100 }))).toBe('blank');
  });
  it('a click between is not twice', () => {
    const read = makeKeyReader();
    read(press('Escape', { timeStamp: 1000 }));
    expect(read(SOMETHING)).toBeUndefined();
    expect(read(press('Escape', { timeStamp: 1100 }))).toBeUndefined();
  });
  it('a held Escape or another key between is not twice', () => {
    const read = makeKeyReader();
    read(press('Escape', { timeStamp: 0 }));
    expect(read(press('Escape', { timeStamp: 30, repeat: true }))).toBeUndefined();
    read(press('Escape', { timeStamp: 1000 }));
    read(press('a', { timeStamp: 1100 }));
    expect(read(press('Escape', { timeStamp: 1200 }))).toBeUndefined();
  });
});

describe('places', () => {
  it('each role begins somewhere it may open', () => {
    for (const role of ['counselor', 'facilitator', 'admin'] as const) expect(mayOpen(role, HOME[role])).toBe(true);
  });
  it('a facilitator has circles only, an admin summaries only', () => {
    expect(mayOpen('facilitator', '/circles/abc')).toBe(true);
    expect(mayOpen('facilitator', '/cases')).toBe(false);
    expect(mayOpen('facilitator', '/sign-ins')).toBe(false);
    expect(mayOpen('facilitator', '/circlesque')).toBe(false);
    expect(mayOpen('admin', '/summaries')).toBe(true);
    expect(mayOpen('admin', '/circles')).toBe(false);
    expect(RAIL.counselor.every((entry) => mayOpen('counselor', entry.to))).toBe(true);
  });
});

describe('what is read again after a change', () => {
  it('holds every capability that shows it', () => {
    expect([...readAgain(['checkins'])].sort()).toEqual(['cases', 'checkins', 'search']);
    expect(readAgain(['agreements'])).toContain('circles');
    expect(readAgain(['cases'])).toContain('checkins');
    expect([...readAgain(['drafts'])]).toEqual(['drafts']);
  });
});
