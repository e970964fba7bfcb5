/** @file The draft in the room: which circle, whose agreement, the promises. Kept while it is written. */
import { useRef } from 'react';
import type { Agreement } from '../../shared/agreements/agreement';
import type { CaseView } from '../../shared/cases/contract';
import type { AgreementId } from '../../shared/values';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Conflict } from '../ui/Conflict';
import { DateField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { ErrorSummary, Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { comparedDraft, type DraftValues, draftOf } from './agreement-form';
import { ItemsEditor, itemLabels } from './ItemsEditor';
import { NeedsEditor } from './NeedsEditor';
import { responsible } from './people';
import { useAgreementDraft } from './useAgreementDraft';

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
  const { form, kept, seen, edition, save: keep, draft, redraft, busy } = useAgreementDraft(view, agreement);
  const readBack = useRef(true);
  const set = (patch: Partial<DraftValues>) => form.setValues(patch);
  const people = responsible(view.parties);
  const save = form.submit(async (input) => {
    const id = await keep(input);
    if (!readBack.current) toast(words.saved);
    onSaved(id, readBack.current);
  });

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
          school={view.school}
          errors={form.errors}
          onChange={(items) => {
            set({ items });
            form.clearErrors();
          }}
        />
        <NeedsEditor view={view} items={form.values.items} unmet={form.values.unmet} onChange={set} />
        <Problem error={draft.error} />
        <Conflict
          error={redraft.error}
          fields={
            agreement === undefined
              ? []
              : comparedDraft(form.values, draftOf(agreement), view.parties, { ...words, unmet: t.agreements.needs.why })
          }
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
