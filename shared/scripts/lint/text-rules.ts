/** @file Rules that look at one text: words to avoid, blame, leading, why, closed questions, long sentences, a question to the wrong role. */
import { AGE_BANDS, type AgeBand, LANGUAGES, type Language } from '../../values';
import { HARMED_IMPACT, HARMED_NEEDS, RESPONSIBLE_REPAIR, RESPONSIBLE_STORY } from '../library/questions';
import { LIBRARY_FALLBACK } from '../library/wording';
import { type Block, type Localized, type Prompt, type Script, type Speaker, type Wording, wordingFor } from '../model';
import type { Finding, Place, Rule } from './finding';
import { AVOID, BLAMING, closedQuestion, FOR_HARMED, FOR_RESPONSIBLE, isDenied, LEADING, WHY, withoutWhy } from './phrases';
import { sentencesOf, wordCount } from './reading';

/** One text as it is said, and where it stands. */
interface Said {
  readonly place: Place;
  readonly text: string;
  readonly block?: Block;
  readonly prompt?: Prompt;
}

/** Most words of one sentence, by who hears it. */
export const LONGEST: Record<AgeBand, number> = { '5-7': 15, '8-10': 18, '11-13': 26, '14-15': 30, '16-18': 32, adult: 36 };

const idOf = (rule: Rule, { block, part, index, band, language }: Place, found: string): string =>
  [rule, block, part, index, band, language, found].filter((one) => one !== undefined).join('|');

/** A finding with an id of its own. */
export const finding = (rule: Rule, place: Place, found: string, more: Partial<Finding> = {}): Finding => ({
  id: idOf(rule, place, found),
  rule,
  place,
  found,
  ...more,
});

function* localized(place: Place, text: Localized): Generator<Said> {
  for (const language of LANGUAGES) if (text[language] !== '') yield { place: { ...place, language }, text: text[language] };
}

/** Each wording once, as the bands have words of their own. */
function* aged(place: Place, wording: Wording, more: Omit<Said, 'place' | 'text'> = {}): Generator<Said> {
  const heard = new Set<string>();
  for (const band of AGE_BANDS) {
    const text = wording[band];
    if (text === undefined) continue;
    for (const language of LANGUAGES) {
      const words = text[language];
      if (words === '' || heard.has(`${language} ${words}`)) continue;
      heard.add(`${language} ${words}`);
      yield { place: { ...place, band, language }, text: words, ...more };
    }
  }
}

/** A word in the case of what it takes the place of. */
const inCaseOf = (before: string, word: string): string =>
  /^\p{Lu}/u.test(before) ? word.charAt(0).toLocaleUpperCase() + word.slice(1) : word;

function avoidWords({ place, text }: Said): Finding[] {
  const { language = 'en' } = place;
  for (const { find, instead, unlessNot } of AVOID[language]) {
    const match = find.exec(text);
    if (match === null || (unlessNot === true && isDenied(text, match.index, language))) continue;
    if (instead === undefined) return [finding('avoid_word', place, match[0])];
    const words = text.slice(0, match.index) + inCaseOf(match[0], instead) + text.slice(match.index + match[0].length);
    return [finding('avoid_word', place, match[0], { instead: words, fix: { kind: 'words', text: words } })];
  }
  return [];
}

const QUESTIONS: Partial<Record<Speaker, readonly Prompt[]>> = {
  responsible: [...RESPONSIBLE_STORY, ...RESPONSIBLE_REPAIR],
  returning: RESPONSIBLE_REPAIR,
  harmed: [...HARMED_IMPACT, ...HARMED_NEEDS],
};
/** For everybody else, and for children too: it asks for nothing but what somebody knows. */
const ANYBODY: Record<Language, readonly string[]> = {
  en: ['How has it been for you?', 'What do you think about it?', 'What would help?'],
  es: ['¿Cómo ha sido esto para ti?', '¿Qué piensas de esto?', '¿Qué ayudaría?'],
};

/** An open question that fits who is asked and that the block does not ask yet. */
function openQuestion({ block, prompt, place }: Said, script: Script): string | undefined {
  const { band = '11-13', language = 'en' } = place;
  const role = prompt?.to ?? block?.speakers ?? 'everyone';
  const asked = new Set((block?.ask ?? []).map((one) => wordingFor(script, one.text, band, language)));
  const own = (QUESTIONS[role] ?? []).map((one) => wordingFor({ fallback: LIBRARY_FALLBACK }, one.text, band, language));
  return [...own, ...ANYBODY[language]].find((text) => !asked.has(text));
}

/** Where a yes or a no is what is asked for: whether the guidelines hold, whether a plan is fair, what is still to do. */
const YES_NO_IS_RIGHT: readonly Block['kind'][] = ['guidelines', 'agreement', 'after'];

function questions(said: Said, script: Script): Finding[] {
  const { place, text, block } = said;
  const { language = 'en', part } = place;
  const asks = part === 'ask' || text.includes('?');
  const found: Finding[] = [];
  const replace = (instead: string | undefined): Partial<Finding> =>
    instead === undefined || part !== 'ask' ? {} : { instead, fix: { kind: 'words', text: instead } };
  const blame = BLAMING[language].exec(text);
  if (blame !== null && !isDenied(text, blame.index, language))
    found.push(finding('blaming', place, blame[0], replace(openQuestion(said, script))));
  if (!asks) return found;
  const leads = LEADING[language].exec(text);
  if (leads !== null) found.push(finding('leading', place, leads[0], replace(openQuestion(said, script))));
  const why = WHY[language].exec(text);
  if (why !== null) found.push(finding('why', place, why[0], replace(withoutWhy(text, language) ?? openQuestion(said, script))));
  // A question that leads or asks why is not also told to be closed: one thing at a time.
  if (found.length > 0 || part !== 'ask' || (block !== undefined && YES_NO_IS_RIGHT.includes(block.kind))) return found;
  const closed = closedQuestion(text, language);
  return closed === undefined ? [] : [finding('closed', place, closed, replace(openQuestion(said, script)))];
}

function longSentence({ place, text }: Said): Finding[] {
  const { band = 'adult', language = 'en' } = place;
  const longest = sentencesOf(text).sort((a, b) => wordCount(b) - wordCount(a))[0] ?? '';
  const words = wordCount(longest);
  // Spanish needs more words for the same.
  return words <= LONGEST[band] + (language === 'es' ? 3 : 0) ? [] : [finding('long_sentence', place, longest, { words })];
}

function wrongRole({ place, text, block, prompt }: Said): Finding[] {
  if (block === undefined || prompt === undefined) return [];
  const { language = 'en' } = place;
  const asked = prompt.to ?? block.speakers;
  const pair =
    asked === 'harmed' || asked === 'supporters_of_harmed'
      ? ([FOR_RESPONSIBLE, 'responsible'] as const)
      : asked === 'responsible'
        ? ([FOR_HARMED, 'harmed'] as const)
        : undefined;
  const match = pair?.[0][language].exec(text);
  if (pair === undefined || match === null || match === undefined) return [];
  return [finding('wrong_role', place, match[0], { fix: { kind: 'ask', to: pair[1] } })];
}

/** All findings in the words of a block. */
export function blockWords(script: Script, block: Block): Finding[] {
  const notes = [
    ...localized({ block: block.id, part: 'title' }, block.title),
    ...block.keeperNotes.flatMap((note, index) => [...localized({ block: block.id, part: 'note', index }, note)]),
  ];
  const heard = [
    ...block.say.flatMap((wording, index) => [...aged({ block: block.id, part: 'say', index }, wording, { block })]),
    ...block.ask.flatMap((prompt, index) => [...aged({ block: block.id, part: 'ask', index }, prompt.text, { block, prompt })]),
  ];
  return [
    ...notes.flatMap(avoidWords),
    ...heard.flatMap((said) => [...avoidWords(said), ...questions(said, script), ...longSentence(said), ...wrongRole(said)]),
  ];
}

/** What hangs on the wall is read by everybody: the words that hurt, blame, and sentences that are too long for the youngest. */
export const posterWords = (script: Script): Finding[] =>
  script.guidelines
    .flatMap((guideline, index) => [
      ...aged({ part: 'headline', index }, guideline.headline),
      ...aged({ part: 'detail', index }, guideline.detail),
    ])
    .flatMap((said) => [...avoidWords(said), ...questions(said, script), ...longSentence(said)]);

/** What to prepare is for the keeper alone: no question is asked there, and no child reads it. */
export const prepareWords = (script: Script): Finding[] =>
  script.prepare.flatMap((text, index) => [...localized({ part: 'prepare', index }, text)]).flatMap(avoidWords);

/** All findings in the words of no block: the title, the poster, and what to prepare. */
export const otherWords = (script: Script): Finding[] => [
  ...[...localized({ part: 'title' }, script.title)].flatMap(avoidWords),
  ...posterWords(script),
  ...prepareWords(script),
];
