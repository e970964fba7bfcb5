/** @file Las frases del trabajo en números, en español. */
import type { caseload as english } from '../en/caseload';
import { pluralIn } from '../plural';

const plural = pluralIn('es');
const cases = (n: number) => plural(n, { one: '1 caso', other: `${n} casos` });
const agreements = (n: number) => plural(n, { one: '1 acuerdo', other: `${n} acuerdos` });
const openCases = (n: number) => plural(n, { one: '1 caso abierto', other: `${n} casos abiertos` });
const promises = (n: number) => plural(n, { one: '1 promesa', other: `${n} promesas` });

export const caseload: typeof english = {
  title: 'Mis casos en números',
  link: 'Mis casos en números',
  back: 'Hoy',
  lead: (day, open) => `${day}. ${openCases(open)}. Cada número lleva a los casos que cuenta.`,
  agreementsIn: (n, inCases) => (n === inCases ? agreements(n) : `${agreements(n)} en ${cases(inCases)}`),
  empty: 'No hay casos abiertos',
  emptyHelp: 'Cuando se abra un aviso, aquí se verá para cuándo es su próximo paso y dónde espera.',
  leads: (n, what) => `${cases(n)}: ${what}`,
  source: 'De Circlekeeper, para uso interno: estos números no están protegidos y no se deben publicar.',
  count: 'Casos',
  sum: 'Todos',
  facts: { counted: 'Se cuenta', asOf: 'Estado', notIn: 'No incluye', denominator: 'De un total de' },
  asOf: (day) => `${day}, según lo que está escrito ahora.`,
  outOf: (open) => `${openCases(open)}; cada uno está en una sola fila.`,
  warnings: [
    'Cuenta lo que está escrito aquí, no lo que pasa en la escuela: los avisos dobles, las semanas llenas y lo apuntado tarde lo cambian.',
    'Qué se abre y cómo se cuenta cambia de una escuela a otra: no sirve para comparar.',
    'Con pocos casos, uno más o menos cambia la imagen. Lea casos, no porcentajes.',
    'Sin protección: es para su mesa y para la supervisión. Para un informe, haga un resumen protegido.',
  ],

  due: {
    title: 'Para cuándo es el próximo paso',
    what: 'Próximo paso',
    caption: (day, n) =>
      `El ${day}, el próximo paso estaba atrasado en ${cases(n.overdue)}; era para ese día en ${n.today}, para la semana siguiente en ${n.soon}, para más tarde en ${n.later}, y no tenía día en ${n.undated}.`,
    codes: { overdue: 'Atrasado', today: 'Hoy', soon: 'En una semana', later: 'Más tarde', undated: 'Sin día' },
    counted: 'Cada caso abierto una vez, según el día de su próximo paso. Un riesgo con la revisión atrasada cuenta como atrasado.',
    notIn: 'Lo demás que toque en el mismo caso. «Hoy» muestra cada cosa; por eso sus números son mayores.',
    today: 'Hacerlos uno a uno en Hoy',
  },
  ages: {
    week: '0 a 7 días',
    month: '8 a 30 días',
    two_months: '31 a 60 días',
    three_months: '61 a 90 días',
    longer: 'Más de 90 días',
  },
  waits: {
    title: 'Dónde esperan los casos, y desde cuándo',
    what: 'Espera en',
    caption: (day, most, long) =>
      most === undefined
        ? `El ${day}, ningún caso esperaba nada.`
        : `El ${day}, donde más casos esperaban: ${most.place.toLowerCase()} (${cases(most.cases)}). ${long === 0 ? 'Ninguno llevaba' : `${cases(long)} llevaban`} más de 30 días en el mismo punto.`,
    places: {
      screening: 'Preguntas previas',
      consents: 'Consentimientos',
      preparation: 'Preparación',
      circle: 'Círculo',
      agreement: 'Acuerdo',
      following: 'Promesas y seguimientos',
      closing: 'Cierre',
      resting: 'En pausa, o a la espera de un día',
    },
    counted: 'Cada caso abierto una vez, según lo que espera ahora y los días desde que llegó a ese punto.',
    notIn: 'Esperas anteriores del mismo caso. Un caso que avanza y vuelve empieza de nuevo.',
    warning: 'Una espera larga no es una falta: quizá alguien necesita ese tiempo.',
  },
  old: {
    title: 'Cuánto hace que se avisó',
    what: 'Etapa',
    caption: (day, open, longer) => `El ${day}, ${longer} de ${openCases(open)} se habían avisado hacía más de 90 días.`,
    counted: 'Cada caso abierto una vez, según su etapa y los días desde el aviso; si se reabrió, desde que se volvió a abrir.',
    notIn: 'Casos cerrados. Por eso no dice cuánto tarda un caso: los que fueron rápidos ya no están aquí.',
  },
  agreements: {
    title: 'Cómo van los acuerdos',
    what: 'Promesas de acuerdos en marcha',
    number: 'Promesas',
    none: 'No hay ningún acuerdo en marcha.',
    caption: (day, inForce, n) =>
      `El ${day}, ${n.kept} de ${promises(n.of)} en ${agreements(inForce)} en marcha se habían cumplido; ${n.late} ${n.late === 1 ? 'seguía abierta' : 'seguían abiertas'} pasado su día.`,
    promises: {
      kept: 'Cumplida',
      keptLate: 'Cumplida tarde',
      open: 'Abierta, aún en plazo',
      late: 'Abierta, pasado su día',
      partly: 'Cumplida en parte',
      notKept: 'No cumplida',
    },
    payments: (paid, owed, late) => `Dinero prometido: ${paid} de ${owed} pagado; ${late} ha pasado de su día.`,
    paymentsLate: 'Casos con dinero pasado de su día',
    counted: 'Cada promesa de un acuerdo firmado que no ha llegado a su fin, en un caso abierto.',
    notIn:
      'Promesas retiradas de común acuerdo, y acuerdos terminados: los cumplidos salen de esta página, así que parece peor que el año entero.',
  },
  risks: {
    title: 'Acuerdos que conviene mirar',
    what: 'Motivo',
    number: 'Acuerdos',
    none: 'Hoy ningún acuerdo da motivo para mirarlo.',
    caption: (day, any, inForce) => `El ${day}, ${any} de ${agreements(inForce)} en marcha daban motivo para mirarlos.`,
    codes: {
      any: 'Al menos uno de estos',
      promise_late: 'Una promesa sigue abierta pasado su día',
      payment_late: 'No se ha pagado en su día',
      review_passed: 'Ha pasado el día de volver a mirarlo',
      checkin_missed: 'Faltó a un seguimiento y no ha habido otro',
    },
    counted: 'Acuerdos en marcha de casos abiertos. Uno puede tener varios motivos; la última línea lo cuenta una vez.',
    notIn: 'Cómo se siente alguien con él. Una respuesta baja en un seguimiento está en el caso.',
    warning: 'Un motivo para mirar no es un fracaso: pregunte primero qué lo impidió.',
  },

  behind: {
    lead: (what) => `Solo los casos de un número: ${what}.`,
    due: (what) => `próximo paso: ${what.toLowerCase()}`,
    place: (what) => `espera en: ${what.toLowerCase()}`,
    waited: (what) => `desde hace: ${what.toLowerCase()}`,
    age: (what) => `avisado hace: ${what.toLowerCase()}`,
    active: 'con un acuerdo en marcha',
    agreement: (what) => `con un acuerdo en marcha: ${what.toLowerCase()}`,
    any: 'con un acuerdo que conviene mirar',
  },
  help: [
    {
      question: '¿Cómo veo cómo están mis casos?',
      answer: [
        'En Hoy pulse «Mis casos en números». Muestra para cuándo son los próximos pasos, dónde esperan los casos y desde cuándo, cuánto hace que se avisaron y cómo van los acuerdos.',
        'Cada número es un enlace a la lista de los casos que cuenta. «Mostrar todos», en la lista, lo quita.',
      ],
    },
    {
      question: '¿Puedo pasar estos números a alguien?',
      answer: [
        'No: no están protegidos, y en una escuela pequeña un número pequeño señala a un niño. Son para su mesa y para la supervisión. Para los demás, haga un resumen protegido.',
        '«Copiar el texto» copia la frase que está sobre un gráfico. Sale del portapapeles en medio minuto.',
      ],
    },
  ],
};
