/** @file Rows of a case's own records: episodes, reports, screenings, consents, duties, timeline. Reading and adding. */
import { z } from 'zod';
import { reporterStaysUnnamed } from '../../shared/cases/anonymous';
import {
  type Consent,
  consentSchema,
  type Duty,
  dutySchema,
  type Episode,
  type RecordedConsent,
  type Report,
  reportSchema,
  timelineEntrySchema,
} from '../../shared/cases/case';
import {
  type Incident,
  type IncidentMention,
  incidentMentionSchema,
  incidentSchema,
  NAMED_TEXTS,
  type NamedText,
} from '../../shared/cases/incident';
import { type Override, overrideSchema, type Screening, screeningSchema } from '../../shared/cases/screening';
import { closureReasonSchema, consentShownSchema, episodeTriggerSchema } from '../../shared/cases/words';
import { Refusal } from '../../shared/result';
import { type CaseId, caseIdSchema, type EpisodeId, episodeIdSchema } from '../../shared/values';
import type { Context } from '../context';
import { checkMentions, insertMentions } from '../notes/mentions';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { handedOverOn } from '../transfers/away';

/** A column that holds JSON, parsed and checked. */
export function json<S extends z.ZodType>(schema: S) {
  return z.string().transform((text, ctx): z.output<S> => {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    ctx.addIssue({ code: 'custom', message: 'stored JSON does not fit' });
    return z.NEVER;
  });
}

const episodeRow = z
  .object({
    id: episodeIdSchema,
    number: z.number(),
    opened_on: z.string(),
    closed_on: nullable(z.string()),
    reason: nullable(closureReasonSchema),
    closing_note: z.string(),
    harmed_told_on: nullable(z.string()),
    trigger_code: episodeTriggerSchema,
  })
  .transform(
    (r): Episode => ({
      id: r.id,
      number: r.number,
      openedOn: r.opened_on,
      closedOn: r.closed_on,
      reason: r.reason,
      closingNote: r.closing_note,
      harmedToldOn: r.harmed_told_on,
      trigger: r.trigger_code,
    }),
  );

export function episodesOf(db: ReadDb, caseId: CaseId): Episode[] {
  return all(
    db,
    sql`SELECT id, number, opened_on, closed_on, reason, closing_note, harmed_told_on, trigger_code FROM episode WHERE case_id = ${caseId} ORDER BY number`,
    episodeRow,
  );
}

/** The episode that is being worked on: the last one. @throws Refusal not-found */
export function currentEpisode(db: ReadDb, caseId: CaseId): Episode {
  const last = episodesOf(db, caseId).at(-1);
  if (last === undefined) throw new Refusal('not-found', { reason: 'case' });
  return last;
}

/** The current episode, when it is still open and ours. @throws Refusal blocked: `case-closed`, `case-handed-over` */
export function openEpisode(db: ReadDb, caseId: CaseId): Episode {
  const last = currentEpisode(db, caseId);
  if (last.closedOn !== undefined) throw new Refusal('blocked', { reason: 'case-closed' });
  if (handedOverOn(db, caseId) !== undefined) throw new Refusal('blocked', { reason: 'case-handed-over' });
  return last;
}

const reportRow = z.object({
  id: episodeIdSchema,
  channel: z.string(),
  reporterName: z.string(),
  receivedOn: z.string(),
  firstSafetyAction: z.string(),
});

const incidentRow = incidentSchema.omit({ mentions: true }).extend({
  occurred: json(incidentSchema.shape.occurred),
  setting: nullable(incidentSchema.shape.setting),
  position: z.number(),
  online: z.number().transform((n) => n === 1),
  harmTypes: json(incidentSchema.shape.harmTypes),
  identityGrounds: json(incidentSchema.shape.identityGrounds),
});

const incidentText = (episodeId: EpisodeId, position: number, text: NamedText | ''): string => `incident:${episodeId}:${position}:${text}`;
const incidentMentionRow = incidentMentionSchema.extend({ in: z.string() });

function incidentMentions(db: ReadDb, episodeId: EpisodeId, position: number): IncidentMention[] {
  const source = incidentText(episodeId, position, '');
  const rows = all(
    db,
    sql`SELECT substr(m.source, ${source.length + 1}) AS "in", m.start, m.length, m.person_id AS personId FROM mention m
        JOIN episode e ON e.case_id = m.case_id AND e.id = ${episodeId}
        WHERE m.source >= ${source} AND m.source < ${`${source}~`} ORDER BY m.source, m.start`,
    incidentMentionRow,
  );
  return rows.map((row) => incidentMentionSchema.parse(row));
}

/** Mentions have no version here because a report has none: what is saved takes the place of what was. */
function saveMentions(db: WriteDb, episodeId: EpisodeId, incidents: readonly Incident[]): void {
  const caseId = get(db, sql`SELECT case_id AS id FROM episode WHERE id = ${episodeId}`, z.object({ id: caseIdSchema }))?.id;
  if (caseId === undefined) throw new Refusal('not-found', { reason: 'case' });
  const all = `incident:${episodeId}:`;
  run(db, sql`DELETE FROM mention WHERE case_id = ${caseId} AND source >= ${all} AND source < ${`${all}~`}`);
  incidents.forEach((incident, position) => {
    for (const text of NAMED_TEXTS) {
      const mentions = incident.mentions.flatMap(({ in: where, ...mention }) => (where === text ? [mention] : []));
      if (mentions.length === 0) continue;
      checkMentions(db, incident[text], mentions);
      insertMentions(db, caseId, incidentText(episodeId, position, text), 1, mentions);
    }
  });
}

function incidentsOf(db: ReadDb, episodeId: EpisodeId): Incident[] {
  return all(
    db,
    sql`SELECT position, occurred, place, setting, online, harm_types AS harmTypes, identity_grounds AS identityGrounds, identity_ground AS identityGround,
               what_happened AS whatHappened, seen, said, concluded, own_words AS ownWords, own_words_by AS ownWordsBy
        FROM incident WHERE episode_id = ${episodeId} ORDER BY position`,
    incidentRow,
  ).map(({ position, ...incident }) => ({ ...incident, mentions: incidentMentions(db, episodeId, position) }));
}

/** Saves a report. Who told us by an unnamed way gets no name here, whatever was sent (invariant 13). */
export function saveReport(db: WriteDb, episodeId: EpisodeId, r: Report): void {
  const reporterName = reporterStaysUnnamed(r.channel) ? '' : r.reporterName;
  run(
    db,
    sql`INSERT OR REPLACE INTO report (episode_id, channel, reporter_name, received_on, first_safety_action)
        VALUES (${episodeId}, ${r.channel}, ${reporterName}, ${r.receivedOn}, ${r.firstSafetyAction})`,
  );
  run(db, sql`DELETE FROM incident WHERE episode_id = ${episodeId}`);
  r.incidents.forEach((i, position) => {
    run(
      db,
      sql`INSERT INTO incident (episode_id, position, occurred, place, setting, online, harm_types, identity_grounds, identity_ground,
                                what_happened, seen, said, concluded, own_words, own_words_by)
          VALUES (${episodeId}, ${position}, ${JSON.stringify(i.occurred)}, ${i.place}, ${i.setting}, ${i.online}, ${JSON.stringify(i.harmTypes)},
                  ${JSON.stringify(i.identityGrounds)}, ${i.identityGround}, ${i.whatHappened}, ${i.seen}, ${i.said}, ${i.concluded},
                  ${i.ownWords}, ${i.ownWordsBy})`,
    );
  });
  saveMentions(db, episodeId, r.incidents);
}

/** The report of an episode; one that was reopened without a new report answers the case's latest. */
export function reportOf(db: ReadDb, caseId: CaseId, upTo: number): Report {
  const found = get(
    db,
    sql`SELECT episode.id, channel, reporter_name AS reporterName, received_on AS receivedOn, first_safety_action AS firstSafetyAction
        FROM report JOIN episode ON episode.id = report.episode_id WHERE case_id = ${caseId} AND number <= ${upTo} ORDER BY number DESC LIMIT 1`,
    reportRow,
  );
  if (found === undefined) throw new Refusal('not-found', { reason: 'report' });
  const { id, ...head } = found;
  const incidents = incidentsOf(db, id);
  return reportSchema.parse({ ...head, ...incidents[0], incidents });
}

/** The day on which ages are computed (invariant 14): the first incident's, as far as it is known; else the day of the report. */
export function incidentDate(report: Report): string {
  switch (report.occurred.precision) {
    case 'exact':
    case 'about':
      return report.occurred.on;
    case 'between':
      return report.occurred.from;
    default:
      return report.receivedOn;
  }
}

const screeningRow = z.object({ body: json(screeningSchema) });

export function latestScreening(db: ReadDb, episodeId: EpisodeId): Screening | undefined {
  return get(db, sql`SELECT body FROM screening WHERE episode_id = ${episodeId} ORDER BY seq DESC LIMIT 1`, screeningRow)?.body;
}

/** The overrides in force: each covers its stop until a later screening answers it otherwise. Raised anew, it needs a new one. */
export function overridesOf(db: ReadDb, episodeId: EpisodeId): Override[] {
  return all(
    db,
    sql`SELECT code, by_name AS byName, reason, decided_on AS "on" FROM screening_override o WHERE episode_id = ${episodeId}
          AND NOT EXISTS (SELECT 1 FROM screening s WHERE s.episode_id = o.episode_id AND s.seq > o.after_screening
            AND coalesce(json_extract(s.body, '$.answers.' || o.code || '.answer'), '') <> 'yes') ORDER BY seq`,
    overrideSchema,
  );
}

const recordedConsentRow = consentSchema
  .extend({
    recordedAt: z.string(),
    recordedBy: z.string(),
    shown: nullable(consentShownSchema),
    expiresOn: nullable(z.string()),
    episode: z.number(),
    isCurrent: z.number(),
  })
  .transform(({ isCurrent, ...row }) => ({ ...row, current: isCurrent === 1 }));

/**
 * Every consent of the case, latest first. Those of earlier episodes are marked as history; one whose day is over is marked as run out.
 * @param today the day it is read: that a consent ran out is not stored
 */
export function consentsOf(db: ReadDb, caseId: CaseId, today: string): RecordedConsent[] {
  return all(
    db,
    sql`SELECT party_id AS partyId, scope, state, by_whom AS "by", given_on AS "on", limits, recorded_at AS recordedAt, recorded_by AS recordedBy,
          guardian_name AS guardianName, shown, expires_on AS expiresOn, e.number AS episode,
          e.number = (SELECT max(number) FROM episode WHERE case_id = ${caseId}) AS isCurrent
        FROM consent JOIN episode e ON e.id = consent.episode_id WHERE consent.case_id = ${caseId} ORDER BY seq DESC`,
    recordedConsentRow,
  ).map((row) => ({ ...row, expired: row.expiresOn !== undefined && row.expiresOn < today }));
}

/** Adds one answer to an episode. Nothing recorded before is touched (invariant 3). */
export function addConsent(db: WriteDb, context: Pick<Context, 'me' | 'clock'>, caseId: CaseId, episodeId: EpisodeId, c: Consent): void {
  run(
    db,
    sql`INSERT INTO consent (case_id, episode_id, party_id, scope, state, by_whom, given_on, limits, guardian_name, shown, expires_on, recorded_at, recorded_by)
        VALUES (${caseId}, ${episodeId}, ${c.partyId}, ${c.scope}, ${c.state}, ${c.by}, ${c.on}, ${c.limits}, ${c.guardianName}, ${c.shown},
                ${c.expiresOn}, ${context.clock.now()}, ${context.me.label})`,
  );
}

const dutyRow = dutySchema.extend({
  madeAt: nullable(z.string()),
  how: nullable(z.enum(['spoken', 'written'])),
  nextContactOn: nullable(z.string()),
});

export function dutiesOf(db: ReadDb, caseId: CaseId): Duty[] {
  return all(
    db,
    sql`SELECT type, made_to AS madeTo, made_on AS madeOn, made_at AS madeAt, reference, by_whom AS byWhom, how, next_contact AS nextContactOn FROM duty WHERE case_id = ${caseId} ORDER BY seq`,
    dutyRow,
  );
}

const timelineRow = timelineEntrySchema.extend({ detail: nullable(z.string()), who: nullable(z.string()) });

export function timelineOf(db: ReadDb, caseId: CaseId) {
  return all(
    db,
    sql`SELECT at, happened_on AS "on", what, by_label AS "by", detail, who FROM timeline WHERE case_id = ${caseId} ORDER BY seq`,
    timelineRow,
  );
}

export interface Happened {
  what: z.infer<typeof timelineEntrySchema>['what'];
  /** The day it happened, which may be earlier than the day it is written down. */
  on: string;
  detail?: string | undefined;
  /** Initials only. */
  who?: string | undefined;
}

/** Writes one line of the case's timeline. */
export function happened(db: WriteDb, context: Pick<Context, 'me' | 'clock'>, caseId: CaseId, entry: Happened): void {
  run(
    db,
    sql`INSERT INTO timeline (case_id, at, happened_on, what, by_label, detail, who)
        VALUES (${caseId}, ${context.clock.now()}, ${entry.on}, ${entry.what}, ${context.me.label}, ${entry.detail}, ${entry.who})`,
  );
}
