/**
 * @file When unsaved writing is saved: once the typing pauses, and at the latest a little more than a second after its first key.
 *
 * [Note: Two seconds at most]
 * Somebody who writes without a pause would postpone a save that only waits for quiet for as long as they write, and a crash would take
 * all of it. So the first unsaved change starts a second clock that nothing postpones. Together with the save itself, which waits for the
 * disk, no word is older than two seconds before it is kept (measured by killing the app while it is typed into:
 * `test/e2e/faults/typing.spec.ts`).
 */
import { useEffect, useRef } from 'react';

export interface Pace {
  /** Quiet time before a save, in milliseconds. */
  quiet: number;
  /** Longest time from the first unsaved change to its save, in milliseconds. */
  atMost: number;
}

export const PACE: Pace = { quiet: 600, atMost: 1_200 };

/**
 * Calls `save` for each new `body` by that pace.
 * @param body what there is to save, as text: it changes when something was changed
 */
export function useAutosave(body: string, save: () => void, { quiet, atMost }: Pace = PACE): void {
  const saved = useRef(body);
  const deadline = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ body, save });
  latest.current = { body, save };

  useEffect(() => {
    if (body === saved.current) return undefined;
    const now = () => {
      clearTimeout(deadline.current);
      deadline.current = undefined;
      saved.current = latest.current.body;
      latest.current.save();
    };
    deadline.current ??= setTimeout(now, atMost);
    const timer = setTimeout(now, quiet);
    return () => clearTimeout(timer);
  }, [body, quiet, atMost]);

  useEffect(() => () => clearTimeout(deadline.current), []);
}
