/** @file Today, composed: the notes that wait to be sorted above what is due. */
import { TodayScreen } from '../checkins/TodayScreen';
import { ToSort, useWaiting } from '../intakes/ToSort';

export function TodayRoute() {
  const waiting = useWaiting();
  return <TodayScreen first={<ToSort waiting={waiting} />} holds={(waiting?.total ?? 0) > 0} />;
}
