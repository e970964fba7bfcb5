/** @file Sentences of the register of disclosures, in Spanish. */
import type { register as english } from '../en/register';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const register: typeof english = {
  title: 'Lo que se mostró',
  lead: 'Cada impresión, copia guardada y resumen: a quién, por qué, hasta cuándo y si volvió.',
  link: 'Qué se mostró a quién',
  filters: 'Cuáles',
  state: { all: 'Todo', to_collect: 'Por recoger', overdue: 'Debería haber vuelto' },
  from: 'Desde',
  to: 'Hasta',
  person: 'Que citan a',
  personHelp: 'Escriba un nombre.',
  anybody: 'Cualquier persona',
  ofCase: (name) => `Del caso ${name}`,
  allCases: 'Todos los casos',
  count: (n, all) =>
    n === all
      ? plural(n, { one: 'Una entrada', other: `${n} entradas` })
      : `Las ${n} más recientes de ${all}. Elija días para ver las demás.`,
  none: 'Aquí no hay nada',
  noneHelp: 'En cuanto algo se imprime o se guarda fuera, queda anotado aquí por sí solo.',
  head: { on: 'Día', what: 'Qué', toWhom: 'Para quién', until: 'Hasta', copies: 'Copias', state: 'Dónde está' },
  noEnd: 'sin fecha',
  nobody: 'no se dijo',
  by: (name) => `por ${name}`,
  stateWords: { out: 'En su poder', to_collect: 'Por recoger', overdue: 'Debería haber vuelto', collected: 'Recogido' },
  collectedOn: (day) => `Recogido ${day}`,
  collect: 'Recogido el…',
  collectOf: (what, whom) => `Recogido el… ${what}, ${whom}`,
  on: 'Volvió el',
  save: 'Recogido',
  done: 'Recogido.',
  kinds: {
    keeper_script: 'Guion de quien guía el círculo',
    guidelines_poster: 'Cartel para la pared',
    question_cards: 'Tarjetas de preguntas',
    interpreter_script: 'Copia para quien interpreta',
    picture_script: 'Círculo en imágenes',
    privacy_card: 'Tarjeta de privacidad',
    agreement: 'Acuerdo',
    register: 'Registro',
    summary: 'Resumen protegido',
    attachment: 'Copia guardada de un archivo',
    chronology: 'Cronología',
    report_form: 'Formularios de relato en blanco',
    checkin_slips: 'Hojas de seguimiento',
    calendar_file: 'Archivo de calendario',
    seating_chart: 'Asientos',
    buddy_card: 'Tarjeta de acompañante',
    audit: 'Registro de accesos',
    survey_form: 'Encuestas en papel',
    restricted_note: 'Registro restringido',
    disposal_certificate: 'Certificado de eliminación',
    letter: 'Carta',
    packet: 'Paquete de traspaso',
    handover_letter: 'Carta de traspaso',
  },
  otherKind: 'Otra cosa',
  withdrawal: {
    title: 'Recoger y destruir',
    lead: 'Alguien retiró su sí. Estos papeles citan a esa persona.',
    line: (copies) => plural(copies, { one: '1 copia', other: `${copies} copias` }),
    all: 'Todo está recogido.',
  },
  today: {
    to_collect: (n) => plural(n, { one: 'Recoger y destruir 1 copia', other: `Recoger y destruir ${n} copias` }),
    overdue: (n) => plural(n, { one: '1 copia debería haber vuelto', other: `${n} copias deberían haber vuelto` }),
    contact: 'Volver a hablar con la oficina: se anotó un aviso',
    open: 'Ver cuáles',
    openOf: (title) => `Ver cuáles: ${title}`,
    look: 'Mirarlo',
    lookOf: (what) => `Mirarlo: ${what}`,
  },
  print: {
    action: 'Imprimir el registro',
    title: 'Imprimir el registro',
    label: 'Registro de lo mostrado',
    help: 'Lo que aparece aquí: los casos con número y título, nada de lo que se mostró.',
    file: 'registro',
    toWhom: 'El archivo de la escuela',
    why: 'Constancia de qué se mostró a quién',
  },
  help: [
    {
      question: '¿Cómo veo qué se mostró a quién?',
      answer: [
        'Al pie de Casos, elija «Qué se mostró a quién». Filtre por días, por una persona o por lo que hay que recoger. Se puede imprimir.',
      ],
    },
    {
      question: 'Alguien retiró su consentimiento. ¿Qué pasa con lo impreso?',
      answer: [
        'Anótelo en Consentimiento. No se puede imprimir nada nuevo con esta persona, y todo papel que la cita aparece en «Recoger y destruir», también lo que imprimió quien guía.',
        'Cuando un papel vuelva, elija «Recogido el…». Nada se borra: la lista queda.',
      ],
    },
    {
      question: '¿Por qué cada impresión pregunta para quién y hasta cuándo?',
      answer: [
        'Para poder encontrar el papel. La respuesta habitual ya está puesta; se cambia con un toque. Un día que ya pasó aparece en Hoy.',
      ],
    },
  ],
};
