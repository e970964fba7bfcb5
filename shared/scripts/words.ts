/** @file The words that scripts put together themselves: roles, who speaks, orders. In the language of the script. */
import type { SeatRole } from '../circles/plan';
import type { Language } from '../values';
import type { Localized, OrderRule, Speaker } from './model';

type Words<K extends string> = Record<K, Localized>;

/** Role of one person, as a label under a name or in place of it. */
export const ROLE_LABELS: Words<SeatRole> = {
  harmed: { en: 'Person harmed', es: 'Persona afectada' },
  responsible: { en: 'Person responsible', es: 'Persona responsable' },
  both_conflict: { en: 'Part of the conflict', es: 'Parte del conflicto' },
  returning: { en: 'Coming back', es: 'Regresa' },
  affected_group_member: { en: 'Person affected', es: 'Persona del grupo afectado' },
  witness: { en: 'Saw it happen', es: 'Estuvo presente' },
  supporter_of: { en: 'Supporter', es: 'Persona de apoyo' },
  guardian_of: { en: 'Parent or guardian', es: 'Madre, padre o tutor' },
  reporter: { en: 'Told us about it', es: 'Nos informó' },
  community: { en: 'Community member', es: 'Miembro de la comunidad' },
  surrogate: { en: 'Speaks for the person harmed', es: 'Habla por la persona afectada' },
  staff_participant: { en: 'Staff', es: 'Personal de la escuela' },
  facilitator: { en: 'Keeper', es: 'Guía del círculo' },
  co_facilitator: { en: 'Co-keeper', es: 'Guía de apoyo' },
  peer_mediator: { en: 'Peer mediator', es: 'Mediación entre pares' },
  peer_supervisor: { en: 'Supervising adult', es: 'Persona adulta que supervisa' },
  interpreter: { en: 'Interpreter', es: 'Intérprete' },
  observer: { en: 'Observer', es: 'Observa' },
  ally: { en: 'Ally', es: 'Persona aliada' },
  buddy: { en: 'Buddy', es: 'Compañía' },
};

/** Places in a text that stand for people. */
export const PEOPLE_PLACES = ['keeper', 'harmed', 'responsible', 'sides', 'returning', 'supportersHarmed', 'supportersResponsible'] as const;
export type PeoplePlace = (typeof PEOPLE_PLACES)[number];

/**
 * What stands in a sentence in place of names, for one person and for several. All feminine or without gender in Spanish, so that
 * "a" and "de" before them never have to contract.
 */
export const ROLE_IN_SENTENCE: Record<PeoplePlace, { one: Localized; many: Localized }> = {
  keeper: { one: { en: 'the keeper', es: 'quien guía el círculo' }, many: { en: 'the keepers', es: 'quienes guían el círculo' } },
  harmed: { one: { en: 'the person harmed', es: 'la persona afectada' }, many: { en: 'the people harmed', es: 'las personas afectadas' } },
  responsible: {
    one: { en: 'the person responsible', es: 'la persona responsable' },
    many: { en: 'the people responsible', es: 'las personas responsables' },
  },
  sides: { one: { en: 'each side', es: 'cada parte' }, many: { en: 'all sides', es: 'todas las partes' } },
  returning: {
    one: { en: 'the person coming back', es: 'la persona que regresa' },
    many: { en: 'the people coming back', es: 'las personas que regresan' },
  },
  supportersHarmed: {
    one: { en: 'the supporter of the person harmed', es: 'quien apoya a la persona afectada' },
    many: { en: 'the supporters of the person harmed', es: 'quienes apoyan a la persona afectada' },
  },
  supportersResponsible: {
    one: { en: 'the supporter of the person responsible', es: 'quien apoya a la persona responsable' },
    many: { en: 'the supporters of the person responsible', es: 'quienes apoyan a la persona responsable' },
  },
};

/** Who is asked, as the head of a part and of a card. */
export const SPEAKER_LABELS: Record<Speaker, { one: Localized; many: Localized }> = {
  keeper: { one: { en: 'You, the keeper', es: 'Usted, guía del círculo' }, many: { en: 'You, the keepers', es: 'Ustedes, guías del círculo' } },
  everyone: { one: { en: 'Everyone', es: 'Todos' }, many: { en: 'Everyone', es: 'Todos' } },
  responsible: {
    one: { en: 'Person responsible', es: 'Persona responsable' },
    many: { en: 'People responsible', es: 'Personas responsables' },
  },
  harmed: { one: { en: 'Person harmed', es: 'Persona afectada' }, many: { en: 'People harmed', es: 'Personas afectadas' } },
  supporters_of_harmed: {
    one: { en: 'Supporter of the person harmed', es: 'Apoyo de la persona afectada' },
    many: { en: 'Supporters of the person harmed', es: 'Apoyos de la persona afectada' },
  },
  supporters_of_responsible: {
    one: { en: 'Supporter of the person responsible', es: 'Apoyo de la persona responsable' },
    many: { en: 'Supporters of the person responsible', es: 'Apoyos de la persona responsable' },
  },
  sides: { one: { en: 'Each side', es: 'Cada parte' }, many: { en: 'Each side', es: 'Cada parte' } },
  others: { one: { en: 'The others', es: 'Los demás' }, many: { en: 'The others', es: 'Los demás' } },
  returning: { one: { en: 'Person coming back', es: 'Persona que regresa' }, many: { en: 'People coming back', es: 'Personas que regresan' } },
};

/** How the turn goes; nothing is said where the keeper speaks alone. */
export const ORDER_LABELS: Record<OrderRule, Localized | undefined> = {
  keeper: undefined,
  each_all: { en: 'one at a time; ask one person all the questions', es: 'de a una persona; todas las preguntas a la misma' },
  talking_piece: { en: 'with the talking piece, to the left', es: 'con el objeto de la palabra, hacia la izquierda' },
  back_round: { en: 'with the talking piece, back the other way', es: 'con el objeto de la palabra, en sentido contrario' },
  volunteers: { en: 'whoever wants to', es: 'quien quiera' },
  together: { en: 'all together', es: 'entre todos' },
};

/** Hints under a ruled line, and labels of the facts on the first page. */
export const FACT_WORDS = {
  date: { en: 'Date', es: 'Fecha' },
  time: { en: 'Time', es: 'Hora' },
  place: { en: 'Place', es: 'Lugar' },
  keeper: { en: 'Keeper', es: 'Guía del círculo' },
  talkingPiece: { en: 'Talking piece', es: 'Objeto de la palabra' },
  centre: { en: 'Centre', es: 'Centro' },
  followUpOn: { en: 'Follow-up', es: 'Seguimiento' },
  purpose: { en: 'Purpose', es: 'Propósito' },
  yourName: { en: 'your name', es: 'su nombre' },
  name: { en: 'name', es: 'nombre' },
  interpreter: { en: 'Interpreter', es: 'Intérprete' },
  group: { en: '{n} people', es: '{n} personas' },
  supports: { en: 'beside {name}', es: 'junto a {name}' },
} as const satisfies Record<string, Localized>;

/** Joins names as people say them: "Tavi, Sol and Dex", "Pim e Iris". */
export function listOf(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** A calendar date in words, for example "Tuesday, October 14, 2025". */
export function longDate(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es', { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A calendar date, shorter but still unmistakable, for example "Oct 14, 2025". */
export function mediumDate(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es', { day: 'numeric', month: 'short', year: 'numeric', weekday: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A time of day as it is said: "2:05 PM" in English, "14:05" in Spanish. */
export function clockTime(time: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es', { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`2000-01-01T${time}:00Z`)).replaceAll('\u202f', '\u00a0');
}
