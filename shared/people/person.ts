/** @file A person known to the vault. */
import { z } from 'zod';
import { ageBandSchema, dateSchema, languageSchema, line, optionalLine, personIdSchema } from '../values';

export const PERSON_KINDS = ['student', 'staff', 'guardian', 'other'] as const;
export const personKindSchema = z.enum(PERSON_KINDS);
export type PersonKind = (typeof PERSON_KINDS)[number];

/** What is asked about a person. Either a birth date or an age band; the band at an incident is computed from the first. */
export const personInputSchema = z.strictObject({
  name: line(120),
  pronouns: optionalLine(40),
  kind: personKindSchema,
  birthDate: dateSchema.optional(),
  ageBand: ageBandSchema.optional(),
  grade: optionalLine(20),
  /** The language for prints and meetings; what else is spoken stands in `otherLanguages`. */
  language: languageSchema.optional(),
  /** In the person's own words: sign languages and languages that no print of ours speaks. */
  otherLanguages: z.array(line(40)).max(8).optional(),
  accessNeeds: optionalLine(500),
  /** Since when this person is no longer at the school. The record stays. */
  leftOn: dateSchema.optional(),
});
export type PersonInput = z.input<typeof personInputSchema>;

export const personSchema = personInputSchema.extend({ id: personIdSchema });
export type Person = z.infer<typeof personSchema>;

/** Initials for lists: "Pim Thistledown" is "PT". At most three letters, any script. */
export function initials(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => [...word][0] ?? '')
    .filter((letter) => /\p{L}|\p{N}/u.test(letter))
    .slice(0, 3)
    .join('')
    .toUpperCase();
}

const BANDS = [
  { band: '5-7', from: 0, to: 7 },
  { band: '8-10', from: 8, to: 10 },
  { band: '11-13', from: 11, to: 13 },
  { band: '14-15', from: 14, to: 15 },
  { band: '16-18', from: 16, to: 19 },
] as const;

/** Whole years between two calendar dates. */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The age band on a date, the incident's (invariant 14). Staff and grown-ups are `adult`. */
export function bandOn(
  person: { kind: PersonKind; birthDate?: string | undefined; ageBand?: Person['ageBand'] },
  on: string,
): Person['ageBand'] {
  if (person.kind !== 'student') return 'adult';
  if (person.birthDate === undefined) return person.ageBand;
  const age = ageOn(person.birthDate, on);
  return BANDS.find((b) => age >= b.from && age <= b.to)?.band ?? 'adult';
}

/** The name that is said in a circle: "Pim Thistledown" is "Pim"; a title keeps the family name ("Ms Fenwick", "Dr Frost"). */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first, ...rest] = words;
  const last = rest.at(-1);
  return first !== undefined && last !== undefined && /^(mr|mrs|ms|mx|dr|prof|sr|sra|srta)\.?$/iu.test(first)
    ? `${first} ${last}`
    : (first ?? '');
}
