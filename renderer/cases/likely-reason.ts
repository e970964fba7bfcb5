/** @file Why a case is most likely closed, from how its agreements ended. Offered, never decided. Pure. */
import type { CaseView } from '../../shared/cases/contract';
import type { ClosureReason } from '../../shared/cases/words';

/** The tellings say of each agreement of this episode how it ended; that somebody ended it openly counts before that. */
export function likelyReason(view: Pick<CaseView, 'episodes' | 'tellings' | 'steps'>): ClosureReason | undefined {
  const episode = view.episodes.at(-1)?.id;
  const own = view.tellings.filter((one) => one.episodeId === episode && one.state !== 'withdrawn' && one.about !== 'ended');
  if (own.length === 0) return undefined;
  const last = [...new Map(own.map((one) => [`${one.agreementId}:${one.partyId}`, one.about])).values()];
  if (last.every((about) => about === 'kept')) return 'agreement_completed';
  const endedOpenly = view.steps.some((step) => step.episodeId === episode && step.kind === 'end_not_kept' && step.state === 'done');
  return endedOpenly || last.every((about) => about === 'not_kept') ? 'agreement_not_kept' : 'agreement_partly_completed';
}
