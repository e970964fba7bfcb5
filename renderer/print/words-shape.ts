/** @file The words that the printed sheets add themselves. The content's own words come in the document, in its language. */
import type { PrintKind } from '../../shared/prints/document';
import type { Credit } from '../../shared/scripts/model';

export interface PrintWords {
  readonly kinds: Record<PrintKind, string>;
  readonly page: (page: number, pages: number) => string;
  readonly practice: string;
  readonly printed: string;
  readonly credit: (credit: Credit) => string;
  readonly blank: (hint: string) => string;
  readonly purpose: string;
  readonly about: (minutes: number) => string;
  readonly minutes: (minutes: number) => string;
  readonly startsAfter: (minutes: number) => string;
  readonly timeIsShort: string;
  readonly before: string;
  readonly whoIsHere: string;
  readonly here: string;
  readonly name: string;
  readonly part: string;
  readonly needs: string;
  readonly theScript: string;
  readonly continued: string;
  readonly mayPass: string;
  readonly note: string;
  readonly to: (who: string) => string;
  readonly notes: string;
  readonly cut: string;
  readonly slipCode: string;
  readonly slipFoot: string;
  readonly cardOf: (card: number, cards: number) => string;
  readonly who: string;
  readonly forWhom: string;
  readonly what: string;
  readonly howShown: string;
  readonly byWhen: string;
  readonly helper: string;
  readonly whatWePromise: string;
  readonly ifHard: string;
  readonly talkTo: string;
  readonly weSayYes: string;
  readonly signature: string;
  readonly amount: string;
  readonly witness: string;
  readonly date: string;
  readonly review: string;
  readonly letterTo: string;
  readonly letterFrom: string;
  readonly seating: Record<'door' | 'wide' | 'list', string>;
  readonly access: string;
  readonly timeFits: string;
  readonly ifLeaves: string;
  readonly disposal: Record<'gone' | 'left' | 'kind' | 'number' | 'sign', string>;
  /** On every page of a sample that nobody has reviewed. */
  readonly unreviewed: string;
  readonly pictures: string;
  readonly register: Record<'on' | 'what' | 'toWhom' | 'until' | 'copies' | 'state', string>;
}
