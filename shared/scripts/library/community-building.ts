/** @file Community-building circle: practice.md 1.4 (proactive, Tier 1) and 1.5 (e); trust before there is trouble. */
import type { Script } from '../model';
import { afterBlock, checkOutBlock, closingBlock, guidelinesBlock, openingBlock } from './common';
import { CIRCLE_GUIDELINES } from './guidelines';
import { checkInBlock, valuesBlock } from './rounds';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const COMMUNITY_BUILDING: Script = {
  id: 'community-building',
  version: 1,
  process: 'community_circle',
  title: t('Community circle', 'Círculo de comunidad'),
  about: t(
    'To know each other before there is trouble. Light questions first, deeper ones later; nobody has to tell what they would rather keep.',
    'Para conocerse antes de que haya problemas. Primero preguntas ligeras, después más hondas; nadie tiene que contar lo que prefiere guardar.',
  ),
  tradition: t(
    'In the tradition of community-building circles; wording by Circlekeeper.',
    'En la tradición de los círculos de construcción de comunidad; redacción de Circlekeeper.',
  ),
  places: [
    { name: 'group', label: t('The class or group', 'La clase o el grupo') },
    { name: 'topic', label: t('Theme of the circle', 'Tema del círculo') },
  ],
  typicalPeople: 20,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'A circle of equal chairs, no tables; you sit in it like everybody else.',
      'Un círculo de sillas iguales, sin mesas; usted se sienta como una persona más.',
    ),
    t('Centre: {centre}. Talking piece: {talkingPiece}', 'Centro: {centre}. Objeto de la palabra: {talkingPiece}'),
    t('Paper and pens; poster on the wall.', 'Papel y bolígrafos; el cartel en la pared.'),
    t(
      'Other ways to answer for those who do not speak in groups: card, drawing, speech device.',
      'Otras formas de responder para quien no habla en grupo: tarjeta, dibujo, comunicador.',
    ),
  ],
  guidelines: CIRCLE_GUIDELINES,
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
            'Welcome to our circle, {group}! In a circle nobody sits in front and nobody sits behind.',
            '¡Qué bueno estar en círculo, {group}! En un círculo nadie está adelante y nadie está atrás.',
          ),
          t(
            'Welcome to our circle, {group}. In a circle nobody sits in front and nobody behind: every voice counts the same.',
            'Les doy la bienvenida al círculo, {group}. Aquí nadie está adelante ni atrás: cada voz vale lo mismo.',
          ),
          t(
            'Welcome to our circle, {group}. Here every voice counts the same.',
            'Les doy la bienvenida al círculo, {group}. Aquí cada voz vale lo mismo.',
          ),
        ),
        byAge(
          t('Today we talk about this: {topic}.', 'Hoy hablamos de esto: {topic}.'),
          t('Our theme today: {topic}.', 'Nuestro tema de hoy: {topic}.'),
          t('Our theme today: {topic}.', 'Nuestro tema de hoy: {topic}.'),
        ),
      ],
      ask: [],
      time: { by: 'minutes', minutes: 2 },
      mayPass: false,
      keeperNotes: [],
      printOn: ['keeper'],
    },
    openingBlock(2),
    checkInBlock(15),
    valuesBlock(15),
    guidelinesBlock(3),
    {
      id: 'story-light',
      kind: 'story',
      title: t('Getting to know each other', 'Conocernos'),
      speakers: 'everyone',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'cb-light',
          text: byAge(
            t('What makes you laugh?', '¿Qué te hace reír?'),
            t(
              'What is something that you like doing and that few people here know about?',
              '¿Qué te gusta hacer que casi nadie aquí sabe?',
            ),
            t('What gives you energy outside this place?', '¿Qué le da energía fuera de este lugar?'),
            t('Which place, song or person makes you feel like yourself?', '¿Qué lugar, canción o persona te hace sentir como tú eres?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 20 },
      mayPass: true,
      keeperNotes: [t('Answer first yourself, honestly and briefly.', 'Responda usted primero, con sinceridad y en pocas palabras.')],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'story-deep',
      kind: 'story',
      title: t('A bit deeper', 'Un poco más hondo'),
      speakers: 'everyone',
      order: 'back_round',
      say: [],
      ask: [
        {
          id: 'cb-deep',
          text: byAge(
            t(
              'Tell about a time when somebody was a good friend to you.',
              'Cuenta de una vez en que alguien fue un buen amigo o una buena amiga para ti.',
            ),
            t(
              'Tell about a time when somebody stood by you. What did it change?',
              'Cuenta de una vez en que alguien estuvo a tu lado. ¿Qué cambió eso?',
            ),
            t(
              'Tell about a time when somebody stood by you. What did it change?',
              'Cuente de una vez en que alguien estuvo a su lado. ¿Qué cambió eso?',
            ),
            t(
              'Tell about a time when you felt that you belonged. What made the difference?',
              'Cuenta de una vez en que sentiste que pertenecías a un lugar o a un grupo. ¿Qué hizo la diferencia?',
            ),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 30 },
      mayPass: true,
      keeperNotes: [
        t(
          'If somebody tells more than fits here: thank the person, go on, and talk alone afterwards.',
          'Si alguien cuenta más de lo que cabe aquí: dé las gracias, siga y hable después a solas.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'needs',
      kind: 'needs',
      title: t('Us, from here on', 'Nosotros, de aquí en adelante'),
      speakers: 'everyone',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'cb-us',
          text: byAge(
            t('What can we do so that everybody feels good here?', '¿Qué podemos hacer para que todos se sientan bien aquí?'),
            t(
              'What kind of class do we want to be, and what can you do for it?',
              '¿Qué clase queremos ser, y qué puedes hacer tú para lograrlo?',
            ),
            t(
              'What kind of group do we want to be, and what can you do for it?',
              '¿Qué grupo queremos ser, y qué puede hacer usted para lograrlo?',
            ),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 20 },
      mayPass: true,
      keeperNotes: [
        t('Sum up after the round: what did you hear more than once?', 'Resuma después de la ronda: ¿qué se escuchó más de una vez?'),
      ],
      printOn: ['keeper', 'card'],
    },
    checkOutBlock(
      {
        id: 'co-new',
        text: byAge(
          t('What did you hear today that you liked?', '¿Qué escuchaste hoy que te gustó?'),
          t('What did you hear today that stays with you?', '¿Qué escuchaste hoy que se queda contigo?'),
          t('What did you hear today that stays with you?', '¿Qué escuchó hoy que se queda con usted?'),
        ),
      },
      10,
    ),
    closingBlock([]),
    afterBlock(
      [
        t(
          'Note for next time: who has not spoken yet, and what made the circle laugh.',
          'Anote para la próxima vez: quién no ha hablado todavía y qué hizo reír al círculo.',
        ),
      ],
      2,
    ),
  ],
};
