/** @file The school days of a case's school, for every form that offers a day. An empty calendar knows weekends only. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { NO_CALENDAR, type SchoolDays, schoolDays } from '../../shared/calendar/calendar';
import { asking } from './live';

/** @param school the case's; empty or unknown: what holds for all schools */
export function useSchoolDays(school: string): SchoolDays {
  const { data } = useQuery(asking('calendar.read', {}));
  return useMemo(() => (data === undefined ? NO_CALENDAR : schoolDays(data.calendars, school)), [data, school]);
}
