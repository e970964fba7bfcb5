/** @file One cell of the consents: the answer in force in a word, what limits it, and a way to record the next one. */
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { consentInForce } from '../../shared/cases/doors';
import type { ConsentScope } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { dayName, shortDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { StatusWord } from '../ui/Status';
import classes from './Consent.module.css';
import { consentTone } from './progress';

interface ConsentCellProps {
  view: CaseView;
  party: Party;
  scope: ConsentScope;
  /** This is what the case waits for. */
  isNext: boolean;
  open: boolean;
  onAsk: () => void;
}

export function ConsentCell({ view, party, scope, isNext, open, onAsk }: ConsentCellProps) {
  const { cases: t, codes } = useText();
  const language = useLanguage();
  const latest = view.consents.find((c) => c.partyId === party.id && c.scope === scope && c.current);
  const state = consentInForce(view.consents, party.id, scope);
  // Only taking part must be asked; that nobody asked about a film is no warning.
  const tone = state === 'not_asked' && scope !== 'take_part' ? 'quiet' : consentTone(state, view.status === 'closed');
  const word = codes.consentState[state];
  return (
    <td>
      <button
        type="button"
        className={classes.cell}
        data-step={isNext ? 'ask_consent' : undefined}
        aria-expanded={open}
        aria-label={t.consent.cell(party.name, codes.consentScope[scope], word)}
        title={latest === undefined ? undefined : dayName(latest.on, language)}
        onClick={onAsk}
      >
        <StatusWord tone={tone}>{word}</StatusWord>
      </button>
      {latest !== undefined && latest.limits !== '' && <span className={classes.limits}>{latest.limits}</span>}
      {latest?.expiresOn !== undefined && (
        <span className={classes.limits}>
          {(state === 'expired' ? t.consent.since : t.consent.until)(shortDay(latest.expiresOn, language))}
        </span>
      )}
    </td>
  );
}
