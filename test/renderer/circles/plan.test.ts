/** @file A plan from its first to its last change: always one that the vault takes, and nobody lost on the way. */
import { describe, expect, it } from 'vitest';
import { firstPlan, offered } from '../../../renderer/circles/first-plan';
import { changesSince, follow, isChanged } from '../../../renderer/circles/plan-changes';
import { changeSeat, freshKey, moveSeat } from '../../../renderer/circles/seats';
import { takenBack } from '../../../renderer/circles/take-back';
import { usualPaper } from '../../../renderer/ui/paper';
import { PROCESSES } from '../../../shared/circles/circle';
import { type CirclePlan, circlePlanSchema, withoutSeat } from '../../../shared/circles/plan';
import { SCRIPTS } from '../../../shared/scripts/library/library';
import { withScript } from '../../../shared/scripts/of-plan';
import { HARMED, id, must } from '../cases/support';
import { aCircle } from './room';

const conference = must(
  SCRIPTS.find((script) => script.process === 'conference'),
  'a conference script',
);
const begun = (change: object = {}): CirclePlan => circlePlanSchema.parse(firstPlan(aCircle(change), conference, 'a4'));
const names = (plan: CirclePlan) => plan.seats.map((seat) => seat.name);

describe('the first plan', () => {
  it('gives the keeper the first chair, without what stands in brackets after the sign-in', () => {
    const plan = begun();
    expect(names(plan)).toEqual(['Maren', 'Pim', 'Bo', 'Ms Thistledown']);
    expect(plan.seats[3]?.supports).toBe(HARMED);
  });

  it('lists the circle from a keeper whom the case names, and adds no second one', () => {
    const seats = [...aCircle().seats, { partyId: id(9), name: 'Dr Frost', role: 'facilitator' }];
    expect(names(begun({ seats }))).toEqual(['Dr Frost', 'Pim', 'Bo', 'Ms Thistledown']);
  });

  it('offers every script for every kind of circle, those made for it first', () => {
    for (const process of PROCESSES) expect(new Set(offered(process))).toEqual(new Set(SCRIPTS));
    expect(offered('reentry_circle')[0]?.process).toBe('reentry_circle');
    expect(offered('peer_mediation')[0]?.process).toBe('conflict_circle');
  });

  it('takes the paper of the country', () => {
    expect(['en-US', 'es-MX', 'en-GB', 'es', 'es-ES', 'en_CA'].map(usualPaper)).toEqual(['letter', 'letter', 'a4', 'a4', 'a4', 'letter']);
  });
});

describe('another script', () => {
  it('keeps everything that was filled in, and the plan that is given back is the same', () => {
    const filled = { ...begun(), talkingPiece: 'a stone', fills: { returnDay: 'Monday' } };
    for (const script of SCRIPTS) {
      const changed = circlePlanSchema.parse(withScript(filled, script));
      expect(withScript(changed, conference)).toEqual(filled);
    }
  });
});

describe('seats', () => {
  it('move round the circle and no further', () => {
    const plan = begun();
    expect(names(moveSeat(plan, HARMED, -1))).toEqual(['Pim', 'Maren', 'Bo', 'Ms Thistledown']);
    expect(moveSeat(plan, 'keeper', -1)).toBe(plan);
    expect(moveSeat(plan, id(0xa3), 1)).toBe(plan);
  });

  it('lose the place beside somebody with a role that sits beside nobody', () => {
    const changed = changeSeat(begun(), id(0xa3), { role: 'witness' });
    expect(circlePlanSchema.parse(changed).seats[3]).not.toHaveProperty('supports');
  });

  it('get a key of their own, also after one was taken away', () => {
    const plan = begun();
    const seats = [...plan.seats, { key: freshKey(plan.seats), name: '', role: 'community' as const }];
    const fewer = seats.slice(1);
    expect(fewer.map((seat) => seat.key)).not.toContain(freshKey(fewer));
  });
});

describe('the counselor changes the circle after the plan was begun', () => {
  const mine: CirclePlan = {
    ...begun(),
    talkingPiece: 'a stone',
    seats: [...begun().seats, { key: 'own-5', name: 'Coach', role: 'community' }],
  };

  it('is not said while the two agree; the keeper’s own seats and words are no difference', () => {
    expect(isChanged(changesSince(mine, begun()))).toBe(false);
  });

  it('is followed without losing the keeper’s own seats and words, and without a link to somebody who has gone', () => {
    const seats = [...aCircle().seats.filter((seat) => seat.partyId !== HARMED), { partyId: id(0xa4), name: 'Wren', role: 'witness' }];
    const latest = begun({ plannedOn: '2025-09-12', place: '', seats: seats.map((seat) => ({ ...seat, supports: undefined })) });
    const changes = changesSince(mine, latest);
    expect(changes.gone.map((seat) => seat.name)).toEqual(['Pim']);
    expect(changes.facts.map((fact) => fact.name)).toEqual(['date']);
    const followed = circlePlanSchema.parse(follow(mine, changes));
    expect(names(followed)).toEqual(['Maren', 'Bo', 'Ms Thistledown', 'Coach', 'Wren']);
    expect(followed).toMatchObject({ date: '2025-09-12', place: 'Library', talkingPiece: 'a stone' });
    expect(isChanged(changesSince(followed, latest))).toBe(false);
  });
});

describe('taking one change back', () => {
  const before = begun();
  const [keeper, pim, bo, home] = before.seats.map((seat) => seat.key);
  const later = (plan: CirclePlan): CirclePlan => ({ ...plan, purpose: 'Typed since', talkingPiece: 'A stone' });

  it('leaves alone what was typed since', () => {
    const after = { ...before, seats: before.seats.toReversed() };
    expect(takenBack(before, after, later(after))).toEqual(later(before));
  });

  it('gives the old order back and keeps who came since, with their changes', () => {
    const after = { ...before, seats: before.seats.toReversed() };
    const since = changeSeat({ ...after, seats: [...after.seats, { key: 'own-9', name: 'Teo', role: 'community' }] }, must(bo, 'bo'), {
      name: 'Bao',
    });
    expect(names(takenBack(before, after, since))).toEqual(['Maren', 'Pim', 'Bao', 'Ms Thistledown', 'Teo']);
  });

  it('puts who went where they sat, with whoever sat beside them, and leaves the others as they were moved since', () => {
    const after = withoutSeat(before, must(pim, 'pim'));
    expect(takenBack(before, after, after)).toEqual(before);
    const back = takenBack(before, after, moveSeat(after, must(home, 'home'), -1));
    expect(back.seats.map((seat) => seat.key)).toEqual([keeper, pim, home, bo]);
    expect(back.seats.find((seat) => seat.key === home)?.supports).toBe(pim);
  });

  it('takes out again who came with the change, and what it filled in', () => {
    const { startTime: _none, ...untimed } = before;
    const after: CirclePlan = {
      ...untimed,
      startTime: '09:00',
      seats: [...before.seats, { key: 'own-9', name: 'Teo', role: 'community' }],
    };
    const back = takenBack(untimed, after, later(after));
    expect(back).toEqual(later(untimed));
    expect(takenBack(untimed, after, { ...after, startTime: '10:00' }).startTime).toBe('10:00');
  });
});
