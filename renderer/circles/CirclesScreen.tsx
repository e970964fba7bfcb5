/** @file The circles: a facilitator's own desk, or for a counselor every circle there is. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CircleRow } from '../../shared/circles/circle';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, timeOfDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState, Lines } from '../ui/Lists';
import { Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Due, StatusWord } from '../ui/Status';
import classes from './CirclesScreen.module.css';

const isOver = (row: CircleRow): boolean => row.status !== 'planned' && row.status !== 'postponed';
const byDay = (a: CircleRow, b: CircleRow): number => `${a.plannedOn} ${a.startTime}`.localeCompare(`${b.plannedOn} ${b.startTime}`);

export function CirclesScreen() {
  const t = useText();
  const list = useQuery(asking('circles.list', {}));
  const state = useQuery(asking('vault.state', {}));
  const mine = state.data?.me?.role === 'facilitator';
  const rows = list.data ?? [];
  const coming = rows.filter((row) => !isOver(row)).sort(byDay);
  const over = rows.filter(isOver).sort((a, b) => byDay(b, a));
  const nothing = list.data !== undefined && rows.length === 0 && state.data !== undefined;
  return (
    <Page
      title={t.circles.title}
      lead={state.data && (mine ? t.circles.lead : t.circles.leadAll)}
      width="list"
      actions={
        <>
          <ButtonLink to="/circles/scripts">{t.scripts.link}</ButtonLink>
          <ButtonLink to="/debrief">{t.debriefs.students.open}</ButtonLink>
          {state.data !== undefined && !mine && <ButtonLink to="/surveys">{t.surveys.title}</ButtonLink>}
          {state.data !== undefined && !mine && <ButtonLink to="/rooms">{t.room.rooms.open}</ButtonLink>}
        </>
      }
    >
      <Problem error={list.error} />
      {nothing && mine && <EmptyState title={t.circles.empty}>{t.circles.emptyHelp}</EmptyState>}
      {nothing && !mine && (
        <EmptyState
          title={t.circles.emptyAll}
          action={
            <ButtonLink to="/cases" kind="primary">
              {t.circles.toCases}
            </ButtonLink>
          }
        >
          {t.circles.emptyAllHelp}
        </EmptyState>
      )}
      {coming.length > 0 && (
        <Section title={t.circles.coming} titleHidden={over.length === 0}>
          <Lines label={t.circles.coming}>
            {coming.map((row) => (
              <CircleLine key={row.id} row={row} showKeeper={!mine} />
            ))}
          </Lines>
        </Section>
      )}
      {over.length > 0 && (
        <Section title={t.circles.over}>
          <Lines label={t.circles.over}>
            {over.map((row) => (
              <CircleLine key={row.id} row={row} showKeeper={!mine} />
            ))}
          </Lines>
        </Section>
      )}
    </Page>
  );
}

function CircleLine({ row, showKeeper }: { row: CircleRow; showKeeper: boolean }) {
  const t = useText();
  const language = useLanguage();
  const planned = !isOver(row);
  const exact = dayName(row.plannedOn, language);
  const keeper = showKeeper && row.keeperName !== '' ? t.circles.keptBy(row.keeperName) : undefined;
  return (
    <li className={classes.line}>
      <div className={classes.when}>
        {planned && (
          <span className={classes.near}>
            <Due date={row.plannedOn} />
          </span>
        )}
        <span className={classes.soft}>{row.startTime === undefined ? exact : `${exact}, ${timeOfDay(row.startTime, language)}`}</span>
      </div>
      <div className={classes.what}>
        <Link to="/circles/$circleId" params={{ circleId: row.id }} className={classes.name}>
          {t.codes.process[row.process]}
        </Link>
        {row.purpose !== '' && <p className={classes.purpose}>{row.purpose}</p>}
        <p className={classes.soft}>
          {[row.place === '' ? t.circles.noPlace : row.place, t.circles.people(row.people), keeper].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className={classes.state}>
        {row.held ? (
          <>
            <StatusWord tone="stop" tinted>
              {t.circles.held}
            </StatusWord>
            <span className={classes.soft}>{t.circles.heldShort}</span>
          </>
        ) : planned ? (
          <StatusWord tone={row.hasScript ? 'kept' : 'soon'}>{row.hasScript ? t.circles.scriptChosen : t.circles.chooseScript}</StatusWord>
        ) : (
          <StatusWord tone={row.status === 'held' ? 'kept' : 'quiet'}>{t.codes.circleStatus[row.status]}</StatusWord>
        )}
        {!showKeeper && row.plannedOn <= today() && (
          <ButtonLink
            to="/circles/$circleId/after"
            params={{ circleId: row.id }}
            kind="quiet"
            small
            aria-label={`${t.debriefs.title}: ${t.codes.process[row.process]}, ${exact}`}
          >
            {t.debriefs.title}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
