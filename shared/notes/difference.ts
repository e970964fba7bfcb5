/** @file What changed between two versions of a text, word by word. Pure. */

export interface Piece {
  readonly kind: 'same' | 'came' | 'went';
  readonly words: string;
}

/** Words and the spaces between them, so that the pieces put together are the texts again. */
const tokens = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** Above this many comparisons the middle is shown as one exchange: nobody reads a finer difference of two such texts. */
const MOST = 4_000_000;

/** Lengths of the longest common run of words from each pair of places to the end. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return lengths;
}

function middle(before: readonly string[], after: readonly string[]): Piece[] {
  if (before.length * after.length > MOST)
    return [
      { kind: 'went', words: before.join('') },
      { kind: 'came', words: after.join('') },
    ];
  const lengths = commonLengths(before, after);
  const at = (i: number, j: number) => lengths[i * (after.length + 1) + j] ?? 0;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      pieces.push({ kind: 'same', words: before[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
      pieces.push({ kind: 'went', words: before[i++] ?? '' });
    else pieces.push({ kind: 'came', words: after[j++] ?? '' });
  }
  return pieces;
}

/** The pieces in reading order; neighbours of one kind are one piece. */
export function difference(before: string, after: string): Piece[] {
  const [old, now] = [tokens(before), tokens(after)];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const all: Piece[] = [
    { kind: 'same', words: old.slice(0, head).join('') },
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    { kind: 'same', words: old.slice(old.length - tail).join('') },
  ];
  const joined: Piece[] = [];
  for (const piece of all.filter((p) => p.words !== '')) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) joined[joined.length - 1] = { kind: piece.kind, words: last.words + piece.words };
    else joined.push(piece);
  }
  return joined;
}
