/** @file A block of a long print under a heading, which never stands alone at the foot of a page. */
import type { FlowGroup } from './flow';

/** @param list what stands under the heading, itself a group of rows or lines */
export function titledBlock(id: string, title: string, list: FlowGroup): FlowGroup {
  return {
    id,
    wrap: (children, flow) => (
      <section className="ck-block" {...flow}>
        {children}
      </section>
    ),
    children: [{ id: `${id}-head`, keepWithNext: true, draw: (flow) => <h2 {...flow}>{title}</h2> }, list],
  };
}
