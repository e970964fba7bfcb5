/**
 * @file Question cards, four or eight a sheet. The sheet is a grid of equal cells with lines right across, so that it is cut without
 * measuring; the strips with title and page number fall off. Cells without a question become cards to write one's own.
 */
import { useLayoutEffect } from 'react';
import type { QuestionCards, Rich } from '../../shared/prints/document';
import type { Language } from '../../shared/values';
import { Fit } from './Fit';
import { RichText } from './RichText';
import { Sheet } from './Sheet';
import { PRINT_WORDS } from './words';

interface CardCell {
  readonly role: string;
  readonly language: Language;
  /** Absent: a card to write on. */
  readonly question: Rich | undefined;
  readonly number: number;
  readonly of: number;
}

/** The cells of each sheet: every group begins on a sheet of its own, so that a role's cards come out in one hand. */
export function cardSheets(cards: QuestionCards): CardCell[][] {
  return cards.groups.flatMap((group) => {
    const sheets = Math.ceil(group.cards.length / cards.perPage);
    const cells = Array.from({ length: sheets * cards.perPage }, (_, index) => ({
      role: group.role,
      language: group.language,
      question: group.cards[index],
      number: index + 1,
      of: group.cards.length,
    }));
    return Array.from({ length: sheets }, (_, sheet) => cells.slice(sheet * cards.perPage, (sheet + 1) * cards.perPage));
  });
}

function Card({ cell, practice }: { cell: CardCell; practice: boolean }) {
  const words = PRINT_WORDS[cell.language];
  return (
    <article className="ck-card" lang={cell.language}>
      <header>
        <span>{cell.role}</span>
        {cell.question !== undefined && <span>{words.cardOf(cell.number, cell.of)}</span>}
      </header>
      {cell.question === undefined ? (
        <div className="ck-card-lines" role="img" aria-label={words.blank('')}>
          <i />
          <i />
          <i />
        </div>
      ) : (
        <Fit className="ck-card-question" largest={1} smallest={0.5}>
          <p>
            <RichText rich={cell.question} language={cell.language} />
          </p>
        </Fit>
      )}
      {practice && <footer>{words.practice}</footer>}
    </article>
  );
}

export function CardPages({ document, onReady }: { document: QuestionCards; onReady: () => void }) {
  useLayoutEffect(onReady, [document, onReady]);
  const sheets = cardSheets(document);
  return sheets.map((cells, page) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sheets of one document never move
    <Sheet key={page} document={document} page={page + 1} pages={sheets.length}>
      <div className="ck-cards" data-per-page={document.perPage}>
        {cells.map((cell) => (
          <Card key={cell.number} cell={cell} practice={document.practice} />
        ))}
      </div>
    </Sheet>
  ));
}
