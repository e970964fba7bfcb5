/** @file One check-in of the board: who, about what, when and where; what happened in one press, another day in two. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { schoolDaysBetween } from '../../shared/calendar/calendar';
import type { CheckinRow } from '../../shared/checkins/views';
import { useTelling } from '../ipc/live';
import { useSchoolDays } from '../ipc/school-days';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { Due, Initials, StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './checkins.module.css';
import { MoveCheckin } from './MoveCheckin';
import { RecordCheckin } from './RecordCheckin';

const OUTCOMES = ['missed', 'declined', 'cancelled'] as const;
type Outcome = 'done' | (typeof OUTCOMES)[number];

/** @param showCase off where the case is the heading */
export function BoardLine({ row, showWho = true, showCase = true }: { row: CheckinRow; showWho?: boolean; showCase?: boolean }) {
  const t = useText();
  const words = t.checkinBoard;
  const days = useSchoolDays(row.school);
  const [open, setOpen] = useState<'note' | 'move'>();
  const record = useTelling('checkins.record');
  const who = row.who === '' ? words.together : row.who;
  const ahead = row.due > today() ? schoolDaysBetween(days, today(), row.due) : undefined;
  const happened = (status: Outcome) => {
    const undo = () => record.mutate({ id: row.id, status: 'planned', on: today(), note: '' });
    record.mutate(
      { id: row.id, status, on: today(), note: '' },
      { onSuccess: () => toast(words.recorded(t.codes.checkinStatus[status], who), { undo }) },
    );
  };
  const place = [row.atTime === undefined ? '' : words.at(row.atTime), row.place].filter(Boolean).join(', ');
  return (
    <div className={classes.due}>
      <Initials name={row.who} {...(row.who === '' ? { letters: '·' } : {})} />
      <div className={classes.body}>
        <p>
          {showWho && <span className={classes.what}>{who}</span>}
          {showWho && ' · '}
          <span className={showWho ? undefined : classes.what}>{t.codes.checkinPurpose[row.purpose]}</span>
        </p>
        <div className={classes.soft}>
          <Due date={row.due} {...(ahead !== undefined && ahead > 0 && ahead <= 5 ? { said: words.schoolDays(ahead) } : {})} />
          {place !== '' && <span>{place}</span>}
          {row.bothSides && <StatusWord tone="soon">{words.bothSides}</StatusWord>}
          {showCase && (
            <Link to="/cases/$caseId" params={{ caseId: row.caseId }} hash="checkin_due" className={classes.quietLink} data-line>
              {row.caseTitle}
            </Link>
          )}
        </div>
        <Problem error={record.error} />
      </div>
      <Actions end>
        <Button small busy={record.isPending} aria-label={words.of(words.done, who)} onClick={() => happened('done')}>
          {words.done}
        </Button>
        {OUTCOMES.map((status) => (
          <Button key={status} kind="quiet" small aria-label={words.of(words[status], who)} onClick={() => happened(status)}>
            {words[status]}
          </Button>
        ))}
        {(['move', 'note'] as const).map((what) => (
          <Button
            key={what}
            kind="quiet"
            small
            aria-expanded={open === what}
            aria-label={words.of(words[what], who)}
            onClick={() => setOpen(open === what ? undefined : what)}
          >
            {words[what]}
          </Button>
        ))}
      </Actions>
      {open === 'note' && <RecordCheckin id={row.id} who={who} onClose={() => setOpen(undefined)} />}
      {open === 'move' && <MoveCheckin checkin={row} school={row.school} who={who} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
