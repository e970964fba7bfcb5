/** @file A picture: whole at first, larger by buttons or keys, read out by its description. */
import type { Attachment } from '../../shared/attachments/attachment';
import { useText } from '../text/catalogue';
import type { Content } from './content';
import classes from './files.module.css';
import { useBlobUrl } from './useBlobUrl';
import { useZoom } from './useZoom';
import { ZoomBar } from './ZoomBar';

export function ImageView({ file, content, onFailed }: { file: Attachment; content: Content; onFailed: () => void }) {
  const t = useText().attachments.viewer;
  const url = useBlobUrl(content, file.type);
  const zoom = useZoom();
  if (url === undefined) return undefined;
  return (
    <div>
      <ZoomBar zoom={zoom} />
      {/* Scrolled by the arrow keys, so it must be reachable by them. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls */}
      <section className={classes.stage} tabIndex={0} aria-label={t.picture} aria-description={t.keys} onKeyDown={zoom.onKeyDown}>
        <img
          className={zoom.factor === 1 ? classes.picture : classes.pictureLarge}
          style={zoom.factor === 1 ? undefined : { width: `${zoom.factor * 100}%` }}
          src={url}
          alt={file.description === '' ? file.name : file.description}
          onError={onFailed}
        />
      </section>
    </div>
  );
}
