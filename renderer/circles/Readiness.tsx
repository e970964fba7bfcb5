/** @file What is still to do before a circle: the open things first, each with the way to it. Over or on hold, it is not asked. */
import type { CircleView } from '../../shared/circles/contract';
import type { CirclePlan } from '../../shared/circles/plan';
import type { Script } from '../../shared/scripts/model';
import { listOf } from '../../shared/scripts/words';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { StatusWord } from '../ui/Status';
import classes from './Readiness.module.css';
import { type Ready, type ReadyStep, readiness } from './ready';

export interface ReadinessProps {
  view: CircleView;
  /** Kinds of paper that were taken since the view was read. */
  taken?: readonly string[];
  plan: CirclePlan;
  script: Script;
  onPrint: () => void;
}

/** Brings a part of the page into sight and reads it out. Parts are regions with their heading as name. */
function goTo(title: string): void {
  const part = [...document.querySelectorAll<HTMLElement>('section[aria-label]')].find((one) => one.getAttribute('aria-label') === title);
  const heading = part?.querySelector<HTMLElement>('h2');
  if (heading === undefined || heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
}

export function Readiness({ view, taken = [], plan, script, onPrint }: ReadinessProps) {
  const t = useText();
  const words = t.room.ready;
  const language = useLanguage();
  if (view.circle.status !== 'planned') return undefined;
  const steps = readiness(view, plan, script, taken);
  const open = steps.filter((step) => !step.done);
  const done = steps.filter((step) => step.done);
  const places: Partial<Record<ReadyStep, string>> = {
    time: script.title[language],
    seats: t.room.seating.title,
    room: t.circles.plan.when,
    access: t.room.access.title,
    leaving: t.room.leaving.title,
    rehearsal: t.room.rehearsal.title,
  };
  return (
    <Section title={words.title}>
      <p className={classes.sum}>
        <StatusWord tone={open.length === 0 ? 'kept' : 'soon'}>
          {open.length === 0 ? words.all : words.some(done.length, steps.length)}
        </StatusWord>
      </p>
      {open.length > 0 && (
        <ul className={classes.list} aria-label={words.title}>
          {open.map((one) => {
            const place = places[one.step];
            const look = one.step === 'prints' ? onPrint : place === undefined ? undefined : () => goTo(place);
            return (
              <li key={one.step} className={classes.line}>
                <span className={classes.box} aria-hidden="true" />
                <span className={classes.what}>
                  {words.step[one.step]}
                  <span className={classes.soft}>{detail(one, view, plan, words, language)}</span>
                </span>
                {look !== undefined && (one.step !== 'prints' || !view.held) && (
                  <Button
                    small
                    kind="quiet"
                    aria-label={words.go(one.step === 'prints' ? t.circles.plan.print : words.look, words.step[one.step])}
                    onClick={look}
                  >
                    {one.step === 'prints' ? t.circles.plan.print : words.look}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {done.length > 0 && open.length > 0 && <p className={classes.soft}>✓ {done.map((one) => words.step[one.step]).join(' · ')}</p>}
    </Section>
  );
}

type Words = ReturnType<typeof useText>['room']['ready'];

function detail({ step, open, who }: Ready, view: CircleView, plan: CirclePlan, words: Words, language: 'en' | 'es'): string {
  if (step === 'consent') return who.length > 0 ? words.waitingFor(listOf(who, language)) : view.held ? words.onHold : '';
  if (step === 'met') return words.notMet(listOf(who, language));
  if (step === 'time') return words.over(open);
  if (step === 'seats') return plan.door === undefined ? words.door : words.rules(open);
  if (step === 'access') return words.open(open);
  return '';
}
