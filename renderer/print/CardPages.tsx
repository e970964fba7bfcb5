/**
 * @file Question cards, four or eight a sheet. The sheet is a grid of equal cells with lines right across, so that it is cut without
 * measuring; the strips with title and page number fall off. Cells without a question become cards to write one's own.
 */
import { useLayoutEffect } from 'react';
import type { QuestionCards } from '../../shared/prints/document';
import type { PrintLanguage } from '../../shared/prints/languages';
import type { Rich } from '../../shared/prints/pieces';
import { Fit } from './Fit';
import { RichText } from './RichText';
import { Sheet } from './Sheet';
import { PRINT_WORDS } from './words';

interface CardCell {
  readonly role: string;
  readonly language: PrintLanguage;
  /** Absent: a card to write on. */
  readonly question: Rich | undefined;
  readonly number: number;
  readonly of: number;
}

/**
 * The cells of each sheet. A group that fits into what is left of a sheet begins there, else on a new one: no role's cards are scattered, and
 * no paper is wasted. Another language begins a sheet of its own. What stays free becomes cards to write on.
 */
export function cardSheets(cards: QuestionCards): CardCell[][] {
  const { perPage } = cards;
  const sheets: CardCell[][] = [];
  const fillUp = () => {
    const sheet = sheets.at(-1);
    const last = sheet?.at(-1);
    while (sheet !== undefined && last !== undefined && sheet.length < perPage)
      sheet.push({ ...last, question: undefined, number: last.of + sheet.length });
  };
  for (const group of cards.groups) {
    const of = group.cards.length;
    const otherLanguage = group.language !== sheets.at(-1)?.at(-1)?.language;
    if (otherLanguage || of > perPage - ((sheets.at(-1)?.length ?? perPage) % perPage || perPage)) fillUp();
    group.cards.forEach((question, index) => {
      const sheet = sheets.at(-1);
      const cell = { role: group.role, language: group.language, question, number: index + 1, of };
      if (sheet === undefined || sheet.length === perPage) sheets.push([cell]);
      else sheet.push(cell);
    });
  }
  fillUp();
  return sheets;
}

function Card({ cell, practice, source }: { cell: CardCell; practice: boolean; source: string }) {
  const words = PRINT_WORDS[cell.language];
  return (
    <article className="ck-card" lang={cell.language}>
      <header>
        <h2>{cell.role}</h2>
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
      {(practice || source !== '') && (
        <footer>
          {practice && words.practice}
          {source !== '' && <p className="ck-card-source">{source}</p>}
        </footer>
      )}
    </article>
  );
}

/** The sheets of cards. */
export function CardPages({ document: cards, onReady }: { document: QuestionCards; onReady: () => void }) {
  // Once for each document: a preview may show many, one after the other.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is the reason to run
  useLayoutEffect(onReady, [cards, onReady]);
  const sheets = cardSheets(cards);
  // The strip at the foot falls off when the cards are cut; whose words they are stays on each.
  const source = (cards.credits ?? []).map((credit) => credit.source).join(' · ');
  return sheets.map((cells, page) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sheets of one document never move
    <Sheet key={page} document={cards} page={page + 1} pages={sheets.length}>
      <div className="ck-cards" data-per-page={cards.perPage}>
        {cells.map((cell) => (
          <Card key={`${cell.role} ${cell.number}`} cell={cell} practice={cards.practice} source={source} />
        ))}
      </div>
    </Sheet>
  ));
}
