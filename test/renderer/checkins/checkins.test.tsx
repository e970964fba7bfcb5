// @vitest-environment happy-dom
/** @file Check-ins: the usual rhythm keeps both sides apart, Today does each line in one step, and an outcome is never recorded by half. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckinSection } from '../../../renderer/checkins/CheckinSection';
import { whatIsDue } from '../../../renderer/checkins/DueLine';
import { grouped, lettersOf } from '../../../renderer/checkins/due-groups';
import { rhythmFrom, seen } from '../../../renderer/checkins/schedule';
import { today } from '../../../renderer/text/dates';
import { en } from '../../../renderer/text/en';
import { isWeekend, NO_CALENDAR } from '../../../shared/calendar/calendar';
import { NEXT_STEPS } from '../../../shared/cases/words';
import { WAITS } from '../../../shared/checkins/board';
import { checkinInputSchema, checkinSchema } from '../../../shared/checkins/contract';
import { CHECKIN_PURPOSES, sharesDay, usualRhythm } from '../../../shared/checkins/rhythm';
import { PROCESSES } from '../../../shared/circles/circle';
import { addDays, daysBetween } from '../../../shared/days';
import {
  answer,
  answers,
  asked,
  aView,
  button,
  CASE,
  click,
  field,
  HARMED,
  id,
  lastAsked,
  must,
  page,
  press,
  RESPONSIBLE,
  settle,
  write,
} from '../cases/support';
import { aCircle, casePage, enter, leave } from '../circles/room';

vi.mock('../../../renderer/ipc/client', async (original) => ({
  ...(await original<object>()),
  ask: async (method: never, input: unknown) => (await import('../cases/support')).fakeAsk(method, input),
}));

afterEach(leave);

const t = en.checkins;

describe('the usual rhythm', () => {
  it('sees each alone on day 2 to 3, in weeks 1, 2, 4 and after 90 days, all together in week 6; from whatever day', () => {
    for (let shift = 0; shift < 7; shift += 1) {
      const from = addDays('2025-10-13', shift);
      const people = seen(aView());
      const rhythm = usualRhythm(people, from, { days: NO_CALENDAR });
      for (const checkin of rhythm) {
        expect(checkinInputSchema.safeParse(checkin).success).toBe(true);
        expect(isWeekend(checkin.due)).toBe(false);
        expect(sharesDay(checkin, rhythm, people)).toBe(false);
      }
      for (const person of [HARMED, RESPONSIBLE]) {
        const mine = rhythm.filter((checkin) => checkin.partyId === person);
        expect(mine.map((checkin) => checkin.purpose)).toEqual(['wellbeing', 'progress', 'progress', 'progress', 'repeat_harm']);
        const days = mine.map((checkin) => daysBetween(from, checkin.due));
        [2, 7, 14, 28, 90].forEach((day, index) => {
          expect(days[index]).toBeGreaterThanOrEqual(day);
          expect(days[index]).toBeLessThanOrEqual(day + 3);
        });
      }
      const together = rhythm.filter((checkin) => checkin.partyId === undefined);
      expect(together.map((checkin) => checkin.purpose)).toEqual(['completion']);
      expect(rhythm[0]?.partyId).toBe(HARMED);
    }
  });

  it('puts people of one side on one day, and every side of a conflict on a day of its own', () => {
    const [first, second] = aView().parties;
    if (first === undefined || second === undefined) throw new Error('two parties');
    const third = { ...second, id: first.id };
    const ofRole = (role: 'responsible' | 'both_conflict') => [
      first,
      { ...second, roles: [{ role }] },
      { ...third, id: id(0xa8) as typeof first.id, roles: [{ role }] },
    ];
    const dues = (role: 'responsible' | 'both_conflict') =>
      usualRhythm(ofRole(role), '2025-10-13', { days: NO_CALENDAR })
        .slice(0, 3)
        .map((checkin) => checkin.due);
    expect(new Set(dues('responsible')).size).toBe(2);
    expect(new Set(dues('both_conflict')).size).toBe(3);
  });

  it('counts from the circle, and from today when that is long ago', () => {
    const view = aView({ circles: [aCircle({ status: 'held', heldOn: '2025-10-14' })] });
    expect(rhythmFrom(view, '2025-10-20')).toBe('2025-10-14');
    expect(rhythmFrom(view, '2026-02-01')).toBe('2026-02-01');
  });

  it('is offered after a circle and planned as ticked', async () => {
    const circle = aCircle({ status: 'held', heldOn: today() });
    await enter(casePage, <CheckinSection view={aView({ circles: [circle] })} />);
    await press(t.section.planRhythm);
    await settle(300);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[role=dialog] input[type=checkbox]')];
    expect(boxes).toHaveLength(11);
    await click(must(boxes[0], 'the first'));
    await press(t.plan.save(10));
    const input = lastAsked('checkins.plan') as { caseId: string; checkins: unknown[] };
    expect(input.caseId).toBe(CASE);
    expect(input.checkins).toHaveLength(10);
  });
});

const due = (change: object) => ({
  kind: 'checkin' as const,
  group: 'today' as const,
  id: id(1),
  caseId: CASE as never,
  caseTitle: 'The bent telescope',
  who: 'PT',
  what: 'wellbeing',
  ...change,
});

describe('Today', () => {
  it('keeps the order of the groups and leaves out those without lines', () => {
    const rows = [due({ id: id(1), group: 'undated' }), due({ id: id(2), group: 'overdue' }), due({ id: id(3), group: 'overdue' })];
    const totals = { overdue: 7, today: 0, week: 0, later: 0, waiting: 0, undated: 1 };
    expect(grouped({ rows, totals }).map((one) => [one.group, one.rows.map((row) => row.id), one.total])).toEqual([
      ['overdue', [id(2), id(3)], 7],
      ['undated', [id(1)], 1],
    ]);
    expect(['PT', 'Class 5-Fern', ''].map(lettersOf)).toEqual(['PT', 'C5F', '']);
  });

  it('records a check-in and a kept promise in one step, and can say more', async () => {
    answers.set('checkins.today', () => ({
      rows: [
        due({ kind: 'item', group: 'overdue', id: id(2), due: '2020-01-01', who: 'BL', what: 'Repair the telescope' }),
        due({ id: id(1), due: today() }),
        due({ kind: 'wait', group: 'waiting', id: CASE, what: 'paused', who: '' }),
        due({ kind: 'case', group: 'undated', id: CASE, what: 'screen', who: '' }),
      ],
      totals: { overdue: 1, today: 1, week: 0, later: 0, waiting: 1, undated: 99 },
    }));
    await enter('/today');
    expect(page()).toContain(t.today.groups.waiting);
    expect(page()).toContain(t.today.shown(1, 99));
    expect(page()).toContain(en.codes.nextStep.screen);
    await press(/^Done: /);
    expect(lastAsked('checkins.record')).toEqual({ id: id(1), status: 'done', on: today(), note: '' });
    await press(t.today.keptOf('Repair the telescope', 'BL'));
    expect(lastAsked('agreements.markItem')).toMatchObject({ itemId: id(2), status: 'done_late' });
    await press(/^Something else about: Check-in/);
    await answer(/^How is it going/, '4');
    await write(field(t.record.note), 'She sleeps again.');
    await press(t.record.save);
    expect(lastAsked('checkins.record')).toEqual({ id: id(1), status: 'done', on: today(), rating: 4, note: 'She sleeps again.' });
  });

  it('never shows a bare code', () => {
    const words = (kind: 'checkin' | 'circle' | 'case' | 'wait', what: string) => whatIsDue({ kind, what }, en);
    for (const [kind, codes] of [
      ['checkin', CHECKIN_PURPOSES],
      ['circle', PROCESSES],
      ['case', NEXT_STEPS],
      ['wait', WAITS],
    ] as const)
      for (const code of codes) expect(words(kind, code)).not.toBe(code);
    expect(whatIsDue({ kind: 'item', what: 'support' }, en)).toBe('support');
    expect(whatIsDue({ kind: 'paper', what: 'to_collect', count: 3 }, en)).toBe(en.register.today.to_collect(3));
    expect(whatIsDue({ kind: 'duty', what: 'contact' }, en)).toBe(en.register.today.contact);
  });
});

describe('a recorded check-in', () => {
  const recorded = checkinSchema.parse({
    id: id(7),
    partyId: HARMED,
    purpose: 'progress',
    due: '2025-10-01',
    status: 'done',
    doneOn: '2025-10-02',
    rating: 3,
    note: 'It goes.',
  });

  it('is corrected with its own day and words, and without a number when nobody was there', async () => {
    await enter(casePage, <CheckinSection view={aView({ checkins: [recorded] })} />);
    await press(t.section.changeOf('Pim Thistledown'));
    await answer(/^How did it go/, en.codes.checkinStatus.missed);
    await press(t.record.save);
    expect(lastAsked('checkins.record')).toEqual({ id: id(7), status: 'missed', on: '2025-10-02', note: 'It goes.' });
  });

  it('of a closed case can only be read', async () => {
    await enter(casePage, <CheckinSection view={aView({ checkins: [recorded], closedOn: '2025-12-01' })} />);
    expect([...document.querySelectorAll('section button')]).toHaveLength(0);
    expect(page()).toContain('It goes.');
    expect(asked.filter((one) => one.method !== 'vault.state')).toEqual([]);
    expect(() => button(t.section.plan)).toThrow();
  });
});
