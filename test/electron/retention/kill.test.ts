/** @file `kill -9` in the middle of a deletion: the whole case is there or nothing of it, and what was left to do is done at the next sign-in. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { type TestApp, testApp } from '../../support/app';
import { bundleDoomed, runAndKill } from '../../support/killed';
import { allDatabases, marked, pages, richCase } from './support';

/**
 * How many milliseconds after the deletion began each kill comes. A busy machine may let any of them come late, so the first is before it
 * for certain and the last behind it: both ends are always seen.
 */
const KILLS = ['before', 0, 1, 3, 6, 10, 15, 22, 30, 45, 70, 110, 'behind'] as const;

let app: TestApp;
let script: string;
beforeAll(async () => {
  script = await bundleDoomed(new URL('deleter.ts', import.meta.url), 'retention-kill');
  app = await testApp();
}, 60_000);
afterAll(() => app.cleanup());

it(`leaves all or nothing, ${KILLS.length} times`, { timeout: 240_000 }, async () => {
  await app.ask('retention.setAsideDays', { days: 0 });
  const seen = new Set<string>();
  for (const [round, after] of KILLS.entries()) {
    const mark = `r${'abcdefghijklmnop'[round]}q`;
    const rich = await richCase(app.ask, mark, app.context().facilitators()[0]?.id);
    const { ids } = await app.ask('retention.putAside', { targets: [{ kind: 'case', caseId: rich.id, people: true }], ground: 'asked' });
    const [planned] = await app.ask('retention.dryRun', { targets: [{ kind: 'case', caseId: rich.id, people: true }] });
    const files = readdirSync(join(app.dir, 'attachments')).length;
    app.leave();
    const reached = (words: string) => words.includes(after === 'behind' ? 'done' : 'deleting');
    const args = after === 'before' ? [app.dir, 'hold'] : [app.dir];
    const said = await runAndKill(script, args, (words) => (reached(words) ? (typeof after === 'number' ? after : 0) : undefined));
    await app.enter('KM');
    const db = casesDb(app.context());
    const there = (await app.ask('retention.aside', {})).some((a) => a.id === ids[0]);
    if (said.includes('done')) expect(there, 'what was acknowledged is gone').toBe(false);
    seen.add(there ? 'all' : 'nothing');
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.prepare('SELECT count(*) AS n FROM disposal_left').get()).toEqual({ n: 0 });
    if (there) {
      const [now] = await app.ask('retention.dryRun', { targets: [{ kind: 'case', caseId: rich.id, people: true }] });
      expect(now?.gone).toEqual(planned?.gone);
      expect(readdirSync(join(app.dir, 'attachments'))).toHaveLength(files);
      await app.ask('retention.delete', { id: ids[0] as never });
    }
    expect(
      allDatabases(app.context()).filter((one) => pages(one).includes(marked(mark, ''))),
      `round ${round}`,
    ).toEqual([]);
    expect(readdirSync(join(app.dir, 'attachments'))).toHaveLength(files - 2);
  }
  // The kills fell on both sides of the commit, or the test has shown nothing.
  expect([...seen].sort()).toEqual(['all', 'nothing']);
});
