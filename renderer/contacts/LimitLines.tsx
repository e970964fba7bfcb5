/** @file Contact limits as lines: those that count, and those that are over behind a word. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ContactLimit, limitState } from '../../shared/contacts/contact';
import { addDays } from '../../shared/days';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './Contacts.module.css';
import { LimitForm, type LimitPerson } from './LimitForm';
import { limitLine, pairOf } from './words';

export interface LimitLinesProps {
  limits: readonly ContactLimit[];
  label: string;
  /** The case on whose page this is: its title need not be said. */
  here?: string;
}

export function LimitLines({ limits, label, here }: LimitLinesProps) {
  const { contacts: t } = useText();
  const on = today();
  const past = limits.filter((limit) => limitState(limit, on) === 'over');
  const counting = limits.filter((limit) => !past.includes(limit));
  return (
    <>
      {counting.length > 0 && (
        <Lines label={label}>
          {counting.map((limit) => (
            <li key={limit.id}>
              <LimitLine limit={limit} here={here} />
            </li>
          ))}
        </Lines>
      )}
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>{t.past(past.length)}</summary>
          <ul>
            {past.map((limit) => (
              <li key={limit.id}>
                <LimitLine limit={limit} here={here} over />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function LimitLine({ limit, here, over = false }: { limit: ContactLimit; here: string | undefined; over?: boolean }) {
  const text = useText();
  const t = text.contacts;
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const end = useTelling('contacts.end');
  const pair = pairOf(limit, text);
  const people: LimitPerson[] = limit.people.map((p) => ({ id: p.id, name: p.name }));
  // Through yesterday: from today on it holds no longer.
  const finish = () => end.mutate({ id: limit.id, on: addDays(today(), -1) }, { onSuccess: () => toast(t.ended) });
  return (
    <div className={classes.limit}>
      <div className={classes.text}>
        <p>
          <b>{pair}</b>: {limitLine(limit, text, language, today())}
        </p>
        <p className={classes.soft}>
          {limit.why}
          {limit.why !== '' && limit.caseId !== undefined && limit.caseId !== here && ' · '}
          {limit.caseId !== undefined && limit.caseId !== here && (
            <Link to="/cases/$caseId" params={{ caseId: limit.caseId }}>
              {t.setBy(limit.caseTitle ?? '')}
            </Link>
          )}
        </p>
      </div>
      {!over && !editing && (
        <Actions end>
          {limit.caseId !== undefined && (
            <Button kind="quiet" small aria-label={t.changeOf(pair)} onClick={() => setEditing(true)}>
              {t.change}
            </Button>
          )}
          <Button kind="quiet" small busy={end.isPending} aria-label={t.endOf(pair)} onClick={finish}>
            {t.end}
          </Button>
        </Actions>
      )}
      <Problem error={end.error} />
      {editing && limit.caseId !== undefined && (
        <LimitForm caseId={limit.caseId} people={people} limit={limit} onDone={() => setEditing(false)} />
      )}
    </div>
  );
}
