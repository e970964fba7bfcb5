/** @file Searches of a session: one at a time, stopped for good, ended when they take too long, break or the session is over. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundRelease, FromSearch, Job } from '../../../../electron/summaries/search/job';
import { setRunner } from '../../../../electron/summaries/search/runner';
import { BUDGET_MS, MOST_MS, Searches } from '../../../../electron/summaries/search/searches';
import type { ProtectedTable } from '../../../../shared/summaries/release';
import { refusal } from '../../../support/refusal';

const job = { kind: 'protect', options: { budgetMs: BUDGET_MS } } as unknown as Job & { kind: 'protect' };
const audit = { kind: 'audit' } as Job & { kind: 'audit' };
const advise = { kind: 'advise' } as Job & { kind: 'advise' };

let hear: ((message: FromSearch) => void)[];
let ended: number[];
let session: AbortController;
let searches: Searches;
beforeEach(() => {
  vi.useFakeTimers();
  hear = [];
  ended = [];
  setRunner((_job, listener) => {
    const number = hear.push(listener) - 1;
    return () => ended.push(number);
  });
  session = new AbortController();
  searches = new Searches(session.signal);
});
afterEach(() => vi.useRealTimers());

const cell = (status: 'shown' | 'withheld') => ({ at: ['a'], status, ...(status === 'shown' ? { count: 12 } : {}) });
const found = (...statuses: ('shown' | 'withheld')[]): FoundRelease => ({
  tables: [{ cells: statuses.map(cell) } as unknown as ProtectedTable],
  stats: { percents: [], medians: [] },
  proven: false,
});

describe('a search', () => {
  it('tells how far it is, and how much a quick table would show, but nothing of it', () => {
    void searches.protect(job).catch(() => undefined);
    expect(searches.state()).toEqual({ stage: 'counting' });
    hear[0]?.({ say: 'searching' });
    expect(searches.state()).toEqual({ stage: 'hiding' });
    hear[0]?.({ say: 'quick', release: found('shown', 'withheld') });
    expect(searches.state()).toEqual({ stage: 'better', ready: { shown: 1, of: 2 } });
  });

  it('gives the better table when it is waited for, and the quick one to who takes it, and ends either way', async () => {
    const patient = searches.protect(job);
    hear[0]?.({ say: 'quick', release: found('withheld', 'withheld') });
    hear[0]?.({ say: 'release', release: found('shown', 'withheld') });
    expect(await patient).toEqual(found('shown', 'withheld'));
    const hurried = searches.protect(job);
    searches.takeQuick();
    hear[1]?.({ say: 'quick', release: found('withheld', 'withheld') });
    searches.takeQuick();
    expect(await hurried).toEqual(found('withheld', 'withheld'));
    expect(ended).toEqual([0, 1]);
    expect(searches.state()).toEqual({ stage: 'idle' });
  });

  it('is ended by a stop, by another question, by the end of the session, and leaves nothing', async () => {
    const stopped = refusal(searches.protect(job));
    searches.cancel();
    expect((await stopped).kind).toBe('cancelled');
    const replaced = refusal(searches.protect(job));
    const weighing = refusal(searches.advise(advise));
    const next = refusal(searches.protect(job));
    expect((await replaced).kind).toBe('cancelled');
    expect((await weighing).kind).toBe('cancelled');
    session.abort();
    expect((await next).kind).toBe('locked');
    expect(ended).toEqual([0, 2, 1, 3]);
  });

  it('is no table when it breaks, says something else, or takes too long', async () => {
    const broken = refusal(searches.protect(job));
    hear[0]?.({ say: 'quick', release: found('shown') });
    hear[0]?.({ say: 'refused', error: { kind: 'not-proven', reason: 'solver' } });
    expect(await broken).toEqual({ kind: 'not-proven', reason: 'solver' });
    const odd = refusal(searches.protect(job));
    hear[1]?.({ say: 'audited' });
    expect((await odd).kind).toBe('not-proven');
    const late = refusal(searches.audit(audit));
    vi.advanceTimersByTime(MOST_MS);
    expect(await late).toEqual({ kind: 'not-proven', reason: 'out-of-time' });
    expect(ended).toEqual([0, 1, 2]);
  });

  it('is shorter than the shortest idleness that locks, and longer than its own budget', () => {
    // One minute is the least that `idleMinutes` takes. See: [Note: A search is shorter than idleness]
    expect(MOST_MS).toBeLessThan(60_000);
    expect(MOST_MS).toBeGreaterThan(BUDGET_MS);
  });
});
