/** @file Who answers what: one line a capability. A method of the contract without a handler does not compile. */
import type { AppHandlers } from '../shared/contract';
import { aftercareHandlers } from './aftercare/service';
import { agreementsHandlers } from './agreements/service';
import { attachmentsHandlers } from './attachments/service';
import { auditHandlers } from './audit/service';
import { backupsHandlers } from './backups/service';
import { calendarHandlers } from './calendar/service';
import { caseloadHandlers } from './caseload/service';
import { relatedHandlers } from './cases/related-service';
import { casesHandlers } from './cases/service';
import { checkinsHandlers } from './checkins/service';
import { circlesHandlers } from './circles/service';
import { contactsHandlers } from './contacts/service';
import type { Context, Lobby } from './context';
import { debriefsHandlers } from './debriefs/service';
import { draftsHandlers } from './drafts/service';
import { followupsHandlers } from './followups/service';
import { importsHandlers } from './imports/service';
import { intakesHandlers } from './intakes/service';
import { lettersHandlers } from './letters/service';
import { notesHandlers } from './notes/service';
import { paperformsHandlers } from './paperforms/service';
import { peopleHandlers } from './people/service';
import { practiceHandlers } from './practice/service';
import { preparationHandlers } from './preparation/service';
import { printsHandlers } from './prints/service';
import { registerHandlers } from './register/service';
import { retentionHandlers } from './retention/service';
import { safetyHandlers } from './safety/service';
import { scriptsHandlers } from './scripts/service';
import { searchHandlers } from './search/service';
import { keysHandlers } from './session/service';
import { summariesHandlers } from './summaries/service';
import { supportHandlers } from './support/service';
import { surveysHandlers } from './surveys/service';
import { transfersHandlers } from './transfers/service';

export const appHandlers: AppHandlers<Context, Lobby> = {
  ...keysHandlers,
  ...practiceHandlers,
  ...draftsHandlers,
  ...peopleHandlers,
  ...casesHandlers,
  ...relatedHandlers,
  ...caseloadHandlers,
  ...intakesHandlers,
  ...paperformsHandlers,
  ...preparationHandlers,
  ...contactsHandlers,
  ...circlesHandlers,
  ...agreementsHandlers,
  ...checkinsHandlers,
  ...followupsHandlers,
  ...notesHandlers,
  ...searchHandlers,
  ...printsHandlers,
  ...summariesHandlers,
  ...attachmentsHandlers,
  ...safetyHandlers,
  ...registerHandlers,
  ...importsHandlers,
  ...calendarHandlers,
  ...supportHandlers,
  ...lettersHandlers,
  ...aftercareHandlers,
  ...debriefsHandlers,
  ...surveysHandlers,
  ...retentionHandlers,
  ...transfersHandlers,
  ...backupsHandlers,
  ...auditHandlers,
  ...scriptsHandlers,
};
