/** @file One sheet of paper at its true size: practice band, running head, body, foot with the page number. */
import type { ReactNode, Ref } from 'react';
import type { PrintDocument } from '../../shared/prints/document';
import { mediumDate } from '../../shared/scripts/words';
import { PRINT_WORDS } from './words';

interface SheetProps {
  readonly document: PrintDocument;
  readonly page: number;
  readonly pages: number;
  readonly children?: ReactNode;
  readonly bodyRef?: Ref<HTMLDivElement>;
}

/** The head is read aloud once; on later pages it is only seen. */
export function Sheet({ document, page, pages, children, bodyRef }: SheetProps) {
  const words = PRINT_WORDS[document.language];
  const kind = words.kinds[document.kind];
  return (
    <section className="ck-sheet" data-paper={document.paper} data-kind={document.kind}>
      {document.practice && (
        <p className="ck-practice" aria-hidden={page > 1}>
          <span>{words.practice}</span>
        </p>
      )}
      <header className="ck-head" aria-hidden="true">
        <span>{kind}</span>
        {kind !== document.title && <span>{document.title}</span>}
      </header>
      <div className="ck-body" ref={bodyRef}>
        {children}
      </div>
      <footer className="ck-foot">
        <span>
          {words.printed} {mediumDate(document.printedOn, document.language)}
        </span>
        <span>{words.page(page, pages)}</span>
      </footer>
    </section>
  );
}
