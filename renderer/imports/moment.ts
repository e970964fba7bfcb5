/** @file The day and minute of an instant, as people say it. */
import type { Language } from '../../shared/values';

export const dateTime = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
