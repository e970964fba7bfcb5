/** @file Who is named on the screen that everybody sees, and what a kept draft of an older app becomes. */
import { expect, it } from 'vitest';
import { wholeItems } from '../../../renderer/agreements/agreement-form';
import { promisers } from '../../../renderer/agreements/people';
import { inRoom, isWhole } from '../../../renderer/agreements/room-people';
import { type Party, partySchema } from '../../../shared/cases/case';
import type { PartyRole } from '../../../shared/cases/words';
import { type Circle, circleSchema } from '../../../shared/circles/circle';
import { aCircle, CIRCLE } from '../circles/room';

const party = (n: number, name: string, role: PartyRole, kind: Party['kind'] = 'group'): Party =>
  partySchema.parse({ id: n.toString(16).padStart(32, '0'), kind, name, initials: 'XX', roles: [{ role }] });
const HARMED = party(1, 'Pim', 'harmed');
const RESPONSIBLE = party(2, 'Bo', 'responsible');
const REPORTER = party(3, 'Mr Quince', 'reporter');
const COACH = party(4, 'Coach', 'supporter_of', 'unknown');
const NOBODY_KNOWN = party(5, 'Somebody in a red coat', 'responsible', 'unknown');
const parties = [HARMED, RESPONSIBLE, REPORTER, COACH, NOBODY_KNOWN];
const draft = { circleId: undefined, items: [] };

it('names on the screen of the room nobody who only told us, and nobody who is not known', () => {
  expect(inRoom({ parties, circles: [] }, draft).map((one) => one.name)).toEqual(['Pim', 'Bo', 'Coach']);
  expect(promisers(parties).map((one) => one.name)).toEqual(['Pim', 'Bo', 'Mr Quince', 'Coach']);
});

it('names of a circle those who sat in it, and whom a promise names already', () => {
  const seat = (one: Party, attendance: string) => ({
    partyId: one.id,
    name: one.name,
    role: 'responsible',
    needs: '',
    count: 1,
    attendance,
  });
  const circle: Circle = circleSchema.parse({
    ...aCircle({ status: 'held', heldOn: '2025-09-10' }),
    seats: [seat(RESPONSIBLE, 'present'), seat(HARMED, 'written_statement')],
  });
  const view = { parties, circles: [circle] };
  expect(inRoom(view, { circleId: CIRCLE, items: [] } as never).map((one) => one.name)).toEqual(['Bo']);
  const named = { circleId: CIRCLE, items: [{ owedBy: RESPONSIBLE.id, owedTo: HARMED.id }] };
  expect(inRoom(view, named as never).map((one) => one.name)).toEqual(['Pim', 'Bo']);
});

it('gives a draft that an older app kept what its promises lacked, and asks for who, what and by when', () => {
  const [old] = wholeItems([{ owedBy: RESPONSIBLE.id, what: 'Repair it', due: '2025-09-10' }]);
  expect(old).toMatchObject({ toCommunity: false, answers: [], helper: '' });
  expect(old !== undefined && isWhole(old)).toBe(true);
  expect(isWhole({ owedBy: RESPONSIBLE.id, what: ' ', due: '2025-09-10' })).toBe(false);
});
