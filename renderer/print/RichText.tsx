/** @file A text with its ruled lines to write on. */
import type { Rich } from '../../shared/prints/document';
import type { Language } from '../../shared/values';
import { PRINT_WORDS } from './words';

/** Draws text and blanks in line. A blank is announced as something to fill in. */
export function RichText({ rich, language }: { rich: Rich; language: Language }) {
  return rich.map((inline, index) =>
    inline.kind === 'text' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never move
      <span key={index}>{inline.text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never move
      <span key={index} className={`ck-blank ck-blank-${inline.width}`} role="img" aria-label={PRINT_WORDS[language].blank(inline.hint)}>
        <span className="ck-blank-rule" />
        {inline.hint !== '' && <span className="ck-blank-hint">{inline.hint}</span>}
      </span>
    ),
  );
}
