/** @file A school's calendar as people paste it: what is understood, and what is said about the rest. */
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../shared/calendar/read';

const ON = '2025-11-10';
const read = (text: string, order?: 'dmy' | 'mdy') => {
  const found = readCalendar(text, ON, order);
  return { ...found, lines: found.spans.map(({ span }) => `${span.kind} ${span.name} ${span.from}..${span.to}`) };
};

describe('reading a calendar', () => {
  it('reads lines of a letter, and takes a missing year from the line beside', () => {
    const found = read(
      '2025-26\nAutumn term 1 Sep – 19 Dec 2025\nHalf term: 27–31 Oct\nSpring Term: Monday 5th January to Friday 27 March\nMay Day bank holiday, Mon 4 May 2026',
    );
    expect(found.lines).toEqual([
      'term Autumn term 2025-09-01..2025-12-19',
      'holiday Half term 2025-10-27..2025-10-31',
      'term Spring Term 2026-01-05..2026-03-27',
      'holiday May Day bank holiday 2026-05-04..2026-05-04',
    ]);
    expect(found.unread).toEqual([]);
    expect(found.spans.map((one) => one.yearTaken)).toEqual([false, true, true, false]);
  });

  it.each([
    ['Winter break: Dec 22, 2025 - Jan 2, 2026', 'holiday Winter break 2025-12-22..2026-01-02'],
    ['October 27–31, 2025 Fall break', 'holiday Fall break 2025-10-27..2025-10-31'],
    ['Thanksgiving Nov 27-28', 'holiday Thanksgiving 2025-11-27..2025-11-28'],
    ['Autumn term 2025-09-01 to 2025-12-19', 'term Autumn term 2025-09-01..2025-12-19'],
    ['INSET day 13/10/2025', 'holiday INSET day 2025-10-13..2025-10-13'],
    ['Semester 1: 9/2/2025 – 1/23/2026', 'term Semester 1 2025-09-02..2026-01-23'],
    ['Vacaciones de Navidad: del 22 de diciembre de 2025 al 7 de enero de 2026', 'holiday Vacaciones de Navidad 2025-12-22..2026-01-07'],
    ['Primer trimestre: 8 septiembre – 19 diciembre 2025', 'term Primer trimestre 2025-09-08..2025-12-19'],
    ['Christmas holiday 20 December to 4 January', 'holiday Christmas holiday 2025-12-20..2026-01-04'],
    ['name,start,end\n"Half term, autumn",2025-10-27,2025-10-31', 'holiday Half term, autumn 2025-10-27..2025-10-31'],
    ['Term;Start;End\nSummer term;13.04.2026;17.07.2026', 'term Summer term 2026-04-13..2026-07-17'],
    ['Staff day\t2026-02-13', 'holiday Staff day 2026-02-13..2026-02-13'],
    [
      'Autumn term 2025\nTerm starts: Monday 1 September 2025\nTerm ends: Friday 19 December',
      'term Autumn term 2025 2025-09-01..2025-12-19',
    ],
    ['Wed 24 Dec – Fri 2 Jan: closed', 'holiday closed 2025-12-24..2026-01-02'],
  ])('reads %j', (text, line) => {
    const found = read(text);
    expect([found.lines, found.unread]).toEqual([[line], []]);
  });

  it('asks how a date is meant when it can be two days, and reads it as answered', () => {
    const text = 'Half term 3/11/2025 - 7/11/2025';
    const found = read(text);
    expect([found.lines, found.ask, found.unread.map((one) => one.why)]).toEqual([[], '3/11/2025', ['order']]);
    expect(read(text, 'dmy').lines).toEqual(['holiday Half term 2025-11-03..2025-11-07']);
    expect(read('Break 3/11/2026 - 3/13/2026').lines).toEqual(['holiday Break 2026-03-11..2026-03-13']);
  });

  it('says of each line that it does not understand why', () => {
    const found = read(
      'Half term 31 Oct 2025 – 27 Oct 2025\nOuting 31 February 2026\nCall 555 12 tomorrow\nStaff outing soon\nTerm ends 19 December 2025',
    );
    expect(found.spans).toEqual([]);
    expect(found.unread.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '1 backwards',
      '2 no-such-day',
      '3 no-day',
      '4 no-day',
      '5 half',
    ]);
  });

  it('reads lesson times', () => {
    const found = read('Period 1 08:30–09:15\nBreak 9.15 - 9.35\n3rd lesson: 1:05 pm to 1:50 pm\nP7 2:00–2:45 pm\nBad 10:00-09:00');
    expect(found.bells.map(({ bell }) => `${bell.name} ${bell.start} ${bell.end}`)).toEqual([
      'Period 1 08:30 09:15',
      'Break 09:15 09:35',
      '3rd lesson 13:05 13:50',
      'P7 14:00 14:45',
    ]);
    expect(found.unread.map((one) => one.why)).toEqual(['backwards']);
  });
});
