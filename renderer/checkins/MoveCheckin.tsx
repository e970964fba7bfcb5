/** @file Another day for a check-in: only moved, or recorded as not held and planned again. */
import { useState } from 'react';
import { nextSchoolDay } from '../../shared/calendar/calendar';
import { addDays } from '../../shared/days';
import type { CaseId, CheckinId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useSchoolDays } from '../ipc/school-days';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { optionsOf, Segments } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import classes from './checkins.module.css';
import { SlotFields, slotOf } from './SlotFields';
import { clashIn, SlotOffer } from './SlotOffer';

const WHYS = ['move', 'missed', 'declined', 'cancelled'] as const;

export interface Movable {
  id: CheckinId;
  caseId: CaseId;
  due: string;
  atTime?: string | undefined;
  place: string;
}

export function MoveCheckin({ checkin, school, who, onClose }: { checkin: Movable; school: string; who: string; onClose: () => void }) {
  const t = useText();
  const words = t.checkinBoard;
  const language = useLanguage();
  const days = useSchoolDays(school);
  const move = useTelling('checkins.move');
  const putOff = useTelling('checkins.putOff');
  const takeBack = useTelling('checkins.takeBack');
  const [why, setWhy] = useState<(typeof WHYS)[number]>('move');
  const [note, setNote] = useState('');
  const from = [checkin.due, today()].sort().at(-1) ?? today();
  const [slot, setSlot] = useState(() => ({
    due: nextSchoolDay(days, addDays(from, 1)),
    atTime: checkin.atTime ?? '',
    place: checkin.place,
  }));
  const [tried, setTried] = useState(false);
  const error = why === 'move' ? move.error : putOff.error;
  const change = (patch: Partial<typeof slot>) => {
    setSlot({ ...slot, ...patch });
    move.reset();
    putOff.reset();
  };
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (slot.due === '') return;
    const { id } = checkin;
    const to = slotOf(slot);
    const day = dayName(slot.due, language);
    if (why === 'move') {
      const back = slotOf({ due: checkin.due, atTime: checkin.atTime ?? '', place: checkin.place });
      const undo = () => move.mutate({ id, ...back });
      move.mutate(
        { id, ...to },
        {
          onSuccess: () => {
            toast(words.moved(who, day), { undo });
            onClose();
          },
        },
      );
      return;
    }
    putOff.mutate(
      { id, status: why, on: today(), note, to },
      {
        onSuccess: () => {
          toast(words.putOff(t.codes.checkinStatus[why], who, day), { undo: () => takeBack.mutate({ id }) });
          onClose();
        },
      },
    );
  };
  return (
    <form className={classes.inline} onSubmit={save} noValidate aria-label={words.of(words.move, who)}>
      <Fields>
        <SlotFields days={days} values={slot} onChange={change} error={tried && slot.due === '' ? t.ui.fieldErrors.date : undefined} />
        <Segments label={words.moveWhy} value={why} options={optionsOf(WHYS, words.moveWhys)} onChange={setWhy} />
        {why !== 'move' && <TextLine label={words.moveNote} optional value={note} onChange={setNote} maxLength={2000} />}
        {clashIn(error) === undefined ? (
          <Problem error={error} />
        ) : (
          <SlotOffer wish={{ caseId: checkin.caseId, id: checkin.id, ...slotOf(slot) }} onTake={(due, atTime) => change({ due, atTime })} />
        )}
        <Actions>
          <Button type="submit" small busy={move.isPending || putOff.isPending} busyText={t.ui.saving}>
            {words.moveSave}
          </Button>
          <Button kind="quiet" small onClick={onClose}>
            {t.ui.cancel}
          </Button>
        </Actions>
      </Fields>
    </form>
  );
}
