/** @file The certificate of a deletion: what it was, how much of what, what was kept, and a line to sign on. */
import type { DisposalPrint } from '../../shared/prints/document';
import { FactList } from './FactList';
import type { FlowNode } from './flow';
import { titledBlock } from './titled-block';
import { PRINT_WORDS } from './words';

/** The whole certificate; usually one page. */
export function disposalFlow(sheet: DisposalPrint): FlowNode[] {
  const { language } = sheet;
  const words = PRINT_WORDS[language].disposal;
  const counted = (id: string, title: string, rows: DisposalPrint['gone']): FlowNode =>
    titledBlock(id, title, {
      id: `${id}-rows`,
      wrap: (children, flow) => (
        <table className="ck-counted" {...flow}>
          <thead className="ck-hidden">
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.number}</th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      ),
      children: rows.map((row, index) => ({
        id: `${id}-${index}`,
        draw: (flow) => (
          <tr {...flow}>
            <th scope="row">{row.label}</th>
            <td className="ck-number">{row.n}</td>
          </tr>
        ),
      })),
    });
  return [
    {
      id: 'front',
      draw: (flow) => (
        <div className="ck-front ck-disposal" {...flow}>
          <h1>{sheet.title}</h1>
          <p className="ck-opening">{sheet.statement}</p>
          <FactList facts={sheet.facts} language={language} />
        </div>
      ),
    },
    counted('gone', words.gone, sheet.gone),
    ...(sheet.left.length === 0 ? [] : [counted('left', words.left, sheet.left)]),
    {
      id: 'end',
      draw: (flow) => (
        <div className="ck-disposal-end" {...flow}>
          {sheet.nothingLeft !== '' && <p>{sheet.nothingLeft}</p>}
          <p>{sheet.backups}</p>
          <p className="ck-write">
            <span>{words.sign}</span>
            <span className="ck-write-line" role="img" aria-label={PRINT_WORDS[language].blank(words.sign)} />
          </p>
        </div>
      ),
    },
  ];
}
