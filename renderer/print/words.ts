/** @file The words that the printed sheets add themselves. The content's own words come in the document, in its language. */
import type { PrintKind } from '../../shared/prints/document';
import type { Credit } from '../../shared/scripts/model';
import type { Language } from '../../shared/values';

interface PrintWords {
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
  readonly disposal: Record<'gone' | 'left' | 'kind' | 'number' | 'sign', string>;
  readonly seating: Record<'door' | 'wide' | 'list', string>;
  readonly access: string;
  readonly timeFits: string;
  readonly ifLeaves: string;
  readonly register: Record<'on' | 'what' | 'toWhom' | 'until' | 'copies' | 'state', string>;
  readonly recovery: {
    readonly lead: string;
    readonly vault: string;
    readonly code: string;
    readonly group: (group: number) => string;
    readonly made: string;
    readonly how: string;
    readonly steps: readonly string[];
    readonly keep: string;
    readonly rules: readonly string[];
    readonly keptAt: string;
    readonly keptBy: string;
    readonly secondCopy: string;
  };
}

export const PRINT_WORDS: Record<Language, PrintWords> = {
  en: {
    kinds: {
      keeper_script: 'Keeper’s script',
      guidelines_poster: 'Guidelines',
      question_cards: 'Question cards',
      seating_chart: 'Seating',
      agreement: 'Agreement',
      recovery_sheet: 'Recovery sheet',
      report_form: 'Report form',
      survey_form: 'Survey',
      chronology: 'Chronology',
      register: 'Register',
      checkin_slips: 'How is it going?',
      buddy_card: 'Card',
      letter: 'Letter',
      disposal_certificate: 'Certificate',
      handover_letter: 'Handover letter',
    },
    page: (page, pages) => `Page ${page} of ${pages}`,
    practice: 'Practice',
    printed: 'Printed',
    credit: ({ source, licence, permission }) => [`Words from ${source}.`, `Licence: ${licence}.`, permission].filter(Boolean).join(' '),
    blank: (hint) => (hint === '' ? 'to fill in' : `to fill in: ${hint}`),
    purpose: 'Purpose',
    about: (minutes) => `about ${minutes} min`,
    minutes: (minutes) => `${minutes} min`,
    startsAfter: (minutes) => `+${minutes} min`,
    timeIsShort: 'More than the time there is',
    before: 'Before the circle',
    whoIsHere: 'Who is in the circle',
    here: 'Here',
    name: 'Name',
    part: 'Part in the circle',
    needs: 'Needs',
    theScript: 'Script',
    continued: 'continued',
    mayPass: 'may\u00a0pass',
    note: 'For you',
    to: (who) => `To: ${who}`,
    notes: 'Notes',
    cut: 'Cut along the dashed lines',
    slipCode: 'Number',
    slipFoot: 'No name, please. You may leave any question empty.',
    cardOf: (card, cards) => `${card} of ${cards}`,
    who: 'Who',
    forWhom: 'for',
    what: 'What is promised',
    howShown: 'How we will see it:',
    byWhen: 'By when',
    helper: 'Who helps',
    whatWePromise: 'What we promise',
    ifHard: 'If it is hard to keep',
    talkTo: 'Whom to talk to:',
    weSayYes: 'We say yes to this',
    signature: 'Signature',
    amount: 'Amount:',
    witness: 'Heard a yes that was said aloud',
    date: 'Date',
    review: 'Looking at it again',
    letterTo: 'For',
    letterFrom: 'From',
    disposal: { gone: 'Deleted', left: 'Kept, and how', kind: 'Kind', number: 'Number', sign: 'Seen by, and on which day' },
    seating: { door: 'Door', wide: 'Wide place, no chair', list: 'Clockwise from the keeper' },
    access: 'So that everybody can take part',
    timeFits: 'So that it fits into the time',
    ifLeaves: 'If somebody leaves',
    register: { on: 'Day', what: 'What', toWhom: 'For whom, why', until: 'Until', copies: 'Copies', state: 'Where it is' },
    recovery: {
      lead: 'This code opens the vault when the passphrase is lost. Whoever holds this sheet can do that: keep it like a key.',
      vault: 'Vault',
      code: 'Recovery code',
      group: (group) => `Group ${group}`,
      made: 'Made on',
      how: 'When you need it',
      steps: [
        'Open Circlekeeper, choose this vault, then “Use the recovery code”.',
        'Type the groups in this order. Capitals do not matter. It has no letter O, I, L or U.',
        'Set a new passphrase. You get a new code then; this sheet no longer opens anything.',
      ],
      keep: 'How to keep it',
      rules: [
        'In a locked place, away from the computer.',
        'Not photographed, not typed into a message, not stored in a cloud.',
        'When a new code is made, destroy this sheet.',
      ],
      keptAt: 'Where it is kept',
      keptBy: 'Who has the key to that place',
      secondCopy: 'Checked on (once a term)',
    },
  },
  es: {
    kinds: {
      keeper_script: 'Guion para quien guía',
      guidelines_poster: 'Acuerdos',
      question_cards: 'Tarjetas de preguntas',
      seating_chart: 'Asientos',
      agreement: 'Acuerdo',
      recovery_sheet: 'Hoja de recuperación',
      report_form: 'Formulario de relato',
      survey_form: 'Encuesta',
      chronology: 'Cronología',
      register: 'Registro',
      checkin_slips: '¿Cómo va?',
      buddy_card: 'Tarjeta',
      letter: 'Carta',
      disposal_certificate: 'Certificado',
      handover_letter: 'Carta de traspaso',
    },
    page: (page, pages) => `Página ${page} de ${pages}`,
    practice: 'Práctica',
    printed: 'Impreso el',
    credit: ({ source, licence, permission }) => [`Textos de ${source}.`, `Licencia: ${licence}.`, permission].filter(Boolean).join(' '),
    blank: (hint) => (hint === '' ? 'para completar' : `para completar: ${hint}`),
    purpose: 'Propósito',
    about: (minutes) => `unos ${minutes} min`,
    minutes: (minutes) => `${minutes} min`,
    startsAfter: (minutes) => `+${minutes} min`,
    timeIsShort: 'Más que el tiempo disponible',
    before: 'Antes del círculo',
    whoIsHere: 'Quiénes están en el círculo',
    here: 'Llegó',
    name: 'Nombre',
    part: 'Papel en el círculo',
    needs: 'Necesita',
    theScript: 'Guion',
    continued: 'continúa',
    mayPass: 'se\u00a0puede\u00a0pasar',
    note: 'Para usted',
    to: (who) => `A: ${who}`,
    notes: 'Notas',
    cut: 'Corte por las líneas punteadas',
    slipCode: 'Número',
    slipFoot: 'Sin nombres, por favor. Cualquier pregunta puede quedar en blanco.',
    cardOf: (card, cards) => `${card} de ${cards}`,
    who: 'Quién',
    forWhom: 'para',
    what: 'A qué se compromete',
    howShown: 'Cómo lo veremos:',
    byWhen: 'Para cuándo',
    helper: 'Quién ayuda',
    whatWePromise: 'A qué nos comprometemos',
    ifHard: 'Si cuesta cumplirlo',
    talkTo: 'Con quién hablar:',
    weSayYes: 'Decimos que sí a esto',
    signature: 'Firma',
    amount: 'Importe:',
    witness: 'Oyó un sí dicho en voz alta',
    date: 'Fecha',
    review: 'Cuándo lo revisamos',
    letterTo: 'Para',
    letterFrom: 'De',
    disposal: { gone: 'Eliminado', left: 'Conservado, y cómo', kind: 'Tipo', number: 'Cantidad', sign: 'Visto por, y en qué fecha' },
    seating: {
      door: 'Puerta',
      wide: 'Sitio ancho, sin silla',
      list: 'En el sentido del reloj, desde quien guía',
    },
    access: 'Para que todas las personas participen',
    timeFits: 'Para que quepa en el tiempo',
    ifLeaves: 'Si alguien se va',
    register: { on: 'Día', what: 'Qué', toWhom: 'Para quién, por qué', until: 'Hasta', copies: 'Copias', state: 'Dónde está' },
    recovery: {
      lead: 'Este código abre el archivo si se pierde la frase de paso. Quien tenga esta hoja puede hacerlo: guárdela como una llave.',
      vault: 'Archivo',
      code: 'Código de recuperación',
      group: (group) => `Grupo ${group}`,
      made: 'Creado el',
      how: 'Cuando lo necesite',
      steps: [
        'Abra Circlekeeper, elija este archivo y después «Usar el código de recuperación».',
        'Escriba los grupos en este orden, con mayúsculas o minúsculas. No tiene letras O, I, L ni U.',
        'Elija una nueva frase de paso. Recibirá un código nuevo; esta hoja ya no abrirá nada.',
      ],
      keep: 'Cómo guardarla',
      rules: [
        'En un lugar con llave, lejos de la computadora.',
        'Sin fotos, sin escribirlo en mensajes, sin guardarlo en la nube.',
        'Cuando se cree un código nuevo, destruya esta hoja.',
      ],
      keptAt: 'Dónde se guarda',
      keptBy: 'Quién tiene la llave de ese lugar',
      secondCopy: 'Revisado el (una vez por período)',
    },
  },
};
