/** @file Sentences of looking back, in Spanish. */
import type { debriefs as english } from '../en/debriefs';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const debriefs: typeof english = {
  title: 'Después del círculo',
  back: 'Volver al círculo',
  lead: 'Dos cosas mientras está fresco: qué pasó, para la orientación, y qué piensa usted, para sí.',
  account: {
    title: 'Cómo fue',
    lead: 'La orientación lo ve cuando usted lo envía, lo revisa y lo pasa al caso.',
    save: 'Enviar a la orientación',
    saved: 'Enviado. La orientación lo encuentra en el caso.',
    sent: (when) => `Enviado ${when}. La orientación aún no lo ha pasado al caso. Todavía puede cambiarlo.`,
    taken: (when) => `Pasado al caso ${when}. Lo que cambie ahora se ofrece de nuevo.`,
  },
  offer: {
    account: (by, when) => `${by} escribió cómo fue, ${when}.`,
    take: 'Revisarlo y anotarlo',
    debrief: (by) => `${by} comparte con usted su reflexión.`,
    read: 'Leerla',
    keep: 'Guardarla como apunte privado mío',
    kept: 'Guardada entre las notas de este caso. Solo usted la ve.',
    readTitle: 'Reflexión de quien guio el círculo',
  },
  own: {
    title: 'Para usted',
    lead: 'Un apunte privado: se queda en su mesa, en ningún registro y en ninguna impresión.',
    leadCase: 'Un apunte privado de este caso. Solo usted lo ve.',
    open: 'Escribir mi reflexión',
    share: 'Compartirla con la orientación',
    shareHelp: 'La orientación puede entonces guardarla como apunte privado. Sin esta marca no la lee nadie más.',
    save: 'Guardarla',
    saved: 'Guardada.',
    shared: 'Compartida con la orientación.',
    nothing: 'Escriba antes algo, aunque sea una palabra.',
  },
  keeper: {
    skipped: '¿Qué partes me salté y por qué?',
    least: '¿Quién habló menos?',
    felt: '¿Qué sentí?',
    supervision: '¿Qué debería llevar a supervisión?',
  },
  students: {
    screen: 'El grupo mira atrás',
    screenLead:
      'Cinco preguntas, una cada vez, en letra grande. Las lee una alumna o un alumno y se responden entre todos. En la pantalla no hay nombres ni nada del caso.',
    open: 'El grupo mira atrás',
    start: 'Entregar la pantalla',
    language: 'Idioma',
    where: 'Lo escrito se guarda por trimestre y por pregunta, aparte de todos los casos: nadie puede saber de qué círculo viene.',
    hello: '¿Cómo fue para nosotros?',
    helloText: 'Cinco preguntas. Digan lo que piensan; alguien lo escribe. Por favor, sin nombres.',
    begin: 'Empezar',
    of: (n, all) => `${n} de ${all}`,
    write: 'Lo que decimos',
    next: 'Siguiente pregunta',
    skip: 'Dejarla',
    back: 'Atrás',
    finish: 'Listo',
    keys: 'Ctrl y Entrar pasan a la siguiente.',
    thanks: 'Gracias.',
    thanksText: 'Está guardado, sin nombres. Ya pueden devolver la pantalla.',
    said: 'Qué dijo el alumnado',
    none: 'Todavía nada.',
    answers: (n) => plural(n, { one: '1 respuesta', other: `${n} respuestas` }),
  },
  student: {
    well: '¿Qué salió bien?',
    surprised: '¿Qué nos sorprendió?',
    again: '¿Qué volveríamos a probar?',
    missing: '¿Qué voz faltó?',
    tell: '¿Qué contaremos a otras personas?',
  },
  help: [
    {
      question: 'Anotar cómo fue un círculo',
      answer: [
        'La orientación lo hace en el caso, en «Círculo». Quien guía el círculo lo abre, elige «Después del círculo», marca quién estuvo y qué partes del guion se hicieron, y lo envía. La orientación lo encuentra en el caso y lo pasa.',
        'La proporción de partes hechas describe el círculo; no es una nota para quien lo guio.',
      ],
    },
    {
      question: '¿Adónde va mi reflexión?',
      answer: [
        'Es un apunte privado. La de quien guía se queda en su mesa si no la comparte; la de la orientación es una nota del caso que solo ve quien la escribió.',
      ],
    },
    {
      question: 'Que el grupo mire atrás por su cuenta',
      answer: [
        'En «Círculos», elija «El grupo mira atrás» y entregue la pantalla. Las respuestas se guardan por trimestre y pregunta, aparte de todos los casos.',
      ],
    },
    {
      question: '¿Qué pasa 90 días después del cierre?',
      answer: [
        'Si en el caso hubo un encuentro, vuelve a «Hoy» noventa días después del cierre. «No se supo nada» lo termina en un paso; si pasó algo, el caso se reabre como nuevo episodio.',
      ],
    },
  ],
};
