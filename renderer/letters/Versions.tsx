/** @file Earlier versions of a letter's words. */
import { useQuery } from '@tanstack/react-query';
import type { Letter } from '../../shared/letters/letter';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { shortDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Prose } from '../ui/Page';
import { Problem } from '../ui/Problem';
import classes from './letters.module.css';

export function Versions({ letter }: { letter: Letter }) {
  const { letters: t } = useText();
  const language = useLanguage();
  const versions = useQuery(asking('letters.versions', { id: letter.id }));
  return (
    <>
      <Problem error={versions.error} />
      {(versions.data ?? [])
        .filter((one) => one.version < letter.version)
        .map((one) => (
          <div key={one.version} className={classes.words}>
            <p className={classes.soft}>{t.versionOf(one.version, shortDay(one.writtenAt.slice(0, 10), language), one.writtenBy)}</p>
            <Prose>{one.text}</Prose>
          </div>
        ))}
    </>
  );
}
