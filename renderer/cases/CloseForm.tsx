/** @file Closing with a reason. What is asked depends on the reason: a broken agreement is first told to the person harmed. */
import { useState } from 'react';
import { type ClosingDetails, detailsFor, fittingReasons, missingDetails, NO_DETAILS } from '../../shared/cases/closing';
import type { CaseView } from '../../shared/cases/contract';
import { CLOSURE_REASONS, type ClosureReason, type NextStep } from '../../shared/cases/words';
import { firstName } from '../../shared/people/person';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Notice } from '../ui/Problem';
import { TextArea } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './Case.module.css';
import { ClosingFields } from './ClosingFields';
import { likelyReason } from './likely-reason';
import { goToSection } from './SectionNav';
import { StillOpen } from './StillOpen';

/** After these the person harmed must know how it ended (invariant 6); the vault refuses the closing otherwise. */
const MUST_TELL: readonly ClosureReason[] = ['agreement_not_kept', 'agreement_partly_completed'];
/** After these it is asked, and may be left open. */
const MAY_TELL: readonly ClosureReason[] = [
  'agreement_completed',
  'resolved_without_agreement',
  'declined_responsible',
  'consent_withdrawn_responsible',
  'no_one_identified',
];

interface Closing {
  reason: ClosureReason | '';
  on: string;
  note: string;
  toldOn: string;
  details: ClosingDetails;
}

export interface CloseFormProps {
  view: CaseView;
  onDone: () => void;
  /** Goes to the part of the case where this is done. */
  onStep: (step: NextStep) => void;
}

export function CloseForm({ view, onDone, onStep }: CloseFormProps) {
  const { cases, codes, followups, ui } = useText();
  const t = cases.closing;
  const close = useTelling('cases.close');
  const [values, setValues] = useState<Closing>({
    reason: likelyReason(view) ?? '',
    on: today(),
    note: '',
    toldOn: '',
    details: NO_DETAILS,
  });
  const [tried, setTried] = useState(false);
  const draft = useDraft({ key: `case.close:${view.id}`, values, restore: setValues });
  const set = (change: Partial<Closing>) => setValues((before) => ({ ...before, ...change }));
  const { reason } = values;
  const opened = view.episodes.at(-1)?.openedOn ?? view.openedOn;
  const episode = view.episodes.at(-1)?.id;
  const tellings = view.tellings.filter((one) => one.episodeId === episode);
  const settled = tellings.some((one) => one.state === 'told' || one.state === 'not_told');
  const untold = view.parties.filter((p) => tellings.some((one) => one.state === 'open' && one.partyId === p.id));
  const promisesOpen = reason.startsWith('agreement_') && view.agreements.some((a) => a.status === 'active');
  // Where an agreement has raised the task, the day is written down there.
  const asked = reason !== '' && !settled && untold.length === 0;
  const mustTell = asked && MUST_TELL.includes(reason);
  const mayTell = asked && MAY_TELL.includes(reason);
  const fitting = fittingReasons(view);
  const others = CLOSURE_REASONS.filter((one) => !fitting.includes(one));
  const options = [
    ...fitting.map((value) => ({ value, label: codes.closureReason[value], group: t.fits })),
    ...others.map((value) => ({ value, label: codes.closureReason[value], ...(fitting.length > 0 ? { group: t.others } : {}) })),
  ];
  const details = reason === '' ? NO_DETAILS : detailsFor(reason, values.details);
  const missing = reason === '' ? [] : missingDetails(reason, details);
  const errors = {
    reason: reason === '' ? ui.fieldErrors.choose : promisesOpen ? t.promisesOpen : undefined,
    on: values.on === '' ? ui.fieldErrors.date : values.on < opened ? t.beforeOpening : undefined,
    untold: untold.length > 0,
    told: mustTell && values.toldOn === '' ? t.tellFirst : undefined,
  };
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === '' || missing.length > 0 || Object.values(errors).some(Boolean)) return;
    const told = (mustTell || mayTell) && values.toldOn !== '' ? { harmedToldOn: values.toldOn } : {};
    const done = await close
      .mutateAsync({ caseId: view.id, reason, on: values.on, note: values.note, details, ...told })
      .catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(cases.page.saved);
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes.edit}>
      <KeptLine draft={draft} />
      <Fields>
        {untold.length > 0 && (
          <Notice action={<Button onClick={() => goToSection('followups', 'tell_harmed')}>{codes.nextStep.tell_harmed}</Button>}>
            {followups.tell.first(untold.map((p) => (p.kind === 'person' ? firstName(p.name) : p.name)).join(` ${followups.tell.and} `))}
          </Notice>
        )}
        <StillOpen view={view} onStep={onStep} />
        <div data-step="close" tabIndex={-1}>
          <Choice
            label={t.reason}
            size="full"
            options={options}
            value={reason === '' ? undefined : reason}
            onChange={(next) => set({ reason: next ?? '' })}
            error={tried ? errors.reason : undefined}
          />
        </div>
        {reason !== '' && (
          <ClosingFields
            view={view}
            reason={reason}
            value={values.details}
            onChange={(patch) => setValues((before) => ({ ...before, details: { ...before.details, ...patch } }))}
            missing={tried ? missing : []}
          />
        )}
        {(mustTell || mayTell) && (
          <DateField
            label={t.harmedToldOn}
            help={mustTell ? t.harmedToldHelp : undefined}
            optional={mayTell}
            max={today()}
            value={values.toldOn}
            onChange={(toldOn) => set({ toldOn })}
            error={tried ? errors.told : undefined}
          />
        )}
        <TextArea
          label={t.note}
          help={t.noteHelp}
          optional
          room="few"
          maxLength={4000}
          value={values.note}
          onChange={(note) => set({ note })}
        />
        <DateField
          label={t.closedOn}
          min={opened}
          max={today()}
          value={values.on}
          onChange={(on) => set({ on })}
          error={tried ? errors.on : undefined}
        />
        <FormEnd error={close.error} busy={close.isPending} onCancel={onDone} draft={draft}>
          {t.close}
        </FormEnd>
      </Fields>
    </form>
  );
}
