/** @file Staff circle: practice.md 1.4; adults of one school about how they work together or about a hard time. */
import type { Script } from '../model';
import { afterBlock, agreementBlock, checkOutBlock, closingBlock, guidelinesBlock, openingBlock, PREPARE_ROOM } from './common';
import { CIRCLE_GUIDELINES } from './guidelines';
import { round, welcomeBlock } from './parts';
import { checkInBlock, valuesBlock } from './rounds';
import { byAge, everyAgeText, LIBRARY_FALLBACK, t } from './wording';

export const STAFF_CIRCLE: Script = {
  id: 'staff-circle',
  version: 1,
  process: 'community_circle',
  title: t('Staff circle', 'Círculo del personal'),
  about: t(
    'For the adults of a school: after a hard week, before a change, or to keep a team in good repair. Titles stay outside; whoever leads the school sits in it as one voice.',
    'Para las personas adultas de una escuela: después de una semana difícil, antes de un cambio o para cuidar al equipo. Los cargos se quedan fuera; la dirección participa como una voz más.',
  ),
  tradition: t(
    'In the tradition of circles among colleagues; wording by Circlekeeper.',
    'En la tradición de los círculos entre colegas; redacción de Circlekeeper.',
  ),
  places: [{ name: 'topic', label: t('Theme of the circle', 'Tema del círculo') }],
  typicalPeople: 14,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'Not a place to speak about single students; say so beforehand.',
      'No es un lugar para hablar de estudiantes concretos; dígalo antes.',
    ),
    t('The keeper is nobody’s superior, or comes from outside.', 'Quien guía no es superior de nadie, o viene de fuera.'),
    t(
      'What becomes of the results is agreed before: who gets them, in whose words.',
      'Está acordado qué se hará con los resultados: quién los recibe y con qué palabras.',
    ),
    ...PREPARE_ROOM,
  ],
  guidelines: CIRCLE_GUIDELINES,
  blocks: [
    welcomeBlock(
      [
        byAge(
          t('Welcome. Today we talk about this: {topic}.', 'Bienvenidas y bienvenidos. Hoy hablamos de esto: {topic}.'),
          t(
            'Welcome. Our theme today: {topic}. In this circle nobody is above anybody.',
            'Les doy la bienvenida. Nuestro tema de hoy: {topic}. En este círculo nadie está por encima de nadie.',
          ),
          t(
            'Welcome. Our theme today: {topic}. For this hour titles stay outside.',
            'Les doy la bienvenida. Nuestro tema de hoy: {topic}. Durante esta hora los cargos se quedan fuera.',
          ),
        ),
        everyAgeText(t('Passing is fine, and so is listening only.', 'Se puede pasar, y también solo escuchar.')),
      ],
      [],
      2,
    ),
    openingBlock(2),
    checkInBlock(20),
    valuesBlock(25),
    guidelinesBlock(3),
    round({
      id: 'story',
      kind: 'story',
      title: t('How it is', 'Cómo está'),
      speakers: 'everyone',
      ask: [
        {
          id: 'st-carry',
          text: byAge(
            t('What is good here, and what is hard?', '¿Qué es bueno aquí y qué es difícil?'),
            t('What goes well at present, and what weighs on you?', '¿Qué va bien ahora y qué te pesa?'),
            t('What carries you at present in your work, and what weighs on you?', '¿Qué le sostiene ahora en su trabajo y qué le pesa?'),
          ),
        },
      ],
      secondsPerTurn: 60,
    }),
    round({
      id: 'impact',
      kind: 'impact',
      title: t('What it does to us', 'Lo que nos hace'),
      speakers: 'everyone',
      order: 'back_round',
      ask: [
        {
          id: 'st-effect',
          text: byAge(
            t('What does that do to us all?', '¿Qué nos hace eso a todos?'),
            t('What does that do to us as a team, and to the students?', '¿Qué nos hace eso como equipo, y a los estudiantes?'),
            t(
              'What does that do to us as a team, and to the students? Which part of it is ours?',
              '¿Qué nos hace eso como equipo, y a los estudiantes? ¿Qué parte es nuestra?',
            ),
          ),
        },
      ],
      secondsPerTurn: 45,
      notes: [t('Sum up without names: what was said more than once?', 'Resuma sin nombres: ¿qué se dijo más de una vez?')],
    }),
    round({
      id: 'needs',
      kind: 'needs',
      title: t('What we need', 'Lo que necesitamos'),
      speakers: 'everyone',
      ask: [
        {
          id: 'st-need',
          text: byAge(
            t('What do you need from the others?', '¿Qué necesitas de los demás?'),
            t('What do you need from each other, and what can you offer?', '¿Qué necesitan unos de otros y qué puedes ofrecer?'),
            t('What do you need from your colleagues, and what can you offer?', '¿Qué necesita de sus colegas y qué puede ofrecer?'),
          ),
        },
      ],
      secondsPerTurn: 40,
    }),
    agreementBlock(
      [
        {
          id: 'ag-staff',
          to: 'everyone',
          text: byAge(
            t('Which one thing do we try for two weeks?', '¿Qué cosa probamos durante dos semanas?'),
            t('Which one or two things do we try until we meet again?', '¿Qué una o dos cosas probamos hasta el próximo encuentro?'),
            t(
              'Which one or two things do we try until we meet again, and who sees to them?',
              '¿Qué una o dos cosas probamos hasta el próximo encuentro y quién se ocupa?',
            ),
          ),
        },
      ],
      [],
      6,
    ),
    checkOutBlock({
      id: 'co-staff',
      text: byAge(
        t('One word for how you leave.', 'Una palabra de cómo te vas.'),
        t('What do you take with you into tomorrow?', '¿Qué te llevas para mañana?'),
        t('What do you take with you into tomorrow?', '¿Qué se lleva para mañana?'),
      ),
    }),
    closingBlock([]),
    afterBlock([t('Pass on only what was agreed to be passed on.', 'Comunique solo lo que se acordó comunicar.')], 3),
  ],
};
