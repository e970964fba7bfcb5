/** @file Peer mediation: practice.md 1.4; two trained students mediate, an adult sits by. The mediators read what they need, word for word. */
import type { Script } from '../model';
import { afterBlock, agreementBlock, checkOutBlock, closingBlock, guidelinesBlock } from './common';
import { CIRCLE_GUIDELINES } from './guidelines';
import { keeperBlock, round, welcomeBlock } from './parts';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const PEER_MEDIATION: Script = {
  id: 'peer-mediation',
  version: 1,
  process: 'peer_mediation',
  title: t('Peer mediation', 'Mediación entre pares'),
  about: t(
    'For rumours, name-calling, a friendship in trouble: two sides of equal strength, two trained students, one adult in the room. Not where one side is afraid of the other.',
    'Para rumores, apodos o una amistad en problemas: dos partes con la misma fuerza, dos estudiantes con formación y una persona adulta en la sala. No sirve si una parte le tiene miedo a la otra.',
  ),
  tradition: t(
    'In the tradition of school peer mediation; wording by Circlekeeper.',
    'En la tradición de la mediación escolar entre pares; redacción de Circlekeeper.',
  ),
  places: [{ name: 'event', label: t('What it is about, in a few neutral words', 'De qué se trata, en pocas palabras neutrales') }],
  typicalPeople: 5,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'The mediators are trained, know neither side well, and have signed the privacy card.',
      'Quienes median tienen formación, no son cercanos a ninguna parte y firmaron la tarjeta de privacidad.',
    ),
    t(
      'An adult is in the room, silent, and knows when to step in.',
      'Hay una persona adulta en la sala, en silencio, que sabe cuándo intervenir.',
    ),
    t('Both sides said yes to these two mediators.', 'Ambas partes dijeron que sí a estas dos personas que median.'),
    t('Mediators know nothing else of the case, and need not.', 'Quienes median no saben nada más del caso, y no hace falta.'),
    t(
      'Four chairs and one aside; the sides sit at an angle, not face to face.',
      'Cuatro sillas y una aparte; las partes se sientan en ángulo, no frente a frente.',
    ),
  ],
  guidelines: CIRCLE_GUIDELINES,
  blocks: [
    welcomeBlock(
      [
        byAge(
          t(
            'Hello. We are here to help you listen to each other. We do not decide who is right.',
            'Hola. Estamos aquí para ayudarlos a escucharse. No decidimos quién tiene razón.',
          ),
          t(
            'Welcome. We are students like you. We do not judge, we take no side, and we do not decide. You find the way, we help.',
            'Les damos la bienvenida. Somos estudiantes como ustedes. No juzgamos, no tomamos partido y no decidimos. Ustedes encuentran el camino; nosotros ayudamos.',
          ),
          t(
            'Welcome. We do not judge, we take no side, and we do not decide. You find the way; we help you with it.',
            'Les damos la bienvenida. No juzgamos, no tomamos partido y no decidimos. Ustedes encuentran el camino; nosotros ayudamos.',
          ),
        ),
        byAge(
          t('It is about this: {event}. You can stop when you want.', 'Se trata de esto: {event}. Pueden parar cuando quieran.'),
          t(
            'It is about this: {event}. You came freely and may stop at any time.',
            'Se trata de esto: {event}. Vinieron porque quisieron y pueden parar cuando quieran.',
          ),
          t(
            'It is about this: {event}. You came freely and may stop at any time.',
            'Se trata de esto: {event}. Vinieron por voluntad propia y pueden parar en cualquier momento.',
          ),
        ),
      ],
      [
        t(
          'One mediator speaks, the other watches and writes. Change after each part.',
          'Una persona habla; la otra observa y anota. Cambien después de cada parte.',
        ),
      ],
      2,
    ),
    guidelinesBlock(2),
    round({
      id: 'story',
      kind: 'story',
      title: t('Each side tells', 'Cada parte cuenta'),
      speakers: 'sides',
      order: 'each_all',
      ask: [
        {
          id: 'md-tell',
          text: byAge(
            t('What happened? The other one listens now.', '¿Qué pasó? Ahora la otra persona escucha.'),
            t(
              'Tell us what happened and how it was for you. The other side listens; your turn comes too.',
              'Cuéntanos qué pasó y cómo fue para ti. La otra parte escucha; después le toca.',
            ),
            t(
              'Please tell us what happened and how it was for you. The other side listens and then has the turn.',
              'Cuéntenos qué ocurrió y cómo fue para usted. La otra parte escucha y después tiene el turno.',
            ),
          ),
        },
        {
          id: 'md-matter',
          text: byAge(
            t('What is most important to you?', '¿Qué es lo más importante para ti?'),
            t('What matters most to you in this?', '¿Qué es lo que más te importa de esto?'),
            t('What matters most to you in this?', '¿Qué es lo que más le importa de esto?'),
          ),
        },
      ],
      secondsPerTurn: 180,
      notes: [t('After each: "I heard you say …. Is that right?"', 'Después de cada persona: «Escuché que dijiste…. ¿Es así?»')],
    }),
    round({
      id: 'swap',
      kind: 'impact',
      title: t('In the other one’s shoes', 'En el lugar del otro'),
      speakers: 'sides',
      ask: [
        {
          id: 'md-swap',
          text: byAge(
            t('What did you hear the other one say?', '¿Qué escuchaste que dijo la otra persona?'),
            t('What have you heard from the other side that you did not know?', '¿Qué escuchaste de la otra parte que no sabías?'),
            t('What have you heard from the other side that you did not know?', '¿Qué escuchó de la otra parte que no sabía?'),
          ),
        },
        {
          id: 'md-differently',
          text: byAge(
            t('What would you do differently next time?', '¿Qué harías distinto la próxima vez?'),
            t('What could you have done differently?', '¿Qué podrías haber hecho distinto?'),
            t('What could you have done differently?', '¿Qué podría haber hecho usted distinto?'),
          ),
        },
      ],
      secondsPerTurn: 75,
    }),
    keeperBlock(
      'apart',
      'needs',
      t('A moment apart, if it helps', 'Un momento por separado, si ayuda'),
      [
        byAge(
          t(
            'Would it help to talk with one of us alone for a moment? Both of you can.',
            '¿Ayudaría hablar un momento a solas con nosotros? Los dos pueden.',
          ),
          t(
            'Would a short talk apart help? Then each of you gets one, equally long, and what you say there stays there.',
            '¿Ayudaría hablar un momento por separado? Entonces cada parte tiene su momento, igual de largo, y lo que dice ahí se queda ahí.',
          ),
          t(
            'Would a short talk apart help? Then each side gets one, equally long.',
            '¿Ayudaría hablar un momento por separado? Entonces cada parte tiene su momento, igual de largo.',
          ),
        ),
      ],
      [
        t(
          'If somebody tells of danger, stop and fetch the supervising adult.',
          'Si alguien cuenta de un peligro, paren y llamen a la persona adulta que supervisa.',
        ),
      ],
      4,
    ),
    round({
      id: 'ideas',
      kind: 'repair',
      title: t('Ideas', 'Ideas'),
      speakers: 'sides',
      ask: [
        {
          id: 'md-ideas',
          text: byAge(
            t('What could make it better? All ideas count.', '¿Qué podría mejorarlo? Todas las ideas valen.'),
            t(
              'What could help? Say every idea; we judge none of them yet.',
              '¿Qué podría ayudar? Di todas las ideas; todavía no juzgamos ninguna.',
            ),
            t(
              'What could help? Please name every idea; none is judged yet.',
              '¿Qué podría ayudar? Diga todas las ideas; todavía no se juzga ninguna.',
            ),
          ),
        },
      ],
      secondsPerTurn: 60,
      notes: [
        t(
          'Write every idea down, then ask both: which of them could you both do?',
          'Anoten todas las ideas y después pregunten cuáles podrían hacer ambas partes.',
        ),
      ],
    }),
    agreementBlock(
      [
        {
          id: 'ag-sides',
          to: 'sides',
          text: byAge(
            t('What does each of you promise?', '¿Qué promete cada quien?'),
            t(
              'What does each of you promise, and what will you do if it starts again?',
              '¿A qué se compromete cada quien y qué harán si vuelve a empezar?',
            ),
            t(
              'What does each of you commit to, and what will you do if it starts again?',
              '¿A qué se compromete cada quien y qué harán si vuelve a empezar?',
            ),
          ),
        },
      ],
      [
        t(
          'Both give, both get. The supervising adult reads it before it is signed.',
          'Ambas partes dan y ambas reciben. La persona adulta lo lee antes de la firma.',
        ),
      ],
      8,
    ),
    checkOutBlock({
      id: 'co-mediation',
      text: byAge(
        t('How do you feel now? Show with your fingers, 1 to 5.', '¿Cómo te sientes ahora? Muéstralo con los dedos, de 1 a 5.'),
        t('How are you now, from 1 to 5, and what helped?', '¿Cómo estás ahora, de 1 a 5, y qué ayudó?'),
        t('How are you now, from 1 to 5, and what helped?', '¿Cómo está ahora, de 1 a 5, y qué ayudó?'),
      ),
    }),
    closingBlock([]),
    afterBlock(
      [
        t(
          'Give the paper to the supervising adult; keep nothing. Debrief together: what was hard?',
          'Entreguen el papel a la persona adulta; no guarden nada. Revisen en conjunto qué fue difícil.',
        ),
      ],
      5,
    ),
  ],
};
