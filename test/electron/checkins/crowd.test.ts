/**
 * @file The home board and the check-in board with very much to do, in an invented school: what is shown and counted is what a plain reading
 * of every row gives, whichever index is walked. Open and closed cases, agreements of earlier versions, ended and of earlier openings among it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { boardOn } from '../../../electron/checkins/board';
import { checkinBoard } from '../../../electron/checkins/views';
import { casesDb } from '../../../electron/context';
import { insertSchool } from '../../../electron/practice/school';
import { all, nullable, type ReadDb, run, sql, transaction, type WriteDb } from '../../../electron/store/sql';
import { BOARD_GROUPS, boardDays, MOST_LINES } from '../../../shared/checkins/board';
import { DAY_GROUPS, MOST_VIEW_LINES, VIEW_AHEAD } from '../../../shared/checkins/views';
import { addDays } from '../../../shared/days';
import { type TestApp, testApp } from '../../support/app';

const ON = '2026-03-31';
const PURPOSE = ['wellbeing', 'progress', 'completion'];

let app: TestApp;
let db: WriteDb;

/** Promises and check-ins over all cases, closed ones too, with days and hours that fall together. */
function crowd(): void {
  const cases = all(
    db,
    sql`SELECT c.id, c.open, e.id AS episode, (SELECT id FROM party p WHERE p.case_id = c.id ORDER BY position LIMIT 1) AS party FROM "case" c JOIN episode e ON e.case_id = c.id`,
    z.object({ id: z.string(), open: z.number(), episode: z.string(), party: nullable(z.string()) }),
  );
  const id = (kind: string, n: number) => `${kind}${String(n).padStart(31, '0')}`;
  const day = (n: number) => addDays(ON, ((n * 7) % 60) - 20);
  transaction(db, (tx) => {
    cases.forEach(({ id: caseId, open, episode, party }, n) => {
      const status = ['active', 'active', 'completed', 'not_kept'][n % 4];
      run(
        tx,
        sql`INSERT INTO agreement (id, case_id, episode_id, version, status, drafted_on, signed_on, review_on)
            VALUES (${id('a', n)}, ${caseId}, ${episode}, 2, ${status}, ${ON}, ${ON}, ${n % 3 === 0 ? day(n) : undefined})`,
      );
      for (const version of [1, 2]) run(tx, sql`INSERT INTO agreement_version (agreement_id, version) VALUES (${id('a', n)}, ${version})`);
      for (let i = 0; i < (open === 1 ? 90 : 6); i += 1) {
        const at = n * 100 + i;
        if (party !== undefined)
          run(
            tx,
            sql`INSERT INTO item (id, agreement_id, version, position, lineage, owed_by, what, how_shown, helper, due, status)
                VALUES (${id('b', at)}, ${id('a', n)}, ${i % 5 === 0 ? 1 : 2}, ${i}, ${id('b', at)}, ${party}, 'Waters the plants', '', '', ${day(at)}, ${i % 6 === 0 ? 'done' : 'open'})`,
          );
        run(
          tx,
          sql`INSERT INTO checkin (id, case_id, episode_id, party_id, purpose, due, status, at_time)
              VALUES (${id('c', at)}, ${caseId}, ${episode}, ${i % 4 === 0 ? undefined : party}, ${PURPOSE[i % 3]}, ${day(at)},
                ${i % 7 === 0 ? 'done' : 'planned'}, ${i % 5 === 0 ? '09:15' : undefined})`,
        );
      }
    });
  });
}

beforeAll(async () => {
  app = await testApp();
  insertSchool(app.context(), { count: 60, now: ON, seed: 3, notesPerCase: 1 });
  db = casesDb(app.context()) as WriteDb;
  crowd();
});
afterAll(() => app.cleanup());

const plainRow = z.object({
  kind: z.string(),
  case_id: z.string(),
  number: z.number(),
  due: z.string(),
  at_time: nullable(z.string()),
  name: nullable(z.string()),
  label: nullable(z.string()),
  title: z.string(),
  person: nullable(z.string()),
  party: nullable(z.string()),
});

/** Every line with a day, read without an order, an index or a limit. */
const plain = (read: ReadDb) =>
  all(
    read,
    sql`SELECT x.*, c.number, c.title, pe.folded AS name, lower(pa.label) AS label, pa.person_id AS person FROM (
          SELECT 'checkin' AS kind, +case_id AS case_id, due, at_time, party_id AS party FROM checkin WHERE +status = 'planned'
          UNION ALL SELECT 'item', a.case_id, i.due, NULL, i.owed_by FROM item i, agreement a, episode e WHERE +i.status = 'open' AND a.id = i.agreement_id
            AND a.version = i.version AND a.status = 'active' AND e.id = a.episode_id AND e.closed_on IS NULL
          UNION ALL SELECT 'agreement', a.case_id, a.review_on, NULL, a.responsible_party FROM agreement a, episode e WHERE +a.status = 'active' AND a.review_on IS NOT NULL
            AND e.id = a.episode_id AND e.closed_on IS NULL
          UNION ALL SELECT 'circle', case_id, planned_on, start_time, NULL FROM circle WHERE +status = 'planned'
          UNION ALL SELECT 'risk', case_id, review_on, NULL, party_id FROM risk WHERE ended_on IS NULL AND review_on IS NOT NULL
          UNION ALL SELECT 'wait', id, next_due, NULL, NULL FROM "case" WHERE +next_step IN ('wait', 'await_consent') AND next_due IS NOT NULL
        ) x JOIN "case" c ON c.id = x.case_id LEFT JOIN party pa ON pa.id = x.party LEFT JOIN person pe ON pe.id = pa.person_id WHERE +c.open = 1`,
    plainRow,
  );
type Plain = z.output<typeof plainRow>;

const compared = (keys: (row: Plain) => readonly (string | number)[]) => (a: Plain, b: Plain) => {
  const [x, y] = [keys(a), keys(b)];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at === -1 ? 0 : (x[at] ?? '') < (y[at] ?? '') ? -1 : 1;
};
const byDay = (row: Plain) => [row.due, row.at_time ?? '99', row.number] as const;

describe('a crowded board', () => {
  it('shows the first lines of each group in their order, and counts all of them', () => {
    const board = boardOn(db, ON, () => true);
    const days = boardDays(ON);
    const lines = plain(db);
    let long = 0;
    for (const group of ['overdue', 'today', 'week', 'later'] as const) {
      const mine = lines
        .filter(({ kind, due }) => due >= days[group].from && due <= days[group].to && (kind !== 'wait' || due <= ON))
        .sort(compared(byDay));
      const shown = board.rows.filter((row) => row.group === group);
      expect(board.totals[group], group).toBe(mine.length);
      expect(
        shown.map(({ due, atTime, caseId }) => [due, atTime, caseId]),
        group,
      ).toEqual(mine.slice(0, MOST_LINES).map((row) => [row.due, row.at_time, row.case_id]));
      long += mine.length > MOST_LINES ? 1 : 0;
    }
    expect(long).toBeGreaterThan(1);
    expect(BOARD_GROUPS.map((group) => board.rows.filter((row) => row.group === group).length).every((n) => n <= MOST_LINES)).toBe(true);
  });

  it('of check-ins by day, by case and by person too', () => {
    const until = addDays(ON, VIEW_AHEAD);
    const mine = plain(db).filter((row) => row.kind === 'checkin');
    const ahead = mine.filter((row) => row.due <= until);
    expect(ahead.length).toBeGreaterThan(MOST_VIEW_LINES);
    const shown = (view: ReturnType<typeof checkinBoard>) =>
      view.groups.flatMap((group) => group.rows.map((row) => [row.caseId, row.due, row.atTime]));
    const sorted = (keys: (row: Plain) => readonly (string | number)[]) =>
      ahead
        .toSorted(compared(keys))
        .slice(0, MOST_VIEW_LINES)
        .map((row) => [row.case_id, row.due, row.at_time]);
    const byCase = checkinBoard(db, ON, 'case');
    expect([byCase.total, shown(byCase)]).toEqual([ahead.length, sorted((row) => [row.title, row.number, ...byDay(row)])]);
    const byPerson = checkinBoard(db, ON, 'person');
    expect([byPerson.total, shown(byPerson)]).toEqual([
      ahead.length,
      sorted((row) => [row.name ?? row.label ?? '', row.person ?? '', row.party ?? '', ...byDay(row)]),
    ]);
    const days = boardDays(ON);
    const view = checkinBoard(db, ON, 'day');
    expect(view.groups.map(({ key, total }) => [key, total])).toEqual(
      DAY_GROUPS.map((group) => [group, mine.filter(({ due }) => due >= days[group].from && due <= days[group].to).length]).filter(
        ([, n]) => n !== 0,
      ),
    );
    for (const group of view.groups)
      expect(group.rows.map(({ due, atTime, caseId }) => [due, atTime, caseId])).toEqual(
        mine
          .filter(({ due }) => due >= days[group.key as 'today'].from && due <= days[group.key as 'today'].to)
          .toSorted(compared(byDay))
          .slice(0, group.rows.length)
          .map((row) => [row.due, row.at_time, row.case_id]),
      );
  });
});
