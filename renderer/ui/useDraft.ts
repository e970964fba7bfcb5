/**
 * @file Unsaved writing is kept, encrypted in the vault, while it is typed; it comes back after a lock or a crash. When it can't be kept,
 * because the disk is full, the window holds it, says so, and keeps it as soon as there is room.
 *
 * [Note: Drafts restore themselves] A kept draft is put back into the form at once, with a quiet line that says so and offers to
 * discard it. Asking first would make somebody decide before seeing what there is.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorKind } from '../../shared/result';
import { ask, Refused } from '../ipc/client';
import { text } from '../text/catalogue';
import { timeOfDay } from '../text/dates';
import { language } from '../text/language';
import { announce } from './announce';
import { onFlush } from './drafts';
import { toast } from './toast';
import { type Pace, useAutosave } from './useAutosave';

export interface DraftOptions<T extends object> {
  /** For example `case.new` or `note:<caseId>` (`draftKeySchema`). */
  key: string;
  /** What the form holds now; at the first render, untouched. Anything that JSON can hold. Mount the form when its data is there. */
  values: T;
  /** Puts kept values back: `form.setValues`. */
  restore: (values: T) => void;
  /** Absent: within two seconds. See: [Note: Two seconds at most] */
  pace?: Pace;
}

export interface DraftState {
  /** Time of day of the last save, for the sign "Saved 10:42". */
  savedAt: string | undefined;
  /** Saving failed the last time; it is tried again every two seconds and with the next change. */
  failed: boolean;
  /** Why, when the vault said it: `storage-full` has words of its own. */
  why: ErrorKind | undefined;
  /** Set while the line "Kept from 10:42" is to be shown: its time of day. */
  keptFrom: string | undefined;
  /** Takes the line away, keeps the values. */
  keep: () => void;
  /** Forgets the draft and puts the first values back; a message offers to undo that. */
  discard: () => Promise<void>;
  /** Call after the form was saved for good: the draft is not needed any more. */
  done: () => Promise<void>;
}

/** A draft's values if they still fit the form: the same fields, each of the same kind. An older app may have written others. */
export function fitting<T extends object>(first: T, body: string): T | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return undefined;
  const same = (a: unknown, b: unknown) => a === undefined || (typeof a === typeof b && Array.isArray(a) === Array.isArray(b));
  const fields = Object.entries(kept).filter(([name, value]) => Object.hasOwn(first, name) && same(Reflect.get(first, name), value));
  return { ...first, ...Object.fromEntries(fields) };
}

/** How often a save that failed is tried again, in milliseconds: somebody makes room on the disk and need do nothing more. */
const AGAIN_MS = 2_000;

export function useDraft<T extends object>({ key, values, restore, pace }: DraftOptions<T>): DraftState {
  const [savedAt, setSavedAt] = useState<string>();
  const [keptFrom, setKeptFrom] = useState<string>();
  const [failed, setFailed] = useState(false);
  const [why, setWhy] = useState<ErrorKind>();
  const first = useRef(values);
  /** JSON of what was last saved, restored or finished: nothing to do while it equals the present values. */
  const kept = useRef(JSON.stringify(values));
  /** Whether the vault holds a draft of this key. */
  const stored = useRef(false);
  const now = useRef(values);
  const back = useRef(restore);
  const ready = useRef(false);
  const pending = useRef(Promise.resolve());
  now.current = values;
  back.current = restore;

  const saveNow = useCallback(async () => {
    const body = JSON.stringify(now.current);
    if (!ready.current || body === kept.current) return;
    const before = kept.current;
    kept.current = body;
    try {
      if (body === JSON.stringify(first.current)) {
        // Back to the untouched form: there is nothing to keep, and nothing must come back.
        if (stored.current) await ask('drafts.discard', { key });
        stored.current = false;
        return;
      }
      stored.current = true;
      const { savedAt: at } = await ask('drafts.save', { key, body });
      const time = timeOfDay(at, language());
      setSavedAt(time);
      setFailed(false);
      announce(text().ui.saved(time));
    } catch (error) {
      // Not lost: it is still in the form, and the next change or flush tries again.
      kept.current = before;
      setWhy(error instanceof Refused ? error.error.kind : undefined);
      setFailed(true);
    }
  }, [key]);
  /** One after the other: whoever flushes also waits for the save under way. */
  const save = useCallback(() => {
    pending.current = pending.current.then(saveNow);
    return pending.current;
  }, [saveNow]);

  useEffect(() => {
    let gone = false;
    ready.current = false;
    const untouched = JSON.stringify(first.current);
    ask('drafts.find', { key })
      .then(({ draft }) => {
        if (gone || !draft) return;
        stored.current = true;
        const found = fitting(first.current, draft.body);
        // Somebody who typed faster than the answer keeps what was typed.
        if (found === undefined || JSON.stringify(now.current) !== untouched) return;
        kept.current = JSON.stringify(found);
        now.current = found;
        back.current(found);
        setKeptFrom(timeOfDay(draft.savedAt, language()));
      })
      .catch(() => undefined)
      .finally(() => {
        ready.current = true;
        if (!gone && JSON.stringify(now.current) !== untouched) void save();
      });
    const stop = onFlush(save);
    return () => {
      gone = true;
      stop();
      void save();
    };
  }, [key, save]);

  useAutosave(JSON.stringify(values), () => void save(), pace);
  useEffect(() => {
    if (!failed) return undefined;
    const timer = setInterval(() => void save(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [failed, save]);

  const keep = useCallback(() => setKeptFrom(undefined), []);
  const forget = useCallback(async () => {
    kept.current = JSON.stringify(now.current);
    await pending.current;
    stored.current = false;
    setKeptFrom(undefined);
    setSavedAt(undefined);
    await ask('drafts.discard', { key });
  }, [key]);
  const discard = useCallback(async () => {
    const gone = now.current;
    await forget();
    kept.current = JSON.stringify(first.current);
    back.current(first.current);
    // Put back, it is a change like any other and is kept again; unless somebody has begun to write something else.
    toast(text().ui.discarded, {
      undo: () => {
        if (JSON.stringify(now.current) === JSON.stringify(first.current)) back.current(gone);
      },
    });
  }, [forget]);
  return { savedAt, failed, why, keptFrom, keep, discard, done: forget };
}
