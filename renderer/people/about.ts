/** @file A person in a few words, for lists. */
import type { Person } from '../../shared/people/person';
import type { Text } from '../text/catalogue';

type Shown = Pick<Person, 'kind' | 'grade' | 'ageBand' | 'pronouns' | 'leftOn'>;

/** "Student · grade 4B · ages 8 to 10 · they" */
export function aboutPerson(person: Shown, { people, codes }: Pick<Text, 'people' | 'codes'>): string {
  return [
    codes.personKind[person.kind],
    person.grade === '' ? '' : people.grade(person.grade),
    person.kind === 'student' && person.ageBand !== undefined ? codes.ageBand[person.ageBand] : '',
    person.pronouns,
    person.leftOn === undefined ? '' : people.left,
  ]
    .filter(Boolean)
    .join(' · ');
}
