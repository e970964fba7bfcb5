/** @file Eight community-building circles that need no preparation: an opening, three rounds, a last round and a closing each. practice.md 1.4, 1.5 (e). */
import type { Localized, Script, Wording } from '../model';
import { afterBlock, checkOutBlock, closingBlock, guidelinesBlock } from './common';
import { COMMUNITY_THEMES } from './community-themes';
import { COMMUNITY_THEMES_LATER } from './community-themes-later';
import { CIRCLE_GUIDELINES } from './guidelines';
import { keeperBlock, round, welcomeBlock } from './parts';
import { checkInBlock } from './rounds';
import { byAge, LIBRARY_FALLBACK, t } from './wording';

/** What one community circle has of its own. `light`, `deep` and `together` are its three rounds. */
export interface CommunityTheme {
  readonly id: string;
  readonly title: Localized;
  readonly about: Localized;
  readonly opening: Wording;
  readonly light: Wording;
  readonly deep: Wording;
  readonly together: Wording;
  readonly last: Wording;
  readonly closing: Wording;
  /** What to bring, or to mind, for this theme. */
  readonly prepare: Localized;
}

const WELCOME = [
  byAge(
    t('Welcome to our circle, {group}! Everybody can see everybody.', '¡Qué bueno estar en círculo, {group}! Todos podemos vernos.'),
    t(
      'Welcome to our circle, {group}. Every voice counts the same here.',
      'Les doy la bienvenida al círculo, {group}. Aquí cada voz vale lo mismo.',
    ),
    t(
      'Welcome to our circle, {group}. Here every voice counts the same.',
      'Les doy la bienvenida al círculo, {group}. Aquí cada voz vale lo mismo.',
    ),
  ),
];

function communityCircle(theme: CommunityTheme): Script {
  return {
    id: `community-${theme.id}`,
    version: 1,
    process: 'community_circle',
    title: theme.title,
    about: theme.about,
    tradition: t(
      'In the tradition of community-building circles; wording by Circlekeeper.',
      'En la tradición de los círculos de construcción de comunidad; redacción de Circlekeeper.',
    ),
    places: [{ name: 'group', label: t('The class or group', 'La clase o el grupo') }],
    typicalPeople: 20,
    fallback: LIBRARY_FALLBACK,
    prepare: [
      theme.prepare,
      t(
        'A circle of equal chairs, no tables. Centre: {centre}. Talking piece: {talkingPiece}',
        'Un círculo de sillas iguales, sin mesas. Centro: {centre}. Objeto de la palabra: {talkingPiece}',
      ),
      t(
        'Other ways to answer for those who do not speak in groups: card, drawing, speech device.',
        'Otras formas de responder para quien no habla en grupo: tarjeta, dibujo, comunicador.',
      ),
    ],
    guidelines: CIRCLE_GUIDELINES,
    blocks: [
      welcomeBlock(WELCOME, [], 1),
      keeperBlock(
        'opening',
        'opening',
        t('Opening', 'Apertura'),
        [theme.opening],
        [t('Take your time: the quiet belongs to it.', 'Tómese su tiempo: el silencio es parte de ello.')],
        2,
      ),
      checkInBlock(10),
      guidelinesBlock(2),
      round({
        id: 'light',
        kind: 'introductions',
        title: t('A light round', 'Una ronda ligera'),
        speakers: 'everyone',
        ask: [{ id: 'cm-light', text: theme.light }],
        secondsPerTurn: 15,
        notes: [t('Answer first yourself, honestly and briefly.', 'Responda usted primero, con sinceridad y en pocas palabras.')],
      }),
      round({
        id: 'deep',
        kind: 'story',
        title: t('A deeper round', 'Una ronda más honda'),
        speakers: 'everyone',
        order: 'back_round',
        ask: [{ id: 'cm-deep', text: theme.deep }],
        secondsPerTurn: 30,
        notes: [
          t(
            'If somebody tells more than fits here: thank the person, go on, and talk alone afterwards.',
            'Si alguien cuenta más de lo que cabe aquí: dé las gracias, siga y hable después a solas.',
          ),
        ],
      }),
      round({
        id: 'together',
        kind: 'needs',
        title: t('Us, from here on', 'Nosotros, de aquí en adelante'),
        speakers: 'everyone',
        ask: [{ id: 'cm-together', text: theme.together }],
        secondsPerTurn: 15,
      }),
      checkOutBlock({ id: 'cm-last', text: theme.last }, 8),
      closingBlock([theme.closing]),
      afterBlock(
        [
          t(
            'Note for next time: who has not spoken yet, and what made the circle laugh.',
            'Anote para la próxima vez: quién no ha hablado todavía y qué hizo reír al círculo.',
          ),
        ],
        2,
      ),
    ],
  };
}

/** In the order of a school year. */
export const COMMUNITY_CIRCLES: readonly Script[] = [...COMMUNITY_THEMES, ...COMMUNITY_THEMES_LATER].map(communityCircle);
