/** @file Envelopes for typed words: the page's own sealing is opened once, by the process that handed the envelope out, and by nobody else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fill } from '../../../build/envelope';
import { Envelopes } from '../../../electron/keys/envelopes';
import { seal } from '../../../renderer/vault/envelope';
import type { SealedWords } from '../../../shared/keys/envelope';
import { type TestApp, testApp } from '../../support/app';
import { passphraseOf } from '../../support/vault';

const NOT_OURS = expect.objectContaining({ error: { kind: 'invalid', reason: 'envelope', fields: ['passphrase'] } });
const WORDS = 'crème brûlée für drei Ängste';

describe('an envelope', () => {
  it('brings the words of the page as bytes, in one spelling', async () => {
    const envelopes = new Envelopes();
    const opened = envelopes.open(await seal(WORDS.normalize('NFD'), envelopes.hand()));
    expect(opened.toString('utf8')).toBe(WORDS.normalize('NFKC'));
  });

  it('says nothing of them to whoever sees it pass', async () => {
    const envelopes = new Envelopes();
    const [first, second] = [await seal(WORDS, envelopes.hand()), await seal(WORDS, envelopes.hand())];
    expect(first.box).not.toBe(second.box);
    expect(JSON.stringify(first)).not.toContain(Buffer.from(WORDS).toString('base64url').slice(0, 12));
  });

  it('is opened once, by who handed it out', async () => {
    const [envelopes, others] = [new Envelopes(), new Envelopes()];
    const full = await seal(WORDS, envelopes.hand());
    expect(() => others.open(full)).toThrow(NOT_OURS);
    envelopes.open(full);
    expect(() => envelopes.open(full)).toThrow(NOT_OURS);
  });

  it('is not opened when anything of it was changed', async () => {
    const envelopes = new Envelopes();
    const other = fill(WORDS, envelopes.hand());
    const changes: ((full: SealedWords) => SealedWords)[] = [
      (full) => ({ ...full, from: other.from }),
      (full) => ({ ...full, from: 'AA' }),
      (full) => ({ ...full, nonce: other.nonce }),
      (full) => ({ ...full, nonce: '' }),
      (full) => ({ ...full, box: other.box }),
      (full) => ({ ...full, box: '' }),
      (full) => ({ ...full, envelope: '__proto__' }),
    ];
    for (const change of changes) {
      const full = change(await seal(WORDS, envelopes.hand()));
      expect(() => envelopes.open(full)).toThrow(NOT_OURS);
    }
  });

  it('counts only while it is among the newest', () => {
    const envelopes = new Envelopes();
    const [oldest] = [envelopes.hand()];
    for (let more = 0; more < 4; more++) envelopes.hand();
    expect(() => envelopes.open(fill(WORDS, oldest))).toThrow(NOT_OURS);
  });
});

describe('the door', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp();
  });
  afterEach(() => app.cleanup());

  it('opens to an envelope once, and takes a passphrase in nothing else', async () => {
    const userId = app.context().me.id;
    app.leave();
    const passphrase = app.typed(passphraseOf('KM'));
    expect(await app.raw('vault.unlock', { userId, passphrase: passphraseOf('KM') })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    });
    expect(await app.raw('vault.unlock', { userId, passphrase })).toMatchObject({ ok: true });
    app.leave();
    expect(await app.raw('vault.unlock', { userId, passphrase })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', reason: 'envelope' },
    });
  });
});
