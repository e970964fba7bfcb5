/**
 * @file Today and the check-in board of a school with very much to do: ten thousand open promises and check-ins, more than any counselor
 * has. The same school without them stands beside it, so that what grows is seen.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CASES, databasePath } from '../../electron/keys/compartments';
import { SNAPSHOT } from '../../electron/practice/build';
import { openStore } from '../../electron/store/open';
import { run, sql, transaction, type WriteDb } from '../../electron/store/sql';
import { boardQuestions, dashboardQuestions } from './questions';
import { GOALS, type Row } from './rows';
import { copyVault, enterVault } from './school';
import { type Contender, inTurns, ratioOf } from './statistics';
import { askFully, openSubject, prepareFiles, type Question, type Subject } from './subject';

const QUESTIONS: readonly { readonly name: string; readonly ask: () => Question[] }[] = [
  { name: 'due today', ask: dashboardQuestions },
  { name: 'check-ins by day', ask: boardQuestions('day') },
  { name: 'check-ins by person', ask: boardQuestions('person') },
  { name: 'check-ins by case', ask: boardQuestions('case') },
];

/** So many open promises and planned check-ins more, half of each, spread over the open cases and over two months around today. */
function crowd(db: WriteDb, open: number): void {
  const half = Math.ceil(open / 2);
  const spread = sql`date(${SNAPSHOT}, ((n.i * 7) % 60 - 20) || ' days')`;
  const series = sql`WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${half})`;
  const place = sql`w.place = n.i % (SELECT count(*) FROM crowd)`;
  db.exec(
    `CREATE TEMP TABLE crowd AS SELECT row_number() OVER (ORDER BY c.number) - 1 AS place, c.id AS case_id, e.id AS episode_id,
       (SELECT p.id FROM party p WHERE p.case_id = c.id ORDER BY p.position LIMIT 1) AS party_id, lower(hex(randomblob(16))) AS agreement_id
     FROM "case" c JOIN episode e ON e.case_id = c.id AND e.number = c.episode WHERE c.open = 1`,
  );
  transaction(db, (tx) => {
    run(
      tx,
      sql`INSERT INTO agreement (id, case_id, episode_id, version, status, drafted_on, signed_on)
          SELECT agreement_id, case_id, episode_id, 1, 'active', ${SNAPSHOT}, ${SNAPSHOT} FROM crowd WHERE party_id IS NOT NULL`,
    );
    run(tx, sql`INSERT INTO agreement_version (agreement_id, version) SELECT agreement_id, 1 FROM crowd WHERE party_id IS NOT NULL`);
    run(
      tx,
      sql`INSERT INTO item (id, agreement_id, version, position, lineage, owed_by, what, how_shown, helper, due, status)
          ${series} SELECT lower(hex(randomblob(16))), w.agreement_id, 1, n.i, lower(hex(randomblob(16))), w.party_id, 'Waters the plants', '', '',
            ${spread}, 'open' FROM n JOIN crowd w ON ${place} WHERE w.party_id IS NOT NULL`,
    );
    run(tx, sql`UPDATE agreement_version SET signed_on = ${SNAPSHOT} WHERE agreement_id IN (SELECT agreement_id FROM crowd)`);
    run(
      tx,
      sql`INSERT INTO checkin (id, case_id, episode_id, party_id, purpose, due, status)
          ${series} SELECT lower(hex(randomblob(16))), w.case_id, w.episode_id, w.party_id, 'wellbeing', ${spread}, 'planned'
          FROM n JOIN crowd w ON ${place}`,
    );
  });
  db.exec('DROP TABLE crowd; ANALYZE');
}

/** @param made a vault of `cases` cases; @param open promises and check-ins that are added to a copy of it */
export async function boardRows(
  { made, cases, open, work }: { made: string; cases: number; open: number; work: string },
  rounds: { readonly rounds: number; readonly warmUps: number },
): Promise<Row[]> {
  const folder = (name: string) => {
    const dir = join(work, name);
    mkdirSync(dir, { recursive: true });
    return dir;
  };
  const full = copyVault(made, join(folder('crowded'), 'vault'));
  const session = await enterVault(full);
  const db = openStore(databasePath(full, CASES), session.databaseKey(CASES), { create: false });
  try {
    crowd(db, open);
  } finally {
    db.close();
  }
  const subjects = [
    await openSubject(await prepareFiles(cases, made, folder('calm'))),
    await openSubject(await prepareFiles(cases, full, folder('crowded'))),
  ] as const;
  try {
    const rows: Row[] = [];
    for (const question of QUESTIONS) rows.push(...(await compared(question, subjects, { cases, open }, rounds)));
    return rows;
  } finally {
    for (const subject of subjects) subject.close();
  }
}

async function compared(
  { name, ask }: (typeof QUESTIONS)[number],
  [calm, crowded]: readonly [Subject, Subject],
  { cases, open }: { cases: number; open: number },
  rounds: { readonly rounds: number; readonly warmUps: number },
): Promise<Row[]> {
  const [question] = ask();
  const [steps = []] = await crowded.record(ask());
  if (question === undefined) throw new Error('nothing to ask');
  const contenders: Contender[] = [
    { name: 'calm', run: () => askFully(calm.door, question) },
    { name: 'crowded', run: () => askFully(crowded.door, question) },
    { name: 'plain', run: () => crowded.onPlain(steps) },
    { name: 'ours', run: () => crowded.onOurs(steps) },
  ];
  const times = await inTurns(contenders, rounds);
  const row = (words: string, one: string, other: string, goal: number): Row => ({
    row: words,
    cases,
    goal,
    ...ratioOf(times.get(one) ?? [], times.get(other) ?? []),
  });
  return [
    row(`full path ${name}, ${open} more open items`, 'crowded', 'plain', GOALS.fullDashboard),
    row(`statement ${name}, ${open} more open items`, 'ours', 'plain', GOALS.statement),
    row(`growth ${name}, ${open} more open items over none`, 'crowded', 'calm', GOALS.growth),
  ];
}
