/**
 * @file The two lists of a circle that are no conversation: what to prepare before it, and the guidelines on the wall. A keeper may write them
 * anew for one circle; then these are printed, and the script stays as it is.
 */
import type { CirclePlan, OwnLists } from '../circles/plan';
import type { Finding } from './lint/finding';
import { posterWords, prepareWords } from './lint/text-rules';
import { everyAge, type Localized, type Script, wordingFor } from './model';
import { withoutHalfPlaces } from './own';

export interface PosterLine {
  readonly headline: string;
  readonly detail: string;
}
/** Both lists as they are printed for one circle, in its language and for its age. */
export interface Lists {
  readonly prepare: readonly string[];
  readonly poster: readonly PosterLine[];
}
export type ListName = keyof Lists;

type ForLists = Pick<CirclePlan, 'language' | 'ageBand' | 'lists'>;

/** Whether the keeper wrote this list anew, in the language of the plan. */
export const isRewritten = ({ lists, language }: Pick<CirclePlan, 'lists' | 'language'>, list: ListName): boolean =>
  lists?.[list]?.[language] !== undefined;

/** The lists as they stand: the keeper's own, else those of the script. */
export function listsOf(script: Script, { language, ageBand, lists }: ForLists): Lists {
  const words = (wording: Script['guidelines'][number]['headline']) => wordingFor(script, wording, ageBand, language);
  return {
    prepare: lists?.prepare?.[language] ?? script.prepare.map((text) => text[language]),
    poster:
      lists?.poster?.[language] ??
      script.guidelines.map((guideline) => ({ headline: words(guideline.headline), detail: words(guideline.detail) })),
  };
}

/** The plan's own lines with one list written anew. `undefined`: the script's again. */
export function rewrite<L extends ListName>(
  { lists, language }: Pick<CirclePlan, 'lists' | 'language'>,
  list: L,
  lines: Lists[L] | undefined,
): OwnLists | undefined {
  const { [language]: _before, ...others } = lists?.[list] ?? {};
  const mine = lines === undefined ? others : { ...others, [language]: lines };
  const { [list]: _list, ...rest } = lists ?? {};
  const all = Object.keys(mine).length === 0 ? rest : { ...rest, [list]: mine };
  return Object.keys(all).length === 0 ? undefined : (all as OwnLists);
}

const bothLanguages = (text: string): Localized => ({ en: text, es: text });

/** The script as it is printed for this circle. A line without words is not printed; a poster without any line is the script's. */
export function withLists(
  script: Script,
  { lists, language }: Pick<CirclePlan, 'lists' | 'language'>,
  change: (text: string) => string,
): Script {
  const prepare = lists?.prepare?.[language];
  const poster = lists?.poster?.[language]?.filter((one) => one.headline.trim() !== '') ?? [];
  const line = (text: string) => everyAge(bothLanguages(change(text)));
  return {
    ...script,
    ...(prepare === undefined
      ? {}
      : { prepare: prepare.filter((text) => text.trim() !== '').map((text) => bothLanguages(change(withoutHalfPlaces(script, text)))) }),
    ...(poster.length === 0 ? {} : { guidelines: poster.map((one) => ({ headline: line(one.headline), detail: line(one.detail) })) }),
  };
}

const MOST_SUGGESTED = { headline: 80, detail: 200, prepare: 400 } as const;

/** What the linter remarks in the lines of a list, and the list with a finding mended. */
export function lintList(script: Script, { language, ageBand }: Omit<ForLists, 'lists'>, list: ListName, lists: Lists): Finding[] {
  const only = (text: string): Localized => ({ en: '', es: '', [language]: text });
  const said: Script = {
    ...script,
    prepare: lists.prepare.map(only),
    guidelines: lists.poster.map((one) => ({ headline: { [ageBand]: only(one.headline) }, detail: { [ageBand]: only(one.detail) } })),
  };
  return (list === 'prepare' ? prepareWords : posterWords)(said);
}

/** The lists with other words at a finding's place; without such a fix they stay as they are. */
export function mendList(lists: Lists, { fix, place: { part, index } }: Pick<Finding, 'fix' | 'place'>): Lists {
  if (fix?.kind !== 'words' || (part !== 'prepare' && part !== 'headline' && part !== 'detail')) return lists;
  const words = fix.text.slice(0, MOST_SUGGESTED[part]);
  if (part === 'prepare') return { ...lists, prepare: lists.prepare.map((text, at) => (at === index ? words : text)) };
  return { ...lists, poster: lists.poster.map((one, at) => (at === index ? { ...one, [part]: words } : one)) };
}
