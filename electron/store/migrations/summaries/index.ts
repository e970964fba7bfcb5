/** @file The numbered, frozen steps of a `summaries` database. A released file is never changed; a change is a new one. */
import initial from './0001-initial.sql?raw';
import disclosures from './0002-disclosures.sql?raw';
import detached from './0003-detached.sql?raw';
import ledger from './0004-ledger.sql?raw';
import measures from './0005-measures.sql?raw';
import headerPin from './0006-header-pin.sql?raw';
import outsideNumbers from './0007-outside-numbers.sql?raw';

export const summariesMigrations = [
  { version: 1, name: 'initial', sql: initial },
  { version: 2, name: 'disclosures', sql: disclosures },
  { version: 3, name: 'detached', sql: detached },
  { version: 4, name: 'ledger', sql: ledger },
  { version: 5, name: 'measures', sql: measures },
  { version: 6, name: 'header-pin', sql: headerPin },
  { version: 7, name: 'outside-numbers', sql: outsideNumbers },
] as const;
