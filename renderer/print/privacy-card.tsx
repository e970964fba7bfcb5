/** @file The card about privacy: what stays and what is passed on, then who is here, with a line for each to sign. */
import type { PrivacyCard } from '../../shared/prints/circle-papers';
import type { FlowNode } from './flow';
import { titledBlock } from './titled-block';
import { PRINT_WORDS } from './words';

type Row = PrivacyCard['people'][number];
/** Lines to write on while nobody is planned. */
const EMPTY: readonly Row[] = Array.from({ length: 6 }, () => ({ name: '', role: '' }));

/** The whole card as blocks. */
export function privacyCardFlow(card: PrivacyCard): FlowNode[] {
  const words = PRINT_WORDS[card.language];
  const people = card.people.length > 0 ? card.people : EMPTY;
  return [
    {
      id: 'front',
      draw: (flow) => (
        <div className="ck-front" {...flow}>
          <h1>{card.title}</h1>
          <p className="ck-opening">{card.lead}</p>
        </div>
      ),
    },
    ...card.sections.map((section, index) => ({
      id: `section-${index}`,
      draw: (flow: { 'data-flow': string }) => (
        <section className="ck-privacy" {...flow}>
          <h2>{section.heading}</h2>
          <ul>
            {section.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ),
    })),
    {
      ...titledBlock('people', words.whoIsHere, {
        id: 'people-table',
        wrap: (children, flow) => (
          <table className="ck-signin" {...flow}>
            <thead>
              <tr>
                <th scope="col" className="ck-col-tick">
                  {words.here}
                </th>
                <th scope="col">{card.namesOnPaper ? words.name : words.part}</th>
                <th scope="col" className="ck-col-sign">
                  {words.signature}
                </th>
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        ),
        children: people.map((person, index) => ({
          id: `person-${index}`,
          draw: (flow: { 'data-flow': string }) => (
            <tr {...flow}>
              <td>
                <span className="ck-tick" role="img" aria-label={words.blank(words.here)} />
              </td>
              <th scope="row">
                {person.name !== '' && <b>{person.name}</b>}
                {(person.role !== '' || person.name === '') && (
                  <span className="ck-signin-role">{person.role === '' ? '\u00a0' : person.role}</span>
                )}
              </th>
              <td>
                <span className="ck-signin-line" role="img" aria-label={words.blank(words.signature)} />
              </td>
            </tr>
          ),
        })),
      }),
      together: true,
    },
  ];
}
