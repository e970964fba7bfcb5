/** @file Building blocks of a script that differ only in their words: a welcome, a round, what only the keeper does. */
import type { Block, Localized, OrderRule, Prompt, Speaker, Wording } from '../model';
import { byAge, t } from './wording';

/** The keeper greets and says what this meeting is for. */
export function welcomeBlock(say: Wording[], keeperNotes: Localized[] = [], minutes = 3): Block {
  return {
    id: 'welcome',
    kind: 'welcome',
    title: t('Welcome', 'Bienvenida'),
    speakers: 'keeper',
    order: 'keeper',
    say,
    ask: [],
    time: { by: 'minutes', minutes },
    mayPass: false,
    keeperNotes,
    printOn: ['keeper'],
  };
}

export interface Round {
  readonly id: string;
  readonly kind: Block['kind'];
  readonly title: Localized;
  readonly speakers: Speaker;
  readonly order?: OrderRule;
  readonly say?: Wording[];
  readonly ask: Prompt[];
  readonly secondsPerTurn: number;
  readonly notes?: Localized[];
}

/** Questions that people answer in turn; each may pass. They are printed on cards too. */
export function round({ id, kind, title, speakers, order = 'talking_piece', say = [], ask, secondsPerTurn, notes = [] }: Round): Block {
  return {
    id,
    kind,
    title,
    speakers,
    order,
    say,
    ask,
    time: { by: 'turns', secondsPerTurn },
    mayPass: true,
    keeperNotes: notes,
    printOn: ['keeper', 'card'],
  };
}

/** Something that the keeper says or does and nobody answers. */
export function keeperBlock(
  id: string,
  kind: Block['kind'],
  title: Localized,
  say: Wording[],
  keeperNotes: Localized[],
  minutes: number,
): Block {
  return {
    id,
    kind,
    title,
    speakers: 'keeper',
    order: 'keeper',
    say,
    ask: [],
    time: { by: 'minutes', minutes },
    mayPass: false,
    keeperNotes,
    printOn: ['keeper'],
  };
}

/** That everybody is here freely: said at the beginning of every meeting after harm. */
export const FREELY: Wording = byAge(
  t('You can say "pass". You can take a break or stop.', 'Pueden decir «paso». Pueden descansar o parar.'),
  t(
    'You are here because you chose to be. You may pass, take a break or stop at any time.',
    'Están aquí porque así lo decidieron. Pueden pasar, tomar un descanso o parar cuando quieran.',
  ),
  t(
    'You are here because you chose to be. You may pass, take a break or stop at any time.',
    'Ustedes están aquí porque así lo decidieron. Pueden pasar, tomar un descanso o parar cuando quieran.',
  ),
);
