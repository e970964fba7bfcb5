/** @file The files of a case: each with its kind, name, size, who added it and when. Adding opens on demand, or by dropping files here. */
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import type { Attachment } from '../../shared/attachments/attachment';
import type { CaseView } from '../../shared/cases/contract';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { AddFiles } from './AddFiles';
import { EditFile } from './EditFile';
import { FileLine } from './FileLine';
import classes from './files.module.css';
import { RemovedFiles } from './RemovedFiles';
import { SaveCopy } from './SaveCopy';
import { useStaging } from './useStaging';
import { Viewer } from './Viewer';

type Shown = { what: 'view' | 'edit' | 'copy'; file: Attachment };

export function FilesSection({ view }: { view: CaseView }) {
  const { attachments: t, cases } = useText();
  const list = useQuery(asking('attachments.list', { caseId: view.id }));
  const staging = useStaging(view.id);
  const [adding, setAdding] = useState(false);
  const [over, setOver] = useState(false);
  const [shown, setShown] = useState<Shown>();
  const remove = useRemoving();
  const files = (list.data ?? []).filter((file) => file.removedAt === undefined);
  const removed = (list.data ?? []).filter((file) => file.removedAt !== undefined);
  const open = adding || staging.staged.length > 0;

  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const drag = {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event) || staging.running !== undefined) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (staging.running !== undefined) return;
      setAdding(true);
      staging.stageFiles([...event.dataTransfer.files].map((file) => ({ name: file.name, bytes: file })));
    },
  };

  return (
    <div className={over ? `${classes.zone} ${classes.over}` : classes.zone} {...drag}>
      <Section
        title={cases.page.section.files}
        actions={
          !open && (
            <Button kind="quiet" small onClick={() => setAdding(true)}>
              {t.add}
            </Button>
          )
        }
      >
        {over && !open && <p className={classes.quiet}>{t.adding.dropNow}</p>}
        {open && <AddFiles staging={staging} over={over} onClose={() => setAdding(false)} />}
        <Problem error={list.error ?? remove.error} />
        {files.length === 0 && list.data !== undefined && !open && !over && <p className={classes.quiet}>{t.none}</p>}
        {files.length > 0 && (
          <ul className={classes.list} aria-label={cases.page.section.files}>
            {files.map((file) => (
              <FileLine key={file.id} file={file} onView={() => setShown({ what: 'view', file })} />
            ))}
          </ul>
        )}
        {removed.length > 0 && <RemovedFiles files={removed} />}
      </Section>
      {shown?.what === 'view' && (
        <Viewer
          file={shown.file}
          onClose={() => setShown(undefined)}
          onEdit={() => setShown({ what: 'edit', file: shown.file })}
          onCopy={() => setShown({ what: 'copy', file: shown.file })}
          onRemove={() => {
            setShown(undefined);
            remove.run(shown.file);
          }}
        />
      )}
      {shown?.what === 'edit' && <EditFile file={shown.file} onClose={() => setShown(undefined)} />}
      {shown?.what === 'copy' && <SaveCopy file={shown.file} caseRef={view.ref} onClose={() => setShown(undefined)} />}
    </div>
  );
}

/** Removing says so and offers the way back before anything else. */
function useRemoving() {
  const { attachments: t } = useText();
  const remove = useTelling('attachments.remove');
  const restore = useTelling('attachments.restore');
  return {
    error: remove.error ?? restore.error,
    run: ({ id, name }: Attachment) =>
      remove.mutate({ id }, { onSuccess: () => toast(t.removed(name), { undo: () => restore.mutate({ id }) }) }),
  };
}
