/** @file One check-in of a case: planned, done in one tap or recorded with words; or as it was. */
import { useState } from 'react';
import type { Checkin } from '../../shared/checkins/contract';
import type { CaseId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { Due, Initials, StatusWord, type Tone } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './checkins.module.css';
import { MoveCheckin } from './MoveCheckin';
import { RecordCheckin } from './RecordCheckin';

const TONES: Record<Checkin['status'], Tone> = { planned: 'accent', done: 'kept', missed: 'stop', declined: 'quiet', cancelled: 'quiet' };

export interface CheckinLineProps {
  checkin: Checkin;
  caseId: CaseId;
  school: string;
  who: string;
  live: boolean;
}

export function CheckinLine({ checkin, caseId, school, who, live }: CheckinLineProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.checkins.section;
  const [open, setOpen] = useState(false);
  const [moving, setMoving] = useState(false);
  const slot = [checkin.atTime === undefined ? '' : t.checkinBoard.at(checkin.atTime), checkin.place].filter(Boolean).join(', ');
  const record = useTelling('checkins.record');
  const planned = checkin.status === 'planned';
  const undo = () => record.mutate({ id: checkin.id, status: 'planned', on: today(), note: checkin.note });
  const done = () =>
    record.mutate(
      { id: checkin.id, status: 'done', on: today(), note: checkin.note },
      { onSuccess: () => toast(t.checkins.record.saved(t.codes.checkinStatus.done, who), { undo }) },
    );
  const status = t.codes.checkinStatus[checkin.status];
  return (
    <div className={classes.due}>
      <Initials name={who} />
      <div className={classes.body}>
        <p>
          <span className={classes.what}>{who}</span> · {t.codes.checkinPurpose[checkin.purpose]}
        </p>
        <div className={classes.soft}>
          {planned ? (
            live ? (
              <Due date={checkin.due} />
            ) : (
              dayName(checkin.due, language)
            )
          ) : (
            <StatusWord tone={TONES[checkin.status]}>
              {checkin.doneOn === undefined ? status : words.ended(status, dayName(checkin.doneOn, language))}
            </StatusWord>
          )}
          {slot !== '' && <span>{slot}</span>}
          {checkin.rating !== undefined && <span>{words.rating(checkin.rating)}</span>}
          {live && !planned && (
            <Button kind="quiet" small aria-expanded={open} aria-label={words.changeOf(who)} onClick={() => setOpen(!open)}>
              {words.change}
            </Button>
          )}
        </div>
        {checkin.note !== '' && <p>{checkin.note}</p>}
        <Problem error={record.error} />
      </div>
      {live && planned && (
        <Actions end>
          <Button small busy={record.isPending} aria-label={words.doneOf(who)} onClick={done}>
            {words.done}
          </Button>
          <Button kind="quiet" small aria-expanded={open} aria-label={words.otherOf(who)} onClick={() => setOpen(!open)}>
            {words.other}
          </Button>
          <Button
            kind="quiet"
            small
            aria-expanded={moving}
            aria-label={t.checkinBoard.of(t.checkinBoard.move, who)}
            onClick={() => setMoving(!moving)}
          >
            {t.checkinBoard.move}
          </Button>
        </Actions>
      )}
      {moving && live && planned && (
        <MoveCheckin checkin={{ ...checkin, caseId }} school={school} who={who} onClose={() => setMoving(false)} />
      )}
      {open && live && <RecordCheckin id={checkin.id} who={who} before={checkin} onClose={() => setOpen(false)} />}
    </div>
  );
}
