/** @file A signed agreement: its promises as they stand, and who signed. Never edited. */
import type { Agreement } from '../../shared/agreements/agreement';
import { isOfEarlier } from '../../shared/agreements/standing';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { ItemLine } from './ItemLine';
import { nameIn, recipientIn } from './people';
import { ReviewLine } from './ReviewLine';
import { Signatures } from './Signatures';

export function SignedAgreement({ view, agreement }: { view: CaseView; agreement: Agreement }) {
  const t = useText();
  const words = t.agreements.screen;
  const past = isOfEarlier(agreement, view.episode);
  const live = view.closedOn === undefined && !past;
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const recipient = recipientIn(name, t.agreements.item.community);
  return (
    <>
      <Section title={words.items} lead={past ? words.past : view.closedOn === undefined ? words.fixed : words.closed}>
        <Lines label={words.items}>
          {agreement.items.map((item) => (
            <li key={item.id}>
              <ItemLine
                view={view}
                item={item}
                owedBy={name(item.owedBy)}
                owedTo={recipient(item)}
                live={live && agreement.status !== 'superseded'}
                full
              />
            </li>
          ))}
        </Lines>
        <ReviewLine agreement={agreement} live={live} />
      </Section>
      <Signatures view={view} agreement={agreement} />
    </>
  );
}
