/** @file Asks main for notices of the system: once a day how many check-ins are due, and a little before each one that has a time. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { timesNow } from '../../shared/checkins/notice';
import { askShell } from '../ipc/client';
import { asking } from '../ipc/live';
import { timeOfDay, today } from '../text/dates';
import { language } from '../text/language';

/** @param on whether this window's role has check-ins; main says nothing unless somebody turned notices on */
export function useNotices(on: boolean): void {
  const [minute, setMinute] = useState(() => Date.now());
  const told = useRef({ day: '', times: new Set<string>() });
  const day = today(new Date(minute));
  const counts = useQuery({ ...asking('checkins.count', { on: day }), enabled: on }).data;
  useEffect(() => {
    const timer = setInterval(() => setMinute(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (!on || counts === undefined) return;
    const said = told.current;
    if (said.day !== day) {
      said.day = day;
      said.times.clear();
      if (counts.due + counts.overdue > 0)
        void askShell('notify', { notice: { about: 'day', due: counts.due, overdue: counts.overdue } }).catch(() => undefined);
    }
    for (const at of timesNow(counts.times, timeOfDay(new Date(minute), language()), said.times)) {
      said.times.add(at);
      void askShell('notify', { notice: { about: 'time', at } }).catch(() => undefined);
    }
  }, [on, counts, day, minute]);
}
