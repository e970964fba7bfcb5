/** @file A signed agreement: its promises as they stand, who signed, and the versions before. Never edited. */
import type { Agreement } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Lines } from '../ui/Lists';
import { Facts, Section } from '../ui/Page';
import classes from './agreements.module.css';
import { ItemLine } from './ItemLine';
import { nameIn } from './people';

export function SignedAgreement({ view, agreement }: { view: CaseView; agreement: Agreement }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.screen;
  const name = nameIn(view.parties, t.agreements.item.nobody);
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
                owedTo={item.owedTo === undefined ? '' : name(item.owedTo)}
                live={view.closedOn === undefined && agreement.status !== 'superseded'}
                full
              />
            </li>
          ))}
        </Lines>
        {agreement.reviewOn !== undefined && <p className={classes.foot}>{words.review(dayName(agreement.reviewOn, language))}</p>}
      </Section>
      {agreement.signatures.length > 0 && (
        <Section title={words.signatures}>
          <Facts
            items={agreement.signatures.map(
              (signature) =>
                [
                  name(signature.partyId),
                  words.signedHow(t.codes.signatureMethod[signature.method], dayName(signature.on, language)),
                ] as const,
            )}
          />
        </Section>
      )}
    </>
  );
}

/** The versions before this one, as they were signed. */
export function EarlierVersions({ view, agreement }: { view: CaseView; agreement: Agreement }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.screen;
  const name = nameIn(view.parties, t.agreements.item.nobody);
  if (agreement.earlier.length === 0) return undefined;
  return (
    <Section title={words.earlier}>
      {agreement.earlier.map((version) => {
        const title =
          version.signedOn === undefined
            ? words.earlierUnsigned(version.version)
            : words.earlierOf(version.version, dayName(version.signedOn, language));
        return (
          <details key={version.version} className={classes.earlier}>
            <summary>{title}</summary>
            <Lines label={title}>
              {version.items.map((item) => (
                <li key={item.id}>
                  <ItemLine
                    view={view}
                    item={item}
                    owedBy={name(item.owedBy)}
                    owedTo={item.owedTo === undefined ? '' : name(item.owedTo)}
                    live={false}
                    full
                  />
                </li>
              ))}
            </Lines>
          </details>
        );
      })}
    </Section>
  );
}
