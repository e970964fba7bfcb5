/** @file The usual rhythm of this vault: so many days after the circle, about what, apart or together. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CHECKIN_PURPOSES, MOST_STEPS, type RhythmStep, rhythmStepSchema } from '../../shared/checkins/rhythm';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { FieldError } from '../ui/Field';
import { NumberField } from '../ui/NumberField';
import { SidePanel } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './checkins.module.css';

const WHO = ['apart', 'together'] as const;

interface Row extends Omit<RhythmStep, 'day'> {
  key: number;
  day: number | undefined;
}

export function RhythmPanel({ onClose }: { onClose: () => void }) {
  const { checkinBoard } = useText();
  const rhythm = useQuery(asking('checkins.rhythm', {}));
  return (
    <SidePanel title={checkinBoard.rhythm.title} open onClose={onClose} width="wide">
      <Problem error={rhythm.error} />
      {rhythm.data !== undefined && <RhythmForm steps={rhythm.data.steps} own={rhythm.data.own} onClose={onClose} />}
    </SidePanel>
  );
}

function RhythmForm({ steps, own, onClose }: { steps: readonly RhythmStep[]; own: boolean; onClose: () => void }) {
  const { codes, checkinBoard, ui } = useText();
  const words = checkinBoard.rhythm;
  const keep = useTelling('checkins.setRhythm');
  const [rows, setRows] = useState<readonly Row[]>(() => steps.map((step, key) => ({ ...step, key })));
  const [tried, setTried] = useState(false);
  const fits = (row: Row) => rhythmStepSchema.shape.day.safeParse(row.day).success;
  const change = (key: number, patch: Partial<Row>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const send = (next: readonly RhythmStep[]) =>
    keep.mutate(
      { steps: [...next] },
      {
        onSuccess: () => {
          toast(words.saved, { undo: () => keep.mutate({ steps: own ? [...steps] : [] }) });
          onClose();
        },
      },
    );
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (rows.length === 0 || !rows.every(fits)) return;
    send(rows.map(({ key: _, day = 1, ...row }) => ({ ...row, day })));
  };
  return (
    <form onSubmit={save} noValidate>
      <p className={classes.lead}>{words.lead}</p>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.key} className={classes.step}>
            <NumberField
              label={words.day}
              value={row.day}
              onChange={(day) => change(row.key, { day })}
              error={tried && !fits(row) ? words.wrong : undefined}
            />
            <Choice
              label={words.purpose}
              size="full"
              value={row.purpose}
              options={optionsOf(CHECKIN_PURPOSES, codes.checkinPurpose)}
              onChange={(purpose) => purpose && change(row.key, { purpose })}
            />
            <Choice
              label={words.who}
              size="full"
              value={row.together ? 'together' : 'apart'}
              options={optionsOf(WHO, words)}
              onChange={(who) => change(row.key, { together: who === 'together' })}
            />
            <Button
              kind="quiet"
              small
              aria-label={words.removeOf(row.day ?? 0)}
              onClick={() => setRows(rows.filter((one) => one.key !== row.key))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {tried && rows.length === 0 && <FieldError>{words.none}</FieldError>}
      <div className={classes.foot}>
        <Problem error={keep.error} />
        <Actions>
          <Button type="submit" kind="primary" busy={keep.isPending} busyText={ui.saving}>
            {words.save}
          </Button>
          {rows.length < MOST_STEPS && (
            <Button
              onClick={() =>
                setRows([
                  ...rows,
                  { key: Math.max(0, ...rows.map((row) => row.key)) + 1, day: undefined, purpose: 'progress', together: false },
                ])
              }
            >
              {words.add}
            </Button>
          )}
          {own && (
            <Button kind="quiet" onClick={() => send([])}>
              {words.reset}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {ui.cancel}
          </Button>
        </Actions>
      </div>
    </form>
  );
}
