/** @file Short first rounds that settle a circle: check-in and values. */
import type { Block } from '../model';
import { byAge, t } from './wording';

/** Everybody's voice is heard once before anything hard is asked. */
export function checkInBlock(secondsPerTurn: number): Block {
  return {
    id: 'check-in',
    kind: 'check_in',
    title: t('Check-in', 'Cómo llegamos'),
    speakers: 'everyone',
    order: 'talking_piece',
    say: [],
    ask: [
      {
        id: 'ci-arrive',
        text: byAge(
          t(
            'Say your name. What weather is it inside you today: sun, cloud, rain, storm?',
            'Di tu nombre. ¿Qué clima hay hoy dentro de ti: sol, nubes, lluvia, tormenta?',
          ),
          t('Say your name, and one word for how you arrive here.', 'Di tu nombre y una palabra sobre cómo llegas hoy.'),
          t('Please say your name, and one word for how you arrive here.', 'Diga su nombre y una palabra sobre cómo llega hoy.'),
        ),
      },
    ],
    time: { by: 'turns', secondsPerTurn },
    mayPass: true,
    keeperNotes: [
      t('Go first and keep it short: the others will follow your length.', 'Empiece usted y sea breve: los demás seguirán su ejemplo.'),
    ],
    printOn: ['keeper', 'card'],
  };
}

/** What people want to bring; the guidelines then grow out of it. */
export function valuesBlock(secondsPerTurn: number): Block {
  return {
    id: 'values',
    kind: 'values',
    title: t('What we bring', 'Lo que traemos'),
    speakers: 'everyone',
    order: 'talking_piece',
    say: [],
    ask: [
      {
        id: 'va-bring',
        text: byAge(
          t(
            'What do you need from us, so that you feel good here: patience, kindness, listening?',
            '¿Qué necesitas de nosotros para sentirte bien aquí: paciencia, cariño, que te escuchen?',
          ),
          t(
            'Think of someone who treats you well. What do they do that we need here today?',
            'Piensa en alguien que te trata bien. ¿Qué hace esa persona que hoy necesitamos aquí?',
          ),
          t(
            'Which value would you like to bring into this circle, so that it goes well?',
            '¿Qué valor le gustaría traer a este círculo para que vaya bien?',
          ),
        ),
      },
    ],
    time: { by: 'turns', secondsPerTurn },
    mayPass: true,
    keeperNotes: [
      t('Write each word on paper and lay it round the centre.', 'Escriba cada palabra en un papel y póngalo alrededor del centro.'),
    ],
    printOn: ['keeper', 'card'],
  };
}
