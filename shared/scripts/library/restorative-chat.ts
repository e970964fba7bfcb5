/** @file Restorative chat: practice.md 1.5 (b); the short everyday form, standing in a corridor or sitting in a corner. */
import type { Script } from '../model';
import { TALK_CLOSING, TALK_GUIDELINES_BLOCK } from './apart';
import { afterBlock, agreementBlock, checkOutBlock } from './common';
import { TALK_GUIDELINES } from './guidelines';
import { FREELY, round, welcomeBlock } from './parts';
import { HARMED_IMPACT, HARMED_NEEDS, RESPONSIBLE_REPAIR, RESPONSIBLE_STORY } from './questions';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const RESTORATIVE_CHAT: Script = {
  id: 'restorative-chat',
  version: 2,
  process: 'chat',
  title: t('Restorative chat', 'Conversación restaurativa'),
  about: t(
    'For something small between two or three people, soon after it happened. A quarter of an hour, no chairs to move. When fear, a group or a repeated pattern is behind it, take the longer way.',
    'Para algo pequeño entre dos o tres personas, poco después de que pasó. Un cuarto de hora, sin mover sillas. Si detrás hay miedo, un grupo o algo que se repite, elija el camino más largo.',
  ),
  tradition: t(
    'In the tradition of restorative conversations in schools; wording by Circlekeeper.',
    'En la tradición de las conversaciones restaurativas en la escuela; redacción de Circlekeeper.',
  ),
  places: [{ name: 'event', label: t('What happened, in a few neutral words', 'Lo que pasó, en pocas palabras neutrales') }],
  typicalPeople: 3,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'A quiet place where nobody listens in; the others have something to do.',
      'Un lugar tranquilo donde nadie más escuche; los demás tienen algo que hacer.',
    ),
    t(
      'Both are calm enough to listen. If not: later today, or tomorrow.',
      'Ambas partes tienen calma suficiente para escuchar. Si no: más tarde o mañana.',
    ),
    t(
      'You asked {harmed} alone: do you want to talk with {responsible} here, and may I be there?',
      'Usted habló a solas con {harmed}: hay un sí a hablar aquí con {responsible} y a que usted esté presente.',
    ),
    t('Stand or sit side by side, so that nobody is cornered.', 'De pie o sentados al mismo nivel, sin que nadie quede acorralado.'),
  ],
  guidelines: TALK_GUIDELINES,
  blocks: [
    welcomeBlock(
      [
        byAge(
          t(
            'Thank you for stopping with me. I want to hear both of you about this: {event}.',
            'Gracias por quedarse un momento. Quiero escuchar a cada quien sobre esto: {event}.',
          ),
          t(
            'Thank you for taking a moment. I would like to hear each of you about this: {event}.',
            'Gracias por tomarse un momento. Me gustaría escuchar a cada quien sobre esto: {event}.',
          ),
          t(
            'Thank you for taking the time. I would like to hear each of you about this: {event}.',
            'Gracias por su tiempo. Me gustaría escuchar a cada persona sobre esto: {event}.',
          ),
        ),
        FREELY,
      ],
      [
        t(
          'Your face and your voice are half of it: nobody is in trouble with you now.',
          'Su cara y su voz son la mitad: en este momento nadie está en falta con usted.',
        ),
      ],
      1,
    ),
    TALK_GUIDELINES_BLOCK,
    round({
      id: 'story',
      kind: 'story',
      title: t('What happened', 'Lo que pasó'),
      speakers: 'responsible',
      order: 'each_all',
      ask: RESPONSIBLE_STORY,
      secondsPerTurn: 120,
      notes: [
        t(
          'Let it be told to the end. Ask "and then?" rather than correcting.',
          'Deje que se cuente hasta el final. Pregunte «¿y después?» en lugar de corregir.',
        ),
      ],
    }),
    round({
      id: 'impact',
      kind: 'impact',
      title: t('How it was for you', 'Cómo ha sido vivirlo'),
      speakers: 'harmed',
      order: 'each_all',
      ask: HARMED_IMPACT,
      secondsPerTurn: 120,
      notes: [
        t(
          'Then ask what is needed; not what should happen to somebody.',
          'Después pregunte qué hace falta, no qué le debería pasar a alguien.',
        ),
      ],
    }),
    round({
      id: 'needs',
      kind: 'needs',
      title: t('What is needed', 'Lo que hace falta'),
      speakers: 'harmed',
      order: 'each_all',
      ask: HARMED_NEEDS,
      secondsPerTurn: 60,
    }),
    round({
      id: 'repair',
      kind: 'repair',
      title: t('Putting it right', 'Repararlo'),
      speakers: 'responsible',
      order: 'each_all',
      ask: RESPONSIBLE_REPAIR,
      secondsPerTurn: 60,
    }),
    agreementBlock(
      [
        {
          id: 'ag-first',
          to: 'harmed',
          text: byAge(
            t('Would that help you? Is something missing?', '¿Eso te ayudaría? ¿Falta algo?'),
            t('Would that be right for you? What is missing?', '¿Eso estaría bien para ti? ¿Qué falta?'),
            t('Would that be right for you? What is missing?', '¿Eso estaría bien para usted? ¿Qué falta?'),
          ),
        },
        {
          id: 'ag-help',
          to: 'everyone',
          text: byAge(
            t('How can I help both of you with that?', '¿Cómo los puedo ayudar con eso?'),
            t(
              'How do we make sure that it does not happen again, and how can I help?',
              '¿Cómo hacemos para que no vuelva a pasar y cómo puedo ayudar?',
            ),
            t(
              'How do we make sure that it does not happen again, and how can I help?',
              '¿Cómo hacemos para que no vuelva a ocurrir y cómo puedo ayudar?',
            ),
          ),
        },
      ],
      [t('One or two small things are enough.', 'Una o dos cosas pequeñas bastan.')],
      3,
    ),
    {
      ...checkOutBlock(
        {
          id: 'co-more',
          text: byAge(
            t('Is there anything else that you would like to say?', '¿Hay algo más que te gustaría decir?'),
            t('Is there anything that you would still like to say?', '¿Hay algo más que todavía te gustaría decir?'),
            t('Is there anything that you would still like to say?', '¿Hay algo más que todavía le gustaría decir?'),
          ),
        },
        20,
      ),
      title: t('Last word', 'Última palabra'),
      order: 'each_all',
      keeperNotes: [t('Come back to whoever passed earlier.', 'Vuelva a quien haya pasado antes.')],
    },
    TALK_CLOSING,
    afterBlock(
      [
        t(
          'Write down in two lines what was agreed. Ask {harmed} alone tomorrow how it is.',
          'Anote en dos líneas lo acordado. Mañana, pregunte a solas a {harmed} cómo va todo.',
        ),
      ],
      2,
    ),
  ],
};
