/** @file Student-led debrief: practice.md 4.5 (QD), 3.2 idea 12; a class looks back on a circle by itself, without a word about the case. */
import type { Script } from '../model';
import { afterBlock, checkOutBlock, closingBlock, guidelinesBlock, openingBlock } from './common';
import { CLASS_GUIDELINES } from './guidelines';
import { round, welcomeBlock } from './parts';
import { checkInBlock } from './rounds';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const STUDENT_DEBRIEF: Script = {
  id: 'student-debrief',
  version: 1,
  process: 'community_circle',
  title: t('Student-led debrief', 'Revisión guiada por estudiantes'),
  about: t(
    'A week after a class circle: two students ask the five questions and the adults answer like everybody else. About how the circle was, never about who said what.',
    'Una semana después de un círculo de clase: dos estudiantes hacen las cinco preguntas y las personas adultas responden como los demás. Sobre cómo fue el círculo, nunca sobre quién dijo qué.',
  ),
  tradition: t('Wording by Circlekeeper.', 'Redacción de Circlekeeper.'),
  places: [{ name: 'group', label: t('The class or group', 'La clase o el grupo') }],
  typicalPeople: 22,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'Two students have practised the questions with you and share them between them.',
      'Dos estudiantes ensayaron las preguntas con usted y se las reparten.',
    ),
    t(
      'It is clear that nothing of the case is told here; you would stop it.',
      'Está claro que aquí no se cuenta nada del caso; usted lo detendría.',
    ),
    t('Answers are written on notes without names.', 'Las respuestas se escriben en notas sin nombre.'),
    t(
      'A circle of equal chairs. Centre: {centre}. Talking piece: {talkingPiece}',
      'Un círculo de sillas iguales. Centro: {centre}. Objeto de la palabra: {talkingPiece}',
    ),
  ],
  guidelines: CLASS_GUIDELINES,
  blocks: [
    welcomeBlock(
      [
        byAge(
          t(
            'Hello, {group}. Today we think about our circle. Two of you lead us.',
            'Hola, {group}. Hoy pensamos en nuestro círculo. Dos de ustedes nos guían.',
          ),
          t(
            'Welcome, {group}. Today we look at how our circles go. Two of you lead, and I take part.',
            'Les doy la bienvenida, {group}. Hoy vemos cómo van nuestros círculos. Dos de ustedes guían y yo participo.',
          ),
          t(
            'Welcome, {group}. Today we look at how our circles go; students lead.',
            'Les doy la bienvenida, {group}. Hoy vemos cómo van nuestros círculos; guían estudiantes.',
          ),
        ),
      ],
      [],
      1,
    ),
    openingBlock(1),
    checkInBlock(8),
    guidelinesBlock(2),
    round({
      id: 'well',
      kind: 'story',
      title: t('What went well', 'Lo que salió bien'),
      speakers: 'everyone',
      ask: [
        {
          id: 'qd-well',
          text: byAge(
            t('What was good about our circle?', '¿Qué fue bueno de nuestro círculo?'),
            t('What went well?', '¿Qué salió bien?'),
            t('What went well, in your eyes?', '¿Qué salió bien, a su modo de ver?'),
          ),
        },
        {
          id: 'qd-surprised',
          text: byAge(
            t('What surprised you?', '¿Qué te sorprendió?'),
            t('What surprised us?', '¿Qué nos sorprendió?'),
            t('What surprised you?', '¿Qué le sorprendió?'),
          ),
        },
      ],
      secondsPerTurn: 15,
    }),
    round({
      id: 'again',
      kind: 'needs',
      title: t('What we would try', 'Lo que probaríamos'),
      speakers: 'everyone',
      order: 'back_round',
      ask: [
        {
          id: 'qd-again',
          text: byAge(
            t('What should we do again, or differently?', '¿Qué haríamos otra vez, o de otra manera?'),
            t('What would we try again, and what would we change?', '¿Qué probaríamos otra vez y qué cambiaríamos?'),
            t('What would you try again, and what would you change?', '¿Qué probaría otra vez y qué cambiaría?'),
          ),
        },
        {
          id: 'qd-missing',
          text: byAge(
            t('Who was very quiet? How can everybody have a turn?', '¿Quiénes hablaron poco? ¿Cómo puede tener un turno cada quien?'),
            t('Whose voice was missing, and what would make room for it?', '¿Qué voz faltó y qué le haría lugar?'),
            t('Whose voice was missing, and what would make room for it?', '¿Qué voz faltó y qué le haría lugar?'),
          ),
        },
      ],
      secondsPerTurn: 15,
      notes: [t('No names for those who were quiet: groups and reasons only.', 'Sin nombres de quienes callaron: solo grupos y motivos.')],
    }),
    checkOutBlock(
      {
        id: 'qd-tell',
        text: byAge(
          t('What would you tell another class about circles?', '¿Qué le contarías a otra clase sobre los círculos?'),
          t('What will we tell others about how we do this?', '¿Qué contaremos a otros sobre cómo lo hacemos?'),
          t('What will you tell others about how we do this?', '¿Qué contará a otras personas sobre cómo lo hacemos?'),
        ),
      },
      10,
    ),
    closingBlock([]),
    afterBlock(
      [
        t(
          'Thank the two who led. Choose with them one thing to change.',
          'Agradezca a quienes guiaron. Elija con ellos una cosa para cambiar.',
        ),
      ],
      2,
    ),
  ],
};
