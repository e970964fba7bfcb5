/** @file Files that somebody removed: out of sight, one press away from being back. */
import type { Attachment } from '../../shared/attachments/attachment';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { Day } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './files.module.css';

export function RemovedFiles({ files }: { files: readonly Attachment[] }) {
  const { attachments: t } = useText();
  const restore = useTelling('attachments.restore');
  return (
    <details className={classes.removed}>
      <summary>{t.removedList(files.length)}</summary>
      <Problem error={restore.error} />
      <ul className={classes.list}>
        {files.map((file) => (
          <li key={file.id} className={classes.line}>
            <div className={classes.about}>
              <bdi>{file.name}</bdi>
              <p className={classes.meta}>
                {t.removedOn} <Day date={(file.removedAt ?? file.addedAt).slice(0, 10)} />
              </p>
            </div>
            <Button
              kind="quiet"
              small
              aria-label={`${t.restore}: ${file.name}`}
              onClick={() => restore.mutate({ id: file.id }, { onSuccess: () => toast(t.restored(file.name)) })}
            >
              {t.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
