/** @file The chosen script: what it is for, how long it takes, what to do when that is too long. */
import type { CirclePlan, TimeChoice } from '../../shared/circles/plan';
import type { Script } from '../../shared/scripts/model';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import classes from './ScriptStep.module.css';
import { TimeSign } from './TimeSign';

export interface ScriptStepProps {
  plan: CirclePlan;
  script: Script;
  /** The newest version of the same script. */
  newest: Script | undefined;
  onAnother: () => void;
  onNewer: (script: Script) => void;
  onTime: (time: TimeChoice | undefined) => void;
}

export function ScriptStep({ plan, script, newest, onAnother, onNewer, onTime }: ScriptStepProps) {
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
      <TimeSign plan={plan} script={script} onTime={onTime} />
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
