/** @file The circle's guidelines, as the wall poster shows them: practice.md 1.5 (d) and (e), in our own words. */
import type { Guideline } from '../model';
import { byAge, t } from './wording';

const ONE_SPEAKS: Guideline = {
  headline: byAge(
    t('One person talks', 'Habla una persona'),
    t('One voice at a time', 'Una voz a la vez'),
    t('One voice at a time', 'Una voz a la vez'),
  ),
  detail: byAge(
    t('Who holds the talking piece talks. We all listen.', 'Habla quien tiene el objeto de la palabra. Los demás escuchamos.'),
    t(
      'Whoever holds the talking piece speaks; everybody else listens.',
      'Habla quien tiene el objeto de la palabra; los demás escuchamos.',
    ),
    t('Whoever holds the talking piece speaks; everyone else listens.', 'Habla quien tiene el objeto de la palabra; los demás escuchamos.'),
  ),
};

const OWN_STORY: Guideline = {
  headline: byAge(
    t('I talk about me', 'Hablo de mí'),
    t('Speak for yourself', 'Habla por ti'),
    t('Speak for yourself', 'Hablar por uno mismo'),
  ),
  detail: byAge(
    t('I say what I saw, felt and did.', 'Digo lo que vi, lo que sentí y lo que hice.'),
    t(
      'Say what you saw, felt and did. Leave others to tell their own part.',
      'Di lo que viste, sentiste e hiciste. Cada quien cuenta su parte.',
    ),
    t(
      'We say what we saw, felt and did, and let others tell their part.',
      'Decimos lo que vimos, sentimos e hicimos; cada quien cuenta su parte.',
    ),
  ),
};

const NO_BLAME: Guideline = {
  headline: byAge(
    t('I talk about what happened', 'Hablo de lo que pasó'),
    t('No names, no blame', 'Sin nombres, sin culpas'),
    t('No names, no blame', 'Sin nombres, sin culpas'),
  ),
  detail: byAge(
    t('I do not point at anybody.', 'No señalo a nadie.'),
    t('Say your own part and leave names out.', 'Di tu propia parte y no menciones nombres.'),
    t('We speak of our own part and leave names out.', 'Hablamos de nuestra propia parte y no mencionamos nombres.'),
  ),
};

const LISTEN: Guideline = {
  headline: byAge(
    t('I listen', 'Escucho'),
    t('Listen to understand', 'Escucha para entender'),
    t('Listen to understand', 'Escuchar para entender'),
  ),
  detail: byAge(
    t('With my ears, my eyes and my heart.', 'Con los oídos, con los ojos y con el corazón.'),
    t('Nobody has to agree. Everybody gets heard.', 'Nadie tiene que estar de acuerdo. A cada quien se le escucha.'),
    t('Nobody has to agree; everyone is heard.', 'Nadie tiene que estar de acuerdo; a cada quien se le escucha.'),
  ),
};

const RESPECT: Guideline = {
  headline: byAge(
    t('I use kind words', 'Uso palabras amables'),
    t('Speak with respect', 'Habla con respeto'),
    t('Speak with respect', 'Hablar con respeto'),
  ),
  detail: byAge(
    t('Also when I am angry.', 'También cuando estoy enojado o enojada.'),
    t('Be honest, also about hard things, and be kind.', 'Di la verdad, también lo difícil, y cuida a los demás.'),
    t('Honest, also about hard things, and considerate.', 'Con honestidad, también en lo difícil, y con cuidado.'),
  ),
};

const PASS: Guideline = {
  headline: byAge(t('I may pass', 'Puedo pasar'), t('You may pass', 'Puedes pasar'), t('Passing is fine', 'Se puede pasar')),
  detail: byAge(
    t('Nobody has to talk. I can talk later.', 'Nadie tiene que hablar. Puedo hablar después.'),
    t('Nobody asks for a reason. You can speak at the end.', 'Nadie pide razones. Puedes hablar al final.'),
    t('Nobody asks for a reason; the turn comes back at the end.', 'Nadie pide razones; el turno vuelve al final.'),
  ),
};

const STAYS_HERE: Guideline = {
  headline: byAge(
    t('Stories stay here', 'Las historias se quedan aquí'),
    t('What is said here stays here', 'Lo que se dice aquí se queda aquí'),
    t('What is said here stays here', 'Lo que se dice aquí se queda aquí'),
  ),
  detail: byAge(
    t('If someone is not safe, an adult gets help.', 'Si alguien no está a salvo, una persona adulta busca ayuda.'),
    t('Only if someone is in danger, an adult has to act.', 'Solo si alguien está en peligro, una persona adulta tiene que actuar.'),
    t('Unless someone is in danger or the law requires a report.', 'Salvo que alguien esté en peligro o la ley obligue a informar.'),
  ),
};

/** For circles and conferences about harm or conflict. */
export const CIRCLE_GUIDELINES: Guideline[] = [ONE_SPEAKS, LISTEN, OWN_STORY, RESPECT, PASS, STAYS_HERE];

/** For a whole class: nobody is named and nobody is blamed. */
export const CLASS_GUIDELINES: Guideline[] = [ONE_SPEAKS, LISTEN, NO_BLAME, RESPECT, PASS, STAYS_HERE];

/** Nothing goes round in a talk of two or three. */
const ONE_TALKS: Guideline = {
  headline: ONE_SPEAKS.headline,
  detail: byAge(
    t('One of us talks. We listen to the end.', 'Habla una persona. Escuchamos hasta el final.'),
    t('One of us speaks; the others listen to the end.', 'Habla una persona; las demás escuchan hasta el final.'),
    t('One person speaks; the others listen to the end.', 'Habla una persona; las demás escuchan hasta el final.'),
  ),
};

/** For a short talk, standing or at a table. */
export const TALK_GUIDELINES: Guideline[] = [ONE_TALKS, LISTEN, OWN_STORY, RESPECT, PASS, STAYS_HERE];

const YOU_DECIDE: Guideline = {
  headline: byAge(
    t('I decide', 'Yo decido'),
    t('You decide how far', 'Tú decides hasta dónde'),
    t('Each person decides how far', 'Cada quien decide hasta dónde'),
  ),
  detail: byAge(
    t('I can write, read, wait or stop.', 'Puedo escribir, leer, esperar o parar.'),
    t('Write, read, answer, wait or stop: all of it is fine.', 'Escribir, leer, responder, esperar o parar: todo está bien.'),
    t('Writing, reading, answering, waiting, stopping: all of it is fine.', 'Escribir, leer, responder, esperar o parar: todo está bien.'),
  ),
};

const NO_SURPRISE: Guideline = {
  headline: byAge(t('No surprises', 'Sin sorpresas'), t('No surprises', 'Sin sorpresas'), t('No surprises', 'Sin sorpresas')),
  detail: byAge(
    t('I get a letter only if I want it.', 'Solo recibo una carta si la quiero.'),
    t('Nothing is handed over that the reader does not want.', 'No se entrega nada que quien lee no quiera.'),
    t('Nothing is handed over that the reader does not want.', 'No se entrega nada que quien lee no quiera.'),
  ),
};

const ONLY_ALLOWED: Guideline = {
  headline: byAge(
    t('We ask first', 'Primero preguntamos'),
    t('Only what you allow is passed on', 'Solo se lleva lo que permites'),
    t('Only what is allowed is passed on', 'Solo se lleva lo permitido'),
  ),
  detail: byAge(
    t('If someone is not safe, an adult gets help.', 'Si alguien no está a salvo, una persona adulta busca ayuda.'),
    t('Only if someone is in danger, an adult has to act.', 'Solo si alguien está en peligro, una persona adulta tiene que actuar.'),
    t('Unless someone is in danger or the law requires a report.', 'Salvo que alguien esté en peligro o la ley obligue a informar.'),
  ),
};

/** For words that are carried between two rooms. */
export const LETTER_GUIDELINES: Guideline[] = [YOU_DECIDE, OWN_STORY, RESPECT, NO_SURPRISE, ONLY_ALLOWED];
