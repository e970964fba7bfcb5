/** @file The promises set large, to be read aloud to everyone before they say yes. */
import type { ReactNode } from 'react';
import type { Item } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { amountText } from '../ui/NumberField';
import { Section } from '../ui/Page';
import classes from './agreements.module.css';
import { nameIn, recipientIn } from './people';

export interface ReadBackProps {
  view: Pick<CaseView, 'parties'>;
  items: readonly Pick<Item, 'owedBy' | 'owedTo' | 'toCommunity' | 'what' | 'due' | 'howShown' | 'helper' | 'amount'>[];
  /** What can be done next. */
  children: ReactNode;
}

export function ReadBack({ view, items, children }: ReadBackProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.readBack;
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const recipient = recipientIn(name, t.agreements.item.community);
  return (
    <Section title={words.title} lead={words.lead}>
      <ol className={classes.aloud}>
        {items.map((item, index) => {
          const more = [
            recipient(item) === '' ? '' : words.forWhom(recipient(item)),
            t.agreements.item.by(dayName(item.due, language)),
            item.amount === undefined ? '' : amountText(item.amount),
            item.howShown ? words.shown(item.howShown) : '',
            item.helper ? words.helper(item.helper) : '',
          ];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: read in their order, never moved
            <li key={index}>
              <p className={classes.aloudWhat}>
                <span className={classes.aloudWho}>{words.line(name(item.owedBy), '')}</span>
                {item.what}
              </p>
              <p className={classes.aloudMore}>{more.filter(Boolean).join(' · ')}</p>
            </li>
          );
        })}
      </ol>
      {children}
    </Section>
  );
}
