/** @file The time estimate: the figures of case 6, and what is suggested when a lesson is too short. */
import { describe, expect, it } from 'vitest';
import { findScript } from '../../../shared/scripts/library/library';
import type { Script } from '../../../shared/scripts/model';
import { addMinutes, estimate, roundSeconds, takeSuggestion, wholeMinutes } from '../../../shared/scripts/time';
import { timeWarning } from '../../../shared/scripts/time-words';
import { aClassPlan, aFullPlan, anEmptyPlan } from './plans';

function script(id: string): Script {
  const found = findScript(id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('round time', () => {
  it('is people × seconds × rounds: 25 × 40 s × 4 = 67 minutes', () => {
    expect(wholeMinutes(roundSeconds({ people: 25, secondsPerTurn: 40, rounds: 4 }))).toBe(67);
    expect(wholeMinutes(roundSeconds({ people: 7, secondsPerTurn: 30, rounds: 1 }))).toBe(4);
    expect(wholeMinutes(0)).toBe(0);
    expect(wholeMinutes(1)).toBe(1);
  });

  it('finds those 67 minutes in the class circle of case 6, and says that they do not fit into 45', () => {
    const time = estimate(script('class-problem-solving'), aClassPlan());
    expect(time.rounds).toEqual({ people: 25, rounds: 4, secondsPerTurn: 40, minutes: 67 });
    expect(time.totalMinutes).toBeGreaterThan(67);
    expect(time.overMinutes).toBe(time.totalMinutes - 45);
  });

  it('suggests pairs in one round, and three circles, which fit', () => {
    const time = estimate(script('class-problem-solving'), aClassPlan());
    expect(time.suggestions.map((one) => one.kind)).toEqual(['pair_share', 'sub_circles', 'shorter_rounds', 'second_session']);
    expect(time.suggestions[0]).toMatchObject({ kind: 'pair_share', blockIds: ['round-2'], fits: false });
    expect(time.suggestions[1]).toMatchObject({ kind: 'sub_circles', circles: 3, people: 9, fits: true });
    expect(time.suggestions[1]?.totalMinutes).toBeLessThanOrEqual(45);
    const lines = timeWarning(script('class-problem-solving'), aClassPlan(), time);
    expect(lines).toContain('25 people × 4 rounds × 40 s = 67 min.');
    expect(timeWarning(script('class-problem-solving'), aClassPlan({ language: 'es' }), time).join(' ')).toContain(
      '25 personas × 4 rondas × 40 s = 67 min.',
    );
  });

  it('pairs as few rounds as make it fit', () => {
    const time = estimate(script('class-problem-solving'), aClassPlan({ minutes: 65 }));
    const pairs = time.suggestions.find((suggestion) => suggestion.kind === 'pair_share');
    expect(pairs).toMatchObject({ fits: true });
    expect(pairs?.kind === 'pair_share' ? pairs.blockIds : []).toHaveLength(2);
  });

  it('says of every suggestion how much it saves, and taking it up saves that much', () => {
    for (const id of ['class-problem-solving', 'community-building', 'formal-conference', 're-entry-circle'])
      for (const minutes of [20, 45, 65]) {
        const plan = id.startsWith('c') ? aClassPlan({ minutes }) : aFullPlan({ minutes });
        const before = estimate(script(id), plan);
        for (const suggestion of before.suggestions) {
          const after = estimate(script(id), { ...plan, time: takeSuggestion(plan.time, suggestion) });
          expect(after.totalMinutes, `${id} ${minutes} ${suggestion.kind}`).toBe(suggestion.totalMinutes);
          expect(before.totalMinutes - after.totalMinutes).toBe(suggestion.savesMinutes);
          expect(suggestion.savesMinutes).toBeGreaterThan(0);
          expect(after.overMinutes === 0).toBe(suggestion.fits);
        }
      }
  });

  it('one press after the other makes a class circle of 25 fit into a lesson, in whatever order', () => {
    for (const first of ['pair_share', 'shorter_rounds', 'second_session', 'sub_circles']) {
      let plan = aClassPlan();
      for (let presses = 0; presses < 12; presses += 1) {
        const { suggestions } = estimate(script('class-problem-solving'), plan);
        const next = suggestions.find((one) => one.kind === first) ?? suggestions[0];
        if (next === undefined) break;
        plan = { ...plan, time: takeSuggestion(plan.time, next) };
      }
      expect(estimate(script('class-problem-solving'), plan).overMinutes, first).toBe(0);
    }
  });

  it('says nothing when it fits or when no time is planned', () => {
    expect(estimate(script('class-problem-solving'), aClassPlan({ minutes: 120 })).suggestions).toEqual([]);
    const open = estimate(script('class-problem-solving'), aClassPlan({ minutes: undefined }));
    expect(open.overMinutes).toBe(0);
    expect(timeWarning(script('class-problem-solving'), aClassPlan(), open)).toEqual([]);
  });

  it('never splits a meeting about harm: it asks for more time, or for a second meeting that leaves what happened in the first', () => {
    const plan = aFullPlan({ minutes: 20 });
    const time = estimate(script('formal-conference'), plan);
    expect(time.overMinutes).toBeGreaterThan(0);
    expect(time.suggestions.map((one) => one.kind)).toEqual(['second_session']);
    const [second] = time.suggestions;
    const kinds = script('formal-conference').blocks.filter((b) => second?.kind === 'second_session' && second.blockIds.includes(b.id));
    expect(kinds.map((b) => b.kind)).not.toContain('story');
    expect(timeWarning(script('formal-conference'), plan, time).at(-1)).toBe('Plan more time, or a second meeting.');
  });

  it('counts everyone who speaks: groups whole, interpreters not', () => {
    expect(estimate(script('community-building'), aClassPlan()).rounds.people).toBe(25);
    expect(estimate(script('community-building'), aFullPlan()).rounds.people).toBe(6);
    expect(estimate(script('community-building'), aFullPlan({ people: 18 })).rounds.people).toBe(18);
    expect(estimate(script('community-building'), anEmptyPlan()).rounds.people).toBe(20);
  });

  it('gives one more person responsible as much time as the first', () => {
    const two = estimate(script('formal-conference'), aFullPlan());
    const one = estimate(script('formal-conference'), aFullPlan({ seats: aFullPlan().seats.filter((seat) => seat.key !== 's') }));
    const story = (time: typeof two) => time.blocks.find((block) => block.blockId === 'story-responsible')?.seconds;
    expect(story(two)).toBe(480);
    expect(story(one)).toBe(240);
  });

  it('has parts that begin where the one before ends', () => {
    const { blocks } = estimate(script('re-entry-circle'), aFullPlan());
    blocks.forEach((block, index) => {
      const before = blocks[index - 1];
      expect(Math.abs(block.startMinute - (before === undefined ? 0 : before.startMinute + before.minutes))).toBeLessThanOrEqual(1);
    });
  });

  it('adds minutes to a time of day', () => {
    expect(addMinutes('13:30', 45)).toBe('14:15');
    expect(addMinutes('23:50', 20)).toBe('00:10');
  });
});
