/** @file The time estimate in a few sentences, for the print and the planner. */
import type { CirclePlan } from '../circles/plan';
import type { Language } from '../values';
import type { Script } from './model';
import type { TimeEstimate, TimeSuggestion } from './time';

const SMALL_NUMBERS: Record<Language, readonly string[]> = {
  en: ['zero', 'one', 'two', 'three', 'four'],
  es: ['cero', 'un', 'dos', 'tres', 'cuatro'],
};

const inWords = (count: number, language: Language): string => SMALL_NUMBERS[language][count] ?? String(count);

function suggestionLine(suggestion: TimeSuggestion, script: Script, language: Language): string {
  const en = language === 'en';
  if (suggestion.kind === 'sub_circles') {
    const { circles, people, totalMinutes } = suggestion;
    return en
      ? `Or ${inWords(circles, 'en')} circles of up to ${people} people, each with a keeper: about ${totalMinutes} min.`
      : `O ${inWords(circles, 'es')} círculos de hasta ${people} personas, cada uno con su guía: unos ${totalMinutes} min.`;
  }
  const titles = suggestion.blockIds.map((id) => script.blocks.find((block) => block.id === id)?.title[language] ?? id);
  const where = titles.map((title) => (en ? `“${title}”` : `«${title}»`)).join(', ');
  return en
    ? `Tell each other in pairs in ${where}: about ${suggestion.totalMinutes} min in all.`
    : `En parejas en ${where}: unos ${suggestion.totalMinutes} min en total.`;
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
