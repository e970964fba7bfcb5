/** @file The one question before a note goes up a class: what it means, in plain words. There is no way down. */
import { useState } from 'react';
import { mayRaise, NOTE_CLASSES, type Note, type NoteClass } from '../../shared/notes/note';
import type { CaseId } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { optionsOf, RadioList } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import classes from './notes.module.css';

export function RaiseNote({ caseId, note, onClose }: { caseId: CaseId; note: Note; onClose: () => void }) {
  const { notes, codes, ui } = useText();
  const t = notes.raising;
  const raise = useTelling('notes.raise');
  const above = NOTE_CLASSES.filter((one) => mayRaise(note.class, one));
  const [to, setTo] = useState<NoteClass>(above[0] ?? 'restricted');
  const meaning = to === 'restricted' ? t.restricted : t.case_record;
  const go = async () => {
    const done = await raise.mutateAsync({ caseId, id: note.id, to }).catch(() => undefined);
    if (done === undefined) return;
    toast(t.done(codes.noteClass[to]));
    onClose();
  };
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <Fields>
        {above.length > 1 && <RadioList label={t.to} value={to} options={optionsOf(above, codes.noteClass)} onChange={setTo} />}
        <div>
          {note.class === 'memory_aid' && <p>{t.fromMemoryAid}</p>}
          <ul className={classes.points}>
            {meaning.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {note.class === 'memory_aid' && note.version > 1 && <li>{t.earlier}</li>}
          </ul>
          <p>{t.noWayBack}</p>
        </div>
        <Problem error={raise.error} />
        <Actions>
          <Button kind="primary" busy={raise.isPending} onClick={() => void go()}>
            {t.action}
          </Button>
          <Button onClick={onClose}>{ui.cancel}</Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}
