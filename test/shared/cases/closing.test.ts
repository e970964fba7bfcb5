/** @file Which reasons to close fit what is recorded; each asks for something that the form can give. */
import { describe, expect, it } from 'vitest';
import { CLOSING_NEEDS, detailsFor, fittingReasons, missingDetails, NO_DETAILS } from '../../../shared/cases/closing';
import { CLOSURE_REASONS } from '../../../shared/cases/words';
import { aView, HARMED } from '../../renderer/cases/support';

type Facts = Parameters<typeof fittingReasons>[0];
const facts = (change: Partial<Record<keyof Facts, unknown>> = {}): Facts => ({ ...aView(), ...change }) as Facts;
const agreement = (...statuses: string[]) => ({ status: 'active', draftedOn: '2025-09-10', items: statuses.map((status) => ({ status })) });
const held = { status: 'held', heldOn: '2025-09-10', plannedOn: '2025-09-10' };

describe('reasons that fit', () => {
  it.each([
    ['everything kept', ['done', 'done_late'], ['agreement_completed']],
    ['one not kept', ['done', 'not_kept'], ['agreement_partly_completed', 'agreement_not_kept']],
    ['nothing kept', ['not_kept'], ['agreement_not_kept', 'agreement_partly_completed']],
    ['still open', ['done', 'open'], ['agreement_partly_completed', 'agreement_not_kept']],
  ] as const)('%s', (_name, statuses, reasons) => {
    expect(fittingReasons(facts({ circles: [held], agreements: [agreement(...statuses)] }))).toEqual(reasons);
  });

  it('a circle without an agreement, a no, a decision against it, and nobody reached', () => {
    expect(fittingReasons(facts({ circles: [held] }))).toEqual(['resolved_without_agreement']);
    const said = (state: string) => [{ partyId: HARMED, scope: 'take_part', state, current: true }];
    expect(fittingReasons(facts({ consents: said('refused') }))).toEqual(['declined_harmed']);
    expect(fittingReasons(facts({ consents: said('withdrawn') }))).toEqual(['consent_withdrawn_harmed']);
    expect(fittingReasons(facts({ screening: { answers: {}, outcome: 'not_suitable' } }))[0]).toBe('not_suitable');
    expect(fittingReasons(facts())).toEqual(['no_contact']);
  });
});

describe('what a reason asks for', () => {
  it('is missing until it says something, and nothing else is kept', () => {
    for (const reason of CLOSURE_REASONS) expect(missingDetails(reason, NO_DETAILS)).toEqual(CLOSING_NEEDS[reason]);
    expect(missingDetails('referred_back', { ...NO_DETAILS, returnedTo: ' ' })).toEqual(['returnedTo']);
    expect(detailsFor('referred_back', { ...NO_DETAILS, returnedTo: 'A', offered: 'B' })).toEqual({ ...NO_DETAILS, returnedTo: 'A' });
  });
});
