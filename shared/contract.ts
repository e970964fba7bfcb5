/**
 * @file THE IPC CONTRACT, whole, on one page: everything that the window can ask of the vault process.
 *
 * Read this first. `electron/handlers.ts` must provide exactly these methods or it does not compile; `renderer/ipc/client.ts`
 * is typed by it. Methods that the window asks of the main process (dialogs, printing, locking) are in `shared/shell.ts`.
 */
import { aftercareContract } from './aftercare/contract';
import { agreementsContract } from './agreements/contract';
import { attachmentsContract } from './attachments/contract';
import { auditContract } from './audit/contract';
import { backupsContract } from './backups/contract';
import { calendarContract } from './calendar/contract';
import { caseloadContract } from './caseload/contract';
import { casesContract } from './cases/contract';
import { relatedContract } from './cases/related';
import { checkinsContract } from './checkins/contract';
import { circlesContract } from './circles/contract';
import { contactsContract } from './contacts/contract';
import { debriefsContract } from './debriefs/contract';
import { draftsContract } from './drafts/contract';
import { followupsContract } from './followups/contract';
import { importsContract } from './imports/contract';
import { intakesContract } from './intakes/contract';
import type { Handlers } from './ipc';
import { keysContract } from './keys/contract';
import { lettersContract } from './letters/contract';
import { notesContract } from './notes/contract';
import { paperformsContract } from './paperforms/contract';
import { peopleContract } from './people/contract';
import { practiceContract } from './practice/contract';
import { preparationContract } from './preparation/contract';
import { printsContract } from './prints/contract';
import { registerContract } from './register/contract';
import { retentionContract } from './retention/contract';
import { safetyContract } from './safety/contract';
import { scriptsContract } from './scripts/contract';
import { searchContract } from './search/contract';
import { summariesContract } from './summaries/contract';
import { supportContract } from './support/contract';
import { surveysContract } from './surveys/contract';
import { transfersContract } from './transfers/contract';

export const appContract = {
  ...keysContract,
  ...practiceContract,
  ...draftsContract,
  ...peopleContract,
  ...casesContract,
  ...relatedContract,
  ...caseloadContract,
  ...intakesContract,
  ...paperformsContract,
  ...preparationContract,
  ...contactsContract,
  ...circlesContract,
  ...agreementsContract,
  ...checkinsContract,
  ...followupsContract,
  ...notesContract,
  ...searchContract,
  ...printsContract,
  ...summariesContract,
  ...attachmentsContract,
  ...safetyContract,
  ...registerContract,
  ...importsContract,
  ...calendarContract,
  ...supportContract,
  ...lettersContract,
  ...aftercareContract,
  ...debriefsContract,
  ...surveysContract,
  ...retentionContract,
  ...transfersContract,
  ...backupsContract,
  ...auditContract,
  ...scriptsContract,
};

export type AppContract = typeof appContract;
export type AppMethod = keyof AppContract;
export type AppHandlers<Context, Lobby> = Handlers<AppContract, Context, Lobby>;

/** The capabilities whose data changed, sent after a commit; the window reads again what it shows. */
export const CAPABILITIES = [
  'vault',
  'drafts',
  'people',
  'cases',
  'caseload',
  'search',
  'intakes',
  'paperforms',
  'preparation',
  'contacts',
  'circles',
  'agreements',
  'checkins',
  'followups',
  'prints',
  'summaries',
  'notes',
  'attachments',
  'safety',
  'register',
  'imports',
  'calendar',
  'support',
  'letters',
  'aftercare',
  'debriefs',
  'surveys',
  'retention',
  'transfers',
  'backups',
  'audit',
  'scripts',
] as const;
export type Capability = (typeof CAPABILITIES)[number];
