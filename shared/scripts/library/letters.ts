/** @file Indirect exchange by letter: practice.md 1.4 (indirect), Scotland's step F; two rooms, and a keeper who carries words between them. */
import type { Script } from '../model';
import { APART_CLOSING, APART_GUIDELINES_BLOCK } from './apart';
import { afterBlock, agreementBlock, checkOutBlock } from './common';
import { LETTER_GUIDELINES } from './guidelines';
import { keeperBlock, round, welcomeBlock } from './parts';
import { RESPONSIBLE_REPAIR } from './questions';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

export const LETTERS: Script = {
  id: 'letter-exchange',
  version: 1,
  process: 'indirect',
  title: t('Exchange by letter', 'Intercambio por carta'),
  about: t(
    'When meeting would be too much for one side, or is not allowed. You talk with each person apart and carry words, letters or a recording between them. Nothing is delivered that the reader does not want.',
    'Cuando encontrarse sería demasiado para una parte o no está permitido. Usted habla con cada persona por separado y lleva palabras, cartas o una grabación. No se entrega nada que quien lee no quiera.',
  ),
  tradition: t(
    'In the tradition of indirect restorative communication; wording by Circlekeeper.',
    'En la tradición de la comunicación restaurativa indirecta; redacción de Circlekeeper.',
  ),
  places: [{ name: 'event', label: t('What happened, in a few neutral words', 'Lo que pasó, en pocas palabras neutrales') }],
  typicalPeople: 3,
  fallback: LIBRARY_FALLBACK,
  prepare: [
    t(
      'Consent to use a letter is on record for both, the writer and the reader.',
      'Consta el consentimiento para usar una carta, de quien escribe y de quien lee.',
    ),
    t('Two rooms or two days: they do not meet on the way.', 'Dos salas o dos días: no se cruzan en el camino.'),
    t(
      'You read the letter before anybody else, together with its writer.',
      'Usted lee la carta antes que nadie, junto con quien la escribió.',
    ),
    t(
      'You asked {harmed} what it must not contain: excuses, gifts, questions, requests to be forgiven.',
      'Usted preguntó a {harmed} qué no debe contener la carta: excusas, regalos, preguntas, peticiones de perdón.',
    ),
  ],
  guidelines: LETTER_GUIDELINES,
  blocks: [
    welcomeBlock(
      [
        byAge(
          t(
            'Thank you for coming. It is about this: {event}. You do not have to meet anybody today.',
            'Gracias por venir. Se trata de esto: {event}. Hoy no tienes que encontrarte con nadie.',
          ),
          t(
            'Thank you for coming. We want to find words for {event}, without a meeting. You decide how far it goes.',
            'Gracias por venir. Queremos encontrar palabras para esto, sin un encuentro: {event}. Tú decides hasta dónde.',
          ),
          t(
            'Thank you for coming. We want to find words for {event}, without a meeting. You decide how far it goes.',
            'Gracias por venir. Queremos encontrar palabras para esto, sin un encuentro: {event}. Usted decide hasta dónde.',
          ),
        ),
        byAge(
          t('You can stop, and then the letter stays with me.', 'Puedes parar, y entonces la carta se queda conmigo.'),
          t('You may stop at any time. Then the letter stays unsent.', 'Puedes parar en cualquier momento. Entonces la carta no se envía.'),
          t('You may stop at any time. Then the letter stays unsent.', 'Puede parar en cualquier momento. Entonces la carta no se envía.'),
        ),
      ],
      [t('Say this in each room, with the same words.', 'Dígalo en cada sala, con las mismas palabras.')],
    ),
    APART_GUIDELINES_BLOCK,
    round({
      id: 'story',
      kind: 'story',
      title: t('Room one: the words of the writer', 'Primera sala: las palabras de quien escribe'),
      speakers: 'responsible',
      order: 'each_all',
      ask: [
        {
          id: 'lt-did',
          text: byAge(
            t('What did you do? Write or draw it as it was.', '¿Qué hiciste? Escríbelo o dibújalo como fue.'),
            t(
              'What did you do? Name it plainly, without "but" and without the part of others.',
              '¿Qué hiciste? Dilo con claridad, sin «pero» y sin la parte de otros.',
            ),
            t(
              'What did you do? Please name it plainly, without "but" and without the part of others.',
              '¿Qué hizo usted? Dígalo con claridad, sin «pero» y sin la parte de otras personas.',
            ),
          ),
        },
        {
          id: 'lt-felt',
          text: byAge(
            t('How do you think it felt for the other one?', '¿Cómo crees que se sintió la otra persona?'),
            t('What do you think it has been like for the other person?', '¿Cómo crees que ha sido para la otra persona?'),
            t('What do you think it has been like for the other person?', '¿Cómo cree usted que ha sido para la otra persona?'),
          ),
        },
        ...RESPONSIBLE_REPAIR,
      ],
      secondsPerTurn: 900,
      notes: [
        t(
          'The writer writes; you ask. Their own words, also if they are few or misspelt.',
          'Quien escribe es la persona; usted pregunta. Sus propias palabras, aunque sean pocas o con faltas.',
        ),
        t('Read it aloud together: would I want to get this?', 'Léanla juntos en voz alta: ¿me gustaría recibir esto?'),
      ],
    }),
    round({
      id: 'impact',
      kind: 'impact',
      title: t('Room two: before reading', 'Segunda sala: antes de leer'),
      speakers: 'harmed',
      order: 'each_all',
      ask: [
        {
          id: 'lt-want',
          text: byAge(
            t('Do you want to hear the letter? Today, another day, or never?', '¿Quieres escuchar la carta? ¿Hoy, otro día o nunca?'),
            t(
              'Would you like to read it, have it read to you, hear what it is about, or leave it?',
              '¿Quieres leerla, que te la lean, saber de qué trata o dejarla?',
            ),
            t(
              'Would you like to read it, have it read to you, hear what it is about, or leave it?',
              '¿Quiere leerla, que se la lean, saber de qué trata o dejarla?',
            ),
          ),
        },
        {
          id: 'lt-beside',
          text: byAge(
            t('Who shall sit beside you?', '¿Quién quieres que se siente a tu lado?'),
            t('Who shall be with you, and where would you like to be?', '¿Quién quieres que esté contigo y dónde quieres estar?'),
            t('Who shall be with you, and where would you like to be?', '¿Quién quiere que le acompañe y dónde quiere estar?'),
          ),
        },
      ],
      secondsPerTurn: 240,
      notes: [
        t(
          'Do not hand it over as a surprise, on a Friday, or before a test.',
          'No la entregue por sorpresa, en viernes ni antes de un examen.',
        ),
      ],
    }),
    round({
      id: 'needs',
      kind: 'needs',
      title: t('Room two: after reading', 'Segunda sala: después de leer'),
      speakers: 'harmed',
      order: 'each_all',
      ask: [
        {
          id: 'lt-after',
          text: byAge(
            t('What was good to hear? What was missing?', '¿Qué te hizo bien escuchar? ¿Qué faltó?'),
            t('What did it do to you? What is missing?', '¿Qué te provocó? ¿Qué falta?'),
            t('What did it do to you? What is missing?', '¿Qué le provocó? ¿Qué falta?'),
          ),
        },
        {
          id: 'lt-answer',
          text: byAge(
            t('Shall I say something to the other one from you? You need not.', '¿Quieres que le diga algo de tu parte? No hace falta.'),
            t(
              'Would you like to answer: in writing, through me, or not at all?',
              '¿Quieres responder por escrito, a través de mí o no responder?',
            ),
            t(
              'Would you like to answer: in writing, through me, or not at all?',
              '¿Quiere responder por escrito, a través de mí o no responder?',
            ),
          ),
        },
      ],
      secondsPerTurn: 300,
      notes: [
        t('The letter belongs to the reader: keep, give back, tear up.', 'La carta es de quien la lee: guardarla, devolverla, romperla.'),
      ],
    }),
    keeperBlock(
      'carry',
      'repair',
      t('Carrying the answer', 'Llevar la respuesta'),
      [
        byAge(
          t('I was allowed to tell you this.', 'Me permitieron decirte esto.'),
          t('This is what I was asked to tell you, and nothing else.', 'Esto es lo que me pidieron decirte, y nada más.'),
          t('This is what I was asked to tell you, and nothing else.', 'Esto es lo que me pidieron decirle, y nada más.'),
        ),
      ],
      [
        t(
          'No answer is an answer: say so without disappointment in your voice.',
          'No responder también es una respuesta: dígalo sin decepción en la voz.',
        ),
      ],
      5,
    ),
    {
      ...agreementBlock(
        [
          {
            id: 'ag-letter',
            to: 'harmed',
            text: byAge(
              t('Which promise would help you? I carry it over.', '¿Qué promesa te ayudaría? Yo la llevo.'),
              t(
                'Which promises would help you? I carry each one over and bring the answer.',
                '¿Qué compromisos te ayudarían? Llevo cada uno y traigo la respuesta.',
              ),
              t(
                'Which promises would help you? I carry each one over and bring the answer.',
                '¿Qué compromisos le ayudarían? Llevo cada uno y traigo la respuesta.',
              ),
            ),
          },
        ],
        [t('Both sign the same words on two sheets.', 'Ambas partes firman las mismas palabras en dos hojas.')],
        8,
      ),
      // Nobody hears the other: each question is put in each room.
      order: 'each_all',
    },
    {
      ...checkOutBlock(
        {
          id: 'co-letter',
          text: byAge(
            t('Is it better, the same or worse now?', '¿Está mejor, igual o peor ahora?'),
            t('What is different for you now?', '¿Qué es distinto ahora para ti?'),
            t('What is different for you now?', '¿Qué es distinto ahora para usted?'),
          ),
        },
        60,
      ),
      title: t('Last question', 'Última pregunta'),
      order: 'each_all',
      keeperNotes: [t('In each room, apart.', 'En cada sala, por separado.')],
    },
    APART_CLOSING,
    afterBlock(
      [
        t(
          'Note which letter was delivered, when and how; an unsent one is kept as agreed or destroyed.',
          'Anote qué carta se entregó, cuándo y cómo; la que no se envió se guarda según lo acordado o se destruye.',
        ),
      ],
      5,
    ),
  ],
};
