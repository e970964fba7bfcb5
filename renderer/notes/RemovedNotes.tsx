/** @file The bin of a case: notes that were taken away, to be read and brought back. Gone for good is not done here. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { shortDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { MentionText } from '../ui/MentionText';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { ClassMark } from './ClassMark';
import classes from './notes.module.css';

export function RemovedNotes({ caseId }: { caseId: CaseId }) {
  const { notes: t, codes } = useText();
  const language = useLanguage();
  const removed = useQuery(asking('notes.removed', { caseId }));
  const restore = useTelling('notes.restore');
  const [open, setOpen] = useState(false);
  const count = removed.data?.length ?? 0;
  if (count === 0) return undefined;
  return (
    <div className={classes.bin}>
      <div className={classes.choices}>
        <Button kind="quiet" small aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.bin.open(count)}
        </Button>
      </div>
      {open && (
        <>
          <p className={classes.binLead}>{t.bin.lead}</p>
          <Problem error={restore.error} />
          <Lines label={t.bin.open(count)}>
            {removed.data?.map((note) => {
              const [kind, day] = [codes.noteKind[note.kind], shortDay(note.on, language)];
              return (
                <li key={note.id} className={classes.binLine}>
                  <div className={classes.note}>
                    <span className={classes.meta}>
                      <b>{kind}</b> {day} <ClassMark of={note.class} />
                    </span>
                    {note.class !== 'restricted' && <MentionText text={note.text} mentions={note.mentions} />}
                    <span className={classes.soft}>{t.bin.meta(note.removedBy, shortDay(note.removedAt.slice(0, 10), language))}</span>
                  </div>
                  <Button
                    small
                    aria-label={t.bin.restoreOf(kind, day)}
                    onClick={() => restore.mutate({ caseId, id: note.id }, { onSuccess: () => toast(t.restored) })}
                  >
                    {t.bin.restore}
                  </Button>
                </li>
              );
            })}
          </Lines>
        </>
      )}
    </div>
  );
}
