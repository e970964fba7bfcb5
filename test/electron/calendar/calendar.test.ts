/** @file The school's calendar through the contract, on a real vault. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schoolDays } from '../../../shared/calendar/calendar';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const autumn = { kind: 'term' as const, name: 'Autumn', from: '2025-09-01', to: '2025-12-19' };

describe('the calendar', () => {
  it('is kept for all schools and for one, each with its own edition; what is refused changes nothing', async () => {
    await app.ask('calendar.save', {
      calendar: {
        school: '',
        spans: [autumn],
        bells: [
          { name: 'P2', start: '09:20', end: '10:05' },
          { name: 'P1', start: '08:30', end: '09:15' },
        ],
      },
    });
    await app.ask('calendar.save', {
      calendar: { school: 'Tern Bay', spans: [{ kind: 'holiday', name: 'Founders', from: '2025-11-12', to: '2025-11-12' }], bells: [] },
    });
    const { calendars } = await app.ask('calendar.read', {});
    expect(calendars.map((one) => one.school)).toEqual(['', 'Tern Bay']);
    expect(calendars[0]?.bells.map((bell) => bell.name)).toEqual(['P1', 'P2']);
    expect(schoolDays(calendars, 'Tern Bay').terms.map((term) => term.name)).toEqual(['Autumn']);

    const seen = calendars[0]?.edition;
    const twice = { school: '', spans: [autumn, { ...autumn, name: 'Again' }], bells: [] };
    expect(await refusal(app.ask('calendar.save', { calendar: twice, seen }))).toMatchObject({
      kind: 'invalid',
      reason: 'terms-overlap',
    });
    const backwards = { school: '', spans: [], bells: [{ name: 'x', start: '10:00', end: '09:00' }] };
    expect(await refusal(app.ask('calendar.save', { calendar: backwards, seen }))).toMatchObject({ reason: 'bell-backwards' });
    expect((await app.ask('calendar.read', {})).calendars[0]?.edition).toBe(seen);

    await app.ask('calendar.save', { calendar: { school: '', spans: [autumn], bells: [] }, seen });
    expect(await refusal(app.ask('calendar.save', { calendar: { school: '', spans: [], bells: [] }, seen }))).toMatchObject({
      kind: 'conflict',
      reason: 'changed-meanwhile',
    });
    expect(app.changes).toContain('calendar');
  });

  it('is not for a facilitator', async () => {
    await app.enter('FA');
    expect((await app.raw('calendar.read', {})).ok).toBe(false);
    await app.enter('KM');
  });
});
