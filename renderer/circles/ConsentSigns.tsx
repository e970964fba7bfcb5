/** @file Whose yes is still missing for a circle, and whose no stands: said while people are chosen, not after. */
import type { PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { consentGaps } from '../../shared/cases/doors';
import { listOf } from '../../shared/scripts/words';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Notice } from '../ui/Problem';

export function ConsentSigns({
  view,
  partyIds,
}: {
  view: Pick<CaseView, 'parties' | 'consents'>;
  partyIds: readonly (PartyId | undefined)[];
}) {
  const { circles } = useText();
  const language = useLanguage();
  const words = circles.section;
  const seated = view.parties.filter((party) => partyIds.includes(party.id));
  const gaps = consentGaps(seated, view.consents);
  const names = (ids: readonly PartyId[]) =>
    listOf(
      seated.filter((party) => ids.includes(party.id)).map((party) => party.name),
      language,
    );
  return (
    <>
      {gaps.refused.length > 0 && <Notice tone="stop">{words.refused(names(gaps.refused))}</Notice>}
      {gaps.missing.length > 0 && (
        <Notice>{gaps.missing.length === 1 ? words.stillAsk(names(gaps.missing)) : words.stillAskMany(names(gaps.missing))}</Notice>
      )}
    </>
  );
}
