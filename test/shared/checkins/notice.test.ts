/** @file A notice says how many and when, and can say nothing else. */
import { describe, expect, it } from 'vitest';
import { noticeSchema, noticeWords, timesNow } from '../../../shared/checkins/notice';

describe('a notice', () => {
  it('counts in words', () => {
    expect(noticeWords({ about: 'day', due: 2, overdue: 0 }, 'en')).toBe('2 check-ins are due today.');
    expect(noticeWords({ about: 'day', due: 1, overdue: 3 }, 'en')).toBe('1 check-in is due today. 3 check-ins are overdue.');
    expect(noticeWords({ about: 'day', due: 1, overdue: 1 }, 'es')).toBe('Hoy hay 1 seguimiento. Hay 1 seguimiento vencido.');
    expect(noticeWords({ about: 'day', due: 0, overdue: 0 }, 'en')).toBeUndefined();
    expect(noticeWords({ about: 'time', at: '10:15' }, 'en')).toBe('A check-in is planned for 10:15.');
  });

  it('has no room for a name', () => {
    expect(noticeSchema.safeParse({ about: 'day', due: 1, overdue: 0, who: 'Pim' }).success).toBe(false);
    expect(noticeSchema.safeParse({ about: 'time', at: 'Pim at 10' }).success).toBe(false);
  });

  it('announces each time once, a little before it', () => {
    expect(timesNow(['10:00', '10:15', '10:15', '09:40'], '09:55', new Set(['09:40']))).toEqual(['10:00']);
    expect(timesNow(['10:00'], '09:55', new Set(['10:00']))).toEqual([]);
    expect(timesNow(['10:00'], '10:01', new Set())).toEqual([]);
  });
});
