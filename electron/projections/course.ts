/**
 * @file How a case went, as codes of the codebook: screening, consent, session, agreement, promises, money, check-ins, watch, answers.
 * Each value follows from what is recorded and from no day that is merely past, so that the same case book gives the same facts.
 */
import { z } from 'zod';
import { type Agreement, isEnded } from '../../shared/agreements/agreement';
import { countedItems } from '../../shared/agreements/standing';
import type { Episode, Party, Report } from '../../shared/cases/case';
import { proceeds } from '../../shared/cases/screening';
import type { ClosureReason } from '../../shared/cases/words';
import { checkinStatusSchema } from '../../shared/checkins/contract';
import { daysBetween } from '../../shared/days';
import { responseSchema } from '../../shared/surveys/survey';
import type { CaseId } from '../../shared/values';
import { agreementsOf } from '../agreements/store';
import { json, latestScreening } from '../cases/records';
import { all, get, type ReadDb, sql } from '../store/sql';

/** What is known of one episode before its codes are made. Sums stay here: a case of several episodes adds them up. */
export interface Course {
  readonly setting: string;
  /** `undefined`: not about anybody's identity. */
  readonly ground: string | undefined;
  readonly reason: ClosureReason | undefined;
  readonly open: boolean;
  readonly session: { readonly process: string; readonly on: string } | undefined;
  readonly agreements: readonly Agreement[];
  readonly goesOn: boolean;
  readonly consent: string;
  readonly checkins: { readonly due: number; readonly done: number };
  readonly watch: string;
  readonly answers: Readonly<Record<'harmed' | 'responsible', readonly number[]>>;
}

const HARMED = ['harmed', 'both_conflict'];
const RESPONSIBLE = ['responsible', 'both_conflict'];

const sessionRow = z.object({ process: z.string(), on: z.string() });
const consentRow = z.object({ party: z.string(), state: z.string() });
const checkinRow = z.object({ status: checkinStatusSchema, n: z.number() });
const watchRow = z.object({ outcome: z.string() });
const sheetRow = z.object({ role: z.string(), body: json(responseSchema) });

const DECLINED: Readonly<Partial<Record<ClosureReason, string>>> = {
  declined_harmed: 'declined_harmed',
  consent_withdrawn_harmed: 'declined_harmed',
  declined_responsible: 'declined_responsible',
  consent_withdrawn_responsible: 'declined_responsible',
};

/** The last word of each person who takes part; a no of one is a no of the whole, that of a person harmed first. */
function consentOf(db: ReadDb, episode: Episode, parties: readonly Party[]): string {
  const told = episode.reason === undefined ? undefined : DECLINED[episode.reason];
  if (told !== undefined) return told;
  const rows = all(
    db,
    sql`SELECT party_id AS party, state FROM consent WHERE episode_id = ${episode.id} AND scope = 'take_part' ORDER BY seq`,
    consentRow,
  );
  const last = new Map(rows.map(({ party, state }) => [party, state]));
  const of = (roles: readonly string[]) =>
    parties.filter((p) => p.person !== undefined && p.roles.some((r) => roles.includes(r.role))).map((p) => last.get(p.id) ?? 'not_asked');
  const isNo = (state: string) => state === 'refused' || state === 'withdrawn';
  if (of(HARMED).some(isNo)) return 'declined_harmed';
  if (of(RESPONSIBLE).some(isNo)) return 'declined_responsible';
  // A yes that ran out since was a yes.
  const asked = of([...HARMED, ...RESPONSIBLE]).map((state) => state !== 'not_asked');
  return !asked.includes(true) ? 'not_asked' : asked.every(Boolean) ? 'agreed' : 'waiting';
}

/** A check-in is due when something was recorded about it, or when the episode ended without it. */
function checkinsOf(db: ReadDb, episode: Episode): Course['checkins'] {
  const rows = all(db, sql`SELECT status, count(*) AS n FROM checkin WHERE episode_id = ${episode.id} GROUP BY status`, checkinRow);
  const sum = (counted: (status: string) => boolean) => rows.filter(({ status }) => counted(status)).reduce((total, { n }) => total + n, 0);
  const waits = episode.closedOn === undefined ? ['cancelled', 'planned'] : ['cancelled'];
  return { due: sum((status) => !waits.includes(status)), done: sum((status) => status === 'done') };
}

/** Ratings of the sheets that stayed under a name, of after and at the closing; those without a name lead to no case. */
function answersOf(db: ReadDb, caseId: CaseId, { openedOn }: Episode, before: string): Course['answers'] {
  const rows = all(
    db,
    sql`SELECT role, body FROM survey_sheet WHERE case_id = ${caseId} AND moment IN ('after', 'closing')
          AND answered_on >= ${openedOn} AND answered_on < ${before} ORDER BY seq`,
    sheetRow,
  );
  const of = (role: string) => rows.filter((row) => row.role === role).flatMap(({ body }) => body.ratings.map(({ rating }) => rating));
  return { harmed: of('harmed'), responsible: of('responsible') };
}

/** @param next the episode after this one, if there is one */
export function courseOf(
  db: ReadDb,
  caseId: CaseId,
  { episode, next, report, parties }: { episode: Episode; next: Episode | undefined; report: Report; parties: readonly Party[] },
): Course {
  const [incident] = report.incidents;
  const identity = report.incidents.some((one) => one.harmTypes.includes('identity_based'));
  const [ground] = report.incidents.flatMap((one) => one.identityGrounds);
  const session = get(
    db,
    sql`SELECT process, coalesce(held_on, planned_on) AS "on" FROM circle WHERE episode_id = ${episode.id} AND status IN ('held', 'stopped_early')
        ORDER BY held_on, id LIMIT 1`,
    sessionRow,
  );
  const outcome = get(db, sql`SELECT coalesce(outcome, '') AS outcome FROM aftercare WHERE episode_id = ${episode.id}`, watchRow)?.outcome;
  return {
    setting: incident?.setting ?? 'not_recorded',
    ground: identity ? (ground ?? 'not_recorded') : undefined,
    reason: episode.reason,
    open: episode.closedOn === undefined,
    session,
    agreements: agreementsOf(db, caseId).filter((a) => a.episode === episode.number && a.status !== 'draft' && a.status !== 'read_back'),
    goesOn: proceeds(latestScreening(db, episode.id)?.outcome),
    consent: consentOf(db, episode, parties),
    checkins: checkinsOf(db, episode),
    watch: session === undefined || (outcome !== 'again' && outcome !== 'nothing') ? 'not_watched' : outcome,
    answers: answersOf(db, caseId, episode, next?.openedOn ?? '9999-12-31'),
  };
}

const SCREENED_OUT: readonly ClosureReason[] = ['not_suitable', 'referred_child_protection', 'referred_other_process'];
const SET_ASIDE: readonly ClosureReason[] = ['duplicate', 'moved_away', 'referred_back'];

/** A duty to report is one of several reasons for being screened out, and counts once like each of them (case 4). */
function screeningOf({ reason, open }: Course, began: boolean, goesOn: boolean): string {
  if (reason !== undefined && SCREENED_OUT.includes(reason)) return 'screened_out';
  // Handed over without a reason of its own.
  if (!open && (reason === undefined || SET_ASIDE.includes(reason))) return 'set_aside';
  return !open || began || goesOn ? 'taken_on' : 'undecided';
}

/** Bands of days from one day to a later one. */
export function daysBand(from: string, to: string): string {
  const days = daysBetween(from, to);
  return days <= 7 ? '0-7' : days <= 14 ? '8-14' : days <= 30 ? '15-30' : days <= 60 ? '31-60' : '61+';
}

const KEPT = ['done', 'done_late', 'waived_by_harmed_person'];

/** Half or more, fewer; `all` where nothing is missing. */
const shareOf = (part: number, whole: number): 'all' | 'most' | 'few' => (part >= whole ? 'all' : 2 * part >= whole ? 'most' : 'few');

/** @param status of the least complete agreement, or `none` */
function promisesOf(agreements: readonly Agreement[], status: string): { promises: string; restitution: string; late: boolean } {
  if (status === 'none') return { promises: 'no_promises', restitution: 'none_owed', late: false };
  const items = agreements.flatMap(countedItems).filter((item) => item.status !== 'cancelled' && item.status !== 'changed');
  const ended = items.filter((item) => isEnded(item.status));
  const kept = ended.filter((item) => KEPT.includes(item.status));
  const share = shareOf(kept.length, ended.length);
  const owing = items.filter((item) => item.amount !== undefined && item.status !== 'waived_by_harmed_person');
  const owed = owing.reduce((sum, item) => sum + (item.amount ?? 0), 0);
  const paid = owing.reduce((sum, item) => sum + Math.min(item.paid, item.amount ?? 0), 0);
  const late = items.some((item) => item.status === 'done_late');
  const restitution =
    owed === 0 ? 'none_owed' : { all: 'in_full', most: 'half_or_more', few: paid === 0 ? 'nothing' : 'less' }[shareOf(paid, owed)];
  // What the agreement says holds: see `shared/summaries/ties.ts`.
  if (status === 'completed') return { promises: 'all', restitution, late };
  if (status !== 'active') return { promises: share === 'all' ? 'most' : share, restitution, late };
  if (items.length === 0) return { promises: 'no_promises', restitution: 'none_owed', late };
  return { promises: ended.length === 0 ? 'none_ended' : share, restitution, late };
}

const KEPT_CODE: Readonly<Record<string, string>> = { none: 'none', active: 'active', partly_completed: 'partly', not_kept: 'not_kept' };

function answered(ratings: readonly number[]): string {
  if (ratings.length === 0) return 'none';
  const mean = ratings.reduce((a, b) => a + b, 0) / ratings.length;
  return mean >= 4 ? 'good' : mean < 2.5 ? 'poor' : 'mixed';
}

/**
 * The codes of one episode, or of a case as its episodes in order: place and ground as first reported, promises and check-ins taken
 * together, screening, consent and watch as they stand in the last one.
 * @param openedOn of the first
 * @param status of the least complete agreement, as `agreement_status` has it
 */
export function courseValues(courses: readonly [Course, ...Course[]], openedOn: string, status: string) {
  const [first] = courses;
  const last = courses.at(-1) ?? first;
  const session = courses.find((c) => c.session !== undefined)?.session;
  const { promises, restitution, late } = promisesOf(
    courses.flatMap((c) => c.agreements),
    status,
  );
  const sum = (of: (course: Course) => number) => courses.reduce((total, course) => total + of(course), 0);
  const [due, done] = [sum((c) => c.checkins.due), sum((c) => c.checkins.done)];
  const began = session !== undefined || status !== 'none';
  const asked = courses.filter((c) => c.consent !== 'not_asked').at(-1);
  return {
    setting: first.setting,
    identity_ground: courses.find((c) => c.ground !== undefined)?.ground ?? 'none',
    screening: screeningOf(
      last,
      began,
      courses.some((c) => c.goesOn),
    ),
    consent: (asked ?? last).consent,
    days_to_session: session === undefined ? 'none' : daysBand(openedOn, session.on),
    agreement_kept: KEPT_CODE[status] ?? (late ? 'late' : 'on_time'),
    promises,
    restitution,
    checkins: due === 0 ? 'none_due' : shareOf(done, due),
    repeat_watch: last.open ? 'not_watched' : last.watch,
    survey_harmed: answered(courses.flatMap((c) => c.answers.harmed)),
    survey_responsible: answered(courses.flatMap((c) => c.answers.responsible)),
  };
}
