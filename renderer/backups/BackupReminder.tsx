/** @file On Today: that no backup was made for a while, here or in the other place. Nothing while all is well. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type BackupStatus, daysSince, OVERDUE_DAYS } from '../../shared/backups/backup';
import { asking } from '../ipc/live';
import { type Text, useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Reminder } from '../ui/Reminder';

export function BackupReminder() {
  const { backups: t } = useText();
  const { data } = useQuery(asking('backups.status', {}));
  const words = data === undefined || data.running ? undefined : sayOf(data, t.today);
  if (words === undefined) return undefined;
  return (
    <Reminder>
      {words} <Link to="/backups">{t.today.look}</Link>
    </Reminder>
  );
}

function sayOf(status: BackupStatus, t: Text['backups']['today']): string | undefined {
  const days = daysSince(status, today());
  // In a vault's first minutes the first one is still on its way; only one that failed is worth a word.
  if (days === undefined) return status.problem === undefined ? undefined : t.none;
  if (days >= OVERDUE_DAYS) return t.old(days);
  if (status.folder === undefined) return undefined;
  const away = daysSince({ away: status.away }, today());
  return away === undefined || away >= OVERDUE_DAYS ? t.away(status.folder.name) : undefined;
}
