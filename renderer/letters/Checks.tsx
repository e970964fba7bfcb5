/** @file What is done before a letter is given, ticked as it is done. */
import { useEffect, useState } from 'react';
import { LETTER_CHECKS, type Letter, type LetterCheck } from '../../shared/letters/letter';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Tick } from '../ui/Choice';
import { Problem } from '../ui/Problem';
import classes from './letters.module.css';

export function Checks({ letter, writer, reader }: { letter: Letter; writer: string; reader: string }) {
  const { letters: t } = useText();
  const language = useLanguage();
  const check = useTelling('letters.check');
  /** What was just ticked, until the letter is read again: a tick that waits for the vault would jump back under the hand. */
  const [said, setSaid] = useState<Partial<Record<LetterCheck, boolean>>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the letter says what is true now
  useEffect(() => setSaid({}), [letter]);
  const tick = (what: LetterCheck, on: boolean) => {
    setSaid((before) => ({ ...before, [what]: on }));
    check.mutate({ id: letter.id, what, on: on ? today() : undefined }, { onError: () => setSaid({}) });
  };
  const days: Record<LetterCheck, string | undefined> = { prepared: letter.preparedOn, read: letter.readOn, asked: letter.askedOn };
  return (
    <div>
      <h4 className={classes.small}>{t.checksTitle}</h4>
      <ul className={classes.checks}>
        {LETTER_CHECKS.map((what) => {
          const day = days[what];
          return (
            <li key={what} className={classes.check}>
              <Tick label={t.checks[what](writer, reader)} value={said[what] ?? day !== undefined} onChange={(on) => tick(what, on)} />
              {day !== undefined && (
                <span className={classes.soft}>{t.checkedBy(dayName(day, language), what === 'read' ? letter.readBy : '')}</span>
              )}
            </li>
          );
        })}
      </ul>
      <Problem error={check.error} />
    </div>
  );
}
