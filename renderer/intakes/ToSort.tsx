/** @file On Today: the notes that wait to be sorted, with their age, and the ways on. Nothing is drawn when nothing waits. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Intake } from '../../shared/intakes/contract';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { IntakeLine } from './IntakeLine';
import classes from './intakes.module.css';

/** As many as one looks through at once; the rest stand in the list of all notes. */
const SHOWN = 20;

export interface Waiting {
  rows: readonly Intake[];
  total: number;
  error: unknown;
}

/** What waits; `undefined` until it is known. */
export function useWaiting(): Waiting | undefined {
  const list = useQuery(asking('intakes.list', { which: 'waiting', limit: SHOWN }));
  if (list.error !== null) return { rows: [], total: 0, error: list.error };
  return list.data === undefined ? undefined : { ...list.data, error: undefined };
}

export function ToSort({ waiting }: { waiting: Waiting | undefined }) {
  const t = useText().reports.intake;
  if (waiting?.error !== undefined) return <Problem error={waiting.error} />;
  if (waiting === undefined || waiting.total === 0) return undefined;
  return (
    <Section title={t.toSort} lead={t.toSortLead}>
      <Lines label={t.toSort}>
        {waiting.rows.map((intake) => (
          <li key={intake.id}>
            <IntakeLine intake={intake} />
          </li>
        ))}
      </Lines>
      <p className={classes.all}>
        <Link to="/notes">{t.all}</Link>
      </p>
    </Section>
  );
}
