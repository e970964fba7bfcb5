/** @file Looks at one file inside the app: decrypted into memory, gone when it is closed. A damaged one is named, and what to do. */
import { useEffect, useState } from 'react';
import { type Attachment, isDrawable, kindOf } from '../../shared/attachments/attachment';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { AudioView } from './AudioView';
import { type Content, readContent } from './content';
import classes from './files.module.css';
import { ImageView } from './ImageView';
import { PdfView } from './PdfView';
import { TextView } from './TextView';
import { damageWords } from './words';

export interface ViewerProps {
  file: Attachment;
  onClose: () => void;
  onEdit: () => void;
  onCopy: () => void;
  onRemove: () => void;
}

export function Viewer({ file, onClose, onEdit, onCopy, onRemove }: ViewerProps) {
  const t = useText();
  const words = t.attachments;
  return (
    <Dialog title={file.name} open onClose={onClose} width={kindOf(file.type) === 'audio' ? 'wide' : 'whole'}>
      <p className={classes.viewerAbout}>
        {words.type[file.type]}
        {file.description === '' ? ` · ${words.viewer.noDescription}` : ` · ${file.description}`}
      </p>
      <Loaded file={file} />
      <div className={classes.viewerFoot}>
        <Actions>
          <Button onClick={onEdit}>{words.describe}</Button>
          <Button disabled={file.class !== 'case_record'} onClick={onCopy}>
            {words.saveCopy}
          </Button>
          <Button kind="quiet" onClick={onRemove}>
            {words.remove}
          </Button>
        </Actions>
        {file.class !== 'case_record' && <p className={classes.quiet}>{words.copy.stays(t.codes.noteClass[file.class])}</p>}
      </div>
    </Dialog>
  );
}

/** Reads it once; closing in the middle ends the reading. */
function useContent(file: Attachment, wanted: boolean) {
  const [part, setPart] = useState(0);
  const [content, setContent] = useState<Content>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (!wanted) return;
    const control = new AbortController();
    readContent(file.id, setPart, control.signal).then(setContent, (refused: unknown) => {
      if (!control.signal.aborted) setError(refused);
    });
    return () => control.abort();
  }, [file.id, wanted]);
  return { part, content, error };
}

function Loaded({ file }: { file: Attachment }) {
  const t = useText();
  const words = t.attachments.viewer;
  const { width = 1, height = 1 } = file;
  // Asked before anything is read: decoding takes what the picture claims, not what the file weighs.
  const drawable = kindOf(file.type) !== 'image' || isDrawable({ width, height });
  const { part, content, error } = useContent(file, drawable);
  const [unreadable, setUnreadable] = useState(false);
  if (!drawable) return <Problem error="too large" words={words.tooLarge} />;
  if (error !== undefined) return <Problem error={error} words={damageWords(error, file, t)} />;
  if (unreadable) return <Problem error="unreadable" words={words.unreadable} />;
  if (content === undefined) {
    const percent = Math.floor(part * 100);
    return <progress className={classes.progress} max={1} value={part} aria-label={words.loading(percent)} />;
  }
  const failed = () => setUnreadable(true);
  switch (kindOf(file.type)) {
    case 'image':
      return <ImageView file={file} content={content} onFailed={failed} />;
    case 'audio':
      return <AudioView file={file} content={content} onFailed={failed} />;
    case 'pdf':
      return <PdfView content={content} onFailed={failed} />;
    case 'text':
      return <TextView content={content} />;
  }
}
