/** @file Who owes what, over all agreements of the case: students beside adults and the school. practice.md 3.2.7. */
import { type Balance, balanceOf, type Owed } from '../../shared/agreements/balance';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { amountText } from '../ui/NumberField';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { Initials } from '../ui/Status';
import classes from './agreements.module.css';
import { nameIn } from './people';

export function BalanceView({ view }: { view: Pick<CaseView, 'agreements' | 'parties'> }) {
  const t = useText();
  const words = t.agreements.balance;
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const items = view.agreements.flatMap((agreement) => agreement.items);
  const sides = balanceOf(items, view.parties);
  const promises = (side: Balance['side']) => sides.find((one) => one.side === side)?.promises ?? 0;
  const line = (one: Owed) =>
    [
      words.one(words.promises(one.promises), one.kept, one.open),
      one.amount > 0 ? words.money(amountText(one.paid), amountText(one.amount)) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section title={words.title} lead={view.agreements.length > 1 ? words.lead : undefined}>
      <div className={classes.sides}>
        {sides.map((side) => (
          <div key={side.side} className={classes.side}>
            <h3 className={classes.sideTitle}>
              {words[side.side]}{' '}
              <span className={classes.sideCount}>{side.promises === 0 ? words.nothing : words.promises(side.promises)}</span>
            </h3>
            <meter
              className={classes.meter}
              min={0}
              max={Math.max(1, ...sides.map((one) => one.promises))}
              value={side.promises}
              aria-label={`${words[side.side]}: ${words.promises(side.promises)}`}
            />
            <ul className={classes.owing}>
              {side.people.map((one) => (
                <li key={one.partyId}>
                  <Initials name={name(one.partyId)} />
                  <span>
                    <b>{name(one.partyId)}</b>
                    <span className={classes.soft}>{line(one)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {promises('students') > 0 && promises('adults') === 0 && <Notice>{words.onlyStudents}</Notice>}
    </Section>
  );
}
