/** @file How long the circle takes; when that is more than there is, what helps, how much it saves, and one press to do it. */
import type { CirclePlan, TimeChoice } from '../../shared/circles/plan';
import type { Script } from '../../shared/scripts/model';
import { estimate, takeSuggestion } from '../../shared/scripts/time';
import { suggestionLine, timeChoices, timeWarning } from '../../shared/scripts/time-words';
import { useText } from '../text/catalogue';
import { duration } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import classes from './ScriptStep.module.css';

export interface TimeSignProps {
  plan: CirclePlan;
  script: Script;
  /** Absent where a script is only looked at: then nothing can be taken up. */
  onTime?: ((time: TimeChoice | undefined) => void) | undefined;
}

/** In the window's language, whatever the script's. */
export function TimeSign({ plan, script, onTime }: TimeSignProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.room.time;
  const time = estimate(script, plan);
  const takes = duration(time.totalMinutes, t);
  // The first lines say what is too long; what helps is listed with its own buttons.
  const said = timeWarning(script, { ...plan, language }, { ...time, suggestions: onTime === undefined ? time.suggestions : [] });
  const [first, ...more] = said;
  return (
    <>
      {first === undefined ? (
        <p className={classes.time}>
          <StatusWord tone={plan.minutes === undefined ? 'quiet' : 'kept'}>
            {plan.minutes === undefined ? t.circles.plan.takes(takes) : t.circles.plan.takesOf(takes, duration(plan.minutes, t))}
          </StatusWord>
        </p>
      ) : (
        <div className={classes.time} role="status">
          <Notice tone="soon">
            <p className={classes.over}>{first}</p>
            {(onTime === undefined || time.suggestions.some((one) => one.fits) ? more.filter(isSum) : more).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {onTime === undefined && time.suggestions.map((one) => <p key={one.kind}>{suggestionLine(one, script, language)}</p>)}
          </Notice>
        </div>
      )}
      {onTime !== undefined && time.suggestions.length > 0 && (
        <ul className={classes.ways} aria-label={words.title}>
          {time.suggestions.map((one) => {
            const line = suggestionLine(one, script, language);
            return (
              <li key={one.kind}>
                <span>
                  {line}
                  <span className={classes.soft}>
                    {[words.saves(one.savesMinutes), one.fits ? words.fits : ''].filter(Boolean).join(', ')}
                  </span>
                </span>
                <Button small aria-label={words.doOf(line)} onClick={() => onTime(takeSuggestion(plan.time, one))}>
                  {words.use}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {onTime !== undefined && plan.time !== undefined && <Chosen plan={plan} script={script} time={plan.time} onTime={onTime} />}
    </>
  );
}

/** "25 people × 4 rounds": a sum, and no advice. */
const isSum = (line: string): boolean => line.includes('×');

function Chosen({
  plan,
  script,
  time,
  onTime,
}: {
  plan: CirclePlan;
  script: Script;
  time: TimeChoice;
  onTime: (time: TimeChoice | undefined) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const words = t.room.time;
  const chosen = timeChoices(script, plan, language);
  const without = (key: keyof TimeChoice) => {
    const { circles, ...rest } = time;
    const next: TimeChoice = { ...rest, ...(key === 'circles' || circles === undefined ? {} : { circles }) };
    const left: TimeChoice = {
      ...next,
      ...(key === 'paired' ? { paired: [] } : key === 'later' ? { later: [] } : key === 'seconds' ? { seconds: {} } : {}),
    };
    const empty =
      left.paired.length === 0 && left.later.length === 0 && Object.keys(left.seconds).length === 0 && left.circles === undefined;
    onTime(empty ? undefined : left);
  };
  return (
    <ul className={classes.ways} aria-label={words.chosen}>
      {chosen.map(({ key, text }) => (
        <li key={key}>
          <StatusWord tone="kept">{text}</StatusWord>
          <Button small kind="quiet" aria-label={words.undoOf(words.key[key])} onClick={() => without(key)}>
            {words.undo}
          </Button>
        </li>
      ))}
    </ul>
  );
}
