/** @file Things in order: table, stage line, timeline, empty list, keys. */
import type { ReactNode } from 'react';
import { useText } from '../text/catalogue';
import { dayName, shortDay } from '../text/dates';
import { useLanguage } from '../text/language';
import classes from './Lists.module.css';
import { Shape, type Tone } from './Status';

export interface TableProps {
  /** What the table is, for screen readers; shown when `captionShown`. */
  caption: string;
  captionShown?: boolean;
  head: readonly (string | { label: string; align?: 'start' | 'end'; hidden?: boolean; width?: string })[];
  /** Rows: `<tr>` with `<td>`; a row header is `<th scope="row">`. */
  children: ReactNode;
}

/** A plain table with hairlines. The head stays in sight. */
export function Table({ caption, captionShown = false, head, children }: TableProps) {
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <caption className={captionShown ? classes.caption : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => {
              const { label, align = 'start', hidden = false, width } = typeof cell === 'string' ? { label: cell } : { ...cell };
              return (
                <th
                  key={label}
                  scope="col"
                  className={align === 'end' ? classes.end : undefined}
                  style={width === undefined ? undefined : { width }}
                >
                  {hidden ? <span className="visually-hidden">{label}</span> : label}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export interface Stage {
  label: string;
  state: 'done' | 'now' | 'later';
}

/** Where something stands on its way. Read as a list: "Screening, done. Circle, now." */
export function StageLine({ label, stages }: { label: string; stages: readonly Stage[] }) {
  const { ui } = useText();
  return (
    <ol className={classes.stages} aria-label={label}>
      {stages.map((stage) => (
        <li
          key={stage.label}
          className={`${classes.stage} ${classes[stage.state]}`}
          aria-current={stage.state === 'now' ? 'step' : undefined}
        >
          <span className={classes.stageMark} aria-hidden="true" />
          <span>
            {stage.label}
            <span className="visually-hidden">, {ui.stage[stage.state]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

export interface TimelineItem {
  key: string;
  /** `YYYY-MM-DD` */
  on: string;
  title: ReactNode;
  /** Who did it, a detail: small, after the title. */
  meta?: ReactNode;
  tone?: Tone;
  body?: ReactNode;
}

/** What happened, newest first or last as given. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  const language = useLanguage();
  return (
    <ol className={classes.timeline} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={classes.moment}>
          <time dateTime={item.on} title={dayName(item.on, language)} className={classes.when}>
            {shortDay(item.on, language)}
          </time>
          <span className={classes.dot}>
            {item.tone === undefined ? <span className={classes.plainDot} /> : <Shape tone={item.tone} />}
          </span>
          <div className={classes.what}>
            <span className={classes.momentTitle}>{item.title}</span>
            {item.meta !== undefined && <span className={classes.meta}>{item.meta}</span>}
            {item.body !== undefined && <div className={classes.momentBody}>{item.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** An empty list teaches one step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {children !== undefined && <div className={classes.emptyText}>{children}</div>}
      {action}
    </div>
  );
}

/** Lines that lead somewhere or can be done, hairlines between. Give it `<li>`. */
export function Lines({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes.lines} aria-label={label}>
      {children}
    </ul>
  );
}

/** A key of the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={classes.kbd}>{children}</kbd>;
}
