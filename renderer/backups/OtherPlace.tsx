/** @file The second place of backups: a stick or a drive that somebody chooses. One that is not there is said calmly. */
import type { BackupStatus } from '../../shared/backups/backup';
import { askShell } from '../ipc/client';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { megabytes, momentParts } from '../ui/moments';
import { Problem } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './backups.module.css';

export function OtherPlace({ status }: { status: BackupStatus }) {
  const { backups: t } = useText();
  const language = useLanguage();
  const choose = useTelling('backups.choose');
  const make = useTelling('backups.make');
  const { folder, away, used } = status;
  const pick = async () => {
    const grant = await askShell('chooseExportFolder', {});
    // The first one goes there at once: an empty stick protects nobody.
    if (grant !== undefined) choose.mutate({ grant }, { onSuccess: () => make.mutate({}) });
  };
  return (
    <div className={classes.place}>
      <div className={classes.words}>
        <p className={classes.name}>{folder === undefined ? t.places.away : t.places.folder(folder.name)}</p>
        <p className={classes.soft}>{folder === undefined ? t.places.awayNone : t.places.awayHelp}</p>
        {folder !== undefined && (
          <p className={classes.soft}>
            {away === undefined ? t.places.nothing : t.places.newest(t.moment(...momentParts(away.made, language)))}
            {away !== undefined && `. ${t.places.used(megabytes(used.away, language))}.`}
          </p>
        )}
        {folder?.there === false && <StatusWord tone="soon">{t.places.notThere}</StatusWord>}
        <Problem error={choose.error ?? make.error} />
      </div>
      <div>
        <Button onClick={() => void pick()} busy={choose.isPending}>
          {folder === undefined ? t.places.choose : t.places.other}
        </Button>
        {folder !== undefined && (
          <Button kind="quiet" onClick={() => choose.mutate({}, { onSuccess: () => toast(t.places.stopped) })}>
            {t.places.stop}
          </Button>
        )}
      </div>
    </div>
  );
}
