/** @file Paper on the screen: the pages as they will print, made smaller to fit the column. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { PrintDocument } from '../../shared/prints/document';
import { useText } from '../text/catalogue';
import classes from './PaperView.module.css';
import { PrintPages } from './PrintPages';

export interface PaperViewProps {
  document: PrintDocument;
  /** What the paper is, read aloud with the number of pages. */
  title: string;
}

/**
 * Laid out at true size and scaled as a picture: a page ends here where it ends on paper. To screen readers it is one picture with a
 * name, since its headings are the paper's and not the screen's; the saved PDF is tagged and can be read.
 */
export function PaperView({ document, title }: PaperViewProps) {
  const { circles } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const sheets = useRef<HTMLDivElement>(null);
  // Until it is measured the frame has no height. The sheets have their true size even then: pages are laid out by heights, and of
  // something that is drawn as a point every height is nothing.
  const [size, setSize] = useState({ scale: 0, height: 0 });
  const [pages, setPages] = useState(0);

  const measure = useCallback(() => {
    if (frame.current === null || sheets.current === null || sheets.current.offsetWidth === 0) return;
    const scale = frame.current.clientWidth / sheets.current.offsetWidth;
    const height = Math.ceil(sheets.current.offsetHeight * scale);
    setSize((before) => (before.scale === scale && before.height === height ? before : { scale, height }));
  }, []);

  useLayoutEffect(() => {
    const watch = new ResizeObserver(measure);
    for (const element of [frame.current, sheets.current]) if (element !== null) watch.observe(element);
    return () => watch.disconnect();
  }, [measure]);

  const ready = useCallback(() => {
    setPages(sheets.current?.querySelectorAll('.ck-sheet').length ?? 0);
    measure();
  }, [measure]);

  const label = circles.preview.read(title, circles.preview.pages(pages));
  return (
    <div ref={frame} className={classes.frame} style={{ height: size.height }} role="img" aria-label={label}>
      <div ref={sheets} className={classes.sheets} style={{ transform: `scale(${size.scale || 1})` }}>
        <PrintPages document={document} onReady={ready} />
      </div>
    </div>
  );
}
