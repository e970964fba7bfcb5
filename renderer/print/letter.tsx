/** @file A letter as blocks: for whom and from whom in one line, then its words as they were written. */
import type { LetterPrint } from '../../shared/prints/document';
import type { Rich } from '../../shared/prints/pieces';
import { longDate } from '../../shared/scripts/words';
import type { FlowNode } from './flow';
import { RichText } from './RichText';
import { PRINT_WORDS } from './words';

/** The whole letter as blocks. A page is turned between two paragraphs only. */
export function letterFlow(letter: LetterPrint): FlowNode[] {
  const { language, large, to, from, writtenOn, pieces } = letter;
  const words = PRINT_WORDS[language];
  const size = large ? 'ck-large' : undefined;
  const named = (label: string, name: Rich) => (
    <>
      {label} <RichText rich={name} language={language} />
    </>
  );
  const front: FlowNode = {
    id: 'front',
    keepWithNext: true,
    draw: (flow) => (
      <div className={`ck-letter-head ${size ?? ''}`} {...flow}>
        <h1>{named(words.letterTo, to)}</h1>
        <p>
          {named(words.letterFrom, from)}, {longDate(writtenOn, language)}
        </p>
      </div>
    ),
  };
  return [
    front,
    ...pieces.map((piece, index) => ({
      id: `piece-${index}`,
      draw: (flow: { 'data-flow': string }) => (
        <p className={`ck-letter-words ${size ?? ''}`} {...flow}>
          {piece === '' ? '\u00a0' : piece}
        </p>
      ),
    })),
  ];
}
