/** @file The facilitator's account of a circle, on the own desk: sent to the counselor, who looks it over and puts it into the case. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { circleAccountSchema } from '../../shared/circles/circle';
import type { CircleView, KeptAccount } from '../../shared/circles/contract';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { relativeDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { schemaErrors } from '../ui/form';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { TextArea } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { AccountFields } from './AccountFields';
import { plannedParts, type RecordValues, recordValues, toRecord, valuesFrom } from './circle-record';
import { FromRoom, forgetRun } from './FromRoom';

/** Waits for what was sent before: the form begins with it. */
export function AccountForm({ view }: { view: CircleView }) {
  const kept = useQuery(asking('circles.account', { id: view.circle.id }));
  const { debriefs: t } = useText();
  return (
    <Section title={t.account.title} lead={t.account.lead}>
      {kept.data !== undefined && <Form view={view} kept={kept.data.kept} />}
    </Section>
  );
}

function Form({ view, kept }: { view: CircleView; kept: KeptAccount | undefined }) {
  const t = useText();
  const language = useLanguage();
  const { circle } = view;
  const [values, setValues] = useState(() =>
    kept === undefined ? recordValues(circle, today()) : valuesFrom(kept.account, circle, today()),
  );
  const [errors, setErrors] = useState<Record<string, string>>({});
  const keep = useTelling('circles.keepAccount');
  const draft = useDraft({ key: `circle.account:${circle.id}`, values, restore: setValues });
  const set = (patch: Partial<RecordValues>) => setValues((before) => ({ ...before, ...patch }));
  const parts = plannedParts(view.plan);
  const words = t.circles.record;
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const { inSpiteOf: _theirs, ...account } = toRecord(values, parts);
    const wrong = {
      ...schemaErrors(circleAccountSchema, account),
      ...(values.status === 'stopped_early' && values.stopReason === '' ? { stopReason: t.ui.fieldErrors.choose } : {}),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const done = await keep.mutateAsync({ id: circle.id, account, offered: true }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    await forgetRun(circle.id);
    toast(t.debriefs.account.saved);
  };
  const when = (at: string) => relativeDay(at.slice(0, 10), language);
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <KeptLine draft={draft} />
      <Fields>
        {kept !== undefined && (
          <Notice>
            {kept.takenAt === undefined ? t.debriefs.account.sent(when(kept.writtenAt)) : t.debriefs.account.taken(when(kept.takenAt))}
          </Notice>
        )}
        {kept === undefined && <FromRoom circleId={circle.id} onTake={set} />}
        <AccountFields circle={circle} values={values} set={set} parts={parts} errors={errors} nameOf={(id) => view.names[id] ?? ''} />
        <TextArea
          label={values.status === 'cancelled' ? words.noteCancelled : values.status === 'postponed' ? words.notePostponed : words.note}
          optional
          value={values.note}
          onChange={(note) => set({ note })}
          maxLength={1000}
          room="few"
        />
        <FormEnd error={keep.error} busy={keep.isPending} primary draft={draft}>
          {t.debriefs.account.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
