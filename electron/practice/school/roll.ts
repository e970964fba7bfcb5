/** @file The roll of the invented school: who the n-th student of a school is. Pure, so that a student is the same in every case. */
import type { PartyInput } from '../../../shared/cases/case';
import type { PartyRole } from '../../../shared/cases/words';
import { addDays } from '../../../shared/days';
import { student } from '../parties';
import { LARKSPUR, QUILLMERE, TERN_BAY } from '../stories/schools';
import { nameOf } from './names';
import type { Rng } from './rng';

export interface School {
  readonly name: string;
  readonly place: number;
  /** Ages in the autumn of 2024. */
  readonly from: number;
  readonly to: number;
}

export const SCHOOLS = {
  small: { name: LARKSPUR, place: 0, from: 5, to: 10 },
  middle: { name: QUILLMERE, place: 1, from: 11, to: 13 },
  high: { name: TERN_BAY, place: 2, from: 14, to: 17 },
} as const satisfies Record<string, School>;

/** Students on the roll of each school. */
export const ROLL = 3000;

/** Those who come again: a sixth of all who are picked come from the first few, as in any school. */
const FAMILIAR = 30;
const FAMILIAR_SHARE = 1 / 6;

/** A number on the roll that is not among those picked already. */
export function pickStudent(rng: Rng, taken: ReadonlySet<number>): number {
  for (;;) {
    const n = rng.chance(FAMILIAR_SHARE) ? rng.int(0, FAMILIAR - 1) : rng.int(0, ROLL - 1);
    if (!taken.has(n)) return n;
  }
}

const PRONOUNS = ['she/her', 'he/him', 'they/them', 'she/her', 'he/him'] as const;

/** The n-th student of a school as a party of a case. */
export function studentOf(school: School, n: number, key: string, role: PartyRole): PartyInput {
  const age = school.from + (n % (school.to - school.from + 1));
  const birthDate = addDays(`${2024 - age}-08-31`, -((n * 37) % 365));
  const accessNeeds = n % 29 === 0 ? 'Large print, and time to answer.' : n % 41 === 0 ? 'May step out at any time.' : '';
  return student(key, nameOf(school.place * ROLL + n), role, {
    birthDate,
    grade: String(age - 5),
    pronouns: PRONOUNS[n % PRONOUNS.length],
    accessNeeds,
  });
}
