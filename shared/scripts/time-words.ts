/** @file The time estimate in a few sentences, for the print and the planner. */
import type { CirclePlan, TimeChoice } from '../circles/plan';
import type { Language } from '../values';
import type { Script } from './model';
import type { TimeEstimate, TimeSuggestion } from './time';

const SMALL_NUMBERS: Record<Language, readonly string[]> = {
  en: ['zero', 'one', 'two', 'three', 'four'],
  es: ['cero', 'un', 'dos', 'tres', 'cuatro'],
};

const inWords = (count: number, language: Language): string => SMALL_NUMBERS[language][count] ?? String(count);

const titlesOf = (blockIds: readonly string[], script: Script, language: Language): string =>
  blockIds
    .map((id) => script.blocks.find((block) => block.id === id)?.title[language] ?? id)
    .map((title) => (language === 'en' ? `“${title}”` : `«${title}»`))
    .join(', ');

/** A suggestion as a sentence, with what it makes of the whole and what it saves. */
export function suggestionLine(suggestion: TimeSuggestion, script: Script, language: Language): string {
  const en = language === 'en';
  const { totalMinutes, savesMinutes } = suggestion;
  const makes = en
    ? `about ${totalMinutes} min in all, ${savesMinutes} min less`
    : `unos ${totalMinutes} min en total, ${savesMinutes} min menos`;
  switch (suggestion.kind) {
    case 'pair_share': {
      const where = titlesOf(suggestion.blockIds, script, language);
      return en ? `Tell each other in pairs in ${where}: ${makes}.` : `En parejas en ${where}: ${makes}.`;
    }
    case 'sub_circles': {
      const { circles, people } = suggestion;
      return en
        ? `${capital(inWords(circles, 'en'))} circles of up to ${people} people, each with a keeper: ${makes}.`
        : `${capital(inWords(circles, 'es'))} círculos de hasta ${people} personas, cada uno con su guía: ${makes}.`;
    }
    case 'shorter_rounds': {
      const most = Math.max(...Object.values(suggestion.seconds));
      return en
        ? `Shorter turns, at most ${most} seconds each: ${makes}.`
        : `Turnos más cortos, de ${most} segundos como máximo: ${makes}.`;
    }
    case 'second_session': {
      const what = titlesOf(suggestion.blockIds, script, language);
      return en ? `A second meeting for ${what}: ${makes}.` : `Un segundo encuentro para ${what}: ${makes}.`;
    }
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What was chosen to make it fit, as sentences for the keeper; empty when nothing was. */
export function timeChoices(
  script: Script,
  plan: CirclePlan,
  language: Language = plan.language,
): { key: keyof TimeChoice; text: string }[] {
  if (plan.time === undefined) return [];
  // What was chosen for another script means nothing in this one.
  const here = (id: string) => script.blocks.some((block) => block.id === id);
  const time = {
    ...plan.time,
    paired: plan.time.paired.filter(here),
    later: plan.time.later.filter(here),
    seconds: Object.fromEntries(Object.entries(plan.time.seconds).filter(([id]) => here(id))),
  };
  const en = language === 'en';
  const lines: { key: keyof TimeChoice; text: string }[] = [];
  if (time.paired.length > 0) {
    const where = titlesOf(time.paired, script, language);
    lines.push({ key: 'paired', text: en ? `In pairs: ${where}.` : `En parejas: ${where}.` });
  }
  if (time.circles !== undefined)
    lines.push({
      key: 'circles',
      text: en
        ? `In ${inWords(time.circles, 'en')} circles, each with a keeper.`
        : `En ${inWords(time.circles, 'es')} círculos, cada uno con su guía.`,
    });
  const seconds = Object.values(time.seconds);
  if (seconds.length > 0) {
    const most = Math.max(...seconds);
    lines.push({ key: 'seconds', text: en ? `Turns of at most ${most} seconds.` : `Turnos de ${most} segundos como máximo.` });
  }
  if (time.later.length > 0) {
    const what = titlesOf(time.later, script, language);
    lines.push({ key: 'later', text: en ? `For a second meeting: ${what}.` : `Para un segundo encuentro: ${what}.` });
  }
  return lines;
}

/** What to know when the circle is longer than the time there is; empty when it fits. */
export function timeWarning(script: Script, plan: CirclePlan, estimate: TimeEstimate): string[] {
  if (estimate.overMinutes === 0 || estimate.plannedMinutes === undefined) return [];
  const { language } = plan;
  const en = language === 'en';
  const { rounds, totalMinutes, plannedMinutes } = estimate;
  const lines = [
    en
      ? `This circle takes about ${totalMinutes} min; there are ${plannedMinutes}.`
      : `Este círculo dura unos ${totalMinutes} min; hay ${plannedMinutes}.`,
  ];
  if (rounds.minutes * 2 > totalMinutes) {
    const { people, rounds: count, secondsPerTurn, minutes } = rounds;
    lines.push(
      en
        ? `${people} people × ${count} rounds × ${secondsPerTurn} s = ${minutes} min.`
        : `${people} personas × ${count} rondas × ${secondsPerTurn} s = ${minutes} min.`,
    );
  }
  lines.push(...estimate.suggestions.map((suggestion) => suggestionLine(suggestion, script, language)));
  if (!estimate.suggestions.some((suggestion) => suggestion.fits))
    lines.push(en ? 'Plan more time, or a second meeting.' : 'Reserve más tiempo o un segundo encuentro.');
  return lines;
}
