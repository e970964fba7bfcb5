/** @file The rooms that the school knows, for planning a circle: a short list, one of them opened at a time to change it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Room, roomInputSchema } from '../../shared/circles/room';
import type { Edition } from '../../shared/editions';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { BackLine } from '../ui/BackLine';
import { Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState, Lines } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './Readiness.module.css';
import { RoomForm } from './RoomForm';

type Kept = { room: Room; edition: Edition };

export function RoomsScreen() {
  const t = useText();
  const words = t.room.rooms;
  const rooms = useQuery(asking('circles.rooms', {}));
  const remove = useTelling('circles.removeRoom');
  const keep = useTelling('circles.keepRoom');
  /** The id of the room that is open; `new` for one more. */
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  const takeOff = async ({ room }: Kept) => {
    const done = await remove.mutateAsync({ id: room.id }).catch(() => undefined);
    if (done === undefined) return;
    const { id: _gone, ...input } = room;
    toast(words.removed(room.name), { undo: () => keep.mutate({ room: roomInputSchema.parse(input) }) });
  };
  return (
    <Page
      title={words.title}
      lead={words.lead}
      above={
        <BackLine>
          <ButtonLink to="/circles" kind="quiet" small>
            {t.circles.plan.back}
          </ButtonLink>
        </BackLine>
      }
      actions={
        open !== 'new' && (
          <Button kind="primary" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        )
      }
    >
      <Problem error={rooms.error ?? remove.error} />
      {open === 'new' && <RoomForm onClose={close} />}
      {rooms.data?.length === 0 && open !== 'new' && <EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
      {rooms.data !== undefined && rooms.data.length > 0 && (
        <Lines label={words.title}>
          {rooms.data.map((kept) => (
            <li key={kept.room.id}>
              {open === kept.room.id ? (
                <RoomForm kept={kept} onClose={close} />
              ) : (
                <div className={classes.room}>
                  <div className={classes.what}>
                    <strong>{kept.room.name}</strong>
                    <span className={classes.soft}>{roomFacts(kept.room, t)}</span>
                  </div>
                  <Button small kind="quiet" aria-label={words.changeOf(kept.room.name)} onClick={() => setOpen(kept.room.id)}>
                    {words.change}
                  </Button>
                  <Button small kind="quiet" aria-label={`${words.remove}: ${kept.room.name}`} onClick={() => void takeOff(kept)}>
                    {words.remove}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </Lines>
      )}
    </Page>
  );
}

function roomFacts(room: Room, t: ReturnType<typeof useText>): string {
  const { place, rooms } = t.room;
  return [
    room.school === '' ? rooms.everySchool : room.school,
    room.seats === undefined ? '' : place.seats(room.seats),
    place.stepFree[room.stepFree],
    place.quiet[room.quiet],
    room.hours,
    room.note,
  ]
    .filter(Boolean)
    .join(' · ');
}
