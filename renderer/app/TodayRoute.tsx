/** @file Today, composed: the notes that wait to be sorted above what is due, a quiet word below. */
import { TrailReminder } from '../audit/TrailReminder';
import { BackupReminder } from '../backups/BackupReminder';
import { TodayScreen } from '../checkins/TodayScreen';
import { ToSort, useWaiting } from '../intakes/ToSort';
import { Reminder } from '../retention/Reminder';
import { RecoveryReminder } from '../vault/RecoveryReminder';

export function TodayRoute() {
  const waiting = useWaiting();
  return (
    <TodayScreen
      first={<ToSort waiting={waiting} />}
      holds={(waiting?.total ?? 0) > 0}
      last={
        <>
          <TrailReminder />
          <BackupReminder />
          <RecoveryReminder />
          <Reminder />
        </>
      }
    />
  );
}
