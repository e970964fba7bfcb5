/**
 * @file What each reason to close a case asks for, and which reasons fit what is recorded. Pure. Source: practice.md 1.1 row 9, 3.3, 4.2.
 */
import { z } from 'zod';
import { isEnded } from '../agreements/agreement';
import { caseIdSchema, optionalLine, paragraphs } from '../values';
import { partyIdSchema } from './case';
import type { CaseView } from './contract';
import { consentInForce } from './doors';
import type { ClosureReason } from './words';

/** Whether the case was offered to the school that somebody moved to. */
export const HANDOVERS = ['offered_accepted', 'offered_declined', 'not_offered'] as const;
export type Handover = (typeof HANDOVERS)[number];

export const closingDetailsSchema = z.strictObject({
  /** Who has it again: the one who referred it, or the school's ordinary way. */
  returnedTo: optionalLine(200),
  referredTo: optionalLine(200),
  handover: z.enum(HANDOVERS).optional(),
  duplicateOf: caseIdSchema.optional(),
  /** Who said no, or took the yes back. */
  saidBy: partyIdSchema.optional(),
  /** What was offered instead of a circle. */
  offered: paragraphs(1000),
  howKnown: paragraphs(1000),
  doneForHarmed: paragraphs(1000),
  tried: paragraphs(1000),
  /** What stays undone, and who looks after it. */
  leftOpen: paragraphs(1000),
});
export type ClosingDetails = z.infer<typeof closingDetailsSchema>;
export type ClosingField = keyof ClosingDetails;

export const NO_DETAILS: ClosingDetails = {
  returnedTo: '',
  referredTo: '',
  offered: '',
  howKnown: '',
  doneForHarmed: '',
  tried: '',
  leftOpen: '',
};

/** What a reason cannot do without. A case that went to child protection says nothing more here: its pointer is the duty's (invariant 4). */
export const CLOSING_NEEDS: Readonly<Record<ClosureReason, readonly ClosingField[]>> = {
  agreement_completed: [],
  agreement_partly_completed: ['leftOpen'],
  agreement_not_kept: ['returnedTo'],
  resolved_without_agreement: ['howKnown'],
  consent_withdrawn_harmed: ['saidBy', 'offered'],
  consent_withdrawn_responsible: ['saidBy', 'offered'],
  declined_harmed: ['saidBy', 'offered'],
  declined_responsible: ['saidBy', 'offered'],
  no_contact: ['tried'],
  not_suitable: ['offered'],
  referred_child_protection: [],
  referred_other_process: ['referredTo'],
  duplicate: ['duplicateOf'],
  moved_away: ['handover'],
  referred_back: ['returnedTo'],
  no_one_identified: ['doneForHarmed'],
};

const isThere = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

/** Fields that this reason asks for and that say nothing yet. */
export const missingDetails = (reason: ClosureReason, details: ClosingDetails): ClosingField[] =>
  CLOSING_NEEDS[reason].filter((field) => !isThere(details[field]));

/** Only what the reason asks for: what was typed for another one is not kept. */
export const detailsFor = (reason: ClosureReason, details: ClosingDetails): ClosingDetails => ({
  ...NO_DETAILS,
  ...Object.fromEntries(CLOSING_NEEDS[reason].map((field) => [field, details[field]])),
});

/** The side that a reason speaks of, for those that speak of one. */
export function sideOf(reason: ClosureReason): 'harmed' | 'responsible' | undefined {
  if (reason === 'declined_harmed' || reason === 'consent_withdrawn_harmed') return 'harmed';
  return reason === 'declined_responsible' || reason === 'consent_withdrawn_responsible' ? 'responsible' : undefined;
}

type Facts = Pick<CaseView, 'parties' | 'circles' | 'agreements' | 'consents' | 'screening' | 'episodes' | 'duties'>;

/** Who of the case stands on this side. */
export const partiesOfSide = (parties: CaseView['parties'], side: 'harmed' | 'responsible') =>
  parties.filter((p) => p.roles.some((r) => r.role === side || r.role === 'both_conflict'));

/** Reasons that what is recorded speaks for, the likeliest first. The others stay possible: records are never the whole truth. */
export function fittingReasons(facts: Facts): ClosureReason[] {
  const since = facts.episodes.at(-1)?.openedOn ?? '';
  const live = facts.agreements.filter((a) => ['signed', 'active', 'completed', 'partly_completed', 'not_kept'].includes(a.status));
  const items = live.filter((a) => a.draftedOn >= since || a.items.some((i) => !isEnded(i.status))).flatMap((a) => a.items);
  const held = facts.circles.some((c) => (c.status === 'held' || c.status === 'stopped_early') && (c.heldOn ?? c.plannedOn) >= since);
  const broken = items.filter((i) => i.status === 'not_kept' || i.status === 'partly_done');
  const open = items.filter((i) => !isEnded(i.status));
  const found: ClosureReason[] = [];
  if (items.length > 0 && open.length === 0 && broken.length === 0) found.push('agreement_completed');
  if (broken.length > 0 && broken.length < items.length) found.push('agreement_partly_completed', 'agreement_not_kept');
  else if (broken.length > 0) found.push('agreement_not_kept', 'agreement_partly_completed');
  else if (open.length > 0) found.push('agreement_partly_completed', 'agreement_not_kept');
  if (held && items.length === 0) found.push('resolved_without_agreement');
  for (const side of ['harmed', 'responsible'] as const) {
    const states = partiesOfSide(facts.parties, side).map((p) => consentInForce(facts.consents, p.id, 'take_part'));
    if (states.includes('withdrawn')) found.push(`consent_withdrawn_${side}`);
    if (states.includes('refused') && !held) found.push(`declined_${side}`);
  }
  const outcome = facts.screening?.outcome;
  if (outcome === 'not_suitable') found.push('not_suitable');
  if (facts.screening?.answers.S02?.answer === 'yes' || facts.duties.some((d) => d.type === 'child_protection'))
    found.push('referred_child_protection');
  if (outcome === 'referred_out') found.push('referred_other_process', 'referred_back');
  if (!held && facts.parties.some((p) => p.kind === 'unknown' && p.roles.some((r) => r.role === 'responsible')))
    found.push('no_one_identified');
  if (!held && items.length === 0 && facts.consents.filter((c) => c.current).length === 0) found.push('no_contact');
  return [...new Set(found)];
}
