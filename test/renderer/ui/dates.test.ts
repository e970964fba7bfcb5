/** @file Dates as people say them, in both languages. */
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../../renderer/text/catalogue';
import { approximateDay, dayName, duration, relativeDay, shortDay, timeOfDay, today } from '../../../renderer/text/dates';
import { pluralIn } from '../../../renderer/text/plural';
import { withPrecision } from '../../../renderer/ui/DateField';
import { amountText, parseAmount } from '../../../renderer/ui/NumberField';
import { dueTone } from '../../../renderer/ui/Status';
import { addDays, daysBetween } from '../../../shared/days';

const { en, es } = CATALOGUES;
const ON = '2025-10-14';

describe('a day', () => {
  it('has a name with its weekday', () => {
    expect(dayName(ON, 'en')).toBe('Tue 14 Oct 2025');
    expect(dayName(ON, 'es')).toMatch(/^mar 14 oct 2025$/);
  });
  it('is short in lists, with the year only when it is another', () => {
    expect(shortDay('2025-05-03', 'en', ON)).toBe('3 May');
    expect(shortDay('2024-05-03', 'en', ON)).toBe('3 May 2024');
  });
  it.each([
    [0, 'today', 'hoy'],
    [1, 'tomorrow', 'mañana'],
    [-1, 'yesterday', 'ayer'],
    [3, 'in 3 days', 'dentro de 3 días'],
    [-5, '5 days ago', 'hace 5 días'],
    [21, 'in 3 weeks', 'dentro de 3 semanas'],
  ])('%i days away is said "%s"', (days, english, spanish) => {
    expect(relativeDay(addDays(ON, days), 'en', ON)).toBe(english);
    expect(relativeDay(addDays(ON, days), 'es', ON)).toBe(spanish);
  });
  it('far away is the day itself', () => {
    expect(relativeDay('2026-03-01', 'en', ON)).toBe('1 Mar 2026');
  });
  it('is counted over clock changes and leap days without slipping', () => {
    expect(daysBetween('2025-10-25', '2025-10-27')).toBe(2);
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
  });
  it('today is the local one', () => {
    expect(today(new Date(2025, 0, 5, 0, 30))).toBe('2025-01-05');
    expect(today(new Date(2025, 11, 31, 23, 59))).toBe('2025-12-31');
  });
});

describe('an approximate date keeps its own precision in words', () => {
  it.each([
    [{ precision: 'exact', on: ON }, 'Tue 14 Oct 2025', 'mar 14 oct 2025'],
    [{ precision: 'about', on: ON }, 'about Tue 14 Oct 2025', 'hacia el mar 14 oct 2025'],
    [{ precision: 'term', term: 'spring term' }, 'spring term', 'spring term'],
    [{ precision: 'unknown' }, 'day not known', 'día no conocido'],
  ] as const)('%o', (value, english, spanish) => {
    expect(approximateDay(value, 'en', en)).toBe(english);
    expect(approximateDay(value, 'es', es)).toBe(spanish);
  });
  it('a span is said once', () => {
    const words = approximateDay({ precision: 'between', from: '2025-05-03', to: '2025-05-05' }, 'en', en);
    expect(words.replaceAll(/\s/g, ' ')).toMatch(/^between 3.5 May 2025$/);
  });
  it('changing the precision keeps the day that was typed', () => {
    const about = withPrecision({ precision: 'exact', on: ON }, 'about');
    expect(about).toEqual({ precision: 'about', on: ON });
    const between = withPrecision(about, 'between');
    expect(between).toEqual({ precision: 'between', from: ON, to: '2025-10-15' });
    expect(withPrecision(between, 'exact')).toEqual({ precision: 'exact', on: ON });
    expect(withPrecision(between, 'unknown')).toEqual({ precision: 'unknown' });
  });
});

describe('small things', () => {
  it('time of day', () => {
    expect(timeOfDay('09:05', 'en')).toBe('09:05');
    expect(timeOfDay(new Date(2025, 1, 1, 10, 42), 'en')).toBe('10:42');
    expect(timeOfDay(new Date(2025, 1, 1, 0, 5), 'es')).toBe('00:05');
  });
  it('durations', () => {
    expect(duration(45, en)).toBe('45 min');
    expect(duration(75, en)).toBe('1 h 15 min');
    expect(duration(120, es)).toBe('2 h');
  });
  it('plurals', () => {
    const forms = { one: '1 case', other: 'n cases' };
    expect([0, 1, 2].map((n) => pluralIn('en')(n, forms))).toEqual(['n cases', '1 case', 'n cases']);
    expect([0, 1, 2].map((n) => pluralIn('es')(n, forms))).toEqual(['n cases', '1 case', 'n cases']);
    expect(en.ui.errorsAbove(1)).toBe('One thing needs another look');
    expect(en.ui.errorsAbove(3)).toBe('3 things need another look');
  });
  it('how near a day is', () => {
    expect(dueTone('2025-10-13', ON)).toBe('stop');
    expect(dueTone(ON, ON)).toBe('soon');
    expect(dueTone('2025-10-17', ON)).toBe('soon');
    expect(dueTone('2025-10-18', ON)).toBe('quiet');
  });
  it('money is whole hundredths', () => {
    expect(['12', '12.5', '12,50', ' 7.05 ', '0.1'].map(parseAmount)).toEqual([1200, 1250, 1250, 705, 10]);
    expect(['', '12.505', 'abc', '-3', '1.'].map(parseAmount)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect([1200, 705, 10].map(amountText)).toEqual(['12.00', '7.05', '0.10']);
  });
});
