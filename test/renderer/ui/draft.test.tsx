// @vitest-environment happy-dom
/** @file Drafts are saved while one writes, flushed before the lock, put back on opening, and gone after the real save. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '../../../renderer/ipc/client';
import { en } from '../../../renderer/text/en';
import { flushDrafts } from '../../../renderer/ui/drafts';
import { type DraftState, fitting, useDraft } from '../../../renderer/ui/useDraft';

const SAVED_AT = '2025-10-14T08:42:00Z';
const kept = new Map<string, string>();
let refuse = false;
let hold: Promise<void> = Promise.resolve();

vi.mock('../../../renderer/ipc/client', async (original) => ({
  ...(await original<object>()),
  ask: vi.fn(async (method: string, { key, body }: { key: string; body?: string }) => {
    await hold;
    if (refuse) throw new Refused({ kind: 'storage-full' });
    if (method === 'drafts.find') {
      const found = kept.get(key);
      return { draft: found === undefined ? undefined : { key, savedAt: SAVED_AT, body: found } };
    }
    if (method === 'drafts.save') kept.set(key, body ?? '');
    if (method === 'drafts.discard') kept.delete(key);
    return { savedAt: SAVED_AT };
  }),
}));

const said: string[] = [];
let undo = () => {};
vi.mock('../../../renderer/ui/toast', () => ({
  toast: (message: string, more: { undo?: () => void }) => {
    said.push(message);
    undo = more.undo ?? undo;
  },
}));

interface Values {
  title: string;
  kinds: string[];
}

let draft: DraftState;
let values: Values;
let setValues: (next: Values) => void;
let root: Root;

function Form({ React }: { React: typeof import('react') }) {
  const [now, set] = React.useState<Values>({ title: '', kinds: [] });
  values = now;
  setValues = set;
  draft = useDraft({ key: 'case.new', values: now, restore: set, pace: { quiet: 50, atMost: 120 } });
  return <p>{now.title}</p>;
}

async function open(): Promise<void> {
  const React = await import('react');
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<Form React={React} />));
  await settle();
}
const settle = () => act(async () => vi.advanceTimersByTimeAsync(5));
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const type = (title: string) => act(async () => setValues({ ...values, title }));

beforeEach(() => {
  vi.useFakeTimers();
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  kept.clear();
  refuse = false;
  hold = Promise.resolve();
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

describe('a draft', () => {
  it('is not written for an untouched form', async () => {
    await open();
    await wait(500);
    expect(kept.size).toBe(0);
    expect(draft.savedAt).toBeUndefined();
  });

  it('is saved once the writing pauses, and says when', async () => {
    await open();
    await type('The bent');
    await wait(20);
    await type('The bent telescope');
    expect(kept.size).toBe(0);
    await wait(60);
    expect(kept.get('case.new')).toBe('{"title":"The bent telescope","kinds":[]}');
    expect(draft.savedAt).toMatch(/^\d\d:\d\d$/);
    expect(document.querySelector('[role="status"]')?.textContent).toContain(draft.savedAt);
  });

  it('is saved under continuous typing too: nothing waits longer than the pace allows', async () => {
    await open();
    let text = '';
    let longest = 0;
    for (let ms = 0; ms < 2_000; ms += 20) {
      text += 'x';
      await type(text);
      await wait(20);
      longest = Math.max(longest, text.length - (JSON.parse(kept.get('case.new') ?? '{"title":""}') as Values).title.length);
    }
    // 120 ms of keys at 20 ms each, and the one just typed.
    expect(longest).toBeLessThanOrEqual(7);
  });

  it('is saved at once when the window is about to lock', async () => {
    await open();
    await type('Half a sent');
    await act(async () => flushDrafts());
    expect(kept.get('case.new')).toContain('Half a sent');
  });

  it('flushing waits for the save under way', async () => {
    await open();
    let release = () => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    await type('Under way');
    await wait(60);
    let flushed = false;
    const flushing = flushDrafts().then(() => {
      flushed = true;
    });
    await settle();
    expect(flushed).toBe(false);
    release();
    await act(async () => flushing);
    expect(kept.get('case.new')).toContain('Under way');
  });

  it('is saved when the form is left', async () => {
    await open();
    await type('Left behind');
    await act(async () => root.unmount());
    expect(kept.get('case.new')).toContain('Left behind');
    root = createRoot(document.createElement('div'));
  });

  it('comes back on opening, with the time it was kept', async () => {
    kept.set('case.new', JSON.stringify({ title: 'From before', kinds: ['verbal'] }));
    await open();
    expect(values).toEqual({ title: 'From before', kinds: ['verbal'] });
    expect(draft.keptFrom).toMatch(/^\d\d:\d\d$/);
    await act(async () => draft.keep());
    expect(draft.keptFrom).toBeUndefined();
    expect(values.title).toBe('From before');
    expect(kept.size).toBe(1);
  });

  it('can be discarded: the form is as new and the vault holds nothing', async () => {
    kept.set('case.new', JSON.stringify({ title: 'From before', kinds: [] }));
    await open();
    await act(async () => draft.discard());
    await wait(500);
    expect(values).toEqual({ title: '', kinds: [] });
    expect(kept.size).toBe(0);
    expect(said.at(-1)).toBe(en.ui.discarded);
    await act(async () => undo());
    await wait(100);
    expect(values.title).toBe('From before');
    expect(kept.get('case.new')).toContain('From before');
  });

  it('never overwrites what was typed while it was looked for', async () => {
    kept.set('case.new', JSON.stringify({ title: 'From before', kinds: [] }));
    let release = () => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    await open();
    await type('Faster');
    release();
    await wait(100);
    expect(values.title).toBe('Faster');
    expect(draft.keptFrom).toBeUndefined();
    expect(kept.get('case.new')).toContain('Faster');
  });

  it('is gone after the real save and stays gone when the form is left', async () => {
    await open();
    await type('Saved for good');
    await wait(60);
    await act(async () => draft.done());
    await act(async () => root.unmount());
    expect(kept.size).toBe(0);
    root = createRoot(document.createElement('div'));
  });

  it('is gone when everything was taken back', async () => {
    await open();
    await type('x');
    await wait(60);
    expect(kept.size).toBe(1);
    await type('');
    await wait(60);
    expect(kept.size).toBe(0);
  });

  it('says so when it could not be saved, and tries again', async () => {
    await open();
    refuse = true;
    await type('Not lost');
    await wait(60);
    expect(draft.failed).toBe(true);
    expect(draft.why).toBe('storage-full');
    expect(values.title).toBe('Not lost');
    refuse = false;
    // By itself: somebody who made room need not touch the form again.
    await wait(2_100);
    expect(draft.failed).toBe(false);
    expect(kept.get('case.new')).toContain('Not lost');
  });
});

describe('a draft of an older app', () => {
  const first: Values = { title: '', kinds: [] };
  it('brings back what still fits and nothing else', () => {
    expect(fitting(first, '{"title":"kept","kinds":"no list","gone":1}')).toEqual({ title: 'kept', kinds: [] });
    expect(fitting(first, '{"__proto__":{"title":"x"}}')).toEqual(first);
  });
  it.each(['', 'no json', 'null', '[]', '"text"', '7'])('%j is left alone', (body) => {
    expect(fitting(first, body)).toBeUndefined();
  });
});
