/** @file The guidelines as one page for the wall, in type that is read across a room. */
import { useLayoutEffect } from 'react';
import type { GuidelinesPoster } from '../../shared/prints/document';
import { Fit } from './Fit';
import { Sheet } from './Sheet';

/** The poster's one sheet. */
export function PosterPages({ document: poster, onReady }: { document: GuidelinesPoster; onReady: () => void }) {
  // Once for each document: a preview may show many, one after the other.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is the reason to run
  useLayoutEffect(onReady, [poster, onReady]);
  return (
    <Sheet document={poster} page={1} pages={1}>
      <Fit className="ck-poster" largest={1.6} smallest={0.4}>
        <h1>{poster.heading}</h1>
        <ol>
          {poster.guidelines.map((guideline, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same; none of them moves
            <li key={index}>
              <h2>{guideline.headline}</h2>
              {guideline.detail !== '' && <p>{guideline.detail}</p>}
            </li>
          ))}
        </ol>
      </Fit>
    </Sheet>
  );
}
