/** @file The words that scripts put together themselves: roles, who speaks, orders. In the language of the script. */
import type { SeatRole } from '../circles/plan';
import { PRINT_LANGUAGE, type PrintLanguage } from '../prints/languages';
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
export const PEOPLE_PLACES = [
  'keeper',
  'harmed',
  'responsible',
  'sides',
  'returning',
  'supportersHarmed',
  'supportersResponsible',
] as const;
export type PeoplePlace = (typeof PEOPLE_PLACES)[number];

interface OneOrMany {
  readonly one: Localized;
  readonly many: Localized;
}

const phrase = (en: string, es: string, enMany = en, esMany = es): OneOrMany => ({ one: { en, es }, many: { en: enMany, es: esMany } });

const HARMED = phrase('the person harmed', 'la persona afectada', 'the people harmed', 'las personas afectadas');
const RESPONSIBLE = phrase('the person responsible', 'la persona responsable', 'the people responsible', 'las personas responsables');
const RETURNING = phrase('the person coming back', 'la persona que regresa', 'the people coming back', 'las personas que regresan');
const KEEPER = phrase('the keeper', 'quien guía el círculo', 'the keepers', 'quienes guían el círculo');

/** What stands in a sentence in place of a name. In Spanish never "el …": "a" and "de" before it then have nothing to contract. */
export const ROLE_IN_TEXT: Record<SeatRole, OneOrMany> = {
  harmed: HARMED,
  responsible: RESPONSIBLE,
  returning: RETURNING,
  facilitator: KEEPER,
  co_facilitator: KEEPER,
  both_conflict: phrase('one side', 'una de las partes', 'both sides', 'ambas partes'),
  affected_group_member: HARMED,
  witness: phrase('someone who saw it', 'alguien que lo vio', 'those who saw it', 'quienes lo vieron'),
  supporter_of: phrase('a supporter', 'una persona de apoyo', 'the supporters', 'las personas de apoyo'),
  guardian_of: phrase('a parent or guardian', 'alguien de la familia', 'the families', 'las familias'),
  reporter: phrase('someone who told us', 'alguien que nos informó', 'those who told us', 'quienes nos informaron'),
  community: phrase('someone in the circle', 'alguien del círculo', 'people in the circle', 'personas del círculo'),
  surrogate: phrase('the person speaking for those harmed', 'quien habla por la persona afectada'),
  staff_participant: phrase('a member of staff', 'alguien del personal', 'members of staff', 'personas del personal'),
  peer_mediator: phrase('a peer mediator', 'alguien de la mediación entre pares', 'the peer mediators', 'quienes median entre pares'),
  peer_supervisor: phrase('the supervising adult', 'la persona adulta que supervisa'),
  interpreter: phrase('the interpreter', 'quien interpreta', 'the interpreters', 'quienes interpretan'),
  observer: phrase('the observer', 'quien observa', 'the observers', 'quienes observan'),
  ally: phrase('an ally', 'una persona aliada', 'allies', 'personas aliadas'),
  buddy: phrase('a buddy', 'una compañía', 'buddies', 'compañías'),
};

/** The same for the places of a script's text. */
export const ROLE_IN_SENTENCE: Record<PeoplePlace, OneOrMany> = {
  keeper: KEEPER,
  harmed: HARMED,
  responsible: RESPONSIBLE,
  returning: RETURNING,
  sides: phrase('each side', 'cada parte', 'all sides', 'todas las partes'),
  supportersHarmed: phrase(
    'the supporter of the person harmed',
    'quien apoya a la persona afectada',
    'the supporters of the person harmed',
    'quienes apoyan a la persona afectada',
  ),
  supportersResponsible: phrase(
    'the supporter of the person responsible',
    'quien apoya a la persona responsable',
    'the supporters of the person responsible',
    'quienes apoyan a la persona responsable',
  ),
};

/** Who is asked, as the head of a part and of a card. */
export const SPEAKER_LABELS: Record<Speaker, OneOrMany> = {
  keeper: {
    one: { en: 'You, the keeper', es: 'Usted, guía del círculo' },
    many: { en: 'You, the keepers', es: 'Ustedes, guías del círculo' },
  },
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
  returning: {
    one: { en: 'Person coming back', es: 'Persona que regresa' },
    many: { en: 'People coming back', es: 'Personas que regresan' },
  },
};

/** How the turn goes; nothing is said where the keeper speaks alone. */
export const ORDER_LABELS: Record<OrderRule, Localized | undefined> = {
  keeper: undefined,
  each_all: { en: 'one by one, all questions to each', es: 'de a una persona, todas las preguntas' },
  talking_piece: { en: 'talking piece, to the left', es: 'objeto de la palabra, a la izquierda' },
  back_round: { en: 'talking piece, to the right', es: 'objeto de la palabra, a la derecha' },
  volunteers: { en: 'whoever wants to', es: 'quien quiera' },
  together: { en: 'as a conversation', es: 'en conversación' },
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
export function longDate(date: string, language: PrintLanguage): string {
  const format = new Intl.DateTimeFormat(PRINT_LANGUAGE[language].locale, { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A calendar date, shorter but still unmistakable, for example "Oct 14, 2025". */
export function mediumDate(date: string, language: PrintLanguage): string {
  const format = new Intl.DateTimeFormat(PRINT_LANGUAGE[language].locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A time of day as it is said: "2:05 PM" in English, "14:05" in Spanish. */
export function clockTime(time: string, language: PrintLanguage): string {
  const format = new Intl.DateTimeFormat(PRINT_LANGUAGE[language].locale, { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`2000-01-01T${time}:00Z`)).replaceAll(/\s/g, '\u00a0');
}
