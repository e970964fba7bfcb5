/** @file Support circle: practice.md 1.4; the person harmed and those who stand beside them, also when nobody responsible takes part. */
import type { Script } from '../model';
import { afterBlock, agreementBlock, checkOutBlock, closingBlock, guidelinesBlock, openingBlock, PREPARE_ROOM } from './common';
import { CIRCLE_GUIDELINES } from './guidelines';
import { FREELY, round, welcomeBlock } from './parts';
import { HARMED_NEEDS } from './questions';
import { checkInBlock } from './rounds';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const SUPPORT_CIRCLE: Script = {
  id: 'support-circle',
  version: 1,
  process: 'support_circle',
  title: t('Support circle', 'Círculo de apoyo'),
  about: t(
    'For somebody who was hurt or left out, with the people they choose. Nobody responsible has to be there. It ends with who does what, not with who owes what.',
    'Para alguien a quien lastimaron o dejaron fuera, con las personas que elija. No hace falta que esté nadie responsable. Termina con quién hace qué, no con quién debe qué.',
  ),
  tradition: t(
    'In the tradition of circles of support; wording by Circlekeeper.',
    'En la tradición de los círculos de apoyo; redacción de Circlekeeper.',
  ),
  places: [],
  typicalPeople: 7,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      '{harmed} chose who sits here, and decides how much of the story is told and by whom.',
      'La elección de quién está aquí, cuánto se cuenta y quién lo cuenta es de {harmed}.',
    ),
    t(
      'Everyone knows that it is about help, and that small help counts.',
      'Cada persona sabe que se trata de ayudar y que una ayuda pequeña también cuenta.',
    ),
    t(
      'What must not be asked is agreed with {harmed}; you keep it with you.',
      'Lo que no se debe preguntar está acordado con {harmed}; usted lo tiene presente.',
    ),
    ...PREPARE_ROOM,
  ],
  guidelines: CIRCLE_GUIDELINES,
  blocks: [
    welcomeBlock([
      byAge(
        t('Hello, and thank you for coming. Today we are here for {harmed}.', 'Hola, y gracias por venir. Hoy estamos aquí por {harmed}.'),
        t(
          'Welcome, and thank you for coming. We are here to stand beside {harmed}.',
          'Les doy la bienvenida y gracias por venir. Estamos aquí para estar al lado de {harmed}.',
        ),
        t(
          'Welcome, and thank you for coming. We are here to stand beside {harmed}.',
          'Les doy la bienvenida y gracias por venir. Estamos aquí para estar al lado de {harmed}.',
        ),
      ),
      byAge(
        t(
          'We do not have to fix everything today. We want to find some things that help.',
          'Hoy no tenemos que arreglarlo todo. Queremos encontrar algunas cosas que ayuden.',
        ),
        t(
          'We need not solve everything today. We look for what would make the next weeks better.',
          'Hoy no hace falta resolverlo todo. Buscamos lo que puede mejorar las próximas semanas.',
        ),
        t(
          'We need not solve everything today. We look for what would make the coming weeks better.',
          'Hoy no hace falta resolverlo todo. Buscamos lo que puede mejorar las próximas semanas.',
        ),
      ),
      FREELY,
    ]),
    openingBlock(2),
    checkInBlock(20),
    guidelinesBlock(3),
    round({
      id: 'story',
      kind: 'story',
      title: t('How it is now', 'Cómo está todo ahora'),
      speakers: 'harmed',
      order: 'each_all',
      ask: [
        {
          id: 'sc-now',
          text: byAge(
            t('What would you like us to know about how it is for you?', '¿Qué te gustaría que supiéramos de cómo te va?'),
            t(
              'What would you like us to understand about how it is for you now?',
              '¿Qué te gustaría que entendiéramos de cómo es esto ahora para ti?',
            ),
            t(
              'What would you like us to understand about how it is for you now?',
              '¿Qué le gustaría que entendiéramos de cómo es esto ahora para usted?',
            ),
          ),
        },
        {
          id: 'sc-good',
          text: byAge(
            t(
              'When does it feel a bit better? Who or what is there then?',
              '¿Cuándo te sientes un poco mejor? ¿Quién o qué está ahí entonces?',
            ),
            t('When is it a little easier, and what is different then?', '¿Cuándo es un poco más fácil y qué es distinto entonces?'),
            t('When is it a little easier, and what is different then?', '¿Cuándo es un poco más fácil y qué es distinto entonces?'),
          ),
        },
      ],
      secondsPerTurn: 180,
      notes: [
        t('A drawing, a card or a supporter may answer instead.', 'También puede responder un dibujo, una tarjeta o una persona de apoyo.'),
        t(
          'Nobody asks for details of the harm. If somebody does, say: we stay with today.',
          'Nadie pide detalles del daño. Si alguien lo hace, diga: nos quedamos con el día de hoy.',
        ),
      ],
    }),
    round({
      id: 'around',
      kind: 'impact',
      title: t('What we have noticed', 'Lo que hemos notado'),
      speakers: 'others',
      ask: [
        {
          id: 'sc-noticed',
          text: byAge(
            t('What do you like about {harmed}? What have you noticed?', '¿Qué te gusta de {harmed}? ¿Qué has notado?'),
            t('What do you value in {harmed}, and what have you noticed lately?', '¿Qué valoras en {harmed} y qué has notado últimamente?'),
            t(
              'What do you value in {harmed}, and what have you noticed lately?',
              '¿Qué valora usted en {harmed} y qué ha notado últimamente?',
            ),
          ),
        },
      ],
      secondsPerTurn: 45,
    }),
    round({
      id: 'needs',
      kind: 'needs',
      title: t('What would help', 'Lo que ayudaría'),
      speakers: 'harmed',
      order: 'each_all',
      ask: HARMED_NEEDS,
      secondsPerTurn: 120,
      notes: [
        t(
          'Write each need on its own line: offers are put beside it next.',
          'Anote cada necesidad en su propia línea: al lado se pondrán los ofrecimientos.',
        ),
      ],
    }),
    round({
      id: 'offers',
      kind: 'repair',
      title: t('What each of us can offer', 'Lo que cada quien puede ofrecer'),
      speakers: 'others',
      ask: [
        {
          id: 'sc-offer',
          text: byAge(
            t('What is one small thing that you can do this week?', '¿Qué cosa pequeña puedes hacer esta semana?'),
            t(
              'What is one thing that you can offer, small enough that you will really do it?',
              '¿Qué puedes ofrecer, tan pequeño que de verdad lo vas a hacer?',
            ),
            t(
              'What can you offer, small enough that it will really happen?',
              '¿Qué puede ofrecer usted, tan pequeño que de verdad se hará?',
            ),
          ),
        },
      ],
      secondsPerTurn: 45,
      notes: [
        t(
          '{harmed} may say "no, thank you" to any offer. Help is not a debt.',
          'Cualquier ofrecimiento puede recibir un «no, gracias» de {harmed}. La ayuda no es una deuda.',
        ),
      ],
    }),
    agreementBlock(
      [
        {
          id: 'ag-plan',
          to: 'harmed',
          text: byAge(
            t(
              'Which of these would you like? With whom do you want to begin?',
              '¿Cuáles de estas ayudas quieres? ¿Con quién quieres empezar?',
            ),
            t(
              'Which of these offers would you like to take, and who is your plan B?',
              '¿Qué ofrecimientos quieres aceptar y quién es tu plan B?',
            ),
            t(
              'Which of these offers would you like to take, and who is the plan B?',
              '¿Qué ofrecimientos quiere aceptar y quién es el plan B?',
            ),
          ),
        },
      ],
      [
        t(
          'Write a support plan: who, what, from when, plan B, when you look at it again.',
          'Escriba un plan de apoyo: quién, qué, desde cuándo, plan B y cuándo se revisa.',
        ),
      ],
      8,
    ),
    checkOutBlock({
      id: 'co-lighter',
      text: byAge(
        t('What feels a bit lighter now?', '¿Qué se siente un poco más ligero ahora?'),
        t('What feels a little lighter than when you came in?', '¿Qué se siente un poco más ligero que cuando llegaste?'),
        t('What feels a little lighter than when you came in?', '¿Qué se siente un poco más ligero que cuando llegó?'),
      ),
    }),
    closingBlock([]),
    afterBlock(
      [
        t(
          'Ask {harmed} alone: was anything too much? Tell each helper whom to ask when it gets hard.',
          'Pregunte a solas a {harmed} si algo fue demasiado. Diga a cada ayudante a quién acudir si se complica.',
        ),
      ],
      5,
    ),
  ],
};
