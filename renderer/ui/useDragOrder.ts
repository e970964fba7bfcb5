/**
 * @file Rows that a hand drags to another place by their dots, with a mouse, a pen or a finger. It is the second way: whoever uses it gives buttons
 * too, which keys and screen readers can use.
 */
import { type PointerEvent, useState } from 'react';

interface DragHandle {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onLostPointerCapture: () => void;
}

/** Before which row of the list something at this height belongs, the number of rows for behind the last; the row there comes into sight. */
function gapAt(handle: Element, y: number): number {
  const rows = [...(handle.closest('[data-drag-row]')?.parentElement?.children ?? [])];
  const at = rows.findIndex((row) => {
    const box = row.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  const gap = at < 0 ? rows.length : at;
  rows[Math.min(gap, rows.length - 1)]?.scrollIntoView({ block: 'nearest' });
  return gap;
}

/** @param onMove from one index to another, as they are after the move */
export function useDragOrder(
  count: number,
  onMove: (from: number, to: number) => void,
): { row: (index: number) => { 'data-drop': 'before' | 'after' | undefined }; handle: (index: number) => DragHandle } {
  /** `gap`: before which row it would be put; `count` is behind the last one. */
  const [drag, setDrag] = useState<{ from: number; gap: number }>();
  const stays = drag === undefined || drag.gap === drag.from || drag.gap === drag.from + 1;
  return {
    row: (index) => ({
      'data-drop': stays ? undefined : drag.gap === index ? 'before' : drag.gap === count && index === count - 1 ? 'after' : undefined,
    }),
    handle: (index) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        // Nothing is selected on the way.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: index, gap: index });
      },
      onPointerMove: (event) => {
        if (drag === undefined) return;
        const gap = gapAt(event.currentTarget, event.clientY);
        if (gap !== drag.gap) setDrag({ ...drag, gap });
      },
      onPointerUp: () => {
        setDrag(undefined);
        if (!stays) onMove(drag.from, drag.gap > drag.from ? drag.gap - 1 : drag.gap);
      },
      onLostPointerCapture: () => setDrag(undefined),
    }),
  };
}
