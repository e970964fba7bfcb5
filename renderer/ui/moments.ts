/** @file Instants and sizes as people say them. */
import type { Language } from '../../shared/values';
import { dayOf, timeOfDay } from '../text/dates';

/** "Tue 14 Oct 2025" and "10:42", in the computer's own zone, for a sentence to join. */
export const momentParts = (instant: string, language: Language): [day: string, time: string] => [
  dayOf(instant, language),
  timeOfDay(instant, language),
];

/** "1.2 MB", never less than 0.1. */
export const megabytes = (bytes: number, language: Language): string =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.max(bytes / 1024 / 1024, 0.1))} MB`;
