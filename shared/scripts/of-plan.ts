/** @file The script of a plan: the copy that it carries, made ready to be printed, or the library's in the version that was chosen. */
import type { CirclePlan } from '../circles/plan';
import type { Language } from '../values';
import { findScript } from './library/library';
import { withLists } from './lists';
import { type Block, type Localized, type Script, type Wording, wordingFor } from './model';
import { withoutNames } from './names';
import { isOwnScript, ownScriptSchema, withoutHalfPlaces } from './own';

/** The script with another text in place of each. Only texts are objects of a language each. */
function mapTexts(script: Script, change: (text: Localized) => Localized): Script {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const { en, es } = value as Partial<Localized>;
    if (typeof en === 'string' && typeof es === 'string') return change({ en, es });
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(script) as Script;
}

/** Where a language has no words, those of the other one: an own script may be written in one language only. */
export function spoken(script: Script): Script {
  return mapTexts(script, ({ en, es }) => ({ en: en || es, es: es || en }));
}

/** A script that is just being written, so that it can be drawn: what has no words yet is a dot row, and half a place is plain words. */
export function drawable(script: Script): Script {
  const whole = (text: string) => withoutHalfPlaces(script, text) || '…';
  return mapTexts(spoken(script), ({ en, es }) => ({ en: whole(en), es: whole(es) }));
}

/** Words between the places of a text; a place is never a name. */
const outsidePlaces = (text: string, change: (words: string) => string): string =>
  text
    .split(/(\{[^{}]*\})/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/** The script as it was chosen: the copy that the plan carries, or the library's. Nothing of the plan is in it. */
export const chosenScript = (plan: Pick<CirclePlan, 'scriptId' | 'scriptVersion' | 'script'>): Script | undefined =>
  plan.script ?? findScript(plan.scriptId, plan.scriptVersion);

type ForScript = Pick<CirclePlan, 'scriptId' | 'scriptVersion' | 'script' | 'namesOnPaper' | 'seats' | 'language' | 'lists'>;

/**
 * The script that a plan is printed with, with the lines that the keeper wrote for this circle. `undefined`: this app does not have it. Names
 * that somebody typed are taken out with names off. See: [Note: Names off means all names]
 */
export function scriptOf(plan: ForScript): Script | undefined {
  const script = chosenScript(plan);
  if (script === undefined) return undefined;
  const nameless = (text: string, language: Language) =>
    plan.namesOnPaper ? text : outsidePlaces(text, (words) => withoutNames(words, { seats: plan.seats, language }));
  const chosen =
    plan.script === undefined ? script : mapTexts(spoken(script), ({ en, es }) => ({ en: nameless(en, 'en'), es: nameless(es, 'es') }));
  return withLists(chosen, plan, (text) => nameless(text, plan.language));
}

/**
 * Whether a part of the plan's script has words of its own in a language, text by text. An own script may say it in one language only; on a
 * paper in two languages the same words twice would pass for a translation.
 */
export function writtenIn(plan: Pick<CirclePlan, 'script' | 'ageBand'>, block: Pick<Block, 'id'>) {
  // The library has both languages, whole.
  const { script, ageBand } = plan;
  const raw = script?.blocks.find((one) => one.id === block.id);
  const said = (wording: Wording | undefined) => (language: Language) =>
    script === undefined || wording === undefined || wordingFor(script, wording, ageBand, language) !== '';
  return {
    title: (language: Language) => raw === undefined || raw.title[language] !== '',
    say: (index: number) => said(raw?.say[index]),
    ask: (index: number) => said(raw?.ask[index]?.text),
  };
}

/** The same plan with another script; whatever was filled in stays, also for places that the new script does not have. */
export function withScript(plan: CirclePlan, script: Script): CirclePlan {
  const { script: _before, ...rest } = plan;
  const chosen = { ...rest, scriptId: script.id, scriptVersion: script.version };
  return isOwnScript(script.id) ? { ...chosen, script: ownScriptSchema.parse(script) } : chosen;
}
