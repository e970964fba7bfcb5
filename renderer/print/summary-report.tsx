/** @file The report of a protected summary as blocks: what was counted, each table with its plot, and what the words mean. */
import type { SummaryReport } from '../../shared/prints/summary-documents';
import { DrawingView } from './DrawingView';
import type { FlowNode } from './flow';

type Table = SummaryReport['tables'][number];
type Block = Table['blocks'][number];

/** The whole report. */
export function summaryReportFlow({ title, lead, facts, tables, definitions }: SummaryReport): FlowNode[] {
  return [
    {
      id: 'front',
      draw: (flow) => (
        <div className="ck-front ck-summary-front" {...flow}>
          <h1>{title}</h1>
          <p className="ck-opening">{lead}</p>
          <dl className="ck-terms">
            {facts.map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </div>
      ),
    },
    ...tables.map((table, index) => tableNode(table, `table-${index}`)),
    {
      id: 'definitions',
      together: true,
      wrap: (children, flow, from) => (
        <section className="ck-summary-part" {...flow}>
          {from === 0 && <h2>{definitions.title}</h2>}
          <dl className="ck-terms">{children}</dl>
        </section>
      ),
      children: definitions.lines.map(({ term, meaning }, index) => ({
        id: `definition-${index}`,
        draw: (flow) => (
          <div {...flow}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ),
      })),
    },
  ];
}

function tableNode(table: Table, id: string): FlowNode {
  const { title, caption, blocks, notes, plot } = table;
  return {
    id,
    wrap: (children, flow) => (
      <section className="ck-summary-part" {...flow}>
        {children}
      </section>
    ),
    children: [
      {
        id: `${id}-first`,
        together: true,
        wrap: (children, flow) => <div {...flow}>{children}</div>,
        children: [
          {
            id: `${id}-head`,
            keepWithNext: true,
            draw: (flow) => (
              <div {...flow}>
                <h2>{title}</h2>
                <p>{caption}</p>
              </div>
            ),
          },
          ...blocks.slice(0, 1).map((block) => blockNode(block, `${id}-0`)),
        ],
      },
      ...blocks.slice(1).map((block, index) => blockNode(block, `${id}-${index + 1}`)),
      {
        id: `${id}-notes`,
        draw: (flow) => (
          <ul className="ck-summary-notes" {...flow}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        ),
      },
      ...(plot === undefined ? [] : [plotNode(plot, `${id}-plot`)]),
    ],
  };
}

function blockNode({ of, down, across, columns, rows }: Block, id: string): FlowNode {
  // A number without a share keeps the place of one, so that numbers stand below each other.
  const room = columns.length === 1 && rows.some(({ cells }) => cells.some(({ share }) => share !== ''));
  return {
    id,
    together: true,
    wrap: (children, flow) => (
      <div className="ck-summary-block" {...flow}>
        {of.length > 0 && <h3>{of.join(' · ')}</h3>}
        <table className="ck-numbers" data-columns={columns.length}>
          <thead>
            {across !== '' && (
              <tr>
                <td />
                <th scope="colgroup" colSpan={columns.length}>
                  {across}
                </th>
              </tr>
            )}
            <tr className="ck-numbers-head">
              {down === '' ? <td /> : <th scope="col">{down}</th>}
              {columns.map(({ name, margin }) => (
                <th key={name} scope="col" className={margin ? 'ck-margin' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    ),
    children: rows.map(({ name, margin, cells }, row) => ({
      id: `${id}-${row}`,
      draw: (flow) => (
        <tr className={margin ? 'ck-margin-row' : undefined} {...flow}>
          <th scope="row">{name}</th>
          {cells.map(({ text, share }, column) => (
            <td key={columns[column]?.name} className={columns[column]?.margin === true ? 'ck-margin' : undefined}>
              {text}
              {(share !== '' || room) && <span className="ck-share"> {share}</span>}
            </td>
          ))}
        </tr>
      ),
    })),
  };
}

function plotNode({ title, said, rows, foot }: NonNullable<Table['plot']>, id: string): FlowNode {
  return {
    id,
    together: true,
    wrap: (children, flow, from) => (
      <div className="ck-plot" {...flow}>
        {from === 0 && <h3>{title}</h3>}
        {children}
      </div>
    ),
    children: [
      ...rows.map((drawing, index) => ({
        id: `${id}-${index}`,
        keepWithNext: index === rows.length - 1,
        draw: (flow: { readonly 'data-flow': string }) => (
          <div className="ck-plot-row" {...flow}>
            <DrawingView drawing={drawing} look={{ bar: 'ck-bar', axis: 'ck-axis', panel: 'ck-panel' }} said={said} />
          </div>
        ),
      })),
      {
        id: `${id}-foot`,
        draw: (flow) => (
          <div className="ck-summary-notes" {...flow}>
            {foot.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ),
      },
    ],
  };
}
