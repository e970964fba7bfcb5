/** @file How a check-in went, under its line: outcome, 1 to 5, what they said. */
import { useState } from 'react';
import type { Checkin } from '../../shared/checkins/contract';
import type { CheckinId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { TextArea } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import classes from './checkins.module.css';

const OUTCOMES = ['done', 'missed', 'declined', 'cancelled'] as const;
const RATINGS = ['none', '1', '2', '3', '4', '5'] as const;

export interface RecordCheckinProps {
  id: CheckinId;
  who: string;
  /** As it was recorded before, to correct it. */
  before?: Checkin;
  /** The number of the slip that this is typed in from. */
  slip?: string;
  onClose: () => void;
}

export function RecordCheckin({ id, who, before, slip, onClose }: RecordCheckinProps) {
  const t = useText();
  const words = t.checkins.record;
  const record = useTelling('checkins.record');
  const [status, setStatus] = useState(before === undefined || before.status === 'planned' ? 'done' : before.status);
  const [on, setOn] = useState(before?.doneOn ?? today());
  const [rating, setRating] = useState<(typeof RATINGS)[number]>(() => RATINGS.find((one) => one === String(before?.rating)) ?? 'none');
  const [note, setNote] = useState(before?.note ?? '');
  const [tried, setTried] = useState(false);
  const draft = useDraft({
    key: `checkin.record:${id}`,
    values: { status, on, rating, note },
    restore: (kept) => {
      setStatus(kept.status);
      setOn(kept.on);
      setRating(kept.rating);
      setNote(kept.note);
    },
  });
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (on === '') return;
    const answered = status === 'done' && rating !== 'none';
    record.mutate(
      { id, status, on, note, ...(answered ? { rating: Number(rating) } : {}), ...(slip === undefined ? {} : { slip }) },
      {
        onSuccess: () => {
          toast(words.saved(t.codes.checkinStatus[status], who));
          void draft.done().then(onClose);
        },
      },
    );
  };
  return (
    <form className={classes.inline} onSubmit={save} noValidate>
      <KeptLine draft={draft} />
      <Fields>
        <Segments label={words.status} value={status} options={optionsOf(OUTCOMES, t.codes.checkinStatus)} onChange={setStatus} />
        <FieldRow>
          {status === 'done' && (
            <Segments
              label={words.rating}
              value={rating}
              options={RATINGS.map((one) => ({ value: one, label: one === 'none' ? words.ratings.none : one }))}
              onChange={setRating}
            />
          )}
          <DateField label={words.on} value={on} onChange={setOn} error={tried && on === '' ? t.ui.fieldErrors.date : undefined} />
        </FieldRow>
        <TextArea label={words.note} help={words.noteHelp} value={note} onChange={setNote} maxLength={2000} room="few" />
        <Problem error={record.error} />
        <Actions>
          <Button type="submit" small busy={record.isPending} busyText={t.ui.saving}>
            {words.save}
          </Button>
          <Button kind="quiet" small onClick={onClose}>
            {t.ui.cancel}
          </Button>
          <SavedSign draft={draft} />
        </Actions>
      </Fields>
    </form>
  );
}
