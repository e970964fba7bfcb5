/** @file The entries of a chronology. A long one draws only what is in sight. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ChronologyEntry, ChronologyKind } from '../../shared/notes/chronology';
import { useText } from '../text/catalogue';
import { entryDay, entryWords } from '../text/chronology';
import { useLanguage } from '../text/language';
import { MentionText } from '../ui/MentionText';
import { Shape, type Tone } from '../ui/Status';
import classes from './chronology.module.css';

/** More than anybody reads at once; below it the whole list is there for find-in-page and for reading aloud. */
const LONG = 200;

const TONE: Partial<Record<ChronologyKind, Tone>> = { agreement: 'kept', circle: 'accent', note: 'quiet' };

export function ChronologyList({ entries }: { entries: readonly ChronologyEntry[] }) {
  return entries.length > LONG ? <LongList entries={entries} /> : <ShortList entries={entries} />;
}

function ShortList({ entries }: { entries: readonly ChronologyEntry[] }) {
  const { notes } = useText();
  return (
    <ol className={classes.list} aria-label={notes.chronology.list}>
      {entries.map((entry, index) => (
        <li key={entry.key}>
          <Entry entry={entry} before={entries[index - 1]} />
        </li>
      ))}
    </ol>
  );
}

/** What scrolls the page: the nearest ancestor that can. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let at = element?.parentElement ?? null; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}

function LongList({ entries }: { entries: readonly ChronologyEntry[] }) {
  const { notes } = useText();
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (list.current === null || scroller === null) return;
    setMargin(list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  }, []);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => 90,
    getItemKey: (index) => entries[index]?.key ?? index,
    scrollMargin: margin,
    overscan: 12,
  });
  return (
    <ol ref={list} className={classes.long} aria-label={notes.chronology.list} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map((row) => {
        const entry = entries[row.index];
        return entry === undefined ? undefined : (
          <li
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            aria-setsize={entries.length}
            aria-posinset={row.index + 1}
            style={{ transform: `translateY(${row.start - margin}px)` }}
          >
            <Entry entry={entry} before={entries[row.index - 1]} />
          </li>
        );
      })}
    </ol>
  );
}

function Entry({ entry, before }: { entry: ChronologyEntry; before: ChronologyEntry | undefined }) {
  const text = useText();
  const language = useLanguage();
  const { title, details } = entryWords(entry, text);
  const day = entryDay(entry, language, text);
  const again = before !== undefined && entryDay(before, language, text) === day;
  const names = entry.who.map((w) => w.name).join(', ');
  const tone = TONE[entry.kind];
  return (
    <div className={classes.entry}>
      {/* A day is written once and read with every entry. */}
      <div className={classes.day}>{again ? <span className="visually-hidden">{day}</span> : day}</div>
      <span className={classes.dot} aria-hidden="true">
        {tone === undefined ? <span className={classes.plain} /> : <Shape tone={tone} />}
      </span>
      <div className={classes.what}>
        <p>
          <b>{title}</b>
          {details !== '' && <span className={classes.details}>{details}</span>}
        </p>
        {names !== '' && <p className={classes.names}>{names}</p>}
        {entry.text !== '' && <MentionText text={entry.text} mentions={entry.mentions} />}
        {entry.by !== '' && <p className={classes.names}>{text.notes.paper.by(entry.by)}</p>}
      </div>
    </div>
  );
}
