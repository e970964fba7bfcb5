// @vitest-environment happy-dom
/** @file Writing a note as a person does: nothing lost when saving is refused, names told, classes explained, marks with words. */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '../../../renderer/ipc/client';
import { makeQueryClient } from '../../../renderer/ipc/live';
import { NotesSection } from '../../../renderer/notes/NotesSection';
import { en } from '../../../renderer/text/en';
import { typedName } from '../../../renderer/ui/MentionTextArea';
import { answers, aView, field, id, key, lastAsked, page, press, settle, shut, write } from '../cases/support';

vi.mock('../../../renderer/ipc/client', async (original) => ({
  ...(await original<object>()),
  ask: async (method: never, input: unknown) => (await import('../cases/support')).fakeAsk(method, input),
}));

let root: Root | undefined;
afterEach(async () => {
  await act(async () => root?.unmount());
  await shut();
});

async function show(change: Parameters<typeof aView>[0] = {}): Promise<void> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  answers.set('drafts.list', () => []);
  answers.set('notes.removed', () => []);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root?.render(
      <MantineProvider>
        <QueryClientProvider client={makeQueryClient()}>
          <NotesSection view={aView(change)} />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
  await settle();
}

const aNote = (n: number, noteClass: 'memory_aid' | 'case_record' | 'restricted', text: string) => ({
  id: id(n),
  class: noteClass,
  kind: 'note' as const,
  text,
  on: '2025-09-09',
  author: 'KM',
  version: 1,
  writtenAt: '2025-09-09T09:00:00Z',
  writtenBy: 'KM',
  mentions: [],
});

describe('the notes of a case', () => {
  it('keep what is written when saving is refused, and empty the box when it is saved', async () => {
    await show();
    await write(field(en.notes.label), 'They slept well.');
    expect(page()).toContain(en.codes.noteClassHelp.case_record);
    answers.set('notes.add', () => {
      throw new Refused({ kind: 'storage-full' });
    });
    await press(en.notes.save);
    expect(field(en.notes.label).value).toBe('They slept well.');
    answers.set('notes.add', () => ({ id: id(9) }));
    await press(en.notes.save);
    expect(lastAsked('notes.add')).toMatchObject({ class: 'case_record', kind: 'note', text: 'They slept well.', mentions: [] });
    expect(field(en.notes.label).value).toBe('');
  });

  it('ask for a name of the case that is written plainly, and link it on a yes', async () => {
    await show();
    await write(field(en.notes.label), 'Pim slept well.');
    expect(page()).toContain(en.notes.mention.ask('Pim', 'Pim Thistledown'));
    await press(en.notes.mention.link);
    expect(page()).not.toContain(en.notes.mention.ask('Pim', 'Pim Thistledown'));
    answers.set('notes.add', () => ({ id: id(9) }));
    await press(en.notes.save);
    expect(lastAsked('notes.add')).toMatchObject({ mentions: [{ start: 0, length: 3, personId: id(1) }] });
  });

  it('take a name by keyboard and keep it where it stands', async () => {
    await show();
    const box = field(en.notes.label);
    await write(box, 'With @bo');
    box.setSelectionRange(8, 8);
    box.dispatchEvent(new Event('select', { bubbles: true }));
    await settle();
    expect([...document.querySelectorAll('[role=option]')].map((o) => o.textContent)).toEqual([expect.stringContaining('Bo Larkwhistle')]);
    await key(box, 'Enter');
    expect(field(en.notes.label).value).toBe('With Bo Larkwhistle ');
    answers.set('notes.add', () => ({ id: id(9) }));
    await press(en.notes.save);
    expect(lastAsked('notes.add')).toMatchObject({ mentions: [{ start: 5, length: 14, personId: id(2) }] });
  });

  it('show each class by a word and a shape, and open a restricted note only on purpose', async () => {
    await show({ notes: [aNote(1, 'memory_aid', 'mine'), aNote(2, 'case_record', 'ours'), aNote(3, 'restricted', 'wryneckword')] });
    for (const noteClass of ['memory_aid', 'case_record', 'restricted'] as const) {
      const mark = [...document.querySelectorAll('li span')].find(
        (s) => s.textContent === en.codes.noteClass[noteClass] && s.querySelector('svg'),
      );
      expect(mark, noteClass).toBeDefined();
    }
    expect(page()).not.toContain('wryneckword');
    await press(en.notes.reveal);
    expect(page()).toContain('wryneckword');
  });
});

describe('the name that is being typed', () => {
  it.each([
    ['Talked with @pi', 12, 'pi'],
    ['@', 0, ''],
    ['(@Wren Oak', 1, 'Wren Oak'],
  ])('begins with @ at a word’s beginning: %s', (text, at, words) => {
    expect(typedName(text, text.length)).toEqual({ at, words });
  });
  it.each(['mail@school', 'no name', '@ pi', '@pi\nnext', `@${'x'.repeat(41)}`])('is none in %j', (text) => {
    expect(typedName(text, text.length)).toBeUndefined();
  });
});
