/** @file Keeps a plan in the vault while it is edited, and at once before a print or a lock. See: [Note: Two seconds at most] */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CirclePlan, circlePlanSchema } from '../../shared/circles/plan';
import type { Edition } from '../../shared/editions';
import type { CircleId } from '../../shared/values';
import { ask } from '../ipc/client';
import { text } from '../text/catalogue';
import { timeOfDay } from '../text/dates';
import { language } from '../text/language';
import { announce } from '../ui/announce';
import { isConflict } from '../ui/Conflict';
import { onFlush } from '../ui/drafts';
import { useAutosave } from '../ui/useAutosave';

export interface PlanSaving {
  /** Set when the vault holds another version than the one that was read: nothing is saved until somebody has chosen. */
  conflict: unknown;
  /** Chooses the plan on the screen: it is saved over the one in the vault, of which `seen` is the edition. */
  keepMine: (seen: Edition | undefined) => void;
  /** For the sign "Saved 10:42". */
  savedAt: string | undefined;
  failed: boolean;
  /** Saves now what is not saved yet. `false`: the plan does not fit its schema or the vault refused it. */
  flush: () => Promise<boolean>;
}

/** `plan` undefined: nothing is chosen yet, nothing is saved. `kept`: what the vault holds already. */
export function usePlanSaving(
  id: CircleId,
  plan: CirclePlan | undefined,
  kept: { plan?: CirclePlan | undefined; planEdition?: Edition | undefined },
): PlanSaving {
  const [savedAt, setSavedAt] = useState<string>();
  const [failed, setFailed] = useState(false);
  const [conflict, setConflict] = useState<unknown>();
  const held = useRef(JSON.stringify(kept.plan));
  const seen = useRef(kept.planEdition);
  const stopped = useRef(false);
  const now = useRef(plan);
  now.current = plan;
  /** One save after the other: an older plan never overtakes a newer one. */
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = useCallback(async (): Promise<boolean> => {
    const wanted = now.current;
    const body = JSON.stringify(wanted);
    if (wanted === undefined || body === held.current) return true;
    if (stopped.current) return false;
    if (!circlePlanSchema.safeParse(wanted).success) return false;
    try {
      const { edition } = await ask('circles.savePlan', { id, plan: wanted, seen: seen.current });
      seen.current = edition;
      held.current = body;
      const time = timeOfDay(new Date(), language());
      setSavedAt(time);
      setFailed(false);
      announce(text().ui.saved(time));
      return true;
    } catch (error) {
      if (isConflict(error)) {
        stopped.current = true;
        setConflict(error);
      }
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

  useAutosave(JSON.stringify(plan) ?? '', () => void flush());

  const keepMine = useCallback(
    (edition: Edition | undefined) => {
      seen.current = edition;
      stopped.current = false;
      setConflict(undefined);
      void flush();
    },
    [flush],
  );
  return { savedAt, failed, flush, conflict, keepMine };
}
