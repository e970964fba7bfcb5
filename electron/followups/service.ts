/** @file Handlers about following through: steps when a promise is not kept, and telling the person harmed. */
import { z } from 'zod';
import { partyIdSchema } from '../../shared/cases/case';
import type { followupsContract } from '../../shared/followups/contract';
import { STEP_STATES, type StepId } from '../../shared/followups/step';
import { TELLING_STATES } from '../../shared/followups/telling';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { type CaseId, type EpisodeId, episodeIdSchema } from '../../shared/values';
import { getAgreement } from '../agreements/store';
import { changeCase } from '../cases/change';
import { partiesOf } from '../cases/parties';
import { happened, openEpisode } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { indexText } from '../search/text';
import { get, type ReadDb, sql, type WriteDb } from '../store/sql';
import { dropStep, saveStep } from './steps';
import { endTelling, initialsIn, refreshToldOn, withdrawTelling } from './tellings';

const stepRow = z.object({ state: z.enum(STEP_STATES), episode_id: episodeIdSchema });

/** @throws Refusal not-found/step */
function stepIn(db: ReadDb, caseId: CaseId, id: StepId): z.output<typeof stepRow> {
  const row = get(db, sql`SELECT state, episode_id FROM followup_step WHERE id = ${id} AND case_id = ${caseId}`, stepRow);
  if (row === undefined) throw new Refusal('not-found', { reason: 'step' });
  return row;
}

const tellingRow = z.object({ state: z.enum(TELLING_STATES), episode_id: episodeIdSchema, party_id: partyIdSchema });

/** @throws Refusal not-found/telling */
function tellingIn(db: ReadDb, caseId: CaseId, id: string): z.output<typeof tellingRow> {
  const row = get(db, sql`SELECT state, episode_id, party_id FROM telling WHERE id = ${id} AND case_id = ${caseId}`, tellingRow);
  if (row === undefined) throw new Refusal('not-found', { reason: 'telling' });
  return row;
}

/** Words of a child are found by search as other case records are. */
const indexTelling = (db: WriteDb, caseId: CaseId, id: string, ...words: readonly string[]) =>
  indexText(db, caseId, `telling:${id}`, words.filter((w) => w !== '').join('\n'));

function refuseFuture(context: Context, on: string): void {
  // Nobody has been told tomorrow: a day ahead would end a task that was not done.
  if (on > dateOf(context.clock.now())) throw new Refusal('invalid', { fields: ['on'], reason: 'in-future' });
}

function sameEpisode(open: EpisodeId, of: EpisodeId): void {
  if (open !== of) throw new Refusal('blocked', { reason: 'case-closed' });
}

export const followupsHandlers: Handlers<typeof followupsContract, Context> = {
  'followups.saveStep': (context, { caseId, step }) => {
    const { case_id } = getAgreement(casesDb(context), step.agreementId);
    if (case_id !== caseId) throw new Refusal('not-found', { reason: 'agreement' });
    if (!step.planned) refuseFuture(context, step.on);
    return changeCase(context, caseId, 'followups.saveStep', ['followups', 'agreements', 'checkins'], (db) => {
      const episode = openEpisode(db, caseId);
      if (step.id !== undefined) {
        const before = stepIn(db, caseId, step.id);
        sameEpisode(episode.id, before.episode_id);
        if (before.state !== 'planned') throw new Refusal('conflict', { reason: 'step-done' });
      }
      const parties = partiesOf(db, caseId, step.on);
      if (step.withParties.some((id) => !parties.some((p) => p.id === id))) throw new Refusal('not-found', { reason: 'party' });
      const id = saveStep(db, context, { caseId, episodeId: episode.id }, step);
      if (!step.planned)
        happened(db, context, caseId, {
          what: 'followed_up',
          on: step.on,
          detail: step.kind,
          who: step.withParties.map((one) => initialsIn(parties, one)).join(', ') || undefined,
        });
      return { id };
    });
  },

  'followups.dropStep': (context, { caseId, id, on }) =>
    changeCase(context, caseId, 'followups.dropStep', ['followups', 'agreements', 'checkins'], (db) => {
      const episode = openEpisode(db, caseId);
      const step = stepIn(db, caseId, id);
      sameEpisode(episode.id, step.episode_id);
      if (step.state === 'dropped') return {};
      dropStep(db, context, caseId, id, on);
      return {};
    }),

  'followups.tell': (context, { caseId, ids, telling }) => {
    refuseFuture(context, telling.on);
    return changeCase(context, caseId, 'followups.tell', ['followups', 'agreements', 'checkins'], (db) => {
      const episode = openEpisode(db, caseId);
      const rows = ids.map((id) => tellingIn(db, caseId, id));
      for (const row of rows) {
        sameEpisode(episode.id, row.episode_id);
        if (row.state !== 'open') throw new Refusal('conflict', { reason: 'told-already' });
        if (row.party_id !== rows[0]?.party_id) throw new Refusal('invalid', { fields: ['ids'] });
      }
      for (const id of ids) {
        endTelling(db, context, id, telling);
        indexTelling(db, caseId, id, telling.words ?? '', telling.outcome === 'told' ? (telling.alsoTold ?? '') : '');
      }
      refreshToldOn(db, episode.id);
      const [first] = rows;
      const who = first === undefined ? undefined : initialsIn(partiesOf(db, caseId, telling.on), first.party_id);
      happened(db, context, caseId, { what: telling.outcome === 'told' ? 'harmed_told' : 'harmed_not_told', on: telling.on, who });
      return {};
    });
  },

  'followups.untell': (context, { caseId, id }) =>
    changeCase(context, caseId, 'followups.untell', ['followups', 'agreements', 'checkins'], (db) => {
      const episode = openEpisode(db, caseId);
      const row = tellingIn(db, caseId, id);
      sameEpisode(episode.id, row.episode_id);
      if (row.state !== 'told' && row.state !== 'not_told') throw new Refusal('conflict', { reason: 'not-told' });
      withdrawTelling(db, id);
      indexTelling(db, caseId, id);
      refreshToldOn(db, episode.id);
      happened(db, context, caseId, {
        what: 'telling_withdrawn',
        on: dateOf(context.clock.now()),
        who: initialsIn(partiesOf(db, caseId, episode.openedOn), row.party_id),
      });
      return {};
    }),
};
