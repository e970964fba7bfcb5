/** @file The chronology as blocks: what it is of, then one entry after the other, taken apart only between paragraphs. */
import type { ChronologyPrint, ChronologyPrintEntry } from '../../shared/prints/document';
import type { Language } from '../../shared/values';
import { CATALOGUES } from '../text/catalogue';
import { entryDay, entryWords } from '../text/chronology';
import { dayName } from '../text/dates';
import type { FlowGroup, FlowNode } from './flow';

function front(print: ChronologyPrint): FlowNode {
  const { language } = print;
  const words = CATALOGUES[language].notes.paper;
  const days = [
    print.from === undefined ? '' : words.from(dayName(print.from, language)),
    print.to === undefined ? '' : words.to(dayName(print.to, language)),
  ].filter((day) => day !== '');
  const facts = [
    [words.case, print.caseTitle],
    [words.school, print.school],
    ...(days.length === 0 ? [] : [[words.days, days.join(', ')]]),
  ] as const;
  return {
    id: 'front',
    keepWithNext: true,
    draw: (flow) => (
      <div className="ck-front" {...flow}>
        <h1>{print.title}</h1>
        <p className="ck-opening">{print.part ? words.part : words.whole}</p>
        {print.restricted > 0 && <p className="ck-named">{words.named(print.restricted)}</p>}
        <dl className="ck-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    ),
  };
}

function entryFlow(entry: ChronologyPrintEntry, index: number, language: Language): FlowGroup {
  const text = CATALOGUES[language];
  const words = text.notes.paper;
  const { title, details } = entryWords(entry, text);
  const id = `entry-${index}`;
  const about = [entry.who.join(', '), entry.by === '' ? '' : words.by(entry.by)].filter((t) => t !== '').join(' · ');
  return {
    id,
    together: true,
    wrap: (children, flow) => (
      <section className={entry.restricted === undefined ? 'ck-entry' : 'ck-entry ck-restricted'} {...flow}>
        {children}
      </section>
    ),
    children: [
      {
        id: `${id}-head`,
        keepWithNext: entry.pieces.length > 0,
        draw: (flow) => (
          <div className="ck-entry-head" {...flow}>
            <p className="ck-day">{entryDay(entry, language, text)}</p>
            <div>
              <h2>
                {title}
                {details !== '' && <span>{details}</span>}
              </h2>
              {about !== '' && <p className="ck-about">{about}</p>}
              {entry.restricted !== undefined && <p className="ck-why">{words.restricted(entry.restricted)}</p>}
            </div>
          </div>
        ),
      },
      ...entry.pieces.map((piece, place) => ({
        id: `${id}-${place}`,
        draw: (flow: { 'data-flow': string }) => (
          <p className="ck-words" {...flow}>
            {piece}
          </p>
        ),
      })),
    ],
  };
}

/** The whole chronology as blocks. */
export function chronologyFlow(print: ChronologyPrint): FlowNode[] {
  const { language, entries } = print;
  const nothing: FlowNode = {
    id: 'nothing',
    draw: (flow) => (
      <p className="ck-block" {...flow}>
        {CATALOGUES[language].notes.paper.nothing}
      </p>
    ),
  };
  return [front(print), ...(entries.length === 0 ? [nothing] : entries.map((entry, index) => entryFlow(entry, index, language)))];
}
