/** @file The register of disclosures as blocks: a table that breaks between its rows. */
import type { RegisterPrint } from '../../shared/prints/document';
import type { Rich } from '../../shared/prints/pieces';
import type { FlowNode } from './flow';
import { RichText } from './RichText';
import { PRINT_WORDS } from './words';

export function registerFlow(register: RegisterPrint): FlowNode[] {
  const { language } = register;
  const words = PRINT_WORDS[language].register;
  const rich = (text: Rich) => <RichText rich={text} language={language} />;
  const front: FlowNode = {
    id: 'front',
    draw: (flow) => (
      <div className="ck-front" {...flow}>
        <h1>{register.title}</h1>
        <p className="ck-opening">{rich(register.about)}</p>
        {register.none !== '' && <p>{register.none}</p>}
      </div>
    ),
  };
  if (register.rows.length === 0) return [front];
  return [
    front,
    {
      id: 'rows',
      wrap: (children, flow) => (
        <table className="ck-register" {...flow}>
          <thead>
            <tr>
              <th scope="col">{words.on}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.toWhom}</th>
              <th scope="col">{words.until}</th>
              <th scope="col">{words.copies}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      ),
      children: register.rows.map((row, index) => ({
        id: `row-${index}`,
        draw: (flow) => (
          <tr {...flow}>
            <td>{row.on}</td>
            <th scope="row">
              {row.what}
              {row.caseName !== '' && <span className="ck-small">{row.caseName}</span>}
            </th>
            <td>
              {rich(row.toWhom)}
              {row.why !== '' && <span className="ck-small">{row.why}</span>}
            </td>
            <td>{row.until}</td>
            <td className="ck-number">{row.copies}</td>
            <td>{row.state}</td>
          </tr>
        ),
      })),
    },
  ];
}
