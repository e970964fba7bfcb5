/** @file Notes of a case: written at once, their class always in sight, changed with every version kept. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { timeOfDay, today } from '../text/dates';
import { language } from '../text/language';
import { announce } from '../ui/announce';
import { Timeline } from '../ui/Lists';
import { Section } from '../ui/Page';
import { CLASS_TONE, ClassMark } from './ClassMark';
import { NoteBody } from './NoteBody';
import { NoteForm } from './NoteForm';
import classes from './notes.module.css';
import { RemovedNotes } from './RemovedNotes';

/** The draft of a note that is being changed. */
const editKey = (id: string): string => `note.edit:${id}`;

export function NotesSection({ view }: { view: CaseView }) {
  const { cases, codes } = useText();
  // A change that was not saved, from before a lock or a crash: its form opens by itself.
  const drafts = useQuery({ ...asking('drafts.list', {}), gcTime: 0, staleTime: 0 });
  const begun = new Set(drafts.data?.map((d) => d.key));
  // Newest first; of one day the last written first.
  const notes = [...view.notes].reverse().sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return (
    <Section title={cases.page.section.notes}>
      <NewNote view={view} />
      {notes.length > 0 && (
        <div className={classes.list}>
          <Timeline
            label={cases.page.section.notes}
            items={notes.map((note) => ({
              key: note.id,
              on: note.on,
              title: <b>{codes.noteKind[note.kind]}</b>,
              tone: CLASS_TONE[note.class],
              meta: (
                <span className={classes.meta}>
                  <ClassMark of={note.class} />
                  {note.author}
                </span>
              ),
              body: <NoteBody view={view} note={note} begun={begun.has(editKey(note.id))} onEdited={() => void drafts.refetch()} />,
            }))}
          />
        </div>
      )}
      <RemovedNotes caseId={view.id} />
    </Section>
  );
}

function NewNote({ view }: { view: CaseView }) {
  const { notes: t, ui } = useText();
  const add = useTelling('notes.add');
  const [savedAt, setSavedAt] = useState<string>();
  return (
    <NoteForm
      view={view}
      draftKey={`note:${view.id}`}
      first={{ class: 'case_record', kind: 'note', on: today(), text: '', mentions: [], version: 0 }}
      label={t.label}
      save={t.save}
      busy={add.isPending}
      error={add.error}
      onChange={() => setSavedAt(undefined)}
      onSave={async ({ version: _new, ...note }, forget) => {
        const saved = await add.mutateAsync({ caseId: view.id, ...note }).catch(() => undefined);
        if (saved === undefined) return;
        await forget();
        const time = timeOfDay(new Date(), language());
        setSavedAt(time);
        announce(ui.saved(time));
      }}
    >
      {savedAt !== undefined && <p className={classes.soft}>{ui.saved(savedAt)}</p>}
    </NoteForm>
  );
}
