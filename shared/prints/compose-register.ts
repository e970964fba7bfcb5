/** @file The register of disclosures as a printed sheet. Cases by number and neutral title; nothing of what was shown. Pure. */
import { type Shown, shownState } from '../register/register';
import { mediumDate } from '../scripts/words';
import type { Language } from '../values';
import type { PrintOptions } from './compose';
import type { RegisterPrint } from './document';
import type { Rich } from './pieces';

const WORDS = {
  title: { en: 'Register of disclosures', es: 'Registro de lo mostrado' },
  all: { en: 'Everything that was shown', es: 'Todo lo mostrado' },
  caseOnly: { en: (name: string) => `Case ${name}`, es: (name: string) => `Caso ${name}` },
  from: { en: (day: string) => `from ${day}`, es: (day: string) => `desde el ${day}` },
  to: { en: (day: string) => `until ${day}`, es: (day: string) => `hasta el ${day}` },
  toCollect: { en: 'only what is to be collected', es: 'solo lo que hay que recoger' },
  overdue: { en: 'only what should be back', es: 'solo lo que ya debería haber vuelto' },
  none: { en: 'Nothing was shown.', es: 'No se mostró nada.' },
  noDay: { en: 'no end', es: 'sin fecha' },
  out: { en: 'With them', es: 'En su poder' },
  collect: { en: (day: string) => `To collect since ${day}`, es: (day: string) => `Por recoger desde el ${day}` },
  late: { en: 'Should be back', es: 'Debería haber vuelto' },
  collected: { en: (day: string) => `Collected ${day}`, es: (day: string) => `Recogido el ${day}` },
} as const;

/** What kinds of things are called; a kind that nobody has words for is "something else". */
const KINDS: Record<string, Record<Language, string>> = {
  keeper_script: { en: 'Keeper’s script', es: 'Guion de quien guía el círculo' },
  guidelines_poster: { en: 'Wall poster', es: 'Cartel para la pared' },
  question_cards: { en: 'Question cards', es: 'Tarjetas de preguntas' },
  interpreter_script: { en: 'Interpreter’s copy', es: 'Copia para quien interpreta' },
  picture_script: { en: 'Circle in pictures', es: 'Círculo en imágenes' },
  privacy_card: { en: 'Privacy card', es: 'Tarjeta de privacidad' },
  agreement: { en: 'Agreement', es: 'Acuerdo' },
  register: { en: 'Register of disclosures', es: 'Registro de lo mostrado' },
  summary: { en: 'Protected summary', es: 'Resumen protegido' },
  attachment: { en: 'Saved copy of a file', es: 'Copia guardada de un archivo' },
  chronology: { en: 'Chronology', es: 'Cronología' },
  report_form: { en: 'Blank report forms', es: 'Formularios de relato en blanco' },
  checkin_slips: { en: 'Check-in slips', es: 'Hojas de seguimiento' },
  calendar_file: { en: 'Calendar file', es: 'Archivo de calendario' },
  seating_chart: { en: 'Seating', es: 'Asientos' },
  buddy_card: { en: 'Buddy card', es: 'Tarjeta de acompañante' },
  survey_form: { en: 'Surveys on paper', es: 'Encuestas en papel' },
  restricted_note: { en: 'Restricted record', es: 'Registro restringido' },
  disposal_certificate: { en: 'Certificate of deletion', es: 'Certificado de eliminación' },
  letter: { en: 'Letter', es: 'Carta' },
  packet: { en: 'Handover packet', es: 'Paquete de traspaso' },
  handover_letter: { en: 'Handover letter', es: 'Carta de traspaso' },
};
const OTHER = { en: 'Something else', es: 'Otra cosa' } as const;

export const shownKindName = (kind: string, language: Language): string => (KINDS[kind] ?? OTHER)[language];

export interface RegisterToPrint {
  readonly language: Language;
  readonly paper: RegisterPrint['paper'];
  readonly rows: readonly Shown[];
  readonly state: 'all' | 'to_collect' | 'overdue';
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Number and title, when it is the register of one case. */
  readonly caseName?: string | undefined;
  readonly today: string;
}

function stateWords(row: Shown, today: string, language: Language): string {
  const day = (date: string | undefined) => (date === undefined ? '' : mediumDate(date, language));
  switch (shownState(row, today)) {
    case 'collected':
      return WORDS.collected[language](day(row.collectedOn));
    case 'to_collect':
      return WORDS.collect[language](day(row.collectSince));
    case 'overdue':
      return WORDS.late[language];
    case 'out':
      return WORDS.out[language];
  }
}

/** Composes the sheet, in the order given. */
export function composeRegister(input: RegisterToPrint, options: PrintOptions): RegisterPrint {
  const { language, rows, today } = input;
  const about = [
    input.caseName === undefined ? WORDS.all[language] : WORDS.caseOnly[language](input.caseName),
    input.state === 'to_collect' ? WORDS.toCollect[language] : input.state === 'overdue' ? WORDS.overdue[language] : '',
    input.from === undefined ? '' : WORDS.from[language](mediumDate(input.from, language)),
    input.to === undefined ? '' : WORDS.to[language](mediumDate(input.to, language)),
  ].filter(Boolean);
  const whom = (words: string): Rich =>
    words.trim() === '' ? [{ kind: 'blank', hint: '', width: 'short' }] : [{ kind: 'text', text: words }];
  return {
    kind: 'register',
    paper: input.paper,
    language,
    ...options,
    title: WORDS.title[language],
    about: [{ kind: 'text', text: `${about.join(', ')}.` }],
    rows: rows.map((row) => ({
      on: mediumDate(row.on, language),
      what: shownKindName(row.kind, language),
      // In the register of one case its name stands above and not in every line.
      caseName: input.caseName !== undefined || row.caseRef === undefined ? '' : `${row.caseRef} ${row.caseTitle ?? ''}`,
      toWhom: whom(row.toWhom),
      // Why a restricted record was named is restricted too (invariant 4).
      why: row.kind === 'restricted_note' ? '' : row.why,
      until: row.until === undefined ? WORDS.noDay[language] : mediumDate(row.until, language),
      copies: Math.min(row.copies, 200),
      state: stateWords(row, today, language),
    })),
    none: rows.length === 0 ? WORDS.none[language] : '',
  };
}
