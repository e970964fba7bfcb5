/** @file Preparation in the case book: meetings, what was said in them (append only), needs. */
import { z } from 'zod';
import { type PartyId, partyIdSchema } from '../../shared/cases/case';
import { noteClassSchema } from '../../shared/notes/note';
import {
  answerInForce,
  type Meeting,
  type meetingInputSchema,
  type Need,
  needIdSchema,
  needsInForce,
  type Preparation,
  type PreparationAnswer,
  preparationFieldSchema,
  preparationIdSchema,
} from '../../shared/preparation/preparation';
import type { CaseId, EpisodeId } from '../../shared/values';
import type { Context } from '../context';
import { newId } from '../ids';
import { indexText } from '../search/text';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

type MeetingValues = z.output<typeof meetingInputSchema>;
type PreparationId = z.infer<typeof preparationIdSchema>;

const meetingRow = z
  .object({
    id: preparationIdSchema,
    partyId: partyIdSchema,
    episode: z.number(),
    plannedOn: nullable(z.string()),
    plannedAt: nullable(z.string()),
    heldOn: nullable(z.string()),
    place: z.string(),
    withWhom: z.string(),
    byWhom: z.string(),
    accessConfirmed: z.number(),
    class: noteClassSchema,
  })
  .transform((r): Meeting => ({ ...r, accessConfirmed: r.accessConfirmed === 1 }));

const answerRow = z
  .object({
    partyId: partyIdSchema,
    meetingId: preparationIdSchema,
    field: preparationFieldSchema,
    text: z.string(),
    beside: nullable(partyIdSchema),
    keeper: z.number(),
    on: z.string(),
  })
  .transform(({ partyId, ...r }): { partyId: PartyId; answer: PreparationAnswer } => ({
    partyId,
    answer: { ...r, keeper: r.keeper === 1 },
  }));

const needRow = z
  .object({
    id: needIdSchema,
    partyId: partyIdSchema,
    meetingId: preparationIdSchema,
    text: z.string(),
    keeper: z.number(),
    statedOn: z.string(),
    endedOn: nullable(z.string()),
    replacedBy: nullable(needIdSchema),
  })
  .transform((r): Need => ({ ...r, keeper: r.keeper === 1 }));

/** The preparation of everybody in the case who has any, in the order in which they were first met or planned. */
export function preparationOf(db: ReadDb, caseId: CaseId): Preparation[] {
  const meetings = all(
    db,
    sql`SELECT p.id, p.party_id AS partyId, e.number AS episode, p.planned_on AS plannedOn, p.planned_at AS plannedAt, p.held_on AS heldOn, p.place,
          p.with_whom AS withWhom, p.by_whom AS byWhom, p.access_confirmed AS accessConfirmed, p.class
        FROM preparation p JOIN episode e ON e.id = p.episode_id WHERE p.case_id = ${caseId} ORDER BY coalesce(p.held_on, p.planned_on), p.id`,
    meetingRow,
  );
  if (meetings.length === 0) return [];
  const answers = all(
    db,
    sql`SELECT a.party_id AS partyId, a.meeting_id AS meetingId, a.field, a.text, a.beside, a.keeper, coalesce(p.held_on, p.planned_on) AS "on"
        FROM preparation_answer a JOIN preparation p ON p.id = a.meeting_id WHERE a.case_id = ${caseId} ORDER BY "on" DESC, a.seq DESC`,
    answerRow,
  );
  const needs = all(
    db,
    sql`SELECT id, party_id AS partyId, meeting_id AS meetingId, text, keeper, stated_on AS statedOn, ended_on AS endedOn, replaced_by AS replacedBy
        FROM need WHERE case_id = ${caseId} ORDER BY position, id`,
    needRow,
  );
  return [...new Set(meetings.map((m) => m.partyId))].map((partyId) => ({
    partyId,
    meetings: meetings.filter((m) => m.partyId === partyId),
    answers: answers.filter((a) => a.partyId === partyId).map((a) => a.answer),
    needs: needs.filter((n) => n.partyId === partyId),
  }));
}

const preparedRow = z.object({ id: partyIdSchema });

/** Who was met apart in this episode. */
export function preparedIn(db: ReadDb, episodeId: EpisodeId): PartyId[] {
  return all(
    db,
    sql`SELECT DISTINCT party_id AS id FROM preparation WHERE episode_id = ${episodeId} AND held_on IS NOT NULL`,
    preparedRow,
  ).map((r) => r.id);
}

const plannedRow = z.object({ day: nullable(z.string()) });

/** The day of the next meeting that is planned in this episode and was not held. */
export const meetingIn = (db: ReadDb, episodeId: EpisodeId): string | undefined =>
  get(db, sql`SELECT min(planned_on) AS day FROM preparation WHERE episode_id = ${episodeId} AND held_on IS NULL`, plannedRow)?.day;

export function saveMeeting(db: WriteDb, caseId: CaseId, episodeId: EpisodeId, m: MeetingValues): PreparationId {
  const id = m.id ?? newId(preparationIdSchema);
  run(
    db,
    sql`INSERT INTO preparation (id, case_id, episode_id, party_id, planned_on, planned_at, held_on, place, with_whom, by_whom, access_confirmed, class)
        VALUES (${id}, ${caseId}, ${episodeId}, ${m.partyId}, ${m.plannedOn}, ${m.plannedAt}, ${m.heldOn}, ${m.place}, ${m.withWhom}, ${m.byWhom},
                ${m.accessConfirmed}, ${m.class})
        ON CONFLICT (id) DO UPDATE SET planned_on = excluded.planned_on, planned_at = excluded.planned_at, held_on = excluded.held_on,
          place = excluded.place, with_whom = excluded.with_whom, by_whom = excluded.by_whom, access_confirmed = excluded.access_confirmed, class = excluded.class`,
  );
  return id;
}

/** Keeps what is new of what was said: an answer that says the same as the one in force is not written twice. */
export function addAnswers(
  db: WriteDb,
  context: Context,
  caseId: CaseId,
  meetingId: PreparationId,
  m: MeetingValues,
  before: Pick<Preparation, 'answers'>,
): void {
  for (const answer of m.answers) {
    const was = before.answers.find((a) => a.field === answer.field);
    if ((was?.text ?? '') === answer.text && was?.beside === answer.beside && (was?.keeper ?? answer.keeper) === answer.keeper) continue;
    if (was === undefined && answer.text === '' && answer.beside === undefined) continue;
    run(
      db,
      sql`INSERT INTO preparation_answer (case_id, party_id, meeting_id, field, text, beside, keeper, recorded_at, recorded_by)
          VALUES (${caseId}, ${m.partyId}, ${meetingId}, ${answer.field}, ${answer.text}, ${answer.beside}, ${answer.keeper}, ${context.clock.now()}, ${context.me.label})`,
    );
  }
}

/** The needs that hold now. Other words are a new row that the old one points to; a need that is not named any more ends. */
export function changeNeeds(
  db: WriteDb,
  caseId: CaseId,
  meetingId: PreparationId,
  m: MeetingValues,
  before: Pick<Preparation, 'needs'>,
): void {
  if (m.needs === undefined) return;
  const on = m.heldOn ?? m.plannedOn ?? '';
  const open = needsInForce(before);
  const insert = (text: string, keeper: boolean, position: number) => {
    const id = newId(needIdSchema);
    run(
      db,
      sql`INSERT INTO need (id, case_id, party_id, meeting_id, position, text, keeper, stated_on)
          VALUES (${id}, ${caseId}, ${m.partyId}, ${meetingId}, ${position}, ${text}, ${keeper}, ${on})`,
    );
    return id;
  };
  m.needs.forEach(({ id, text, keeper }, position) => {
    const was = open.find((n) => n.id === id);
    if (was === undefined) insert(text, keeper, position);
    else if (was.text === text) run(db, sql`UPDATE need SET keeper = ${keeper}, position = ${position} WHERE id = ${was.id}`);
    else {
      const replacedBy = insert(text, keeper, position);
      run(db, sql`UPDATE need SET ended_on = ${on}, replaced_by = ${replacedBy} WHERE id = ${was.id}`);
    }
  });
  for (const gone of open.filter((n) => !m.needs?.some((kept) => kept.id === n.id)))
    run(db, sql`UPDATE need SET ended_on = ${on} WHERE id = ${gone.id}`);
}

/** Puts what is in force of one person into the search; nothing of a restricted meeting (invariant 4). */
export function indexPreparation(db: WriteDb, caseId: CaseId, partyId: PartyId): void {
  const preparation = preparationOf(db, caseId).find((p) => p.partyId === partyId);
  const words = preparation === undefined ? [] : openWords(preparation);
  indexText(db, caseId, `preparation:${partyId}`, words.filter((text) => text !== '').join('\n'));
}

function openWords(preparation: Preparation): string[] {
  const open = withoutRestricted(preparation);
  const fields = preparationFieldSchema.options.map((field) => answerInForce(open, field)?.text ?? '');
  return [...fields, ...needsInForce(open).map((n) => n.text), ...open.meetings.flatMap((m) => [m.place, m.withWhom])];
}

/** The same preparation without what was said in restricted meetings. */
export function withoutRestricted(preparation: Preparation): Preparation {
  const restricted = new Set(preparation.meetings.filter((m) => m.class === 'restricted').map((m) => m.id));
  return {
    ...preparation,
    meetings: preparation.meetings.filter((m) => !restricted.has(m.id)),
    // A later restricted answer hides the earlier open one too: what was taken back must not come up again.
    answers: preparation.answers.filter((a) => {
      const latest = preparation.answers.find((other) => other.field === a.field);
      return latest !== undefined && !restricted.has(latest.meetingId) && !restricted.has(a.meetingId);
    }),
    needs: preparation.needs.filter((n) => !restricted.has(n.meetingId)),
  };
}

const foundRow = z.object({ caseId: z.string(), partyId: partyIdSchema, heldOn: nullable(z.string()), class: noteClassSchema });

export function findMeeting(db: ReadDb, id: PreparationId) {
  return get(db, sql`SELECT case_id AS caseId, party_id AS partyId, held_on AS heldOn, class FROM preparation WHERE id = ${id}`, foundRow);
}
