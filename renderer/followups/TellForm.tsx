/** @file Writing down how somebody was told, or honestly why not. The only way in which the task ends. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { NOT_TOLD_REASONS, TELLING_WAYS, type TellingId, type TellingInput } from '../../shared/followups/telling';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Choice, Choices, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { TextArea, TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import classes from './follow.module.css';
import { agreementName, calledBy, type TellTask } from './words';

const OUTCOMES = ['told', 'not_told'] as const;

interface Values {
  outcome: (typeof OUTCOMES)[number];
  ids: readonly TellingId[];
  on: string;
  byWhom: string;
  how: (typeof TELLING_WAYS)[number] | undefined;
  alsoTold: string;
  why: (typeof NOT_TOLD_REASONS)[number] | undefined;
  words: string;
}

export function TellForm({ view, task, me, onClose }: { view: CaseView; task: TellTask; me: string; onClose: () => void }) {
  const t = useText();
  const words = t.followups.tell;
  const who = calledBy(task.party);
  const tell = useTelling('followups.tell');
  const all = task.tellings.map((one) => one.id);
  const [values, setValues] = useState<Values>({
    outcome: 'told',
    ids: all,
    on: today(),
    byWhom: me,
    how: 'in_person',
    alsoTold: '',
    why: undefined,
    words: '',
  });
  const [tried, setTried] = useState(false);
  const draft = useDraft({ key: `followups.tell:${task.party.id}`, values, restore: setValues });
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  // A draft may name a task that is over by now.
  const ids = values.ids.filter((id) => all.includes(id));
  const told = values.outcome === 'told';
  const errors = {
    ids: ids.length === 0 ? words.whichMissing : undefined,
    on: values.on === '' ? t.ui.fieldErrors.date : values.on > today() ? words.future : undefined,
    byWhom: values.byWhom.trim() === '' ? t.ui.fieldErrors.required : undefined,
    how: told && values.how === undefined ? t.ui.fieldErrors.choose : undefined,
    why: !told && values.why === undefined ? t.ui.fieldErrors.choose : undefined,
    words: !told && values.words.trim() === '' ? words.becauseMissing : undefined,
  };
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(errors).some(Boolean)) return;
    const telling = inputOf(values);
    if (telling === undefined) return;
    tell.mutate(
      { caseId: view.id, ids, telling },
      {
        onSuccess: () => {
          toast(told ? words.saved(who) : words.savedNot);
          void draft.done().then(onClose);
        },
      },
    );
  };
  const nameOf = (id: TellingId) => {
    const agreement = view.agreements.find((one) => one.id === task.tellings.find((telling) => telling.id === id)?.agreementId);
    return agreement === undefined ? t.followups.toldAbout.ended : agreementName(view, agreement, t);
  };
  return (
    <form className={classes.form} onSubmit={save} noValidate aria-label={words.button[task.about](who)}>
      <KeptLine draft={draft} />
      <Fields>
        <Segments
          label={words.outcome}
          value={values.outcome}
          options={[
            { value: 'told', label: words.told(who) },
            { value: 'not_told', label: words.notTold(who) },
          ]}
          onChange={(outcome) => set({ outcome })}
        />
        {all.length > 1 && (
          <Choices
            label={words.which}
            value={ids}
            options={task.tellings.map((one) => ({ value: one.id, label: nameOf(one.id) }))}
            onChange={(chosen) => set({ ids: chosen })}
            error={tried ? errors.ids : undefined}
          />
        )}
        {told ? (
          <FieldRow>
            <Choice
              label={words.how}
              value={values.how}
              options={optionsOf(TELLING_WAYS, t.followups.tellingWay)}
              onChange={(how) => set({ how })}
              error={tried ? errors.how : undefined}
            />
            <DateField
              label={words.on}
              max={today()}
              value={values.on}
              onChange={(on) => set({ on })}
              error={tried ? errors.on : undefined}
            />
          </FieldRow>
        ) : (
          <>
            <Segments
              label={words.why_}
              value={values.why}
              options={optionsOf(NOT_TOLD_REASONS, t.followups.notToldReason)}
              onChange={(why) => set({ why })}
              error={tried ? errors.why : undefined}
            />
            <TextArea
              label={words.because}
              help={words.becauseHelp}
              room="few"
              maxLength={2000}
              value={values.words}
              onChange={(text) => set({ words: text })}
              error={tried ? errors.words : undefined}
            />
          </>
        )}
        <FieldRow>
          <TextLine
            label={told ? words.byWhom : words.byWhomNot}
            maxLength={120}
            value={values.byWhom}
            onChange={(byWhom) => set({ byWhom })}
            error={tried ? errors.byWhom : undefined}
          />
          {told ? (
            <TextLine label={words.also} optional maxLength={200} value={values.alsoTold} onChange={(alsoTold) => set({ alsoTold })} />
          ) : (
            <DateField
              label={words.decidedOn}
              max={today()}
              value={values.on}
              onChange={(on) => set({ on })}
              error={tried ? errors.on : undefined}
            />
          )}
        </FieldRow>
        {told && (
          <TextArea
            label={words.words}
            help={words.wordsHelp}
            optional
            room="few"
            maxLength={2000}
            value={values.words}
            onChange={(text) => set({ words: text })}
          />
        )}
        <FormEnd error={tell.error} busy={tell.isPending} busyText={t.ui.saving} onCancel={onClose} draft={draft}>
          {words.save}
        </FormEnd>
      </Fields>
    </form>
  );
}

function inputOf(values: Values): TellingInput | undefined {
  const { on, byWhom, how, why, alsoTold, words } = values;
  if (values.outcome === 'told') return how === undefined ? undefined : { outcome: 'told', on, byWhom, how, alsoTold, words };
  return why === undefined ? undefined : { outcome: 'not_told', on, byWhom, why, words };
}
