/** @file A text with its ruled lines to write on. */

import type { PrintLanguage } from '../../shared/prints/languages';
import type { Inline, Rich } from '../../shared/prints/pieces';
import { PRINT_WORDS } from './words';

const LEADING_MARKS = /^[.,;:!?…»”)]+/;

function Blank({ inline, language }: { inline: Extract<Inline, { kind: 'blank' }>; language: PrintLanguage }) {
  return (
    <span className={`ck-blank ck-blank-${inline.width}`} role="img" aria-label={PRINT_WORDS[language].blank(inline.hint)}>
      <span className="ck-blank-rule" />
      {inline.hint !== '' && <span className="ck-blank-hint">{inline.hint}</span>}
    </span>
  );
}

/** Names such as "5-Fern" stay on one line. */
const HYPHENATED = /(\d+-\p{L}+)/u;

function Text({ text }: { text: string }) {
  return text.split(HYPHENATED).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <span key={index} className="ck-nowrap">
        {part}
      </span>
    ),
  );
}

/** Draws text and blanks in line. A full stop after a blank stays on the blank's line. */
export function RichText({ rich, language }: { rich: Rich; language: PrintLanguage }) {
  const marksAt = (index: number): string => {
    const inline = rich[index];
    const follows = rich[index - 1]?.kind === 'blank';
    return follows && inline?.kind === 'text' ? (LEADING_MARKS.exec(inline.text)?.[0] ?? '') : '';
  };
  return rich.map((inline, index) =>
    inline.kind === 'text' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never move
      <span key={index}>
        <Text text={inline.text.slice(marksAt(index).length)} />
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never move
      <span key={index} className="ck-nowrap">
        <Blank inline={inline} language={language} />
        {marksAt(index + 1)}
      </span>
    ),
  );
}
