/** @file The numbered, frozen steps of a `desk` database. A released file is never changed; a change is a new one. */
import initial from './0001-initial.sql?raw';
import disclosures from './0002-disclosures.sql?raw';
import quotes from './0003-quotes.sql?raw';
import closing from './0004-closing.sql?raw';
import scripts from './0005-scripts.sql?raw';
import headerPin from './0006-header-pin.sql?raw';

export const deskMigrations = [
  { version: 1, name: 'initial', sql: initial },
  { version: 2, name: 'disclosures', sql: disclosures },
  { version: 3, name: 'quotes', sql: quotes },
  { version: 4, name: 'closing', sql: closing },
  { version: 5, name: 'scripts', sql: scripts },
  { version: 6, name: 'header-pin', sql: headerPin },
] as const;
