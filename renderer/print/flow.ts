/** @file What a long print is made of: blocks that are drawn twice, once to be measured and once on their page. */
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { MeasuredNode } from './paginate';

/** Must be spread on the outermost element that a block draws: its height is read there. */
export interface FlowAttributes {
  readonly 'data-flow': string;
}

export interface FlowLeaf {
  readonly id: string;
  readonly keepWithNext?: boolean;
  draw(attributes: FlowAttributes): ReactElement;
}

export interface FlowGroup {
  readonly id: string;
  readonly together?: boolean | 'always';
  readonly newPage?: boolean;
  readonly children: readonly FlowNode[];
  /** `from` is the index of the first child on this page; above 0 the group is continued from the page before. */
  wrap(children: ReactNode, attributes: FlowAttributes, from: number): ReactElement;
}

export type FlowNode = FlowLeaf | FlowGroup;

const isGroup = (node: FlowNode): node is FlowGroup => 'children' in node;

/** The blocks with the heights that were read from the screen, ready to be distributed. */
export function measured(nodes: readonly FlowNode[], heightOf: (id: string) => number): MeasuredNode[] {
  return nodes.map((node): MeasuredNode => {
    if (!isGroup(node)) return { id: node.id, height: heightOf(node.id), keepWithNext: node.keepWithNext === true };
    const children = node.children.map((child) => heightOf(child.id));
    const overhead = Math.max(0, heightOf(node.id) - children.reduce((sum, height) => sum + height, 0));
    return {
      id: node.id,
      overhead,
      children: measured(node.children, heightOf),
      together: node.together ?? false,
      newPage: node.newPage === true,
    };
  });
}

const holds = (node: FlowNode, leaves: ReadonlySet<string>): boolean =>
  isGroup(node) ? node.children.some((child) => holds(child, leaves)) : leaves.has(node.id);

/** The elements of those blocks that stand on a page; without `leaves` all of them, for measuring. */
export function drawFlow(nodes: readonly FlowNode[], leaves?: ReadonlySet<string>): ReactElement[] {
  return nodes
    .filter((node) => leaves === undefined || holds(node, leaves))
    .map((node) => {
      const attributes = { 'data-flow': node.id };
      if (!isGroup(node)) return createElement(Fragment, { key: node.id }, node.draw(attributes));
      const from = leaves === undefined ? 0 : node.children.findIndex((child) => holds(child, leaves));
      return createElement(Fragment, { key: node.id }, node.wrap(drawFlow(node.children, leaves), attributes, from));
    });
}
