/** @file Below the usual threshold: two admins agree at one computer, and the report says so. Rounded and exact never side by side. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Period, ReleaseRequest } from '../../../shared/summaries/release';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';
import { passphraseOf } from '../../support/vault';
import { autumnOf, recordFacts } from './support';

let app: TestApp;
let out: string;
let autumn: Period;
beforeEach(async () => {
  app = await testApp();
  await app.ask('vault.addUser', { label: 'AE', role: 'admin', passphrase: passphraseOf('AE') });
  app.clock.at = '2026-09-01T09:00:00.000Z';
  app.leave();
  await app.enter('AD');
  out = mkdtempSync(join(tmpdir(), 'lower-'));
  recordFacts(app, '2025-26/autumn', 120, 1);
  autumn = await autumnOf(app);
});
afterEach(() => {
  app.cleanup();
  rmSync(out, { recursive: true, force: true });
});

const asked = (more: Partial<ReleaseRequest> = {}): ReleaseRequest => {
  return { period: autumn, unit: 'cases', k: 5, dims: [{ dimension: 'harm_type', grouping: 'families' }], linked: [], ...more };
};
async function second() {
  const [one] = await app.ask('summaries.seconds', {});
  if (!one) throw new Error('no second admin');
  return one.id;
}
async function release(request: ReleaseRequest): Promise<string> {
  const { preview } = await app.ask('summaries.preview', { request });
  const folder = mkdtempSync(join(out, 'to-'));
  await app.ask('summaries.release', { preview, grant: app.grant(folder), toWhom: 'The board', why: 'Report' });
  return join(folder, readdirSync(folder)[0] ?? '');
}

describe('a threshold below the usual one', () => {
  it('needs a second admin, for just this period and threshold, and stands on the report', async () => {
    expect((await refusal(app.ask('summaries.preview', { request: asked() }))).reason).toBe('k-needs-second');
    expect((await refusal(app.ask('summaries.advise', { request: asked() }))).reason).toBe('k-needs-second');
    const labels = (await app.ask('summaries.seconds', {})).map((one) => one.label);
    expect(labels).toEqual(['AE']);
    await app.ask('summaries.agree', { admin: await second(), passphrase: passphraseOf('AE'), request: asked() });
    const folder = await release(asked());
    const note = readFileSync(join(folder, 'disclosure-note.md'), 'utf8');
    expect(note).toContain('lowered to 5; two admins agreed');
    expect(note).not.toContain('AE');
    expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).toContain('two admins agreed');
    expect((await refusal(app.ask('summaries.preview', { request: asked({ k: 6 }) }))).reason).toBe('k-needs-second');
    // What was promised with 5 can't be kept beside 10.
    expect((await refusal(app.ask('summaries.preview', { request: asked({ k: 10 }) }))).reason).toBe('other-k');
    app.leave();
    await app.enter('AD');
    expect((await refusal(app.ask('summaries.preview', { request: asked() }))).reason).toBe('k-needs-second');
  });

  it('is no way around the throttle of the sign-in, nor to agree with oneself or a counselor', async () => {
    const me = app.context().me.id;
    expect((await refusal(app.ask('summaries.agree', { admin: me, passphrase: passphraseOf('AD'), request: asked() }))).kind).toBe(
      'forbidden',
    );
    const { users } = await app.ask('vault.state', {});
    const counselor = users.find((user) => user.label === 'KM');
    if (!counselor) throw new Error('no counselor');
    expect(
      (await refusal(app.ask('summaries.agree', { admin: counselor.id, passphrase: passphraseOf('KM'), request: asked() }))).kind,
    ).toBe('forbidden');
    const kinds: string[] = [];
    for (let i = 0; i < 5; i += 1)
      kinds.push((await refusal(app.ask('summaries.agree', { admin: await second(), passphrase: 'wrong words', request: asked() }))).kind);
    expect(kinds).toContain('wrong-passphrase');
    expect(kinds.at(-1)).toBe('slow-down');
    expect((await refusal(app.ask('summaries.preview', { request: asked() }))).reason).toBe('k-needs-second');
  });

  it('is never below 5', async () => {
    const raw = await app.raw('summaries.preview', { request: { ...asked(), k: 4 } });
    expect(raw.ok).toBe(false);
  });
});

describe('a rounded summary', () => {
  it('says that it is rounded, everywhere, and stands beside no exact one', async () => {
    const folder = await release(asked({ k: 10, rounded: true }));
    const csv = readFileSync(join(folder, 'tables/harm_type.csv'), 'utf8').trimEnd().split('\n').slice(1);
    for (const line of csv) {
      const [count, status] = line.split(',').slice(-2);
      expect(status).toBe('rounded');
      expect(Number(count) % 10).toBe(0);
    }
    expect(readFileSync(join(folder, 'disclosure-note.md'), 'utf8')).toContain('Rounded: every number');
    expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).toContain('"rounding": 10');
    expect((await app.ask('summaries.ledger', {}))[0]?.rounded).toBe(true);
    expect((await refusal(app.ask('summaries.preview', { request: asked({ k: 10 }) }))).reason).toBe('rounded-or-exact');
    expect((await app.ask('summaries.preview', { request: asked({ k: 10, rounded: true }) })).table.rounding).toBe(10);
  });

  it('is refused where an exact one was published', async () => {
    await release(asked({ k: 10 }));
    expect((await refusal(app.ask('summaries.preview', { request: asked({ k: 10, rounded: true }) }))).reason).toBe('rounded-or-exact');
  });
});

describe('the same question', () => {
  it('has the same table, whatever order its dimensions are asked in', async () => {
    const dims: ReleaseRequest['dims'] = [
      { dimension: 'harm_type', grouping: 'families' },
      { dimension: 'age_band', grouping: 'two_halves' },
    ];
    const one = (await app.ask('summaries.preview', { request: asked({ k: 10, dims }) })).table;
    const other = (await app.ask('summaries.preview', { request: asked({ k: 10, dims: dims.toReversed() }) })).table;
    expect(other.dims.map((dim) => dim.dimension)).toEqual(['age_band', 'harm_type']);
    const turned = new Map(other.cells.map((cell) => [cell.at.toReversed().join(), cell.status]));
    for (const cell of one.cells) expect(turned.get(cell.at.join())).toBe(cell.status);
  });
});
