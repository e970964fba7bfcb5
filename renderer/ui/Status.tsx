/** @file States of things: always a shape and a word, colour only beside them. And people as initials, days as said. */
import { daysBetween } from '../../shared/days';
import { useText } from '../text/catalogue';
import { dayName, relativeDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { initialsOf } from './initials';
import classes from './Status.module.css';

/** `accent`: under way. `soon`: needs an eye. `stop`: overdue or halted. `kept`: done well. `quiet`: over, or nothing to do. */
export type Tone = 'accent' | 'soon' | 'stop' | 'kept' | 'quiet';

/** A different shape for each tone, so that it is told apart without colour. */
const SHAPES: Record<Tone, string> = {
  accent: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm0 2.6a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8z',
  soon: 'M6 .8 11.2 6 6 11.2.8 6z',
  stop: 'M6 1 11.4 10.6H.6Z',
  kept: 'M4.6 10.2.9 6.5l1.5-1.5 2.2 2.2 5-5 1.5 1.5z',
  quiet: 'M2 5.1h8v1.8H2z',
};

export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" className={classes[tone]}>
      <path d={SHAPES[tone]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

export interface StatusWordProps {
  tone: Tone;
  children: string;
  /** On a tint of its colour, where it must be found at a glance. */
  tinted?: boolean;
}

export function StatusWord({ tone, children, tinted = false }: StatusWordProps) {
  return (
    <span className={`${classes.status} ${classes[tone]} ${tinted ? classes.tinted : ''}`}>
      <Shape tone={tone} />
      {children}
    </span>
  );
}

/** How near a day is. */
export function dueTone(date: string, on = today()): Tone {
  const days = daysBetween(on, date);
  return days < 0 ? 'stop' : days <= 3 ? 'soon' : 'quiet';
}

/**
 * When something is due: "in 3 days", "yesterday, overdue"; the exact day on hover.
 * @param said instead, where the screen knows better: "in 3 school days"
 */
export function Due({ date, on = today(), said }: { date: string; on?: string; said?: string }) {
  const t = useText();
  const language = useLanguage();
  const tone = dueTone(date, on);
  const when = said ?? relativeDay(date, language, on);
  return (
    <time dateTime={date} title={dayName(date, language)} className={`${classes.status} ${classes[tone]}`}>
      {tone !== 'quiet' && <Shape tone={tone} />}
      {tone === 'stop' ? t.dates.overdue(when) : when}
    </time>
  );
}

/** A day that is over or just known: "yesterday", "14 Oct"; the exact day on hover. */
export function Day({ date, exact = false }: { date: string; exact?: boolean }) {
  const language = useLanguage();
  return (
    <time dateTime={date} title={dayName(date, language)}>
      {exact ? dayName(date, language) : relativeDay(date, language)}
    </time>
  );
}

const TINTS = 5;

/** A person as initials on a muted tint. Give the name, or the initials that a list already holds. */
export function Initials({ name, letters, size = 'normal' }: { name?: string; letters?: string; size?: 'normal' | 'large' }) {
  const shown = letters ?? initialsOf(name ?? '');
  const tint = [...shown].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS;
  return (
    <span className={`${classes.initials} ${classes[`tint${tint}`]} ${size === 'large' ? classes.large : ''}`} aria-hidden="true">
      {shown || '?'}
    </span>
  );
}
