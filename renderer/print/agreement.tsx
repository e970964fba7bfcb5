/** @file The agreement as blocks: promises, what helps when it is hard, and a line for each name. */
import { pathOf, SHEET } from '../../shared/agreements/drawing';
import type { AgreementPrint } from '../../shared/prints/document';
import type { Rich } from '../../shared/prints/pieces';
import type { FlowNode } from './flow';
import { RichText } from './RichText';
import { PRINT_WORDS } from './words';

/** The whole agreement as blocks. Signatures stay together, and never stand on a page without what is signed. */
export function agreementFlow(agreement: AgreementPrint): FlowNode[] {
  const { language } = agreement;
  const words = PRINT_WORDS[language];
  const rich = (text: Rich) => <RichText rich={text} language={language} />;
  const pairs = agreement.signatures.flatMap((_, index) => (index % 2 === 0 ? [agreement.signatures.slice(index, index + 2)] : []));
  return [
    {
      id: 'front',
      draw: (flow) => (
        <div className="ck-front" {...flow}>
          <h1>{agreement.title}</h1>
          <p className="ck-opening">{rich(agreement.opening)}</p>
          <dl className="ck-facts">
            {agreement.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd>{rich(fact.value)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ),
    },
    {
      id: 'items',
      wrap: (children, flow) => (
        <section className="ck-block" {...flow}>
          {children}
        </section>
      ),
      children: [
        { id: 'items-head', keepWithNext: true, draw: (flow) => <h2 {...flow}>{words.whatWePromise}</h2> },
        {
          id: 'items-table',
          wrap: (children, flow) => (
            <table className="ck-items" {...flow}>
              <thead>
                <tr>
                  <th scope="col" className="ck-col-who">
                    {words.who}
                  </th>
                  <th scope="col">{words.what}</th>
                  <th scope="col" className="ck-col-when">
                    {words.byWhen}
                  </th>
                  <th scope="col" className="ck-col-helper">
                    {words.helper}
                  </th>
                </tr>
              </thead>
              <tbody>{children}</tbody>
            </table>
          ),
          children: agreement.items.map((item, index) => ({
            id: `item-${index}`,
            draw: (flow) => (
              <tr {...flow}>
                <th scope="row">
                  {rich(item.who)}
                  <span className="ck-small">
                    {words.forWhom} {rich(item.forWhom)}
                  </span>
                </th>
                <td>
                  {rich(item.what)}
                  <span className="ck-small">
                    {words.howShown} {rich(item.howShown)}
                  </span>
                  {item.amount !== undefined && (
                    <span className="ck-small">
                      {words.amount} {rich(item.amount)}
                    </span>
                  )}
                </td>
                <td>{rich(item.by)}</td>
                <td>{rich(item.helper)}</td>
              </tr>
            ),
          })),
        },
      ],
    },
    {
      id: 'end',
      // Nobody signs a page on which nothing is said.
      together: 'always',
      wrap: (children, flow) => <div {...flow}>{children}</div>,
      children: [
        {
          id: 'hard',
          keepWithNext: true,
          draw: (flow) => (
            <section className="ck-block ck-hard" {...flow}>
              <h2>{words.ifHard}</h2>
              <ol>
                {agreement.ifHard.map((step, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one document never move
                  <li key={index}>{rich(step)}</li>
                ))}
              </ol>
              <p>
                <b>{words.talkTo}</b> {rich(agreement.contact)}
                {agreement.review.length > 0 && <> · {rich(agreement.review)}</>}
              </p>
            </section>
          ),
        },
        {
          id: 'signatures-head',
          keepWithNext: true,
          draw: (flow) => (
            <h2 className="ck-block" {...flow}>
              {words.weSayYes}
            </h2>
          ),
        },
        ...pairs.map((pair, index) => ({
          id: `signatures-${index}`,
          draw: (flow: { 'data-flow': string }) => (
            <div className="ck-signature-row" {...flow}>
              {pair.map((person, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the people of one document never move
                <Signature key={place} person={person} words={words} />
              ))}
            </div>
          ),
        })),
        ...(agreement.withWitnessLine
          ? [
              {
                id: 'witness',
                draw: (flow: { 'data-flow': string }) => (
                  <div className="ck-signature-row" {...flow}>
                    <Signature person={{ name: '', role: words.witness, typed: '' }} words={words} />
                  </div>
                ),
              },
            ]
          : []),
      ],
    },
  ];
}

type Words = (typeof PRINT_WORDS)['en'];

/** A line to sign on with its date, or what stands on it. */
function Signature({ person, words }: { person: AgreementPrint['signatures'][number]; words: Words }) {
  const { how, strokes, typed } = person;
  return (
    <div className="ck-signature">
      {how === undefined ? (
        <span className="ck-signature-line" role="img" aria-label={words.blank(words.signature)} />
      ) : (
        <span className="ck-signature-line ck-signed">
          {strokes !== undefined && (
            <svg viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} role="img" aria-label={words.signature}>
              <path d={pathOf(strokes)} />
            </svg>
          )}
          {typed !== '' && <i>{typed}</i>}
        </span>
      )}
      {how === undefined ? <span className="ck-signature-line" role="img" aria-label={words.blank(words.date)} /> : <span />}
      <p>
        {person.name !== '' && <b>{person.name} · </b>}
        {person.role}
      </p>
      {how === undefined ? <p>{words.date}</p> : <span />}
      {how !== undefined && <p className="ck-signed-how">{how}</p>}
    </div>
  );
}
