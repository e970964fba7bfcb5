/** @file Sentences of the stages and of what each needs, in English. */
import type { LifecycleStage, RequirementCode } from '../../../shared/cases/lifecycle';
import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const lifecycle = {
  open: (n: number) =>
    plural(n, { one: 'Before this stage is left, one thing is missing', other: `Before this stage is left, ${n} things are missing` }),
  stageIs: (stage: string) => `Stage: ${stage}`,
  met: 'done',
  unmet: 'missing',
  stage: {
    report: 'Report',
    screening: 'Screening',
    meetings: 'Meeting each person',
    suitability: 'Does it fit',
    preparation: 'Preparing the circle',
    session: 'Circle',
    agreement: 'Agreement',
    monitoring: 'Check-ins',
    closure: 'Closing',
  } as Record<LifecycleStage, string>,
  requirement: {
    story_written: 'What happened is written down',
    harmed_named: 'Somebody harmed is named, or a group',
    safety_first: 'The first step for safety is written down',
    stops_answered: 'Every stop question is answered yes or no',
    stops_settled: 'No stop answer is open',
    decision_taken: 'It is decided how to go on',
    decision_signed: 'The decision has a name and a reason',
    each_met: 'Each party and each supporter was met apart',
    each_asked: 'Each party has said yes or no',
    responsibility_seen: 'The person responsible sees their part, at least partly',
    goes_on: 'The decision to go on still holds',
    nobody_refuses: 'Nobody who is to sit in the circle said no',
    review_kept: 'The day to look again is not over',
    circle_planned: 'A circle is planned',
    seated_said_yes: 'Everybody seated who must say yes has said yes',
    seated_met: 'Everybody seated was met apart',
    limits_kept: 'Nobody sits in a room with somebody they are kept apart from',
    session_held: 'The circle was held',
    agreement_written: 'An agreement is written, or check-ins are planned without one',
    owing_signed: 'Everybody who owes something has signed',
    harmed_accepts: 'The person harmed accepts it',
    promises_ended: 'Every promise is settled',
    checkins_ended: 'Every check-in is recorded',
    harmed_told: 'Each person harmed knows how it ended',
    reason_given: 'The case is closed with a reason',
  } as Record<RequirementCode, string>,
};
