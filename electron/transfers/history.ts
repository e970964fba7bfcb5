/** @file The timeline as it goes along: of the parts that go, without what would tell of restricted records (invariant 4). */
import type { Party, TimelineEntry } from '../../shared/cases/case';
import type { Choice, Part } from '../../shared/transfers/choice';

/** To which part an event belongs. What stands in neither list stays at home. */
const PART_OF: Partial<Record<TimelineEntry['what'], Part>> = {
  screened: 'decision',
  consent: 'consents',
  circle_planned: 'circles',
  circle_held: 'circles',
  circle_cancelled: 'circles',
  agreement_drafted: 'agreements',
  agreement_read_back: 'agreements',
  agreement_signed: 'agreements',
  agreement_taken_back: 'agreements',
  agreement_discarded: 'agreements',
  agreement_reviewed: 'agreements',
  item_ended: 'agreements',
  followed_up: 'agreements',
  harmed_not_told: 'tellings',
  telling_withdrawn: 'tellings',
  // Only what was given: of other letters not even that they were written.
  letter_delivered: 'letters',
  match_begun: 'support',
  match_ended: 'support',
  looked_back: 'closings',
  checkin_recorded: 'checkins',
  checkin_moved: 'checkins',
  risk_noted: 'safety',
  risk_ended: 'safety',
  prepared: 'preparation',
  limit_set: 'limits',
  limit_ended: 'limits',
};
const ALWAYS: readonly TimelineEntry['what'][] = [
  'case_opened',
  'closed',
  'reopened',
  'party_added',
  'report_changed',
  'harmed_told',
  'paused',
  'resumed',
  'transferred_in',
];

/** Details that say that a duty to report was done, and what stands there instead. */
const PLAIN: Readonly<Record<string, string>> = { referred_child_protection: 'not_suitable', referred_out: 'not_suitable' };

export function historyOf(timeline: readonly TimelineEntry[], choice: Choice, named: readonly Party[]): TimelineEntry[] {
  const letters = new Set(named.map((p) => p.initials));
  return timeline.flatMap(({ who, detail, ...entry }) => {
    const part = PART_OF[entry.what];
    if (!(part === undefined ? ALWAYS.includes(entry.what) : choice.parts.includes(part))) return [];
    return [
      {
        ...entry,
        ...(detail !== undefined && { detail: PLAIN[detail] ?? detail }),
        // Of pairs and of those without a name not even the initials.
        ...(who !== undefined && letters.has(who) && { who }),
      },
    ];
  });
}
