/** @file Which cases a number of the caseload stands for, in words: on the link that leads to them, and above the list. Pure. */
import type { CaseFigure } from '../../shared/caseload/caseload';
import type { CaseStatus } from '../../shared/cases/words';
import type { Text } from './catalogue';

/** Which cases a figure stands for, in words. */
export function figureInWords({ due, place, waited, age, agreement }: CaseFigure, stage: CaseStatus | undefined, t: Text): string {
  const { behind: s, due: dues, waits, ages, risks } = t.caseload;
  const agreements =
    agreement === undefined ? [] : [agreement === 'active' ? s.active : agreement === 'any' ? s.any : s.agreement(risks.codes[agreement])];
  return [
    ...(stage === undefined ? [] : [t.codes.caseStatus[stage]]),
    ...(due === undefined ? [] : [s.due(dues.codes[due])]),
    ...(place === undefined ? [] : [s.place(waits.places[place])]),
    ...(waited === undefined ? [] : [s.waited(ages[waited])]),
    ...(age === undefined ? [] : [s.age(ages[age])]),
    ...agreements,
  ].join(', ');
}
