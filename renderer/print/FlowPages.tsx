/**
 * @file Lays a long print out on sheets.
 *
 * [Note: Measured pages] Where a page ends is decided here, from heights measured at the true width, and not by the printer: so
 * the preview in the window is the paper, with the same page numbers, and a heading never stands alone at the foot of a page.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { PrintDocument } from '../../shared/prints/document';
import { drawFlow, type FlowNode, measured } from './flow';
import { type Page, paginate } from './paginate';
import { Sheet } from './Sheet';

interface FlowPagesProps {
  readonly document: PrintDocument;
  readonly flow: readonly FlowNode[];
  readonly onReady: () => void;
}

interface Laid {
  readonly document: PrintDocument;
  readonly pages: readonly Page[];
}

/** One pixel for what rounding adds up to on a page. */
const SLACK = 1;

/** Reads the heights of a drawn flow. A parent may have scaled the preview: divided out, so that pages never depend on the zoom. */
function layOut(body: HTMLElement, flow: readonly FlowNode[]): readonly Page[] {
  const scale = body.offsetWidth === 0 ? 1 : body.getBoundingClientRect().width / body.offsetWidth;
  const heights = new Map<string, number>();
  for (const element of body.querySelectorAll<HTMLElement>('[data-flow]')) {
    const id = element.dataset.flow;
    if (id !== undefined) heights.set(id, element.getBoundingClientRect().height / scale);
  }
  const available = body.clientHeight - SLACK;
  const pages = paginate(
    measured(flow, (id) => heights.get(id) ?? 0),
    available > 0 ? available : Number.POSITIVE_INFINITY,
  );
  return pages;
}

/** Draws everything once on an endless sheet, measures, and draws it again on pages, before anything is seen. */
export function FlowPages({ document, flow, onReady }: FlowPagesProps) {
  const body = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<Laid>();
  const current = laid?.document === document ? laid : undefined;

  useLayoutEffect(() => {
    if (current === undefined && body.current !== null) setLaid({ document, pages: layOut(body.current, flow) });
    if (current !== undefined) onReady();
  }, [current, document, flow, onReady]);

  if (current === undefined) {
    return (
      <Sheet document={document} page={1} pages={1} bodyRef={body}>
        {drawFlow(flow)}
      </Sheet>
    );
  }
  return current.pages.map((page, index) => (
    <Sheet key={page[0] ?? 'empty'} document={document} page={index + 1} pages={current.pages.length}>
      {drawFlow(flow, new Set(page))}
    </Sheet>
  ));
}
