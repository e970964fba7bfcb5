/** @file Parts of meetings that are no circle: a short talk of two or three, and talks with one person at a time. Nothing goes round there. */
import type { Block } from '../model';
import { closingBlock, guidelinesBlock } from './common';
import { byAge, t } from './wording';

/** In Spanish the guidelines of a circle have its name in theirs. */
const TITLE = t('Our guidelines', 'Así nos tratamos');

/** How two or three want to talk with each other, said in a minute. */
export const TALK_GUIDELINES_BLOCK: Block = {
  ...guidelinesBlock(1, {
    first: byAge(
      t(
        'These are our promises for this talk. Let us read them together.',
        'Estas son nuestras promesas para hablar. Vamos a leerlas juntos.',
      ),
      t('Here is how we want to talk with each other. I will read it aloud.', 'Así queremos hablar. Lo leo en voz alta.'),
      t('This is how we want to talk with each other. I will read it aloud.', 'Así queremos hablar. Lo leo en voz alta.'),
    ),
  }),
  title: TITLE,
};

export const TALK_CLOSING: Block = closingBlock([], {
  thanks: byAge(
    t('Thank you. You listened, and you were brave.', 'Gracias. Escucharon y fueron valientes.'),
    t('Thank you. It takes courage to speak, and to listen.', 'Gracias. Se necesita valor para hablar, y también para escuchar.'),
    t('Thank you for speaking and for listening.', 'Gracias por hablar y por escuchar.'),
  ),
  end: byAge(
    t('Our talk is over. You can always come back to me.', 'Terminamos de hablar. Siempre pueden volver a buscarme.'),
    t(
      'With this our talk is over. If something is still open, come to me.',
      'Con esto terminamos. Si queda algo pendiente, vengan a verme.',
    ),
    t(
      'With this our talk is over. If something is still open, please come to me.',
      'Con esto terminamos. Si queda algo pendiente, vengan a verme.',
    ),
  ),
});

/** The same in each of two rooms, to one person: what is carried over, and what must not stay a secret. */
export const APART_GUIDELINES_BLOCK: Block = {
  ...guidelinesBlock(2),
  title: TITLE,
  order: 'each_all',
  say: [
    byAge(
      t('These are our promises. Let us read them together.', 'Estas son nuestras promesas. Vamos a leerlas.'),
      t('Here is how we want to go about it. I will read it aloud.', 'Así queremos hacerlo. Lo leo en voz alta.'),
      t('This is how we want to go about it. I will read it aloud.', 'Así queremos hacerlo. Lo leo en voz alta.'),
    ),
    byAge(
      t(
        'I carry over only what you want. But if you tell me that somebody is hurting you or could get hurt, I will get help.',
        'Solo llevo lo que tú quieras. Pero si me cuentas que alguien te hace daño o que alguien puede salir lastimado, voy a buscar ayuda.',
      ),
      t(
        'I carry over only what you allow, with one exception: if somebody is in danger, I must tell the people whose work it is to help.',
        'Solo llevo lo que tú permitas, con una excepción: si alguien está en peligro, tengo que avisar a quienes pueden ayudar.',
      ),
      t(
        'I carry over only what you allow, with one exception: where somebody is in danger or the law requires it, I must report it.',
        'Solo llevo lo que usted permita, con una excepción: si alguien está en peligro o la ley lo exige, debo informarlo.',
      ),
    ),
  ],
  ask: [
    {
      id: 'gl-add',
      text: byAge(
        t('Is there one more promise that you need?', '¿Te hace falta alguna promesa más?'),
        t('What do you need to add, so that you can speak openly here?', '¿Qué te hace falta agregar para hablar con confianza?'),
        t('What needs to be added, so that you can speak openly?', '¿Qué hace falta agregar para que usted pueda hablar con confianza?'),
      ),
    },
    {
      id: 'gl-accept',
      text: byAge(
        t('Can you say yes to these promises? Show me with your thumb.', '¿Puedes decir que sí a estas promesas? Muéstralo con el pulgar.'),
        t('Can you accept these guidelines?', '¿Puedes aceptar estos acuerdos?'),
        t('Can you accept these guidelines?', '¿Puede aceptar estos acuerdos?'),
      ),
    },
  ],
  keeperNotes: [
    t(
      'In each room: wait for a clear yes, by voice or by sign. Change the words until there is one.',
      'En cada sala: espere un sí claro, con la voz o con un gesto. Cambie las palabras hasta que lo haya.',
    ),
  ],
};

export const APART_CLOSING: Block = closingBlock([], {
  thanks: byAge(
    t('Thank you. That took courage.', 'Gracias. Hizo falta valor.'),
    t(
      'Thank you. It takes courage to find words, and to read them.',
      'Gracias. Se necesita valor para encontrar palabras, y también para leerlas.',
    ),
    t('Thank you for your time and your trust.', 'Gracias por su tiempo y su confianza.'),
  ),
  end: byAge(
    t('We are done for today. You can always come to me.', 'Por hoy terminamos. Siempre puedes venir a verme.'),
    t(
      'With this we end for today. If something comes up later, come to me.',
      'Con esto terminamos por hoy. Si después aparece algo, ven a verme.',
    ),
    t(
      'With this we end for today. If something comes up later, please come to me.',
      'Con esto terminamos por hoy. Si después aparece algo, venga a verme.',
    ),
  ),
});
