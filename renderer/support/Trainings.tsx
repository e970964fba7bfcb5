/** @file The training record of a person: for what, when, until when it is fresh. */
import { useState } from 'react';
import { TRAINING_KINDS, type Training, type TrainingKind, trainingInputSchema } from '../../shared/support/training';
import type { PersonId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { schemaErrors } from '../ui/form';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './support.module.css';

export function Trainings({ personId, trainings }: { personId: PersonId; trainings: readonly Training[] }) {
  const { support } = useText();
  const t = support.training;
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const drop = useTelling('support.dropTraining');
  return (
    <Section
      title={t.title}
      actions={
        !adding && (
          <Button kind="quiet" small onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )
      }
    >
      {trainings.length === 0 && !adding && <p className={classes.soft}>{t.none}</p>}
      {adding && <TrainingForm personId={personId} onDone={() => setAdding(false)} />}
      {trainings.length > 0 && (
        <Lines label={t.title}>
          {trainings.map((one) => {
            const fresh = one.refreshBy === undefined || one.refreshBy >= today();
            const words = one.refreshBy === undefined ? t.always : (fresh ? t.fresh : t.ranOut)(shortDay(one.refreshBy, language));
            return (
              <li key={one.id} className={`${classes.line} ${classes.top}`}>
                <div className={classes.grow}>
                  <p className={classes.what}>{t.kinds[one.kind]}</p>
                  <p className={classes.facts}>
                    <StatusWord tone={fresh ? 'kept' : 'soon'}>{words}</StatusWord>
                    <span>{dayName(one.on, language)}</span>
                    {one.byWhom !== '' && <span>{one.byWhom}</span>}
                  </p>
                </div>
                <Actions end>
                  <Button
                    kind="quiet"
                    small
                    busy={drop.isPending}
                    aria-label={t.dropOf(`${t.kinds[one.kind]}, ${dayName(one.on, language)}`)}
                    onClick={() => drop.mutate({ id: one.id })}
                  >
                    {t.drop}
                  </Button>
                </Actions>
              </li>
            );
          })}
        </Lines>
      )}
      <Problem error={drop.error} />
    </Section>
  );
}

function TrainingForm({ personId, onDone }: { personId: PersonId; onDone: () => void }) {
  const { support, ui } = useText();
  const t = support.training;
  const save = useTelling('support.saveTraining');
  const [values, setValues] = useState({ kind: 'buddy' as TrainingKind, on: today(), refreshBy: '', byWhom: '' });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const draft = useDraft({ key: `support.training:${personId}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => setValues((was) => ({ ...was, ...change }));
  const send = async () => {
    const training = { ...values, refreshBy: values.refreshBy === '' ? undefined : values.refreshBy };
    const wrong = schemaErrors(trainingInputSchema, training);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const done = await save.mutateAsync({ personId, training }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={t.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <KeptLine draft={draft} />
      <Fields>
        <Choice
          label={t.kind}
          options={optionsOf(TRAINING_KINDS, t.kinds)}
          value={values.kind}
          onChange={(kind) => kind && set({ kind })}
        />
        <FieldRow>
          <DateField label={t.on} value={values.on} onChange={(on) => set({ on })} error={errors.on} />
          <DateField
            label={t.refreshBy}
            optional
            value={values.refreshBy}
            onChange={(refreshBy) => set({ refreshBy })}
            error={errors.refreshBy === undefined ? undefined : t.refreshBefore}
          />
        </FieldRow>
        <TextLine label={t.byWhom} optional size="medium" maxLength={120} value={values.byWhom} onChange={(byWhom) => set({ byWhom })} />
        <FormEnd error={save.error} busy={save.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
