/** @file The chosen script: what it is for, how long it takes, what to do when that is too long. */
import type { CirclePlan } from '../../shared/circles/plan';
import type { Script } from '../../shared/scripts/model';
import { estimate } from '../../shared/scripts/time';
import { timeWarning } from '../../shared/scripts/time-words';
import { useText } from '../text/catalogue';
import { duration } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import classes from './ScriptStep.module.css';

export interface ScriptStepProps {
  plan: CirclePlan;
  script: Script;
  /** The newest version of the same script. */
  newest: Script | undefined;
  onAnother: () => void;
  onNewer: (script: Script) => void;
}

export function ScriptStep({ plan, script, newest, onAnother, onNewer }: ScriptStepProps) {
  const { circles } = useText();
  const language = useLanguage();
  const words = circles.plan;
  return (
    <Section
      title={script.title[language]}
      actions={
        <Button kind="quiet" small onClick={onAnother}>
          {words.another}
        </Button>
      }
    >
      <p className={classes.about}>{script.about[language]}</p>
      <TimeSign plan={plan} script={script} />
      {newest !== undefined && newest.version > script.version && (
        <div className={classes.newer}>
          <Notice
            tone="accent"
            action={
              <Button small onClick={() => onNewer(newest)}>
                {words.takeNewer}
              </Button>
            }
          >
            {words.newer}
          </Notice>
        </div>
      )}
    </Section>
  );
}

/** How long the circle takes; when that is more than there is, what helps. In the window's language, whatever the script's. */
export function TimeSign({ plan, script }: { plan: CirclePlan; script: Script }) {
  const t = useText();
  const language = useLanguage();
  const time = estimate(script, plan);
  const takes = duration(time.totalMinutes, t);
  const [first, ...more] = timeWarning(script, { ...plan, language }, time);
  if (first === undefined) {
    const there = plan.minutes === undefined ? undefined : duration(plan.minutes, t);
    return (
      <p className={classes.time}>
        <StatusWord tone={there === undefined ? 'quiet' : 'kept'}>
          {there === undefined ? t.circles.plan.takes(takes) : t.circles.plan.takesOf(takes, there)}
        </StatusWord>
      </p>
    );
  }
  return (
    <div className={classes.time} role="status">
      <Notice tone="soon">
        <p className={classes.over}>{first}</p>
        {more.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    </div>
  );
}
