/** @file What the form of a person holds while somebody types, and how it becomes what the contract asks for. Pure. */
import { z } from 'zod';
import { type Person, type PersonKind, personInputSchema } from '../../shared/people/person';
import type { AgeBand, Language } from '../../shared/values';

export interface PersonDraft {
  name: string;
  pronouns: string;
  kind: PersonKind;
  birthDate: string;
  ageBand?: AgeBand | undefined;
  grade: string;
  language?: Language | undefined;
  /** As typed, divided by commas. */
  otherLanguages: string;
  accessNeeds: string;
  leftOn: string;
}

export const emptyDraft = (name: string, kind: PersonKind = 'student'): PersonDraft => ({
  name,
  pronouns: '',
  kind,
  birthDate: '',
  ageBand: undefined,
  grade: '',
  language: undefined,
  otherLanguages: '',
  accessNeeds: '',
  leftOn: '',
});

export const draftOf = (person: Person): PersonDraft => ({
  name: person.name,
  pronouns: person.pronouns,
  kind: person.kind,
  birthDate: person.birthDate ?? '',
  ageBand: person.ageBand,
  grade: person.grade,
  language: person.language,
  otherLanguages: (person.otherLanguages ?? []).join(', '),
  accessNeeds: person.accessNeeds,
  leftOn: person.leftOn ?? '',
});

/** A draft as the contract's input; an empty day is no day. */
export function personInput({ otherLanguages, birthDate, leftOn, ...rest }: PersonDraft) {
  const others = otherLanguages
    .split(/[,;]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    ...rest,
    ...(birthDate !== '' && { birthDate }),
    ...(leftOn !== '' && { leftOn }),
    ...(others.length > 0 && { otherLanguages: others }),
  };
}

/** Judges a draft by the contract's own schema. */
export const personDraftSchema = z.preprocess((draft) => personInput(draft as PersonDraft), personInputSchema);
