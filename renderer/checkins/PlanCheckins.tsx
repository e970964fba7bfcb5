/** @file Planning check-ins: the usual rhythm to edit, or a single one. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nextSchoolDay } from '../../shared/calendar/calendar';
import type { CaseView } from '../../shared/cases/contract';
import { checkinInputSchema } from '../../shared/checkins/contract';
import { CHECKIN_PURPOSES, type PlannedCheckin, type RhythmStep, sharesDay, usualRhythm } from '../../shared/checkins/rhythm';
import { addDays } from '../../shared/days';
import { asking, useTelling } from '../ipc/live';
import { useSchoolDays } from '../ipc/school-days';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldError } from '../ui/Field';
import { SidePanel } from '../ui/Overlay';
import { Problem, refusalOf } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import classes from './checkins.module.css';
import { BellField, NoSchool, slotOf } from './SlotFields';
import { clashIn, SlotOffer } from './SlotOffer';
import { rhythmFrom, seen } from './schedule';

interface Row extends PlannedCheckin {
  key: number;
  taken: boolean;
  atTime: string;
  place: string;
}

/** The vault takes this many at once. */
const AT_ONCE = 30;
const TOGETHER = 'together';

const inRows = (checkins: readonly PlannedCheckin[], on: string): Row[] =>
  // What would lie in the past is shown but not ticked: a circle may be recorded late.
  checkins.map((checkin, key) => ({ ...checkin, key, taken: checkin.due >= on, atTime: '', place: '' }));

const wishOf = (row: Row) => ({ ...slotOf(row), partyId: row.partyId, purpose: row.purpose });

/** Opens when the vault's rhythm is there: what is proposed depends on it. */
export function PlanCheckins({ view, rhythm, onClose }: { view: CaseView; rhythm: boolean; onClose: () => void }) {
  const steps = useQuery(asking('checkins.rhythm', {}));
  const calendars = useQuery(asking('calendar.read', {}));
  if (steps.data === undefined || calendars.data === undefined) return <Problem error={steps.error ?? calendars.error} />;
  return <PlanForm view={view} steps={rhythm ? steps.data.steps : undefined} onClose={onClose} />;
}

function PlanForm({ view, steps, onClose }: { view: CaseView; steps: readonly RhythmStep[] | undefined; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const words = t.checkins.plan;
  const plan = useTelling('checkins.plan');
  const days = useSchoolDays(view.school);
  const people = seen(view);
  const single: PlannedCheckin = { partyId: people[0]?.id, purpose: 'progress', due: nextSchoolDay(days, addDays(today(), 7)) };
  const [rows, setRows] = useState<readonly Row[]>(() =>
    inRows(steps === undefined ? [single] : usualRhythm(people, rhythmFrom(view, today()), { steps, days, limits: view.limits }), today()),
  );
  const [detailed, setDetailed] = useState(steps === undefined);
  const [tried, setTried] = useState(false);
  /** The row that was refused, with the others as they were then. */
  const [refused, setRefused] = useState<{ key: number; beside: readonly Row[] }>();
  const taken = rows.filter((row) => row.taken);
  const whole = taken.every((row) => checkinInputSchema.shape.due.safeParse(row.due).success);
  const change = (key: number, patch: Partial<Row>) => {
    setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
    if (refused?.key === key) setRefused(undefined);
  };
  const nameOf = (id: string | undefined) => view.parties.find((party) => party.id === id)?.name ?? t.checkins.section.together;
  const options = [
    ...view.parties.filter((party) => party.kind !== 'unknown').map((party) => ({ value: party.id as string, label: party.name })),
    { value: TOGETHER, label: t.checkins.section.together },
  ];

  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefused(undefined);
    if (taken.length === 0 || !whole) return;
    for (let at = 0; at < taken.length; at += AT_ONCE) {
      const some = taken.slice(at, at + AT_ONCE);
      try {
        await plan.mutateAsync({ caseId: view.id, checkins: some.map(wishOf) });
      } catch (error) {
        const place = /^checkins\.(\d+)$/.exec(refusalOf(error).fields?.[0] ?? '')?.[1];
        const row = place === undefined ? undefined : some[Number(place)];
        if (row !== undefined) setRefused({ key: row.key, beside: some.filter((other) => other !== row) });
        setDetailed(true);
        return;
      }
    }
    toast(words.saved(taken.length));
    onClose();
  };

  return (
    <SidePanel title={words.title} open onClose={onClose} width="wide">
      <form onSubmit={(event) => void save(event)} noValidate>
        <p className={classes.lead}>{steps === undefined ? words.anotherLead : words.lead}</p>
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
              {detailed && row.taken && (
                <div className={classes.slot}>
                  <BellField days={days} value={row.atTime} onChange={(atTime) => change(row.key, { atTime })} />
                  <TextLine
                    label={t.checkinBoard.place}
                    optional
                    value={row.place}
                    onChange={(place) => change(row.key, { place })}
                    maxLength={120}
                  />
                </div>
              )}
              {row.taken && (
                <div className={classes.wide}>
                  <NoSchool days={days} due={row.due} onTake={(due) => change(row.key, { due })} />
                  {row.due !== '' && sharesDay(row, taken, view.parties) && <p className={classes.hint}>{words.twice}</p>}
                  {refused?.key === row.key && (
                    <SlotOffer
                      wish={{ caseId: view.id, partyId: row.partyId, ...slotOf(row), beside: refused.beside.map(wishOf) }}
                      onTake={(due, atTime) => change(row.key, { due, atTime })}
                    />
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
        {tried && taken.length === 0 && <FieldError>{words.nothing}</FieldError>}
        <div className={classes.foot}>
          <Problem error={clashIn(plan.error) === undefined ? plan.error : undefined} />
          <Actions>
            <Button type="submit" kind="primary" busy={plan.isPending} busyText={t.ui.saving}>
              {words.save(taken.length)}
            </Button>
            <Button onClick={() => setRows([...rows, ...inRows([single], single.due).map((row) => ({ ...row, key: rows.length }))])}>
              {words.add}
            </Button>
            {!detailed && (
              <Button kind="quiet" onClick={() => setDetailed(true)}>
                {t.checkinBoard.times}
              </Button>
            )}
            <Button kind="quiet" onClick={onClose}>
              {t.ui.cancel}
            </Button>
          </Actions>
        </div>
      </form>
    </SidePanel>
  );
}
