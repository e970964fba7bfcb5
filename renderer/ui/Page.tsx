/** @file The frame of a screen: one heading, what it is about, what can be done, the page, and something to read beside it. */
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './Page.module.css';

export interface PageProps {
  /** The one h1 of the screen. */
  title: string;
  /** A sentence or two under the heading. */
  lead?: ReactNode;
  /** Above the heading: the way back, a stage line. */
  above?: ReactNode;
  /** Beside the heading: the next step first. */
  actions?: ReactNode;
  /** `form`: 680 px, for reading and writing. `list`: wide. `broad`: for a page that lays out its own columns. */
  width?: 'form' | 'list' | 'broad';
  /** The reading column. */
  aside?: ReactNode;
  asideLabel?: string;
  children: ReactNode;
}

/** Focus goes to the heading when the screen changes, unless somebody is typing (search answers while one types). */
export function Page({ title, lead, above, actions, width = 'form', aside, asideLabel, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page
  useEffect(() => {
    const typing = document.activeElement?.matches('input, textarea, select, [role="dialog"] *') ?? false;
    if (!typing) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className={aside === undefined ? classes.page : `${classes.page} ${classes.withAside}`}>
      <div className={width === 'list' ? classes.column : `${classes.column} ${classes[width]}`}>
        {above}
        <header className={classes.head}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </header>
        {children}
      </div>
      {aside !== undefined && (
        <aside className={classes.aside} aria-label={asideLabel}>
          {aside}
        </aside>
      )}
    </div>
  );
}

export interface SectionProps {
  title: string;
  lead?: ReactNode;
  /** Small buttons beside the heading. */
  actions?: ReactNode;
  /** The heading is there for screen readers only. */
  titleHidden?: boolean;
  children: ReactNode;
}

/** A part of a page with a heading of its own. A hairline above it, no box. */
export function Section({ title, lead, actions, titleHidden = false, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={titleHidden ? 'visually-hidden' : classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{title}</h2>
        {actions}
      </div>
      {lead !== undefined && <p className={classes.sectionLead}>{lead}</p>}
      {children}
    </section>
  );
}

/** Facts as pairs of a word and what it says. Empty ones are left out. */
export function Facts({ items }: { items: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {items
        .filter(([, value]) => value !== undefined && value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Somebody's own words: line breaks kept. */
export function Prose({ children }: { children: string }) {
  return <p className={classes.prose}>{children}</p>;
}
