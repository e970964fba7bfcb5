/**
 * @file A calendar file, RFC 5545: what the app needs of it and no more. Titles say "Check-in" and nothing about anybody.
 *
 * [Note: A calendar file of forty lines]
 * Libraries that write calendars bring time zones, recurrence, alarms and validators; here are whole days and floating local times with
 * one constant title, and what must be right about those (CRLF, folding at 75 octets, escaping, exclusive end of a whole day) is said
 * below. A library that reads calendars reads it back in the test (`ical.js`, a development dependency only).
 */
import { createHash } from 'node:crypto';
import { addDays } from '../../shared/days';
import type { Language } from '../../shared/values';

export interface CalendarEntry {
  readonly id: string;
  readonly due: string;
  /** Local to the school: written without a zone, so that it means the clock on the wall wherever it is opened. */
  readonly atTime?: string | undefined;
}

const TITLES: Record<Language, string> = { en: 'Check-in', es: 'Seguimiento' };
const MINUTES = 15;

/** Backslash, semicolon, comma and line end have a meaning of their own in a text. */
export const escapeText = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');

/** No line longer than 75 octets: the rest goes on after a line end and a space. Never inside a character. */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    // A line that goes on begins with its space, which counts.
    if (octets + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
      octets = 0;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

const day = (date: string): string => date.replaceAll('-', '');

function later(time: string): string {
  const at = Math.min(Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + MINUTES, 23 * 60 + 59);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}${String(at % 60).padStart(2, '0')}00`;
}

/**
 * The file's text.
 * @param now the instant of writing, ISO in UTC
 */
export function calendarFile(entries: readonly CalendarEntry[], language: Language, now: string): string {
  const stamp = `${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = entries.flatMap(({ id, due, atTime }) => [
    'BEGIN:VEVENT',
    // The same check-in has the same name in each file, so that a calendar brings it up to date; our own id stays inside.
    `UID:${createHash('sha256').update(`calendar:${id}`).digest('hex').slice(0, 32)}@circlekeeper.invalid`,
    `DTSTAMP:${stamp}`,
    ...(atTime === undefined
      ? [`DTSTART;VALUE=DATE:${day(due)}`, `DTEND;VALUE=DATE:${day(addDays(due, 1))}`, 'TRANSP:TRANSPARENT']
      : [`DTSTART:${day(due)}T${atTime.replace(':', '')}00`, `DTEND:${day(due)}T${later(atTime)}`]),
    `SUMMARY:${escapeText(TITLES[language])}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]);
  const whole = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Circlekeeper//EN', 'CALSCALE:GREGORIAN', ...lines, 'END:VCALENDAR'];
  return whole.map((line) => `${fold(line)}\r\n`).join('');
}
