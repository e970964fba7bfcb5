/**
 * @file `kill -9` while files are added: every one that was acknowledged is whole, every one that is listed is whole, and after the next
 * sign-in nothing lies in the folder that has no row.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { readFile } from '../../support/files';
import { bundleDoomed, runAndKill } from '../../support/killed';

const ROUNDS = 15;

let app: TestApp;
let script: string;
let caseId: CaseId;
beforeAll(async () => {
  script = await bundleDoomed(new URL('file-writer.ts', import.meta.url), 'kill-files');
  app = await testApp();
  caseId = (await app.ask('cases.create', aCase())).id;
});
afterAll(() => app.cleanup());

/** Kills at any instant after so many files were acknowledged. Answers the ids that the writer was told are kept, and whether it was killed in the middle of one. */
async function addAndKill(after: number): Promise<{ kept: string[]; inFlight: boolean }> {
  const text = await runAndKill(script, [app.dir, caseId], (said) =>
    said.split('kept ').length > after ? Math.random() * 120 : undefined,
  );
  const lines = text.split('\n').slice(0, -1);
  return { kept: lines.flatMap((line) => /^kept (.+)$/.exec(line)?.[1] ?? []), inFlight: lines.at(-1) === 'begun' };
}

it(`keeps every acknowledged file and no half one in ${ROUNDS} kills`, { timeout: 300_000 }, async () => {
  app.leave();
  const all = new Set<string>();
  let inFlight = 0;
  let beginnings = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const told = await addAndKill(round % 3);
    const there = () => readdirSync(join(app.dir, 'attachments'));
    if (there().some((name) => name.endsWith('.part'))) beginnings += 1;
    if (told.inFlight) inFlight += 1;
    await app.enter('KM');
    const listed = await app.ask('attachments.list', { caseId });
    const fresh = listed.filter((file) => !all.has(file.id));
    expect(fresh.map((file) => file.id)).toEqual(expect.arrayContaining(told.kept));
    // At most the one whose acknowledgement was on its way.
    expect(fresh.length - told.kept.length).toBeOneOf([0, 1]);
    for (const file of fresh) {
      all.add(file.id);
      expect(file.state).toBe('whole');
      await readFile(app, file.id);
    }
    expect(there().toSorted()).toEqual([...all].map((id) => `${id}.sealed`).toSorted());
    expect(app.defects).toEqual([]);
    app.leave();
  }
  // The kills met the adding, or the figure would mean nothing.
  expect(all.size).toBeGreaterThanOrEqual(ROUNDS);
  expect(inFlight).toBeGreaterThan(0);
  console.log(
    `${ROUNDS} kills: ${all.size} files kept and whole, ${inFlight} stopped in the middle, ${beginnings} beginnings cleared away`,
  );
});
