/** @file Quick notes that were put away without a case, and their one period. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { monthsSchema } from '../../shared/retention/desk';
import type { IntakeId } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { EmptyState, Table } from '../ui/Lists';
import { NumberField } from '../ui/NumberField';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import classes from './retention.module.css';

export function PutAwayNotes() {
  const { retention } = useText();
  const t = retention.notes;
  const language = useLanguage();
  const list = useQuery(asking('retention.putAwayNotes', {}));
  const remove = useTelling('retention.deleteNotes');
  const [chosen, setChosen] = useState<readonly IntakeId[]>([]);
  const [asked, setAsked] = useState(false);
  if (list.data === undefined) return <Problem error={list.error} />;
  const { rows, months } = list.data;
  const ready = rows.filter((row) => row.ready);
  const picked = ready.filter((row) => chosen.includes(row.id)).slice(0, 100);
  const gone = () =>
    remove.mutate(
      { ids: picked.map((row) => row.id) },
      {
        onSuccess: () => {
          announce(t.deleted(picked.length));
          setAsked(false);
          setChosen([]);
        },
      },
    );
  return (
    <>
      <p className={classes.lead}>{t.lead}</p>
      {rows.length === 0 ? (
        <EmptyState title={t.none}>{t.noneHelp}</EmptyState>
      ) : (
        <Table
          caption={retention.places.notes}
          head={[{ label: retention.people.head.choose, hidden: true, width: '44px' }, t.head.noted, t.head.why, t.head.day]}
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={classes.tick}>
                <input
                  type="checkbox"
                  aria-label={t.choose(dayName(row.notedOn, language))}
                  disabled={!row.ready}
                  checked={chosen.includes(row.id)}
                  onChange={(event) => setChosen(event.target.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
                />
              </td>
              <th scope="row" className={classes.cell}>
                {dayName(row.notedOn, language)}
              </th>
              <td className={classes.cell}>{row.reason}</td>
              <td>{(row.ready ? retention.mayGo : retention.goesOn)(dayName(row.deleteOn, language))}</td>
            </tr>
          ))}
        </Table>
      )}
      {ready.length > 0 && (
        <div className={classes.chosen}>
          <Button kind="primary" disabled={picked.length === 0} onClick={() => setAsked(true)}>
            {t.remove(Math.max(1, picked.length))}
          </Button>
          <p className={classes.soft} role="status">
            {retention.chosen(picked.length)}
          </p>
        </div>
      )}
      <Months key={months} months={months} />
      {asked && (
        <Dialog title={t.remove(picked.length)} open onClose={() => setAsked(false)}>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              gone();
            }}
          >
            <p>{t.sure}</p>
            <FormEnd error={remove.error} busy={remove.isPending} primary onCancel={() => setAsked(false)}>
              {t.remove(picked.length)}
            </FormEnd>
          </form>
        </Dialog>
      )}
    </>
  );
}

/** How long they are kept after somebody put them away. */
function Months({ months }: { months: number }) {
  const { retention, ui } = useText();
  const t = retention.notes;
  const save = useTelling('retention.setNoteMonths');
  const [value, setValue] = useState<number | undefined>(months);
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={t.months}
      onSubmit={(event) => {
        event.preventDefault();
        const fits = monthsSchema.safeParse(value);
        setWrong(!fits.success);
        if (fits.success) save.mutate({ months: fits.data }, { onSuccess: () => announce(t.monthsSaved) });
      }}
    >
      <Fields>
        <NumberField label={t.months} help={t.monthsHelp} value={value} onChange={setValue} error={wrong ? t.monthsHelp : undefined} />
        <FormEnd error={save.error} busy={save.isPending} busyText={ui.saving}>
          {t.monthsSave}
        </FormEnd>
      </Fields>
    </form>
  );
}
