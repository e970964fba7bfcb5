/** @file The numbered, frozen steps of a `cases` database. A released file is never changed; a change is a new one. */
import initial from './0001-initial.sql?raw';
import disclosures from './0002-disclosures.sql?raw';
import people from './0003-people.sql?raw';
import reports from './0004-reports.sql?raw';
import notes from './0005-notes.sql?raw';
import attachments from './0006-attachments.sql?raw';
import safety from './0007-safety.sql?raw';
import preparation from './0008-preparation.sql?raw';
import attachmentAuthor from './0009-attachment-author.sql?raw';
import imports from './0010-imports.sql?raw';
import search from './0011-search.sql?raw';
import support from './0012-support.sql?raw';
import agreements from './0013-agreements.sql?raw';
import followups from './0014-followups.sql?raw';
import letters from './0015-letters.sql?raw';
import closing from './0016-closing.sql?raw';
import calendar from './0017-calendar.sql?raw';
import retention from './0018-retention.sql?raw';
import transfers from './0019-transfers.sql?raw';
import scripts from './0020-scripts.sql?raw';
import rooms from './0021-rooms.sql?raw';
import promises from './0022-promises.sql?raw';
import recovery from './0023-recovery.sql?raw';
import caseload from './0024-caseload.sql?raw';

export const casesMigrations = [
  { version: 1, name: 'initial', sql: initial },
  { version: 2, name: 'disclosures', sql: disclosures },
  { version: 3, name: 'people', sql: people },
  { version: 4, name: 'reports', sql: reports },
  { version: 5, name: 'notes', sql: notes },
  { version: 6, name: 'attachments', sql: attachments },
  { version: 7, name: 'safety', sql: safety },
  { version: 8, name: 'preparation', sql: preparation },
  { version: 9, name: 'attachment-author', sql: attachmentAuthor },
  { version: 10, name: 'imports', sql: imports },
  { version: 11, name: 'search', sql: search },
  { version: 12, name: 'support', sql: support },
  { version: 13, name: 'agreements', sql: agreements },
  { version: 14, name: 'followups', sql: followups },
  { version: 15, name: 'letters', sql: letters },
  { version: 16, name: 'closing', sql: closing },
  { version: 17, name: 'calendar', sql: calendar },
  { version: 18, name: 'retention', sql: retention },
  { version: 19, name: 'transfers', sql: transfers },
  { version: 20, name: 'scripts', sql: scripts },
  { version: 21, name: 'rooms', sql: rooms },
  { version: 22, name: 'promises', sql: promises },
  { version: 23, name: 'recovery', sql: recovery },
  { version: 24, name: 'caseload', sql: caseload },
] as const;
