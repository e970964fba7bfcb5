/** @file Themes of the first half of a school year: beginning, listening, friendship, feelings. Own wording. */
import type { CommunityTheme } from './community-circles';
import { byAge, t } from './wording';

export const COMMUNITY_THEMES: readonly CommunityTheme[] = [
  {
    id: 'beginning',
    title: t('Community circle: a new beginning', 'Círculo de comunidad: un nuevo comienzo'),
    about: t(
      'For the first days of a year or of a group: names, hopes, and how we want to be with each other.',
      'Para los primeros días del año o de un grupo: nombres, esperanzas y cómo queremos tratarnos.',
    ),
    prepare: t(
      'Know how each name is said; ask beforehand where you are not sure.',
      'Sepa cómo se pronuncia cada nombre; si duda, pregunte antes.',
    ),
    opening: byAge(
      t(
        'Look once round the circle, slowly. These are the people with whom you will learn this year.',
        'Miren despacio alrededor del círculo. Con estas personas van a aprender este año.',
      ),
      t(
        'Look once round the circle, slowly. In a year from now we will know stories about nearly everyone here.',
        'Miren despacio alrededor del círculo. Dentro de un año sabremos historias de casi todos.',
      ),
      t(
        'Let us look once round the circle, slowly. With these people we share the coming year.',
        'Miremos despacio alrededor del círculo. Con estas personas compartimos el año que empieza.',
      ),
    ),
    light: byAge(
      t('Say your name and something that you are good at.', 'Di tu nombre y algo que haces bien.'),
      t(
        'Say your name, what you like to be called, and where the name comes from if you know.',
        'Di tu nombre, cómo te gusta que te llamen y de dónde viene, si lo sabes.',
      ),
      t(
        'Please say your name, what you like to be called, and one thing that you bring along.',
        'Diga su nombre, cómo le gusta que le llamen y algo que trae consigo.',
      ),
    ),
    deep: byAge(
      t('What would make this a good year for you?', '¿Qué haría de este un buen año para ti?'),
      t(
        'What do you hope will be different this year, and what shall stay as it was?',
        '¿Qué esperas que sea distinto este año y qué quieres que siga igual?',
      ),
      t(
        'What do you hope for in this year, and what would you like to leave behind?',
        '¿Qué espera de este año y qué le gustaría dejar atrás?',
      ),
    ),
    together: byAge(
      t(
        'What should nobody feel in our class? What do we do against it?',
        '¿Qué no debería sentir nadie en nuestra clase? ¿Qué hacemos para evitarlo?',
      ),
      t(
        'What helps somebody new to feel at home here, and what can you do about it?',
        '¿Qué ayuda a alguien nuevo a sentirse en casa aquí y qué puedes hacer tú?',
      ),
      t(
        'What helps somebody new to feel at home here, and what can you do about it?',
        '¿Qué ayuda a alguien nuevo a sentirse en casa aquí y qué puede hacer usted?',
      ),
    ),
    last: byAge(
      t('Which name did you learn today?', '¿Qué nombre aprendiste hoy?'),
      t('One thing that you learned about somebody today.', 'Una cosa que aprendiste hoy de alguien.'),
      t('One thing that you learned about somebody today.', 'Una cosa que aprendió hoy de alguien.'),
    ),
    closing: byAge(
      t(
        'Say the name of the person on your left, all at once, softly. And now on your right.',
        'Digan todos a la vez, bajito, el nombre de quien está a su izquierda. Y ahora, a su derecha.',
      ),
      t(
        'Wish the person on your left a good year, with a word or a nod.',
        'Deseen un buen año a quien está a su izquierda, con una palabra o un gesto.',
      ),
      t(
        'Let us wish the person on our left a good year, with a word or a nod.',
        'Deseemos un buen año a quien está a nuestra izquierda, con una palabra o un gesto.',
      ),
    ),
  },
  {
    id: 'listening',
    title: t('Community circle: listening', 'Círculo de comunidad: escuchar'),
    about: t(
      'To practise what every harder circle needs: one speaks, the others are really there.',
      'Para practicar lo que todo círculo más difícil necesita: habla una persona y las demás están de verdad.',
    ),
    prepare: t('A bell or a bowl with a long sound.', 'Una campana o un cuenco con un sonido largo.'),
    opening: byAge(
      t(
        'I ring the bell. Put up a hand when you cannot hear it any more.',
        'Voy a tocar la campana. Levanten la mano cuando ya no la oigan.',
      ),
      t(
        'Listen to the bell until it is gone. Then listen for three things outside this room.',
        'Escuchen la campana hasta que se apague. Después escuchen tres cosas fuera de esta sala.',
      ),
      t(
        'Let us listen to the bell until it is gone, and then for three things outside this room.',
        'Escuchemos la campana hasta que se apague y, después, tres cosas fuera de esta sala.',
      ),
    ),
    light: byAge(
      t('What sound do you like?', '¿Qué sonido te gusta?'),
      t('Which sound, song or voice do you like to hear?', '¿Qué sonido, canción o voz te gusta escuchar?'),
      t('Which sound, song or voice do you like to hear?', '¿Qué sonido, canción o voz le gusta escuchar?'),
    ),
    deep: byAge(
      t('Who listens to you well? How do you notice?', '¿Quién te escucha bien? ¿Cómo lo notas?'),
      t(
        'When did somebody really listen to you? How did you notice, and what did it do?',
        '¿Cuándo te escuchó alguien de verdad? ¿Cómo lo notaste y qué cambió?',
      ),
      t(
        'When did somebody really listen to you? How did you notice, and what did it do?',
        '¿Cuándo le escuchó alguien de verdad? ¿Cómo lo notó y qué cambió?',
      ),
    ),
    together: byAge(
      t('How can we show that we are listening?', '¿Cómo podemos mostrar que escuchamos?'),
      t('What makes listening hard here, and what would you try?', '¿Qué hace difícil escuchar aquí y qué probarías?'),
      t('What makes listening hard here, and what would you try?', '¿Qué hace difícil escuchar aquí y qué probaría usted?'),
    ),
    last: byAge(
      t('Say one thing that you heard today from somebody else.', 'Di una cosa que escuchaste hoy de otra persona.'),
      t('What did you hear today that you would have missed otherwise?', '¿Qué escuchaste hoy que de otro modo se te habría escapado?'),
      t('What did you hear today that you would have missed otherwise?', '¿Qué escuchó hoy que de otro modo se le habría escapado?'),
    ),
    closing: byAge(
      t('The bell once more. When it is quiet, we are done.', 'La campana otra vez. Cuando haya silencio, terminamos.'),
      t('The bell once more, and the quiet after it belongs to all of us.', 'La campana otra vez, y el silencio que sigue es de todos.'),
      t('The bell once more, and the quiet after it belongs to all of us.', 'La campana otra vez, y el silencio que sigue es de todos.'),
    ),
  },
  {
    id: 'friendship',
    title: t('Community circle: friendship', 'Círculo de comunidad: la amistad'),
    about: t(
      'About being a friend and being left out, before somebody is.',
      'Sobre ser amigo o amiga y sobre quedarse fuera, antes de que le pase a alguien.',
    ),
    prepare: t(
      'Nobody is asked to name their friends; think of those who have few here.',
      'A nadie se le pide nombrar a sus amistades; piense en quienes aquí tienen pocas.',
    ),
    opening: byAge(
      t(
        'Think of somebody who makes you smile. Keep the smile and breathe in and out.',
        'Piensen en alguien que los hace sonreír. Guarden la sonrisa y respiren.',
      ),
      t(
        'Think of somebody beside whom you can be quiet. Stay with that for three breaths.',
        'Piensen en alguien con quien se puede estar en silencio. Quédense ahí tres respiraciones.',
      ),
      t(
        'Let us think of somebody beside whom we can be quiet, for three breaths.',
        'Pensemos durante tres respiraciones en alguien con quien podemos estar en silencio.',
      ),
    ),
    light: byAge(
      t('What do you like to play with others?', '¿A qué te gusta jugar con otros?'),
      t(
        'What do you like doing with other people that you would not do alone?',
        '¿Qué te gusta hacer con otras personas que no harías a solas?',
      ),
      t(
        'What do you like doing with other people that you would not do alone?',
        '¿Qué le gusta hacer con otras personas que no haría a solas?',
      ),
    ),
    deep: byAge(
      t('What does a good friend do when you are sad?', '¿Qué hace un buen amigo o una buena amiga cuando estás triste?'),
      t(
        'Tell about a small thing that somebody did that made you feel included.',
        'Cuenta de una cosa pequeña que alguien hizo y que te hizo sentir parte.',
      ),
      t(
        'Tell about a small thing that somebody did that made you feel included.',
        'Cuente de una cosa pequeña que alguien hizo y que le hizo sentir parte.',
      ),
    ),
    together: byAge(
      t('What can you say when somebody stands alone?', '¿Qué puedes decir cuando alguien está solo?'),
      t(
        'What could you do tomorrow when you see somebody standing apart who does not want to be?',
        '¿Qué podrías hacer mañana si ves a alguien aparte que no quiere estarlo?',
      ),
      t(
        'What could you do when you see somebody standing apart who does not want to be?',
        '¿Qué podría hacer si ve a alguien aparte que no quiere estarlo?',
      ),
    ),
    last: byAge(
      t('Finish the sentence: a friend is …', 'Termina la frase: un amigo o una amiga es…'),
      t('Finish the sentence: I feel that I belong when …', 'Termina la frase: siento que pertenezco cuando…'),
      t('Please finish the sentence: I feel that I belong when …', 'Termine la frase: siento que pertenezco cuando…'),
    ),
    closing: byAge(
      t(
        'Send a small wave round the circle, one hand after the other.',
        'Pasen un saludo pequeño por el círculo, una mano después de otra.',
      ),
      t(
        'Pass a nod round the circle until it comes back to where it began.',
        'Pasen un gesto con la cabeza por el círculo hasta que vuelva a donde empezó.',
      ),
      t(
        'Let us pass a nod round the circle until it comes back to where it began.',
        'Pasemos un gesto con la cabeza por el círculo hasta que vuelva a donde empezó.',
      ),
    ),
  },
  {
    id: 'feelings',
    title: t('Community circle: what we feel', 'Círculo de comunidad: lo que sentimos'),
    about: t(
      'Words for feelings and for what helps with them. A base for every talk after harm.',
      'Palabras para los sentimientos y para lo que ayuda. Una base para toda conversación después de un daño.',
    ),
    prepare: t(
      'Cards with faces or words for feelings, laid round the centre.',
      'Tarjetas con caras o palabras de sentimientos alrededor del centro.',
    ),
    opening: byAge(
      t(
        'Put a hand on your belly. Feel it go up and down, five times.',
        'Pongan una mano en la barriga. Sientan cómo sube y baja, cinco veces.',
      ),
      t(
        'Notice your feet, your hands, your shoulders. Let fall what need not be held up.',
        'Noten los pies, las manos, los hombros. Suelten lo que no hace falta sostener.',
      ),
      t(
        'Let us notice our feet, our hands, our shoulders, and let fall what need not be held up.',
        'Notemos los pies, las manos, los hombros, y soltemos lo que no hace falta sostener.',
      ),
    ),
    light: byAge(
      t('Which face fits you today? Show it or choose a card.', '¿Qué cara te queda hoy? Muéstrala o elige una tarjeta.'),
      t(
        'Choose a card for how you are today; say as much about it as you like.',
        'Elige una tarjeta de cómo estás hoy y cuenta de ella lo que quieras.',
      ),
      t(
        'Please choose a card for how you are today; say as much about it as you like.',
        'Elija una tarjeta de cómo está hoy y cuente de ella lo que quiera.',
      ),
    ),
    deep: byAge(
      t('What do you do when you are very angry? What helps?', '¿Qué haces cuando te enojas mucho? ¿Qué ayuda?'),
      t(
        'Which feeling is hardest to show here, and what would make it easier?',
        '¿Qué sentimiento es más difícil de mostrar aquí y qué lo haría más fácil?',
      ),
      t(
        'Which feeling is hardest to show here, and what would make it easier?',
        '¿Qué sentimiento es más difícil de mostrar aquí y qué lo haría más fácil?',
      ),
    ),
    together: byAge(
      t('How can we help somebody who has a storm inside?', '¿Cómo podemos ayudar a alguien que tiene una tormenta por dentro?'),
      t('How do you like others to be with you when you are not well?', '¿Cómo te gusta que te traten cuando no estás bien?'),
      t('How do you like others to be with you when you are not well?', '¿Cómo le gusta que le traten cuando no está bien?'),
    ),
    last: byAge(
      t('How are you now? Show with your thumb.', '¿Cómo estás ahora? Muéstralo con el pulgar.'),
      t('How are you now, in one word?', '¿Cómo estás ahora, en una palabra?'),
      t('How are you now, in one word?', '¿Cómo está ahora, en una palabra?'),
    ),
    closing: byAge(
      t(
        'Shake your hands, shake your feet. All feelings are allowed here.',
        'Sacudan las manos, sacudan los pies. Aquí se permiten todos los sentimientos.',
      ),
      t(
        'Every feeling is allowed here; not everything that we do with it is. Thank you for showing yours.',
        'Aquí se permite todo sentimiento; no todo lo que hacemos con él. Gracias por mostrar los suyos.',
      ),
      t('Every feeling is allowed here. Thank you for showing yours.', 'Aquí se permite todo sentimiento. Gracias por mostrar los suyos.'),
    ),
  },
];
