/** @file The calendar of the invented schools: the terms that their stories keep to, and one school's lesson times. */
import type { Book } from '../telling';
import { QUILLMERE } from './schools';

const term = (name: string, from: string, to: string) => ({ kind: 'term' as const, name, from, to });

/** Enters it as somebody would who pasted the school's letter. */
export function enterSchoolYears(book: Pick<Book, 'ask'>): void {
  book.ask('calendar.save', {
    calendar: {
      school: '',
      spans: [
        term('Autumn term 2025', '2025-09-01', '2025-12-19'),
        term('Spring term 2026', '2026-01-06', '2026-06-19'),
        term('Autumn term 2026', '2026-08-31', '2026-12-18'),
        term('Spring term 2027', '2027-01-06', '2027-06-18'),
      ],
      bells: [],
    },
  });
  book.ask('calendar.save', {
    calendar: {
      school: QUILLMERE,
      spans: [],
      bells: [
        { name: 'Lesson 1', start: '08:30', end: '09:15' },
        { name: 'Lesson 2', start: '09:20', end: '10:05' },
        { name: 'Lesson 3', start: '10:25', end: '11:10' },
        { name: 'Lesson 4', start: '11:15', end: '12:00' },
        { name: 'Lesson 5', start: '12:50', end: '13:35' },
        { name: 'Lesson 6', start: '13:40', end: '14:25' },
      ],
    },
  });
}
