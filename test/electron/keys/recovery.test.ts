/** @file Goal 13 and more: recovery by code and by two of three parts, proven before it is needed, through everything that changes keys. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { passphraseOf } from '../../support/vault';

let app: TestApp;
beforeEach(async () => {
  app = await testApp({ anchors: true });
  await app.ask('cases.create', aCase());
});
afterEach(() => app.cleanup());

const NEW = 'velvet harbour nine quiet foxes';
const passphrase = passphraseOf('KM');
const makeParts = async (): Promise<[string, string, string]> => {
  const { parts } = await app.ask('vault.newParts', { passphrase });
  const [a = '', b = '', c = ''] = parts;
  return [a, b, c];
};
const idOf = async (label: string): Promise<UserId> => {
  const user = (await app.ask('vault.state', {})).users.find((one) => one.label === label);
  if (user === undefined) throw new Error(`no ${label}`);
  return user.id;
};
const cases = async () => (await app.ask('cases.list', {})).total;
const comesIn = async (code: string) => {
  app.leave();
  const { recoveryCode } = await app.ask('vault.recover', { code, newPassphrase: NEW });
  expect(await cases()).toBe(1);
  return recoveryCode;
};

describe('two of three parts', () => {
  it.each([
    [0, 1],
    [2, 0],
    [1, 2],
  ])('parts %i and %i open everything once; then all three are void and a new code is there', async (one, two) => {
    const parts = await makeParts();
    expect((await app.ask('vault.recovery', {})).parts).toMatchObject({
      set: parts[0].slice(0, 3),
      madeAt: app.clock.at,
      beforeLeaving: false,
    });
    const code = await comesIn(`${parts[one]} ${parts[two]}`);
    expect((await app.ask('vault.recovery', {})).parts).toBeUndefined();
    expect((await app.ask('audit.list', {})).entries.map((entry) => entry.action)).toContain('vault.recover');
    app.leave();
    expect(await refusal(app.ask('vault.recover', { code: `${parts[0]} ${parts[1]}`, newPassphrase: NEW }))).toMatchObject({
      reason: 'parts-foreign',
    });
    await app.ask('vault.recover', { code, newPassphrase: passphrase });
  });

  it('survive another passphrase, another code, and new keys of everything', async () => {
    await app.ask('vault.addUser', { label: 'RS', role: 'counselor', passphrase: passphraseOf('RS') });
    const [a, b] = await makeParts();
    await app.ask('vault.changePassphrase', { old: passphrase, next: NEW });
    await app.ask('vault.newCode', { passphrase: NEW });
    await app.ask('vault.removeUser', { userId: await idOf('RS') });
    // The files are under new keys, the list under another signature; the parts were made before both.
    await comesIn(`${a} ${b}`);
  });

  it('stay when the recovery code is used', async () => {
    const [a, , c] = await makeParts();
    const { recoveryCode } = await app.ask('vault.newCode', { passphrase });
    await comesIn(recoveryCode);
    expect((await app.ask('vault.recovery', {})).parts).toBeDefined();
    await comesIn(`${c} ${a}`);
  });

  it('open a backup on a new computer', async () => {
    const [a, b] = await makeParts();
    await app.ask('backups.make', {});
    app.leave();
    const folder = `${app.dir}-backups`;
    const other = await testApp();
    other.leave();
    cpSync(folder, join(`${other.dir}-stick`, 'from home'), { recursive: true });
    const found = await other.ask('backups.find', { grant: other.grant(`${other.dir}-stick`) });
    const ticket = found[0]?.ticket ?? '';
    const look = await other.ask('backups.preview', { ticket, secret: `${a} ${b}` });
    expect(look.counts.cases).toBe(1);
    await other.ask('backups.restore', { look: look.look });
    await other.ask('vault.recover', { code: `${a} ${b}`, newPassphrase: NEW });
    expect((await other.ask('cases.list', {})).total).toBe(1);
    other.cleanup();
  });

  it('that were replaced, withdrawn, or are of another vault are refused; nothing is counted against anybody', async () => {
    const [a, b] = await makeParts();
    const [c, d] = await makeParts();
    for (let tries = 0; tries < 5; tries++)
      expect(await refusal(app.ask('vault.practise', { typed: `${a} ${b}` }))).toMatchObject({ kind: 'invalid', reason: 'parts-foreign' });
    expect(await app.ask('vault.practise', { typed: `${c} ${d}` })).toEqual({ kind: 'parts' });
    expect(await app.ask('vault.lookAtPart', { part: c })).toEqual({ set: c.slice(0, 3), number: 1, ours: true });
    expect((await app.ask('vault.lookAtPart', { part: b })).ours).toBe(false);
    await app.ask('vault.dropParts', {});
    expect(await refusal(app.ask('vault.practise', { typed: `${c} ${d}` }))).toMatchObject({ reason: 'parts-foreign' });
    expect((await app.ask('vault.recovery', {})).parts).toBeUndefined();
    // No copy of the header that we keep ourselves has them.
    app.leave();
    expect(readdirSync(app.dir)).toContain('vault.json.prev');
    cpSync(join(app.dir, 'vault.json.prev'), join(app.dir, 'vault.json'));
    expect(await refusal(app.ask('vault.recover', { code: `${c} ${d}`, newPassphrase: NEW }))).toMatchObject({ reason: 'parts-foreign' });
  });

  it('are made and withdrawn by counselors, with their passphrase', async () => {
    expect((await refusal(app.ask('vault.newParts', { passphrase: 'not the one at all' }))).kind).toBe('wrong-passphrase');
    await app.enter('FA');
    for (const method of ['vault.newParts', 'vault.newCode'])
      expect(await app.raw(method, { passphrase: passphraseOf('FA') })).toMatchObject({ error: { kind: 'forbidden' } });
    expect(await app.raw('vault.practise', { typed: 'x' })).toMatchObject({ error: { kind: 'forbidden' } });
  });
});

describe('a practice run', () => {
  it('really opens, changes nothing, and is written down', async () => {
    const { recoveryCode } = await app.ask('vault.newCode', { passphrase });
    expect((await app.ask('vault.recovery', {})).code?.provedAt).toBeUndefined();
    app.clock.at = '2025-11-12T10:00:00.000Z';
    for (let run = 0; run < 3; run++)
      expect(await app.ask('vault.practise', { typed: recoveryCode.toLowerCase() })).toEqual({ kind: 'recovery' });
    expect((await app.ask('vault.recovery', {})).code).toEqual({
      madeAt: '2025-11-10T09:00:00.000Z',
      provedAt: app.clock.at,
      beforeLeaving: false,
    });
    const entry = (await app.ask('audit.list', {})).entries.find((one) => one.action === 'vault.recoveryProved');
    expect(entry?.subject).toBe('recovery');
    await comesIn(recoveryCode);
    // What came in its place has not been proven.
    expect((await app.ask('vault.recovery', {})).code).toEqual({ madeAt: app.clock.at, provedAt: undefined, beforeLeaving: false });
  });

  it('is slowed down like the door, and tells a slip from a wrong code', async () => {
    const { recoveryCode } = await app.ask('vault.newCode', { passphrase });
    const slip = `${recoveryCode.slice(0, -1)}${recoveryCode.endsWith('0') ? '2' : '0'}`;
    expect(await refusal(app.ask('vault.practise', { typed: slip }))).toMatchObject({ reason: 'recovery-group', fields: ['code.7'] });
    const { recoveryCode: newer } = await app.ask('vault.newCode', { passphrase });
    for (let tries = 0; tries < 3; tries++)
      expect((await refusal(app.ask('vault.practise', { typed: recoveryCode }))).kind).toBe('wrong-passphrase');
    expect((await refusal(app.ask('vault.practise', { typed: newer }))).kind).toBe('slow-down');
    expect((await app.ask('audit.list', {})).entries.filter((one) => one.action === 'vault.recoveryProved')).toEqual([]);
  });

  it('of somebody else’s code proves nothing', async () => {
    const { recoveryCode } = await app.ask('vault.newCode', { passphrase });
    await app.ask('vault.addUser', { label: 'RS', role: 'counselor', passphrase: passphraseOf('RS') });
    await app.enter('RS');
    expect((await app.ask('vault.recovery', {})).code).toBeUndefined();
    await app.ask('vault.newCode', { passphrase: passphraseOf('RS') });
    expect((await refusal(app.ask('vault.practise', { typed: recoveryCode }))).kind).toBe('wrong-passphrase');
  });
});
