/** @file The interpreter's copy: each part in two columns, what belongs together on one line, so that the eye finds its place after every look up. */
import type { InterpreterScript } from '../../shared/prints/circle-papers';
import { PRINT_LANGUAGE, type PrintLanguage } from '../../shared/prints/languages';
import type { Rich } from '../../shared/prints/pieces';
import { clockTime } from '../../shared/scripts/words';
import type { FlowGroup, FlowNode } from './flow';
import { RichText } from './RichText';
import { PRINT_WORDS } from './words';

interface Pair {
  readonly left: Rich;
  readonly right: Rich;
}
type Part = InterpreterScript['parts'][number];

/** The whole copy as blocks. */
export function interpreterFlow(script: InterpreterScript): FlowNode[] {
  const { language, other } = script;
  const inOf = (side: PrintLanguage) => ({ lang: side, dir: PRINT_LANGUAGE[side].direction });
  const cell = (side: PrintLanguage, rich: Rich) => <RichText rich={rich} language={side} />;
  const row = (pair: Pair, className: string) => (
    <>
      <td {...inOf(language)}>
        <p className={className}>{cell(language, pair.left)}</p>
      </td>
      <td {...inOf(other)}>
        <p className={className}>{cell(other, pair.right)}</p>
      </td>
    </>
  );
  const when = (part: Part, side: PrintLanguage) =>
    part.clock === undefined ? PRINT_WORDS[side].startsAfter(part.startMinute) : clockTime(part.clock, side);
  const title = (part: Part, side: PrintLanguage, words: Rich, who: Rich) => (
    <div className="ck-pair-title" {...inOf(side)}>
      <h2>
        <span className="ck-pair-number">{part.number}</span> <span>{cell(side, words)}</span>
      </h2>
      <p>
        {when(part, side)} · {cell(side, who)}
        {part.mayPass && `\u00a0· ${PRINT_WORDS[side].mayPass}`}
      </p>
    </div>
  );
  const partFlow = (part: Part): FlowGroup => ({
    id: `pair-${part.number}`,
    together: true,
    wrap: (children, flow) => (
      <section className="ck-pair-part" {...flow}>
        {children}
      </section>
    ),
    children: [
      {
        id: `pair-${part.number}-head`,
        keepWithNext: true,
        draw: (flow) => (
          <header className="ck-pair-head" {...flow}>
            {title(part, language, part.title.left, part.who.left)}
            {title(part, other, part.title.right, part.who.right)}
          </header>
        ),
      },
      {
        id: `pair-${part.number}-words`,
        wrap: (children, flow) => (
          <table className="ck-pairs" {...flow}>
            <tbody>{children}</tbody>
          </table>
        ),
        children: [
          ...part.say.map((pair, index) => ({
            id: `pair-${part.number}-say-${index}`,
            draw: (flow: { 'data-flow': string }) => <tr {...flow}>{row(pair, 'ck-pair-say')}</tr>,
          })),
          ...part.ask.map((pair, index) => ({
            id: `pair-${part.number}-ask-${index}`,
            draw: (flow: { 'data-flow': string }) => <tr {...flow}>{row(pair, 'ck-pair-ask')}</tr>,
          })),
        ],
      },
    ],
  });
  return [
    {
      id: 'front',
      draw: (flow) => (
        <div className="ck-front ck-pair-front" {...flow}>
          <h1>{script.title}</h1>
        </div>
      ),
    },
    ...script.parts.map(partFlow),
  ];
}
