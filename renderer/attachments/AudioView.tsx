/** @file A recording, played by the window's own player. */
import type { Attachment } from '../../shared/attachments/attachment';
import type { Content } from './content';
import classes from './files.module.css';
import { useBlobUrl } from './useBlobUrl';

export function AudioView({ file, content, onFailed }: { file: Attachment; content: Content; onFailed: () => void }) {
  const url = useBlobUrl(content, file.type);
  if (url === undefined) return undefined;
  return (
    // biome-ignore lint/a11y/useMediaCaption: there is no transcript; the description stands above
    <audio
      className={classes.audio}
      controls
      controlsList="nodownload noremoteplayback"
      src={url}
      aria-label={file.name}
      onError={onFailed}
    />
  );
}
