/**
 * @file Desks and summaries are projections of the case book: explicit, and rebuilt whole at any time.
 *
 * [Note: Projections]
 * A change marks its case stale in its own transaction. Desks follow at once (a withdrawn consent must not lie open on a desk);
 * facts follow in the background, since nobody reads summaries while a counselor types. A crash in between loses nothing: the mark
 * stays and the next counselor's sign-in projects it.
 */
import { z } from 'zod';
import { CODEBOOK_VERSION } from '../../shared/summaries/codebook';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { putOnDesk, takeFromDesk } from '../circles/desk';
import { deskReleases } from '../circles/released';
import { dateOf } from '../clock';
import { type Context, casesDb, summariesDb } from '../context';
import { noesOf, partyIdsOf, subjectsOf, voidShown } from '../disclosures/withdrawal';
import { isAside } from '../retention/hidden';
import { all, get, run, sql, transaction } from '../store/sql';
import { projectActs } from './acts';
import { codebookOf, keepCodebook } from './codebook';
import { projectFacts, staleCases } from './facts';
import { factKey } from './ids';
import { keepTerms } from './terms';

const oneRow = z.object({ one: z.number() });

const hasCircles = (context: Context, caseId: CaseId): boolean =>
  get(casesDb(context), sql`SELECT 1 AS one FROM circle WHERE case_id = ${caseId} LIMIT 1`, oneRow) !== undefined;

function projectDesks(context: Context, caseId: CaseId): void {
  const facilitators = context.facilitators();
  if (facilitators.length === 0) return;
  const cases = casesDb(context);
  // An agreement can be printed without a circle, so what was printed is looked through for every case in which somebody said no.
  const noes = noesOf(cases, caseId);
  if (noes.length === 0 && !hasCircles(context, caseId)) return;
  const released = deskReleases(cases, caseId, dateOf(context.clock.now()));
  const aside = isAside(cases, caseId);
  const quoting =
    noes.length === 0 ? { subjects: [], parties: [] } : { subjects: subjectsOf(cases, caseId), parties: partyIdsOf(cases, caseId) };
  for (const facilitator of facilitators) {
    const desk = context.stores.desk(facilitator.id);
    if (desk === undefined) continue;
    transaction(desk, (db) => {
      for (const { keeper, released: circle } of released) {
        if (keeper === facilitator.id && !aside) putOnDesk(db, circle);
        else takeFromDesk(db, circle.circle.id);
      }
      voidShown(db, caseId, quoting, noes);
    });
  }
}

function projectAllFacts(context: Context, ids: readonly CaseId[]): void {
  const cases = casesDb(context);
  const summaries = summariesDb(context);
  const key = factKey(cases);
  transaction(summaries, (db) => {
    for (const id of ids) projectFacts(cases, db, key, id);
  });
  transaction(cases, (db) => {
    run(db, sql`DELETE FROM stale WHERE case_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  });
}

/** Cases projected in one quiet moment: an import marks thousands, and a question that comes in then must not wait for all of them. */
const AT_ONCE = 10;

function factsLater(context: Context, most: number): void {
  context.background(() => {
    const ids = staleCases(casesDb(context), most);
    if (ids.length === 0) return;
    projectAllFacts(context, ids);
    context.changed('summaries');
    if (ids.length === most) factsLater(context, most);
  });
}

/**
 * Facts of a few imported cases that are still stale; `false` when there are none. Only of those: a mark stands for the desks too, and
 * an imported case has no circle before somebody has worked on it, which projects its desks at once.
 */
export function projectImported(context: Context): boolean {
  const ids = all(
    casesDb(context),
    sql`SELECT case_id AS id FROM stale WHERE case_id IN (SELECT case_id FROM import_row) LIMIT 5`,
    z.object({ id: caseIdSchema }),
  ).map((r) => r.id);
  if (ids.length > 0) projectAllFacts(context, ids);
  return ids.length > 0;
}

/** After a change of one case: its circles on the desks now, its facts in the background. */
export function projectCase(context: Context, caseId: CaseId): void {
  projectDesks(context, caseId);
  factsLater(context, AT_ONCE);
}

/** Facts of an earlier codebook lack what was added since: case by case they are counted anew, wherever it was broken off. */
function codebookLater(context: Context, most: number): void {
  context.background(() => {
    const summaries = summariesDb(context);
    const { version, through } = codebookOf(summaries);
    if (version === CODEBOOK_VERSION) return;
    const ids = all(
      casesDb(context),
      sql`SELECT id FROM "case" WHERE id > ${through} ORDER BY id LIMIT ${most}`,
      z.object({ id: caseIdSchema }),
    );
    const last = ids.at(-1)?.id;
    if (last !== undefined)
      projectAllFacts(
        context,
        ids.map(({ id }) => id),
      );
    const done = last === undefined || most < 0;
    keepCodebook(summaries, done ? { version: CODEBOOK_VERSION, through: '' } : { version, through: last });
    if (!done) codebookLater(context, most);
    else context.changed('summaries');
  });
}

/** What the summaries take over from the calendar and from what belongs to no case. Little and quick, so at once. */
export function projectAround(context: Context): void {
  const moved = keepTerms(context);
  projectActs(context);
  if (moved) context.changed('summaries');
}

/** At sign-in: whatever an interrupted session left to project. `most` at once; -1: all of it, where nobody waits. */
export function projectStale(context: Context, most = AT_ONCE): void {
  projectAround(context);
  for (const id of staleCases(casesDb(context))) projectDesks(context, id);
  factsLater(context, most);
  codebookLater(context, most);
}

/** Throws every projection away and writes them anew. Plans on the desks are the facilitators' own and stay. */
export function rebuildProjections(context: Context): void {
  const cases = casesDb(context);
  const ids = all(cases, sql`SELECT id FROM "case"`, z.object({ id: z.string() })).map((r) => r.id as CaseId);
  for (const facilitator of context.facilitators()) {
    const desk = context.stores.desk(facilitator.id);
    if (desk !== undefined) run(desk, sql`DELETE FROM released`);
  }
  // Facts of deleted cases have nothing left that they could be written from.
  run(summariesDb(context), sql`DELETE FROM fact WHERE detached = 0`);
  for (const id of ids) projectDesks(context, id);
  projectAllFacts(context, ids);
  projectAround(context);
  keepCodebook(summariesDb(context), { version: CODEBOOK_VERSION, through: '' });
}
