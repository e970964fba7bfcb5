/** @file One preparation meeting: planned, or held with what was said. Written beside the questions that help to ask. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { mayRaise, NOTE_CLASSES } from '../../shared/notes/note';
import { type Meeting, meetingInputSchema } from '../../shared/preparation/preparation';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { optionsOf, Segments } from '../ui/Choice';
import { DateField, TimeField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { schemaErrors } from '../ui/form';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './Preparation.module.css';
import { firstDraft, type MeetingDraft, toMeeting } from './preparation-form';
import { SaidFields } from './SaidFields';
import { preparationOf } from './summary';

export interface PreparationFormProps {
  view: CaseView;
  party: Party;
  /** Planned and now recorded, or held and put right; absent: a new one. */
  meeting: Meeting | undefined;
  onDone: () => void;
}

/** The sign-in is read first: the first values name who leads the meeting. */
export function PreparationForm(props: PreparationFormProps) {
  const vault = useQuery(asking('vault.state', {}));
  return vault.data === undefined ? undefined : <Form {...props} me={vault.data.me?.label ?? ''} />;
}

function Form({ view, party, meeting, onDone, me }: PreparationFormProps & { me: string }) {
  const { preparation, codes, ui } = useText();
  const t = preparation.form;
  const save = useTelling('preparation.save');
  const [values, setValues] = useState<MeetingDraft>(() => firstDraft(party, preparationOf(view, party), meeting, me, today()));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const draft = useDraft({ key: `preparation:${party.id}`, values, restore: setValues });
  const set = (change: Partial<MeetingDraft>) => setValues((before) => ({ ...before, ...change }));
  // What was held and kept goes up a class only, as a note does.
  const kept = meeting?.heldOn === undefined ? undefined : meeting.class;
  const offered = NOTE_CLASSES.filter((one) => kept === undefined || one === kept || mayRaise(kept, one));
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const input = toMeeting(party, values, meeting);
    const wrong = { ...schemaErrors(meetingInputSchema, input), ...(values.on === '' ? { on: ui.fieldErrors.date } : {}) };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const saved = await save.mutateAsync({ caseId: view.id, meeting: input }).catch(() => undefined);
    if (saved === undefined) return;
    await draft.done();
    // The person's line shows it; a message over the page would only stand in the way of the next one.
    announce(t.saved);
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes.form} aria-label={t.title(party.name)}>
      <KeptLine draft={draft} />
      <Fields>
        {meeting?.heldOn === undefined && (
          <Segments
            label={t.held}
            options={[
              { value: 'held', label: t.isHeld },
              { value: 'planned', label: t.isPlanned },
            ]}
            value={values.held ? 'held' : 'planned'}
            onChange={(choice) => set({ held: choice === 'held' })}
          />
        )}
        <FieldRow>
          <DateField
            label={values.held ? t.heldOn : t.plannedOn}
            {...(values.held ? { max: today() } : {})}
            value={values.on}
            onChange={(on) => set({ on })}
            error={errors.on ?? errors.heldOn ?? errors.plannedOn}
          />
          {!values.held && (
            <TimeField label={t.plannedAt} value={values.at} onChange={(at) => set({ at })} error={errors.plannedAt} optional />
          )}
          <TextLine label={t.place} value={values.place} onChange={(place) => set({ place })} maxLength={120} size="short" optional />
        </FieldRow>
        <FieldRow>
          <TextLine
            label={values.held ? t.withWhom : t.withWhomPlanned}
            help={t.withWhomHelp}
            value={values.withWhom}
            onChange={(withWhom) => set({ withWhom })}
            maxLength={200}
            optional
          />
          <TextLine label={t.byWhom} value={values.byWhom} onChange={(byWhom) => set({ byWhom })} maxLength={120} optional />
        </FieldRow>
        {values.held && <SaidFields view={view} party={party} values={values} set={set} errors={errors} />}
        {values.held && (
          <Segments
            label={t.class}
            help={codes.noteClassHelp[values.class]}
            options={optionsOf(offered, codes.noteClass)}
            value={values.class}
            onChange={(next) => set({ class: next })}
          />
        )}
        <FormEnd error={save.error} busy={save.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
