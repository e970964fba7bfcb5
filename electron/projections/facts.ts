/**
 * @file From a case to coarse facts: one a episode, codes only, under keyed hashes. Adults are not counted as students.
 *
 * [Note: Keyed ids in summaries]
 * The summaries database must count distinct students without knowing them. Each episode and student gets an HMAC under a key that
 * lies in the case book alone, so an admin who opens `summaries` with every key of theirs finds numbers that lead nowhere.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Episode, Party, Report } from '../../shared/cases/case';
import { harmTypesOf } from '../../shared/cases/incident';
import type { ClosureReason, HarmType } from '../../shared/cases/words';
import { daysBetween } from '../../shared/days';
import type { Dimension } from '../../shared/summaries/codebook';
import { termOf } from '../../shared/summaries/terms';
import type { CaseId } from '../../shared/values';
import { agreementsInEpisode } from '../agreements/store';
import { partiesOf } from '../cases/parties';
import { episodesOf, incidentDate, reportOf } from '../cases/records';
import { all, get, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { handedOverOn } from '../transfers/away';

/** The key of the hashes; made on first use, kept in the case book. */
export function factKey(db: WriteDb): Buffer {
  const known = get(db, sql`SELECT value FROM meta WHERE key = 'fact-key'`, z.object({ value: z.string() }))?.value;
  if (known !== undefined) return Buffer.from(known, 'hex');
  const made = randomBytes(32);
  run(db, sql`INSERT INTO meta (key, value) VALUES ('fact-key', ${made.toString('hex')})`);
  return made;
}

const keyed = (key: Buffer, what: string, id: string): string =>
  createHmac('sha256', key).update(`${what}:${id}`).digest('hex').slice(0, 32);

/** Under which hash a student counts. */
export const studentHash = (key: Buffer, personId: string): string => keyed(key, 'student', personId);

const HARM: Readonly<Partial<Record<HarmType, string>>> = { image_sharing: 'online', self_directed_effect: 'other' };

const OUTCOME: Readonly<Record<ClosureReason, string>> = {
  agreement_completed: 'completed',
  agreement_partly_completed: 'partly_completed',
  agreement_not_kept: 'not_kept',
  resolved_without_agreement: 'no_agreement',
  consent_withdrawn_harmed: 'withdrawn_or_declined',
  consent_withdrawn_responsible: 'withdrawn_or_declined',
  declined_harmed: 'withdrawn_or_declined',
  declined_responsible: 'withdrawn_or_declined',
  no_contact: 'withdrawn_or_declined',
  not_suitable: 'not_suitable',
  // A duty to report is never visible as such in a summary: it is counted among "not suitable" (case 4).
  referred_child_protection: 'not_suitable',
  referred_other_process: 'referred',
  duplicate: 'referred',
  moved_away: 'referred',
  referred_back: 'referred',
  no_one_identified: 'no_agreement',
};

const BANDS = ['5-7', '8-10', '11-13', '14-15', '16-18'];

function daysBand(episode: Episode): string {
  if (episode.closedOn === undefined) return 'open';
  const days = daysBetween(episode.openedOn, episode.closedOn);
  return days <= 7 ? '0-7' : days <= 14 ? '8-14' : days <= 30 ? '15-30' : days <= 60 ? '31-60' : '61+';
}

/**
 * The age band of a case: that of the students harmed, else of those responsible, else of those who were there (a class that hurt
 * an adult, with nobody named as responsible); several bands: the one of most, then the younger.
 */
export function caseBand(parties: readonly Party[]): string {
  for (const roles of [['harmed', 'both_conflict', 'affected_group_member'], ['responsible'], ['community', 'witness']]) {
    const bands = parties
      .filter((p) => p.roles.some((r) => roles.includes(r.role)) && p.ageBand !== undefined && p.ageBand !== 'adult')
      .map((p) => p.ageBand);
    const counted = BANDS.map((band) => ({ band, n: bands.filter((b) => b === band).length })).filter((b) => b.n > 0);
    const best = counted.sort((a, b) => b.n - a.n || BANDS.indexOf(a.band) - BANDS.indexOf(b.band))[0];
    if (best !== undefined) return best.band;
  }
  return 'adult_or_unknown';
}

function students(key: Buffer, parties: readonly Party[], roles: readonly string[]): string[] {
  return parties
    .filter((p) => p.roles.some((r) => roles.includes(r.role)))
    .flatMap((p) => {
      if (p.person !== undefined) return p.person.kind === 'student' ? [studentHash(key, p.person.id)] : [];
      // Members of a counted group are different students, though nobody named them.
      return Array.from({ length: p.groupSize ?? 1 }, (_, i) => keyed(key, 'member', `${p.id}:${i}`));
    });
}

const circleRow = z.object({ process: z.string() });
const schoolRow = z.object({ school: z.string() });

function valuesOf(db: ReadDb, school: string, report: Report, episode: Episode, parties: readonly Party[]): Values {
  const process = get(
    db,
    sql`SELECT process FROM circle WHERE episode_id = ${episode.id} AND status IN ('held', 'stopped_early') ORDER BY held_on, id LIMIT 1`,
    circleRow,
  )?.process;
  const statuses = agreementsInEpisode(db, episode.id);
  const worst = ['active', 'not_kept', 'partly_completed', 'completed'].find((s) => statuses.includes(s));
  const primary = report.harmTypes[0] ?? 'other';
  return {
    school,
    term: termOf(episode.openedOn).code,
    age_band: caseBand(parties),
    harm_type: HARM[primary] ?? primary,
    process: process === undefined ? 'none' : process === 'community_circle' ? 'class_circle' : process,
    // Without a reason of its own it ended here by being handed over.
    outcome: episode.reason !== undefined ? OUTCOME[episode.reason] : episode.closedOn === undefined ? 'still_open' : 'referred',
    agreement_status: worst ?? 'none',
    days_band: daysBand(episode),
    repeat_harm: episode.trigger === 'repeat_harm' ? 'yes' : 'no',
    identity_based: harmTypesOf(report).includes('identity_based') ? 'yes' : 'no',
  };
}

type Values = Record<Dimension, string>;

const LEAST_COMPLETE_FIRST = ['active', 'not_kept', 'partly_completed', 'completed', 'none'];

/**
 * A case as one record, however often it was opened again: school, term, ages and harm as first reported, outcome as it stands now,
 * the least complete of its agreements, days from the first opening to the last closing.
 */
function valuesOfCase(episodes: readonly Episode[], values: readonly Values[]): Values | undefined {
  const [first, last] = [values[0], values.at(-1)];
  const [opened, latest] = [episodes[0], episodes.at(-1)];
  if (first === undefined || last === undefined || opened === undefined || latest === undefined) return undefined;
  const anyYes = (dimension: Dimension) => (values.some((v) => v[dimension] === 'yes') ? 'yes' : 'no');
  return {
    ...first,
    outcome: last.outcome,
    agreement_status: LEAST_COMPLETE_FIRST.find((s) => values.some((v) => v.agreement_status === s)) ?? 'none',
    process: values.find((v) => v.process !== 'none')?.process ?? 'none',
    days_band: daysBand({ ...latest, openedOn: opened.openedOn }),
    repeat_harm: anyYes('repeat_harm'),
    identity_based: anyYes('identity_based'),
  };
}

interface FactRow {
  readonly id: string;
  readonly unit: 'case' | 'episode';
  readonly values: Values;
  readonly sides: { readonly harmed: readonly string[]; readonly responsible: readonly string[] };
}

function writeFact(summaries: WriteDb, { id, unit, values, sides }: FactRow): void {
  run(summaries, sql`DELETE FROM fact WHERE id = ${id}`);
  run(
    summaries,
    sql`INSERT INTO fact (id, unit, school, term, body) VALUES (${id}, ${unit}, ${values.school}, ${values.term}, ${JSON.stringify(values)})`,
  );
  for (const side of ['harmed', 'responsible'] as const) {
    for (const student of sides[side]) {
      run(summaries, sql`INSERT OR IGNORE INTO contributor (fact_id, side, student) VALUES (${id}, ${side}, ${student})`);
    }
  }
}

/** Writes the facts of a case in place of those before: one of the case, one of each episode. */
export function projectFacts(cases: ReadDb, summaries: WriteDb, key: Buffer, caseId: CaseId): void {
  const school = get(cases, sql`SELECT school FROM "case" WHERE id = ${caseId}`, schoolRow)?.school ?? '';
  const away = handedOverOn(cases, caseId);
  const episodes = episodesOf(cases, caseId).map((e) => ({ ...e, closedOn: e.closedOn ?? away }));
  const facts = episodes.map((episode) => {
    const report = reportOf(cases, caseId, episode.number);
    const parties = partiesOf(cases, caseId, incidentDate(report));
    const sides = {
      harmed: students(key, parties, ['harmed', 'both_conflict', 'affected_group_member']),
      responsible: students(key, parties, ['responsible', 'both_conflict']),
    };
    return {
      id: keyed(key, 'episode', episode.id),
      unit: 'episode' as const,
      values: valuesOf(cases, school, report, episode, parties),
      sides,
    };
  });
  for (const fact of facts) writeFact(summaries, fact);
  const whole = valuesOfCase(
    episodes,
    facts.map((f) => f.values),
  );
  const sides = facts[0]?.sides;
  if (whole !== undefined && sides !== undefined)
    writeFact(summaries, { id: keyed(key, 'case', caseId), unit: 'case', values: whole, sides });
}

/** Ids of the facts that a case has in the summaries. */
export function factIdsOf(cases: ReadDb, key: Buffer, caseId: CaseId): string[] {
  return [keyed(key, 'case', caseId), ...episodesOf(cases, caseId).map((episode) => keyed(key, 'episode', episode.id))];
}

/** Case ids that wait for their projections, at most so many. */
export function staleCases(db: ReadDb, most = -1): CaseId[] {
  return all(db, sql`SELECT case_id FROM stale LIMIT ${most}`, z.object({ case_id: z.string() })).map((r) => r.case_id as CaseId);
}
