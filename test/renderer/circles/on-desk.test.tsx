// @vitest-environment happy-dom
/** @file What was released is on the page word by word, and a field that is new in the release is noticed. See: [Note: What is shown is what lies there] */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { OnDesk } from '../../../renderer/circles/OnDesk';
import { circleRowSchema, circleSchema, seatSchema } from '../../../shared/circles/circle';
import { keeperNoteSchema, releasedCircleSchema } from '../../../shared/circles/contract';
import { roomSchema } from '../../../shared/circles/room';
import { HARMED, id, RESPONSIBLE } from '../cases/support';
import { AGREEMENT, aCircle, CIRCLE } from './room';

/** Each free text has a word of its own. */
const word = (n: number) => `Marker${n}`;

it('has a place for every field that is released', () => {
  const keys = (schema: { shape: object }) => Object.keys(schema.shape).sort();
  // A new one here is a new disclosure: show it on the page, then write it down.
  expect(keys(releasedCircleSchema)).toEqual(
    ['agreements', 'apart', 'circle', 'held', 'keeperNotes', 'names', 'notBeside', 'room', 'unprepared', 'waiting'].sort(),
  );
  expect(keys(keeperNoteSchema)).toEqual(['beside', 'besideParty', 'name', 'needs', 'notAsked', 'partyId', 'said']);
  expect(keys(seatSchema)).toEqual(['attendance', 'count', 'name', 'needs', 'partyId', 'role', 'supports']);
  expect(keys(roomSchema)).toEqual(['hours', 'id', 'name', 'note', 'quiet', 'school', 'seats', 'stepFree']);
  expect(keys(circleSchema)).toEqual(
    [
      ...['after', 'ageBand', 'heldOn', 'id', 'keeperName', 'keeperUserId', 'language', 'minutes', 'participants', 'place', 'plannedOn'],
      ...['process', 'purpose', 'realMinutes', 'seats', 'startTime', 'status', 'statusNote'],
    ].sort(),
  );
});

it('shows each of them, word by word', async () => {
  const released = releasedCircleSchema.parse({
    circle: {
      ...aCircle({ place: word(1), purpose: word(2), keeperName: word(3) }),
      seats: [
        { partyId: HARMED, name: word(4), role: 'harmed', needs: word(5) },
        { partyId: RESPONSIBLE, name: word(6), role: 'responsible', supports: HARMED },
      ],
    },
    agreements: [
      {
        id: AGREEMENT,
        circleId: CIRCLE,
        version: 1,
        status: 'signed',
        draftedOn: '2025-09-10',
        items: [
          {
            id: id(0x77),
            owedBy: RESPONSIBLE,
            owedTo: HARMED,
            what: word(7),
            howShown: word(8),
            helper: word(9),
            due: '2025-09-20',
            status: 'open',
            paid: 0,
            statusNote: '',
          },
        ],
        signatures: [{ partyId: HARMED, method: 'typed', on: '2025-09-10', typed: word(10), witness: word(11) }],
        earlier: [],
      },
    ],
    names: { [HARMED]: word(4), [RESPONSIBLE]: word(6) },
    held: true,
    keeperNotes: [
      {
        partyId: HARMED,
        name: word(4),
        notAsked: word(12),
        beside: word(13),
        needs: [word(14)],
        said: [{ field: 'fears', text: word(15) }],
      },
    ],
    apart: [[HARMED, RESPONSIBLE]],
    notBeside: [[RESPONSIBLE, HARMED]],
    waiting: [RESPONSIBLE],
    unprepared: [HARMED],
    room: { name: word(16), school: '', seats: 7, stepFree: 'yes', quiet: 'no', hours: word(17), note: word(18) },
  });
  const row = circleRowSchema.parse({
    id: CIRCLE,
    process: 'conference',
    status: 'planned',
    plannedOn: '2025-09-10',
    minutes: 60,
    place: word(1),
    purpose: word(2),
    people: 2,
    keeperName: word(3),
    hasScript: true,
    held: true,
  });
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  await act(async () =>
    root.render(
      <MantineProvider>
        <OnDesk row={row} released={released} />
      </MantineProvider>,
    ),
  );
  const text = box.textContent ?? '';
  for (let n = 1; n <= 18; n += 1) expect(text, word(n)).toMatch(new RegExp(`${word(n)}(?!\\d)`));
  await act(async () => root.unmount());
  box.remove();
});
