/**
 * @file The linter of scripts: what a kind and careful colleague would say who reads it once. Pure, and quick enough to run while one types.
 *
 * It never blocks: the person who knows these children decides. So it rather says nothing than something wrong, each finding says what
 * would help, and the library passes it whole (`test/shared/scripts/lint.test.ts`).
 */
import { AGE_BANDS, type AgeBand, LANGUAGES } from '../../values';
import { closingBlock } from '../library/common';
import { findScript } from '../library/library';
import { FREELY } from '../library/parts';
import { LIBRARY_FALLBACK } from '../library/wording';
import { type Block, type Localized, type Script, type Speaker, type Wording, wordingFor } from '../model';
import { type Finding, sourceBand } from './finding';
import { FREELY_SAID } from './phrases';
import { readingAge } from './reading';
import { blockWords, finding, otherWords } from './text-rules';

/** How old somebody must be for a text that a band hears. The youngest listen, they do not read: two years more. */
const OLDEST_READING: Record<AgeBand, number> = { '5-7': 10, '8-10': 11, '11-13': 14, '14-15': 16, '16-18': 19, adult: 20 };

function reading(script: Script, block: Block): Finding[] {
  return LANGUAGES.flatMap((language) => {
    for (const band of AGE_BANDS) {
      const heard = [...block.say, ...block.ask.map((prompt) => prompt.text)].filter((wording) => sourceBand(script, wording, band));
      const text = heard.map((wording) => wordingFor(script, wording, band, language)).join(' ');
      const years = readingAge(text, language);
      if (years !== undefined && years > OLDEST_READING[band])
        return [finding('reading', { block: block.id, band, language }, block.title[language], { years })];
    }
    return [];
  });
}

/** Roles that a kind of meeting does not have: whoever would be asked is not there. */
const NOT_THERE: Partial<Record<Script['process'], readonly Speaker[]>> = {
  community_circle: ['harmed', 'responsible', 'supporters_of_harmed', 'supporters_of_responsible', 'sides', 'returning'],
  conflict_circle: ['harmed', 'responsible', 'returning'],
  peer_mediation: ['harmed', 'responsible', 'returning'],
  conference: ['returning'],
  repair_harm_circle: ['returning'],
};

function roles(script: Script, block: Block): Finding[] {
  const missing = NOT_THERE[script.process] ?? [];
  if (missing.includes(block.speakers)) return [finding('wrong_role', { block: block.id }, block.title.en || block.title.es)];
  return block.ask.flatMap(({ to }, index) =>
    to !== undefined && missing.includes(to)
      ? [finding('wrong_role', { block: block.id, part: 'ask', index }, block.title.en || block.title.es)]
      : [],
  );
}

/** Every round may be passed; only the keeper's own words and the yes to the guidelines go without. */
function pass(block: Block): Finding[] {
  if (block.mayPass || block.speakers === 'keeper' || block.ask.length === 0 || block.kind === 'guidelines') return [];
  return [finding('no_pass', { block: block.id }, block.title.en || block.title.es, { fix: { kind: 'pass' } })];
}

const inScript = (script: Script, wording: Wording): Wording =>
  // The library's words know its own fallbacks only; another script gets them for each band.
  Object.fromEntries(
    AGE_BANDS.filter((band) => sourceBand(script, wording, band) === undefined || wording[band] !== undefined).map((band) => {
      const from = sourceBand({ fallback: LIBRARY_FALLBACK }, wording, band) ?? 'adult';
      return [band, wording[from]];
    }),
  );

function structure(script: Script): Finding[] {
  const found: Finding[] = [];
  if (!script.blocks.some((block) => block.kind === 'closing'))
    found.push(finding('no_closing', {}, '', { fix: { kind: 'block', block: closingBlock([]) } }));
  // Before anything hard is asked, somebody says that nobody must answer.
  const first = script.blocks.findIndex((block) => ['story', 'impact', 'needs', 'repair'].includes(block.kind));
  const before = script.blocks.slice(0, first < 0 ? undefined : first + 1);
  // The guidelines are read aloud in their part, so what they say is said.
  const posted = before.some((block) => block.kind === 'guidelines') ? script.guidelines.flatMap((one) => [one.headline, one.detail]) : [];
  const said = [...before.flatMap((block) => [...block.say, ...block.ask.map((prompt) => prompt.text)]), ...posted];
  const reminded = said.some((wording) => AGE_BANDS.some((band) => wording[band] !== undefined && FREELY_SAID.en.test(wording[band].en)));
  const recordado = said.some((wording) => AGE_BANDS.some((band) => wording[band] !== undefined && FREELY_SAID.es.test(wording[band].es)));
  const welcome = before.find((block) => block.kind === 'welcome') ?? before[0];
  if (!reminded && !recordado)
    found.push(
      finding(
        'no_consent',
        {},
        '',
        welcome === undefined ? {} : { fix: { kind: 'say', block: welcome.id, say: inScript(script, FREELY) } },
      ),
    );
  return found;
}

/** Every text of a part, without ages. */
const textsOf = (block: Block): Localized[] => [
  block.title,
  ...block.keeperNotes,
  ...[...block.say, ...block.ask.map((prompt) => prompt.text)].flatMap((wording) => Object.values(wording)),
];

/**
 * Parts of which one language says something that the other does not: it has no words, or it still has the template's while the first one
 * was written anew. One finding for the whole script: somebody whose school speaks one language reads it once.
 */
function languages(script: Script): Finding[] {
  const template = script.basedOn === undefined ? undefined : findScript(script.basedOn.id, script.basedOn.version);
  const known = (template?.blocks ?? []).flatMap(textsOf);
  const pairs = { en: new Map(known.map((text) => [text.en, text.es])), es: new Map(known.map((text) => [text.es, text.en])) };
  return LANGUAGES.flatMap((language) => {
    const other = language === 'en' ? 'es' : 'en';
    const behind = script.blocks.filter((block) =>
      textsOf(block).some(
        (text) =>
          text[language] === '' ||
          // Still the template’s words, while the other language says something that the template never says.
          (pairs[language].has(text[language]) && !pairs[other].has(text[other])),
      ),
    );
    const [first] = behind;
    return first === undefined
      ? []
      : [finding('one_language', { language }, first.title[other] || first.title[language], { words: behind.length })];
  });
}

/** Everything there is to say about a script, part by part, then about the whole. */
export function lint(script: Script): Finding[] {
  return [
    ...script.blocks.flatMap((block) => [...blockWords(script, block), ...reading(script, block), ...roles(script, block), ...pass(block)]),
    ...otherWords(script),
    ...structure(script),
    ...languages(script),
  ];
}
