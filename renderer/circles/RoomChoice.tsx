/** @file The rooms that the school knows, where a circle is planned: one choice writes the place. */
import { useQuery } from '@tanstack/react-query';
import { roomNamed } from '../../shared/circles/room';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Choice } from '../ui/Choice';

const OTHER = ':other';

export interface RoomChoiceProps {
  school: string;
  place: string;
  onTake: (place: string) => void;
}

export function RoomChoice({ school, place, onTake }: RoomChoiceProps) {
  const t = useText();
  const words = t.room.rooms;
  const rooms = (useQuery(asking('circles.rooms', {})).data ?? [])
    .map(({ room }) => room)
    .filter((room) => room.school === '' || room.school === school);
  if (rooms.length === 0) return undefined;
  return (
    <Choice
      label={words.choose}
      optional
      value={roomNamed(rooms, place, school)?.id ?? OTHER}
      options={[
        { value: OTHER, label: words.other },
        ...rooms.map((room) => ({
          value: room.id as string,
          label: [room.name, room.seats === undefined ? '' : t.room.place.seats(room.seats), t.room.place.stepFree[room.stepFree]]
            .filter(Boolean)
            .join(', '),
        })),
      ]}
      onChange={(id) => {
        const room = rooms.find((one) => one.id === id);
        if (room !== undefined) onTake(room.name);
      }}
    />
  );
}
