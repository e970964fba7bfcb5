/**
 * @file Puts names, dates and words into the places of a script's text: "{harmed} first".
 *
 * Strict on the script's side, lenient on the plan's: a place that the script may not use is a defect and throws; a place that the
 * plan has not filled becomes a ruled line to write on.
 */
import type { CirclePlan } from '../circles/plan';
import type { Inline, Rich } from '../prints/pieces';
import { castOf } from './cast';
import type { Script } from './model';
import { withoutNames } from './names';
import { FACT_WORDS, listOf, longDate, PEOPLE_PLACES, type PeoplePlace, ROLE_IN_SENTENCE } from './words';

/** Places that every script may use besides those for people. */
export const PLAN_PLACES = ['date', 'place', 'talkingPiece', 'centre', 'followUpOn'] as const;
type PlanPlace = (typeof PLAN_PLACES)[number];

const PLACE = /\{([^{}]*)\}/g;

/** The names of the places in a text, in order. A stray brace is a defect of the text and throws. */
export function placesIn(text: string): string[] {
  if (/[{}]/.test(text.replace(PLACE, ''))) throw new Error('a script text has a stray brace');
  return [...text.matchAll(PLACE)].map((match) => match[1] ?? '');
}

/** Every place name that this script's texts may use. */
export function placeNames(script: Pick<Script, 'places'>): ReadonlySet<string> {
  return new Set([...PEOPLE_PLACES, ...PLAN_PLACES, ...script.places.map((place) => place.name)]);
}

const text = (words: string): Inline => ({ kind: 'text', text: words });
const blank = (hint: string, width: 'short' | 'long'): Inline => ({ kind: 'blank', hint, width });

/** Names of the people that a place stands for; each once, a ruled line for those who are not known yet; with names off the role. */
export function peopleInSentence(plan: CirclePlan, place: PeoplePlace): Inline {
  const { language } = plan;
  const seats = castOf(plan, place);
  // The keeper says the own name: a role there would read "My name is the keeper".
  if (place === 'keeper') {
    const name = plan.namesOnPaper ? (seats[0]?.name ?? '') : '';
    return name === '' ? blank(FACT_WORDS.yourName[language], 'short') : text(name);
  }
  if (!plan.namesOnPaper) return text(ROLE_IN_SENTENCE[place][seats.length > 1 ? 'many' : 'one'][language]);
  const names = [...new Set(seats.map((seat) => seat.name).filter((name) => name !== ''))];
  if (names.length === 0) return blank(ROLE_IN_SENTENCE[place].one[language].replace(/^(the|la) /, ''), 'short');
  return text(listOf(names, language));
}

/** One of the plan's own values; free text without names when names are off. */
function planValue(plan: CirclePlan, place: PlanPlace): Inline {
  const { language } = plan;
  if (place === 'date' || place === 'followUpOn') {
    const date = plan[place];
    return date === undefined ? blank(FACT_WORDS.date[language].toLowerCase(), 'short') : text(longDate(date, language));
  }
  return freeText(plan, plan[place], FACT_WORDS[place][language].toLowerCase());
}

/** Text that somebody typed, as it may be printed from this plan. */
export function freeText(plan: CirclePlan, words: string, hint: string): Inline {
  if (words.trim() === '') return blank(hint, 'long');
  return text(plan.namesOnPaper ? words : withoutNames(words, plan));
}

function valueAt(script: Pick<Script, 'places'>, plan: CirclePlan, name: string): Inline {
  const people = PEOPLE_PLACES.find((place) => place === name);
  if (people !== undefined) return peopleInSentence(plan, people);
  const planPlace = PLAN_PLACES.find((place) => place === name);
  if (planPlace !== undefined) return planValue(plan, planPlace);
  const own = script.places.find((place) => place.name === name);
  if (own === undefined) throw new Error('a script text has an unknown place');
  return freeText(plan, plan.fills[name] ?? '', own.label[plan.language].toLowerCase());
}

/** Quotation marks as a printed page sets them. English texts are written with straight ones, Spanish ones already with « ». */
function withSetQuotes(template: string, language: CirclePlan['language']): string {
  return language === 'en' ? template.replace(/(?<=^|[\s([])"/g, '“').replaceAll('"', '”') : template;
}

const startsSentence = (before: string): boolean => before.trim() === '' || /[.!?…]["”»]?\s*[¿¡«“"]*$/.test(before);

/** What follows a filled value that ends in a full stop of its own must not add a second one. */
const dropDoubledStop = (value: string, after: string): string => (/^[.,;:!?]/.test(after) ? value.replace(/[.\s]+$/, '') : value);

/**
 * A script's text with its places filled from the plan.
 * @throws {Error} on an unknown place or a stray brace: a defect of the script, which the library's tests exclude.
 */
export function fill(script: Pick<Script, 'places'>, plan: CirclePlan, template: string): Rich {
  placesIn(template);
  const parts = withSetQuotes(template, plan.language).split(PLACE);
  const rich: Inline[] = [];
  const add = (words: string) => {
    const last = rich.at(-1);
    if (words === '') return;
    if (last?.kind === 'text') rich[rich.length - 1] = text(last.text + words);
    else rich.push(text(words));
  };
  for (const [index, part] of parts.entries()) {
    // `split` with a group gives text and place names in turn.
    const value = index % 2 === 0 ? undefined : valueAt(script, plan, part);
    if (value === undefined) add(part);
    else if (value.kind === 'blank') rich.push(value);
    else {
      const words = dropDoubledStop(value.text, parts[index + 1] ?? '');
      const last = rich.at(-1);
      const before = last?.kind === 'text' ? last.text : last === undefined ? '' : 'x';
      // Only a role word needs a capital at the start of a sentence; what somebody typed stays as typed.
      const capital = PEOPLE_PLACES.some((place) => place === part) && startsSentence(before);
      add(capital ? words.charAt(0).toLocaleUpperCase(plan.language) + words.slice(1) : words);
    }
  }
  return rich;
}
