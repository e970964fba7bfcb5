/** @file The words of one note, and what can be done with it: change, look at earlier versions, move up, take away. */
import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import type { Note } from '../../shared/notes/note';
import { ask } from '../ipc/client';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { shortDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { MentionText } from '../ui/MentionText';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { ClassLine } from './ClassMark';
import { NoteForm } from './NoteForm';
import { NoteVersions } from './NoteVersions';
import classes from './notes.module.css';
import { RaiseNote } from './RaiseNote';

type Doing = 'reading' | 'choosing' | 'editing' | 'raising' | 'versions';

interface NoteBodyProps {
  view: CaseView;
  note: Note;
  /** A change was begun and not saved. */
  begun: boolean;
  /** The change was saved or given up: nothing is begun any more. */
  onEdited: () => void;
}

export function NoteBody({ view, note, begun, onEdited }: NoteBodyProps) {
  const { notes: t, codes } = useText();
  const language = useLanguage();
  const [doing, setDoing] = useState<Doing>('reading');
  const button = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  useEffect(() => {
    if (begun) setDoing('editing');
  }, [begun]);
  useEffect(() => {
    // The form that had the focus is gone: back to where the change was begun.
    if (doing === 'reading' && edited.current) button.current?.focus();
    edited.current = false;
  }, [doing]);
  const remove = useTelling('notes.remove');
  const of = { caseId: view.id, id: note.id };
  const takeAway = async () => {
    const gone = await remove.mutateAsync(of).catch(() => undefined);
    if (gone === undefined) return;
    toast(t.removed, { undo: () => void ask('notes.restore', of).then(() => toast(t.restored)) });
  };
  const doneEditing = () => {
    edited.current = true;
    setDoing('reading');
    onEdited();
  };
  if (doing === 'editing') return <EditNote view={view} note={note} onDone={doneEditing} />;
  // Also under a dialog, so that focus has where to come back to.
  const open = doing !== 'reading';
  return (
    <div className={classes.note}>
      <ClassLine of={note.class} />
      <Words key={note.class} note={note} />
      {note.version > 1 && (
        <p className={classes.soft}>{t.edited(note.version, note.writtenBy, shortDay(note.writtenAt.slice(0, 10), language))}</p>
      )}
      <div className={classes.choices}>
        <Button
          ref={button}
          kind="quiet"
          small
          aria-expanded={open}
          aria-label={t.changeOf(codes.noteKind[note.kind], shortDay(note.on, language))}
          onClick={() => setDoing(open ? 'reading' : 'choosing')}
        >
          {t.change}
        </Button>
        {open && (
          <>
            <Button kind="quiet" small onClick={() => setDoing('editing')}>
              {t.edit}
            </Button>
            {note.version > 1 && (
              <Button kind="quiet" small onClick={() => setDoing('versions')}>
                {t.versions.button(note.version - 1)}
              </Button>
            )}
            {note.class !== 'restricted' && (
              <Button kind="quiet" small onClick={() => setDoing('raising')}>
                {t.raise}
              </Button>
            )}
            <Button kind="quiet" small busy={remove.isPending} onClick={() => void takeAway()}>
              {t.remove}
            </Button>
          </>
        )}
      </div>
      <Problem error={remove.error} />
      {doing === 'raising' && <RaiseNote caseId={view.id} note={note} onClose={() => setDoing('choosing')} />}
      {doing === 'versions' && <NoteVersions caseId={view.id} note={note} onClose={() => setDoing('choosing')} />}
    </div>
  );
}

/** A restricted note is named here and opened on purpose: somebody may be looking over the shoulder. */
function Words({ note }: { note: Note }) {
  const { notes: t } = useText();
  const [shown, setShown] = useState(note.class !== 'restricted');
  const restricted = note.class === 'restricted';
  return (
    <>
      {restricted && (
        <div className={classes.choices}>
          <Button kind="quiet" small aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? t.conceal : t.reveal}
          </Button>
        </div>
      )}
      {shown && <MentionText text={note.text} mentions={note.mentions} />}
    </>
  );
}

function EditNote({ view, note, onDone }: { view: CaseView; note: Note; onDone: () => void }) {
  const { notes: t, ui } = useText();
  const edit = useTelling('notes.edit');
  const mentions = note.mentions.map(({ start, length, personId }) => ({ start, length, personId }));
  return (
    <div className={classes.edit}>
      <NoteForm
        view={view}
        draftKey={`note.edit:${note.id}`}
        first={{ class: note.class, kind: note.kind, on: note.on, text: note.text, mentions, version: note.version }}
        label={t.editLabel}
        save={t.editSave}
        busy={edit.isPending}
        error={edit.error}
        edit={{ cancel: onDone, help: t.editHelp }}
        onSave={async ({ class: _class, version, ...text }, forget) => {
          // Refused once because of a newer version, which is on the screen by now: saving again is meant.
          const base = edit.error?.error.reason === 'note-newer' ? note.version : version;
          const saved = await edit.mutateAsync({ caseId: view.id, id: note.id, version: base, ...text }).catch(() => undefined);
          if (saved === undefined) return;
          await forget();
          toast(ui.savedNow);
          onDone();
        }}
      />
    </div>
  );
}
