// @vitest-environment happy-dom
/** @file Lines in a list: added, taken out, and moved by buttons and keys, with the focus where the hand is. */
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../renderer/text/en';
import { LineList } from '../../../renderer/ui/LineList';
import { moved } from '../../../renderer/ui/order';
import { TextLine } from '../../../renderer/ui/TextLine';

const words = en.ui.lines;
let root: Root;
let host: HTMLElement;
let now: string[];

function Lines({ first }: { first: string[] }) {
  const [lines, setLines] = useState(first);
  now = lines;
  return (
    <LineList
      label="Things"
      lines={lines}
      nameOf={(n) => `Thing ${n}`}
      add="Add"
      blank=""
      least={1}
      most={4}
      onChange={setLines}
      fields={(line, index) => (
        <TextLine
          label={`Thing ${index + 1}`}
          value={line}
          onChange={(text) => setLines((all) => all.map((one, at) => (at === index ? text : one)))}
        />
      )}
    />
  );
}

const button = (name: string): HTMLButtonElement => {
  const found = [...host.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === name || one.textContent === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const press = (name: string) => act(async () => button(name).click());

beforeEach(async () => {
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  await act(async () => root.render(<Lines first={['a', 'b', 'c']} />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
});

describe('a list of lines', () => {
  it('moves a line, and the button that moved it is under the finger again', async () => {
    await press(words.later('Thing 1'));
    expect(now).toEqual(['b', 'a', 'c']);
    expect(document.activeElement).toBe(button(words.later('Thing 2')));
    // At the end it can go no further: the way back takes the focus.
    await press(words.later('Thing 2'));
    expect(now).toEqual(['b', 'c', 'a']);
    expect(button(words.later('Thing 3')).disabled).toBe(true);
    expect(document.activeElement).toBe(button(words.earlier('Thing 3')));
  });

  it('moves by Alt and an arrow from wherever the focus is in the line, and not over the ends', async () => {
    const key = (line: number, code: string) =>
      act(async () => {
        host.querySelectorAll('input')[line]?.dispatchEvent(new KeyboardEvent('keydown', { key: code, altKey: true, bubbles: true }));
      });
    await key(2, 'ArrowUp');
    expect(now).toEqual(['a', 'c', 'b']);
    await key(0, 'ArrowUp');
    await key(2, 'ArrowDown');
    expect(now).toEqual(['a', 'c', 'b']);
  });

  it('takes lines out down to the least, adds up to the most, and the next field is ready to type in', async () => {
    await press(words.takeOut('Thing 2'));
    expect(now).toEqual(['a', 'c']);
    expect(document.activeElement).toBe(host.querySelectorAll('input')[1]);
    await press(words.takeOut('Thing 1'));
    expect(button(words.takeOut('Thing 1')).disabled).toBe(true);
    for (let n = 0; n < 3; n += 1) await press('Add');
    expect(now).toEqual(['c', '', '', '']);
    expect(document.activeElement).toBe(host.querySelectorAll('input')[3]);
    expect([...host.querySelectorAll('button')].some((one) => one.textContent === 'Add')).toBe(false);
  });

  it('puts a line where it is let go', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  });
});
