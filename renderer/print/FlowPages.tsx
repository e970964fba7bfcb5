/**
 * @file Lays a long print out on sheets.
 *
 * [Note: Measured pages] Where a page ends is decided here, from heights measured at the true width, and not by the printer: so
 * the preview in the window is the paper, with the same page numbers, and a heading never stands alone at the foot of a page.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { PrintDocument } from '../../shared/prints/document';
import { drawFlow, type FlowNode, measured } from './flow';
import { filled, type Page, paginateWell } from './paginate';
import { Sheet } from './Sheet';

interface FlowPagesProps {
  readonly document: PrintDocument;
  readonly flow: readonly FlowNode[];
  readonly onReady: () => void;
}

interface Laid {
  readonly document: PrintDocument;
  readonly pages: readonly Page[];
  /** `trying`: as usual it ends with a nearly empty page, so that it is measured once more, set a little tighter. */
  readonly tight: boolean | 'trying';
}

/** One pixel for what rounding adds up to on a page. */
const SLACK = 1;
/** A last page with less on it than this is not worth its sheet, if it can be helped. */
const TAIL = 0.25;
/** Whose last page is tried: what somebody holds in a circle. Paper that is set for certain eyes stays as large as it is. */
const MAY_BE_TIGHT: readonly PrintDocument['kind'][] = ['keeper_script', 'interpreter_script'];
const mayBeTight = ({ kind, reading }: PrintDocument): boolean =>
  MAY_BE_TIGHT.includes(kind) && reading?.large !== true && reading?.easy !== true;

/** Reads the heights of a drawn flow. A parent may have scaled the preview: divided out, so that pages never depend on the zoom. */
function layOut(body: HTMLElement, flow: readonly FlowNode[]): { pages: readonly Page[]; last: number } {
  const scale = body.offsetWidth === 0 ? 1 : body.getBoundingClientRect().width / body.offsetWidth;
  const heights = new Map<string, number>();
  for (const element of body.querySelectorAll<HTMLElement>('[data-flow]')) {
    const id = element.dataset.flow;
    if (id !== undefined) heights.set(id, element.getBoundingClientRect().height / scale);
  }
  const available = body.clientHeight - SLACK;
  const height = available > 0 ? available : Number.POSITIVE_INFINITY;
  const nodes = measured(flow, (id) => heights.get(id) ?? 0);
  const pages = paginateWell(nodes, height);
  return { pages, last: filled(nodes, pages.at(-1) ?? [], height) };
}

/** Draws everything once on an endless sheet, measures, and draws it again on pages, before anything is seen. */
export function FlowPages({ document, flow, onReady }: FlowPagesProps) {
  const body = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<Laid>();
  const current = laid?.document === document ? laid : undefined;

  useLayoutEffect(() => {
    const drawn = body.current;
    if (current !== undefined && current.tight !== 'trying') onReady();
    else if (drawn !== null) {
      const { pages, last } = layOut(drawn, flow);
      if (current !== undefined) {
        const saves = pages.length < current.pages.length;
        setLaid({ document, pages: saves ? pages : current.pages, tight: saves });
      } else {
        const trying = pages.length > 1 && last < TAIL && mayBeTight(document);
        setLaid({ document, pages, tight: trying ? 'trying' : false });
      }
    }
  }, [current, document, flow, onReady]);

  if (current === undefined || current.tight === 'trying') {
    return (
      <Sheet document={document} page={1} pages={1} tight={current !== undefined} bodyRef={body}>
        {drawFlow(flow)}
      </Sheet>
    );
  }
  return current.pages.map((page, index) => (
    <Sheet key={page[0] ?? 'empty'} document={document} page={index + 1} pages={current.pages.length} tight={current.tight === true}>
      {drawFlow(flow, new Set(page))}
    </Sheet>
  ));
}
