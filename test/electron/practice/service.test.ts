/** @file The button on the first screen: a fresh practice vault, locked, with its sign-ins shown. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '../../../build/envelope';
import { systemClock } from '../../../electron/clock';
import { setKdf } from '../../../electron/keys/kdf';
import { createFreshPracticeVault } from '../../../electron/practice/build';
import { practiceHandlers } from '../../../electron/practice/service';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { makeLobby, type VaultLobby, vaultState } from '../../../electron/session/lobby';
import { CHEAP_KDF, tempFolder } from '../../support/vault';

const { dir: root, cleanup } = tempFolder();
const used: string[] = [];
let lobby: VaultLobby;

beforeAll(() => {
  setKdf(CHEAP_KDF);
  lobby = makeLobby({
    folder: join(root, 'none'),
    practiceRoot: root,
    // The strictest place: the development runtime opens practice vaults only.
    developmentRuntime: true,
    clock: systemClock,
    jobs: new Map(),
    grants: new Map(),
    backgroundDelay: 0,
    changed: () => undefined,
    folderChanged: (dir) => used.push(dir),
  });
});
afterAll(() => {
  lobby.end();
  cleanup();
});

describe('practice.create', () => {
  it('makes a vault of twelve in a folder of its own and switches to it, locked', async () => {
    await practiceHandlers['practice.create'](lobby, { cases: 12 });
    expect(used).toEqual([join(root, 'practice-1')]);
    const state = vaultState(lobby);
    expect([state.status, state.practice, state.me]).toEqual(['locked', true, undefined]);
    expect(state.users.map((u) => [u.label, u.role])).toEqual(PRACTICE_SIGN_INS.map((s) => [s.label, s.role]));
    expect(state.practiceSignIns.map((s) => s.passphrase)).toEqual(PRACTICE_SIGN_INS.map((s) => s.passphrase));
  });

  it('can be entered with each of the three', async () => {
    for (const { label, role, passphrase } of PRACTICE_SIGN_INS) {
      const user = vaultState(lobby).users.find((u) => u.label === label);
      if (user === undefined) throw new Error('nobody');
      expect((await lobby.unlock(user.id, fill(passphrase, lobby.handEnvelope()))).role).toBe(role);
    }
  });

  it('never writes over an older one', async () => {
    await practiceHandlers['practice.create'](lobby, { cases: 13 });
    expect(readdirSync(root).sort()).toEqual(['practice-1', 'practice-2']);
    expect(vaultState(lobby)).toMatchObject({ folder: 'practice-2', status: 'locked' });
  });

  it('leaves nothing behind when it fails', async () => {
    const failing = { ...CHEAP_KDF, argon2id: () => Promise.reject(new Error('out of memory')) };
    await expect(createFreshPracticeVault(root, { cases: 12, kdf: failing })).rejects.toThrow();
    expect(readdirSync(root).sort()).toEqual(['practice-1', 'practice-2']);
  });
});
