/**
 * @file Persons named in a text with `@`: which stretch of the text is which person. Pure.
 *
 * [Note: Mentions beside the text]
 * A mention is a place beside the text (start, length, person) and not a token in it. The text stays what was typed: searched, compared,
 * printed and copied as it is, and a person whose name changes, or who turns out to be another one, is one row and no rewriting.
 * What tokens do by themselves, `movedMentions` does: it moves the places along with every edit and lets go of a mention whose own
 * words were touched, so that no mention ever stands under other words than those that were chosen.
 */
import { z } from 'zod';
import { type PersonId, personIdSchema } from '../values';

/** `start` and `length` in UTF-16 units, as the text fields of every system count. */
export const mentionSchema = z.strictObject({
  start: z.number().int().min(0).max(20_000),
  length: z.number().int().min(1).max(200),
  personId: personIdSchema,
});
export type Mention = z.infer<typeof mentionSchema>;

/** With the name that the person has today. */
export const namedMentionSchema = mentionSchema.extend({ name: z.string() });
export type NamedMention = z.infer<typeof namedMentionSchema>;

const endOf = (mention: Mention): number => mention.start + mention.length;

/** Whether the mentions lie in the text, in order and apart. */
export function fitText(text: string, mentions: readonly Mention[]): boolean {
  return mentions.every((m, i) => endOf(m) <= text.length && m.start >= (i === 0 ? 0 : endOf(mentions[i - 1] ?? m)));
}

/**
 * The mentions after an edit: those before it stay, those behind it move, those whose words were touched are let go.
 * @param caret where the caret stands after the edit: it tells which of two equal words was taken out
 */
export function movedMentions<M extends Mention>(mentions: readonly M[], before: string, after: string, caret?: number): M[] {
  const most = Math.min(before.length, after.length);
  const behind = caret === undefined ? 0 : after.length - caret;
  const known = behind > 0 && behind <= most && before.endsWith(after.slice(after.length - behind)) ? behind : 0;
  let head = 0;
  while (head < most - known && before[head] === after[head]) head += 1;
  let tail = known;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const touchedUntil = before.length - tail;
  const shift = after.length - before.length;
  return mentions.flatMap((m) => {
    if (endOf(m) <= head) return [m];
    return m.start >= touchedUntil ? [{ ...m, start: m.start + shift }] : [];
  });
}

/** The text in stretches: plain ones and mentions. Mentions that do not fit are plain text. */
export function stretches<M extends Mention>(text: string, mentions: readonly M[]): { words: string; mention?: M }[] {
  if (!fitText(text, mentions)) return text === '' ? [] : [{ words: text }];
  const found: { words: string; mention?: M }[] = [];
  let at = 0;
  for (const mention of mentions) {
    if (mention.start > at) found.push({ words: text.slice(at, mention.start) });
    found.push({ words: text.slice(mention.start, endOf(mention)), mention });
    at = endOf(mention);
  }
  if (at < text.length) found.push({ words: text.slice(at) });
  return found;
}

/** The text with a role in place of each mention, for redaction and transfer. `roleOf` has a word for everybody. */
export function namesIn(text: string, mentions: readonly Mention[], roleOf: (personId: PersonId) => string): string {
  return stretches(text, mentions)
    .map(({ words, mention }) => (mention === undefined ? words : roleOf(mention.personId)))
    .join('');
}

export interface Known {
  readonly personId: PersonId;
  readonly name: string;
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Names in the text that are those of known persons and are no mention yet: the whole name, or its first word when only one of them has
 * it. Each place once, in order.
 */
export function unlinkedNames(text: string, mentions: readonly Mention[], known: readonly Known[]): Mention[] {
  const firsts = known.map((k) => k.name.split(/\s+/u)[0] ?? '');
  const found: Mention[] = [];
  const free = (start: number, end: number) => [...mentions, ...found].every((m) => end <= m.start || start >= endOf(m));
  const look = (words: string, personId: PersonId) => {
    if (words.length < 2) return;
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'gu'))) {
      if (free(match.index, match.index + words.length)) found.push({ start: match.index, length: words.length, personId });
    }
  };
  for (const one of known) look(one.name, one.personId);
  known.forEach((one, index) => {
    const first = firsts[index] ?? '';
    if (firsts.filter((other) => other === first).length === 1) look(first, one.personId);
  });
  return found.sort((a, b) => a.start - b.start);
}
