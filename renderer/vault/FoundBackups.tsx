/** @file The backups that were found, the newest first; one that lacks a file can be seen and not chosen. */
import type { FoundBackup } from '../../shared/backups/backup';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { megabytes, momentParts } from '../ui/moments';
import classes from './Restore.module.css';

interface FoundProps {
  found: readonly FoundBackup[];
  chosen: FoundBackup | undefined;
  onChoose: (one: FoundBackup) => void;
}

export function FoundBackups({ found, chosen, onChoose }: FoundProps) {
  const { backups: t } = useText();
  const language = useLanguage();
  const newest = found.find((one) => one.whole);
  return (
    <fieldset>
      <legend className={classes.strong}>{t.restore.which}</legend>
      <div className={classes.backups}>
        {found.map((one) => {
          const words = [
            one === newest ? t.restore.newest : '',
            one.ours ? '' : t.restore.foreign,
            one.whole ? '' : t.restore.incomplete,
            t.list.places[one.where],
          ].filter(Boolean);
          return (
            <label key={one.ticket} className={classes.backup}>
              <input
                type="radio"
                name="backup"
                checked={one.ticket === chosen?.ticket}
                disabled={!one.whole}
                onChange={() => onChoose(one)}
              />
              <span>
                {t.moment(...momentParts(one.made, language))}
                <br />
                <small>{words.join(', ')}</small>
              </span>
              <small>{megabytes(one.size, language)}</small>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
