/**
 * @file What a notice of the system may say: how many, or when. It is made from numbers and a time alone, so that no name can be in it,
 * whoever asks for it. Pure.
 */
import { z } from 'zod';
import { type Language, timeOfDaySchema } from '../values';

const count = z.number().int().min(0).max(1_000_000);

export const noticeSchema = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('day'), due: count, overdue: count }),
  z.strictObject({ about: z.literal('time'), at: timeOfDaySchema }),
]);
export type Notice = z.infer<typeof noticeSchema>;

const DUE: Record<Language, (n: number) => string> = {
  en: (n) => (n === 1 ? '1 check-in is due today' : `${n} check-ins are due today`),
  es: (n) => (n === 1 ? 'Hoy hay 1 seguimiento' : `Hoy hay ${n} seguimientos`),
};
const OVERDUE: Record<Language, (n: number) => string> = {
  en: (n) => (n === 1 ? '1 check-in is overdue' : `${n} check-ins are overdue`),
  es: (n) => (n === 1 ? 'Hay 1 seguimiento vencido' : `Hay ${n} seguimientos vencidos`),
};
const AT: Record<Language, (time: string) => string> = {
  en: (time) => `A check-in is planned for ${time}`,
  es: (time) => `Hay un seguimiento a las ${time}`,
};

/** The words of a notice; none when there is nothing to say. */
export function noticeWords(notice: Notice, language: Language): string | undefined {
  if (notice.about === 'time') return `${AT[language](notice.at)}.`;
  const parts = [
    ...(notice.due > 0 ? [DUE[language](notice.due)] : []),
    ...(notice.overdue > 0 ? [OVERDUE[language](notice.overdue)] : []),
  ];
  return parts.length === 0 ? undefined : `${parts.join('. ')}.`;
}

/** So long before its time a check-in is announced, in minutes. */
export const AHEAD_MINUTES = 10;

/** The times that are to be announced now: those of the next minutes that were not announced yet. */
export function timesNow(times: readonly string[], now: string, told: ReadonlySet<string>): string[] {
  const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return [...new Set(times)].filter((time) => !told.has(time) && at(time) >= at(now) && at(time) - at(now) <= AHEAD_MINUTES);
}
