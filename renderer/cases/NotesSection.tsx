/** @file Notes: written at once, their class always in sight. Writing is kept as a draft from the first second. */
import { useState } from 'react';
import type { Note } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { NOTE_CLASSES, NOTE_KINDS } from '../../shared/cases/words';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { timeOfDay, today } from '../text/dates';
import { language } from '../text/language';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { Timeline } from '../ui/Lists';
import { Prose, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { StatusWord, type Tone } from '../ui/Status';
import { TextArea } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './Case.module.css';

const TONE: Record<Note['class'], Tone> = { memory_aid: 'quiet', case_record: 'accent', restricted: 'stop' };

export function NotesSection({ view }: { view: CaseView }) {
  const { cases: t, codes } = useText();
  // Newest first; of one day the last written first.
  const notes = [...view.notes].reverse().sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return (
    <Section title={t.page.section.notes}>
      <NoteForm view={view} />
      {notes.length > 0 && (
        <div className={classes.notes}>
          <Timeline
            label={t.page.section.notes}
            items={notes.map((note) => ({
              key: note.id,
              on: note.on,
              title: <b>{codes.noteKind[note.kind]}</b>,
              tone: TONE[note.class],
              meta: (
                <span className={classes.noteMeta}>
                  <StatusWord tone={TONE[note.class]} tinted>
                    {codes.noteClass[note.class]}
                  </StatusWord>
                  {note.author}
                </span>
              ),
              body: <Prose>{note.text}</Prose>,
            }))}
          />
        </div>
      )}
    </Section>
  );
}

interface NoteDraft {
  class: Note['class'];
  kind: Note['kind'];
  on: string;
  text: string;
}

function NoteForm({ view }: { view: CaseView }) {
  const { cases, codes, ui } = useText();
  const t = cases.notes;
  const add = useTelling('cases.addNote');
  const [values, setValues] = useState<NoteDraft>({ class: 'case_record', kind: 'note', on: today(), text: '' });
  const [savedAt, setSavedAt] = useState<string>();
  const draft = useDraft({ key: `note:${view.id}`, values, restore: setValues });
  const set = (change: Partial<NoteDraft>) => {
    setSavedAt(undefined);
    setValues((before) => ({ ...before, ...change }));
  };
  const writing = values.text !== '';
  const save = async () => {
    const saved = await add.mutateAsync({ caseId: view.id, ...values }).catch(() => undefined);
    if (saved === undefined) return;
    await draft.discard();
    const time = timeOfDay(new Date(), language());
    setSavedAt(time);
    announce(ui.saved(time));
  };
  return (
    <div>
      <KeptLine draft={draft} />
      <Fields>
        <TextArea
          label={t.label}
          labelHidden
          placeholder={t.placeholder}
          room="few"
          maxLength={20_000}
          value={values.text}
          onChange={(text) => set({ text })}
        />
        {writing && (
          <>
            <Segments
              label={t.class}
              help={codes.noteClassHelp[values.class]}
              options={optionsOf(NOTE_CLASSES, codes.noteClass)}
              value={values.class}
              onChange={(next) => set({ class: next })}
            />
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
            <Problem error={add.error} />
            <Actions>
              <Button busy={add.isPending} onClick={() => values.on !== '' && void save()}>
                {t.save}
              </Button>
              <SavedSign draft={draft} />
            </Actions>
          </>
        )}
        {!writing && savedAt !== undefined && <p className={classes.soft}>{ui.saved(savedAt)}</p>}
      </Fields>
    </div>
  );
}
