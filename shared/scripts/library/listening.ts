/** @file Listening circle after an identity-based incident: practice.md 1.4, issue on the studio; those targeted are not put on show. */
import type { Script } from '../model';
import { afterBlock, agreementBlock, checkOutBlock, closingBlock, guidelinesBlock, openingBlock, PREPARE_ROOM } from './common';
import { CIRCLE_GUIDELINES } from './guidelines';
import { FREELY, keeperBlock, round, welcomeBlock } from './parts';
import { checkInBlock } from './rounds';
import { byAge, everyAgeText, LIBRARY_FALLBACK, t } from './wording';

export const LISTENING: Script = {
  id: 'listening-circle',
  version: 2,
  process: 'support_circle',
  title: t('Listening circle after an attack on who people are', 'Círculo de escucha después de un ataque a quiénes somos'),
  about: t(
    'After a slur, a mocked accent, a painted door. Those who were meant decide whether they speak, who speaks for them, and whether they come at all. Others listen and say what they take on.',
    'Después de un insulto, de una burla por el acento, de una puerta pintada. Las personas atacadas deciden si hablan, quién habla por ellas y si vienen. Las demás escuchan y dicen qué asumen.',
  ),
  tradition: t(
    'In the tradition of listening circles; wording by Circlekeeper.',
    'En la tradición de los círculos de escucha; redacción de Circlekeeper.',
  ),
  places: [{ name: 'event', label: t('What happened, without repeating the words', 'Lo que pasó, sin repetir las palabras') }],
  typicalPeople: 12,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'Those who were meant were asked first, apart: speak, have somebody speak, write, or stay away. All four are good.',
      'A las personas atacadas se les preguntó primero y por separado: hablar, que alguien hable por ellas, escribir o no venir. Las cuatro opciones están bien.',
    ),
    t(
      'It is agreed who speaks for whom, and with which words: {harmed} has read or heard them.',
      'Está acordado quién habla por quién y con qué palabras; las ha leído o escuchado antes {harmed}.',
    ),
    t(
      'Nobody is asked to explain a faith, a language, a body or a family. Nobody is the example.',
      'A nadie se le pide que explique una fe, un idioma, un cuerpo o una familia. Nadie es el ejemplo.',
    ),
    t(
      'The slur itself is not spoken, shown or written in this room.',
      'El insulto no se dice, no se muestra y no se escribe en esta sala.',
    ),
    t(
      'Sit so that those who were meant are never alone on one side.',
      'Siéntense de modo que las personas atacadas nunca estén solas en un lado.',
    ),
    ...PREPARE_ROOM,
  ],
  guidelines: CIRCLE_GUIDELINES,
  blocks: [
    welcomeBlock([
      byAge(
        t(
          'Hello. Something happened that hurt people here: {event}. Today we listen.',
          'Hola. Pasó algo que lastimó a personas de aquí: {event}. Hoy escuchamos.',
        ),
        t(
          'Welcome. Something happened that was aimed at who people are: {event}. Today is for listening, not for debate.',
          'Les doy la bienvenida. Pasó algo dirigido contra lo que las personas son: {event}. Hoy es para escuchar, no para debatir.',
        ),
        t(
          'Welcome. Something happened that was aimed at who people are: {event}. Today is for listening, not for debate.',
          'Les doy la bienvenida. Ocurrió algo dirigido contra lo que las personas son: {event}. Hoy es para escuchar, no para debatir.',
        ),
      ),
      byAge(
        t(
          'Nobody has to tell about their family or what they believe. Listening is enough.',
          'Nadie tiene que contar de su familia ni de lo que cree. Escuchar ya es mucho.',
        ),
        t(
          'Nobody has to speak for a group. Nobody has to prove that it hurt.',
          'Nadie tiene que hablar por un grupo. Nadie tiene que demostrar que dolió.',
        ),
        t(
          'Nobody has to speak for a group. Nobody has to prove that it hurt.',
          'Nadie tiene que hablar por un grupo. Nadie tiene que demostrar que dolió.',
        ),
      ),
      FREELY,
    ]),
    openingBlock(2),
    checkInBlock(15),
    guidelinesBlock(3),
    keeperBlock(
      'statement',
      'story',
      t('Words that were given to us', 'Palabras que nos confiaron'),
      [
        byAge(
          t('Somebody asked me to read this for them. We listen quietly.', 'Alguien me pidió leer esto. Escuchamos en silencio.'),
          t(
            'These words were given to me to read. We listen, and we do not answer them now.',
            'Estas palabras me las confiaron para leer. Escuchamos y ahora no las comentamos.',
          ),
          t(
            'These words were entrusted to me to read. We listen, and we do not answer them now.',
            'Estas palabras me las confiaron para leer. Escuchamos y ahora no las comentamos.',
          ),
        ),
      ],
      [
        t(
          'Read only what was approved, exactly as approved, without the name unless it was wished. Nothing given: leave this part out.',
          'Lea solo lo aprobado, tal como se aprobó, sin el nombre salvo que así se pidiera. Si no hay nada, omita esta parte.',
        ),
      ],
      4,
    ),
    round({
      id: 'harmed',
      kind: 'impact',
      title: t('If you would like to speak', 'Quien quiera hablar'),
      speakers: 'harmed',
      order: 'volunteers',
      ask: [
        {
          id: 'lc-know',
          text: byAge(
            t('Is there something that you want us to know?', '¿Hay algo que quieres que sepamos?'),
            t('What would you like people here to understand?', '¿Qué te gustaría que se entendiera aquí?'),
            t('What would you like people here to understand?', '¿Qué le gustaría que se entendiera aquí?'),
          ),
        },
        {
          id: 'lc-strong',
          text: byAge(
            t('What makes you proud or strong?', '¿Qué te hace sentir orgullo o fuerza?'),
            t('What gives you strength, here or elsewhere?', '¿Qué te da fuerza, aquí o en otro lugar?'),
            t('What gives you strength, here or elsewhere?', '¿Qué le da fuerza, aquí o en otro lugar?'),
          ),
        },
      ],
      secondsPerTurn: 120,
      notes: [
        t('Wait. Do not call on anybody. Silence is an answer.', 'Espere. No llame a nadie por su nombre. El silencio también responde.'),
      ],
    }),
    round({
      id: 'others',
      kind: 'impact',
      title: t('What we take from it', 'Lo que nos llevamos'),
      speakers: 'others',
      ask: [
        {
          id: 'lc-heard',
          text: byAge(
            t('What did you hear? Begin with "I heard …".', '¿Qué escuchaste? Empieza con «Escuché…».'),
            t(
              'What did you hear that you will carry with you? Begin with "I heard …".',
              '¿Qué escuchaste que vas a llevar contigo? Empieza con «Escuché…».',
            ),
            t(
              'What did you hear that you will carry with you? Please begin with "I heard …".',
              '¿Qué escuchó que va a llevar consigo? Empiece con «Escuché…».',
            ),
          ),
        },
        {
          id: 'lc-part',
          text: byAge(
            t('When did you see something like this and not know what to do?', '¿Cuándo viste algo así y no supiste qué hacer?'),
            t(
              'When have you been silent at such a moment, and what would have helped you to act?',
              '¿Cuándo te quedaste en silencio en un momento así y qué te habría ayudado a actuar?',
            ),
            t(
              'When have you been silent at such a moment, and what would have helped you to act?',
              '¿Cuándo guardó silencio en un momento así y qué le habría ayudado a actuar?',
            ),
          ),
        },
      ],
      secondsPerTurn: 45,
      notes: [
        t(
          'Stop kindly: excuses, "it was a joke", own stories that take the place, praise for being brave.',
          'Detenga con amabilidad las excusas, el «era una broma», las historias propias que ocupan el lugar y los elogios a la valentía.',
        ),
      ],
    }),
    round({
      id: 'needs',
      kind: 'needs',
      title: t('What this place needs', 'Lo que necesita este lugar'),
      speakers: 'everyone',
      ask: [
        {
          id: 'lc-place',
          text: byAge(
            t('What can we do so that everybody is safe here?', '¿Qué podemos hacer para que todos estén a salvo aquí?'),
            t(
              'What has to change here so that it does not rest on those who were meant?',
              '¿Qué tiene que cambiar aquí para que no recaiga en las personas atacadas?',
            ),
            t(
              'What has to change here so that it does not rest on those who were meant?',
              '¿Qué tiene que cambiar aquí para que no recaiga en las personas atacadas?',
            ),
          ),
        },
      ],
      secondsPerTurn: 30,
    }),
    agreementBlock(
      [
        {
          id: 'ag-take-on',
          to: 'others',
          text: byAge(
            t('What will you do when you hear or see it again?', '¿Qué vas a hacer cuando lo oigas o lo veas otra vez?'),
            t(
              'What do you take on, by when, that costs those who were meant nothing?',
              '¿Qué asumes, y para cuándo, sin que les cueste nada a las personas atacadas?',
            ),
            t(
              'What do you take on, by when, that costs those who were meant nothing?',
              '¿Qué asume usted, y para cuándo, sin que les cueste nada a las personas atacadas?',
            ),
          ),
        },
        {
          id: 'ag-right',
          to: 'harmed',
          text: byAge(
            t('Is that good for you? You may say no.', '¿Está bien para ti? Puedes decir que no.'),
            t('Is there anything among these that you would rather not have?', '¿Hay algo de esto que prefieres que no se haga?'),
            t('Is there anything among these that you would rather not have?', '¿Hay algo de esto que prefiere que no se haga?'),
          ),
        },
      ],
      [t('Actions of adults and of the school come first.', 'Primero, lo que harán las personas adultas y la escuela.')],
      8,
    ),
    checkOutBlock({
      id: 'co-one-word',
      text: byAge(
        t('One word or one sign for how you leave.', 'Una palabra o un gesto de cómo te vas.'),
        t('One word for how you leave.', 'Una palabra de cómo te vas.'),
        t('One word for how you leave.', 'Una palabra de cómo se va.'),
      ),
    }),
    closingBlock(
      [
        everyAgeText(
          t(
            'What was told here belongs to those who told it. We do not pass it on, also not with good intentions.',
            'Lo que se contó aquí pertenece a quienes lo contaron. No lo repetimos, tampoco con buena intención.',
          ),
        ),
      ],
      {
        // Praise for having been brave puts somebody on show.
        thanks: byAge(
          t('Thank you all for listening.', 'Gracias a todos por escuchar.'),
          t('Thank you for listening, and for what you take on.', 'Gracias por escuchar y por lo que asumen.'),
          t('Thank you for listening, and for what you take on.', 'Gracias por escuchar y por lo que asumen.'),
        ),
      },
    ),
    afterBlock(
      [
        t(
          'Somebody whom {harmed} trusts asks today how it was. Look at what the school promised in two weeks.',
          'Hoy mismo, una persona de confianza de {harmed} pregunta cómo fue. En dos semanas, revise lo que prometió la escuela.',
        ),
      ],
      8,
    ),
  ],
};
