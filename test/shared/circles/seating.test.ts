/** @file The seating plan: every rule that can be kept is kept, the same people always sit the same way, and what is broken is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCESS_CODES, type AccessCode, accessIn, PREPARATIONS, preparationsFor } from '../../../shared/circles/access';
import type { CirclePlan, Seat, SeatRole } from '../../../shared/circles/plan';
import { ringOf } from '../../../shared/circles/ring';
import { checkSeating, moveRound, proposeSeating, type SeatingFacts, type SeatingRule } from '../../../shared/circles/seating';

const seat = (key: string, role: SeatRole, more: Partial<Seat> = {}): Seat => ({ key, name: key, role, ...more });
type Plan = Pick<CirclePlan, 'seats' | 'door' | 'seatsApart' | 'people'>;
const keys = (seats: readonly Seat[]) => seats.map((one) => one.key);
const seated = (plan: Plan, facts: SeatingFacts = {}): Plan => ({ ...plan, seats: proposeSeating(plan, facts) });
const broken = (plan: Plan, facts: SeatingFacts = {}): SeatingRule[] => checkSeating(plan, facts).broken.map((duty) => duty.rule);

const conference: Plan = {
  door: 'opposite',
  seats: [
    seat('keeper', 'facilitator'),
    seat('wren', 'harmed', { access: ['near_door'] }),
    seat('tavi', 'responsible'),
    seat('sol', 'responsible'),
    seat('co', 'co_facilitator'),
    seat('rosa', 'guardian_of', { supports: 'wren' }),
    seat('interpreter', 'interpreter', { supports: 'rosa' }),
    seat('mira', 'guardian_of', { supports: 'tavi' }),
    seat('aunt', 'supporter_of', { supports: 'sol' }),
  ],
};

describe('a proposed seating', () => {
  it('keeps every rule of a conference with supporters, an interpreter and a wish about the door', () => {
    expect(broken(conference).length).toBeGreaterThan(0);
    const plan = seated(conference);
    expect(broken(plan)).toEqual([]);
    expect(plan.seats[0]?.key).toBe('keeper');
    expect([...keys(plan.seats)].sort()).toEqual([...keys(conference.seats)].sort());
  });

  it('is the same every time, and changes nothing that is right already', () => {
    const once = seated(conference);
    expect(seated(conference)).toEqual(once);
    expect(seated(once)).toEqual(once);
  });

  it('seats a sign interpreter across from who reads the signs, and one who whispers beside', () => {
    const yuki = { access: ['sign_language' as AccessCode] };
    const others = ['a', 'b', 'c', 'd'].map((key) => seat(key, 'community'));
    const plan = (access: Partial<Seat>): Plan => ({
      seats: [seat('keeper', 'facilitator'), seat('yuki', 'harmed', access), seat('int', 'interpreter', { supports: 'yuki' }), ...others],
    });
    const signs = seated(plan(yuki));
    expect(broken(signs)).toEqual([]);
    const order = keys(signs.seats);
    expect(Math.abs(order.indexOf('yuki') - order.indexOf('int'))).toBeGreaterThan(1);
    const whispers = keys(seated(plan({})).seats);
    expect(Math.abs(whispers.indexOf('yuki') - whispers.indexOf('int'))).toBe(1);
  });

  it('never seats two who are kept apart beside each other, nor opposite where that was asked, before any comfort', () => {
    const plan: Plan = {
      ...conference,
      seats: [...conference.seats, seat('peer', 'community'), seat('teacher', 'staff_participant')],
      seatsApart: [{ a: 'wren', b: 'peer', opposite: true }],
    };
    // A limit between a supporter and whom they support outweighs the wish to sit beside.
    const facts: SeatingFacts = { apart: [['mira', 'tavi']] };
    const done = seated(plan, facts);
    expect(broken(done, facts)).toEqual([]);
    expect(checkSeating(done, facts).kept.map((d) => d.rule)).toContain('apart_opposite');
    expect(checkSeating(done, facts).kept.some((d) => d.rule === 'supporter_beside' && d.a === 'mira')).toBe(false);
  });

  it('seats a wheelchair near the door, and whoever does not want the door away from it, wherever the door is', () => {
    for (const door of ['opposite', 'left', 'right', 'behind'] as const) {
      const plan: Plan = {
        door,
        seats: [
          seat('keeper', 'facilitator'),
          seat('w', 'community', { access: ['wheelchair'] }),
          seat('x', 'harmed', { access: ['away_from_door'] }),
          ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => seat(key, 'community')),
        ],
      };
      expect(broken(seated(plan)), door).toEqual([]);
    }
  });

  it('says what can’t be kept: in a circle of three everybody is a neighbour', () => {
    const three: Plan = { seats: [seat('k', 'facilitator'), seat('h', 'harmed'), seat('r', 'responsible')] };
    expect(broken(seated(three))).toEqual(['sides_beside']);
  });

  it('finds an order without broken rules for ten whenever one was hidden there', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9, maxLength: 9 }), fc.nat(8), (order, more) => {
        // A good circle, then mixed up.
        const good = [
          seat('h', 'harmed'),
          seat('hs', 'supporter_of', { supports: 'h' }),
          seat('a', 'community'),
          seat('b', 'community', { access: more % 2 === 0 ? ['near_door'] : [] }),
          seat('co', 'co_facilitator'),
          seat('c', 'community'),
          seat('d', 'staff_participant'),
          seat('rs', 'guardian_of', { supports: 'r' }),
          seat('r', 'responsible'),
        ];
        const mixed = order.flatMap((at) => good.slice(at, at + 1));
        const plan: Plan = { door: 'opposite', seats: [seat('k', 'facilitator'), ...mixed] };
        const facts: SeatingFacts = { apart: [['a', 'c']] };
        expect(broken(seated(plan, facts), facts)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes eighty seats and a class of twenty-two in one chair', () => {
    const many: Plan = { seats: [seat('k', 'facilitator'), ...Array.from({ length: 77 }, (_, i) => seat(`p${i}`, 'community'))] };
    many.seats.push(seat('h', 'harmed', { access: ['near_door'] }), seat('s', 'supporter_of', { supports: 'p3' }));
    expect(seated({ ...many, door: 'left' }).seats).toHaveLength(80);
    expect(broken(seated({ ...many, door: 'left' }))).toEqual([]);
    const { places, spare } = ringOf([seat('k', 'facilitator'), seat('class', 'community', { count: 22 })], 25);
    expect(places[1]?.chairs).toHaveLength(22);
    expect(spare).toHaveLength(2);
  });

  it('moves one seat round the circle and past its end, and the keeper’s never', () => {
    const seats = [seat('k', 'facilitator'), seat('a', 'community'), seat('b', 'community'), seat('c', 'community')];
    expect(keys(moveRound(seats, 'c', 1))).toEqual(['k', 'c', 'a', 'b']);
    expect(keys(moveRound(seats, 'a', -1))).toEqual(['k', 'b', 'c', 'a']);
    expect(moveRound(seats, 'k', 1)).toEqual(seats);
  });
});

describe('what helps people take part', () => {
  it('is read from words in both languages, and never from a diagnosis', () => {
    expect(accessIn('Deaf. Sign interpreter in her line of sight, captions, large print.')).toEqual([
      'sees_faces',
      'sign_language',
      'captions',
      'large_print',
    ]);
    expect(accessIn('Speaks with a speech device: gets the questions the day before and records the answers.')).toEqual([
      'device',
      'questions_before',
    ]);
    expect(accessIn('May go to the calm corner at any time')).toEqual(['calm_place']);
    expect(accessIn('Silla de ruedas, letra grande')).toEqual(['wheelchair', 'large_print']);
    expect(accessIn('Not by the door, please')).toEqual(['away_from_door']);
    expect(accessIn('dyslexia, autism, deaf, ADHD, breakfast')).toEqual([]);
  });

  it('becomes things to prepare, each once, with no name and no reason in them', () => {
    const seats = [
      { needs: 'Wren needs large print', access: undefined },
      { needs: undefined, access: ['large_print', 'wheelchair'] as const },
    ];
    const list = preparationsFor(seats, 'en');
    expect(list.map((one) => one.id)).toEqual(['wheelchair-1', 'wheelchair-2', 'large_print-1']);
    expect(preparationsFor(seats, 'es').map((one) => one.id)).toEqual(list.map((one) => one.id));
    const all = ACCESS_CODES.flatMap((code) => [...PREPARATIONS[code].en, ...PREPARATIONS[code].es]).join(' ');
    expect(all).not.toMatch(/deaf|blind|dyslex|autis|adhd|trauma|disab|sord|cieg|dislex|discap|Wren/i);
  });
});
