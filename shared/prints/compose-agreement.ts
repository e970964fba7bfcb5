/** @file The agreement as a sheet to sign: practice.md 1.6. Pure; whoever calls it resolves people to printed names first. */
import type { Signature } from '../agreements/agreement';
import type { Paper, Reading, Seat, SeatRole } from '../circles/plan';
import { withoutNames } from '../scripts/names';
import { FACT_WORDS, listOf, longDate, mediumDate, ROLE_IN_TEXT, ROLE_LABELS } from '../scripts/words';
import type { Language } from '../values';
import { type PrintOptions, sheetOf } from './compose';
import type { AgreementPrint, AgreementRow } from './document';
import type { Inline, Rich } from './pieces';

export interface AgreementParty {
  /** As printed, usually the first name; empty prints a line to write on. */
  readonly name: string;
  readonly role: SeatRole;
  /** Absent: has not signed. */
  readonly signed?: Omit<Signature, 'partyId'> | undefined;
}

export interface AgreementItem {
  readonly who: string;
  readonly what: string;
  /** A name as printed, or one of these two. */
  readonly forWhom?: string;
  readonly forAll?: 'community' | 'everyone';
  /** In hundredths. */
  readonly amount?: number;
  /** `YYYY-MM-DD`. */
  readonly by?: string;
  readonly howShown?: string;
  readonly helper?: string;
}

export interface AgreementToPrint {
  readonly language: Language;
  readonly paper: Paper;
  readonly reading?: Reading | undefined;
  readonly namesOnPaper: boolean;
  /** Those who sign. */
  readonly parties: readonly AgreementParty[];
  /** Others in the circle who do not sign: with names off theirs leave the text too. */
  readonly alsoPresent?: readonly AgreementParty[];
  readonly circleDate?: string;
  readonly place?: string;
  readonly items: readonly AgreementItem[];
  /** Which version it is, and the day on which the one that it replaces was signed. */
  readonly version?: number;
  readonly replacesOf?: string;
  readonly reviewDate?: string;
  /** With whom one talks when a promise is hard to keep. */
  readonly contact?: string;
}

/** Rows for writing by hand when nothing is drafted yet. A drafted agreement gets none: nothing may be added above a signature. */
const EMPTY_ROWS = 6;

const WORDS = {
  title: { en: 'Our agreement', es: 'Nuestro acuerdo' },
  opening: {
    en: 'We met, we listened to each other, and we agreed on this. It was read aloud to all of us, and each of us says yes to it freely.',
    es: 'Nos reunimos, nos escuchamos y acordamos esto. Se leyó en voz alta ante todas las personas presentes, y cada quien dice que sí libremente.',
  },
  people: { en: 'People', es: 'Personas' },
  community: { en: 'the community', es: 'la comunidad' },
  everyone: { en: 'everyone here', es: 'todas las personas aquí' },
  version: { en: 'Version', es: 'Versión' },
  replaces: { en: 'replaces the one of', es: 'sustituye a la del' },
  methods: {
    ink: { en: 'Signed on paper', es: 'Firmado en papel' },
    typed: { en: 'Typed by the person', es: 'Escrito por la propia persona' },
    drawn: { en: 'Drawn on the screen', es: 'Dibujado en la pantalla' },
    verbal_witnessed: { en: 'Said yes aloud', es: 'Dijo que sí en voz alta' },
  },
  before: { en: 'before', es: 'ante' },
  contact: { en: 'Talk to', es: 'Hablar con' },
  review: { en: 'We look at it again together on ', es: 'Lo revisamos juntos el ' },
  ifHard: {
    en: [
      'Say so early, to your helper or to the keeper. Asking for help is part of keeping a promise.',
      'We look together at what gets in the way and who can help.',
      'A promise can be changed if the person it was made to agrees; we write it down and sign again.',
      'If not, we meet again. Whoever it was made to is told; the school decides how it goes on.',
    ],
    es: [
      'Hay que decirlo pronto, a quien ayuda o a quien guía el círculo. Pedir ayuda es parte de cumplir.',
      'Vemos juntos qué lo dificulta y quién puede ayudar.',
      'Un compromiso se puede cambiar si está de acuerdo quien lo recibió; se escribe y se firma.',
      'Si no basta, nos reunimos otra vez. Se avisa a quien lo recibió; la escuela decide cómo seguir.',
    ],
  },
} as const;

const blank = (width: 'short' | 'long' = 'short'): Inline => ({ kind: 'blank', hint: '', width });

/** Seats that stand for the parties, so that names leave an agreement by the same rule as a script. */
function asSeats(parties: readonly AgreementParty[]): Seat[] {
  return parties.map((party, index) => ({ key: String(index), name: party.name, role: party.role }));
}

/** A cell of its own begins with a capital. */
const starting = (rich: Rich): Rich =>
  rich.map((inline, index) =>
    index === 0 && inline.kind === 'text' ? { ...inline, text: inline.text.charAt(0).toUpperCase() + inline.text.slice(1) } : inline,
  );

/** "2, replaces the one of 10 Sep 2025". */
function versionOf(version: number, replaced: string | undefined, language: Language): Rich {
  const text = replaced === undefined ? `${version}` : `${version}, ${WORDS.replaces[language]} ${mediumDate(replaced, language)}`;
  return [{ kind: 'text', text }];
}

/** Hundredths as people write them. */
const amountText = (hundredths: number): string => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** Composes the sheet. Names off: roles in the table, and lines without names to sign on. */
export function composeAgreement(input: AgreementToPrint, options: PrintOptions): AgreementPrint {
  const { language, namesOnPaper, parties } = input;
  const everyone = [...parties, ...(input.alsoPresent ?? [])];
  const seats = asSeats(everyone);
  const isSigned = parties.some((party) => party.signed !== undefined);
  const cell = (words: string | undefined, width: 'short' | 'long' = 'short'): Rich => {
    // Nothing may be added by hand to what somebody has signed.
    if (words === undefined || words.trim() === '') return isSigned ? [{ kind: 'text', text: '–' }] : [blank(width)];
    if (namesOnPaper) return [{ kind: 'text', text: words }];
    const party = everyone.find((candidate) => candidate.name === words);
    return [
      { kind: 'text', text: party === undefined ? withoutNames(words, { seats, language }) : ROLE_IN_TEXT[party.role].one[language] },
    ];
  };
  const day = (date: string | undefined): Rich => (date === undefined ? [blank()] : [{ kind: 'text', text: mediumDate(date, language) }]);
  const row = (item: AgreementItem): AgreementRow => ({
    who: starting(cell(item.who)),
    what: cell(item.what, 'long'),
    forWhom: item.forAll === undefined ? cell(item.forWhom) : [{ kind: 'text', text: WORDS[item.forAll][language] }],
    by: day(item.by),
    howShown: cell(item.howShown, 'long'),
    helper: starting(cell(item.helper)),
    ...(item.amount === undefined ? {} : { amount: [{ kind: 'text' as const, text: amountText(item.amount) }] }),
  });
  /** How somebody signed. With names off it says no name: neither the typed one nor the drawn one nor the witness. */
  const signature = ({ name, role, signed }: AgreementParty): AgreementPrint['signatures'][number] => {
    const line = { name: namesOnPaper && name !== '' ? name : '', role: ROLE_LABELS[role][language], typed: '' };
    if (signed === undefined) return line;
    const how = [WORDS.methods[signed.method][language], mediumDate(signed.on, language)];
    if (!namesOnPaper) return { ...line, how: how.join(', ') };
    const witness = signed.witness === '' ? '' : `${WORDS.before[language]} ${signed.witness}`;
    return { ...line, how: [...how, witness].filter(Boolean).join(', '), typed: signed.typed, strokes: signed.strokes };
  };
  const names = [...new Set(parties.map((party) => party.name).filter((name) => name !== ''))];
  const roles = [...new Set(parties.map((party) => ROLE_LABELS[party.role][language]))];
  const people = namesOnPaper ? names : roles;
  const empty: AgreementItem = { who: '', what: '' };
  const items = input.items.length > 0 ? input.items : Array.from({ length: EMPTY_ROWS }, () => empty);
  return {
    kind: 'agreement',
    ...sheetOf(input, options),
    title: WORDS.title[language],
    opening: [{ kind: 'text', text: WORDS.opening[language] }],
    facts: [
      {
        label: FACT_WORDS.date[language],
        value: input.circleDate === undefined ? [blank()] : [{ kind: 'text', text: longDate(input.circleDate, language) }],
      },
      { label: FACT_WORDS.place[language], value: cell(input.place) },
      ...(input.version === undefined || input.version === 1
        ? []
        : [{ label: WORDS.version[language], value: versionOf(input.version, input.replacesOf, language) }]),
      { label: WORDS.people[language], value: people.length === 0 ? [blank('long')] : [{ kind: 'text', text: listOf(people, language) }] },
    ],
    items: items.map(row),
    ifHard: WORDS.ifHard[language].map((step): Rich => [{ kind: 'text', text: step }]),
    contact: cell(input.contact),
    review:
      input.reviewDate === undefined && isSigned
        ? []
        : [
            { kind: 'text', text: WORDS.review[language] },
            ...(input.reviewDate === undefined ? [blank()] : [{ kind: 'text' as const, text: `${longDate(input.reviewDate, language)}.` }]),
          ],
    signatures: (parties.length > 0 ? parties : [{ name: '', role: 'harmed' } as const, { name: '', role: 'responsible' } as const]).map(
      signature,
    ),
    withWitnessLine: !isSigned,
  };
}
