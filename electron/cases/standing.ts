/** @file What the rules of `shared/cases/doors.ts` judge a case by, read at the moment a door is used. */
import type { Episode, Party, RecordedConsent } from '../../shared/cases/case';
import type { CaseFacts } from '../../shared/cases/doors';
import type { CaseId } from '../../shared/values';
import type { ReadDb } from '../store/sql';
import { handedOverOn } from '../transfers/away';
import { partiesOf } from './parties';
import { consentsOf, currentEpisode, incidentDate, latestScreening, overridesOf, reportOf } from './records';

export interface Standing {
  readonly episode: Episode;
  readonly facts: CaseFacts;
  readonly parties: readonly Party[];
  readonly consents: readonly RecordedConsent[];
}

/** @throws Refusal not-found */
export function standingOf(db: ReadDb, caseId: CaseId, today: string): Standing {
  const episode = currentEpisode(db, caseId);
  return {
    episode,
    facts: {
      closed: episode.closedOn !== undefined || handedOverOn(db, caseId) !== undefined,
      screening: latestScreening(db, episode.id),
      overrides: overridesOf(db, episode.id),
    },
    parties: partiesOf(db, caseId, incidentDate(reportOf(db, caseId, episode.number))),
    consents: consentsOf(db, caseId, today),
  };
}
