/** @file Home: what is due, overdue, or waits for a step; each line done in one step. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState, Lines } from '../ui/Lists';
import { Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { DueLine } from './DueLine';
import { grouped } from './due-groups';

/** Spanish writes its days small, but not at the beginning of a sentence. */
const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase() + words.slice(1);

/** @param first what stands above the dates, and whether it holds anything: another capability's, handed in by the route */
export function TodayScreen({ first, holds = false }: { first?: ReactNode; holds?: boolean }) {
  const { checkins } = useText();
  const words = checkins.today;
  const language = useLanguage();
  const on = today();
  const list = useQuery(asking('checkins.today', { on }));
  const groups = grouped(list.data ?? [], on);
  const pressing = groups.filter(({ group }) => group === 'overdue' || group === 'today').reduce((sum, { rows }) => sum + rows.length, 0);
  const none = list.data !== undefined && list.data.length === 0 && !holds;
  return (
    <Page
      title={words.title}
      width="list"
      lead={list.data !== undefined && !none && `${capital(dayName(on, language))}. ${pressing === 0 ? words.calm : words.lead(pressing)}`}
      actions={
        !none && (
          <ButtonLink to="/cases/new" kind="primary">
            {words.report}
          </ButtonLink>
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
      {groups.map(({ group, rows }) => (
        <Section key={group} title={words.groups[group]}>
          <Lines label={words.groups[group]}>
            {rows.map((row) => (
              <li key={`${row.kind}:${row.id}`}>
                <DueLine row={row} />
              </li>
            ))}
          </Lines>
        </Section>
      ))}
    </Page>
  );
}
