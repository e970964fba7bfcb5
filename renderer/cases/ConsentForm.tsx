/** @file Recording one person's answer. Nothing recorded before is changed: the latest answer is in force (invariant 3). */
import { useState } from 'react';
import { type Consent, consentSchema, type Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { consentInForce } from '../../shared/cases/doors';
import { CONSENT_BY, CONSENT_SCOPES, CONSENT_SHOWN, CONSENT_STATES, type ConsentScope } from '../../shared/cases/words';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Choice, optionsOf, Tick } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { useSchemaForm } from '../ui/form';
import { Notice } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './Consent.module.css';
import { consentsToSave } from './progress';

/** States that somebody answers with; "not asked" is the absence of a record, "ran out" comes by itself. */
const ANSWERS = CONSENT_STATES.filter((state) => state !== 'not_asked' && state !== 'expired');

interface ConsentFormProps {
  party: Party;
  /** What was tapped; can be changed in the form. */
  scope: ConsentScope;
  view: CaseView;
  onDone: () => void;
}

export function ConsentForm({ party, scope: asked, view, onDone }: ConsentFormProps) {
  const { cases, codes } = useText();
  const t = cases.consent;
  const record = useTelling('cases.recordConsent');
  const [ticked, setTicked] = useState<boolean>();
  const first: Omit<Consent, 'state'> & { state: Consent['state'] | undefined } = {
    partyId: party.id,
    scope: asked,
    state: undefined,
    by: 'self',
    on: today(),
    limits: '',
    guardianName: '',
    shown: undefined,
    expiresOn: undefined,
  };
  const form = useSchemaForm(consentSchema, first);
  const draft = useDraft({ key: `consent:${party.id}`, values: form.values, restore: form.setValues });
  const { state, scope, by } = form.values;
  const yes = state === 'given' || state === 'given_with_limits';
  const given = CONSENT_SCOPES.filter((one) => ['given', 'given_with_limits'].includes(consentInForce(view.consents, party.id, one)));
  const no = state === 'refused' || state === 'withdrawn';
  // Who takes back taking part most often means all of it; a no to one thing is a no to that thing.
  const everything = ticked ?? (scope === 'take_part' && state === 'withdrawn');
  const more = given.some((one) => one !== scope);
  const guardians = view.parties
    .filter((p) => p.roles.some((r) => r.role === 'guardian_of' && (r.supports === undefined || r.supports === party.id)))
    .map((p) => p.name);
  const submit = form.submit(async (input) => {
    const consents = consentsToSave(input, no && more && everything, given);
    const done = await record.mutateAsync({ caseId: view.id, consents }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate className={classes.form} aria-label={party.name}>
      <KeptLine draft={draft} />
      <h3 className={classes.name}>{party.name}</h3>
      <Fields>
        <div className={classes.pairs}>
          <Choice label={t.scope} size="full" options={optionsOf(CONSENT_SCOPES, codes.consentScope)} {...form.getInputProps('scope')} />
          <Choice label={t.state} size="full" options={optionsOf(ANSWERS, codes.consentState)} {...form.getInputProps('state')} />
          <Choice label={t.by} size="full" options={optionsOf(CONSENT_BY, codes.consentBy)} {...form.getInputProps('by')} />
          <DateField label={t.on} max={today()} {...form.getInputProps('on')} />
          {(by === 'guardian' || by === 'both') && (
            <TextLine
              label={t.guardianName}
              optional
              size="full"
              maxLength={120}
              suggestions={guardians}
              {...form.getInputProps('guardianName')}
            />
          )}
          <Choice
            label={t.shown}
            size="full"
            nothing={t.shownNothing}
            options={optionsOf(CONSENT_SHOWN, t.showns)}
            value={form.values.shown}
            onChange={(shown) => form.setFieldValue('shown', shown)}
          />
          {yes && (
            <DateField
              label={t.expiresOn}
              help={t.expiresHelp}
              optional
              {...form.getInputProps('expiresOn')}
              onChange={(day) => form.setFieldValue('expiresOn', day === '' ? undefined : day)}
            />
          )}
        </div>
        {state === 'given_with_limits' && (
          <TextLine label={t.limits} help={t.limitsHelp} maxLength={500} {...form.getInputProps('limits')} />
        )}
        {no && more && <Tick label={t.everything} value={everything} onChange={setTicked} />}
        {no && view.circles.some((c) => c.status === 'planned') && <Notice>{t.withdrawn}</Notice>}
        <FormEnd error={record.error} busy={record.isPending} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
