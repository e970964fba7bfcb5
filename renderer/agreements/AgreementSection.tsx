/** @file The agreements of a case: what was promised and how it stands, kept in one tap. */
import { type Agreement, isEnded } from '../../shared/agreements/agreement';
import { countedItems, isOfEarlier } from '../../shared/agreements/standing';
import type { CaseView } from '../../shared/cases/contract';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { ButtonLink } from '../ui/ButtonLink';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { StatusWord } from '../ui/Status';
import { isUnsigned } from './agreement-form';
import classes from './agreements.module.css';
import { ItemLine } from './ItemLine';
import { keptOf } from './item-marks';
import { nameIn, recipientIn } from './people';
import { agreementTone } from './tone';

export function AgreementSection({ view }: { view: CaseView }) {
  const t = useText();
  const words = t.agreements.section;
  const open = view.closedOn === undefined;
  const held = view.circles.some((circle) => circle.status === 'held' || circle.status === 'stopped_early');
  const before = view.agreements.filter((one) => isOfEarlier(one, view.episode));
  const now = view.agreements.filter((one) => !isOfEarlier(one, view.episode));
  const none = now.length === 0;
  return (
    <Section
      title={words.title}
      actions={
        open &&
        (held || !none || before.length > 0) && (
          <ButtonLink to="/cases/$caseId/agreement" params={{ caseId: view.id }} search={{ id: 'new' }} small data-step="write_agreement">
            {none ? words.write : words.another}
          </ButtonLink>
        )
      }
    >
      {none && <p className={classes.soft}>{held && open ? words.noneHeld : words.none}</p>}
      {now.map((agreement) => (
        <OneAgreement key={agreement.id} view={view} agreement={agreement} open={open} />
      ))}
      {before.length > 0 && (
        <details className={classes.before} open={now.length === 0 || undefined}>
          <summary>{words.before(before.length)}</summary>
          <p className={classes.soft}>{before.some(hasOpen) ? `${words.beforeLead} ${words.beforeOpen}` : words.beforeLead}</p>
          {before.map((agreement) => (
            <OneAgreement key={agreement.id} view={view} agreement={agreement} open={false} />
          ))}
        </details>
      )}
    </Section>
  );
}

const hasOpen = (agreement: Agreement): boolean => agreement.status === 'active' && agreement.items.some((item) => !isEnded(item.status));

function OneAgreement({ view, agreement, open }: { view: CaseView; agreement: Agreement; open: boolean }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.section;
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const recipient = recipientIn(name, t.agreements.item.community);
  const title = agreement.responsibleParty === undefined ? words.all : words.withName(name(agreement.responsibleParty));
  const unsigned = isUnsigned(agreement);
  const { kept, all } = keptOf(countedItems(agreement));
  const facts = [
    agreement.signedOn === undefined
      ? words.draftedOn(dayName(agreement.draftedOn, language))
      : words.signedOn(dayName(agreement.signedOn, language)),
    agreement.version > 1 && words.version(agreement.version),
    !unsigned && words.kept(kept, all),
    !unsigned && countedItems(agreement).length > agreement.items.length && words.keptBefore,
  ];
  return (
    <div className={classes.one}>
      <div className={classes.head}>
        <h3 className={classes.title}>{title}</h3>
        <StatusWord tone={agreementTone(agreement.status)}>{t.codes.agreementStatus[agreement.status]}</StatusWord>
      </div>
      <p className={classes.soft}>{facts.filter(Boolean).join(' · ')}</p>
      <div className={classes.foot}>
        <Lines label={title}>
          {agreement.items.map((item) => (
            <li key={item.id}>
              <ItemLine
                view={view}
                item={item}
                owedBy={name(item.owedBy)}
                owedTo={recipient(item)}
                live={open && !unsigned && agreement.status !== 'superseded'}
              />
            </li>
          ))}
        </Lines>
      </div>
      <div className={classes.foot}>
        <ButtonLink
          to="/cases/$caseId/agreement"
          params={{ caseId: view.id }}
          search={{ id: agreement.id }}
          small
          data-step={unsigned && open ? 'sign_agreement' : undefined}
        >
          {unsigned && open ? words.goOn : words.open}
        </ButtonLink>
      </div>
    </div>
  );
}
