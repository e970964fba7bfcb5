/** @file Choosing a script: what each is for, how long it would take with these people; the page beside it shows the one looked at. */
import { useId } from 'react';
import type { Process } from '../../shared/circles/circle';
import type { CirclePlan } from '../../shared/circles/plan';
import type { Script } from '../../shared/scripts/model';
import { estimate } from '../../shared/scripts/time';
import { useText } from '../text/catalogue';
import { duration } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { FieldGroup } from '../ui/Field';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { fits, offered, withScript } from './first-plan';
import classes from './ScriptChoice.module.css';

export interface ScriptChoiceProps {
  process: Process;
  plan: CirclePlan;
  value: Script;
  onLook: (script: Script) => void;
  onUse: () => void;
  /** Absent: there is no script to go back to. */
  onKeep: (() => void) | undefined;
  /** The plan's own script is not in this app. */
  gone: boolean;
}

export function ScriptChoice({ process, plan, value, onLook, onUse, onKeep, gone }: ScriptChoiceProps) {
  const t = useText();
  const language = useLanguage();
  const name = useId();
  const words = t.circles.plan;
  return (
    <Section title={words.chooseTitle} lead={words.chooseLead}>
      {gone && (
        <div className={classes.gone}>
          <Notice>{words.gone}</Notice>
        </div>
      )}
      <FieldGroup label={words.chooseTitle} labelHidden>
        <div className={classes.scripts}>
          {offered(process).map((script) => {
            const minutes = estimate(script, withScript(plan, script)).totalMinutes;
            const open = script.id === value.id;
            return (
              <div key={script.id} className={classes.script}>
                <label className={classes.head}>
                  <input
                    type="radio"
                    name={name}
                    checked={open}
                    aria-describedby={open ? `${name}-about` : undefined}
                    onChange={() => onLook(script)}
                  />
                  <span className={classes.words}>
                    <span className={classes.title}>{script.title[language]}</span>
                    <span className={classes.meta}>
                      {words.minutes(duration(minutes, t))}
                      {fits(script, process) && <StatusWord tone="accent">{words.fits}</StatusWord>}
                    </span>
                  </span>
                </label>
                {open && (
                  <div className={classes.open}>
                    <p id={`${name}-about`}>{script.about[language]}</p>
                    <Actions>
                      <Button kind="primary" onClick={onUse}>
                        {words.use}
                      </Button>
                      {onKeep !== undefined && <Button onClick={onKeep}>{words.keepScript}</Button>}
                    </Actions>
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </FieldGroup>
    </Section>
  );
}
