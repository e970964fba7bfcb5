/** @file Larger, smaller, whole: by buttons and by the keys +, − and 0. */
import { type KeyboardEvent, useState } from 'react';

const STEPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const;

export interface Zoom {
  /** Against the size in which all of it is seen. */
  readonly factor: number;
  larger(): void;
  smaller(): void;
  whole(): void;
  onKeyDown(event: KeyboardEvent): void;
}

export function useZoom(): Zoom {
  const [factor, setFactor] = useState(1);
  const larger = () => setFactor((now) => STEPS.find((step) => step > now) ?? now);
  const smaller = () => setFactor((now) => STEPS.findLast((step) => step < now) ?? now);
  const whole = () => setFactor(1);
  return {
    factor,
    larger,
    smaller,
    whole,
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = { '+': larger, '=': larger, '-': smaller, '0': whole }[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    },
  };
}
