/** @file Parts that several scripts share: opening, guidelines, agreement, last round, closing, afterwards. */
import type { Block, Localized, Prompt, Wording } from '../model';
import { AGREEMENT_CHECK } from './questions';
import { byAge, t } from './wording';

/** What to prepare for every circle that follows harm or conflict. */
export const PREPARE_PEOPLE: Localized[] = [
  t(
    'Everyone has been met alone, knows the questions and has freely said yes.',
    'Usted habló a solas con cada persona; todas conocen las preguntas y dijeron que sí libremente.',
  ),
  t(
    'Everyone knows that it is possible to stop at any time, and where to go then.',
    'Cada persona sabe que puede parar en cualquier momento y adónde ir en ese caso.',
  ),
  t(
    'An adult outside the room is free to stay with anybody who leaves.',
    'Hay una persona adulta fuera de la sala que puede acompañar a quien salga.',
  ),
];

/** What to prepare in the room. */
export const PREPARE_ROOM: Localized[] = [
  t(
    'A circle of equal chairs, no tables, a clear way to the door.',
    'Un círculo de sillas iguales, sin mesas, con paso libre hasta la puerta.',
  ),
  t('Centre: {centre}. Talking piece: {talkingPiece}', 'Centro: {centre}. Objeto de la palabra: {talkingPiece}'),
  t('Water, tissues, paper and pens; poster on the wall.', 'Agua, pañuelos, papel y bolígrafos; el cartel en la pared.'),
];

/** A quiet start for any circle. */
export function openingBlock(minutes: number): Block {
  return {
    id: 'opening',
    kind: 'opening',
    title: t('Opening', 'Apertura'),
    speakers: 'keeper',
    order: 'keeper',
    say: [
      byAge(
        t(
          'Put your feet on the floor. Let us breathe in slowly, and out slowly. And once more.',
          'Pongan los pies en el suelo. Tomemos aire despacio y soltémoslo despacio. Otra vez.',
        ),
        t(
          'Before we begin, let us be quiet for three breaths. Leave outside what can wait; bring in what matters.',
          'Antes de empezar, hagamos silencio durante tres respiraciones. Dejemos fuera lo que puede esperar y traigamos lo que importa.',
        ),
        t(
          'Before we begin, let us be quiet for three breaths, to leave outside what can wait and to bring in what matters.',
          'Antes de empezar, hagamos silencio durante tres respiraciones, para dejar fuera lo que puede esperar y traer lo que importa.',
        ),
      ),
      byAge(
        t(
          'This is our talking piece: {talkingPiece}. When you hold it, it is your turn.',
          'Este es nuestro objeto de la palabra: {talkingPiece}. Cuando lo tienes en las manos, es tu turno.',
        ),
        t(
          'Our talking piece today: {talkingPiece}. It goes round and gives each of us the turn.',
          'Nuestro objeto de la palabra de hoy: {talkingPiece}. Va pasando y nos da el turno a cada quien.',
        ),
        t(
          'Our talking piece today: {talkingPiece}. It goes round and gives each of us the turn.',
          'Nuestro objeto de la palabra de hoy: {talkingPiece}. Va pasando y nos da el turno a cada quien.',
        ),
      ),
    ],
    ask: [],
    time: { by: 'minutes', minutes },
    mayPass: false,
    keeperNotes: [
      t(
        'Say where the talking piece comes from. Speak slowly: your calm is the opening.',
        'Cuente de dónde viene el objeto de la palabra. Hable despacio: su calma es la apertura.',
      ),
    ],
    printOn: ['keeper'],
  };
}

const READ_TOGETHER = byAge(
  t('These are our circle promises. Let us read them together.', 'Estas son nuestras promesas del círculo. Vamos a leerlas juntos.'),
  t(
    'Here is how we want to treat each other in this circle. I will read it aloud.',
    'Así queremos tratarnos en este círculo. Lo leo en voz alta.',
  ),
  t('This is how we want to treat each other here. I will read it aloud.', 'Así queremos tratarnos aquí. Lo leo en voz alta.'),
);

/**
 * Everybody accepts the guidelines on the poster before anything else is asked. `first`: the sentence before they are read, where no circle
 * is.
 */
export function guidelinesBlock(minutes: number, { first = READ_TOGETHER }: { first?: Wording } = {}): Block {
  return {
    id: 'guidelines',
    kind: 'guidelines',
    title: t('Our guidelines', 'Nuestros acuerdos de círculo'),
    speakers: 'everyone',
    order: 'together',
    say: [
      first,
      byAge(
        t(
          'What you say here stays here. But if you tell me that somebody is hurting you or could get hurt, I will get help.',
          'Lo que dicen aquí se queda aquí. Pero si me cuentan que alguien les hace daño o que alguien puede salir lastimado, voy a buscar ayuda.',
        ),
        t(
          'What is said here stays here, with one exception: if somebody is in danger, I must tell the people whose work it is to help.',
          'Lo que se dice aquí se queda aquí, con una excepción: si alguien está en peligro, tengo que avisar a quienes pueden ayudar.',
        ),
        t(
          'What is said here stays here, with one exception: where somebody is in danger or the law requires it, I must report it.',
          'Lo que se dice aquí se queda aquí, con una excepción: si alguien está en peligro o la ley lo exige, debo informarlo.',
        ),
      ),
    ],
    ask: [
      {
        id: 'gl-add',
        text: byAge(
          t('Is there one more promise that you need?', '¿Les hace falta alguna promesa más?'),
          t('What do you need to add, so that you can speak openly here?', '¿Qué hace falta agregar para que puedan hablar con confianza?'),
          t(
            'What needs to be added, so that you can speak openly?',
            '¿Qué hace falta agregar para que ustedes puedan hablar con confianza?',
          ),
        ),
      },
      {
        id: 'gl-accept',
        text: byAge(
          t(
            'Can you say yes to our promises for today? Show me with your thumb.',
            '¿Pueden decir que sí a nuestras promesas de hoy? Muéstrenlo con el pulgar.',
          ),
          t('Can each of you accept these guidelines for today?', '¿Puede cada quien aceptar estos acuerdos por hoy?'),
          t('Can each of you accept these guidelines for today?', '¿Puede cada quien aceptar estos acuerdos por hoy?'),
        ),
      },
    ],
    time: { by: 'minutes', minutes },
    mayPass: false,
    keeperNotes: [
      t(
        'Wait for a clear yes from each person, by voice or by sign. Change the words until all can say yes.',
        'Espere un sí claro de cada persona, con la voz o con un gesto. Cambie las palabras hasta que todos puedan decir que sí.',
      ),
    ],
    printOn: ['keeper', 'wall'],
  };
}

/**
 * The agreement, in its order (practice.md 1.5 (a) part 7): those who were harmed say first what they would like, each
 * suggestion is answered before the next, the words are written down and read back.
 */
export function agreementBlock(first: Prompt[], notes: Localized[], minutes: number): Block {
  return {
    id: 'agreement',
    kind: 'agreement',
    title: t('Agreement', 'Acuerdo'),
    speakers: 'everyone',
    order: 'together',
    say: [],
    ask: [...first, ...AGREEMENT_CHECK],
    time: { by: 'minutes', minutes },
    mayPass: true,
    keeperNotes: [
      ...notes,
      t(
        'Write each promise down: who, what, for whom, by when, how it is shown, who helps. Small and sure is better than big.',
        'Anote cada compromiso: quién, qué, para quién, para cuándo, cómo se verá y quién ayuda. Mejor pequeño y seguro que grande.',
      ),
      t(
        'Read all of it back aloud, word for word, and ask each person: is that what we agreed?',
        'Léalo todo en voz alta, palabra por palabra, y pregunte a cada persona si eso es lo acordado.',
      ),
    ],
    printOn: ['keeper'],
  };
}

/** One last round before the closing. */
export function checkOutBlock(ask: Prompt, secondsPerTurn = 30): Block {
  return {
    id: 'check-out',
    kind: 'check_out',
    title: t('Last round', 'Última ronda'),
    speakers: 'everyone',
    order: 'talking_piece',
    say: [],
    ask: [ask],
    time: { by: 'turns', secondsPerTurn },
    mayPass: true,
    keeperNotes: [
      t(
        'Come back to those who passed earlier. You speak last, and briefly.',
        'Vuelva a quienes pasaron antes. Usted habla al final, y poco.',
      ),
    ],
    printOn: ['keeper', 'card'],
  };
}

const THANKS = byAge(
  t('Thank you all. You listened, and you were brave.', 'Gracias a todos. Escucharon y fueron valientes.'),
  t('Thank you. It takes courage to speak here, and to listen.', 'Gracias. Se necesita valor para hablar aquí, y también para escuchar.'),
  t('Thank you for coming, for speaking and for listening.', 'Gracias por venir, por hablar y por escuchar.'),
);
const CIRCLE_ENDS = byAge(
  t('Let us take one big breath together. Now our circle is closed.', 'Ahora respiramos hondo, todos a la vez. Y el círculo se cierra.'),
  t(
    'Let us take one more breath together. With that, the circle is closed.',
    'Respiremos una vez más juntos. Con esto, el círculo queda cerrado.',
  ),
  t('One more breath together. With that, the circle is closed.', 'Una respiración más, juntos. Con esto, el círculo queda cerrado.'),
);

/** Thanks and a clear end, both of them others where no circle is or where praise would be wrong. `say` stands between them. */
export function closingBlock(say: Block['say'], { thanks = THANKS, end = CIRCLE_ENDS }: { thanks?: Wording; end?: Wording } = {}): Block {
  return {
    id: 'closing',
    kind: 'closing',
    title: t('Closing', 'Cierre'),
    speakers: 'keeper',
    order: 'keeper',
    say: [thanks, ...say, end],
    ask: [],
    time: { by: 'minutes', minutes: 2 },
    mayPass: false,
    keeperNotes: [],
    printOn: ['keeper'],
  };
}

/** What the keeper does when the circle is over. */
export function afterBlock(notes: Localized[], minutes: number): Block {
  return {
    id: 'after',
    kind: 'after',
    title: t('Afterwards', 'Después'),
    speakers: 'keeper',
    order: 'keeper',
    say: [],
    ask: [],
    time: { by: 'minutes', minutes },
    mayPass: false,
    keeperNotes: [
      ...notes,
      t('Follow-up on {followUpOn}. Collect every printed sheet.', 'Seguimiento el {followUpOn}. Recoja todas las hojas impresas.'),
      t(
        'Debrief: which parts did I skip? Who spoke least? What did I feel? What will I take to supervision?',
        'Su propia revisión: ¿qué partes omití? ¿Quién habló menos? ¿Qué sentí? ¿Qué llevaré a supervisión?',
      ),
    ],
    printOn: ['keeper'],
  };
}
