/** @file One sheet of paper at its true size: practice band, running head, body, foot with the page number. */
import type { ReactNode, Ref } from 'react';
import type { PrintDocument, PrintKind } from '../../shared/prints/document';
import { mediumDate } from '../../shared/scripts/words';
import { PRINT_WORDS } from './words';

interface SheetProps {
  readonly document: PrintDocument;
  readonly page: number;
  readonly pages: number;
  readonly children?: ReactNode;
  /** Set a little smaller, so that nothing is left over for another sheet. */
  readonly tight?: boolean;
  readonly bodyRef?: Ref<HTMLDivElement>;
}

/** Cut apart: their head says so instead of what they are about. */
const CUT: readonly PrintKind[] = ['question_cards', 'checkin_slips', 'picture_script'];

const NOTE_LINES = Array.from({ length: 27 }, (_, line) => line);

/** The outer margin of the keeper's script, ruled for a pen. As many lines as the taller paper has room for; the rest is cut off. */
function NoteLines() {
  return (
    <div className="ck-note-lines" aria-hidden="true">
      {NOTE_LINES.map((line) => (
        <i key={line} />
      ))}
    </div>
  );
}

/** The head is read aloud once; on later pages it is only seen. */
export function Sheet({ document, page, pages, children, tight = false, bodyRef }: SheetProps) {
  const words = PRINT_WORDS[document.language];
  const kind = words.kinds[document.kind];
  // Cards have no heading of their own: the first sheet's head is theirs.
  const headed = document.kind === 'question_cards' && page === 1;
  return (
    <section
      className="ck-sheet"
      data-paper={document.paper}
      data-kind={document.kind}
      data-large={document.reading?.large === true ? '' : undefined}
      data-tight={tight ? '' : undefined}
      data-easy={document.reading?.easy === true ? '' : undefined}
    >
      {(document.practice || document.unreviewed) && (
        <p className="ck-practice" aria-hidden={page > 1}>
          <span>{document.unreviewed ? words.unreviewed : words.practice}</span>
        </p>
      )}
      <div className="ck-head" aria-hidden={!headed}>
        {headed ? <h1>{kind}</h1> : <span>{kind}</span>}
        <span>{CUT.includes(document.kind) ? words.cut : kind === document.title ? '' : document.title}</span>
      </div>
      <div className="ck-body" ref={bodyRef}>
        {children}
      </div>
      {document.kind === 'keeper_script' && <NoteLines />}
      <footer className="ck-foot">
        <span>
          {words.printed} {mediumDate(document.printedOn, document.language)}
        </span>
        <span>{words.page(page, pages)}</span>
        {(document.credits ?? []).map((credit) => (
          <span key={credit.source} className="ck-credit">
            {words.credit(credit)}
          </span>
        ))}
      </footer>
    </section>
  );
}
