/** @file Everything that was said in somebody's preparation: what is in force, what was said before, the meetings. */
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import {
  ALWAYS_TO_KEEPER,
  answerInForce,
  type Meeting,
  needsInForce,
  PREPARATION_FIELDS,
  type Preparation,
  type PreparationAnswer,
} from '../../shared/preparation/preparation';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, timeOfDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Prose } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './Preparation.module.css';
import { lastHeld } from './summary';

export interface PreparationWholeProps {
  view: CaseView;
  party: Party;
  preparation: Preparation;
  /** Absent: nothing can be changed. */
  onCorrect: ((meeting: Meeting) => void) | undefined;
}

export function PreparationWhole({ view, preparation, onCorrect }: PreparationWholeProps) {
  const { preparation: t } = useText();
  const language = useLanguage();
  const restricted = new Set(preparation.meetings.filter((m) => m.class === 'restricted').map((m) => m.id));
  const said = (answer: PreparationAnswer) =>
    answer.beside === undefined ? answer.text : (view.parties.find((p) => p.id === answer.beside)?.name ?? '');
  const inForce = PREPARATION_FIELDS.flatMap((field) => {
    const answer = answerInForce(preparation, field);
    return answer === undefined ? [] : [answer];
  });
  const needs = needsInForce(preparation);
  const earlier = preparation.answers.filter((a) => !inForce.includes(a) && (a.text !== '' || a.beside !== undefined));
  const goes = (answer: PreparationAnswer) =>
    !restricted.has(answer.meetingId) && (answer.keeper || ALWAYS_TO_KEEPER.includes(answer.field));
  return (
    <div className={classes.whole}>
      <dl className={classes.said}>
        {needs.length > 0 && (
          <div>
            <dt>{t.needsTitle}</dt>
            <dd>
              <ul className={classes.needs}>
                {needs.map((need) => (
                  <li key={need.id}>
                    {need.text}
                    {need.keeper && !restricted.has(need.meetingId) && <span className={classes.goes}>{t.goes}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {inForce.map((answer) => (
          <div key={answer.field}>
            <dt>{t.field[answer.field]}</dt>
            <dd>
              <Prose>{said(answer)}</Prose>
              {goes(answer) && <span className={classes.goes}>{t.goes}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {earlier.length > 0 && (
        <details className={classes.history}>
          <summary>{t.history(earlier.length)}</summary>
          <ul>
            {earlier.map((answer) => (
              <li key={`${answer.meetingId}-${answer.field}-${answer.text}`}>
                {dayName(answer.on, language)}: {t.field[answer.field]}, {said(answer)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <h3 className={classes.small}>{t.meetings}</h3>
      <ul className={classes.meetings}>
        {preparation.meetings.map((meeting) => (
          <MeetingLine
            key={meeting.id}
            meeting={meeting}
            onCorrect={
              // Only the latest one: what is written into an older meeting would stand behind what was said since.
              meeting.heldOn !== undefined && meeting === lastHeld(preparation) ? onCorrect : undefined
            }
            canDrop={onCorrect !== undefined && meeting.heldOn === undefined}
          />
        ))}
      </ul>
    </div>
  );
}

interface MeetingLineProps {
  meeting: Meeting;
  onCorrect: ((meeting: Meeting) => void) | undefined;
  canDrop: boolean;
}

function MeetingLine({ meeting, onCorrect, canDrop }: MeetingLineProps) {
  const { preparation: t } = useText();
  const language = useLanguage();
  const drop = useTelling('preparation.drop');
  const day = dayName(meeting.heldOn ?? meeting.plannedOn ?? '', language);
  const time = meeting.heldOn === undefined && meeting.plannedAt !== undefined ? `, ${timeOfDay(meeting.plannedAt, language)}` : '';
  const facts = [
    meeting.heldOn === undefined ? t.toMeet(day + time) : t.met(day),
    meeting.byWhom === '' ? '' : t.byWhom(meeting.byWhom),
    meeting.place,
    meeting.withWhom === '' ? '' : t.withWhom(meeting.withWhom),
    meeting.accessConfirmed ? t.accessConfirmed : '',
  ];
  return (
    <li className={classes.meeting}>
      <span>
        {facts.filter((one) => one !== '').join(' · ')}{' '}
        {meeting.class === 'restricted' && <StatusWord tone="stop">{t.restricted}</StatusWord>}
      </span>
      {onCorrect !== undefined && (
        <Button kind="quiet" small aria-label={`${t.correct}: ${day}`} onClick={() => onCorrect(meeting)}>
          {t.correct}
        </Button>
      )}
      {canDrop && (
        <Button
          kind="quiet"
          small
          busy={drop.isPending}
          aria-label={`${t.drop}: ${day}`}
          onClick={() => drop.mutate({ id: meeting.id }, { onSuccess: () => toast(t.dropped) })}
        >
          {t.drop}
        </Button>
      )}
      <Problem error={drop.error} />
    </li>
  );
}
