/** @file Found words in their context: a match is set off by weight and tint, and is text, never markup. */
import classes from './Found.module.css';

/** Found text in pieces. A match has the sign U+0001 before it and U+0002 after it. */
export function foundPieces(found: string): { text: string; match: boolean }[] {
  return found
    .split('\u0001')
    .flatMap((part, index) => {
      const end = index === 0 ? -1 : part.indexOf('\u0002');
      return [
        { text: part.slice(0, Math.max(end, 0)), match: true },
        { text: part.slice(end + 1), match: false },
      ];
    })
    .filter((piece) => piece.text !== '');
}

export function Found({ words }: { words: string }) {
  return (
    <>
      {foundPieces(words).map((piece, index) =>
        piece.match ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order, never moved
          <mark key={index} className={classes.match}>
            {piece.text}
          </mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={index}>{piece.text}</span>
        ),
      )}
    </>
  );
}
