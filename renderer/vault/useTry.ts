/** @file One attempt at a time, with its refusal: what the door uses in place of a query library. */
import { useCallback, useState } from 'react';

export interface Try {
  busy: boolean;
  problem: unknown;
  /** Runs it unless one is running. Answers `undefined` when it was refused; the refusal is in `problem`. */
  run: <T>(attempt: () => Promise<T>) => Promise<T | undefined>;
  clear: () => void;
}

export function useTry(): Try {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const run = useCallback(async <T>(attempt: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setProblem(undefined);
    try {
      return await attempt();
    } catch (error) {
      setProblem(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, run, clear: useCallback(() => setProblem(undefined), []) };
}
