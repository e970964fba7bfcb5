/** @file Plans and matches as lines that lead to their case: on a person's page and in the overview. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MatchLine, SupportLine } from '../../shared/support/contract';
import { useText } from '../text/catalogue';
import { shortDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Due, StatusWord } from '../ui/Status';
import classes from './support.module.css';

function Line({ line, title, children }: { line: MatchLine | SupportLine; title: string; children: ReactNode }) {
  return (
    <li className={classes.line}>
      <p className={classes.what}>{title}</p>
      <p className={classes.facts}>
        {children}
        <span className={classes.soft}>
          <Link to="/cases/$caseId" params={{ caseId: line.caseId }} hash="case-support" preload={false}>
            {line.title}
          </Link>{' '}
          {line.ref}
        </span>
      </p>
    </li>
  );
}

export function OnePlan({ line, title }: { line: SupportLine; title: string }) {
  const { support: t } = useText();
  const language = useLanguage();
  return (
    <Line line={line} title={title}>
      {line.endedOn === undefined ? (
        <span>
          {t.plan.again} <Due date={line.reviewOn} />
        </span>
      ) : (
        <StatusWord tone="quiet">{t.plan.ended(shortDay(line.endedOn, language))}</StatusWord>
      )}
      {line.apart && <span>{t.overview.apart}</span>}
    </Line>
  );
}

export function OneMatch({ line, title }: { line: MatchLine; title: string }) {
  const { support: t } = useText();
  const language = useLanguage();
  const day = (date: string | undefined) => (date === undefined ? '' : shortDay(date, language));
  return (
    <Line line={line} title={title}>
      <StatusWord tone={line.status === 'active' ? 'accent' : 'quiet'}>{t.statuses[line.status]}</StatusWord>
      <span>{t.kinds[line.kind]}</span>
      {line.status === 'active' && <span>{t.match.since(day(line.from))}</span>}
      {line.endedOn !== undefined && <span>{t.match.fromTo(day(line.from), day(line.endedOn))}</span>}
    </Line>
  );
}
