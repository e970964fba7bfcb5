/** @file Conflict in which nobody is clearly harmed or responsible: practice.md 1.5 (c); everyone is asked the same. */
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
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const CONFLICT: Script = {
  id: 'conflict-circle',
  version: 1,
  process: 'conflict_circle',
  title: t('Circle for a conflict', 'Círculo para un conflicto'),
  about: t(
    'For a quarrel that has hurt all sides, where it would be wrong to call one person responsible. Everybody gets the same questions. Not for bullying: there the sides are not equal.',
    'Para una pelea que ha lastimado a todas las partes y en la que no sería justo llamar responsable a una sola persona. Todos reciben las mismas preguntas. No sirve para el acoso: ahí las partes no están en igualdad.',
  ),
  tradition: t(
    'In the tradition of restorative circles with a talking piece; wording by Circlekeeper.',
    'En la tradición de los círculos restaurativos con objeto de la palabra; redacción de Circlekeeper.',
  ),
  places: [{ name: 'event', label: t('What it is about, in a few neutral words', 'De qué se trata, en pocas palabras neutrales') }],
  typicalPeople: 5,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    ...PREPARE_PEOPLE,
    t(
      'Neither side is younger, weaker or alone against a group. If one is, choose another way.',
      'Ninguna parte es menor, más débil ni está sola frente a un grupo. Si es así, elija otro camino.',
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
          t('Hello. I am glad that you came. My name is {keeper}.', 'Hola. Me alegra que hayan venido. Me llamo {keeper}.'),
          t('Welcome, and thank you for coming. My name is {keeper}.', 'Les doy la bienvenida y gracias por venir. Me llamo {keeper}.'),
          t('Welcome, and thank you for coming. My name is {keeper}.', 'Les doy la bienvenida y gracias por venir. Me llamo {keeper}.'),
        ),
        byAge(
          t(
            'There is trouble about this: {event}. It has been hard for all of you. Today you can tell how it is for you.',
            'Hay un problema con esto: {event}. Ha sido difícil para todos. Hoy pueden contar cómo es para ustedes.',
          ),
          t(
            'We are here about this: {event}. It has touched all of you. Nobody is on trial: I ask each of you the same questions, and I take no side.',
            'Estamos aquí por esto: {event}. Los ha afectado a todos. Aquí no se juzga a nadie: hago las mismas preguntas a cada quien y no estoy de ningún lado.',
          ),
          t(
            'We are here about this: {event}. It has affected all of you. Nobody is on trial: I ask each of you the same questions, and I take no side.',
            'Estamos aquí por esto: {event}. Los ha afectado a todos. Aquí no se juzga a nadie: hago las mismas preguntas a cada persona y no estoy de ningún lado.',
          ),
        ),
        byAge(
          t('You can say "pass". You can stop.', 'Pueden decir «paso». Pueden parar.'),
          t(
            'You came freely. You may pass, ask for a break or stop.',
            'Vinieron porque quisieron. Pueden pasar, pedir un descanso o parar.',
          ),
          t(
            'You came freely. You may pass, ask for a break or stop.',
            'Vinieron por voluntad propia. Pueden pasar, pedir un descanso o parar.',
          ),
        ),
      ],
      ask: [],
      time: { by: 'minutes', minutes: 3 },
      mayPass: false,
      keeperNotes: [t('Choose who begins by lot, or ask who would like to.', 'Decida al azar quién empieza, o pregunte quién quiere.')],
      printOn: ['keeper'],
    },
    openingBlock(2),
    guidelinesBlock(3),
    {
      id: 'story',
      kind: 'story',
      title: t('How it came about', 'Cómo empezó'),
      speakers: 'sides',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'qb-part',
          text: byAge(
            t('What happened? How did you become part of it?', '¿Qué pasó? ¿Cómo llegaste a estar en esto?'),
            t('How did you come to be part of this?', '¿Cómo llegaste a ser parte de esto?'),
            t('How did you come to be part of this?', '¿Cómo llegó usted a ser parte de esto?'),
          ),
        },
        {
          id: 'qb-from',
          text: byAge(
            t('What were you thinking then?', '¿Qué estabas pensando entonces?'),
            t(
              'Where were you coming from? What mattered to you in that moment?',
              '¿Qué buscabas? ¿Qué era importante para ti en ese momento?',
            ),
            t(
              'Where were you coming from? What mattered to you in that moment?',
              '¿Qué buscaba usted? ¿Qué era importante para usted en ese momento?',
            ),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 90 },
      mayPass: true,
      keeperNotes: [
        t(
          'Same questions, same time, the same quiet face for each.',
          'Las mismas preguntas, el mismo tiempo y la misma calma con cada quien.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'impact',
      kind: 'impact',
      title: t('How it has been', 'Cómo ha sido'),
      speakers: 'sides',
      order: 'back_round',
      say: [],
      ask: [
        {
          id: 'qb-been',
          text: byAge(
            t(
              'How have you felt since then? Who else could feel sad or upset?',
              '¿Cómo te has sentido desde entonces? ¿Quién más puede estar triste o molesto?',
            ),
            t('How has it been for you, and for others?', '¿Cómo ha sido para ti y para otras personas?'),
            t('How has it been for you, and for others?', '¿Cómo ha sido para usted y para otras personas?'),
          ),
        },
        {
          id: 'qb-hardest',
          text: byAge(
            t('What is the hardest part for you?', '¿Qué es lo más difícil para ti?'),
            t('What has been hardest for you?', '¿Qué ha sido lo más difícil para ti?'),
            t('What has been hardest for you?', '¿Qué ha sido lo más difícil para usted?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 75 },
      mayPass: true,
      keeperNotes: [
        t(
          'Ask the listener to say in a few words what was heard, before the piece moves on.',
          'Antes de que el objeto de la palabra siga, pida a quien escuchó que diga en pocas palabras lo que entendió.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'needs',
      kind: 'needs',
      title: t('What you need from each other', 'Lo que necesitan unos de otros'),
      speakers: 'sides',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'qb-now',
          text: byAge(
            t('You have listened. What would you like to say now?', 'Ya escuchaste. ¿Qué te gustaría decir ahora?'),
            t(
              'After hearing the others, what would you like to say now?',
              'Después de escuchar a los demás, ¿qué te gustaría decir ahora?',
            ),
            t(
              'After hearing the others, what would you like to say now?',
              'Después de escuchar a los demás, ¿qué le gustaría decir ahora?',
            ),
          ),
        },
        {
          id: 'qb-need',
          text: byAge(
            t('What do you need from the other person?', '¿Qué necesitas de la otra persona?'),
            t('What do you need from each other?', '¿Qué necesitan ustedes unos de otros?'),
            t('What do you need from each other?', '¿Qué necesitan ustedes unos de otros?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 60 },
      mayPass: true,
      keeperNotes: [],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'repair',
      kind: 'repair',
      title: t('From tomorrow', 'Desde mañana'),
      speakers: 'sides',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'qb-tomorrow',
          text: byAge(
            t('What will you do differently tomorrow?', '¿Qué vas a hacer distinto mañana?'),
            t('What could you do differently from tomorrow?', '¿Qué podrías hacer distinto desde mañana?'),
            t('What could you do differently from tomorrow?', '¿Qué podría usted hacer distinto desde mañana?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 60 },
      mayPass: true,
      keeperNotes: [
        t(
          'Ask the supporters too, if there are any: what could you do to help?',
          'Pregunte también a quienes dan apoyo, si los hay: ¿qué podrían hacer para ayudar?',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    agreementBlock(
      [
        {
          id: 'ag-sides',
          to: 'sides',
          text: byAge(
            t(
              'What do you each promise? What do you do if you get angry again?',
              '¿Qué promete cada quien? ¿Qué harán si se vuelven a enojar?',
            ),
            t(
              'What does each of you promise? What will you do when you meet in the corridor, or if it starts again?',
              '¿A qué se compromete cada quien? ¿Qué harán cuando se crucen en el pasillo o si vuelve a empezar?',
            ),
            t(
              'What does each of you commit to? What will you do if it starts again?',
              '¿A qué se compromete cada quien? ¿Qué harán si vuelve a empezar?',
            ),
          ),
        },
      ],
      [
        t(
          'Every side gives and every side gets. Hear an answer to each suggestion before the next one.',
          'Cada parte da y cada parte recibe. Escuche una respuesta a cada propuesta antes de pasar a la siguiente.',
        ),
      ],
      10,
    ),
    checkOutBlock({
      id: 'co-useful',
      text: byAge(
        t('What was good about talking today?', '¿Qué fue lo bueno de hablar hoy?'),
        t('What was useful for you today?', '¿Qué te sirvió hoy?'),
        t('What was useful for you today?', '¿Qué le sirvió hoy?'),
      ),
    }),
    closingBlock([]),
    afterBlock(
      [
        t(
          'Have the agreement signed. Agree what others may be told, so that no rumour fills the gap.',
          'Pida que firmen el acuerdo. Acuerden qué se puede contar a otros, para que ningún rumor llene el vacío.',
        ),
      ],
      5,
    ),
  ],
};
