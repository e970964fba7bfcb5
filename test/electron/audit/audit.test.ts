/** @file Goal 36: the trail follows from its first entry to its last; a changed or removed entry is noticed; the copy outside has no words. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
  for (let n = 0; n < 3; n++) await app.ask('cases.create', aCase({ title: `Telescope ${n}` }));
});
afterEach(() => app.cleanup());

const verify = () => app.ask('audit.verify', {});
/** What only somebody with the key and without the app can do. */
const past = (text: string) => casesDb(app.context()).exec(`DROP TRIGGER audit_is_append_only; DROP TRIGGER audit_keeps_all; ${text}`);

describe('the trail', () => {
  it('is whole in each part', async () => {
    const parts = await verify();
    expect(parts.map((one) => one.part)).toEqual(['cases', 'summaries', 'desk', 'desk']);
    expect(parts.every((one) => one.brokenAt === undefined)).toBe(true);
    expect(parts[0]?.entries).toBeGreaterThan(3);
  });
  it.each([
    ['an edited entry', "UPDATE audit SET user_id = 'nobody' WHERE seq = 3"],
    ['an edited time', "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3"],
    ['a removed entry', 'DELETE FROM audit WHERE seq = 3'],
    ['a removed first entry', 'DELETE FROM audit WHERE seq = 1; UPDATE audit SET seq = 3 WHERE seq = 3'],
  ])('%s is noticed', async (_name, text) => {
    past(text);
    const [cases] = await verify();
    expect(cases?.brokenAt).toBeGreaterThan(0);
  });
  it('entries taken from its end are noticed at the next sign-in', async () => {
    past('DELETE FROM audit WHERE seq > 2');
    app.leave();
    expect((await refusal(app.enter('KM'))).kind).toBe('vault-older');
    expect((await app.ask('backups.older', {})).map((one) => one.why)).toEqual(['changed']);
  });
  it('is read a page at a time, the newest first, and looking is in it', async () => {
    const first = await app.ask('audit.list', { limit: 2 });
    expect(first).toMatchObject({ more: true });
    expect(first.entries[0]?.who).toBe('KM');
    const then = await app.ask('audit.list', { limit: 2, before: first.entries.at(-1)?.seq ?? 0 });
    expect(then.entries[0]?.seq).toBe((first.entries.at(-1)?.seq ?? 0) - 1);
    expect((await app.ask('audit.list', { limit: 1 })).entries[0]?.action).toBe('audit.list');
  });
  it('goes outside without names and words, as a disclosure', async () => {
    const path = `${app.dir}-trail.csv`;
    const { rows } = await app.ask('audit.export', { grant: app.choose(path, 'write'), toWhom: 'District', why: 'Yearly review' });
    const text = readFileSync(path, 'utf8');
    expect(text.trim().split('\r\n').length).toBe(rows + 1);
    expect(text).not.toMatch(/Telescope|Pim|Bo |tussle/);
    expect((await app.ask('register.list', { filter: {} })).rows.map((row) => row.kind)).toContain('audit');
    expect(await refusal(app.ask('audit.export', { grant: app.choose(path, 'write'), toWhom: 'x', why: 'y' }))).toMatchObject({
      kind: 'conflict',
    });
    await app.enter('AD');
    expect((await refusal(app.ask('audit.list', {}))).kind).toBe('forbidden');
  });
});
