/** @file A PDF, page by page: drawn on a canvas, its words beside it for those who hear it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { type Content, joined } from './content';
import classes from './files.module.css';
import { type OpenPdf, openPdf } from './pdf';
import { useZoom } from './useZoom';
import { ZoomBar } from './ZoomBar';

/** The width of a page at 100 %, in pixels: an A4 page at reading size. */
const WIDTH = 820;

export function PdfView({ content, onFailed }: { content: Content; onFailed: () => void }) {
  const t = useText().attachments.viewer;
  const pdf = useOpened(content, onFailed);
  const [page, setPage] = useState(1);
  const zoom = useZoom();
  const pages = pdf?.pages ?? 1;
  const go = (to: number) => {
    const next = Math.min(pages, Math.max(1, to));
    if (next === page) return;
    setPage(next);
    announce(t.page(next, pages));
  };
  const keys = (event: KeyboardEvent) => {
    const to = { PageDown: page + 1, PageUp: page - 1, Home: 1, End: pages }[event.key];
    if (to === undefined) return zoom.onKeyDown(event);
    event.preventDefault();
    go(to);
  };
  if (pdf === undefined) return undefined;
  return (
    <div>
      <ZoomBar zoom={zoom}>
        <div className={classes.barGroup}>
          <Button small disabled={page === 1} onClick={() => go(page - 1)}>
            {t.previous}
          </Button>
          <span className={classes.barValue}>{t.page(page, pages)}</span>
          <Button small disabled={page === pages} onClick={() => go(page + 1)}>
            {t.next}
          </Button>
        </div>
      </ZoomBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls */}
      <section className={classes.stage} tabIndex={0} aria-label={t.pages} aria-description={t.keys} onKeyDown={keys}>
        <PdfPage pdf={pdf} page={page} factor={zoom.factor} onFailed={onFailed} />
      </section>
    </div>
  );
}

function useOpened(content: Content, onFailed: () => void): OpenPdf | undefined {
  const [pdf, setPdf] = useState<OpenPdf>();
  const failed = useRef(onFailed);
  failed.current = onFailed;
  useEffect(() => {
    let closed = false;
    let opened: OpenPdf | undefined;
    openPdf(joined(content)).then(
      (made) => {
        opened = made;
        if (closed) made.close();
        else setPdf(made);
      },
      () => {
        if (!closed) failed.current();
      },
    );
    return () => {
      closed = true;
      opened?.close();
    };
  }, [content]);
  return pdf;
}

function PdfPage({ pdf, page, factor, onFailed }: { pdf: OpenPdf; page: number; factor: number; onFailed: () => void }) {
  const t = useText().attachments.viewer;
  const holder = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const failed = useRef(onFailed);
  failed.current = onFailed;
  const width = WIDTH * factor;
  useEffect(() => {
    let gone = false;
    // A canvas of its own for each drawing: two may not draw on one at the same time.
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', t.page(page, pdf.pages));
    pdf.draw(page, canvas, width, window.devicePixelRatio).then(
      (text) => {
        if (gone) return;
        holder.current?.replaceChildren(canvas);
        setWords(text);
      },
      () => {
        if (!gone) failed.current();
      },
    );
    return () => {
      gone = true;
    };
  }, [pdf, page, width, t]);
  return (
    <>
      <div ref={holder} className={factor === 1 ? classes.page : classes.pageLarge} style={factor === 1 ? undefined : { width }} />
      <div className="visually-hidden">
        <h3>{t.pageText(page)}</h3>
        <p>{words}</p>
      </div>
    </>
  );
}
