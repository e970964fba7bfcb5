/**
 * @file Rows that a mouse drags to another place by a handle. The browser's own drag and drop: it scrolls by itself, Escape calls it off, and
 * nothing is styled from a script. It is the second way: whoever uses it gives buttons too, which keys and screen readers can use.
 */
import { type DragEvent, type DragEventHandler, useState } from 'react';

interface DragRow {
  /** Where the row in hand would go: above this one, or below the last one. */
  readonly 'data-drop': 'before' | 'after' | undefined;
  readonly onDragOver: DragEventHandler;
  readonly onDrop: DragEventHandler;
}
interface DragHandle {
  readonly draggable: true;
  readonly onDragStart: DragEventHandler;
  readonly onDragEnd: DragEventHandler;
}

/** Says nothing to other lists, and nothing to other programs. */
const KIND = 'application/x-circlekeeper-row';

/** @param onMove from one index to another, as they are after the move */
export function useDragOrder(
  count: number,
  onMove: (from: number, to: number) => void,
): { row: (index: number) => DragRow; handle: (index: number) => DragHandle } {
  /** `gap`: before which row it would be put; `count` is behind the last one. */
  const [drag, setDrag] = useState<{ from: number; gap: number }>();
  const stays = drag === undefined || drag.gap === drag.from || drag.gap === drag.from + 1;
  const over = (event: DragEvent, index: number) => {
    if (drag === undefined) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    const box = event.currentTarget.getBoundingClientRect();
    const gap = event.clientY < box.top + box.height / 2 ? index : index + 1;
    if (gap !== drag.gap) setDrag({ ...drag, gap });
  };
  return {
    row: (index) => ({
      'data-drop': stays ? undefined : drag.gap === index ? 'before' : drag.gap === count && index === count - 1 ? 'after' : undefined,
      onDragOver: (event) => over(event, index),
      onDrop: (event) => {
        if (drag === undefined) return;
        event.preventDefault();
        setDrag(undefined);
        if (!stays) onMove(drag.from, drag.gap > drag.from ? drag.gap - 1 : drag.gap);
      },
    }),
    handle: (index) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData(KIND, '');
        const row = event.currentTarget.closest('[data-drag-row]');
        if (row !== null) event.dataTransfer.setDragImage(row, 12, 12);
        setDrag({ from: index, gap: index });
      },
      onDragEnd: () => setDrag(undefined),
    }),
  };
}

/** A list with one of its things somewhere else. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const one = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...one, ...rest.slice(to)];
}
