/** @file What can be done to a script while it is edited. Pure: each answers a new script. */
import { changeBlock, freeId, reword, sourceBand } from '../../shared/scripts/lint/finding';
import {
  BLOCK_KINDS,
  type Block,
  type Credit,
  type Guideline,
  type Localized,
  type Script,
  type Wording,
} from '../../shared/scripts/model';
import { AGE_BANDS, type AgeBand, type Language } from '../../shared/values';
import { moved } from '../ui/order';

/** Whose words are looked at. */
export interface View {
  readonly band: AgeBand;
  readonly language: Language;
}

export type BlockKind = (typeof BLOCK_KINDS)[number];

const NOTHING: Localized = { en: '', es: '' };
/** Words for every age, to be written. */
const unwritten = (): Wording => ({ '8-10': NOTHING, '11-13': NOTHING, '14-15': NOTHING, adult: NOTHING });

export const move = (script: Script, id: string, by: -1 | 1): Script => {
  const from = script.blocks.findIndex((block) => block.id === id);
  const to = from + by;
  return from < 0 || to < 0 || to >= script.blocks.length ? script : moveTo(script, from, to);
};

/** A part put somewhere else: `to` is its place afterwards. */
export const moveTo = (script: Script, from: number, to: number): Script => ({ ...script, blocks: moved(script.blocks, from, to) });

export const remove = (script: Script, id: string): Script => ({ ...script, blocks: script.blocks.filter((block) => block.id !== id) });

/** What a new part of a kind begins with: the keeper speaks, or everybody in turn. */
export function newBlock(script: Script, kind: BlockKind, title: Localized): Block {
  const keeper = ['welcome', 'opening', 'closing', 'after'].includes(kind);
  return {
    id: freeId(script.blocks, kind.replace('_', '-')),
    kind,
    title,
    speakers: keeper ? 'keeper' : 'everyone',
    order: keeper ? 'keeper' : 'talking_piece',
    say: keeper ? [unwritten()] : [],
    ask: keeper ? [] : [{ id: 'question', text: unwritten() }],
    time: keeper ? { by: 'minutes', minutes: 2 } : { by: 'turns', secondsPerTurn: 40 },
    mayPass: !keeper,
    keeperNotes: [],
    printOn: keeper ? ['keeper'] : ['keeper', 'card'],
  };
}

/** Where the skeleton of a circle has this kind: behind the last part that comes before it (practice.md 1.5). */
export function placeOf(script: Script, kind: BlockKind): number {
  const rank = (one: BlockKind) => BLOCK_KINDS.indexOf(one);
  return script.blocks.reduce((at, block, index) => (rank(block.kind) <= rank(kind) ? index + 1 : at), 0);
}

export function insert(script: Script, block: Block, at: number): Script {
  return { ...script, blocks: [...script.blocks.slice(0, at), block, ...script.blocks.slice(at)] };
}

/** The same part once more, below. */
export function again(script: Script, id: string): Script {
  const at = script.blocks.findIndex((block) => block.id === id);
  const block = script.blocks[at];
  return block === undefined ? script : insert(script, { ...block, id: freeId(script.blocks, block.id) }, at + 1);
}

export type TextPart = 'say' | 'ask' | 'keeperNotes';

/** The list of a block's texts with one more, without one, or with one changed. */
export const addText = (script: Script, id: string, part: TextPart): Script =>
  changeBlock(script, id, (block) => {
    if (part === 'keeperNotes') return { ...block, keeperNotes: [...block.keeperNotes, NOTHING] };
    if (part === 'say') return { ...block, say: [...block.say, unwritten()] };
    return { ...block, ask: [...block.ask, { id: freeId(block.ask, 'question'), text: unwritten() }] };
  });

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);
export const removeText = (script: Script, id: string, part: TextPart, index: number): Script =>
  changeBlock(script, id, (block) => ({ ...block, [part]: without<unknown>(block[part], index) }) as Block);

const at = <T>(list: readonly T[], index: number, change: (one: T) => T): T[] => list.map((one, i) => (i === index ? change(one) : one));

/** A wording of the script by its place. */
const changeWording = (script: Script, id: string, part: 'say' | 'ask', index: number, change: (wording: Wording) => Wording): Script =>
  changeBlock(script, id, (block) =>
    part === 'say'
      ? { ...block, say: at(block.say, index, change) }
      : { ...block, ask: at(block.ask, index, (prompt) => ({ ...prompt, text: change(prompt.text) })) },
  );

export const setWords = (script: Script, id: string, part: 'say' | 'ask', index: number, { band, language }: View, text: string): Script =>
  changeWording(script, id, part, index, (wording) => reword(script, wording, band, language, text));

/** Words of their own for one age, which are at first those that it had. */
export const ownWords = (script: Script, id: string, part: 'say' | 'ask', index: number, band: AgeBand): Script =>
  changeWording(script, id, part, index, (wording) => {
    const from = sourceBand(script, wording, band);
    return from === undefined ? wording : { ...wording, [band]: wording[from] };
  });

/** What this age hears is said to every age. */
export const sameForAll = (script: Script, id: string, part: 'say' | 'ask', index: number, band: AgeBand): Script =>
  changeWording(script, id, part, index, (wording) => {
    const words = wording[sourceBand(script, wording, band) ?? band];
    return words === undefined ? wording : Object.fromEntries(Object.keys(wording).map((age) => [age, words]));
  });

/** The ages that hear the words which a band hears. */
export function sharing(script: Script, wording: Wording, band: AgeBand): readonly AgeBand[] {
  const from = sourceBand(script, wording, band);
  return AGE_BANDS.filter((other) => sourceBand(script, wording, other) === from);
}

/** A line of the poster that is still to be written, and one of what to prepare. */
export const blankGuideline = (): Guideline => ({ headline: unwritten(), detail: unwritten() });
export const BLANK_LINE: Localized = NOTHING;

export const setCredits = ({ credits: _before, ...script }: Script, credits: readonly Credit[]): Script =>
  credits.length === 0 ? script : { ...script, credits: [...credits] };

/**
 * Pasted text as parts of a block: a paragraph that asks becomes a question, any other is said. It is the same for every age and stands in
 * one language, as it was published.
 */
export function pasted(script: Script, id: string, text: string, language: Language): Script {
  const wording = (words: string): Wording => {
    const both: Localized = { ...NOTHING, [language]: words.slice(0, 600) };
    return { '8-10': both, '11-13': both, '14-15': both, adult: both };
  };
  const lines = text
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-–•*]|\d+[.)])\s+/, '')
        .replace(/[{}]/g, '')
        .trim(),
    )
    .filter((line) => line !== '');
  return changeBlock(script, id, (block) => {
    const say = [...block.say];
    const ask = [...block.ask];
    for (const line of lines) {
      if (line.includes('?') && ask.length < 20) ask.push({ id: freeId(ask, 'question'), text: wording(line) });
      else if (say.length < 20) say.push(wording(line));
    }
    return { ...block, say, ask };
  });
}
