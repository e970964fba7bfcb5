/**
 * @file The rows of the case list. One stop of the Tab key; arrow keys move between rows, Enter opens. From the search field an
 * arrow down goes to the first row, so that a case is found without letting go of the keyboard.
 */
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../../shared/cases/case';
import type { CaseStatus } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { Day, Due, StatusWord, type Tone } from '../ui/Status';
import classes from './CaseList.module.css';
import { foundPieces, inSentence } from './names';

const TONE: Record<CaseStatus, Tone> = {
  new: 'soon',
  screening: 'soon',
  preparing: 'accent',
  scheduled: 'accent',
  in_process: 'accent',
  agreement_active: 'accent',
  monitoring: 'accent',
  closed: 'quiet',
  reopened: 'soon',
  paused: 'quiet',
  transferred_out: 'quiet',
};

const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

export function CaseRows({ rows, label }: { rows: readonly CaseRow[]; label: string }) {
  const list = useRef<HTMLUListElement>(null);
  const [here, setHere] = useState(0);
  const focusRow = (index: number) => list.current?.querySelectorAll<HTMLElement>('a')[index]?.focus();

  useEffect(() => {
    const fromSearch = (event: globalThis.KeyboardEvent) => {
      const inSearch = event.target instanceof HTMLInputElement && event.target.type === 'search';
      const first = list.current?.querySelector('a');
      if (!inSearch || event.key !== 'ArrowDown' || !first) return;
      event.preventDefault();
      first.focus();
    };
    document.addEventListener('keydown', fromSearch);
    return () => document.removeEventListener('keydown', fromSearch);
  }, []);

  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focusRow(move(here, rows.length - 1));
  };
  if (rows.length === 0) return undefined;
  const stop = Math.min(here, rows.length - 1);
  return (
    <ul ref={list} className={classes.rows} aria-label={label}>
      {rows.map((row, index) => (
        <li key={row.id}>
          <Link
            to="/cases/$caseId"
            params={{ caseId: row.id }}
            className={classes.row}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setHere(index)}
            onKeyDown={press}
          >
            <RowBody row={row} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function RowBody({ row }: { row: CaseRow }) {
  const { cases: t, codes } = useText();
  const { harmed, responsible } = row;
  const sides = harmed !== '' && responsible !== '' && harmed !== responsible;
  return (
    <>
      <span className={classes.what}>
        <span className={classes.title}>{row.title}</span>
        <span className={classes.ref}>{row.ref}</span>
        {row.episode > 1 && <span className={classes.ref}>{t.list.episode(row.episode)}</span>}
      </span>
      <span className={classes.next}>
        {row.next.step !== 'nothing' && <span>{codes.nextStep[row.next.step]}</span>}
        {row.next.due !== undefined && <Due date={row.next.due} />}
      </span>
      <span className={classes.who}>
        {sides ? (
          <>
            <b>{harmed}</b>
            <span aria-hidden="true"> ← </span>
            <span className="visually-hidden">{t.list.harmedBy}</span>
            <b>{responsible}</b>
          </>
        ) : (
          <b>{harmed || responsible}</b>
        )}
        <span className={classes.soft}>
          {[row.school, inSentence(row.harmTypes.map((h) => codes.harmType[h]))].map((words) => (
            <span key={words}> · {words}</span>
          ))}
        </span>
      </span>
      <span className={classes.status}>
        <StatusWord tone={TONE[row.status]}>{codes.caseStatus[row.status]}</StatusWord>
        {row.closedOn !== undefined && (
          <span className={classes.soft}>
            {' '}
            <Day date={row.closedOn} />
          </span>
        )}
      </span>
      {row.found !== undefined && (
        <span className={classes.found}>
          {foundPieces(row.found).map((piece, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order, never moved
            piece.match ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
          )}
        </span>
      )}
    </>
  );
}
