/** @file A stretch of days in words. */
import type { DayRange } from '../../shared/calendar/calendar';
import type { Language } from '../../shared/values';
import type { Text } from '../text/catalogue';
import { dayName } from '../text/dates';

/** "Mon 27 Oct 2025 – Fri 31 Oct 2025", or one day. */
export const daysOf = ({ from, to }: DayRange, language: Language, words: Text['calendar']): string =>
  from === to ? dayName(from, language) : words.range(dayName(from, language), dayName(to, language));
