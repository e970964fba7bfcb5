/** @file The needs of the person harmed beside what answers them, as a version has it. Nothing is hidden: an open one says that it is open. */
import type { AgreementVersion } from '../../shared/agreements/agreement';
import { needMap, needsOfHarmed, unanswered } from '../../shared/agreements/needs';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import classes from './agreements.module.css';
import { nameIn } from './people';

export function NeedsView({ view, version }: { view: CaseView; version: Pick<AgreementVersion, 'items' | 'unmet' | 'signedOn'> }) {
  const t = useText();
  const words = t.agreements.needs;
  const rows = needMap(needsOfHarmed(view), version.items, version.unmet);
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const open = unanswered(rows).length;
  if (rows.length === 0) return undefined;
  return (
    <Section title={words.title}>
      <Lines label={words.title}>
        {rows.map(({ need, items, why, saidSince }) => (
          <li key={need.id}>
            <p>
              <span className={classes.soft}>{words.of(name(need.partyId))}</span>
              {need.text}
            </p>
            {items.map((item) => (
              <p key={item.id} className={classes.answer}>
                <StatusWord tone="kept">{words.promise(version.items.indexOf(item) + 1)}</StatusWord> {item.what}
              </p>
            ))}
            {items.length === 0 && (
              <p className={classes.answer}>
                {why === '' ? <StatusWord tone="soon">{words.open}</StatusWord> : <StatusWord tone="quiet">{words.notMet(why)}</StatusWord>}
              </p>
            )}
            {saidSince !== undefined && <p className={classes.soft}>{words.since(saidSince)}</p>}
          </li>
        ))}
      </Lines>
      {open > 0 && version.signedOn === undefined && <Notice>{words.unanswered(open)}</Notice>}
    </Section>
  );
}
