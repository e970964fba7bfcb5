/** @file The short forms of a match: asking both, beginning, ending. */
import { useState } from 'react';
import { firstName } from '../../shared/people/person';
import { ANSWERS, ENDINGS, type Match } from '../../shared/support/match';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './support.module.css';

interface FormProps {
  match: Match;
  onDone: () => void;
}

/** @param helped the name of who is helped */
export function AskForm({ match, helped, onDone }: FormProps & { helped: string }) {
  const { support, ui } = useText();
  const t = support.match;
  const answer = useTelling('support.answer');
  const [values, setValues] = useState({ person: match.personAnswer, helper: match.helperAnswer, on: today() });
  const [tried, setTried] = useState(false);
  const draft = useDraft({ key: `support.ask:${match.id}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => setValues((was) => ({ ...was, ...change }));
  const save = async () => {
    setTried(true);
    const { on } = values;
    if (on === '') return;
    const changed = (['person', 'helper'] as const).filter((side) => values[side] !== match[`${side}Answer`]);
    try {
      for (const side of changed) await answer.mutateAsync({ id: match.id, side, answer: values[side], on });
    } catch {
      return;
    }
    await draft.done();
    announce(t.asked.saved);
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={t.askOf(match.helper.name)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <KeptLine draft={draft} />
      <Fields>
        <p className={classes.soft}>{t.asked.lead}</p>
        <FieldRow>
          <Segments
            label={firstName(helped)}
            options={optionsOf(ANSWERS, t.answers)}
            value={values.person}
            onChange={(person) => set({ person })}
          />
          <Segments
            label={firstName(match.helper.name)}
            options={optionsOf(ANSWERS, t.answers)}
            value={values.helper}
            onChange={(helper) => set({ helper })}
          />
        </FieldRow>
        <DateField
          label={t.asked.on}
          value={values.on}
          onChange={(on) => set({ on })}
          error={tried && values.on === '' ? ui.fieldErrors.date : undefined}
        />
        <FormEnd error={answer.error} busy={answer.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.asked.save}
        </FormEnd>
      </Fields>
    </form>
  );
}

export function BeginForm({ match, onDone }: FormProps) {
  const { support, ui } = useText();
  const t = support.match;
  const start = useTelling('support.start');
  const [values, setValues] = useState({ on: today() });
  const draft = useDraft({ key: `support.begin:${match.id}`, values, restore: setValues });
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (values.on === '') return;
    const done = await start.mutateAsync({ id: match.id, on: values.on }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.begun(match.helper.name));
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={t.beginOf(match.helper.name)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Fields>
        <DateField
          label={t.beginOn}
          value={values.on}
          onChange={(on) => setValues({ on })}
          error={tried && values.on === '' ? ui.fieldErrors.date : undefined}
        />
        <FormEnd error={start.error} busy={start.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.begin}
        </FormEnd>
      </Fields>
    </form>
  );
}

export function EndForm({ match, onDone }: FormProps) {
  const { support, ui } = useText();
  const t = support.match.ending;
  const end = useTelling('support.end');
  const [values, setValues] = useState({ status: 'ended_early_no_fault' as (typeof ENDINGS)[number], on: today(), why: '' });
  const draft = useDraft({ key: `support.end:${match.id}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => setValues((was) => ({ ...was, ...change }));
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (values.on === '') return;
    const done = await end.mutateAsync({ id: match.id, ...values }).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(t.saved);
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={support.match.endOf(match.helper.name)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <KeptLine draft={draft} />
      <Fields>
        <p className={classes.soft}>{t.lead}</p>
        <Segments
          label={t.status}
          options={optionsOf(ENDINGS, support.statuses)}
          value={values.status}
          onChange={(status) => set({ status })}
        />
        <TextLine
          label={t.why}
          help={values.status === 'ended_safety' ? t.safetyWhy : undefined}
          placeholder={values.status === 'ended_safety' ? '' : t.whyExample}
          optional
          maxLength={300}
          value={values.why}
          onChange={(why) => set({ why })}
        />
        <DateField
          label={t.on}
          value={values.on}
          onChange={(on) => set({ on })}
          error={tried && values.on === '' ? ui.fieldErrors.date : undefined}
        />
        <FormEnd error={end.error} busy={end.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
