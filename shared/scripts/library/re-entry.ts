/** @file Re-entry circle: practice.md 1.5 (f); supports, needs and responsibilities, each given to a named person. */
import type { Script } from '../model';
import { afterBlock, agreementBlock, checkOutBlock, closingBlock, guidelinesBlock, openingBlock, PREPARE_ROOM } from './common';
import { CIRCLE_GUIDELINES } from './guidelines';
import { checkInBlock } from './rounds';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const RE_ENTRY: Script = {
  id: 're-entry-circle',
  version: 1,
  process: 'reentry_circle',
  title: t('Welcome-back circle', 'Círculo de regreso'),
  about: t(
    'For somebody who comes back after an absence, a suspension or time elsewhere. It makes a plan in which adults promise as much as the student. It is not a second hearing about what happened before.',
    'Para quien regresa después de una ausencia, una suspensión o un tiempo en otro lugar. Hace un plan en el que las personas adultas se comprometen tanto como quien regresa. No es una segunda audiencia sobre lo que pasó antes.',
  ),
  tradition: t(
    'In the tradition of re-entry and welcome circles; wording by Circlekeeper.',
    'En la tradición de los círculos de regreso y bienvenida; redacción de Circlekeeper.',
  ),
  places: [{ name: 'returnDay', label: t('First day back', 'Primer día de regreso') }],
  typicalPeople: 8,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'One or two days before the return, at the home school. First day back: {returnDay}.',
      'Uno o dos días antes del regreso, en la escuela. Primer día: {returnDay}.',
    ),
    t(
      'The people beside {returning} were chosen by {returning}. Teachers came because they wanted to.',
      'Las personas de apoyo vienen por elección de {returning}; los docentes, porque quieren.',
    ),
    t(
      'Agreed beforehand: what is said about the absence, and what is not asked.',
      'Acordado antes: qué se dice sobre la ausencia y qué no se pregunta.',
    ),
    t(
      'Anybody who was harmed has been heard apart; limits of contact are known and are part of the plan.',
      'A quien sufrió un daño se le escuchó aparte; los límites de contacto se conocen y son parte del plan.',
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
          t(
            'We are here for {returning}. It is good that you are coming back. My name is {keeper}.',
            'Estamos aquí por {returning}. Qué bueno que regresas. Me llamo {keeper}.',
          ),
          t(
            'We are here to welcome {returning} back. It is good to see you. My name is {keeper}.',
            'Estamos aquí para recibir de nuevo a {returning}. Qué bueno verte. Me llamo {keeper}.',
          ),
          t(
            'We are here to welcome {returning} back. My name is {keeper}.',
            'Estamos aquí para recibir de nuevo a {returning}. Me llamo {keeper}.',
          ),
        ),
        byAge(
          t(
            'Today we make a plan, so that school goes well. Everybody here helps.',
            'Hoy hacemos un plan para que te vaya bien en la escuela. Todos aquí ayudamos.',
          ),
          t(
            'We do not go back to what happened before. We look ahead: what helps, what is needed, and who does what.',
            'No volvemos a lo que pasó antes. Miramos hacia adelante: qué ayuda, qué hace falta y quién hace qué.',
          ),
          t(
            'We do not go back to what happened before. We look ahead: what helps, what is needed, and who does what.',
            'No volvemos a lo que ocurrió antes. Miramos hacia adelante: qué ayuda, qué hace falta y quién hace qué.',
          ),
        ),
        byAge(
          t('You can say "pass" or "stop".', 'Puedes decir «paso» o «alto».'),
          t(
            'You may pass or ask for a break at any time; so may everybody else.',
            'Puedes pasar o pedir un descanso cuando quieras; los demás también.',
          ),
          t('Everyone may pass or ask for a break at any time.', 'Todos pueden pasar o pedir un descanso en cualquier momento.'),
        ),
      ],
      ask: [],
      time: { by: 'minutes', minutes: 3 },
      mayPass: false,
      keeperNotes: [
        t(
          'Welcome {returning} first, by name, and everybody else after.',
          'Salude primero a {returning}, por su nombre, y después a los demás.',
        ),
      ],
      printOn: ['keeper'],
    },
    openingBlock(2),
    checkInBlock(20),
    guidelinesBlock(3),
    {
      id: 'values',
      kind: 'values',
      title: t('What we value', 'Lo que valoramos'),
      speakers: 'others',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'qre-value',
          text: byAge(
            t('What do you like about {returning}?', '¿Qué te gusta de {returning}?'),
            t('What do you value in {returning}?', '¿Qué valoras de {returning}?'),
            t('What do you value in {returning}?', '¿Qué valora usted de {returning}?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 40 },
      mayPass: true,
      keeperNotes: [
        t(
          'Tell the adults beforehand, so that each has something true and concrete to say.',
          'Avise antes a las personas adultas, para que cada una tenga algo cierto y concreto que decir.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'story-returning',
      kind: 'story',
      title: t('Coming back', 'El regreso'),
      speakers: 'returning',
      order: 'each_all',
      say: [],
      ask: [
        {
          id: 'qre-glad',
          text: byAge(
            t('What do you look forward to?', '¿Qué tienes ganas de hacer aquí?'),
            t('What are you glad to come back to?', '¿A qué te alegra volver?'),
            t('What are you glad to come back to?', '¿A qué le alegra volver?'),
          ),
        },
        {
          id: 'qre-worry',
          text: byAge(
            t('What worries you?', '¿Qué te preocupa?'),
            t('What worries you about coming back?', '¿Qué te preocupa del regreso?'),
            t('What worries you about coming back?', '¿Qué le preocupa del regreso?'),
          ),
        },
        {
          id: 'qre-learned',
          text: byAge(
            t('What did you do and learn while you were away?', '¿Qué hiciste y qué aprendiste en este tiempo?'),
            t('What have you learned or done while you were away?', '¿Qué aprendiste o hiciste en este tiempo?'),
            t('What have you learned or done while you were away?', '¿Qué aprendió o hizo usted en este tiempo?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 240 },
      mayPass: true,
      keeperNotes: [],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'supports',
      kind: 'needs',
      title: t('Supports', 'Apoyos'),
      speakers: 'others',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'qre-offer',
          text: byAge(
            t('How can you help {returning}?', '¿Cómo puedes ayudar a {returning}?'),
            t('What can you offer {returning}?', '¿Qué puedes ofrecer a {returning}?'),
            t('What can you offer {returning}?', '¿Qué puede ofrecer usted a {returning}?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 45 },
      mayPass: true,
      keeperNotes: [
        t('Write every offer down with the name of the person who makes it.', 'Anote cada ofrecimiento con el nombre de quien lo hace.'),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'needs-returning',
      kind: 'needs',
      title: t('Needs', 'Necesidades'),
      speakers: 'returning',
      order: 'each_all',
      say: [],
      ask: [
        {
          id: 'qre-need',
          text: byAge(
            t('What do you need? Who can help you with it?', '¿Qué necesitas? ¿Quién te puede ayudar con eso?'),
            t('What do you need, and from whom?', '¿Qué necesitas y de quién?'),
            t('What do you need, and from whom?', '¿Qué necesita usted y de quién?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 120 },
      mayPass: true,
      keeperNotes: [
        t(
          'Each need gets a person. A need without a name is only a wish.',
          'Cada necesidad recibe a una persona. Una necesidad sin nombre es solo un deseo.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'needs-all',
      kind: 'needs',
      title: t('What the others need', 'Lo que necesitan los demás'),
      speakers: 'others',
      order: 'back_round',
      say: [],
      ask: [
        {
          id: 'qre-works',
          text: byAge(
            t('What do you need, so that it goes well for you too?', '¿Qué necesitas tú para que también te vaya bien?'),
            t('What do you need so that this works?', '¿Qué necesitas tú para que esto funcione?'),
            t('What do you need so that this works?', '¿Qué necesita usted para que esto funcione?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 40 },
      mayPass: true,
      keeperNotes: [
        t(
          'A statement from somebody who is not here is read now, by you, word for word.',
          'Si hay una declaración de alguien que no está, léala ahora usted, palabra por palabra.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'responsibilities',
      kind: 'repair',
      title: t('Responsibilities', 'Responsabilidades'),
      speakers: 'everyone',
      order: 'talking_piece',
      say: [],
      ask: [
        {
          id: 'qre-will',
          text: byAge(
            t('What will you do, this week?', '¿Qué vas a hacer tú esta semana?'),
            t('What will you personally do by next week?', '¿Qué vas a hacer tú, en lo personal, de aquí a la próxima semana?'),
            t('What will you personally do by next week?', '¿Qué hará usted, en lo personal, de aquí a la próxima semana?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 40 },
      mayPass: true,
      keeperNotes: [
        t(
          'Count: the adults promise at least as much as {returning}.',
          'Cuente: las personas adultas se comprometen al menos tanto como {returning}.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    agreementBlock(
      [
        {
          id: 'ag-plan',
          to: 'returning',
          text: byAge(
            t('This is our plan. Is it good for you? Is something missing?', 'Este es nuestro plan. ¿Te parece bien? ¿Falta algo?'),
            t(
              'You hear the plan first: does it fit? What is missing, what is too much?',
              'Escuchas el plan primero: ¿te sirve? ¿Qué falta y qué sobra?',
            ),
            t(
              'You hear the plan first: does it fit? What is missing, what is too much?',
              'Escuche usted primero el plan: ¿le sirve? ¿Qué falta y qué sobra?',
            ),
          ),
        },
        {
          id: 'ag-hard-day',
          to: 'everyone',
          text: byAge(
            t(
              'What do we do on a bad day? Who is there for {returning} then?',
              '¿Qué hacemos en un día difícil? ¿Quién está entonces para {returning}?',
            ),
            t('What do we do on a hard day, and who is there then?', '¿Qué hacemos en un día difícil y quién estará ahí?'),
            t('What do we do on a hard day, and who is there then?', '¿Qué hacemos en un día difícil y quién estará ahí?'),
          ),
        },
      ],
      [
        t(
          'If anybody here was harmed: that person says first what is needed. Limits of contact are not up for a vote.',
          'Si aquí hay alguien que sufrió un daño, dice primero lo que necesita. Los límites de contacto no se votan.',
        ),
      ],
      10,
    ),
    checkOutBlock(
      {
        id: 'co-wish',
        text: byAge(
          t('What is one good wish for {returning}?', '¿Qué deseas para {returning}?'),
          t('What do you wish for the days ahead?', '¿Qué deseas para los próximos días?'),
          t('What do you wish for the days ahead?', '¿Qué desea usted para los próximos días?'),
        ),
      },
      20,
    ),
    closingBlock([
      byAge(
        t('Welcome back!', '¡Qué bueno que vuelves!'),
        t('Welcome back.', 'Qué bueno tenerte de vuelta.'),
        t('Welcome back.', 'Qué bueno tenerle de vuelta.'),
      ),
    ]),
    afterBlock(
      [
        t(
          'The plan is signed; each gets a copy. The first check-in is within the first three days back.',
          'El plan se firma; cada quien recibe una copia. El primer seguimiento es en los primeros tres días del regreso.',
        ),
      ],
      5,
    ),
  ],
};
