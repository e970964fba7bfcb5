/** @file `kill -9` in the middle of an import: all of its cases are there or none, and what was left to do is done at the next sign-in. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { type TestApp, testApp } from '../../support/app';
import { bundleDoomed, runAndKill } from '../../support/killed';

const ROWS = 300;
/** After which word of the importer each kill comes, and how many milliseconds later. */
const KILLS: readonly (readonly ['writing' | 'keeping' | 'done', number])[] = [
  ['writing', 0],
  ['writing', 60],
  ['writing', 250],
  ['keeping', 0],
  ['keeping', 5],
  ['keeping', 20],
  ['done', 0],
  ['done', 40],
];

let app: TestApp;
let script: string;
beforeAll(async () => {
  script = await bundleDoomed(new URL('importer.ts', import.meta.url), 'import-kill');
  app = await testApp();
}, 60_000);
afterAll(() => app.cleanup());

/** Runs one import and kills it. Answers whether it was acknowledged. */
async function importAndKill(round: number, word: string, after: number): Promise<boolean> {
  const reached = (said: string) => (said.includes(word) || said.includes('done') ? after : undefined);
  // On a busy machine each kill may come late; the first comes before it for certain.
  const hold = round === 0 ? ['hold'] : [];
  return (await runAndKill(script, [app.dir, `round${round}`, String(ROWS), ...hold], reached)).includes('done');
}

it(`leaves all or nothing, ${KILLS.length} times`, { timeout: 240_000 }, async () => {
  app.leave();
  let cases = 0;
  const seen = new Set<string>();
  for (const [round, [word, after]] of KILLS.entries()) {
    const acknowledged = await importAndKill(round, word, after);
    await app.enter('KM');
    const { total } = await app.ask('cases.list', { status: 'all' });
    expect([cases, cases + ROWS], `round ${round}`).toContain(total);
    if (acknowledged) expect(total, 'what was acknowledged is there').toBe(cases + ROWS);
    seen.add(total === cases ? 'nothing' : 'all');
    cases = total;
    // What the killed process had not come to is done now, and then everything is whole.
    await expect.poll(async () => (await app.ask('imports.progress', {})).phase, { timeout: 60_000 }).toBe('idle');
    expect((await app.ask('cases.list', { search: 'telescope', status: 'all' })).total).toBe(Math.min(cases, 400));
    const db = casesDb(app.context());
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.prepare('SELECT count(*) AS n FROM import_row').get()).toEqual({ n: cases });
    app.leave();
  }
  // The kills fell on both sides of the commit, or the test has shown nothing.
  expect([...seen].sort()).toEqual(['all', 'nothing']);
});
