/** @file The list of files that are about to be added, and adding them one after another. */
import { useRef, useState } from 'react';
import { type AttachmentDetails, MOST_AT_ONCE } from '../../shared/attachments/attachment';
import type { CaseId } from '../../shared/values';
import { chooseFiles } from '../ipc/live';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { refusalOf } from '../ui/Problem';
import { toast } from '../ui/toast';
import { leaveOut, type Staged, stage, stageChosen, takeIn } from './staged';

export interface Staging {
  readonly staged: readonly Staged[];
  /** The one that is being added, and how far it is (0 to 1). */
  readonly running: { readonly key: number; readonly part: number } | undefined;
  readonly tooMany: boolean;
  /** Files that were dropped or pasted. */
  stageFiles(files: readonly { readonly name: string; readonly bytes: Blob }[]): void;
  /** The system's dialog. */
  choose(): Promise<void>;
  describe(key: number, description: string): void;
  leaveOut(one: Staged): void;
  /** Adds all that can be added; what was refused stays in the list with its reason. */
  addAll(to: AttachmentDetails['class']): Promise<void>;
  stop(): void;
  clear(): void;
}

export function useStaging(caseId: CaseId): Staging {
  const t = useText().attachments.adding;
  const [staged, setStaged] = useState<readonly Staged[]>([]);
  // A dialog stays open while something is dropped or pasted: what it gives joins the list as it is then, not as it was before.
  const latest = useRef<readonly Staged[]>([]);
  const put = (next: readonly Staged[]) => {
    latest.current = next;
    setStaged(next);
  };
  const [running, setRunning] = useState<Staging['running']>();
  const [tooMany, setTooMany] = useState(false);
  const stopping = useRef<AbortController>(undefined);

  const add = (more: readonly Staged[]) => {
    const room = MOST_AT_ONCE - latest.current.length;
    for (const one of more.slice(room)) leaveOut(one);
    setTooMany(more.length > room);
    put([...latest.current, ...more.slice(0, room)]);
    if (more.length > 0) announce(more.map((one) => one.name).join(', '));
  };
  const change = (key: number, by: Partial<Staged>) => put(latest.current.map((one) => (one.key === key ? { ...one, ...by } : one)));
  const drop = (key: number) => put(latest.current.filter((one) => one.key !== key));

  return {
    staged,
    running,
    tooMany,
    stageFiles: (files) => add(files.map(({ name, bytes }) => stage(name, bytes.size, { kind: 'bytes', bytes }))),
    async choose() {
      add(await stageChosen(caseId, await chooseFiles(), t.list));
    },
    describe: (key, description) => change(key, { description }),
    leaveOut(one) {
      leaveOut(one);
      drop(one.key);
    },
    async addAll(to) {
      const control = new AbortController();
      stopping.current = control;
      let done = 0;
      for (const one of staged.filter((each) => each.error === undefined)) {
        if (control.signal.aborted) break;
        setRunning({ key: one.key, part: 0 });
        try {
          const details = { name: one.name, description: one.description, class: to };
          await takeIn(caseId, one, details, (part) => setRunning({ key: one.key, part }), control.signal);
          done += 1;
          drop(one.key);
        } catch (error) {
          // What was stopped has nothing left in the vault; a chosen one can't be read again and leaves the list.
          if (refusalOf(error).kind !== 'cancelled') change(one.key, { error, source: undefined });
          else if (one.source?.kind === 'chosen') drop(one.key);
        }
      }
      setRunning(undefined);
      if (done > 0) toast(t.done(done));
      if (control.signal.aborted) announce(t.stopped);
    },
    stop: () => stopping.current?.abort(),
    clear() {
      for (const one of latest.current) leaveOut(one);
      put([]);
      setTooMany(false);
    },
  };
}
