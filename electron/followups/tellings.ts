/** @file The task "tell the person harmed", raised and ended. See: [Note: Nobody is left to find out] */
import { z } from 'zod';
import { agreementStatusSchema } from '../../shared/agreements/agreement';
import { type Party, type PartyId, partyIdSchema } from '../../shared/cases/case';
import { addDays } from '../../shared/days';
import {
  TELL_WITHIN,
  TELLING_STATES,
  type TellingInput,
  TOLD_ABOUT,
  tellAbout,
  tellingIdSchema,
  toBeTold,
} from '../../shared/followups/telling';
import { type AgreementId, agreementIdSchema, type CaseId, type EpisodeId } from '../../shared/values';
import { partiesOf } from '../cases/parties';
import { currentEpisode } from '../cases/records';
import type { Context } from '../context';
import { newId } from '../ids';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const agreementRow = z.object({ id: agreementIdSchema, status: agreementStatusSchema, lastOn: nullable(z.string()) });
const knownRow = z.object({
  id: tellingIdSchema,
  agreement: nullable(agreementIdSchema),
  party: partyIdSchema,
  about: z.enum(TOLD_ABOUT),
  state: z.enum(TELLING_STATES),
});

/**
 * Brings the tasks of the present episode in step with its agreements and people: raises one for each person harmed when an
 * agreement has come to its end, says it anew when it ended otherwise than somebody was told, and takes back what is not to be told
 * after all. Called with each change of a case, whatever changed it.
 */
export function raiseTellings(db: WriteDb, caseId: CaseId, today: string): void {
  const episode = currentEpisode(db, caseId);
  if (episode.closedOn !== undefined) return;
  const known = all(
    db,
    sql`SELECT id, agreement_id AS agreement, party_id AS party, about, state FROM telling WHERE episode_id = ${episode.id} AND state <> 'withdrawn' ORDER BY seq`,
    knownRow,
  );
  const agreements = all(
    db,
    sql`SELECT a.id, a.status, (SELECT max(i.ended_on) FROM item i WHERE i.agreement_id = a.id AND i.version = a.version) AS lastOn
        FROM agreement a WHERE a.episode_id = ${episode.id}`,
    agreementRow,
  );
  const ended = agreements.flatMap((one) => {
    const about = tellAbout(one.status);
    return about === undefined ? [] : [{ ...one, about }];
  });
  if (known.length === 0 && ended.length === 0) return;
  // Ages don't matter for who is told, so any day does.
  const parties = toBeTold(partiesOf(db, caseId, today));
  for (const { id, about, lastOn } of ended) {
    for (const { id: party } of parties) {
      const last = known.filter((one) => one.agreement === id && one.party === party).at(-1);
      if (last?.state === 'open') {
        if (last.about !== about) run(db, sql`UPDATE telling SET about = ${about} WHERE id = ${last.id}`);
      } else if (last?.about !== about) {
        const raisedOn = lastOn ?? today;
        run(
          db,
          sql`INSERT INTO telling (id, case_id, episode_id, agreement_id, party_id, about, raised_on, due, state)
              VALUES (${newId(tellingIdSchema)}, ${caseId}, ${episode.id}, ${id}, ${party}, ${about}, ${raisedOn}, ${addDays(raisedOn, TELL_WITHIN)}, 'open')`,
        );
      }
    }
  }
  for (const one of known) {
    if (one.state !== 'open') continue;
    const stays = ended.some((a) => a.id === one.agreement) && parties.some((p) => p.id === one.party);
    if (!stays) run(db, sql`UPDATE telling SET state = 'withdrawn' WHERE id = ${one.id}`);
  }
}

const countRow = z.object({ n: z.number() });

/** How many are still to be told in an episode. */
export const untold = (db: ReadDb, episodeId: EpisodeId): number =>
  get(db, sql`SELECT count(*) AS n FROM telling WHERE episode_id = ${episodeId} AND state = 'open'`, countRow)?.n ?? 0;

/** Whether a promise of a running agreement has not come to its end in an episode. */
export const promisesOpen = (db: ReadDb, episodeId: EpisodeId): boolean =>
  (get(
    db,
    sql`SELECT count(*) AS n FROM agreement a JOIN item i ON i.agreement_id = a.id AND i.version = a.version
        WHERE a.episode_id = ${episodeId} AND a.status = 'active' AND i.status IN ('open', 'changed')`,
    countRow,
  )?.n ?? 0) > 0;

/** Whether somebody was told, or it was said why not, in an episode. */
export const wasSettled = (db: ReadDb, episodeId: EpisodeId): boolean =>
  (get(db, sql`SELECT count(*) AS n FROM telling WHERE episode_id = ${episodeId} AND state IN ('told', 'not_told')`, countRow)?.n ?? 0) > 0;

/** The day on which the last person harmed was told stands on the episode: lists, figures and exports read it there. */
export function refreshToldOn(db: WriteDb, episodeId: EpisodeId): void {
  run(
    db,
    sql`UPDATE episode SET harmed_told_on = (SELECT max(ended_on) FROM telling WHERE episode_id = ${episodeId} AND state = 'told') WHERE id = ${episodeId}`,
  );
}

/** Writes down how one open task ended. */
export function endTelling(db: WriteDb, context: Pick<Context, 'me' | 'clock'>, id: string, telling: TellingInput): void {
  const told = telling.outcome === 'told';
  run(
    db,
    sql`UPDATE telling SET state = ${telling.outcome}, ended_on = ${telling.on}, how = ${told ? telling.how : undefined},
          why = ${told ? undefined : telling.why}, by_whom = ${telling.byWhom}, also_told = ${told ? (telling.alsoTold ?? '') : ''},
          words = ${telling.words ?? ''}, recorded_at = ${context.clock.now()}, recorded_by = ${context.me.label}
        WHERE id = ${id} AND state = 'open'`,
  );
}

/** What was recorded was a mistake. It stays, and `raiseTellings` raises the task again. */
export const withdrawTelling = (db: WriteDb, id: string): void => {
  run(db, sql`UPDATE telling SET state = 'withdrawn' WHERE id = ${id}`);
};

/** Told at closing, where no agreement had raised the task: one for each person harmed. */
export function toldAtClosing(
  db: WriteDb,
  context: Pick<Context, 'me' | 'clock'>,
  where: { caseId: CaseId; episodeId: EpisodeId; agreementId?: AgreementId },
  on: string,
): void {
  for (const { id } of toBeTold(partiesOf(db, where.caseId, on))) {
    run(
      db,
      sql`INSERT INTO telling (id, case_id, episode_id, agreement_id, party_id, about, raised_on, due, state, ended_on, by_whom, recorded_at, recorded_by)
          VALUES (${newId(tellingIdSchema)}, ${where.caseId}, ${where.episodeId}, ${where.agreementId}, ${id}, 'ended', ${on}, ${on}, 'told', ${on},
                  ${context.me.label}, ${context.clock.now()}, ${context.me.label})`,
    );
  }
}

/** Initials of somebody of the case, for its timeline. */
export const initialsIn = (parties: readonly Party[], id: PartyId | undefined): string | undefined =>
  parties.find((p) => p.id === id)?.initials;
