/**
 * @file How far a number can be narrowed by somebody who knows only some of the pipes of a network.
 *
 * Written for the audit and shared with nothing: the search uses a linear solver, this walks paths with whole numbers.
 * [Note: Tables are networks] Each number is a flow through a pipe and every line of the table a junction where as much flows in
 * as out. A number can grow by as much as can be sent around from its end back to its start through pipes whose flow nobody knows.
 */

export interface Pipe {
  readonly from: number;
  readonly to: number;
  /** The printed number; undefined when withheld. */
  readonly known: number | undefined;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A network with one flow that fits all printed numbers. */
export interface Network {
  readonly pipes: readonly Pipe[];
  readonly flow: readonly number[];
  readonly top: number;
}

/** @returns undefined when no whole numbers fit: the printed numbers contradict each other. */
export function settle(pipes: readonly Pipe[], nodes: number, top: number): Network | undefined {
  const flow = pipes.map((pipe) => pipe.known ?? 0);
  const surplus = new Array<number>(nodes).fill(0);
  for (const [index, { from, to }] of pipes.entries()) {
    surplus[to] = (surplus[to] ?? 0) + (flow[index] ?? 0);
    surplus[from] = (surplus[from] ?? 0) - (flow[index] ?? 0);
  }
  for (let moved = true; moved; ) {
    moved = false;
    for (const start of surplus.keys()) {
      for (const end of surplus.keys()) {
        const most = Math.min(surplus[start] ?? 0, -(surplus[end] ?? 0));
        const sent = most > 0 ? send({ pipes, flow, top }, flow, start, end, most, -1) : 0;
        surplus[start] = (surplus[start] ?? 0) - sent;
        surplus[end] = (surplus[end] ?? 0) + sent;
        moved ||= sent > 0;
      }
    }
  }
  return surplus.every((rest) => rest === 0) ? { pipes, flow, top } : undefined;
}

/** Lowest and highest flow of one pipe over all flows that fit. */
export function rangeOf(network: Network, pipe: number): Range {
  const { from, to, known } = network.pipes[pipe] ?? { from: 0, to: 0, known: 0 };
  if (known !== undefined) return { low: known, high: known };
  const flow = network.flow[pipe] ?? 0;
  const more = send(network, [...network.flow], to, from, network.top - flow, pipe);
  const less = send(network, [...network.flow], from, to, flow, pipe);
  return { low: flow - less, high: flow + more };
}

/** Sends up to `most` from one node to another through unknown pipes, changing `flow`. `without` is left alone. Returns how much went. */
function send(network: Network, flow: number[], start: number, end: number, most: number, without: number): number {
  let sent = 0;
  while (sent < most) {
    const path = shortest(network, flow, start, end, without);
    if (!path) break;
    const step = path.reduce(
      (least, { pipe, forward }) => Math.min(least, forward ? network.top - (flow[pipe] ?? 0) : (flow[pipe] ?? 0)),
      most - sent,
    );
    for (const { pipe, forward } of path) flow[pipe] = (flow[pipe] ?? 0) + (forward ? step : -step);
    sent += step;
  }
  return sent;
}

interface Step {
  readonly pipe: number;
  readonly forward: boolean;
  readonly back: number;
}

/** Shortest path along which something can still be moved, by breadth. */
function shortest({ pipes, top }: Network, flow: readonly number[], start: number, end: number, without: number): Step[] | undefined {
  const came = new Map<number, Step | undefined>([[start, undefined]]);
  const queue = [start];
  for (let node = queue.shift(); node !== undefined && !came.has(end); node = queue.shift()) {
    for (const [pipe, { from, to, known }] of pipes.entries()) {
      if (pipe === without || known !== undefined) continue;
      const next = from === node && (flow[pipe] ?? 0) < top ? to : to === node && (flow[pipe] ?? 0) > 0 ? from : undefined;
      if (next === undefined || came.has(next)) continue;
      came.set(next, { pipe, forward: from === node, back: node });
      queue.push(next);
    }
  }
  if (!came.has(end)) return undefined;
  const path: Step[] = [];
  for (let step = came.get(end); step !== undefined; step = came.get(step.back)) path.push(step);
  return path;
}
