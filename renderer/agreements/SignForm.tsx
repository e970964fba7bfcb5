/** @file Who signed, how and on which day. After it the version is fixed. */
import { useState } from 'react';
import { type Agreement, SIGNATURE_METHODS } from '../../shared/agreements/agreement';
import type { PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { listOf } from '../../shared/scripts/words';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf, Tick } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldGroup, Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './agreements.module.css';
import { signers } from './people';

type Method = (typeof SIGNATURE_METHODS)[number];

export function SignForm({
  view,
  agreement,
  onSigned,
  onBack,
}: {
  view: CaseView;
  agreement: Agreement;
  onSigned: () => void;
  onBack: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.sign;
  const sign = useTelling('agreements.sign');
  const people = signers(view, agreement);
  const [on, setOn] = useState(today());
  const [methods, setMethods] = useState<ReadonlyMap<PartyId, Method>>(new Map());
  const [tried, setTried] = useState(false);
  const owing = new Set(agreement.items.map((item) => item.owedBy));
  const missing = people.filter((party) => owing.has(party.id) && !methods.has(party.id)).map((party) => party.name);

  const set = (id: PartyId, method: Method | undefined) => {
    const next = new Map(methods);
    if (method === undefined) next.delete(id);
    else next.set(id, method);
    setMethods(next);
  };
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (methods.size === 0 || on === '') return;
    const signatures = people.flatMap((party) => {
      const method = methods.get(party.id);
      return method === undefined ? [] : [{ partyId: party.id, method, on }];
    });
    sign.mutate(
      { id: agreement.id, on, signatures },
      {
        onSuccess: () => {
          toast(words.done);
          onSigned();
        },
      },
    );
  };

  return (
    <Section title={words.title} lead={words.lead}>
      <form onSubmit={save} noValidate>
        <Fields>
          <DateField label={words.on} value={on} onChange={setOn} error={tried && on === '' ? t.ui.fieldErrors.date : undefined} />
          <FieldGroup label={words.title} labelHidden error={tried && methods.size === 0 ? words.someone : undefined}>
            <div>
              {people.map((party) => (
                <div key={party.id} className={classes.signer}>
                  <Tick
                    label={`${party.name} ${words.signed}`}
                    value={methods.has(party.id)}
                    onChange={(signed) => set(party.id, signed ? 'ink' : undefined)}
                  />
                  {methods.has(party.id) && (
                    <Choice
                      label={words.how(party.name)}
                      labelHidden
                      size="medium"
                      value={methods.get(party.id)}
                      options={optionsOf(SIGNATURE_METHODS, t.codes.signatureMethod)}
                      onChange={(method) => set(party.id, method ?? 'ink')}
                    />
                  )}
                </div>
              ))}
            </div>
          </FieldGroup>
          {methods.size > 0 && missing.length > 0 && <Notice>{words.missing(listOf(missing, language))}</Notice>}
          <Problem error={sign.error} />
          <Actions>
            <Button type="submit" kind="primary" busy={sign.isPending} busyText={t.ui.saving}>
              {words.save}
            </Button>
            <Button onClick={onBack}>{words.back}</Button>
          </Actions>
        </Fields>
      </form>
    </Section>
  );
}
