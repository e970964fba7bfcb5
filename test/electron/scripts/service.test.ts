/** @file Own scripts through the contract: kept where their maker's key opens, versioned, shared as a file, printed from a plan. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPlan } from '../../../shared/circles/start-plan';
import { canonical, SCRIPT_FILE_MOST } from '../../../shared/scripts/file';
import { findScript } from '../../../shared/scripts/library/library';
import { withScript } from '../../../shared/scripts/of-plan';
import { contentOf, type OwnScriptInput } from '../../../shared/scripts/own';
import type { UserId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

function input(title = 'Our circle', change: Partial<OwnScriptInput> = {}): OwnScriptInput {
  const script = findScript('formal-conference');
  if (script === undefined) throw new Error('script');
  return { ...contentOf(script), title: { en: title, es: '' }, basedOn: { id: script.id, version: script.version }, ...change };
}
const list = () => app.ask('scripts.list', {});
const named = (name: string) => join(app.dir, '..', `${name}-${Math.random().toString(16).slice(2)}.json`);

describe('own scripts', () => {
  it('get a number that grows; the older version stays', async () => {
    const { id } = await app.ask('scripts.make', { script: input() });
    expect(await app.ask('scripts.save', { id, seen: 1, script: input('Our calm circle') })).toEqual({ id, version: 2 });
    expect((await list()).map((row) => [row.script.title.en, row.script.version, row.madeBy, row.away])).toEqual([
      ['Our calm circle', 2, 'KM', false],
    ]);
    expect((await app.ask('scripts.version', { id, version: 1 })).title.en).toBe('Our circle');
    expect(app.changes).toContain('scripts');
    // Somebody who changed the first version does not write over the second.
    expect((await refusal(app.ask('scripts.save', { id, seen: 1, script: input('Mine') }))).kind).toBe('conflict');
    expect((await refusal(app.ask('scripts.version', { id, version: 3 }))).kind).toBe('not-found');
  });

  it('are put away and taken out again', async () => {
    const { id } = await app.ask('scripts.make', { script: input() });
    await app.ask('scripts.putAway', { id, away: true });
    expect((await list())[0]?.away).toBe(true);
    await app.ask('scripts.putAway', { id, away: false });
    expect((await list())[0]?.away).toBe(false);
    expect((await refusal(app.ask('scripts.putAway', { id: `own-${'0'.repeat(32)}`, away: true }))).kind).toBe('not-found');
  });

  it('lie with who made them: a facilitator sees none of the case book’s and none of another desk', async () => {
    await app.ask('scripts.make', { script: input('Of the counselors') });
    await app.enter('FA');
    expect(await list()).toEqual([]);
    await app.ask('scripts.make', { script: input('Of FA') });
    await app.enter('FB');
    expect(await list()).toEqual([]);
    await app.enter('KM');
    expect((await list()).map((row) => row.script.title.en)).toEqual(['Of the counselors']);
    await app.enter('AD');
    expect((await refusal(list())).kind).toBe('forbidden');
  });

  it('refuse what could not be printed', async () => {
    const broken = input('Our circle', { blocks: [] });
    expect((await app.raw('scripts.make', { script: broken })).ok).toBe(false);
    expect(await list()).toEqual([]);
  });

  it('say which names of this vault stand in the words', async () => {
    await app.ask('cases.create', aCase());
    const script = input('For Pim, and the Larkwhistle family', {
      credits: [{ source: 'A book', licence: 'CC BY', permission: 'Bo asked' }],
    });
    expect((await app.ask('scripts.names', { script })).names).toEqual(['Bo', 'Larkwhistle', 'Pim']);
    expect((await app.ask('scripts.names', { script: input('For everybody; pim is a word here') })).names).toEqual([]);
    // A facilitator's key knows only who sits in the own circles.
    await app.enter('FA');
    expect((await app.ask('scripts.names', { script })).names).toEqual([]);
  });
});

describe('a script as a file', () => {
  async function shared(): Promise<{ path: string; text: string }> {
    const { id } = await app.ask('scripts.make', { script: input('Shared') });
    const path = named('script');
    await app.ask('scripts.share', { id, grant: app.choose(path, 'write') });
    return { path, text: readFileSync(path, 'utf8') };
  }
  const read = (path: string) => app.ask('scripts.read', { grant: app.choose(path, 'read') });
  async function refused(text: string | Buffer): Promise<string> {
    const path = named('broken');
    writeFileSync(path, text);
    const before = await list();
    const error = await refusal(read(path));
    expect(await list()).toEqual(before);
    expect(app.defects).toEqual([]);
    return `${error.kind} ${error.reason}`;
  }

  it('is opened by another vault as it was', async () => {
    const { path, text } = await shared();
    expect(JSON.parse(text)).toMatchObject({ format: 'circlekeeper-script', schema: 1, version: 1 });
    expect(text).not.toContain('KM');
    await app.enter('FB');
    const { script } = await read(path);
    expect(canonical(script)).toBe(canonical(input('Shared')));
    const { id } = await app.ask('scripts.make', { script });
    expect((await list()).map((row) => [row.script.id, row.madeBy])).toEqual([[id, 'FB']]);
  });

  it('is refused kindly when it is another thing, cut off, changed, newer, too large or dangerous', async () => {
    const { text } = await shared();
    const file = JSON.parse(text) as { script: OwnScriptInput; hash: string };
    expect(await refused('Dear colleague')).toBe('blocked script-file-foreign');
    expect(await refused('')).toBe('blocked script-file-foreign');
    expect(await refused(Buffer.from([0xff, 0xfe, 0x00]))).toBe('blocked script-file-foreign');
    expect(await refused('{"format":"another","schema":1}')).toBe('blocked script-file-foreign');
    expect(await refused(text.slice(0, text.length / 2))).toBe('blocked script-file-foreign');
    expect(await refused(JSON.stringify({ ...file, schema: 2 }))).toBe('blocked script-file-newer');
    expect(await refused(text.replace('Shared', 'Sharpd'))).toBe('blocked script-file-damaged');
    expect(await refused(' '.repeat(SCRIPT_FILE_MOST + 1))).toBe('blocked script-file-large');
    expect(await refused('['.repeat(200_000))).toBe('blocked script-file-foreign');
    expect(await refused(text.replace('"script":', '"__proto__": {"a": 1}, "script":'))).toBe('blocked script-file-foreign');
    const { createHash } = await import('node:crypto');
    const signed = (script: unknown) =>
      JSON.stringify({ ...file, script, hash: createHash('sha256').update(canonical(script)).digest('hex') });
    expect(await refused(signed({ ...file.script, blocks: [] }))).toBe('blocked script-file-unfit');
    expect(await refused(signed({ ...file.script, onload: 'x' }))).toBe('blocked script-file-unfit');
    expect(await refused(signed({ ...file.script, title: { en: '<b>{keeper</b>'.repeat(20), es: '' } }))).toBe('blocked script-file-unfit');
    expect((await refusal(read(named('gone')))).kind).toBe('not-found');
  });
});

describe('a circle with an own script', () => {
  it('is printed from the copy in its plan, by the counselor too, whatever becomes of the script', async () => {
    const { users } = await app.ask('vault.state', {});
    const keeperUserId = users.find((u) => u.label === 'FA')?.id as UserId;
    const { id: caseId } = await app.ask('cases.create', aCase());
    await app.ask('cases.screen', { caseId, screening: aScreening() });
    const partyIds = (await app.ask('cases.open', { caseId })).parties.map((p) => p.id);
    await app.ask('cases.recordConsent', {
      caseId,
      consents: partyIds.map((partyId) => ({
        partyId,
        scope: 'take_part' as const,
        state: 'given' as const,
        by: 'both' as const,
        on: '2025-09-09',
      })),
    });
    const planning = {
      caseId,
      process: 'conference' as const,
      plannedOn: '2025-11-20',
      minutes: 60,
      keeperUserId,
      keeperName: 'FA',
      partyIds,
    };
    const { id: circleId } = await app.ask('circles.plan', planning);

    await app.enter('FA');
    const made = await app.ask('scripts.make', { script: input('The circle of FA') });
    const [row] = await list();
    if (row === undefined) throw new Error('row');
    const { circle } = await app.ask('circles.open', { id: circleId });
    const plan = withScript(startPlan(circle, { script: row.script, ageBand: '8-10', language: 'en', paper: 'a4' }), row.script);
    await app.ask('circles.savePlan', { id: circleId, plan: { ...plan, partNotes: { welcome: 'Water on the table.' } } });
    await app.ask('scripts.save', { id: made.id, seen: 1, script: input('Another name') });
    await app.ask('scripts.putAway', { id: made.id, away: true });
    const printed = () => app.ask('prints.preview', { kind: 'keeper_script', circleId, paper: 'a4' });
    expect(await printed()).toMatchObject({ kind: 'keeper_script', title: 'The circle of FA' });
    // The counselor's key opens the desk's plan, and finds the script in it.
    await app.enter('KM');
    expect(await list()).toEqual([]);
    expect(await printed()).toMatchObject({ title: 'The circle of FA' });
    expect(JSON.stringify(await printed())).toContain('Water on the table.');
  });
});
