/** @file Inputs that are valid as they are, to be changed where a test cares. Fictional people of the practice cases. */
import type { CaseInput, PartyInput } from '../../shared/cases/case';
import { type Answers, SCREENING_QUESTIONS, type Screening } from '../../shared/cases/screening';

export const aStudent = (
  key: string,
  name: string,
  role: PartyInput['roles'][number]['role'],
  more: Partial<PartyInput> = {},
): PartyInput => ({
  key,
  who: { kind: 'new', person: { name, kind: 'student', ageBand: '8-10' } },
  roles: [{ role }],
  ...more,
});

/** Case 1, "The bent telescope": Pim was harmed, Bo is responsible. */
export function aCase(change: Partial<CaseInput> = {}): CaseInput {
  return {
    title: 'The bent telescope',
    school: 'Larkspur Hollow',
    report: {
      channel: 'staff',
      reporterName: 'Ms Odalys Fenwick',
      receivedOn: '2025-09-08',
      occurred: { precision: 'exact', on: '2025-09-05' },
      place: 'Science corner',
      setting: 'classroom',
      harmTypes: ['property'],
      whatHappened: 'In a tussle over whose turn it was, the tube of the class telescope was bent.',
      firstSafetyAction: 'Both were given time apart; the telescope was put away.',
    },
    parties: [aStudent('pim', 'Pim Thistledown', 'harmed'), aStudent('bo', 'Bo Larkwhistle', 'responsible')],
    ...change,
  };
}

/** Every stop question answered no, every gate yes. */
export function clearAnswers(): Answers {
  const answers: Answers = {};
  for (const q of SCREENING_QUESTIONS) answers[q.code] = { answer: q.raisedBy === 'no' ? 'yes' : 'no', note: '' };
  return answers;
}

export function aScreening(change: Partial<Screening> = {}): Screening {
  return { answers: clearAnswers(), outcome: 'proceed', outcomeReason: '', decidedBy: 'KM', decidedOn: '2025-09-08', ...change };
}
