/** @file Choosing a script: what each is for, how long it would take with these people; the page beside it shows the one looked at. */
import { Fragment, type ReactNode, useId } from 'react';
import type { Process } from '../../shared/circles/circle';
import type { CirclePlan } from '../../shared/circles/plan';
import { SCRIPTS } from '../../shared/scripts/library/library';
import type { Script } from '../../shared/scripts/model';
import { scriptOf, spoken, withScript } from '../../shared/scripts/of-plan';
import { isOwnScript } from '../../shared/scripts/own';
import { estimate } from '../../shared/scripts/time';
import { useText } from '../text/catalogue';
import { duration } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { FieldGroup } from '../ui/Field';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { fits, offered } from './first-plan';
import classes from './ScriptChoice.module.css';

export interface ScriptChoiceProps {
  process: Process;
  plan: CirclePlan;
  value: Script;
  /** Scripts that people here made themselves: offered before the library's. */
  own: readonly Script[];
  onLook: (script: Script) => void;
  onUse: () => void;
  /** Absent: there is no script to go back to. */
  onKeep: (() => void) | undefined;
  /** The plan's own script is not in this app. */
  gone: boolean;
}

export function ScriptChoice({ process, plan, value, own, onLook, onUse, onKeep, gone }: ScriptChoiceProps) {
  const t = useText();
  const name = useId();
  const words = t.circles.plan;
  const minutesOf = (script: Script) => {
    const with_ = withScript(plan, script);
    return duration(estimate(scriptOf(with_) ?? script, with_).totalMinutes, t);
  };
  return (
    <Section title={words.chooseTitle} lead={words.chooseLead}>
      {gone && (
        <div className={classes.gone}>
          <Notice>{words.gone}</Notice>
        </div>
      )}
      <FieldGroup label={words.chooseTitle} labelHidden>
        <div className={classes.scripts}>
          {offered(process, [...own, ...SCRIPTS]).map((script, index, all) => (
            <Fragment key={script.id}>
              {index > 0 && fits(all[index - 1] ?? script, process) && !fits(script, process) && (
                <p className={classes.others}>{words.otherScripts}</p>
              )}
              <ScriptLine
                script={script}
                minutes={minutesOf(script)}
                group={name}
                open={script.id === value.id}
                fitting={fits(script, process)}
                onLook={() => onLook(script)}
              >
                <Button kind="primary" onClick={onUse}>
                  {words.use}
                </Button>
                {isOwnScript(script.id) ? (
                  <ButtonLink to="/circles/scripts/$scriptId" params={{ scriptId: script.id }} kind="quiet">
                    {t.scripts.choose.change}
                  </ButtonLink>
                ) : (
                  <ButtonLink to="/circles/scripts" kind="quiet">
                    {t.scripts.choose.edit}
                  </ButtonLink>
                )}
                {onKeep !== undefined && <Button onClick={onKeep}>{words.keepScript}</Button>}
              </ScriptLine>
            </Fragment>
          ))}
        </div>
      </FieldGroup>
    </Section>
  );
}

interface ScriptLineProps {
  script: Script;
  minutes: string;
  /** Name of the radio group. */
  group: string;
  open: boolean;
  fitting: boolean;
  onLook: () => void;
  /** What can be done with the one that is looked at. */
  children: ReactNode;
}

function ScriptLine({ script, minutes, group, open, fitting, onLook, children }: ScriptLineProps) {
  const { circles, scripts } = useText();
  const language = useLanguage();
  const said = spoken(script);
  return (
    <div className={classes.script}>
      <label className={classes.head}>
        <input type="radio" name={group} checked={open} aria-describedby={open ? `${group}-about` : undefined} onChange={onLook} />
        <span className={classes.words}>
          <span className={classes.title}>{said.title[language]}</span>
          <span className={classes.meta}>
            {circles.plan.minutes(minutes)}
            {isOwnScript(script.id) && <StatusWord tone="kept">{`${scripts.choose.yours} ${script.version}`}</StatusWord>}
            {fitting && <StatusWord tone="accent">{circles.plan.fits}</StatusWord>}
          </span>
        </span>
      </label>
      {open && (
        <div className={classes.open}>
          <p id={`${group}-about`}>{said.about[language]}</p>
          <Actions>{children}</Actions>
        </div>
      )}
    </div>
  );
}
