/** @file The draft in the room: which circle, whose agreement, the promises. Kept while it is written. */
import { useRef } from 'react';
import { type Agreement, agreementInputSchema } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import type { Edition } from '../../shared/editions';
import type { AgreementId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Conflict, useSeen } from '../ui/Conflict';
import { DateField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { ErrorSummary, Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { comparedDraft, type DraftValues, draftOf, newDraft } from './agreement-form';
import { ItemsEditor, itemLabels } from './ItemsEditor';
import { responsible } from './people';

export interface DraftFormProps {
  view: CaseView;
  /** Absent: a new one. */
  agreement: Agreement | undefined;
  /** Saved; `readBack` when that is next. */
  onSaved: (id: AgreementId, readBack: boolean) => void;
}

export function DraftForm({ view, agreement, onSaved }: DraftFormProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.draft;
  const draft = useTelling('agreements.draft');
  const redraft = useTelling('agreements.redraft');
  const form = useSchemaForm(agreementInputSchema, agreement === undefined ? newDraft(view, today()) : draftOf(agreement));
  const edition = agreement === undefined ? undefined : view.editions[`agreement:${agreement.id}`];
  const seen = useSeen(edition);
  const kept = useDraft<DraftValues & { seen: Edition | undefined }>({
    key: agreement === undefined ? `agreement.new:${view.id}` : `agreement.change:${agreement.id}`,
    values: { ...form.values, seen: seen.current },
    restore: ({ seen: base, ...values }) => {
      seen.current = base;
      form.setValues(values);
    },
  });
  const readBack = useRef(true);
  const set = (patch: Partial<DraftValues>) => form.setValues(patch);
  const people = responsible(view.parties);

  const save = form.submit(async (input) => {
    const id = agreement?.id ?? (await draft.mutateAsync({ ...input, caseId: view.id })).id;
    if (agreement !== undefined) await redraft.mutateAsync({ ...input, id, seen: seen.current });
    await kept.done();
    if (!readBack.current) toast(words.saved);
    onSaved(id, readBack.current);
  });
  const busy = draft.isPending || redraft.isPending;

  return (
    <form
      onSubmit={(event) => {
        const pressed = (event.nativeEvent as SubmitEvent).submitter;
        readBack.current = pressed?.getAttribute('value') !== 'later';
        save(event);
      }}
      noValidate
    >
      <KeptLine draft={kept} />
      <Fields>
        <ErrorSummary errors={form.errors} labels={itemLabels(form.values.items.length, words)} onGo={form.go} />
        <FieldRow>
          {view.circles.length > 0 && (
            <Choice
              label={words.circle}
              value={form.values.circleId}
              options={view.circles.map((circle) => ({
                value: circle.id,
                label: words.circleOf(t.codes.process[circle.process], dayName(circle.heldOn ?? circle.plannedOn, language)),
              }))}
              nothing={words.noCircle}
              onChange={(circleId) => set({ circleId })}
            />
          )}
          {people.length > 1 && (
            <Choice
              label={words.who}
              help={words.whoHelp}
              value={form.values.responsibleParty}
              options={people.map((party) => ({ value: party.id, label: party.name }))}
              nothing={words.whoAll}
              onChange={(responsibleParty) => set({ responsibleParty })}
            />
          )}
        </FieldRow>
        <FieldRow>
          <DateField label={words.draftedOn} {...form.getInputProps('draftedOn')} />
          <DateField
            label={words.reviewOn}
            value={form.values.reviewOn}
            onChange={(day) => set({ reviewOn: day === '' ? undefined : day })}
            error={form.errors.reviewOn}
            data-path="reviewOn"
            optional
          />
        </FieldRow>
        <ItemsEditor
          items={form.values.items}
          parties={view.parties}
          errors={form.errors}
          onChange={(items) => {
            set({ items });
            form.clearErrors();
          }}
        />
        <Problem error={draft.error} />
        <Conflict
          error={redraft.error}
          fields={agreement === undefined ? [] : comparedDraft(form.values, draftOf(agreement), view.parties, words)}
          onKeepMine={() => {
            seen.current = edition;
            save();
          }}
          onTakeTheirs={() => {
            seen.current = edition;
            if (agreement !== undefined) form.setValues(draftOf(agreement));
            redraft.reset();
          }}
        />
        <Actions>
          <Button type="submit" kind="primary" value="read" busy={busy} busyText={t.ui.saving}>
            {words.next}
          </Button>
          <Button type="submit" value="later" busy={busy}>
            {words.saveLater}
          </Button>
          <SavedSign draft={kept} />
        </Actions>
      </Fields>
    </form>
  );
}
