/** @file The dry run: what would go, what stays and why. Reads only; the deletion itself begins with the same answers. */
import { z } from 'zod';
import { initials } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import {
  GONE_KINDS,
  type Ground,
  isSoft,
  LEFT_KINDS,
  type Left,
  type Planned,
  type RetentionObstacle,
  type Target,
} from '../../shared/retention/desk';
import type { CaseId, PersonId } from '../../shared/values';
import { caseRef } from '../cases/list';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { all, get, nullable, type ReadDb, type Sql, sql } from '../store/sql';
import { labelOwner } from './clocks';
import { countDrafts, countOnDesk, countShown, countViews, type Gone, listed, paperOut, paymentsOf } from './extras';
import { heldCases } from './holds';
import { peopleOf, personObstacles, recordsOf } from './persons';
import { countOf, goneIds, idsOf, kindOf, type Reach, reachOf, Tally } from './reach';

const caseRow = z.object({ number: z.number(), title: z.string(), open: z.number() });
const personRow = z.object({ name: z.string() });
const clockRow = z.object({
  class: z.string(),
  delete_on: nullable(z.string()),
  missing: nullable(z.string()),
  signed: z.number(),
  owner: z.string(),
});
const oneRow = z.object({ one: z.number() });
const sizeRow = z.object({ bytes: z.number() });

/** A case, also one that is put aside. @throws Refusal not-found */
export function caseOf(db: ReadDb, id: CaseId): { number: number; title: string; open: boolean } {
  const row = get(db, sql`SELECT number, title, open FROM "case" WHERE id = ${id}`, caseRow);
  if (row === undefined) throw new Refusal('not-found', { reason: 'case' });
  return { ...row, open: row.open === 1 };
}

/** Whose memory aids: one's own. */
export const mine = (context: Pick<Context, 'me'>): string[] => [context.me.id, labelOwner(context.me.label)];

/** Which notes (or files, by the column of the label) of a class go for this person: of memory aids their own. */
function ofClass(context: Context, target: Extract<Target, { kind: 'class' }>, label: 'author' | 'added_by'): Sql {
  const { me } = context;
  const who = label === 'author' ? sql`author` : sql`added_by`;
  const own = sql`(author_user = ${me.id} OR (author_user = '' AND ${who} = ${me.label}))`;
  return sql`case_id = ${target.caseId} AND class = ${target.class} AND ${target.class === 'memory_aid' ? own : sql`1`}`;
}

export interface Reached {
  readonly reaches: readonly Reach[];
  readonly gone: Gone;
  /** Persons that go along. */
  readonly people: readonly PersonId[];
  readonly names: readonly string[];
  readonly needed: number;
  readonly staff: number;
}

const namesOf = (db: ReadDb, people: readonly PersonId[]): string[] =>
  all(db, sql`SELECT name FROM person WHERE ${recordsOf(people)}`, personRow).map((r) => r.name);

/** What a target takes along, row by row. */
export function reached(context: Context, target: Target): Reached {
  const db = casesDb(context);
  const today = dateOf(context.clock.now());
  const none = { people: [], names: [], needed: 0, staff: 0 };
  const ids = (reaches: readonly Reach[]): Gone => new Set(reaches.flatMap((r) => [...goneIds(db, r)]));
  if (target.kind === 'class') {
    const reaches = [
      reachOf(db, 'note', ofClass(context, target, 'author')),
      reachOf(db, 'attachment', ofClass(context, target, 'added_by')),
      ...(target.class === 'restricted'
        ? [
            reachOf(db, 'duty', sql`case_id = ${target.caseId}`),
            reachOf(db, 'preparation', sql`case_id = ${target.caseId} AND class = 'restricted'`),
          ]
        : // What a note said while it was still private, though it became case record since.
          [
            reachOf(
              db,
              'note_version',
              sql`class = 'memory_aid' AND note_id IN (SELECT id FROM note WHERE case_id = ${target.caseId} AND class <> 'memory_aid'
              AND (author_user = ${context.me.id} OR (author_user = '' AND author = ${context.me.label})))`,
            ),
          ]),
    ];
    return { reaches, gone: ids(reaches), ...none };
  }
  if (target.kind === 'person') {
    const people = [target.personId];
    const reaches = [reachOf(db, 'person', recordsOf(people))];
    return { reaches, gone: ids(reaches), ...none, people, names: namesOf(db, people) };
  }
  const whole = reachOf(db, 'case', sql`id = ${target.caseId}`);
  const { free, needed, staff } = peopleOf(db, target.caseId, today, whole);
  const people = target.people ? free : [];
  const reaches = people.length === 0 ? [whole] : [whole, reachOf(db, 'person', recordsOf(people))];
  return { reaches, gone: ids(reaches), people, names: namesOf(db, people), needed, staff };
}

/** Words of a class that a note or a file had in the index. */
export const wordsOfClass = (caseId: CaseId, gone: Gone): Sql =>
  sql`case_id = ${caseId} AND source IN (SELECT 'note:' || value FROM json_each(${JSON.stringify([...gone])})
      UNION SELECT 'attachment:' || value FROM json_each(${JSON.stringify([...gone])}))`;

/** Mentions in notes, and in versions of notes, that go without their case. */
export function mentionsOfClass({ caseId }: Extract<Target, { kind: 'class' }>, { reaches, gone }: Reached): Sql {
  const versions = reaches.map((r) => (r.has('note') ? undefined : r.get('note_version'))).find((where) => where !== undefined);
  const alone =
    versions === undefined ? sql`0` : sql`(source, version) IN (SELECT 'note:' || note_id, version FROM note_version WHERE ${versions})`;
  return sql`case_id = ${caseId} AND (source IN (SELECT 'note:' || value FROM json_each(${JSON.stringify([...gone])})) OR ${alone})`;
}

/** Contact limits of a case that are over: nobody is kept apart by them any more. */
export const overLimits = (caseId: CaseId, today: string): Sql => sql`case_id = ${caseId} AND until_on < ${today}`;

function tally(context: Context, target: Target, all: Reached): Tally {
  const { reaches, gone, names, people } = all;
  const db = casesDb(context);
  const count = new Tally();
  for (const reach of reaches) {
    const ofPerson = !reach.has('case') && reach.has('person');
    for (const [table, where] of reach)
      count.add(ofPerson ? (table === 'person' ? 'person' : 'part') : kindOf(table), countOf(db, table, where));
    const payments = paymentsOf(reach);
    if (payments !== undefined) count.add('part', countOf(db, 'payment', payments));
  }
  if (target.kind === 'class') {
    count.add('search', countOf(db, 'search_text', wordsOfClass(target.caseId, gone)));
    count.add('part', countOf(db, 'mention', mentionsOfClass(target, all)));
  }
  if (target.kind === 'case') {
    // Those of a person who goes along are counted there.
    const withPeople = reaches.map((r) => (r.has('case') ? undefined : r.get('contact_limit'))).find((where) => where !== undefined);
    const over = overLimits(target.caseId, dateOf(context.clock.now()));
    count.add('part', countOf(db, 'contact_limit', sql`${over} AND NOT ${withPeople ?? sql`0`}`));
  }
  if (people.length > 0) {
    count.add('person_merge', countOf(db, 'person_merge', sql`kept IN ${listed(gone)} OR merged IN ${listed(gone)}`));
    count.add('view', countViews(db, gone, names));
  }
  count.add('draft', countDrafts(db, gone));
  for (const desk of desksOf(context)) count.add('desk', countOnDesk(desk, gone));
  return count;
}

/** The desks that this session can write. */
export const desksOf = (context: Context) => context.facilitators().flatMap(({ id }) => context.stores.desk(id) ?? []);

function leftOf(context: Context, target: Target, { gone, needed, staff }: Reached): Left {
  const db = casesDb(context);
  const shown = countShown(db, gone) + desksOf(context).reduce((sum, desk) => sum + countShown(desk, gone), 0);
  const ofCase = target.kind === 'case';
  const today = dateOf(context.clock.now());
  const counts: Record<Left[number]['kind'], number> = {
    register: shown,
    fact: ofCase ? 1 + countOf(db, 'episode', sql`case_id = ${target.caseId}`) : 0,
    limit: ofCase ? countOf(db, 'contact_limit', sql`case_id = ${target.caseId} AND (until_on IS NULL OR until_on >= ${today})`) : 0,
    paper_form: ofCase ? countOf(db, 'paper_form', sql`case_id = ${target.caseId}`) : 0,
    staff: ofCase && target.people ? staff : 0,
    needed: ofCase && target.people ? needed : 0,
  };
  return LEFT_KINDS.flatMap((kind) => (counts[kind] > 0 ? [{ kind, n: counts[kind] }] : []));
}

/** Everything that stands in the way, what forbids first (invariant 8). */
export function obstaclesOf(context: Context, target: Target, { gone }: Pick<Reached, 'gone'>): RetentionObstacle[] {
  const db = casesDb(context);
  const today = dateOf(context.clock.now());
  if (target.kind === 'person') return personObstacles(db, target.personId, today);
  const found: RetentionObstacle[] = [];
  const { open } = caseOf(db, target.caseId);
  if (open) found.push({ why: 'open_episode' });
  if (get(db, sql`SELECT 1 AS one WHERE ${target.caseId} IN (${heldCases(today)})`, oneRow) !== undefined) found.push({ why: 'hold' });
  const clocks = all(
    db,
    sql`SELECT class, delete_on, missing, signed, owner FROM retention_clock WHERE case_id = ${target.caseId}`,
    clockRow,
  ).filter((c) => target.kind === 'case' || (c.class === target.class && (c.owner === '' || mine(context).includes(c.owner))));
  const early = clocks.filter((c) => c.delete_on === undefined || c.delete_on > today);
  const latest = (days: readonly (string | undefined)[]) =>
    days.includes(undefined) ? undefined : days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), undefined);
  const signed = early.filter((c) => c.signed === 1);
  if (signed.length > 0) found.push({ why: 'signed_retention', on: latest(signed.map((c) => c.delete_on)) });
  const out = target.kind === 'case' ? paperOut(db, gone) + desksOf(context).reduce((sum, desk) => sum + paperOut(desk, gone), 0) : 0;
  if (out > 0) found.push({ why: 'paper_out', n: out });
  // Of a whole case its own clock counts: it already waits for the restricted record. Memory aids may go earlier, with the case too.
  const ruling = early.filter((c) => target.kind === 'class' || c.class === 'case_record');
  if (!open && clocks.length === 0) found.push({ why: 'no_day' });
  for (const clock of ruling.slice(0, 1))
    found.push(clock.delete_on === undefined ? { why: 'no_day' } : { why: 'not_due', on: clock.delete_on });
  return found;
}

/** What would go, what stays and why. Changes nothing. @throws Refusal not-found */
export function planOf(context: Context, target: Target): Planned {
  const db = casesDb(context);
  const all = reached(context, target);
  const files = all.reaches.map((r) => r.get('attachment')).find((where) => where !== undefined);
  const bytes =
    files === undefined ? 0 : (get(db, sql`SELECT coalesce(sum(size), 0) AS bytes FROM attachment WHERE ${files}`, sizeRow)?.bytes ?? 0);
  return {
    target,
    ...titleOf(db, target),
    obstacles: obstaclesOf(context, target, all),
    gone: tally(context, target, all).entries(GONE_KINDS),
    left: leftOf(context, target, all),
    bytes,
  };
}

export function titleOf(db: ReadDb, target: Target): { ref: string; title: string } {
  if (target.kind !== 'person') {
    const { number, title } = caseOf(db, target.caseId);
    return { ref: caseRef(number), title };
  }
  const person = get(db, sql`SELECT name FROM person WHERE id = ${target.personId} AND merged_into IS NULL`, personRow);
  if (person === undefined) throw new Refusal('not-found', { reason: 'person' });
  return { ref: initials(person.name), title: person.name };
}

/** @throws Refusal blocked with what stands in the way */
export function refuseObstacles(obstacles: readonly RetentionObstacle[], target: Target, ground: Ground): void {
  // No rule speaks of a person's record: that nobody needs it is the reason.
  const counted = target.kind === 'person' || ground !== 'rule' ? obstacles.filter((o) => !isSoft(o)) : obstacles;
  const [first] = counted;
  if (first !== undefined) throw new Refusal('blocked', { reason: `retention-${first.why.replaceAll('_', '-')}` });
}

/** Sealed files that go with a target. */
export const filesOf = (db: ReadDb, reaches: readonly Reach[]): string[] =>
  reaches.flatMap((r) => {
    const where = r.get('attachment');
    return where === undefined ? [] : idsOf(db, 'attachment', where);
  });
