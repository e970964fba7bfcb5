/** @file The small way through a long page: one button a section, the present one marked. Stays in sight. */
import { useEffect, useState } from 'react';
import { useText } from '../text/catalogue';
import classes from './Case.module.css';
import { SECTIONS, type SectionName, sectionId } from './progress';

const reduced = () => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;

/**
 * Goes to a section. With a step, goes on to what does it: an element with `data-step="<step>"`; a button or link of another
 * capability is pressed, so that "Plan the circle" plans the circle.
 */
export function goToSection(name: SectionName, step?: string): void {
  // A frame later: the section has opened its form by then.
  requestAnimationFrame(() => {
    const section = document.getElementById(sectionId(name));
    if (section === null) return;
    section.scrollIntoView?.({ behavior: reduced() ? 'auto' : 'smooth', block: 'start' });
    const target = step === undefined ? null : section.querySelector<HTMLElement>(`[data-step~="${step}"]`);
    const field = target?.matches('button, a') ? target : target?.querySelector<HTMLElement>('input, select, textarea, button');
    (field ?? target ?? section).focus({ preventScroll: true });
    if (target?.matches('button, a')) target.click();
  });
}

/**
 * Focus back to a section whose form has just gone: without it the keyboard would start at the top of the window. Whoever has gone on to
 * another field meanwhile stays there: the next key is meant for it.
 */
export function backToSection(name: SectionName): void {
  requestAnimationFrame(() => {
    const section = document.getElementById(sectionId(name));
    const here = document.activeElement;
    if (here === null || here === document.body || section?.contains(here) === true) section?.focus({ preventScroll: true });
  });
}

/** Below the bars and the nav itself, in pixels from the window's top: a section that begins above it is being read. */
const READING_LINE = 220;

/** The section being read: the last one that begins above the line, or the very last when the page can't scroll further. */
function sectionAtLine(): SectionName | undefined {
  const beside: readonly SectionName[] = ['agreements', 'checkins'];
  const there = SECTIONS.filter((name) => !beside.includes(name) && document.getElementById(sectionId(name)) !== null);
  const end = document.getElementById(sectionId('closing'))?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
  const top = (name: SectionName) => document.getElementById(sectionId(name))?.getBoundingClientRect().top ?? 0;
  const scrolled = top('people') < READING_LINE;
  if (scrolled && end < window.innerHeight) return 'closing';
  return there.filter((name) => top(name) < READING_LINE).at(-1);
}

export function SectionNav() {
  const { cases } = useText();
  const [here, setHere] = useState<SectionName>();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setHere(sectionAtLine()));
    };
    // Scrolling does not bubble: the page's own scroller is heard on the way down.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', look, { capture: true });
    };
  }, []);
  return (
    <nav className={classes.nav} aria-label={cases.page.nav}>
      {SECTIONS.map((name) => (
        <button key={name} type="button" aria-current={here === name ? 'true' : undefined} onClick={() => goToSection(name)}>
          {cases.page.section[name]}
        </button>
      ))}
    </nav>
  );
}
