/**
 * @file `kill -9` while saves run: what was acknowledged is there, what is there is whole, and at most the save in flight is lost.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { bundleDoomed, runAndKill } from '../../support/killed';

const ROUNDS = 50;

let app: TestApp;
let script: string;
beforeAll(async () => {
  script = await bundleDoomed(new URL('writer.ts', import.meta.url), 'kill');
  app = await testApp();
});
afterAll(() => app.cleanup());

interface Acknowledged {
  readonly cases: string[];
  readonly notes: [caseId: string, noteId: string][];
  draft: string | undefined;
}

/** Lets the writer run and kills it at any instant after its first save. Answers what it had been told is safe. */
const writeAndKill = async (round: number): Promise<Acknowledged> =>
  acknowledged(await runAndKill(script, [app.dir, String(round)], () => Math.random() * 300));

function acknowledged(text: string): Acknowledged {
  const told: Acknowledged = { cases: [], notes: [], draft: undefined };
  // What stands behind the last line break was never finished.
  for (const line of text.split('\n').slice(0, -1)) {
    const [kind, first = '', second = ''] = line.split(' ');
    if (kind === 'case') told.cases.push(first);
    if (kind === 'note') told.notes.push([first, second]);
    if (kind === 'draft') told.draft = `draft ${first} ${second}`;
  }
  return told;
}

it(`loses nothing that was acknowledged in ${ROUNDS} kills`, { timeout: 300_000 }, async () => {
  app.leave();
  let known = 0;
  let acknowledgedInAll = 0;
  let inFlight = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const { cases, notes, draft } = await writeAndKill(round);
    await app.enter('KM');
    for (const pragma of ['integrity_check', 'quick_check']) expect(casesDb(app.context()).pragma(pragma, { simple: true })).toBe('ok');
    expect(casesDb(app.context()).pragma('foreign_key_check')).toEqual([]);
    for (const caseId of cases) await app.ask('cases.open', { caseId: caseId as CaseId });
    for (const [caseId, noteId] of notes) {
      const view = await app.ask('cases.open', { caseId: caseId as CaseId });
      expect(view.notes.map((note) => note.id)).toContain(noteId);
    }
    // The draft of this round or the one whose acknowledgement was on its way.
    const found = (await app.ask('drafts.find', { key: 'case.new' })).draft?.body;
    if (draft !== undefined) expect(Number(found?.split(' ')[2]) - Number(draft.split(' ')[2])).toBeOneOf([0, 1]);
    const { total } = await app.ask('cases.list', { status: 'all', limit: 1 });
    expect(total - known - cases.length).toBeOneOf([0, 1]);
    inFlight += total - known - cases.length;
    acknowledgedInAll += cases.length + notes.length;
    known = total;
    expect(app.defects).toEqual([]);
    app.leave();
  }
  // The rounds were not idle, or the figure would mean nothing.
  expect(acknowledgedInAll).toBeGreaterThan(ROUNDS);
  console.log(
    `${ROUNDS} kills, ${acknowledgedInAll} acknowledged cases and notes, none lost; ${inFlight} cases were in flight and are whole`,
  );
});
