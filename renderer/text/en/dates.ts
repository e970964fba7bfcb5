/** @file Words around dates, in English. The dates themselves come from Intl (`renderer/text/dates.ts`). */
export const dates = {
  about: (day: string) => `about ${day}`,
  between: (range: string) => `between ${range}`,
  unknown: 'day not known',
  /** Something is past its day: "3 days ago" becomes "3 days ago, overdue". */
  overdue: (when: string) => `${when}, overdue`,
  dueToday: 'today',
  /** "1 h 15 min" */
  duration: (hours: number, minutes: number) =>
    [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : ''].filter(Boolean).join(' '),
};
