/** @file Themes of the second half of a school year: thanks, mistakes, differences, the end. Own wording. */
import type { CommunityTheme } from './community-circles';
import { byAge, t } from './wording';

export const COMMUNITY_THEMES_LATER: readonly CommunityTheme[] = [
  {
    id: 'thanks',
    title: t('Community circle: thanks', 'Círculo de comunidad: dar las gracias'),
    about: t(
      'To see what usually goes unseen, and to say it. Good at the end of a week.',
      'Para ver lo que suele pasar desapercibido y decirlo. Va bien al final de una semana.',
    ),
    prepare: t(
      'A slip of paper for each person, so that everybody gets one thank-you.',
      'Un papelito para cada persona, para que todas reciban un agradecimiento.',
    ),
    opening: byAge(
      t(
        'Close your eyes if you like. Think of one good thing of this week, also a small one.',
        'Cierren los ojos si quieren. Piensen en una cosa buena de esta semana, aunque sea pequeña.',
      ),
      t(
        'Go back through your week like through a film. Stop at one moment that was good.',
        'Recorran su semana como una película. Paren en un momento que fue bueno.',
      ),
      t(
        'Let us go back through the week as through a film, and stop at one moment that was good.',
        'Recorramos la semana como una película y paremos en un momento que fue bueno.',
      ),
    ),
    light: byAge(
      t('What was nice this week?', '¿Qué fue bonito esta semana?'),
      t('Which moment did you stop at?', '¿En qué momento paraste?'),
      t('Which moment did you stop at, if you would like to say?', '¿En qué momento paró, si quiere contarlo?'),
    ),
    deep: byAge(
      t('Who did something kind? What was it?', '¿Quién hizo algo amable? ¿Qué fue?'),
      t(
        'Whom would you like to thank, here or elsewhere, for something that nobody noticed?',
        '¿A quién quieres dar las gracias, aquí o en otro lugar, por algo que nadie notó?',
      ),
      t('Whom would you like to thank for something that nobody noticed?', '¿A quién quiere dar las gracias por algo que nadie notó?'),
    ),
    together: byAge(
      t('What kind thing can you do next week?', '¿Qué cosa amable puedes hacer la próxima semana?'),
      t(
        'Which everyday work of others keeps this place going, and how can you lighten it?',
        '¿Qué trabajo diario de otros sostiene este lugar y cómo puedes aligerarlo?',
      ),
      t(
        'Which everyday work of others keeps this place going, and how can you lighten it?',
        '¿Qué trabajo diario de otros sostiene este lugar y cómo puede aligerarlo?',
      ),
    ),
    last: byAge(
      t('Say "thank you" to the person beside you in your own way.', 'Da las gracias a quien está a tu lado, a tu manera.'),
      t('What does it do to you to be thanked?', '¿Qué sientes cuando te dan las gracias?'),
      t('What does it do to you to be thanked?', '¿Qué siente cuando le dan las gracias?'),
    ),
    closing: byAge(
      t(
        'Rub your hands until they are warm, and take the warmth along.',
        'Froten las manos hasta que estén calientes y llévense el calor.',
      ),
      t('Take your slip of paper along; read it when you need it.', 'Llévense su papelito; léanlo cuando lo necesiten.'),
      t('Please take your slip of paper along, and read it when you need it.', 'Llévense su papelito y léanlo cuando lo necesiten.'),
    ),
  },
  {
    id: 'mistakes',
    title: t('Community circle: mistakes and mending', 'Círculo de comunidad: errores y reparar'),
    about: t(
      'Everybody does harm at times; what counts is what comes next. Good before a class meets its first repair.',
      'Cualquiera hace daño alguna vez; cuenta lo que viene después. Va bien antes de la primera reparación de una clase.',
    ),
    prepare: t(
      'Something mended: a bowl, a sewn jacket, a glued toy, for the centre.',
      'Algo reparado para el centro: un cuenco, una chaqueta cosida, un juguete pegado.',
    ),
    opening: byAge(
      t(
        'Look at this. It was broken, and somebody mended it. Can you see where?',
        'Miren esto. Estaba roto y alguien lo reparó. ¿Ven dónde?',
      ),
      t(
        'This was broken and mended. The seam shows, and it holds. Let it go round once in silence.',
        'Esto se rompió y se reparó. La costura se ve y aguanta. Que pase una vez en silencio.',
      ),
      t(
        'This was broken and mended. The seam shows, and it holds. Let it go round once in silence.',
        'Esto se rompió y se reparó. La costura se ve y aguanta. Que pase una vez en silencio.',
      ),
    ),
    light: byAge(
      t('What have you broken or spilled once?', '¿Qué rompiste o derramaste alguna vez?'),
      t('Tell of a mistake that you can laugh about today.', 'Cuenta de un error del que hoy puedes reírte.'),
      t('Tell of a mistake that you can laugh about today.', 'Cuente de un error del que hoy puede reírse.'),
    ),
    deep: byAge(
      t('When did you make something better again? How did you do it?', '¿Cuándo arreglaste algo? ¿Cómo lo hiciste?'),
      t(
        'When did somebody put something right with you, and what made it count?',
        '¿Cuándo reparó alguien algo contigo y qué hizo que valiera?',
      ),
      t(
        'When did somebody put something right with you, and what made it count?',
        '¿Cuándo reparó alguien algo con usted y qué hizo que valiera?',
      ),
    ),
    together: byAge(
      t('What do we do here when somebody makes a mistake?', '¿Qué hacemos aquí cuando alguien se equivoca?'),
      t(
        'What makes it possible here to own up, and what makes it hard?',
        '¿Qué hace posible aquí reconocer un error y qué lo hace difícil?',
      ),
      t(
        'What makes it possible here to own up, and what makes it hard?',
        '¿Qué hace posible aquí reconocer un error y qué lo hace difícil?',
      ),
    ),
    last: byAge(
      t('Finish: when I make a mistake, I need …', 'Termina: cuando me equivoco, necesito…'),
      t('Finish: when I have hurt somebody, it helps me to …', 'Termina: cuando lastimé a alguien, me ayuda…'),
      t('Please finish: when I have hurt somebody, it helps me to …', 'Termine: cuando lastimé a alguien, me ayuda…'),
    ),
    closing: byAge(
      t('We can break things. And we can mend them. Well done.', 'Podemos romper cosas. Y podemos repararlas. Muy bien.'),
      t('What is mended carries a story. Thank you for yours.', 'Lo reparado lleva una historia. Gracias por la suya.'),
      t('What is mended carries a story. Thank you for yours.', 'Lo reparado lleva una historia. Gracias por la suya.'),
    ),
  },
  {
    id: 'differences',
    title: t('Community circle: alike and different', 'Círculo de comunidad: iguales y distintos'),
    about: t(
      'About belonging with all that we are. Nobody has to explain themselves, nobody stands for a group.',
      'Sobre pertenecer con todo lo que somos. Nadie tiene que explicarse, nadie representa a un grupo.',
    ),
    prepare: t(
      'Do not ask about faith, origin or family; take what is offered.',
      'No pregunte por la fe, el origen o la familia; reciba lo que se ofrezca.',
    ),
    opening: byAge(
      t('Look at your hands. Nobody in the world has the same ones.', 'Miren sus manos. Nadie en el mundo tiene unas iguales.'),
      t(
        'Look at your hands: what they can do, where they have been. No two pairs here are alike.',
        'Miren sus manos: lo que saben hacer, dónde han estado. Aquí no hay dos pares iguales.',
      ),
      t(
        'Let us look at our hands: what they can do, where they have been.',
        'Miremos nuestras manos: lo que saben hacer, dónde han estado.',
      ),
    ),
    light: byAge(
      t('What do you like that many others here like too?', '¿Qué te gusta que a muchos otros aquí también les gusta?'),
      t(
        'What do you think that you share with somebody here without having talked about it?',
        '¿Qué crees que compartes con alguien de aquí sin haberlo hablado?',
      ),
      t(
        'What do you think that you share with somebody here without having talked about it?',
        '¿Qué cree que comparte con alguien de aquí sin haberlo hablado?',
      ),
    ),
    deep: byAge(
      t('What is something special about you or your home that you like?', '¿Qué cosa especial de ti o de tu casa te gusta?'),
      t(
        'What would you like people to know about you before they make up their minds?',
        '¿Qué te gustaría que supieran de ti antes de hacerse una idea?',
      ),
      t(
        'What would you like people to know about you before they make up their minds?',
        '¿Qué le gustaría que supieran de usted antes de hacerse una idea?',
      ),
    ),
    together: byAge(
      t('What do we do when somebody is laughed at?', '¿Qué hacemos cuando se ríen de alguien?'),
      t('What could you say when a joke is made at somebody’s cost?', '¿Qué podrías decir cuando se hace una broma a costa de alguien?'),
      t('What could you say when a joke is made at somebody’s cost?', '¿Qué podría decir cuando se hace una broma a costa de alguien?'),
    ),
    last: byAge(
      t('Say something that you found out and like.', 'Di algo que descubriste y que te gusta.'),
      t('What surprised you today?', '¿Qué te sorprendió hoy?'),
      t('What surprised you today?', '¿Qué le sorprendió hoy?'),
    ),
    closing: byAge(
      t(
        'Everybody belongs here. Say it together: "I belong, you belong."',
        'Aquí cabe todo el mundo. Digamos juntos: «Yo soy de aquí, tú eres de aquí».',
      ),
      t('Nobody has to be like the others to belong here.', 'Nadie tiene que ser como los demás para pertenecer aquí.'),
      t('Nobody has to be like the others to belong here.', 'Nadie tiene que ser como los demás para pertenecer aquí.'),
    ),
  },
  {
    id: 'farewell',
    title: t('Community circle: the end of something', 'Círculo de comunidad: el final de algo'),
    about: t(
      'For the last days of a year, a move, a goodbye: to look back, keep something and let go.',
      'Para los últimos días del año, una mudanza, una despedida: mirar atrás, guardar algo y soltar.',
    ),
    prepare: t('A long thread or ribbon, and scissors.', 'Un hilo o una cinta larga y unas tijeras.'),
    opening: byAge(
      t('Remember our first day. What did the room look like?', 'Recuerden nuestro primer día. ¿Cómo se veía la sala?'),
      t(
        'Remember the first day: where you sat, what you did not know yet. Then come back to today.',
        'Recuerden el primer día: dónde se sentaron, lo que aún no sabían. Después vuelvan a hoy.',
      ),
      t(
        'Let us remember the first day, and what we did not know yet. Then we come back to today.',
        'Recordemos el primer día y lo que aún no sabíamos. Después volvemos a hoy.',
      ),
    ),
    light: byAge(
      t('What was funny this year?', '¿Qué fue divertido este año?'),
      t('Which small scene of this year would you like to keep?', '¿Qué escena pequeña de este año te gustaría guardar?'),
      t('Which small scene of this year would you like to keep?', '¿Qué escena pequeña de este año le gustaría guardar?'),
    ),
    deep: byAge(
      t('What can you do now that you could not do before?', '¿Qué puedes hacer ahora que antes no podías?'),
      t('What was hard, and what or who carried you through?', '¿Qué fue difícil y qué o quién te sostuvo?'),
      t('What was hard, and what or who carried you through?', '¿Qué fue difícil y qué o quién le sostuvo?'),
    ),
    together: byAge(
      t('What do you wish for our class?', '¿Qué le deseas a nuestra clase?'),
      t('What shall go on after today, and what may end?', '¿Qué debe seguir después de hoy y qué puede terminar?'),
      t('What shall go on after today, and what may end?', '¿Qué debe seguir después de hoy y qué puede terminar?'),
    ),
    last: byAge(
      t('Say goodbye with one word.', 'Despídete con una palabra.'),
      t('What do you give the others to take along: a word, a wish?', '¿Qué das a los demás para llevar: una palabra, un deseo?'),
      t('What do you give the others to take along: a word, a wish?', '¿Qué da a los demás para llevar: una palabra, un deseo?'),
    ),
    closing: byAge(
      t(
        'We all hold the thread. Now we cut it, and everybody keeps a piece.',
        'Todos sujetamos el hilo. Ahora lo cortamos y cada quien guarda un pedazo.',
      ),
      t(
        'The thread has gone through every hand. We cut it, and each of us keeps a piece.',
        'El hilo pasó por todas las manos. Lo cortamos y cada quien guarda un pedazo.',
      ),
      t(
        'The thread has gone through every hand. We cut it, and each of us keeps a piece.',
        'El hilo pasó por todas las manos. Lo cortamos y cada quien guarda un pedazo.',
      ),
    ),
  },
];
