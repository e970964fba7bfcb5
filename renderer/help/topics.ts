/** @file What the help holds, by role, and how it is searched. Pure. */
import { fold } from '../../shared/fold';
import type { Role } from '../../shared/values';
import type { Text } from '../text/catalogue';
import type { HelpEntry } from '../text/help-entry';

export interface Topic {
  readonly title: string;
  readonly entries: readonly HelpEntry[];
}

/** The topics of a role, in the order of its work: nobody is told how to do what their key does not open. */
export function topicsFor(role: Role, t: Text): readonly Topic[] {
  const start = { title: t.help.topics.start, entries: t.help.start };
  const circles = { title: t.help.topics.circles, entries: [...t.help.circles, ...t.room.help] };
  const summaries = { title: t.help.topics.summaries, entries: [...t.help.summaries, ...t.overview.help] };
  const afterwards = { title: t.help.topics.afterwards, entries: t.debriefs.help };
  const scripts = { title: t.scripts.title, entries: t.scripts.help };
  if (role === 'facilitator') return [start, circles, scripts, afterwards];
  if (role === 'admin') return [start, summaries];
  const { topics } = t.help;
  return [
    start,
    { title: topics.reports, entries: t.reports.help },
    { title: t.people.title, entries: t.people.help },
    { title: topics.safety, entries: t.safety.help },
    { title: topics.preparation, entries: t.preparation.help },
    { title: topics.contacts, entries: t.contacts.help },
    { ...circles, entries: [...circles.entries, ...t.room.helpDesk] },
    scripts,
    { title: topics.agreements, entries: t.agreements.help },
    { title: t.followups.title, entries: t.followups.help },
    { title: topics.letters, entries: t.letters.help },
    afterwards,
    { title: topics.surveys, entries: t.surveys.help },
    { title: topics.checkins, entries: [...t.checkins.help, ...t.checkinBoard.help] },
    { title: t.caseload.title, entries: t.caseload.help },
    { title: topics.calendar, entries: t.calendar.help },
    { title: topics.support, entries: t.support.help },
    { title: topics.notes, entries: t.notes.help },
    { title: topics.files, entries: t.attachments.help },
    { title: topics.search, entries: t.search.help },
    { title: topics.register, entries: t.register.help },
    { title: t.retention.title, entries: t.retention.help },
    { title: topics.transfers, entries: t.transfers.help },
    { title: topics.imports, entries: t.imports.help },
    { title: t.recovery.title, entries: t.recovery.help },
    { title: t.backups.title, entries: t.backups.help },
    { title: t.audit.title, entries: t.audit.help },
    summaries,
  ];
}

/** The entries that hold every typed word, in question or answer; empty topics are left out. */
export function found(topics: readonly Topic[], typed: string): readonly Topic[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return topics
    .map((topic) => ({
      ...topic,
      entries: topic.entries.filter((entry) => {
        const text = fold(`${entry.question} ${entry.answer.join(' ')}`);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter((topic) => topic.entries.length > 0);
}
