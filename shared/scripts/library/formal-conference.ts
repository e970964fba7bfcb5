/** @file Formal restorative conference: practice.md 1.5 (a), parts 1 to 8 in their order. */
import type { Script } from '../model';
import { afterBlock, agreementBlock, checkOutBlock, closingBlock, guidelinesBlock, PREPARE_PEOPLE } from './common';
import { CIRCLE_GUIDELINES } from './guidelines';
import {
  HARMED_IMPACT,
  HARMED_NEEDS,
  RESPONSIBLE_REPAIR,
  RESPONSIBLE_STORY,
  SUPPORTERS_OF_HARMED,
  SUPPORTERS_OF_RESPONSIBLE,
} from './questions';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const FORMAL_CONFERENCE: Script = {
  id: 'formal-conference',
  version: 1,
  process: 'conference',
  title: t('Restorative conference', 'Encuentro restaurativo'),
  about: t(
    'For harm with a person harmed and a person responsible who owns a part, each with supporters. The script keeps a fixed order, so that everybody knows what comes next. Not for a first talk, and not while safety or a report is open.',
    'Para un daño con una persona afectada y una persona responsable que reconoce su parte, cada una con quienes la apoyan. El guion sigue un orden fijo: todos saben qué viene después. No sirve para una primera conversación ni mientras haya un asunto de seguridad o un informe pendiente.',
  ),
  tradition: t(
    'In the tradition of scripted restorative conferences; wording by Circlekeeper.',
    'En la tradición de los encuentros restaurativos con guion; redacción de Circlekeeper.',
  ),
  places: [{ name: 'event', label: t('What happened, in a few neutral words', 'Lo que pasó, en pocas palabras neutrales') }],
  typicalPeople: 7,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    ...PREPARE_PEOPLE,
    t(
      'Chairs in a circle: on one side of you {harmed} with supporters, on the other {responsible} with supporters.',
      'Sillas en círculo: a un lado de usted, {harmed} con quienes dan apoyo; al otro, {responsible} con quienes dan apoyo.',
    ),
    t('Something to drink and eat for afterwards, in the same room.', 'Algo de beber y de comer para después, en la misma sala.'),
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
            'Hello, everyone. I am glad that you are here. It is not easy to come. My name is {keeper}.',
            'Hola. Me alegra que estén aquí. No es fácil venir. Me llamo {keeper}.',
          ),
          t(
            'Welcome, and thank you for coming. I know that this is not easy. My name is {keeper}, and I will guide our meeting.',
            'Les doy la bienvenida y gracias por venir. Sé que no es fácil. Me llamo {keeper} y voy a guiar este encuentro.',
          ),
          t(
            'Welcome, and thank you for coming. I know that this is not easy. My name is {keeper}, and I will guide our meeting.',
            'Les doy la bienvenida y gracias por venir. Sé que no es fácil. Me llamo {keeper} y voy a guiar este encuentro.',
          ),
        ),
        byAge(
          t('We are here because of this: {event}.', 'Estamos aquí por esto: {event}.'),
          t('We are here because of something that happened: {event}.', 'Estamos aquí por algo que pasó: {event}.'),
          t('We are here because of something that happened: {event}.', 'Estamos aquí por algo que ocurrió: {event}.'),
        ),
        byAge(
          t(
            'We want to know what happened and who was hurt. Nobody here is a bad person. We look at what was done and how to make it better.',
            'Queremos saber qué pasó y a quién le dolió. Aquí nadie es malo. Miramos lo que se hizo y cómo mejorarlo.',
          ),
          t(
            'We look at what was done, whom it has touched and how it can be put right. We are not here to decide whether anyone is a good or a bad person.',
            'Vamos a mirar lo que se hizo, a quiénes afectó y cómo se puede reparar. No estamos aquí para decidir si alguien es buena o mala persona.',
          ),
          t(
            'We look at what was done, whom it has affected and how it can be repaired. We are not here to decide whether anyone is a good or a bad person.',
            'Vamos a mirar lo que se hizo, a quiénes afectó y cómo se puede reparar. No estamos aquí para decidir si alguien es buena o mala persona.',
          ),
        ),
        byAge(
          t('Thank you to {responsible} for saying: I had a part in this.', 'Gracias a {responsible} por decir: yo tuve parte en esto.'),
          t(
            'Thank you to {responsible} for owning a part in what happened.',
            'Gracias a {responsible} por reconocer su parte en lo que pasó.',
          ),
          t(
            'Thank you to {responsible} for acknowledging a part in what happened.',
            'Gracias a {responsible} por reconocer su parte en lo ocurrido.',
          ),
        ),
        byAge(
          t(
            'You can say "pass". You can stop and leave. Then the school decides what comes next.',
            'Pueden decir «paso». Pueden parar e irse. Entonces la escuela decide cómo seguir.',
          ),
          t(
            'You are here freely. You may pass on a question, and you may leave at any time. If we stop early, the school decides how it goes on. If we find an agreement and it is kept, the matter can end with that.',
            'Están aquí por voluntad propia. Pueden pasar una pregunta y pueden irse en cualquier momento. Si paramos antes, la escuela decide cómo seguir. Si llegamos a un acuerdo y se cumple, el asunto puede terminar ahí.',
          ),
          t(
            'You are here freely. You may pass on a question and may leave at any time. If we stop early, the school decides how the matter goes on. If we reach an agreement and it is kept, the matter can end with that.',
            'Ustedes están aquí por voluntad propia. Pueden pasar una pregunta y pueden irse en cualquier momento. Si paramos antes, la escuela decide cómo seguir. Si llegamos a un acuerdo y se cumple, el asunto puede terminar ahí.',
          ),
        ),
      ],
      ask: [],
      time: { by: 'minutes', minutes: 4 },
      mayPass: false,
      keeperNotes: [
        t(
          'Name what happened without details: the details belong to those who tell them.',
          'Nombre lo ocurrido sin detalles: los detalles son de quienes los cuentan.',
        ),
      ],
      printOn: ['keeper'],
    },
    {
      id: 'introductions',
      kind: 'introductions',
      title: t('Who is here', 'Quiénes estamos aquí'),
      speakers: 'keeper',
      order: 'keeper',
      say: [
        byAge(
          t('I will say who each of us is, and who came with whom.', 'Voy a decir quién es cada quien y con quién vino.'),
          t(
            'I will introduce each of you and say with whom you are here. Thank you to those who came to support somebody.',
            'Voy a presentar a cada quien y a decir con quién viene. Gracias a quienes vinieron a apoyar a alguien.',
          ),
          t(
            'I will introduce each of you and say with whom you are here. Thank you to those who came to support somebody.',
            'Voy a presentar a cada persona y a decir con quién viene. Gracias a quienes vinieron a apoyar a alguien.',
          ),
        ),
      ],
      ask: [],
      time: { by: 'minutes', minutes: 2 },
      mayPass: false,
      keeperNotes: [
        t(
          'Use the list of seats on the first page: the name, and whom the person came with.',
          'Use la lista de lugares de la primera página: el nombre y con quién vino cada persona.',
        ),
      ],
      printOn: ['keeper'],
    },
    guidelinesBlock(3),
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
          'With more than one person: ask one person all the questions, then the next.',
          'Si son varias personas: haga todas las preguntas a una y después a la siguiente.',
        ),
        t('Silence is work being done. Wait; do not fill it.', 'El silencio también es trabajo. Espere; no lo llene.'),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'impact-harmed',
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
          'Nobody answers or explains now. Thank {harmed} before you go on.',
          'Nadie responde ni explica en este momento. Agradezca a {harmed} antes de seguir.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'impact-supporters-harmed',
      kind: 'impact',
      title: t('Close to the person harmed', 'Cerca de la persona afectada'),
      speakers: 'supporters_of_harmed',
      order: 'each_all',
      say: [],
      ask: SUPPORTERS_OF_HARMED,
      time: { by: 'turns', secondsPerTurn: 150 },
      mayPass: true,
      keeperNotes: [],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'impact-supporters-responsible',
      kind: 'impact',
      title: t('Close to the person responsible', 'Cerca de la persona responsable'),
      speakers: 'supporters_of_responsible',
      order: 'each_all',
      say: [
        byAge(
          t('This has been hard for you too. Thank you for being here.', 'Para ustedes también ha sido difícil. Gracias por estar aquí.'),
          t(
            'This has not been easy for you either. Thank you for sitting here.',
            'Para ustedes tampoco ha sido fácil. Gracias por estar aquí.',
          ),
          t(
            'This has not been easy for you either. Thank you for being here.',
            'Para ustedes tampoco ha sido fácil. Gracias por estar aquí.',
          ),
        ),
      ],
      ask: SUPPORTERS_OF_RESPONSIBLE,
      time: { by: 'turns', secondsPerTurn: 150 },
      mayPass: true,
      keeperNotes: [
        t('Begin gently: a parent may feel accused.', 'Empiece con suavidad: una madre o un padre puede sentir que se le acusa.'),
      ],
      printOn: ['keeper', 'card'],
    },
    {
      id: 'back-to-responsible',
      kind: 'repair',
      title: t('After hearing all this', 'Después de escuchar'),
      speakers: 'responsible',
      order: 'each_all',
      say: [],
      ask: [
        {
          id: 'back-now',
          text: byAge(
            t('You have listened. What would you like to say now?', 'Ya escuchaste. ¿Qué te gustaría decir ahora?'),
            t('You have heard everyone. What would you like to say now?', 'Ya escuchaste a todos. ¿Qué te gustaría decir ahora?'),
            t('You have heard everyone. What would you like to say now?', 'Ya escuchó a todos. ¿Qué le gustaría decir ahora?'),
          ),
        },
      ],
      time: { by: 'turns', secondsPerTurn: 90 },
      mayPass: true,
      keeperNotes: [
        t(
          'Do not ask for an apology. If one comes, it is a gift; nobody has to accept it.',
          'No pida una disculpa. Si llega, es un regalo; nadie tiene que aceptarla.',
        ),
      ],
      printOn: ['keeper', 'card'],
    },
    agreementBlock(
      [
        {
          id: 'ag-wish',
          to: 'harmed',
          text: byAge(
            t('What would you like to come out of today?', '¿Qué te gustaría que saliera de este día?'),
            t('What would you like to come out of today?', '¿Qué te gustaría que resultara de este encuentro?'),
            t('What would you like to come out of today?', '¿Qué le gustaría que resultara de este encuentro?'),
          ),
        },
        ...HARMED_NEEDS.map((prompt) => ({ ...prompt, to: 'harmed' as const })),
        {
          id: 'ag-answer',
          to: 'responsible',
          text: byAge(
            t('What do you think about that? Could you do it?', '¿Qué piensas de eso? ¿Podrías hacerlo?'),
            t('What do you say to that suggestion? Could you do it?', '¿Qué dices de esa propuesta? ¿Podrías hacerlo?'),
            t('What do you say to that suggestion? Could you do it?', '¿Qué opina de esa propuesta? ¿Podría hacerlo?'),
          ),
        },
        ...RESPONSIBLE_REPAIR.map((prompt) => ({ ...prompt, to: 'responsible' as const })),
      ],
      [
        t(
          '{harmed} first. Each suggestion gets an answer before the next one is heard.',
          'Primero, {harmed}. Cada propuesta recibe una respuesta antes de escuchar la siguiente.',
        ),
      ],
      15,
    ),
    checkOutBlock({
      id: 'co-last',
      text: byAge(
        t('Is there one more thing that you want to say?', '¿Hay algo más que quieras decir?'),
        t('What would you like to say before we close?', '¿Qué te gustaría decir antes de cerrar?'),
        t('What would you like to say before we close?', '¿Qué le gustaría decir antes de cerrar?'),
      ),
    }),
    closingBlock([
      byAge(
        t(
          'Now there is something to eat and drink. I will write down what we promised, and then we sign it.',
          'Ahora hay algo de comer y de beber. Voy a escribir lo que prometimos y después lo firmamos.',
        ),
        t(
          'Please stay for something to eat and drink. I will write down what we agreed, and then we sign it together.',
          'Quédense a comer y beber algo. Voy a poner por escrito lo acordado y después lo firmamos juntos.',
        ),
        t(
          'Please stay for refreshments. I will write down what we agreed, and then we sign it together.',
          'Quédense a tomar algo. Voy a poner por escrito lo acordado y después lo firmamos juntos.',
        ),
      ),
    ]),
    afterBlock(
      [
        t(
          'Do not hurry the time over food and drink: much is mended there.',
          'No apure el rato de la comida y la bebida: ahí se repara mucho.',
        ),
        t(
          'To sign: everyone who promised something, and {harmed}. Each gets a copy.',
          'Para firmar: quienes se comprometieron a algo, y {harmed}. Cada quien recibe una copia.',
        ),
      ],
      15,
    ),
  ],
};
