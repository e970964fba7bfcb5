/** @file Training and rehearsal for facilitators with the fictional cases of practice.md section 5; supervision without real names. */
import type { Script } from '../model';
import { afterBlock, agreementBlock, checkOutBlock, closingBlock, guidelinesBlock } from './common';
import { CIRCLE_GUIDELINES } from './guidelines';
import { keeperBlock, round, welcomeBlock } from './parts';
import { checkInBlock } from './rounds';
import { byAge, everyAgeText, LIBRARY_FALLBACK, t } from './wording';

export const REHEARSAL: Script = {
  id: 'rehearsal',
  version: 1,
  process: 'community_circle',
  title: t('Rehearsal for facilitators', 'Ensayo para facilitadores'),
  about: t(
    'Keepers and student mediators practise with an invented case of the practice vault: one part is played, stopped, played again. Nobody plays their own story.',
    'Guías y mediadores ensayan con un caso inventado del cuaderno de práctica: se representa una parte, se para y se repite. Nadie representa su propia historia.',
  ),
  tradition: t('Wording by Circlekeeper.', 'Redacción de Circlekeeper.'),
  places: [{ name: 'topic', label: t('The fictional case, and the part to rehearse', 'El caso inventado y la parte que se ensaya') }],
  typicalPeople: 8,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'Open the practice vault and print the script of an invented case. Never rehearse with a real one.',
      'Abra el cuaderno de práctica e imprima el guion de un caso inventado. Nunca ensaye con uno real.',
    ),
    t('Each role is drawn by lot; anybody may hand it back.', 'Los papeles se reparten al azar; cualquiera puede devolver el suyo.'),
    t(
      'A card for each player: what you want, what you fear, what you hide.',
      'Una tarjeta para cada papel: qué quieres, qué temes, qué escondes.',
    ),
    t('Centre: {centre}. Talking piece: {talkingPiece}', 'Centro: {centre}. Objeto de la palabra: {talkingPiece}'),
  ],
  guidelines: CIRCLE_GUIDELINES,
  blocks: [
    welcomeBlock(
      [
        byAge(
          t(
            'Welcome. Today we practise with a made-up story: {topic}.',
            'Bienvenidos. Hoy practicamos con una historia inventada: {topic}.',
          ),
          t(
            'Welcome. Today we rehearse with an invented case: {topic}. Mistakes are what we are here for.',
            'Les doy la bienvenida. Hoy ensayamos con un caso inventado: {topic}. Para equivocarnos estamos aquí.',
          ),
          t(
            'Welcome. Today we rehearse with an invented case: {topic}. Mistakes are what we are here for.',
            'Les doy la bienvenida. Hoy ensayamos con un caso inventado: {topic}. Para equivocarnos estamos aquí.',
          ),
        ),
      ],
      [],
      2,
    ),
    checkInBlock(15),
    guidelinesBlock(2),
    round({
      id: 'before',
      kind: 'values',
      title: t('Before it begins', 'Antes de empezar'),
      speakers: 'everyone',
      ask: [
        {
          id: 'rh-hard',
          text: byAge(
            t('What are you a bit afraid of?', '¿Qué te da un poco de miedo?'),
            t(
              'Which moment that makes you nervous would you like to practise?',
              '¿Qué momento te pone nervioso o nerviosa y quieres practicar?',
            ),
            t('Which moment that makes you uneasy would you like to practise?', '¿Qué momento le inquieta y quiere practicar?'),
          ),
        },
      ],
      secondsPerTurn: 30,
    }),
    keeperBlock(
      'play',
      'story',
      t('We play', 'Representamos'),
      [
        everyAgeText(
          t(
            'We play ten minutes. Anybody may say "stop": then we breathe, and try that moment in another way.',
            'Representamos diez minutos. Cualquiera puede decir «alto»: entonces respiramos y probamos ese momento de otra manera.',
          ),
        ),
      ],
      [
        t(
          'Try at least one of these: somebody cries; somebody walks out; somebody says it was only fun; nobody speaks; a parent argues.',
          'Prueben al menos una: alguien llora; alguien se va; alguien dice que era en broma; nadie habla; una madre o un padre discute.',
        ),
        t('Change the keeper after each stop.', 'Cambien de guía después de cada alto.'),
      ],
      25,
    ),
    keeperBlock(
      'out-of-role',
      'impact',
      t('Out of the role', 'Salir del papel'),
      [
        everyAgeText(
          t(
            'Stand up, shake it off, and say aloud your own name. You are yourself again.',
            'Pónganse de pie, sacúdanse y digan en voz alta su propio nombre. Vuelven a ser ustedes.',
          ),
        ),
      ],
      [t('Do not skip this, above all after a hard role.', 'No omita este paso, sobre todo después de un papel difícil.')],
      2,
    ),
    round({
      id: 'look-back',
      kind: 'needs',
      title: t('Looking back', 'Mirar atrás'),
      speakers: 'everyone',
      ask: [
        {
          id: 'rh-role',
          text: byAge(
            t('How was it in your role?', '¿Cómo fue estar en tu papel?'),
            t('What did you feel in your role, and what helped?', '¿Qué sentiste en tu papel y qué ayudó?'),
            t('What did you feel in your role, and what helped?', '¿Qué sintió en su papel y qué ayudó?'),
          ),
        },
        {
          id: 'rh-keeper',
          text: byAge(
            t('What did the keeper do well?', '¿Qué hizo bien quien guiaba?'),
            t('Which sentence or silence of the keeper made a difference?', '¿Qué frase o silencio de quien guiaba hizo la diferencia?'),
            t('Which sentence or silence of the keeper made a difference?', '¿Qué frase o silencio de quien guiaba hizo la diferencia?'),
          ),
        },
      ],
      secondsPerTurn: 60,
    }),
    agreementBlock(
      [
        {
          id: 'ag-try',
          to: 'everyone',
          text: byAge(
            t('What will you try in the next circle?', '¿Qué vas a probar en el próximo círculo?'),
            t('What will you try next time, and whom do you ask for help?', '¿Qué vas a probar la próxima vez y a quién pedirás ayuda?'),
            t(
              'What will you try next time, and what do you take to supervision?',
              '¿Qué probará la próxima vez y qué llevará a supervisión?',
            ),
          ),
        },
      ],
      [],
      5,
    ),
    checkOutBlock({
      id: 'co-rehearsal',
      text: byAge(
        t('What did you learn?', '¿Qué aprendiste?'),
        t('What do you take with you?', '¿Qué te llevas?'),
        t('What do you take with you?', '¿Qué se lleva?'),
      ),
    }),
    closingBlock([]),
    afterBlock(
      [
        t(
          'Collect the role cards. Enter the training in the record of each person.',
          'Recoja las tarjetas de papeles. Anote la formación en el registro de cada persona.',
        ),
      ],
      3,
    ),
  ],
};
