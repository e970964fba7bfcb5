/** @file The surveys' shape: three to five questions for every moment and role, worded in both languages and for the little ones. */
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../../renderer/text/catalogue';
import { SURVEY, SURVEY_MOMENTS, SURVEY_QUESTIONS, SURVEY_ROLES } from '../../../shared/surveys/survey';
import { LANGUAGES } from '../../../shared/values';

describe('every survey', () => {
  it.each(SURVEY_MOMENTS.flatMap((moment) => SURVEY_ROLES.map((role) => [moment, role] as const)))(
    '%s, %s asks three to five',
    (moment, role) => {
      const asked = SURVEY[moment][role];
      expect(asked.length).toBeGreaterThanOrEqual(3);
      expect(asked.length).toBeLessThanOrEqual(5);
      expect(new Set(asked).size).toBe(asked.length);
    },
  );

  it('has every question worded, short for the little ones, and asks each somewhere', () => {
    const asked = new Set(SURVEY_MOMENTS.flatMap((m) => SURVEY_ROLES.flatMap((r) => [...SURVEY[m][r]])));
    expect([...SURVEY_QUESTIONS].filter((q) => !asked.has(q))).toEqual([]);
    for (const language of LANGUAGES) {
      const { ask, askLittle, scale, scaleLittle } = CATALOGUES[language].surveys;
      for (const question of SURVEY_QUESTIONS) {
        expect(ask[question].length).toBeGreaterThan(5);
        expect(askLittle[question].split(' ').length).toBeLessThanOrEqual(8);
      }
      expect([scale.length, scaleLittle.length]).toEqual([5, 5]);
      expect(JSON.stringify([ask, askLittle])).not.toMatch(/victim|offender|víctima|culpable|castig/i);
    }
  });
});
