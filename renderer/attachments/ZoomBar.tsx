/** @file The row above what is looked at: pages, if there are several, and the size. */
import type { ReactNode } from 'react';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import classes from './files.module.css';
import type { Zoom } from './useZoom';

export function ZoomBar({ zoom, children }: { zoom: Zoom; children?: ReactNode }) {
  const t = useText().attachments.viewer;
  return (
    <div className={classes.bar}>
      {children}
      <div className={classes.barGroup}>
        <Button small aria-keyshortcuts="-" onClick={zoom.smaller}>
          {t.zoomOut}
        </Button>
        <span className={classes.barValue}>{t.zoom(Math.round(zoom.factor * 100))}</span>
        <Button small aria-keyshortcuts="+" onClick={zoom.larger}>
          {t.zoomIn}
        </Button>
        <Button small kind="quiet" aria-keyshortcuts="0" onClick={zoom.whole}>
          {t.zoomFit}
        </Button>
      </div>
    </div>
  );
}
