/** @file The lines of the register. */
import { Link } from '@tanstack/react-router';
import { type Shown, shownState } from '../../shared/register/register';
import { useText } from '../text/catalogue';
import { dayName, shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Table } from '../ui/Lists';
import { StatusWord, type Tone } from '../ui/Status';
import { CollectForm } from './CollectForm';
import { kindName } from './kinds';
import classes from './register.module.css';

const TONE: Record<ReturnType<typeof shownState>, Tone> = { out: 'quiet', to_collect: 'stop', overdue: 'soon', collected: 'kept' };

export function RegisterRows({ rows }: { rows: readonly Shown[] }) {
  const { register: t } = useText();
  const { head } = t;
  return (
    <Table caption={t.title} head={[head.on, head.what, head.toWhom, head.until, { label: head.copies, align: 'end' }, head.state]}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </Table>
  );
}

function Row({ row }: { row: Shown }) {
  const { register: t } = useText();
  const language = useLanguage();
  const state = shownState(row, today());
  return (
    <tr>
      <td>
        <time dateTime={row.on} title={dayName(row.on, language)}>
          {shortDay(row.on, language)}
        </time>
        {row.by !== '' && <p className={classes.soft}>{t.by(row.by)}</p>}
      </td>
      <th scope="row" className={classes.cell}>
        {kindName(row.kind, t)}
        {row.caseId !== undefined && (
          <p className={classes.soft}>
            <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
              {row.caseRef} {row.caseTitle}
            </Link>
          </p>
        )}
      </th>
      <td className={classes.cell}>
        {row.toWhom === '' ? t.nobody : row.toWhom}
        {row.why !== '' && <p className={classes.soft}>{row.why}</p>}
      </td>
      <td>{row.until === undefined ? <span className={classes.soft}>{t.noEnd}</span> : shortDay(row.until, language)}</td>
      <td className={classes.number}>{row.copies}</td>
      <td>
        <StatusWord tone={TONE[state]}>
          {row.collectedOn === undefined ? t.stateWords[state] : t.collectedOn(shortDay(row.collectedOn, language))}
        </StatusWord>
        {row.collectedOn === undefined && (state === 'to_collect' || row.until !== undefined) && <CollectForm row={row} />}
      </td>
    </tr>
  );
}
