/**
 * @file The circle in pictures: first all of it on one sheet, to hang up and point at; then a card for each part, two a sheet, to hold up.
 */
import { useLayoutEffect } from 'react';
import type { PictureScript } from '../../shared/prints/circle-papers';
import { Fit } from './Fit';
import { PICTURES } from './pictures';
import { RichText } from './RichText';
import { Sheet } from './Sheet';
import { PRINT_WORDS } from './words';

type Part = PictureScript['parts'][number];
const PER_PAGE = 2;

/** Its words stand beside it: to whoever hears the sheet the drawing would only say them twice. */
function Picture({ block }: { block: Part['block'] }) {
  return (
    <span className="ck-picture" aria-hidden="true">
      {PICTURES[block].map(({ lines, dots }) => (
        <svg key={lines} viewBox="0 0 72 72" aria-hidden="true">
          <path className="ck-picture-lines" d={lines} />
          <path d={dots} />
        </svg>
      ))}
    </span>
  );
}

export function PicturePages({ document: script, onReady }: { document: PictureScript; onReady: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is the reason to run
  useLayoutEffect(onReady, [script, onReady]);
  const words = PRINT_WORDS[script.language];
  const cards = script.parts.flatMap((_, at) => (at % PER_PAGE === 0 ? [script.parts.slice(at, at + PER_PAGE)] : []));
  const pages = cards.length + 1;
  return (
    <>
      <Sheet document={script} page={1} pages={pages}>
        <div className="ck-picture-plan">
          <h1>{script.heading}</h1>
          <ol>
            {script.parts.map((part) => (
              <li key={part.number}>
                <Picture block={part.block} />
                <p className="ck-picture-name">
                  <b>{part.number}</b> {part.title}
                </p>
              </li>
            ))}
          </ol>
          <p className="ck-picture-credit">{words.pictures}</p>
        </div>
      </Sheet>
      {cards.map((two, at) => (
        <Sheet key={two[0]?.number} document={script} page={at + 2} pages={pages}>
          <div className="ck-picture-cards">
            {two.map((part) => (
              <article key={part.number} className="ck-picture-card">
                <Picture block={part.block} />
                <Fit className="ck-picture-words" largest={1.4} smallest={0.45}>
                  <h2>
                    <span className="ck-picture-number">{part.number}</span> {part.title}
                  </h2>
                  {part.words.map((rich, line) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one card never move
                    <p key={line} className="ck-picture-line">
                      <RichText rich={rich} language={script.language} />
                    </p>
                  ))}
                </Fit>
              </article>
            ))}
          </div>
        </Sheet>
      ))}
    </>
  );
}
