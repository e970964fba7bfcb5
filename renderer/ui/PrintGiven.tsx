/** @file Who gets the paper, why, until when: said in a line for each, changed with one tap. */
import { useState } from 'react';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from './Button';
import { DateField } from './DateField';
import { FieldRow, Fields } from './Field';
import classes from './PrintGiven.module.css';
import { TextLine } from './TextLine';

/** To whom, why, until when (practice.md, invariant 9). */
export interface Given {
  toWhom: string;
  why: string;
  /** Empty: they keep it. */
  until: string;
}

export interface PrintGivenProps {
  /** What will be printed, with what is known of who gets it. */
  prints: readonly { key: string; label: string; given: Given }[];
  onChange: (keys: readonly string[], given: Given) => void;
  /** Said beside the field when nobody is named. */
  missing: string | undefined;
}

interface Group {
  keys: readonly string[];
  label: string;
  given: Given;
}

/** Papers that go to the same people for the same reason are one line. */
function grouped(prints: PrintGivenProps['prints']): Group[] {
  const groups = new Map<string, Group>();
  for (const { key, label, given } of prints) {
    const same = JSON.stringify([given.toWhom, given.why, given.until]);
    const before = groups.get(same);
    groups.set(same, { keys: [...(before?.keys ?? []), key], label: before === undefined ? label : `${before.label}, ${label}`, given });
  }
  return [...groups.values()];
}

export function PrintGiven({ prints, onChange, missing }: PrintGivenProps) {
  const words = useText().ui.print;
  const language = useLanguage();
  const [changing, setChanging] = useState<readonly string[]>([]);
  const isOpen = (group: Group) => group.given.toWhom === '' || group.keys.some((key) => changing.includes(key));
  if (prints.length === 0) return undefined;
  return (
    <div className={classes.given}>
      <p className={classes.title}>{words.given}</p>
      {grouped(prints).map((group) =>
        isOpen(group) ? (
          <fieldset key={group.keys.join()} className={classes.fields}>
            <legend className={classes.label}>{group.label}</legend>
            <Fields>
              <FieldRow>
                <TextLine
                  label={words.toWhom}
                  size="medium"
                  maxLength={200}
                  value={group.given.toWhom}
                  onChange={(toWhom) => onChange(open(group, setChanging), { ...group.given, toWhom })}
                  error={group.given.toWhom.trim() === '' ? missing : undefined}
                />
                <TextLine
                  label={words.why}
                  size="medium"
                  maxLength={200}
                  value={group.given.why}
                  onChange={(why) => onChange(open(group, setChanging), { ...group.given, why })}
                />
              </FieldRow>
              <DateField
                label={words.until}
                help={words.untilHelp}
                optional
                value={group.given.until}
                onChange={(until) => onChange(open(group, setChanging), { ...group.given, until })}
              />
            </Fields>
          </fieldset>
        ) : (
          <div key={group.keys.join()} className={classes.line}>
            <p>
              <span className={classes.label}>{group.label}</span>
              <span>
                {words.givenLine(group.given.toWhom, group.given.why, group.given.until === '' ? '' : dayName(group.given.until, language))}
              </span>
            </p>
            <Button kind="quiet" small aria-label={words.changeOf(group.label)} onClick={() => setChanging([...changing, ...group.keys])}>
              {words.change}
            </Button>
          </div>
        ),
      )}
    </div>
  );
}

/** The fields stay open while one types in them, also when what is typed happens to be what another paper has. */
function open(group: Group, setChanging: (change: (before: readonly string[]) => readonly string[]) => void): readonly string[] {
  setChanging((before) => [...new Set([...before, ...group.keys])]);
  return group.keys;
}
