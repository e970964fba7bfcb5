/** @file Enters an invented case step by step, on the days of its steps, up to the day at which the vault stands. */
import type { Story } from '../telling';
import type { Told, ToldAgreement } from '../told';
import type { InventedCase, InventedEpisode } from './shape';

/** What an invented case asks of a case while it is told. */
export type Steps = Pick<
  Told,
  'screen' | 'consent' | 'plan' | 'record' | 'agree' | 'mark' | 'checkins' | 'checked' | 'note' | 'tell' | 'close' | 'reopen'
>;

interface Step {
  readonly on: string;
  readonly enter: (told: Steps) => void;
}

function circleSteps(episode: InventedEpisode): Step[] {
  const { circle, agreement, checkins } = episode;
  if (circle === undefined) return [];
  let circleId: ReturnType<Steps['plan']> | undefined;
  let signed: ToldAgreement | undefined;
  let ids: ReturnType<Steps['checkins']> = [];
  const { on: heldOn, ...went } = circle.went;
  const plan: Step = {
    on: circle.on,
    enter: (told) => {
      circleId = told.plan(circle.planned);
    },
  };
  const hold: Step = {
    on: heldOn,
    enter: (told) => {
      if (circleId === undefined) throw new Error('the circle was not planned');
      told.record(circleId, went);
      if (agreement !== undefined)
        signed = told.agree({ circle: circleId, items: agreement.items.map((i) => i.promised), signed: agreement.signed });
      if (checkins.list.length > 0) ids = told.checkins(checkins.list.map((c) => [c.who, c.purpose, c.due]));
    },
  };
  const marks = (agreement?.items ?? []).map(
    ({ end }, index): Step => ({
      on: end.on,
      enter: (told) => {
        if (signed === undefined) throw new Error('the agreement was not signed');
        told.mark(signed, index, end.status);
      },
    }),
  );
  const checks = checkins.list.map(
    ({ end }, index): Step => ({ on: end.on, enter: (told) => told.checked(ids[index], end.status, end.note, end.rating) }),
  );
  return [plan, hold, ...marks, ...checks];
}

function episodeSteps(episode: InventedEpisode): Step[] {
  const { again, screened, consents, closing } = episode;
  const reopened: Step[] = again === undefined ? [] : [{ on: again.on, enter: (told) => told.reopen('repeat_harm', again.report) }];
  return [
    ...reopened,
    { on: screened.on, enter: (told) => told.screen(screened) },
    ...consents.given.map(({ who, by, state }): Step => ({ on: consents.on, enter: (told) => told.consent(who, by, { state }) })),
    ...circleSteps(episode),
    ...(closing.harmedToldOn === undefined ? [] : [{ on: closing.harmedToldOn, enter: (told: Steps) => told.tell() }]),
    { on: closing.on, enter: (told) => told.close(closing.reason, closing.note, closing.details) },
  ];
}

/**
 * The story of an invented case. What lies after `now` has not happened yet and is not entered.
 * @param open makes the case on its first day
 */
export function* enterCase(open: (create: InventedCase['create']) => Steps, invented: InventedCase, now: string): Story {
  const noted = invented.notes.map((n): Step => ({ on: n.on, enter: (told) => told.note(n.kind, n.text, n.class) }));
  const steps = [...noted, ...invented.episodes.flatMap(episodeSteps)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  yield invented.create.report.receivedOn;
  const told = open(invented.create);
  for (const step of steps) {
    if (step.on > now) return;
    yield step.on;
    step.enter(told);
  }
}
