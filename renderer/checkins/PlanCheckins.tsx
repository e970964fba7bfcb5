/** @file Planning check-ins: the usual rhythm to edit, or a single one. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { CHECKIN_PURPOSES, checkinInputSchema } from '../../shared/checkins/contract';
import { addDays } from '../../shared/days';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldError } from '../ui/Field';
import { SidePanel } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './checkins.module.css';
import { isWeekend, type PlannedCheckin, rhythmFrom, seen, sharesDay, usualRhythm, workday } from './schedule';

interface Row extends PlannedCheckin {
  key: number;
  taken: boolean;
}

/** The vault takes this many at once. */
const AT_ONCE = 30;
const TOGETHER = 'together';

const inRows = (checkins: readonly PlannedCheckin[], on: string): Row[] =>
  // What would lie in the past is shown but not ticked: a circle may be recorded late.
  checkins.map((checkin, key) => ({ ...checkin, key, taken: checkin.due >= on }));

export function PlanCheckins({ view, rhythm, onClose }: { view: CaseView; rhythm: boolean; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const words = t.checkins.plan;
  const plan = useTelling('checkins.plan');
  const people = seen(view);
  const single: PlannedCheckin = { partyId: people[0]?.id, purpose: 'progress', due: workday(addDays(today(), 7)) };
  const [rows, setRows] = useState<readonly Row[]>(() =>
    inRows(rhythm ? usualRhythm(people, rhythmFrom(view, today())) : [single], today()),
  );
  const [tried, setTried] = useState(false);
  const taken = rows.filter((row) => row.taken);
  const whole = taken.every((row) => checkinInputSchema.shape.due.safeParse(row.due).success);
  const change = (key: number, patch: Partial<Row>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const nameOf = (id: string | undefined) => view.parties.find((party) => party.id === id)?.name ?? t.checkins.section.together;
  const options = [
    ...view.parties.filter((party) => party.kind !== 'unknown').map((party) => ({ value: party.id as string, label: party.name })),
    { value: TOGETHER, label: t.checkins.section.together },
  ];

  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (taken.length === 0 || !whole) return;
    const checkins = taken.map(({ partyId, purpose, due }) => ({ partyId, purpose, due }));
    for (let at = 0; at < checkins.length; at += AT_ONCE) {
      await plan.mutateAsync({ caseId: view.id, checkins: checkins.slice(at, at + AT_ONCE) });
    }
    toast(words.saved(checkins.length));
    onClose();
  };

  return (
    <SidePanel title={words.title} open onClose={onClose} width="wide">
      <form onSubmit={(event) => void save(event).catch(() => undefined)} noValidate>
        <p className={classes.lead}>{rhythm ? words.lead : words.anotherLead}</p>
        <ul className={classes.rows}>
          {rows.map((row) => (
            <li key={row.key} className={row.taken ? classes.row : `${classes.row} ${classes.off}`}>
              <input
                type="checkbox"
                checked={row.taken}
                aria-label={words.take(nameOf(row.partyId), row.due === '' ? '' : dayName(row.due, language))}
                onChange={(event) => change(row.key, { taken: event.currentTarget.checked })}
              />
              <Choice
                label={words.who}
                labelHidden
                size="full"
                value={row.partyId ?? TOGETHER}
                options={options}
                onChange={(id) => change(row.key, { partyId: view.parties.find((party) => party.id === id)?.id })}
              />
              <Choice
                label={words.purpose}
                labelHidden
                size="full"
                value={row.purpose}
                options={optionsOf(CHECKIN_PURPOSES, t.codes.checkinPurpose)}
                onChange={(purpose) => purpose && change(row.key, { purpose })}
              />
              <DateField
                label={words.due}
                labelHidden
                value={row.due}
                onChange={(due) => change(row.key, { due })}
                error={tried && row.taken && row.due === '' ? t.ui.fieldErrors.date : undefined}
              />
              {row.taken && row.due !== '' && isWeekend(row.due) && <span className={classes.hint}>{words.weekend}</span>}
              {row.taken && row.due !== '' && sharesDay(row, taken, view.parties) && <span className={classes.hint}>{words.twice}</span>}
            </li>
          ))}
        </ul>
        {tried && taken.length === 0 && <FieldError>{words.nothing}</FieldError>}
        <div className={classes.foot}>
          <Problem error={plan.error} />
          <Actions>
            <Button type="submit" kind="primary" busy={plan.isPending} busyText={t.ui.saving}>
              {words.save(taken.length)}
            </Button>
            <Button onClick={() => setRows([...rows, { ...single, key: rows.length, taken: true }])}>{words.add}</Button>
            <Button kind="quiet" onClick={onClose}>
              {t.ui.cancel}
            </Button>
          </Actions>
        </div>
      </form>
    </SidePanel>
  );
}
