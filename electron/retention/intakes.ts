/**
 * @file Quick notes that were put away without a case: their clock, and their deletion. No case keeps them, so they have one period of
 * their own, counted from the day on which somebody put them away; until then they can be taken out again where notes are sorted.
 */
import { z } from 'zod';
import { Refusal } from '../../shared/result';
import { type DisposalId, disposalIdSchema, type PutAway } from '../../shared/retention/desk';
import { addMonths } from '../../shared/retention/rule';
import { type IntakeId, intakeIdSchema } from '../../shared/values';
import { record } from '../audit/record';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { all, get, type ReadDb, run, sql, transaction } from '../store/sql';
import { settingOf } from './clocks';
import { countDrafts, emptyShown, listed, removeDrafts } from './extras';
import { finishDisposals, markCompact } from './left';

export const intakeMonths = (db: ReadDb): number => Number(settingOf(db, 'intake-months') ?? 12);

const putAwayRow = z.object({ id: intakeIdSchema, notedAt: z.string(), sortedOn: z.string(), reason: z.string() });
const MOST = 200;

/** Those that were put away, the first to go first. Why they were, and no word of what they say. */
export function putAwayNotes(db: ReadDb, today: string): PutAway[] {
  const months = intakeMonths(db);
  return all(
    db,
    sql`SELECT id, noted_at AS notedAt, sorted_on AS sortedOn, reason FROM intake INDEXED BY intake_put_away
        WHERE state = 'put_away' ORDER BY sorted_on LIMIT ${MOST}`,
    putAwayRow,
  ).map(({ notedAt, sortedOn, ...row }) => {
    const deleteOn = addMonths(sortedOn, months);
    return { ...row, notedOn: dateOf(notedAt), putAwayOn: sortedOn, deleteOn, ready: deleteOn <= today };
  });
}

const countRow = z.object({ n: z.number() });

/** How many may go. */
export function countPutAway(db: ReadDb, today: string): number {
  const until = addMonths(today, -intakeMonths(db));
  const where = sql`state = 'put_away' AND sorted_on <= ${until}`;
  return get(db, sql`SELECT count(*) AS n FROM intake INDEXED BY intake_put_away WHERE ${where}`, countRow)?.n ?? 0;
}

/** Really gone, all of them with one certificate. @throws Refusal not-found, blocked/retention-not-due; then nothing has changed */
export function deletePutAway(context: Context, ids: readonly IntakeId[]): DisposalId {
  const db = casesDb(context);
  const today = dateOf(context.clock.now());
  const gone = new Set<string>(ids);
  const certificate = newId(disposalIdSchema);
  transaction(db, (tx) => {
    const notes = putAwayNotes(tx, today).filter((note) => gone.has(note.id));
    if (notes.length !== gone.size) throw new Refusal('not-found', { reason: 'intake' });
    if (notes.some((note) => !note.ready)) throw new Refusal('blocked', { reason: 'retention-not-due' });
    const drafts = countDrafts(tx, gone);
    const said = [{ kind: 'intake', n: gone.size }, ...(drafts > 0 ? [{ kind: 'draft', n: drafts }] : [])];
    // The day on which the last of them was put away: until then they could come back.
    const aside =
      notes
        .map((note) => note.putAwayOn)
        .sort()
        .at(-1) ?? today;
    run(
      tx,
      sql`INSERT INTO disposal (id, at, by_user, by_label, kind, ground, aside_on, gone, stays)
          VALUES (${certificate}, ${context.clock.now()}, ${context.me.id}, ${context.me.label}, 'intake', 'rule', ${aside}, ${JSON.stringify(said)}, '[]')`,
    );
    run(tx, sql`INSERT OR IGNORE INTO disposal_left (kind, id) SELECT 'id', value FROM json_each(${JSON.stringify([...gone])})`);
    removeDrafts(tx, gone);
    emptyShown(tx, gone);
    run(tx, sql`DELETE FROM intake WHERE id IN ${listed(gone)}`);
    markCompact(tx);
    for (const id of ids) record(tx, context, 'retention.delete.intake', id);
  });
  finishDisposals(context);
  return certificate;
}
