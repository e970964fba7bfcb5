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

export function SectionNav() {
  const { cases } = useText();
  const [here, setHere] = useState<SectionName>();
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) entry.isIntersecting ? seen.add(entry.target.id) : seen.delete(entry.target.id);
        setHere(SECTIONS.find((name) => seen.has(sectionId(name))));
      },
      { rootMargin: '-90px 0px -60% 0px' },
    );
    for (const name of SECTIONS) {
      const element = document.getElementById(sectionId(name));
      if (element !== null && name !== 'agreements' && name !== 'checkins') observer.observe(element);
    }
    return () => observer.disconnect();
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
