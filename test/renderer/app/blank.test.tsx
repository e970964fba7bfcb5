// @vitest-environment happy-dom
/** @file The blank screen hides everything at once, and any key brings it back without doing anything else. Locking saves first. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BlankScreen } from '../../../renderer/app/BlankScreen';
import { lockNow } from '../../../renderer/app/lock';
import { onFlush } from '../../../renderer/ui/drafts';

const order: string[] = [];
vi.mock('../../../renderer/ipc/client', () => ({
  askShell: vi.fn(async (method: string) => {
    order.push(method);
    return true;
  }),
}));

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.replaceChildren();
  order.length = 0;
});

async function show(blank: boolean, onBack: () => void) {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const draw = (now: boolean) =>
    act(async () =>
      root.render(
        <BlankScreen blank={now} onBack={onBack}>
          <p id="secret">Pim Thistledown</p>
        </BlankScreen>,
      ),
    );
  await draw(blank);
  return draw;
}

describe('the blank screen', () => {
  it('covers with a modal dialog that says nothing of the page', async () => {
    await show(true, () => {});
    const cover = document.querySelector('dialog');
    expect(cover?.open).toBe(true);
    expect(cover?.textContent).not.toContain('Pim');
    expect(document.querySelector('#secret')?.parentElement?.className).toMatch(/hidden/);
  });

  it('goes at any key, which does nothing else; modifiers alone keep it', async () => {
    const back = vi.fn();
    const draw = await show(true, back);
    const typed = vi.fn();
    document.addEventListener('keydown', typed);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    expect(back).not.toHaveBeenCalled();
    const key = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
    window.dispatchEvent(key);
    expect(back).toHaveBeenCalledOnce();
    expect(key.defaultPrevented).toBe(true);
    expect(typed).not.toHaveBeenCalled();
    await draw(false);
    expect(document.querySelector('dialog')?.open).toBe(false);
    expect(document.querySelector('#secret')?.parentElement?.className ?? '').not.toMatch(/hidden/);
  });
});

describe('locking', () => {
  it('saves every draft first, and locks even when one can’t be saved', async () => {
    const stop = [
      onFlush(async () => void order.push('saved')),
      onFlush(async () => {
        order.push('failed');
        throw new Error('disk full');
      }),
    ];
    await lockNow();
    expect(order).toEqual(['saved', 'failed', 'lock']);
    for (const one of stop) one();
  });
});
