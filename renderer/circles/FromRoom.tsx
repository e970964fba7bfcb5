/** @file What was marked in the room, offered to the form about how it went. Nothing is filled in that nobody asked for. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CircleId } from '../../shared/values';
import { ask } from '../ipc/client';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Problem';
import { toast } from '../ui/toast';
import { fitting } from '../ui/useDraft';
import type { RecordValues } from './circle-record';
import { isBegun, NEW_RUN, toldByRun } from './run';

const keyOf = (id: CircleId): string => `circle.run:${id}`;

/** Once it is in the account or in the case, the marks of the room have done their work. */
export const forgetRun = async (id: CircleId): Promise<void> => void (await ask('drafts.discard', { key: keyOf(id) }));

export function FromRoom({ circleId, onTake }: { circleId: CircleId; onTake: (patch: Partial<RecordValues>) => void }) {
  const { run: words } = useText().room;
  const [taken, setTaken] = useState(false);
  const draft = useQuery({ ...asking('drafts.find', { key: keyOf(circleId) }), gcTime: 0, staleTime: 0 }).data?.draft;
  const run = draft === undefined ? undefined : fitting(NEW_RUN, draft.body);
  if (run === undefined || !isBegun(run) || taken) return undefined;
  return (
    <Notice
      tone="accent"
      action={
        <Button
          small
          onClick={() => {
            onTake(toldByRun(run));
            setTaken(true);
            toast(words.taken);
          }}
        >
          {words.take}
        </Button>
      }
    >
      <p>
        {words.offered(Object.keys(run.marks).length)} {words.offeredHelp}
      </p>
    </Notice>
  );
}
