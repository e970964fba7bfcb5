/** @file A box whose text is set as large as fits, between two limits. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface FitProps {
  readonly className: string;
  /** Factors of the type size; `--fit` holds the chosen one. */
  readonly largest: number;
  readonly smallest: number;
  readonly children: ReactNode;
}

const STEP = 0.02;

/** Tries sizes from the largest down and keeps the first that overflows neither side. Sets it before anything is seen. */
export function Fit({ className, largest, smallest, children }: FitProps) {
  const box = useRef<HTMLDivElement>(null);
  // After every change of the content: no list of dependencies.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    for (let fit = largest; fit >= smallest; fit -= STEP) {
      element.style.setProperty('--fit', fit.toFixed(2));
      if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return;
    }
  });
  return (
    <div className={className} ref={box}>
      {children}
    </div>
  );
}
