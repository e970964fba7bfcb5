/** @file Peacemaking circle in four stages: practice.md 1.5 (e); getting acquainted, trust, the issues, and a shared plan. */
import type { Script } from '../model';
import {
  afterBlock,
  agreementBlock,
  checkOutBlock,
  closingBlock,
  guidelinesBlock,
  openingBlock,
  PREPARE_PEOPLE,
  PREPARE_ROOM,
} from './common';
import { CIRCLE_GUIDELINES } from './guidelines';
import { FREELY, keeperBlock, round, welcomeBlock } from './parts';
import { checkInBlock, valuesBlock } from './rounds';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const PEACEMAKING: Script = {
  id: 'peacemaking-circle',
  version: 1,
  process: 'repair_harm_circle',
  title: t('Peacemaking circle in four stages', 'Círculo de paz en cuatro etapas'),
  about: t(
    'For deep or long-standing harm in a group, when there is time: half of it goes into knowing each other before the issue is named. Plan ninety minutes or two meetings.',
    'Para un daño hondo o que viene de lejos en un grupo, cuando hay tiempo: la mitad se usa para conocerse antes de nombrar el tema. Prevea noventa minutos o dos encuentros.',
  ),
  tradition: t(
    'In the tradition of peacemaking circles; wording by Circlekeeper.',
    'En la tradición de los círculos de paz; redacción de Circlekeeper.',
  ),
  places: [
    { name: 'event', label: t('What it is about, in a few neutral words', 'De qué se trata, en pocas palabras neutrales') },
    { name: 'reading', label: t('A short reading or a piece of music to open with', 'Una lectura breve o una música para abrir') },
  ],
  typicalPeople: 10,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    ...PREPARE_PEOPLE,
    t(
      'Two keepers know who watches the time and who watches the people.',
      'Dos guías saben quién cuida el tiempo y quién cuida a las personas.',
    ),
    t(
      'A place to stop between the second and the third stage, if you need two meetings.',
      'Un punto para parar entre la segunda y la tercera etapa, si hacen falta dos encuentros.',
    ),
    ...PREPARE_ROOM,
  ],
  guidelines: CIRCLE_GUIDELINES,
  blocks: [
    welcomeBlock([
      byAge(
        t(
          'Hello, everyone. My name is {keeper}. First we get to know each other. Later we talk about this: {event}.',
          'Hola. Me llamo {keeper}. Primero nos conocemos. Después hablamos de esto: {event}.',
        ),
        t(
          'Welcome. My name is {keeper}. This circle has four stages: we meet, we build trust, we speak about {event}, and we make a plan.',
          'Les doy la bienvenida. Me llamo {keeper}. Este círculo tiene cuatro etapas: conocernos, crear confianza, hablar de esto y hacer un plan. Se trata de: {event}.',
        ),
        t(
          'Welcome. My name is {keeper}. This circle has four stages: we meet, we build trust, we speak about {event}, and we make a plan.',
          'Les doy la bienvenida. Me llamo {keeper}. Este círculo tiene cuatro etapas: conocernos, crear confianza, hablar de esto y hacer un plan. Se trata de: {event}.',
        ),
      ),
      FREELY,
    ]),
    openingBlock(2),
    keeperBlock(
      'reading',
      'opening',
      t('Opening words', 'Palabras de apertura'),
      [
        byAge(
          t('Close your eyes if you like, and listen: {reading}.', 'Cierren los ojos si quieren, y escuchen: {reading}.'),
          t('We open with this: {reading}.', 'Abrimos con esto: {reading}.'),
          t('We open with this: {reading}.', 'Abrimos con esto: {reading}.'),
        ),
      ],
      [t('A quiet half minute afterwards.', 'Después, medio minuto en silencio.')],
      2,
    ),
    checkInBlock(20),
    round({
      id: 'meet',
      kind: 'introductions',
      title: t('First stage: we meet', 'Primera etapa: conocernos'),
      speakers: 'everyone',
      ask: [
        {
          id: 'pm-person',
          text: byAge(
            t('Tell about somebody who is important to you.', 'Cuenta de alguien que es importante para ti.'),
            t(
              'Tell about a person who taught you something that you still use.',
              'Cuenta de una persona que te enseñó algo que todavía usas.',
            ),
            t(
              'Tell about a person who taught you something that you still live by.',
              'Cuente de una persona que le enseñó algo que todavía lleva consigo.',
            ),
          ),
        },
      ],
      secondsPerTurn: 45,
    }),
    valuesBlock(25),
    guidelinesBlock(4),
    round({
      id: 'trust',
      kind: 'story',
      title: t('Second stage: trust', 'Segunda etapa: confianza'),
      speakers: 'everyone',
      order: 'back_round',
      ask: [
        {
          id: 'pm-hard',
          text: byAge(
            t(
              'Tell about a time when something was hard and somebody helped.',
              'Cuenta de una vez en que algo fue difícil y alguien ayudó.',
            ),
            t(
              'Tell about a hard time, as much as you want to share, and what got you through.',
              'Cuenta de un momento difícil, lo que quieras compartir, y de lo que te ayudó a pasarlo.',
            ),
            t(
              'Tell about a hard time, as much as you wish to share, and what got you through.',
              'Cuente de un momento difícil, lo que desee compartir, y de lo que le ayudó a pasarlo.',
            ),
          ),
        },
      ],
      secondsPerTurn: 60,
      notes: [
        t(
          'Go first. How open you are sets how open the circle can be.',
          'Empiece usted. Su apertura marca hasta dónde puede abrirse el círculo.',
        ),
      ],
    }),
    round({
      id: 'issues',
      kind: 'impact',
      title: t('Third stage: what happened among us', 'Tercera etapa: lo que pasó entre nosotros'),
      speakers: 'everyone',
      ask: [
        {
          id: 'pm-lived',
          text: byAge(
            t('How has it been for you?', '¿Cómo ha sido para ti?'),
            t('How have you lived through this, and what was your own part?', '¿Cómo has vivido esto y cuál fue tu propia parte?'),
            t('How have you lived through this, and what was your own part?', '¿Cómo ha vivido usted esto y cuál fue su propia parte?'),
          ),
        },
        {
          id: 'pm-heard',
          text: byAge(
            t('What did you hear that was new to you?', '¿Qué escuchaste que no sabías?'),
            t('What did you hear in this round that you had not known?', '¿Qué escuchaste en esta ronda que no sabías?'),
            t('What did you hear in this round that you had not known?', '¿Qué escuchó en esta ronda que no sabía?'),
          ),
        },
      ],
      secondsPerTurn: 90,
      notes: [
        t('Sum up without names between the two questions.', 'Resuma sin nombres entre las dos preguntas.'),
        t(
          'If it becomes too much, go back to a question of the second stage.',
          'Si se vuelve demasiado, regrese a una pregunta de la segunda etapa.',
        ),
      ],
    }),
    round({
      id: 'needs',
      kind: 'needs',
      title: t('What is needed', 'Lo que hace falta'),
      speakers: 'everyone',
      ask: [
        {
          id: 'pm-need',
          text: byAge(
            t('What do you need so that it gets better?', '¿Qué necesitas para que mejore?'),
            t('What do you need, and what can you give?', '¿Qué necesitas y qué puedes dar?'),
            t('What do you need, and what can you give?', '¿Qué necesita usted y qué puede dar?'),
          ),
        },
      ],
      secondsPerTurn: 45,
    }),
    agreementBlock(
      [
        {
          id: 'ag-plan',
          to: 'everyone',
          text: byAge(
            t('Fourth stage. What will we do together?', 'Cuarta etapa. ¿Qué vamos a hacer juntos?'),
            t(
              'Fourth stage. What plan can each of us live with and help to keep?',
              'Cuarta etapa. ¿Con qué plan puede vivir cada quien y ayudar a cumplirlo?',
            ),
            t(
              'Fourth stage. What plan can each of us live with and help to keep?',
              'Cuarta etapa. ¿Con qué plan puede vivir cada quien y ayudar a cumplirlo?',
            ),
          ),
        },
      ],
      [
        t(
          'Consensus: ask each person "can you live with it?", and change it until all can.',
          'Consenso: pregunte a cada persona si puede vivir con ello y cámbielo hasta que todas puedan.',
        ),
      ],
      12,
    ),
    checkOutBlock({
      id: 'co-thank',
      text: byAge(
        t('Whom would you like to thank, and for what?', '¿A quién te gustaría dar las gracias, y qué le agradeces?'),
        t('What do you leave here, and what do you take with you?', '¿Qué dejas aquí y qué te llevas?'),
        t('What do you leave here, and what do you take with you?', '¿Qué deja aquí y qué se lleva?'),
      ),
    }),
    closingBlock([]),
    afterBlock(
      [
        t(
          'Share food if you can: coming back together is part of it.',
          'Si es posible, compartan algo de comer: volver a estar juntos es parte del círculo.',
        ),
      ],
      10,
    ),
  ],
};
