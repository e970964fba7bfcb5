/** @file A signed agreement: its promises as they stand, and who signed. Never edited. */
import type { Agreement } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import classes from './agreements.module.css';
import { ItemLine } from './ItemLine';
import { nameIn, recipientIn } from './people';
import { Signatures } from './Signatures';

export function SignedAgreement({ view, agreement }: { view: CaseView; agreement: Agreement }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.screen;
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const recipient = recipientIn(name, t.agreements.item.community);
  return (
    <>
      <Section title={words.items} lead={view.closedOn === undefined ? words.fixed : words.closed}>
        <Lines label={words.items}>
          {agreement.items.map((item) => (
            <li key={item.id}>
              <ItemLine
                view={view}
                item={item}
                owedBy={name(item.owedBy)}
                owedTo={recipient(item)}
                live={view.closedOn === undefined && agreement.status !== 'superseded'}
                full
              />
            </li>
          ))}
        </Lines>
        {agreement.reviewOn !== undefined && <p className={classes.foot}>{words.review(dayName(agreement.reviewOn, language))}</p>}
      </Section>
      <Signatures view={view} agreement={agreement} />
    </>
  );
}
