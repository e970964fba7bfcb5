/** @file Recording one person's answer. Nothing recorded before is changed: the latest answer is in force (invariant 3). */
import { useState } from 'react';
import { type Consent, consentSchema, type Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { consentInForce } from '../../shared/cases/rules';
import { CONSENT_BY, CONSENT_SCOPES, CONSENT_STATES } from '../../shared/cases/words';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf, Tick } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import classes from './Consent.module.css';
import { consentsToSave } from './progress';

/** States that somebody answers with; "not asked" is the absence of a record, "ran out" comes by itself. */
const ANSWERS = CONSENT_STATES.filter((state) => state !== 'not_asked');

export function ConsentForm({ party, view, onDone }: { party: Party; view: CaseView; onDone: () => void }) {
  const { cases, codes, ui } = useText();
  const t = cases.consent;
  const record = useTelling('cases.recordConsent');
  const [ticked, setTicked] = useState<boolean>();
  const first: Omit<Consent, 'state'> & { state: Consent['state'] | undefined } = {
    partyId: party.id,
    scope: 'take_part',
    state: undefined,
    by: 'self',
    on: today(),
    limits: '',
  };
  const form = useSchemaForm(consentSchema, first);
  const { state, scope } = form.values;
  const given = CONSENT_SCOPES.filter((one) => ['given', 'given_with_limits'].includes(consentInForce(view.consents, party.id, one)));
  const no = state === 'refused' || state === 'withdrawn';
  // Who takes back taking part most often means all of it; a no to one thing is a no to that thing.
  const everything = ticked ?? (scope === 'take_part' && state === 'withdrawn');
  const more = given.some((one) => one !== scope);
  const submit = form.submit(async (input) => {
    const consents = consentsToSave(input, no && more && everything, given);
    const done = await record.mutateAsync({ caseId: view.id, consents }).catch(() => undefined);
    if (done === undefined) return;
    announce(cases.page.saved);
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Fields>
        <div className={classes.pairs}>
          <Choice label={t.scope} size="full" options={optionsOf(CONSENT_SCOPES, codes.consentScope)} {...form.getInputProps('scope')} />
          <Choice label={t.state} size="full" options={optionsOf(ANSWERS, codes.consentState)} {...form.getInputProps('state')} />
          <Choice label={t.by} size="full" options={optionsOf(CONSENT_BY, codes.consentBy)} {...form.getInputProps('by')} />
          <DateField label={t.on} max={today()} {...form.getInputProps('on')} />
        </div>
        {state === 'given_with_limits' && (
          <TextLine label={t.limits} help={t.limitsHelp} maxLength={500} {...form.getInputProps('limits')} />
        )}
        {no && more && <Tick label={t.everything} value={everything} onChange={setTicked} />}
        {no && view.circles.some((c) => c.status === 'planned') && <Notice>{t.withdrawn}</Notice>}
        <Problem error={record.error} />
        <Actions>
          <Button type="submit" busy={record.isPending}>
            {t.save}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {ui.cancel}
          </Button>
        </Actions>
      </Fields>
    </form>
  );
}
