/** @file Sentences about looking at suitability again, risks, and decisions in spite of a stop, in Spanish. */
import type { safety as english } from '../en/safety';
import { pluralIn } from '../plural';

const plural = pluralIn('es');

export const safety: typeof english = {
  again: 'Volver a mirarlo',
  conditions: {
    title: 'En qué se apoya la decisión',
    hold: '¿Con qué condición puede ir junto al otro proceso?',
    gate: '¿Por qué seguir aunque la respuesta no sea sí?',
    reassign: '¿Quién guía el círculo en su lugar?',
    reassignHelp: 'El nombre tal como estará en el plan. No se puede planear un círculo con otra persona como guía.',
    needed: 'Escríbalo, por favor: la decisión de seguir se apoya en esto.',
    rests: 'Se apoya en',
    keeper: (name) => `Guía en su lugar: ${name}`,
  },
  history: {
    title: 'Cómo se vio antes',
    show: (n) => plural(n, { one: 'Mostrar la primera evaluación', other: `Mostrar las ${n} evaluaciones` }),
    episode: (n) => `Episodio ${n}`,
    by: (name, day) => `${day}, ${name}`,
    first: (n) => plural(n, { one: 'Primera evaluación: una respuesta', other: `Primera evaluación: ${n} respuestas` }),
    same: 'Se guardó otra vez, sin cambios',
    from: (before, after) => `${before} → ${after}`,
    read: (before, after) => `antes ${before}, ahora ${after}`,
    noted: (note) => `Nota: ${note}`,
    noteGone: 'Se quitó la nota',
    decision: 'Decisión',
    undecided: 'sin decidir',
    noAnswer: 'sin responder',
    override: (name, question) => `${name} decidió seguir a pesar de: ${question}`,
    noLonger: 'Ya no vale: el alto volvió a surgir.',
  },
  inSpite: (question) => `Sigue a pesar de: ${question}`,
  onHold: 'En espera',
  risks: {
    title: 'Riesgos y fortalezas',
    none: 'No hay ningún riesgo ni fortaleza anotados.',
    add: 'Añadir',
    addTitle: 'Un riesgo o una fortaleza',
    changeTitle: 'Volver a mirarlo',
    kind: '¿Qué es?',
    kinds: { risk: 'Un riesgo', strength: 'Una fortaleza' },
    what: 'En una frase',
    whatExample: 'Una amistad podría grabar la conversación',
    who: 'Sobre quién',
    everyone: 'Todas las personas',
    likelihood: 'Qué tan probable',
    severity: 'Qué tan grave sería',
    steps: {
      likelihood: { low: 'Apenas', middle: 'Posible', high: 'Probable' },
      severity: { low: 'Llevadero', middle: 'Duro', high: 'Grave' },
    },
    weight: (likely, bad) => `${likely}, ${bad.toLowerCase()}`,
    action: 'Qué se hace al respecto',
    actionStrength: 'Cómo ayuda',
    by: 'Quién',
    reviewOn: 'Volver a mirarlo el',
    notedOn: 'Anotado el',
    save: 'Guardar',
    saved: 'Guardado.',
    look: 'Mirar otra vez',
    lookOf: (what) => `Mirar otra vez: ${what}`,
    end: 'Ya pasó',
    endOf: (what) => `Ya pasó: ${what}`,
    ended: (day) => `Terminó el ${day}`,
    endedNow: 'Marcado como terminado.',
    over: (n) => plural(n, { one: 'Uno que ya pasó', other: `${n} que ya pasaron` }),
    needed: 'Elija una opción.',
    printed: 'No se imprime en ningún sitio.',
  },
  duty: {
    now: 'Qué hacer ahora',
    steps: [
      'Primero avise. Nada de este caso es más urgente.',
      'No haga más preguntas ni deje que otras personas las hagan.',
      'Quédese con la niña o el niño, o procure que lo haga una persona adulta de confianza.',
      'Escriba aquí solo que se hizo: a quién, cuándo, quién. La historia va en su archivo.',
    ],
    after: 'Cuando se haya confirmado por escrito, anótelo también. Entonces el caso se puede cerrar como derivado a protección infantil.',
    how: 'Cómo',
    hows: { spoken: 'De palabra', written: 'Por escrito' },
    next: 'Volver a hablar con ellos el',
    nextIs: (day) => `próximo contacto ${day}`,
  },
  help: [
    {
      question: 'Una respuesta dice alto. ¿Y ahora?',
      answer: [
        'Haga primero lo que dice el recuadro. Mientras el alto siga abierto, ningún círculo de este caso se puede planear, imprimir ni celebrar, y lo que está en la mesa de quien guía queda en espera.',
        'Una persona adulta puede decidir seguir de todos modos, con su nombre y un motivo. Ambos quedan visibles para siempre. Si el alto vuelve a surgir, hay que decidir de nuevo.',
      ],
    },
    {
      question: '¿Cómo vuelvo a mirar más tarde si conviene?',
      answer: [
        'Abra el caso, vaya a Evaluación y elija «Volver a mirarlo». Debajo de la decisión queda qué cambió, cuándo y quién lo cambió.',
      ],
    },
    {
      question: '¿Cómo anoto un aviso a protección infantil?',
      answer: [
        'Responda sí a S02. Anote el aviso en el recuadro: a quién, cuándo, quién, con qué referencia. Añada la confirmación escrita como segundo aviso.',
        'Estas líneas no salen en búsquedas, impresiones ni exportaciones. Nunca escriba allí lo que dijo la niña o el niño.',
      ],
    },
    {
      question: '¿Cómo vigilo un riesgo?',
      answer: ['En Evaluación, añada un riesgo con lo que se hace al respecto y un día para volver a mirarlo. Ese día aparece en Hoy.'],
    },
  ],
};
