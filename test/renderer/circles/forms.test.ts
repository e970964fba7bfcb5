/** @file What the counselor's circle forms hand over is what the contract takes. */

import { describe, expect, it } from 'vitest';
import { firstValues, inCaseOrder, valuesOf, youngestBand } from '../../../renderer/circles/circle-form';
import { counted, recordValues, toRecord } from '../../../renderer/circles/circle-record';
import { partyIdSchema } from '../../../shared/cases/case';
import { NOTHING_AFTER } from '../../../shared/circles/account';
import { circleInputSchema, circleRecordSchema } from '../../../shared/circles/circle';
import { aView, consent, HARMED, id, RESPONSIBLE } from '../cases/support';
import { aCircle, vaultState } from './room';

const harmed = partyIdSchema.parse(HARMED);
const responsible = partyIdSchema.parse(RESPONSIBLE);
const me = vaultState('counselor').me;

describe('planning a circle', () => {
  it('begins with everything but the day, which nobody can guess', () => {
    const values = firstValues(aView(), me, 'en');
    expect(circleInputSchema.safeParse(values).error?.issues.map((issue) => issue.path.join('.'))).toEqual(['plannedOn']);
    expect(circleInputSchema.safeParse({ ...values, plannedOn: '2025-09-10' }).success).toBe(true);
    expect(values).toMatchObject({ process: 'conference', ageBand: '8-10', partyIds: [HARMED, RESPONSIBLE] });
  });

  it('does not seat whoever said no, or only told us', () => {
    const parties = [
      ...aView().parties,
      { id: id(0xa5), kind: 'person', name: 'Ms Odalys Fenwick', initials: 'OF', roles: [{ role: 'reporter' }] },
    ] as never;
    const view = aView({ parties, consents: [consent(RESPONSIBLE, 'withdrawn'), consent(RESPONSIBLE, 'given')] });
    expect(firstValues(view, me, 'en').partyIds).toEqual([HARMED]);
  });

  it('takes the words of the youngest of those concerned', () => {
    const [first, second] = aView().parties;
    if (first === undefined || second === undefined) throw new Error('two parties');
    expect(
      youngestBand([
        { ...first, ageBand: '14-15' },
        { ...second, ageBand: '8-10' },
      ]),
    ).toBe('8-10');
    expect(youngestBand([{ ...first, ageBand: 'adult' }])).toBeUndefined();
  });

  it('goes from a circle into the form and back without a difference', () => {
    const circle = aCircle();
    const { seats: _seats, id: _id, status: _status, statusNote: _note, ...input } = circle;
    const values = circleInputSchema.parse(valuesOf(circle, aView()));
    expect(values).toEqual({ ...input, partyIds: [HARMED, RESPONSIBLE] });
  });

  it('seats in the order of the case whatever was ticked first', () => {
    expect(inCaseOrder([responsible, harmed], aView().parties)).toEqual([HARMED, RESPONSIBLE]);
  });
});

describe('recording a circle', () => {
  it('is never dated before it was, and counts those who were in the room with the groups they stand for', () => {
    const circle = aCircle({
      seats: [...aCircle().seats, { partyId: id(0xa6), name: 'Class 5', role: 'affected_group_member', count: 22 }],
    });
    const values = recordValues(circle, '2025-09-08');
    expect(values.on).toBe('2025-09-08');
    expect(values.participants).toBe(25);
    const away = values.attendance.map((entry, index) => (index === 0 ? { ...entry, attendance: 'written_statement' as const } : entry));
    expect(counted(circle, away)).toBe(24);
    expect(circleRecordSchema.safeParse(toRecord(values)).success).toBe(true);
  });

  it('of one that did not take place has no length, no head count and nobody there', () => {
    const record = circleRecordSchema.parse(
      toRecord({ ...recordValues(aCircle(), '2025-09-10'), status: 'cancelled', note: 'Pim took it back.' }),
    );
    expect(record).toEqual({
      after: NOTHING_AFTER,
      status: 'cancelled',
      on: '2025-09-10',
      note: 'Pim took it back.',
      attendance: [],
      inSpiteOf: [],
    });
  });
});
