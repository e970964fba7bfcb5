/** @file Home: what is due, overdue, or waits for a step; each line done in one step. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayFirst, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState, Lines } from '../ui/Lists';
import { Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import classes from './checkins.module.css';
import { DueLine } from './DueLine';
import { grouped } from './due-groups';

/** Spanish writes its days small, but not at the beginning of a sentence. */

/** @param first what stands above the dates, and whether it holds anything: another capability's, handed in by the route; `last` below them */
export function TodayScreen({ first, holds = false, last }: { first?: ReactNode; holds?: boolean; last?: ReactNode }) {
  const { checkins, caseload } = useText();
  const words = checkins.today;
  const language = useLanguage();
  const on = today();
  const list = useQuery(asking('checkins.today', { on }));
  const groups = list.data === undefined ? [] : grouped(list.data);
  const pressing = list.data === undefined ? 0 : list.data.totals.overdue + list.data.totals.today;
  const none = list.data !== undefined && list.data.rows.length === 0 && !holds;
  const board = useRef<HTMLDivElement>(null);
  return (
    <Page
      title={words.title}
      width="list"
      lead={list.data !== undefined && !none && `${dayFirst(on, language)}. ${pressing === 0 ? words.calm : words.lead(pressing)}`}
      actions={
        !none && (
          <>
            <ButtonLink to="/caseload">{caseload.link}</ButtonLink>
            <ButtonLink to="/cases/new" kind="primary">
              {words.report}
            </ButtonLink>
          </>
        )
      }
    >
      <Problem error={list.error} />
      {first}
      {none && (
        <EmptyState
          title={words.empty}
          action={
            <ButtonLink to="/cases/new" kind="primary">
              {words.report}
            </ButtonLink>
          }
        >
          {words.emptyHelp}
        </EmptyState>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go through the links in it, which Tab reaches as well */}
      <div ref={board} onKeyDown={(event) => moveAlong(event, board.current)}>
        {groups.map(({ group, rows, total }) => (
          <Section key={group} title={words.groups[group]} actions={<span className={classes.count}>{words.count(total)}</span>}>
            <Lines label={words.groups[group]}>
              {rows.map((row) => (
                <li key={`${row.kind}:${row.id}`}>
                  <DueLine row={row} />
                </li>
              ))}
            </Lines>
            {total > rows.length && (
              <p className={classes.rest}>
                {words.shown(rows.length, total)} <Link to="/cases">{words.allCases}</Link>
              </p>
            )}
          </Section>
        ))}
      </div>
      {last}
    </Page>
  );
}

/** Arrow keys go from line to line, Home and End to the first and the last; typing in a field is left alone. */
function moveAlong(event: React.KeyboardEvent, board: HTMLElement | null): void {
  const target = event.target as HTMLElement;
  if (board === null || target.matches('input, textarea, select')) return;
  const lines = [...board.querySelectorAll<HTMLElement>('[data-line]')];
  const here = lines.findIndex((line) => line.closest('li')?.contains(target));
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: lines.length - 1 }[event.key];
  const line = to === undefined ? undefined : lines[Math.max(0, Math.min(to, lines.length - 1))];
  if (line === undefined) return;
  event.preventDefault();
  line.focus();
}
