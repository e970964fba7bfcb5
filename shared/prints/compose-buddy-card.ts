/**
 * @file The card of a buddy, peer mentor or ally: what I do, what I need not do, whom I ask, how I can stop. Pure.
 *
 * It lies in a pencil case. So it names nobody who is helped and says nothing of what happened: whoever finds it learns that somebody
 * is a buddy, and no more.
 */
import { fold } from '../fold';
import type { MatchKind } from '../support/match';
import type { Language } from '../values';
import type { PrintOptions } from './compose';
import type { BuddyCard } from './document';
import type { Rich } from './pieces';

type Words = Record<Language, string>;

const TITLE: Record<MatchKind, Words> = {
  buddy: { en: 'I am a buddy', es: 'Soy acompañante' },
  peer_mentor: { en: 'I am a peer mentor', es: 'Soy mentor o mentora de compañeros' },
  ally: { en: 'I am an ally', es: 'Soy persona aliada' },
};

const HEADS = {
  does: { en: 'What I do', es: 'Qué hago' },
  neednt: { en: 'What I don’t need to do', es: 'Qué no tengo que hacer' },
  ask: { en: 'Whom I ask', es: 'A quién pregunto' },
  stop: { en: 'How I can stop', es: 'Cómo puedo dejarlo' },
} as const satisfies Record<string, Words>;

const DOES: Record<Language, readonly string[]> = {
  en: ['I say hello and ask how the day is.', 'I am there at the times we agreed on.', 'I listen. I talk to the person, not about them.'],
  es: ['Saludo y pregunto cómo va el día.', 'Estoy en los momentos que acordamos.', 'Escucho. Hablo con la persona, no sobre ella.'],
};

const NEEDNT: Record<Language, readonly string[]> = {
  en: [
    'I don’t need to know what was before, and I don’t ask.',
    'I don’t solve quarrels and I don’t protect anybody with my body: I fetch an adult.',
    'I don’t keep a secret that frightens me.',
    'I don’t need to be there always, or to be the only friend.',
  ],
  es: [
    'No necesito saber qué pasó antes, y no pregunto.',
    'No resuelvo peleas ni protejo a nadie con mi cuerpo: busco a una persona adulta.',
    'No guardo un secreto que me da miedo.',
    'No tengo que estar siempre, ni ser la única amistad.',
  ],
};

const ASK: Record<Language, string> = {
  en: 'If something is hard or strange, I go to this adult the same day:',
  es: 'Si algo me cuesta o me parece raro, voy el mismo día con esta persona adulta:',
};
const FIND: Record<Language, string> = { en: 'where and when', es: 'dónde y cuándo' };

const STOP: Record<Language, readonly string[]> = {
  en: [
    'I can stop at any time. Timetables change, people change: it is nobody’s fault.',
    'I say “I would like to stop” to the adult on this card. I need no reason.',
    'We say goodbye properly, each with the adult. Then somebody else is asked, so nobody stays alone.',
  ],
  es: [
    'Puedo dejarlo cuando quiera. Cambian los horarios, cambian las personas: no es culpa de nadie.',
    'Le digo «quisiera dejarlo» a la persona adulta de esta tarjeta. No necesito un motivo.',
    'Nos despedimos bien, cada cual con la persona adulta. Después se pregunta a otra persona, así que nadie se queda a solas.',
  ],
};

/** A word as people type it. */
const WORD = /[\p{L}\p{M}]+/gu;
/** Further words of a name that are none by themselves, folded. */
const NOT_NAMES = new Set('mr mrs ms mx dr prof sr sra srta de del la las los el y e i van von der den da do dos di the and of'.split(' '));

/** What the counselor wrote for the card, without a name in it: each word of a name becomes "…". */
export function withoutTheseNames(text: string, names: readonly string[]): string {
  const words = new Set(
    names.flatMap((name) => [...name.matchAll(WORD)].map((m) => fold(m[0]))).filter((word) => word.length > 1 && !NOT_NAMES.has(word)),
  );
  return text.replaceAll(WORD, (word) => (words.has(fold(word)) ? '…' : word)).replaceAll(/…([\s-]*…)+/gu, '…');
}

export interface BuddyCardToPrint {
  readonly kind: MatchKind;
  /** What they do together, as the counselor wrote it. */
  readonly together: string;
  /** Everybody of the case and of the match: none of them may stand on the card. */
  readonly names: readonly string[];
  /** The adult who is asked. */
  readonly contact: string;
  readonly language: Language;
  readonly paper: BuddyCard['paper'];
}

export function composeBuddyCard(input: BuddyCardToPrint, options: PrintOptions): BuddyCard {
  const { kind, language, paper } = input;
  const lines = (list: readonly string[]): Rich[] => list.map((words) => [{ kind: 'text', text: words }]);
  const together = withoutTheseNames(input.together, input.names).trim();
  // "Ines Brackenby (counselor)" signs in; on a card it is a person.
  const contact = input.contact.replaceAll(/\([^)]*\)/g, '').trim();
  return {
    kind: 'buddy_card',
    paper,
    language,
    ...options,
    title: TITLE[kind][language],
    parts: [
      { heading: HEADS.does[language], lines: lines([...(together === '' ? [] : [together]), ...DOES[language]]) },
      { heading: HEADS.neednt[language], lines: lines(NEEDNT[language]) },
      {
        heading: HEADS.ask[language],
        lines: [
          [{ kind: 'text', text: ASK[language] }],
          ...(contact === '' ? [] : lines([contact])),
          [{ kind: 'blank', hint: FIND[language], width: 'long' }],
        ],
      },
      { heading: HEADS.stop[language], lines: lines(STOP[language]) },
    ],
  };
}
