/** @file What the linter finds: where, which rule, which words; and a way to mend it where there is one. It never blocks anything. */
import type { AgeBand, Language } from '../../values';
import type { Block, Script, Speaker, Wording } from '../model';

export const RULES = [
  /** A word that puts somebody into a drawer: victim, offender. */
  'avoid_word',
  'blaming',
  'leading',
  'why',
  'closed',
  /** Harder than the youngest who hear it. */
  'reading',
  'long_sentence',
  'wrong_role',
  'no_closing',
  'no_consent',
  'no_pass',
  /** Words in one language that the other one does not have any more. */
  'one_language',
] as const;
export type Rule = (typeof RULES)[number];

/** Where a text stands. Without `block` a finding is about the whole script. */
export interface Place {
  readonly block?: string;
  /** Absent: the block as a whole. */
  readonly part?: 'title' | 'say' | 'ask' | 'note' | 'headline' | 'detail' | 'prepare';
  readonly index?: number;
  /** The youngest age of whom it is true. */
  readonly band?: AgeBand;
  readonly language?: Language;
}

/** A change that mends one finding, as data: it can be shown, tested and undone. */
export type Fix =
  /** Other words at the finding's place. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'ask'; readonly to: Speaker }
  | { readonly kind: 'pass' }
  | { readonly kind: 'say'; readonly block: string; readonly say: Wording }
  | { readonly kind: 'block'; readonly block: Block };

export interface Finding {
  /** The same as long as it is the same finding: for keys, and so that focus stays. */
  readonly id: string;
  readonly rule: Rule;
  readonly place: Place;
  /** The words that it is about. */
  readonly found: string;
  /** Numbers that the reason names: years of age, words of a sentence. */
  readonly years?: number;
  readonly words?: number;
  /** Other words, in the language of the script. Absent: the reason alone says what helps. */
  readonly instead?: string;
  readonly fix?: Fix;
}

const at = <T>(list: readonly T[], index: number | undefined, change: (one: T) => T): T[] =>
  list.map((one, i) => (i === index ? change(one) : one));

/** The wording with other words for a band and language: those from which the band's words really come. */
export function reword(script: Pick<Script, 'fallback'>, wording: Wording, band: AgeBand, language: Language, text: string): Wording {
  const from = sourceBand(script, wording, band) ?? band;
  const before = wording[from] ?? { en: '', es: '' };
  return { ...wording, [from]: { ...before, [language]: text } };
}

/** The band whose words are used for a band: its own, or the first of its fallbacks that has some. */
export function sourceBand(script: Pick<Script, 'fallback'>, wording: Wording, band: AgeBand): AgeBand | undefined {
  const tried = new Set<AgeBand>();
  for (let now: AgeBand | undefined = band; now !== undefined && !tried.has(now); now = script.fallback[now]) {
    if (wording[now] !== undefined) return now;
    tried.add(now);
  }
  return undefined;
}

/** Other words at a place; elsewhere nothing changes. */
function withWords(script: Script, place: Place, text: string): Script {
  const { part, index, band, language } = place;
  if (language === undefined) return script;
  // The same words for older ones are the same finding: they are mended with it.
  const say = (wording: Wording): Wording => {
    const before = band === undefined ? undefined : wording[sourceBand(script, wording, band) ?? band]?.[language];
    return Object.fromEntries(
      Object.entries(wording).map(([age, words]) => [age, words[language] === before ? { ...words, [language]: text } : words]),
    );
  };
  if (part === 'headline' || part === 'detail')
    return { ...script, guidelines: at(script.guidelines, index, (one) => ({ ...one, [part]: say(one[part]) })) };
  if (part === 'prepare') return { ...script, prepare: at(script.prepare, index, (one) => ({ ...one, [language]: text })) };
  if (place.block === undefined) return part === 'title' ? { ...script, title: { ...script.title, [language]: text } } : script;
  return changeBlock(script, place.block, (block) => {
    switch (part) {
      case 'title':
        return { ...block, title: { ...block.title, [language]: text } };
      case 'say':
        return { ...block, say: at(block.say, index, say) };
      case 'ask':
        return { ...block, ask: at(block.ask, index, (prompt) => ({ ...prompt, text: say(prompt.text) })) };
      case 'note':
        return { ...block, keeperNotes: at(block.keeperNotes, index, (note) => ({ ...note, [language]: text })) };
      default:
        return block;
    }
  });
}

/** The script with one block changed. */
export function changeBlock(script: Script, id: string, change: (block: Block) => Block): Script {
  return { ...script, blocks: script.blocks.map((block) => (block.id === id ? change(block) : block)) };
}

/** An id that no block has: the wish itself, or the wish with a number. */
export function freeId(taken: readonly { readonly id: string }[], wish: string): string {
  const ids = new Set(taken.map((one) => one.id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? wish : `${wish.slice(0, 34)}-${n}`;
    if (!ids.has(id)) return id;
  }
}

/** The script with a finding mended. Without a fix it stays as it is. */
export function applyFix(script: Script, { fix, place }: Pick<Finding, 'fix' | 'place'>): Script {
  switch (fix?.kind) {
    case undefined:
      return script;
    case 'words':
      return withWords(script, place, fix.text);
    case 'ask':
      return place.block === undefined
        ? script
        : changeBlock(script, place.block, (block) => ({
            ...block,
            ask: at(block.ask, place.index, ({ to: _to, ...prompt }) => (fix.to === block.speakers ? prompt : { ...prompt, to: fix.to })),
          }));
    case 'pass':
      return place.block === undefined ? script : changeBlock(script, place.block, (block) => ({ ...block, mayPass: true }));
    case 'say':
      return changeBlock(script, fix.block, (block) => ({ ...block, say: [...block.say, fix.say] }));
    case 'block': {
      const block = { ...fix.block, id: freeId(script.blocks, fix.block.id) };
      // The circle ends with it; what the keeper does afterwards comes after.
      const after = script.blocks.findIndex((one) => one.kind === 'after');
      const where = after < 0 ? script.blocks.length : after;
      return { ...script, blocks: [...script.blocks.slice(0, where), block, ...script.blocks.slice(where)] };
    }
  }
}
