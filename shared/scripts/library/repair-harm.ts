/** @file Circle to repair harm: practice.md 1.5 (e), peacemaking circle with talking piece, values and consensus. */
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
import { HARMED_IMPACT, HARMED_NEEDS, RESPONSIBLE_REPAIR, RESPONSIBLE_STORY } from './questions';
import { checkInBlock, valuesBlock } from './rounds';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const REPAIR_HARM: Script = {
  id: 'repair-harm-circle',
  version: 1,
  process: 'repair_harm_circle',
  title: t('Circle to repair harm', 'Círculo para reparar un daño'),
  about: t(
    'For harm that touched more than two people and needs the help of those around. Slower and more shared than a conference: a talking piece goes round, and all decide together.',
    'Para un daño que afectó a más de dos personas y necesita la ayuda de quienes están alrededor. Más lento y más compartido que un encuentro con guion fijo: el objeto de la palabra da la vuelta y se decide entre todos.',
  ),
  tradition: t(
    'In the tradition of peacemaking circles; wording by Circlekeeper.',
    'En la tradición de los círculos de paz; redacción de Circlekeeper.',
  ),
  places: [{ name: 'event', label: t('What happened, in a few neutral words', 'Lo que pasó, en pocas palabras neutrales') }],
  typicalPeople: 9,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    ...PREPARE_PEOPLE,
    t(
      'You know from {harmed} who shall tell first, and who sits on either side.',
      'Usted sabe por {harmed} quién contará primero y quiénes se sientan a cada lado.',
    ),
    ...PREPARE_ROOM,
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
          t('Hello, everyone. I am glad that you are here. My name is {keeper}.', 'Hola. Me alegra que estén aquí. Me llamo {keeper}.'),
          t(
            'Welcome. My name is {keeper}, and I look after this circle today.',
            'Les doy la bienvenida. Me llamo {keeper} y hoy cuido este círculo.',
          ),
          t(
            'Welcome. My name is {keeper}, and I look after this circle today.',
            'Les doy la bienvenida. Me llamo {keeper} y hoy cuido este círculo.',
          ),
        ),
        byAge(
          t(
            'Something happened: {event}. Some of us were hurt. Today we listen, and then we find out together how to make it better.',
            'Pasó algo: {event}. A algunos les dolió. Hoy nos escuchamos y después buscamos juntos cómo mejorarlo.',
          ),
          t(
            'We are here because of something that happened: {event}. Today each of us is heard, and then we work out together what is needed to put it right.',
            'Estamos aquí por algo que pasó: {event}. Hoy vamos a escuchar a cada quien y después buscaremos juntos lo que hace falta para repararlo.',
          ),
          t(
            'We are here because of something that happened: {event}. Today each of us is heard, and then we work out together what is needed to put it right.',
            'Estamos aquí por algo que ocurrió: {event}. Hoy vamos a escuchar a cada persona y después buscaremos juntos lo que hace falta para repararlo.',
          ),
        ),
        byAge(
          t('You can say "pass". You can take a break or stop.', 'Pueden decir «paso». Pueden descansar o parar.'),
          t(
            'You are here because you chose to be. You may pass, take a break or stop at any time.',
            'Están aquí porque así lo decidieron. Pueden pasar, tomar un descanso o parar cuando quieran.',
          ),
          t(
            'You are here because you chose to be. You may pass, take a break or stop at any time.',
            'Ustedes están aquí porque así lo decidieron. Pueden pasar, tomar un descanso o parar cuando quieran.',
          ),
        ),
      ],
      ask: [],
      time: { by: 'minutes', minutes: 3 },
      mayPass: false,
      keeperNotes: [
        t(
          'If somebody gets up, let the adult outside go along. Wait, then go on or stop.',
          'Si alguien se levanta, que lo acompañe la persona adulta de afuera. Espere; después siga o pare.',
        ),
      ],
      printOn: ['keeper'],
    },
    openingBlock(2),
    checkInBlock(20),
    valuesBlock(20),
    guidelinesBlock(4),
    {
      id: 'story-harmed',
      kind: 'impact',
      title: t('How it has been', 'Cómo ha sido vivirlo'),
      speakers: 'harmed',
      order: 'each_all',
      say: [],
      ask: HARMED_IMPACT,
      time: { by: 'turns', secondsPerTurn: 240 },
      mayPass: true,
      keeperNotes: [
        t(
          'If {harmed} would rather listen first, begin with the next part.',
          'Si se prefiere escuchar antes de contar, empiece por la parte siguiente. La decisión es de {harmed}.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'story-responsible',
      kind: 'story',
      title: t('What happened', 'Lo que pasó'),
      speakers: 'responsible',
      order: 'each_all',
      say: [],
      ask: RESPONSIBLE_STORY,
      time: { by: 'turns', secondsPerTurn: 240 },
      mayPass: true,
      keeperNotes: [
        t(
          'Keep to what was done and felt. If blame comes up, ask: what was your own part?',
          'Quédese en lo que se hizo y se sintió. Si aparecen culpas, pregunte: ¿cuál fue tu propia parte?',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'impact-all',
      kind: 'impact',
      title: t('Those around', 'Quienes están alrededor'),
      speakers: 'others',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'qc-since',
          text: byAge(
            t('What did you notice? How has it been for you since then?', '¿Qué notaste? ¿Cómo ha sido para ti desde entonces?'),
            t('What did you notice, and how has it felt to be here since?', '¿Qué notaste y cómo te has sentido aquí desde entonces?'),
            t('What did you notice, and how has it been for you since?', '¿Qué notó usted y cómo se ha sentido desde entonces?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 75 },
      mayPass: true,
      keeperNotes: [
        t('Sum up without names after this round: "I heard that …".', 'Resuma sin nombres después de esta ronda: «Escuché que…».'),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'needs',
      kind: 'needs',
      title: t('What is needed', 'Lo que hace falta'),
      speakers: 'harmed',
      order: 'each_all',
      say: [],
      ask: HARMED_NEEDS,
      time: { by: 'turns', secondsPerTurn: 120 },
      mayPass: true,
      keeperNotes: [
        t(
          'Write every need down. At the end each one has an answer, or an honest "not today".',
          'Anote cada necesidad. Al final, cada una tiene una respuesta o un sincero «hoy no».',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'repair',
      kind: 'repair',
      title: t('What can be done', 'Lo que se puede hacer'),
      speakers: 'responsible',
      order: 'each_all',
      say: [],
      ask: RESPONSIBLE_REPAIR,
      time: { by: 'turns', secondsPerTurn: 120 },
      mayPass: true,
      keeperNotes: [],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'repair-all',
      kind: 'repair',
      title: t('What each of us can do', 'Lo que puede hacer cada quien'),
      speakers: 'everyone',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'qc-each',
          text: byAge(
            t('How can you help, so that it gets better?', '¿Cómo puedes ayudar para que esto mejore?'),
            t('What can you do, so that this gets better and stays better?', '¿Qué puedes hacer tú para que esto mejore y siga mejor?'),
            t('What can you do, so that this gets better and stays better?', '¿Qué puede hacer usted para que esto mejore y siga mejor?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 40 },
      mayPass: true,
      keeperNotes: [],
      printOn: ['keeper', 'card'],
    },
    agreementBlock(
      [
        {
          id: 'ag-first',
          to: 'harmed',
          text: byAge(
            t('You have heard our ideas. Which of them would help you?', 'Ya escuchaste nuestras ideas. ¿Cuáles te ayudarían?'),
            t(
              'Of all that you have heard, what would help you most? What is missing?',
              'De todo lo que escuchaste, ¿qué te ayudaría más? ¿Qué falta?',
            ),
            t(
              'Of all that you have heard, what would help you most? What is missing?',
              'De todo lo que escuchó, ¿qué le ayudaría más? ¿Qué falta?',
            ),
          ),
        },
        {
          id: 'ag-answer',
          to: 'responsible',
          text: byAge(
            t('Could you do that? What would make it easier?', '¿Podrías hacerlo? ¿Qué lo haría más fácil?'),
            t('Could you do that? What would help you to keep it?', '¿Podrías hacerlo? ¿Qué te ayudaría a cumplirlo?'),
            t('Could you do that? What would help you to keep it?', '¿Podría hacerlo? ¿Qué le ayudaría a cumplirlo?'),
          ),
        },
      ],
      [
        t(
          '{harmed} first. Each suggestion gets an answer before the next one is heard.',
          'Primero, {harmed}. Cada propuesta recibe una respuesta antes de escuchar la siguiente.',
        ),
      ],
      12,
    ),
    checkOutBlock({
      id: 'co-take',
      text: byAge(
        t('What will you remember from today?', '¿Qué vas a recordar de este día?'),
        t('What do you take with you from this circle?', '¿Qué te llevas de este círculo?'),
        t('What do you take with you from this circle?', '¿Qué se lleva de este círculo?'),
      ),
    }),
    closingBlock([]),
    afterBlock(
      [
        t(
          'Write the agreement, have it signed, give each a copy. Check alone how {harmed} and {responsible} leave.',
          'Escriba el acuerdo, pida las firmas y dé una copia a cada quien. Vea por separado cómo se van {harmed} y {responsible}.',
        ),
      ],
      10,
    ),
  ],
};
