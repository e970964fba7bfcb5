/** @file Retention rules: two clocks, the longer one, what nobody knows. */
import { describe, expect, it } from 'vitest';
import { addMonths, type CaseFacts, clockFor, type Rule, ruleInputSchema, rulesFor } from '../../../shared/retention/rule';
import { momentWords } from '../../../shared/retention/words';

const rule = (change: Partial<Rule>): Rule => ({
  id: '00000000000000000000000000000001' as Rule['id'],
  origin: 'own',
  class: 'case_record',
  event: 'closing',
  months: 12,
  remindMonths: 6,
  deletes: true,
  source: '',
  ...change,
});
const facts = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  closedOn: '2025-06-30',
  reason: 'agreement_completed',
  students: [],
  ...change,
});
const student = (birthDate?: string, leftOn?: string, harmed = true) => ({ birthDate, leftOn, harmed });

describe('the two clocks', () => {
  it('count months by the calendar, to the last day of a short month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
    expect(addMonths('2025-01-15', -13)).toBe('2023-12-15');
  });

  it('are apart: a look, and a day on which it may go', () => {
    expect(clockFor([rule({})], 'case_record', facts())).toMatchObject({
      eventOn: '2025-06-30',
      remindOn: '2025-12-30',
      deleteOn: '2026-06-30',
    });
  });

  it('ask nobody to look before the case is closed', () => {
    expect(clockFor([rule({ months: 3, remindMonths: 9 })], 'case_record', facts())?.remindOn).toBe('2025-06-30');
  });

  it('only remind where a rule does not delete', () => {
    expect(clockFor([rule({ deletes: false })], 'case_record', facts())).toMatchObject({ remindOn: '2025-12-30', deleteOn: undefined });
  });

  it('count from the latest birthday, the last leaving, a fixed day', () => {
    const students = [student('2012-02-29', '2026-07-01'), student('2014-05-06', '2025-07-01', false)];
    const clock = (change: Partial<Rule>) => clockFor([rule({ months: 0, ...change })], 'case_record', facts({ students }));
    expect(clock({ event: 'birthday_youngest', age: 26 })?.deleteOn).toBe('2040-05-06');
    expect(clock({ event: 'birthday_harmed', age: 26 })?.deleteOn).toBe('2038-02-28');
    expect(clock({ event: 'left_school' })?.deleteOn).toBe('2026-07-01');
    expect(clock({ event: 'fixed', fixedOn: '2030-01-01' })?.deleteOn).toBe('2030-01-01');
  });

  it('run for ever while nobody knows the day, and say why', () => {
    const clock = (change: Partial<Rule>, students: CaseFacts['students']) => clockFor([rule(change)], 'case_record', facts({ students }));
    expect(clock({ event: 'birthday_youngest', age: 26 }, [student('2012-02-29'), student()])).toMatchObject({
      missing: 'birth_date',
      deleteOn: undefined,
    });
    expect(clock({ event: 'left_school' }, [student(undefined, '2026-01-01'), student()])?.missing).toBe('leaving');
    expect(clock({ event: 'left_school' }, [])?.missing).toBe('no_student');
  });
});

describe('several rules', () => {
  it('the latest day wins, a rule that only reminds later than any day, an unknown day over all', () => {
    const early = rule({ months: 1 });
    const late = rule({ months: 24 });
    expect(clockFor([early, late], 'case_record', facts())?.rule).toBe(late);
    const never = rule({ deletes: false });
    expect(clockFor([early, never, late], 'case_record', facts())?.rule).toBe(never);
    const unknown = rule({ event: 'left_school' });
    expect(clockFor([unknown, never, late], 'case_record', facts())?.rule).toBe(unknown);
  });

  it('a closing reason with its own rules is outside the others', () => {
    const any = rule({ months: 24 });
    const own = rule({ reason: 'duplicate', months: 1 });
    expect(rulesFor([any, own], 'case_record', 'duplicate')).toEqual([own]);
    expect(rulesFor([any, own], 'case_record', 'moved_away')).toEqual([any]);
    expect(rulesFor([any, own], 'restricted', 'duplicate')).toEqual([]);
  });
});

describe('a rule', () => {
  it('needs an age for a birthday and a day for a fixed one, and neither elsewhere', () => {
    const fits = (change: object) =>
      ruleInputSchema.safeParse({ class: 'case_record', event: 'closing', months: 1, remindMonths: 0, deletes: true, ...change }).success;
    expect([fits({}), fits({ event: 'birthday_youngest', age: 25 }), fits({ event: 'fixed', fixedOn: '2030-01-01' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([fits({ event: 'birthday_youngest' }), fits({ age: 25 }), fits({ event: 'fixed' })]).toEqual([false, false, false]);
  });

  it('is said in half a sentence', () => {
    expect(momentWords({ event: 'closing', months: 12 }, 'en')).toBe('1 year after the case was closed');
    expect(momentWords({ event: 'left_school', months: 0 }, 'en')).toBe('when the last student leaves the school');
    expect(momentWords({ event: 'birthday_youngest', age: 22, months: 0 }, 'en')).toBe('on the 22nd birthday of the youngest student');
    expect(momentWords({ event: 'birthday_harmed', age: 13, months: 18 }, 'en')).toBe(
      '18 months after the 13th birthday of the student harmed',
    );
    expect(momentWords({ event: 'closing', months: 1 }, 'es')).toBe('1 mes después del cierre del caso');
    expect(momentWords({ event: 'birthday_youngest', age: 26, months: 0 }, 'es')).toBe('al cumplir 26 años el estudiante más joven');
  });
});
