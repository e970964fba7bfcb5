/** @file Keeping two people apart, or changing how. */
import { useState } from 'react';
import { CONTACT_KINDS, type ContactKind, type ContactLimit, contactLimitInputSchema } from '../../shared/contacts/contact';
import type { CaseId, PersonId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { Choice, Choices, optionsOf } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { schemaErrors } from '../ui/form';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './Contacts.module.css';

export interface LimitPerson {
  id: PersonId;
  name: string;
}

interface LimitDraft {
  one: PersonId | undefined;
  other: PersonId | undefined;
  kinds: ContactKind[];
  detail: string;
  from: string;
  until: string;
  why: string;
}

export interface LimitFormProps {
  caseId: CaseId;
  people: readonly LimitPerson[];
  /** Absent: a new one. The two people of a limit stay the same. */
  limit?: ContactLimit | undefined;
  onDone: () => void;
}

function firstValues(people: readonly LimitPerson[], limit: ContactLimit | undefined): LimitDraft {
  return {
    one: limit?.people[0].id ?? people[0]?.id,
    other: limit?.people[1].id ?? people[1]?.id,
    kinds: limit?.kinds ?? [],
    detail: limit?.detail ?? '',
    from: limit?.from ?? today(),
    until: limit?.until ?? '',
    why: limit?.why ?? '',
  };
}

export function LimitForm({ caseId, people, limit, onDone }: LimitFormProps) {
  const { contacts, ui } = useText();
  const t = contacts.form;
  const save = useTelling('contacts.set');
  const [values, setValues] = useState<LimitDraft>(() => firstValues(people, limit));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const draft = useDraft({ key: `contact:${limit?.id ?? caseId}`, values, restore: setValues });
  const set = (change: Partial<LimitDraft>) => setValues((before) => ({ ...before, ...change }));
  const options = people.map((p) => ({ value: p.id, label: p.name }));
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const { one, other, kinds, detail, from, why } = values;
    const until = values.until === '' ? undefined : values.until;
    if (one === undefined || other === undefined || one === other) return setErrors({ people: t.twoPeople });
    const personIds: [PersonId, PersonId] = [one, other];
    const input = { id: limit?.id, personIds, kinds, detail, from, until, why };
    const wrong = schemaErrors(contactLimitInputSchema, input);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const done = await save.mutateAsync({ caseId, limit: input }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes.form} aria-label={contacts.add}>
      <KeptLine draft={draft} />
      <Fields>
        {limit === undefined && (
          <FieldRow>
            <Choice
              size="short"
              label={t.one}
              options={options}
              value={values.one}
              onChange={(one) => set({ one })}
              error={errors.people}
            />
            <Choice size="short" label={t.other} options={options} value={values.other} onChange={(other) => set({ other })} />
          </FieldRow>
        )}
        <Choices
          label={t.kinds}
          options={optionsOf(CONTACT_KINDS, t.share)}
          value={values.kinds}
          onChange={(kinds) => set({ kinds: CONTACT_KINDS.filter((kind) => kinds.includes(kind)) })}
          error={errors.kinds}
        />
        <TextLine
          label={t.detail}
          help={t.detailHelp}
          value={values.detail}
          onChange={(detail) => set({ detail })}
          maxLength={120}
          optional
        />
        <FieldRow>
          <DateField label={t.from} value={values.from} onChange={(from) => set({ from })} error={errors.from} />
          <DateField
            label={t.until}
            value={values.until}
            onChange={(until) => set({ until })}
            error={errors.until === undefined ? undefined : t.untilBefore}
            optional
          />
        </FieldRow>
        <TextLine label={t.why} value={values.why} onChange={(why) => set({ why })} maxLength={300} optional />
        <FormEnd error={save.error} busy={save.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {limit === undefined ? t.save : t.saveChange}
        </FormEnd>
      </Fields>
    </form>
  );
}
