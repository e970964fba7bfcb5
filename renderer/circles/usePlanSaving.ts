/** @file Keeps a plan in the vault while it is edited: half a second after the last change, and at once before a print or a lock. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CirclePlan, circlePlanSchema } from '../../shared/circles/plan';
import type { CircleId } from '../../shared/values';
import { ask } from '../ipc/client';
import { text } from '../text/catalogue';
import { timeOfDay } from '../text/dates';
import { language } from '../text/language';
import { announce } from '../ui/announce';
import { onFlush } from '../ui/drafts';

const QUIET_MS = 500;

export interface PlanSaving {
  /** For the sign "Saved 10:42". */
  savedAt: string | undefined;
  failed: boolean;
  /** Saves now what is not saved yet. `false`: the plan does not fit its schema or the vault refused it. */
  flush: () => Promise<boolean>;
}

/** `plan` undefined: nothing is chosen yet, nothing is saved. `kept`: what the vault holds already. */
export function usePlanSaving(id: CircleId, plan: CirclePlan | undefined, kept: CirclePlan | undefined): PlanSaving {
  const [savedAt, setSavedAt] = useState<string>();
  const [failed, setFailed] = useState(false);
  const held = useRef(JSON.stringify(kept));
  const now = useRef(plan);
  now.current = plan;
  /** One save after the other: an older plan never overtakes a newer one. */
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = useCallback(async (): Promise<boolean> => {
    const wanted = now.current;
    const body = JSON.stringify(wanted);
    if (wanted === undefined || body === held.current) return true;
    if (!circlePlanSchema.safeParse(wanted).success) return false;
    try {
      await ask('circles.savePlan', { id, plan: wanted });
      held.current = body;
      const time = timeOfDay(new Date(), language());
      setSavedAt(time);
      setFailed(false);
      announce(text().ui.saved(time));
      return true;
    } catch {
      // It is still on the screen; the next change or a print tries again.
      setFailed(true);
      return false;
    }
  }, [id]);

  const flush = useCallback(() => {
    queue.current = queue.current.then(save);
    return queue.current;
  }, [save]);

  useEffect(() => {
    const stop = onFlush(async () => {
      await flush();
    });
    return () => {
      stop();
      void flush();
    };
  }, [flush]);

  const body = JSON.stringify(plan);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change starts the quiet time anew
  useEffect(() => {
    const timer = setTimeout(() => void flush(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [body, flush]);

  return { savedAt, failed, flush };
}
