/** @file The guidelines as one page for the wall, in type that is read across a room. */
import { useLayoutEffect } from 'react';
import type { GuidelinesPoster } from '../../shared/prints/document';
import { Fit } from './Fit';
import { Sheet } from './Sheet';

export function PosterPages({ document, onReady }: { document: GuidelinesPoster; onReady: () => void }) {
  useLayoutEffect(onReady, [document, onReady]);
  return (
    <Sheet document={document} page={1} pages={1}>
      <Fit className="ck-poster" largest={1.6} smallest={0.4}>
        <h1>{document.heading}</h1>
        <ol>
          {document.guidelines.map((guideline) => (
            <li key={guideline.headline}>
              <h2>{guideline.headline}</h2>
              <p>{guideline.detail}</p>
            </li>
          ))}
        </ol>
      </Fit>
    </Sheet>
  );
}
