/** @file Writing a note, new or again: text with people named in it, class, kind, day. Kept as a draft from the first second. */
import { type ReactNode, useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import type { Mention } from '../../shared/notes/mention';
import { NOTE_CLASSES, NOTE_KINDS, type Note, type NoteClass } from '../../shared/notes/note';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { NamedTextArea } from '../ui/NamedTextArea';
import { Problem } from '../ui/Problem';
import { useDraft } from '../ui/useDraft';
import classes from './notes.module.css';

export interface NoteValues {
  class: NoteClass;
  kind: Note['kind'];
  on: string;
  text: string;
  mentions: Mention[];
  /** The version that is being changed; 0 for a new note. */
  version: number;
}

export interface NoteFormProps {
  view: Pick<CaseView, 'id' | 'parties'>;
  draftKey: string;
  first: NoteValues;
  /** `false`: refused, the words stay. */
  onSave: (values: NoteValues, forget: () => Promise<void>) => Promise<void>;
  onChange?: () => void;
  error: unknown;
  busy: boolean;
  label: string;
  save: string;
  /** A note that is being changed: everything is shown at once, its class is not asked. */
  edit?: { cancel: () => void; help: string };
  /** Under an empty box. */
  children?: ReactNode;
}

export function NoteForm({ view, draftKey, first, onSave, onChange, error, busy, label, save, edit, children }: NoteFormProps) {
  const { notes: t, codes, ui } = useText();
  const [values, setValues] = useState(first);
  const draft = useDraft({ key: draftKey, values, restore: setValues });
  const set = (change: Partial<NoteValues>) => {
    onChange?.();
    setValues((before) => ({ ...before, ...change }));
  };
  const writing = edit !== undefined || values.text !== '';
  const fits = values.on !== '' && values.text.trim() !== '';
  // Saved, not thrown away: the box is empty for the next note, and no message says that a draft is gone.
  const forget = async () => {
    await draft.done();
    if (edit === undefined) setValues(first);
  };
  const submit = () => fits && onSave(values, forget);
  return (
    <div>
      <KeptLine draft={draft} />
      <Fields>
        <NamedTextArea
          view={view}
          label={label}
          labelHidden
          placeholder={t.placeholder}
          room="few"
          maxLength={20_000}
          value={values}
          autoFocus={edit !== undefined}
          error={edit !== undefined && values.text.trim() === '' ? ui.fieldErrors.required : undefined}
          onChange={({ text, mentions }) => set({ text, mentions: [...mentions] })}
        />
        {writing && (
          <>
            {edit === undefined && (
              <Segments
                label={t.class}
                help={codes.noteClassHelp[values.class]}
                options={optionsOf(NOTE_CLASSES, codes.noteClass)}
                value={values.class}
                onChange={(next) => set({ class: next })}
              />
            )}
            <FieldRow>
              <Choice
                label={t.kind}
                size="short"
                options={optionsOf(NOTE_KINDS, codes.noteKind)}
                value={values.kind}
                onChange={(kind) => kind !== undefined && set({ kind })}
              />
              <DateField
                label={t.on}
                max={today()}
                value={values.on}
                onChange={(on) => set({ on })}
                error={values.on === '' ? ui.fieldErrors.date : undefined}
              />
            </FieldRow>
            {edit !== undefined && <p className={classes.soft}>{edit.help}</p>}
            <Problem error={error} />
            <Actions>
              <Button busy={busy} onClick={() => void submit()}>
                {save}
              </Button>
              {edit !== undefined && (
                <Button kind="quiet" onClick={() => void draft.discard().then(edit.cancel)}>
                  {ui.cancel}
                </Button>
              )}
              <SavedSign draft={draft} />
            </Actions>
          </>
        )}
        {!writing && children}
      </Fields>
    </div>
  );
}
