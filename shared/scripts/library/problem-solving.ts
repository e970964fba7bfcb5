/** @file Problem-solving circle of a class: practice.md 1.5 (d); guidelines first, four rounds with the talking piece. */
import type { Script } from '../model';
import { afterBlock, checkOutBlock, closingBlock, guidelinesBlock } from './common';
import { CLASS_GUIDELINES } from './guidelines';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const PROBLEM_SOLVING: Script = {
  id: 'class-problem-solving',
  version: 1,
  process: 'class_circle',
  title: t('Class circle to solve a problem', 'Círculo de clase para resolver un problema'),
  about: t(
    'For something that a whole class had a part in, or suffers from. Nobody is named. Not for harm to one pupil by one or two others: that needs its own circle.',
    'Para algo en lo que toda la clase tuvo parte, o que toda la clase sufre. No se nombra a nadie. No sirve para un daño de uno o dos a otra persona: eso necesita su propio círculo.',
  ),
  tradition: t(
    'In the tradition of responsive classroom circles; wording by Circlekeeper.',
    'En la tradición de los círculos restaurativos de clase; redacción de Circlekeeper.',
  ),
  places: [
    { name: 'event', label: t('What happened, in a few neutral words', 'Lo que pasó, en pocas palabras neutrales') },
    { name: 'group', label: t('The class or group', 'La clase o el grupo') },
  ],
  typicalPeople: 25,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'Those who were hurt have been asked first, and want this circle.',
      'Se preguntó primero a quienes salieron lastimados, y quieren este círculo.',
    ),
    t(
      'A calm corner, and an adult who may go along. Other ways to answer: card, drawing, speech device.',
      'Un rincón tranquilo y una persona adulta que pueda acompañar. Otras formas de responder: tarjeta, dibujo, comunicador.',
    ),
    t(
      'One circle of chairs for all, also for the adults. Centre: {centre}. Talking piece: {talkingPiece}',
      'Un solo círculo de sillas, también para las personas adultas. Centro: {centre}. Objeto de la palabra: {talkingPiece}',
    ),
    t(
      'Large paper for the list of who was touched, and for the promises.',
      'Papel grande para la lista de a quiénes afectó y para los compromisos.',
    ),
  ],
  guidelines: CLASS_GUIDELINES,
  blocks: [
    {
      id: 'welcome',
      kind: 'welcome',
      title: t('Welcome', 'Bienvenida'),
      speakers: 'keeper',
      order: 'keeper',
      say: [
        byAge(
          t(
            'Welcome to our circle, {group}. We want to talk about this: {event}.',
            '¡Qué bueno estar en círculo, {group}! Queremos hablar de esto: {event}.',
          ),
          t(
            'Welcome to our circle, {group}. We are here about this: {event}.',
            'Les doy la bienvenida al círculo, {group}. Estamos aquí por esto: {event}.',
          ),
          t(
            'Welcome to our circle, {group}. We are here about this: {event}.',
            'Les doy la bienvenida al círculo, {group}. Estamos aquí por esto: {event}.',
          ),
        ),
        byAge(
          t(
            'We are not looking for somebody to blame. We look for a way to make it better, together.',
            'No buscamos culpables. Buscamos juntos cómo mejorarlo.',
          ),
          t(
            'We do not look for somebody to blame. Each of us had some part in it: by doing, by laughing, by looking away, or by being hurt. Together we find what is needed now.',
            'No buscamos culpables. Cada quien tuvo alguna parte: hizo algo, se rio, miró para otro lado o salió lastimado. Juntos vamos a encontrar lo que hace falta ahora.',
          ),
          t(
            'We do not look for somebody to blame. Each of us had some part in it: by acting, by looking away, or by being hurt. Together we find what is needed now.',
            'No buscamos culpables. Cada quien tuvo alguna parte: hizo algo, miró para otro lado o salió lastimado. Juntos vamos a encontrar lo que hace falta ahora.',
          ),
        ),
      ],
      ask: [],
      time: { by: 'minutes', minutes: 2 },
      mayPass: false,
      keeperNotes: [],
      printOn: ['keeper'],
    },
    guidelinesBlock(4),
    {
      id: 'round-1',
      kind: 'story',
      title: t('Round 1: what happened', 'Ronda 1: lo que pasó'),
      speakers: 'everyone',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'ps-part',
          text: byAge(
            t('What happened? What did you do?', '¿Qué pasó? ¿Qué hiciste tú?'),
            t('What happened, and what was your own part in it?', '¿Qué pasó y cuál fue tu propia parte?'),
            t('What happened, and what was your own part in it?', '¿Qué ocurrió y cuál fue su propia parte?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 40 },
      mayPass: true,
      keeperNotes: [
        t(
          'If a name is said: "Your own part, please." Sum up without names after the round.',
          'Si se dice un nombre: «Tu propia parte, por favor». Resuma sin nombres después de la ronda.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'round-2',
      kind: 'impact',
      title: t('Round 2: how it felt', 'Ronda 2: cómo se sintió'),
      speakers: 'everyone',
      order: 'back_round',
      say: [],
      ask: [
        {
          id: 'ps-felt',
          text: byAge(
            t('How did you feel then? How do you feel now?', '¿Cómo te sentiste entonces? ¿Cómo te sientes ahora?'),
            t('How did you feel, and how has it felt to be here since?', '¿Cómo te sentiste, y cómo ha sido estar aquí desde entonces?'),
            t(
              'How did you feel, and how has it been to be here since?',
              '¿Cómo se sintió usted, y cómo ha sido estar aquí desde entonces?',
            ),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 40 },
      mayPass: true,
      keeperNotes: [
        t(
          'Short of time: let pairs tell each other for one minute each, then hear three voices.',
          'Si falta tiempo: que se lo cuenten en parejas, un minuto cada quien, y después escuche tres voces.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'who-was-touched',
      kind: 'needs',
      title: t('Who was touched by it', 'A quiénes afectó'),
      speakers: 'everyone',
      order: 'volunteers',
      say: [],
      ask: [
        {
          id: 'ps-who',
          text: byAge(
            t(
              'Who could feel sad, angry or scared because of it? What do they need?',
              '¿Quién puede sentirse triste, enojado o con miedo por esto? ¿Qué necesita?',
            ),
            t(
              'Who else has been affected, and in what way? What do they need now?',
              '¿A quién más afectó, y de qué manera? ¿Qué necesita ahora?',
            ),
            t(
              'Who else has been affected, and in what way? What do they need now?',
              '¿A quiénes más afectó, y de qué manera? ¿Qué necesitan ahora?',
            ),
          ),
        },
      ],
      time: { by: 'minutes', minutes: 5 },
      mayPass: true,
      keeperNotes: [
        t(
          'Keep a list that all can see: families, neighbours, other classes, staff. The plan answers each line.',
          'Haga una lista a la vista de todos: familias, vecinos, otras clases, personal. El plan responde a cada línea.',
        ),
      ],
      printOn: ['keeper'],
    },
    {
      id: 'round-3',
      kind: 'repair',
      title: t('Round 3: what is needed', 'Ronda 3: lo que hace falta'),
      speakers: 'everyone',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'ps-need',
          text: byAge(
            t('What can we do to make it better?', '¿Qué podemos hacer para que esté mejor?'),
            t(
              'What kind of class do we want to be, and what do we need to do for that?',
              '¿Qué clase queremos ser, y qué tenemos que hacer para lograrlo?',
            ),
            t(
              'What kind of group do we want to be, and what do we need to do for that?',
              '¿Qué grupo queremos ser, y qué tenemos que hacer para lograrlo?',
            ),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 40 },
      mayPass: true,
      keeperNotes: [
        t(
          'Write ideas down as they come. Begin this round with somebody else.',
          'Anote las ideas como salgan. Empiece esta ronda por otra persona.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'round-4',
      kind: 'repair',
      title: t('Round 4: what I will do', 'Ronda 4: lo que haré'),
      speakers: 'everyone',
      order: 'back_round',
      say: [],
      ask: [
        {
          id: 'ps-will',
          text: byAge(
            t('What will you do next time?', '¿Qué vas a hacer tú la próxima vez?'),
            t('What will you do differently, from tomorrow?', '¿Qué vas a hacer distinto desde mañana?'),
            t('What will you do differently, from tomorrow?', '¿Qué va a hacer usted distinto desde mañana?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 40 },
      mayPass: true,
      keeperNotes: [
        t(
          'Something small that the person can begin tomorrow. A repeated answer is a good answer.',
          'Algo pequeño que la persona pueda empezar mañana. Una respuesta repetida es una buena respuesta.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'agreement',
      kind: 'agreement',
      title: t('Our agreement', 'Nuestro acuerdo'),
      speakers: 'everyone',
      order: 'together',
      say: [
        byAge(
          t(
            'I will read what we promise. Those who were hurt tell us first if something is missing.',
            'Voy a leer lo que prometemos. Quienes salieron lastimados nos dicen primero si falta algo.',
          ),
          t(
            'I will read back what we want to promise. Those who were hurt hear it first and say whether something is missing.',
            'Voy a leer a qué nos comprometemos. Quienes salieron lastimados lo escuchan primero y dicen si falta algo.',
          ),
          t(
            'I will read back what we want to promise. Those who were hurt hear it first and say whether something is missing.',
            'Voy a leer a qué nos comprometemos. Quienes salieron lastimados lo escuchan primero y dicen si falta algo.',
          ),
        ),
      ],
      ask: [
        {
          id: 'ag-class',
          text: byAge(
            t(
              'Which three promises do we make? Who takes care of each one, and by which day?',
              '¿Qué tres promesas hacemos? ¿Quién cuida cada una y para qué día?',
            ),
            t(
              'Which three promises do we make as a class? Who takes care of each, and by when?',
              '¿Qué tres compromisos hacemos como clase? ¿Quién cuida cada uno y para cuándo?',
            ),
            t(
              'Which three commitments do we make as a group? Who takes care of each, and by when?',
              '¿Qué tres compromisos hacemos como grupo? ¿Quién cuida cada uno y para cuándo?',
            ),
          ),
        },
        {
          id: 'ag-finished',
          text: byAge(
            t('Are we finished, or is something still missing?', '¿Ya terminamos o todavía falta algo?'),
            t('Are we finished, or is something still open?', '¿Ya terminamos o queda algo pendiente?'),
            t('Are we finished, or is something still open?', '¿Ya terminamos o queda algo pendiente?'),
          ),
        },
      ],
      time: { by: 'minutes', minutes: 5 },
      mayPass: true,
      keeperNotes: [
        t(
          'Three promises at most: who, what, for whom, by when, how it is shown. Thumbs show who can say yes.',
          'Tres compromisos como máximo: quién, qué, para quién, para cuándo, cómo se verá. Los pulgares muestran quién puede decir que sí.',
        ),
        t('Read all of it back aloud before anybody signs.', 'Léalo todo en voz alta antes de que alguien firme.'),
      ],
      printOn: ['keeper'],
    },
    checkOutBlock(
      {
        id: 'co-word',
        text: byAge(
          t('One word: how do you leave our circle?', 'Una palabra: ¿cómo sales de nuestro círculo?'),
          t('One word: how do you leave this circle?', 'Una palabra: ¿cómo sales de este círculo?'),
          t('One word: how do you leave this circle?', 'Una palabra: ¿cómo sale usted de este círculo?'),
        ),
      },
      5,
    ),
    closingBlock([]),
    afterBlock(
      [
        t(
          'Hang the promises up. Look alone after those who were hurt, and after those who passed every time.',
          'Cuelgue los compromisos. Hable a solas con quienes salieron lastimados y con quienes pasaron siempre.',
        ),
      ],
      3,
    ),
  ],
};
