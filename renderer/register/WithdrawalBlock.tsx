/** @file Under Consent: what is to be collected and destroyed since somebody took their yes back (practice.md 3.2 row 3, invariant 3). */
import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../shared/cases/contract';
import type { Shown } from '../../shared/register/register';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Lines } from '../ui/Lists';
import { StatusWord } from '../ui/Status';
import { CollectForm } from './CollectForm';
import { kindName } from './kinds';
import classes from './register.module.css';

export function WithdrawalBlock({ view }: { view: CaseView }) {
  const { register } = useText();
  const t = register.withdrawal;
  const someoneSaidNo = view.consents.some((c) => c.state === 'withdrawn' || c.state === 'refused');
  const shown = useQuery({ ...asking('register.list', { filter: { caseId: view.id }, limit: 500 }), enabled: someoneSaidNo });
  const papers = (shown.data?.rows ?? []).filter((row) => row.collectSince !== undefined);
  if (papers.length === 0) return undefined;
  const open = papers.filter((row) => row.collectedOn === undefined);
  return (
    <div className={open.length === 0 ? `${classes.withdrawal} ${classes.over}` : classes.withdrawal}>
      <h3 className={classes.title}>{t.title}</h3>
      <p className={classes.soft}>{open.length === 0 ? t.all : t.lead}</p>
      <Lines label={t.title}>
        {papers.map((row) => (
          <li key={row.id}>
            <Paper row={row} />
          </li>
        ))}
      </Lines>
    </div>
  );
}

function Paper({ row }: { row: Shown }) {
  const { register: t } = useText();
  const language = useLanguage();
  return (
    <div className={classes.paper}>
      <div>
        <p>
          <b>{kindName(row.kind, t)}</b>: {t.withdrawal.line(row.copies)}
          {row.toWhom !== '' && ` · ${row.toWhom}`}
        </p>
        <p className={classes.soft}>
          {dayName(row.on, language)}
          {row.by !== '' && `, ${t.by(row.by)}`}
        </p>
      </div>
      {row.collectedOn === undefined ? (
        <CollectForm row={row} />
      ) : (
        <StatusWord tone="kept">{t.collectedOn(dayName(row.collectedOn, language))}</StatusWord>
      )}
    </div>
  );
}
