/** @file From a case to coarse facts: one a episode, codes only, under keyed hashes. Adults are not counted as students. */
import { z } from 'zod';
import type { Episode, Party, Report } from '../../shared/cases/case';
import { harmTypesOf } from '../../shared/cases/incident';
import type { ClosureReason, HarmType } from '../../shared/cases/words';
import type { Dimension } from '../../shared/summaries/codebook';
import { type OwnTerms, termOf } from '../../shared/summaries/terms';
import type { CaseId } from '../../shared/values';
import { agreementsInEpisode } from '../agreements/store';
import { partiesOf } from '../cases/parties';
import { episodesOf, incidentDate, reportOf } from '../cases/records';
import { all, get, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { handedOverOn } from '../transfers/away';
import { type Course, courseOf, courseValues, daysBand } from './course';
import { caseFactId, episodeFactId, memberHash, studentHash } from './ids';
import { ownTerms } from './own-terms';

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

const daysOpen = ({ openedOn, closedOn }: Pick<Episode, 'openedOn' | 'closedOn'>): string =>
  closedOn === undefined ? 'open' : daysBand(openedOn, closedOn);

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
      return Array.from({ length: p.groupSize ?? 1 }, (_, i) => memberHash(key, p.id, i));
    });
}

const schoolRow = z.object({ school: z.string() });

interface Place {
  readonly school: string;
  readonly own: OwnTerms;
}

function valuesOf(db: ReadDb, { school, own }: Place, report: Report, episode: Episode, parties: readonly Party[], course: Course): Values {
  const process = course.session?.process;
  const statuses = agreementsInEpisode(db, episode.id);
  const worst = LEAST_COMPLETE_FIRST.find((s) => statuses.includes(s)) ?? 'none';
  const primary = report.harmTypes[0] ?? 'other';
  return {
    school,
    term: termOf(episode.openedOn, own).code,
    age_band: caseBand(parties),
    harm_type: HARM[primary] ?? primary,
    process: process === undefined ? 'none' : process === 'community_circle' ? 'class_circle' : process,
    // Without a reason of its own it ended here by being handed over.
    outcome: episode.reason !== undefined ? OUTCOME[episode.reason] : episode.closedOn === undefined ? 'still_open' : 'referred',
    agreement_status: worst,
    days_band: daysOpen(episode),
    repeat_harm: episode.trigger === 'repeat_harm' ? 'yes' : 'no',
    identity_based: harmTypesOf(report).includes('identity_based') ? 'yes' : 'no',
    ...courseValues([course], episode.openedOn, worst),
  };
}

type Values = Record<Exclude<Dimension, 'act_beside'>, string>;

const LEAST_COMPLETE_FIRST = ['active', 'not_kept', 'partly_completed', 'completed'];

/**
 * A case as one record, however often it was opened again: school, term, ages and harm as first reported, outcome as it stands now,
 * the least complete of its agreements, days from the first opening to the last closing.
 */
function valuesOfCase(episodes: readonly Episode[], values: readonly Values[], courses: readonly Course[]): Values | undefined {
  const [first, last] = [values[0], values.at(-1)];
  const [opened, latest] = [episodes[0], episodes.at(-1)];
  const [course, ...later] = courses;
  if (first === undefined || last === undefined || opened === undefined || latest === undefined || course === undefined) return undefined;
  const anyYes = (dimension: 'repeat_harm' | 'identity_based') => (values.some((v) => v[dimension] === 'yes') ? 'yes' : 'no');
  const status = LEAST_COMPLETE_FIRST.find((s) => values.some((v) => v.agreement_status === s)) ?? 'none';
  return {
    ...first,
    outcome: last.outcome,
    agreement_status: status,
    process: values.find((v) => v.process !== 'none')?.process ?? 'none',
    days_band: daysOpen({ ...latest, openedOn: opened.openedOn }),
    repeat_harm: anyYes('repeat_harm'),
    identity_based: anyYes('identity_based'),
    ...courseValues([course, ...later], opened.openedOn, status),
  };
}

interface FactRow {
  readonly id: string;
  readonly unit: 'case' | 'episode' | 'act';
  readonly values: Readonly<Partial<Record<Dimension, string>>>;
  readonly sides: { readonly harmed: readonly string[]; readonly responsible: readonly string[] };
}

/** Writes a fact in place of the one before. */
export function writeFact(summaries: WriteDb, { id, unit, values, sides }: FactRow): void {
  run(summaries, sql`DELETE FROM fact WHERE id = ${id}`);
  run(
    summaries,
    sql`INSERT INTO fact (id, unit, school, term, body) VALUES (${id}, ${unit}, ${values.school ?? ''}, ${values.term ?? ''}, ${JSON.stringify(values)})`,
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
  const own = ownTerms(summaries);
  const episodes = episodesOf(cases, caseId).map((e) => ({ ...e, closedOn: e.closedOn ?? away }));
  const facts = episodes.map((episode, at) => {
    const report = reportOf(cases, caseId, episode.number);
    const parties = partiesOf(cases, caseId, incidentDate(report));
    const sides = {
      harmed: students(key, parties, ['harmed', 'both_conflict', 'affected_group_member']),
      responsible: students(key, parties, ['responsible', 'both_conflict']),
    };
    const course = courseOf(cases, caseId, { episode, next: episodes[at + 1], report, parties });
    return {
      id: episodeFactId(key, episode.id),
      unit: 'episode' as const,
      values: valuesOf(cases, { school, own }, report, episode, parties, course),
      sides,
      course,
    };
  });
  for (const fact of facts) writeFact(summaries, fact);
  const whole = valuesOfCase(
    episodes,
    facts.map((f) => f.values),
    facts.map((f) => f.course),
  );
  const sides = facts[0]?.sides;
  if (whole !== undefined && sides !== undefined) writeFact(summaries, { id: caseFactId(key, caseId), unit: 'case', values: whole, sides });
}

/** Ids of the facts that a case has in the summaries. */
export function factIdsOf(cases: ReadDb, key: Buffer, caseId: CaseId): string[] {
  return [caseFactId(key, caseId), ...episodesOf(cases, caseId).map((episode) => episodeFactId(key, episode.id))];
}

/** Case ids that wait for their projections, at most so many. */
export function staleCases(db: ReadDb, most = -1): CaseId[] {
  return all(db, sql`SELECT case_id FROM stale LIMIT ${most}`, z.object({ case_id: z.string() })).map((r) => r.case_id as CaseId);
}
