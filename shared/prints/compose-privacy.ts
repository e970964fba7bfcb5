/**
 * @file Who is here, and what happens with what is said: the card that is read aloud and signed at the beginning. Practice.md 3.2 row 22:
 * what is kept, who sees it, what must be passed on, how to take a yes back. Pure.
 */
import type { CirclePlan } from '../circles/plan';
import type { Script } from '../scripts/model';
import type { AgeBand, Language } from '../values';
import type { PrivacyCard } from './circle-papers';
import { type PrintOptions, seatLines, sheetOf } from './compose';

type Both = Record<Language, string>;
interface Words {
  readonly lead: Both;
  readonly sections: readonly { readonly heading: Both; readonly lines: readonly Both[] }[];
}

const TITLE: Both = { en: 'Who is here, and what stays here', es: 'Quiénes estamos y qué se queda aquí' };
const STAYS: Both = { en: 'What stays here', es: 'Qué se queda aquí' };
const PASSED_ON: Both = { en: 'What adults must pass on', es: 'Qué deben contar los adultos' };
const WRITTEN: Both = { en: 'What is written down', es: 'Qué se escribe' };
const BACK: Both = { en: 'If you change your mind', es: 'Si cambias de opinión' };

const CHILD: Words = {
  lead: { en: 'Before we begin, we say this together.', es: 'Antes de empezar, decimos esto juntos.' },
  sections: [
    {
      heading: STAYS,
      lines: [
        { en: 'What others tell here is theirs. I do not tell it on.', es: 'Lo que otros cuentan aquí es suyo. Yo no lo cuento por ahí.' },
        { en: 'I may tell what I said myself.', es: 'Puedo contar lo que dije yo.' },
      ],
    },
    {
      heading: PASSED_ON,
      lines: [
        {
          en: 'If somebody is in danger or is being hurt, the adults get help. They tell you first if they can.',
          es: 'Si alguien está en peligro o le hacen daño, los adultos buscan ayuda. Si pueden, te avisan antes.',
        },
      ],
    },
    {
      heading: WRITTEN,
      lines: [
        {
          en: 'We write down what we promise, and that we met. It is kept locked.',
          es: 'Escribimos lo que prometemos y que nos reunimos. Se guarda bajo llave.',
        },
      ],
    },
    {
      heading: BACK,
      lines: [{ en: 'You may stop at any time. Nobody is cross with you.', es: 'Puedes parar cuando quieras. Nadie se enfada contigo.' }],
    },
  ],
};

const TEEN: Words = {
  lead: {
    en: 'Read aloud before the circle begins. Whoever signs has heard it and says yes to it.',
    es: 'Se lee en voz alta antes de empezar. Quien firma lo ha escuchado y dice que sí.',
  },
  sections: [
    {
      heading: STAYS,
      lines: [
        {
          en: 'What others tell stays in this room: not told on, not posted, not recorded.',
          es: 'Lo que cuentan otras personas se queda en esta sala: no se cuenta, no se publica, no se graba.',
        },
        {
          en: 'What you said yourself, and what you learned, you may take with you.',
          es: 'Lo que dijiste y lo que aprendiste te lo puedes llevar.',
        },
      ],
    },
    {
      heading: PASSED_ON,
      lines: [
        {
          en: 'That somebody is being hurt or is in danger, here, at home or anywhere.',
          es: 'Que a alguien le hacen daño o está en peligro, aquí, en casa o donde sea.',
        },
        {
          en: 'That somebody wants to hurt themselves or another person.',
          es: 'Que alguien quiere hacerse daño o hacérselo a otra persona.',
        },
        {
          en: 'Only to those who can help, and they tell you so, beforehand if they can.',
          es: 'Solo a quien puede ayudar, y te lo dicen, antes si es posible.',
        },
      ],
    },
    {
      heading: WRITTEN,
      lines: [
        { en: 'Who was here, what was agreed, and when it is looked at again.', es: 'Quién estuvo, qué se acordó y cuándo se revisa.' },
        {
          en: 'It is kept locked by the counselor. Your school tells you how long, and you may ask to see what is kept about you.',
          es: 'Lo guarda bajo llave quien orienta. La escuela te dice por cuánto tiempo, y puedes pedir ver lo que se guarda sobre ti.',
        },
      ],
    },
    {
      heading: BACK,
      lines: [
        {
          en: 'You may pass, take a break or stop at any time. Tell the keeper or the counselor. Papers that quote you are then collected.',
          es: 'Puedes pasar, descansar o parar cuando quieras. Díselo a quien guía o a quien orienta. Los papeles que te citan se recogen.',
        },
      ],
    },
  ],
};

const ADULT: Words = {
  lead: TEEN.lead,
  sections: [
    {
      heading: STAYS,
      lines: [
        {
          en: 'What others tell stays in this room: not passed on, not published, not recorded.',
          es: 'Lo que cuentan otras personas se queda en esta sala: no se comenta, no se publica, no se graba.',
        },
        {
          en: 'What you said yourself, and what you learned, is yours to speak about.',
          es: 'De lo que usted dijo y de lo que aprendió puede hablar libremente.',
        },
      ],
    },
    {
      heading: PASSED_ON,
      lines: [
        {
          en: 'That somebody is being hurt or is in danger, and that somebody means to hurt themselves or another person.',
          es: 'Que a alguien le hacen daño o está en peligro, y que alguien piensa hacerse daño o hacérselo a otra persona.',
        },
        {
          en: 'Only to those whose task it is, and the person concerned is told, beforehand if that is safe.',
          es: 'Solo a quien le corresponde, y se avisa a la persona afectada, antes si es seguro.',
        },
      ],
    },
    {
      heading: WRITTEN,
      lines: [
        { en: 'Who was here, what was agreed, and when it is looked at again.', es: 'Quién estuvo, qué se acordó y cuándo se revisa.' },
        {
          en: 'The counselor keeps it locked, for as long as the school’s rules say. You may ask to see what is kept about you or your child.',
          es: 'Lo guarda bajo llave quien orienta, el tiempo que marcan las normas de la escuela. Puede pedir ver lo que se guarda sobre usted o su hija o hijo.',
        },
      ],
    },
    {
      heading: { en: 'If you change your mind', es: 'Si cambia de opinión' },
      lines: [
        {
          en: 'You may pass, take a break or stop at any time. Tell the keeper or the counselor. Papers that quote you are then collected.',
          es: 'Puede pasar, descansar o parar cuando quiera. Dígaselo a quien guía o a quien orienta. Los papeles que le citan se recogen.',
        },
      ],
    },
  ],
};

const WORDS: Record<AgeBand, Words> = { '5-7': CHILD, '8-10': CHILD, '11-13': TEEN, '14-15': TEEN, '16-18': TEEN, adult: ADULT };

/** One line to sign. Everybody reads it: beside a name nobody's part is told. With names off the part is all there is. */
function lineFor({ name, role }: ReturnType<typeof seatLines>[number]): PrivacyCard['people'][number] {
  const words = name.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  return { name: words, role: words === '' ? role : '' };
}

/** Composes the card. */
export function composePrivacyCard(_script: Script, plan: CirclePlan, options: PrintOptions): PrivacyCard {
  const { ageBand, language, namesOnPaper } = plan;
  const { lead, sections } = WORDS[ageBand];
  return {
    kind: 'privacy_card',
    ...sheetOf(plan, options),
    title: TITLE[language],
    lead: lead[language],
    sections: sections.map(({ heading, lines }) => ({ heading: heading[language], lines: lines.map((one) => one[language]) })),
    people: seatLines(plan).map(lineFor),
    namesOnPaper,
  };
}
