/** @file Rows that are moved one step by buttons or by Alt and an arrow, with the focus where the hand is. Beside it: `useDragOrder`. */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { Button } from './Button';

type Way = 'earlier' | 'later';

interface Steps {
  /** One step on, if there is room. */
  shift: (from: number, by: -1 | 1) => void;
  /** For whatever holds a row's controls. */
  onKeyDown: (index: number) => (event: KeyboardEvent) => void;
  /** What gets the focus once the rows are drawn anew: a selector within the list. */
  focusNext: (selector: string) => void;
  keyOf: (index: number) => string;
}

export interface StepsOptions {
  /** Holds the rows. */
  list: RefObject<HTMLElement | null>;
  count: number;
  /** Changes whenever the rows are drawn in another order: a moved element loses the focus. */
  redrawn: unknown;
  /** What is called what, across the move: a row's own id, or its place. `from` is where it stood. */
  keyOf: (index: number, from?: number) => string;
  put: (from: number, to: number) => void;
}

export function useSteps({ list, count, redrawn, keyOf, put }: StepsOptions): Steps {
  const wanted = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is the reason to run
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`${wanted.current}:not(:disabled)`)?.focus();
    wanted.current = undefined;
  }, [redrawn]);
  const focusNext = (selector: string) => {
    wanted.current = selector;
  };
  const shift = (from: number, by: -1 | 1) => {
    const to = from + by;
    if (to < 0 || to >= count) return;
    // At either end the button that was pressed can do no more: the other one takes the focus.
    const way: Way = to === 0 ? 'later' : to === count - 1 ? 'earlier' : by < 0 ? 'earlier' : 'later';
    focusNext(`[data-focus="${keyOf(to, from)}-${way}"]`);
    put(from, to);
  };
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    shift(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  return { shift, onKeyDown, focusNext, keyOf };
}

export interface StepButtonsProps {
  steps: Steps;
  index: number;
  count: number;
  /** What each is called: "Move one earlier: Guideline 3". */
  label: Readonly<Record<Way, string>>;
}

export function StepButtons({ steps, index, count, label }: StepButtonsProps) {
  const button = (way: Way, by: -1 | 1, sign: string, disabled: boolean) => (
    <Button
      kind="quiet"
      small
      data-focus={`${steps.keyOf(index)}-${way}`}
      aria-label={label[way]}
      title={label[way]}
      disabled={disabled}
      onClick={() => steps.shift(index, by)}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <>
      {button('earlier', -1, '↑', index === 0)}
      {button('later', 1, '↓', index === count - 1)}
    </>
  );
}
