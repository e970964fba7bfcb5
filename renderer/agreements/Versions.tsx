/** @file The versions before this one: beside what took their place, and whole as they were signed. */
import type { Agreement, AgreementVersion, Item } from '../../shared/agreements/agreement';
import { type Comparison, compareVersions } from '../../shared/agreements/compare';
import type { CaseView } from '../../shared/cases/contract';
import { listOf } from '../../shared/scripts/words';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Lines } from '../ui/Lists';
import { amountText } from '../ui/NumberField';
import { Section } from '../ui/Page';
import { StatusWord, type Tone } from '../ui/Status';
import classes from './compare.module.css';
import { ItemLine } from './ItemLine';
import { itemTone } from './item-marks';
import { nameIn, recipientIn } from './people';
import { SignatureLine } from './Signatures';

const TONES: Record<Comparison['kind'], Tone> = { added: 'accent', changed: 'soon', same: 'quiet', gone: 'stop', ended: 'kept' };

/** Each earlier version, the newest first. */
export function Versions({ view, agreement }: { view: CaseView; agreement: Agreement }) {
  const { agreements } = useText();
  if (agreement.earlier.length === 0) return undefined;
  const after = (index: number): AgreementVersion => agreement.earlier[index - 1] ?? agreement;
  return (
    <>
      {agreement.earlier.map((before, index) => (
        <Section key={before.version} title={agreements.compare.title(before.version, after(index).version)}>
          <Compared view={view} before={before} after={after(index)} />
          <Whole view={view} version={before} />
        </Section>
      ))}
    </>
  );
}

interface ComparedProps {
  view: Pick<CaseView, 'parties'>;
  before: AgreementVersion;
  after: AgreementVersion;
}

function Compared({ view, before, after }: ComparedProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.compare;
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const recipient = recipientIn(name, t.agreements.item.community);
  const side = (item: Item | undefined, status: boolean) =>
    item === undefined ? (
      <p className={classes.nothing}>{words.nothing}</p>
    ) : (
      <>
        <p>
          <b>{recipient(item) === '' ? name(item.owedBy) : t.agreements.item.owes(name(item.owedBy), recipient(item))}:</b> {item.what}
        </p>
        <p className={classes.soft}>
          {[t.agreements.item.by(dayName(item.due, language)), item.amount === undefined ? '' : amountText(item.amount)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {status && item.status !== 'changed' && item.status !== 'open' && (
          <StatusWord tone={itemTone(item.status)}>{t.codes.itemStatus[item.status]}</StatusWord>
        )}
      </>
    );
  const rows = compareVersions(before, after);
  const signed = before.signedOn ?? before.draftedOn;
  return (
    <table className={classes.both}>
      <caption className="visually-hidden">{words.title(before.version, after.version)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {signed === undefined ? words.after(before.version) : words.before(before.version, dayName(signed, language))}
          </th>
          <th scope="col">
            {after.signedOn === undefined ? words.after(after.version) : words.before(after.version, dayName(after.signedOn, language))}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.before?.id ?? row.after?.id}>
            <th scope="row">
              <StatusWord tone={TONES[row.kind]}>{words.kind[row.kind]}</StatusWord>
              {row.fields.length > 0 && (
                <span className={classes.soft}>
                  {words.changed(
                    listOf(
                      row.fields.map((field) => words.fields[field]),
                      language,
                    ),
                  )}
                </span>
              )}
            </th>
            <td data-side={words.after(before.version)}>
              {side(row.before, true)}
              {row.before?.amount !== undefined && <p className={classes.soft}>{words.paid(amountText(row.paidBefore))}</p>}
            </td>
            <td data-side={words.after(after.version)}>{side(row.after, false)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A version as it was signed. */
function Whole({ view, version }: { view: CaseView; version: AgreementVersion }) {
  const t = useText();
  const name = nameIn(view.parties, t.agreements.item.nobody);
  const recipient = recipientIn(name, t.agreements.item.community);
  return (
    <details className={classes.whole}>
      <summary>{t.agreements.compare.whole}</summary>
      <Lines label={t.agreements.compare.whole}>
        {version.items.map((item) => (
          <li key={item.id}>
            <ItemLine view={view} item={item} owedBy={name(item.owedBy)} owedTo={recipient(item)} live={false} full />
          </li>
        ))}
      </Lines>
      <div className={classes.signatures}>
        {version.signatures.map((signature) => (
          <SignatureLine key={signature.partyId} signature={signature} name={name(signature.partyId)} />
        ))}
      </div>
    </details>
  );
}
