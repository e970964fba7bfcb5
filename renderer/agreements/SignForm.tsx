/** @file Who signed, how and on which day. After it the version is fixed. */
import { useState } from 'react';
import { type Agreement, missingIn, type SignatureMethod } from '../../shared/agreements/agreement';
import type { Strokes } from '../../shared/agreements/drawing';
import type { Party, PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { listOf } from '../../shared/scripts/words';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { useSeen } from '../ui/Conflict';
import { DateField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { FieldGroup, Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { promisers, signers } from './people';
import { SignerRow } from './SignerRow';

/** How one person signs, while it is filled in; each way keeps what was typed or drawn for it. */
export interface Signing {
  partyId: PartyId;
  method: SignatureMethod;
  typed: string;
  strokes: Strokes;
  witness: string;
}
export const signingOf = (partyId: PartyId): Signing => ({ partyId, method: 'ink', typed: '', strokes: [], witness: '' });

export interface SignFormProps {
  view: CaseView;
  agreement: Agreement;
  /** It is signed already: somebody signs later than the others. */
  too?: boolean;
  onSigned: () => void;
  onBack: () => void;
}

export function SignForm({ view, agreement, too = false, onSigned, onBack }: SignFormProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.sign;
  const sign = useTelling('agreements.sign');
  const signToo = useTelling('agreements.signToo');
  const seen = useSeen(view.editions[`agreement:${agreement.id}`]);
  const [on, setOn] = useState(today());
  const [signing, setSigning] = useState<readonly Signing[]>([]);
  const [others, setOthers] = useState<readonly PartyId[]>([]);
  const [tried, setTried] = useState(false);
  const draft = useDraft<{ on: string; signing: readonly Signing[]; others: readonly PartyId[] }>({
    key: `agreement.sign:${agreement.id}`,
    values: { on, signing, others },
    restore: (kept) => {
      setOn(kept.on);
      setSigning(kept.signing);
      setOthers(kept.others);
    },
  });

  const signed = new Set(agreement.signatures.map((one) => one.partyId));
  const asked = signers(view, agreement);
  const people = [...asked, ...view.parties.filter((party) => others.includes(party.id) && !asked.includes(party))].filter(
    (party) => !signed.has(party.id),
  );
  const rest = promisers(view.parties).filter((party) => !people.includes(party) && !signed.has(party.id));
  const of = (party: Party) => signing.find((one) => one.partyId === party.id);
  const owing = new Set(agreement.items.map((item) => item.owedBy));
  const missing = people.filter((party) => owing.has(party.id) && of(party) === undefined).map((party) => party.name);
  const set = (id: PartyId, next: Signing | undefined) =>
    setSigning((before) => [...before.filter((one) => one.partyId !== id), ...(next === undefined ? [] : [next])]);

  const done = () => {
    toast(too ? words.tooDone : words.done);
    void draft.done().then(onSigned);
  };
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (signing.length === 0 || on === '' || signing.some((one) => missingIn(one) !== undefined)) return;
    const signatures = signing.map(({ partyId, method, typed, strokes, witness }) => ({
      partyId,
      method,
      on,
      typed: method === 'typed' ? typed : '',
      strokes: method === 'drawn' ? strokes : undefined,
      witness: method === 'verbal_witnessed' ? witness : '',
    }));
    if (too) signToo.mutate({ id: agreement.id, signatures }, { onSuccess: done });
    else sign.mutate({ id: agreement.id, on, seen: seen.current, signatures }, { onSuccess: done });
  };
  const busy = sign.isPending || signToo.isPending;

  return (
    <Section title={too ? words.tooTitle : words.title} lead={too ? words.tooLead : words.lead}>
      <form onSubmit={save} noValidate>
        <KeptLine draft={draft} />
        <Fields>
          <DateField label={words.on} value={on} onChange={setOn} error={tried && on === '' ? t.ui.fieldErrors.date : undefined} />
          <FieldGroup label={words.title} labelHidden error={tried && signing.length === 0 ? words.someone : undefined}>
            <div>
              {people.map((party) => (
                <SignerRow
                  key={party.id}
                  name={party.name}
                  signing={of(party)}
                  witnesses={view.parties.filter((one) => one.id !== party.id).map((one) => one.name)}
                  tried={tried}
                  onChange={(patch) => set(party.id, patch === undefined ? undefined : { ...signingOf(party.id), ...of(party), ...patch })}
                />
              ))}
            </div>
          </FieldGroup>
          {rest.length > 0 && (
            <Choice
              label={words.others}
              value={undefined}
              options={rest.map((party) => ({ value: party.id, label: party.name }))}
              onChange={(id) => {
                if (id === undefined) return;
                setOthers((before) => [...before, id]);
                set(id, signingOf(id));
              }}
              optional
            />
          )}
          {signing.length > 0 && missing.length > 0 && <Notice>{words.missing(listOf(missing, language))}</Notice>}
          <Problem error={sign.error ?? signToo.error} />
          <Actions>
            <Button type="submit" kind="primary" busy={busy} busyText={t.ui.saving}>
              {words.save}
            </Button>
            <Button onClick={onBack}>{too ? t.ui.cancel : words.back}</Button>
            <SavedSign draft={draft} />
          </Actions>
        </Fields>
      </form>
    </Section>
  );
}
