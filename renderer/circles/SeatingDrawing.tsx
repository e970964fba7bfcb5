/**
 * @file The circle from above. Each seat is a button: dragged to another place, or moved by the arrow keys. The list of seats beside it says
 * the same, so nobody needs the picture.
 */
import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { accessOf } from '../../shared/circles/access';
import type { CirclePlan, Seat } from '../../shared/circles/plan';
import { between, DOOR_ANGLES, pointAt, ringOf } from '../../shared/circles/ring';
import { useText } from '../text/catalogue';
import classes from './Seating.module.css';

const RING = 100;
const WIDE = 216;
const TALL = 152;

export interface SeatingDrawingProps {
  plan: CirclePlan;
  nameOf: (seat: Seat) => string;
  /** Keys of seats about which something is not right. */
  wrong: ReadonlySet<string>;
  /** To the place of this index in the list of seats. */
  onMove: (key: string, to: number) => void;
  onStep: (key: string, steps: number) => void;
}

/** The angle of a point in the drawing, as `pointAt` counts. */
function angleAt(svg: SVGSVGElement, event: PointerEvent): number {
  const box = svg.getBoundingClientRect();
  const x = event.clientX - (box.left + box.width / 2);
  const y = event.clientY - (box.top + box.height / 2);
  return ((Math.atan2(y, x) * 180) / Math.PI - 90 + 720) % 360;
}

/** One chair in the direction of the arrow, wherever in the circle somebody sits; 0 for any other key. */
function stepsOf(key: string, { x, y }: { x: number; y: number }): number {
  const onward = { ArrowRight: y < 0, ArrowLeft: y >= 0, ArrowUp: x <= 0, ArrowDown: x > 0 }[key];
  return onward === undefined ? 0 : onward ? 1 : -1;
}

/** A pointer that hardly moved was a press. */
const DRAG_PX = 6;

export function SeatingDrawing({ plan, nameOf, wrong, onMove, onStep }: SeatingDrawingProps) {
  const { room } = useText();
  const words = room.seating;
  const svg = useRef<SVGSVGElement>(null);
  const from = useRef<{ key: string; x: number; y: number }>(undefined);
  /** Whoever was moved by a key keeps the focus, although their place in the document is another one. */
  const moved = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (moved.current === undefined) return;
    svg.current?.querySelector<SVGGElement>(`[data-seat="${moved.current}"]`)?.focus();
    moved.current = undefined;
  });
  const [over, setOver] = useState<{ key: string; to: number }>();
  const { places, spare } = ringOf(plan.seats, plan.people);
  const chairs = places.reduce((sum, place) => sum + place.chairs.length, 0) + spare.length;
  const size = Math.max(2.5, Math.min(12, 250 / Math.max(1, chairs)));
  const type = Math.max(6, Math.min(10.5, 150 / Math.max(1, places.length)));
  /** The seat whose place is nearest; the keeper's stays the keeper's. */
  const nearest = (angle: number): number =>
    places.reduce(
      (best, place, index) => (index > 0 && between(place.angle, angle) < between(places[best]?.angle ?? 0, angle) ? index : best),
      1,
    );
  const end = (event: PointerEvent) => {
    if (over !== undefined) onMove(over.key, over.to);
    from.current = undefined;
    setOver(undefined);
    if (event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.releasePointerCapture(event.pointerId);
  };
  const upright = plan.door === 'left' || plan.door === 'right';
  const door = plan.door === undefined ? undefined : pointAt(DOOR_ANGLES[plan.door], upright ? WIDE - 9 : TALL - 9);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of fields can't be a drawing
    <svg
      ref={svg}
      className={classes.drawing}
      viewBox={`${-WIDE} ${-TALL} ${WIDE * 2} ${TALL * 2}`}
      role="group"
      aria-label={words.drawing}
    >
      <circle r={RING} className={classes.ring} />
      {door !== undefined && (
        <g className={classes.door} transform={`translate(${door.x} ${door.y}) rotate(${upright ? -90 : 0})`}>
          <rect x={-19} y={-8} width={38} height={16} rx={3} />
          <text y={3.2} textAnchor="middle" fontSize={9}>
            {words.doorWord}
          </text>
        </g>
      )}
      {spare.map((angle) => {
        const { x, y } = pointAt(angle, RING);
        return <circle key={angle} cx={x} cy={y} r={size} className={classes.spare} />;
      })}
      {places.map(({ seat, chairs: at, angle }, index) => {
        const wide = accessOf(seat).includes('wheelchair');
        const first = index === 0;
        const look = [
          classes.seat,
          first ? classes.keeper : '',
          wrong.has(seat.key) ? classes.wrong : '',
          over?.key === seat.key ? classes.held : '',
          over?.to === index ? classes.target : '',
        ];
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button can't stand in a drawing
          <g
            key={seat.key}
            className={look.filter(Boolean).join(' ')}
            role="button"
            tabIndex={0}
            aria-label={words.seatOf(nameOf(seat), index + 1, places.length)}
            aria-disabled={first || undefined}
            data-seat={seat.key}
            onKeyDown={(event) => {
              const steps = stepsOf(event.key, pointAt(angle, RING));
              if (steps === 0 || first) return;
              event.preventDefault();
              moved.current = seat.key;
              onStep(seat.key, steps);
            }}
            onPointerDown={(event) => {
              if (first || event.button !== 0) return;
              from.current = { key: seat.key, x: event.clientX, y: event.clientY };
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={(event) => {
              const start = from.current;
              if (start === undefined || svg.current === null) return;
              if (over === undefined && Math.hypot(event.clientX - start.x, event.clientY - start.y) < DRAG_PX) return;
              const to = nearest(angleAt(svg.current, event));
              if (over?.to !== to || over.key !== start.key) setOver({ key: start.key, to });
            }}
            onPointerUp={end}
            onPointerCancel={() => {
              from.current = undefined;
              setOver(undefined);
            }}
          >
            {at.map((chair) => {
              const { x, y } = pointAt(chair, RING);
              return wide ? (
                <rect
                  key={chair}
                  x={x - size * 1.2}
                  y={y - size * 1.2}
                  width={size * 2.4}
                  height={size * 2.4}
                  rx={2}
                  className={classes.wide}
                />
              ) : (
                <circle key={chair} cx={x} cy={y} r={size} />
              );
            })}
          </g>
        );
      })}
      {/* Each seat's button has its whole name already. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: no text of a drawing takes the focus */}
      <g aria-hidden="true" className={classes.labels}>
        {places.map(({ seat, angle }) => {
          const { x, y } = pointAt(angle, RING + size + 6);
          const level = Math.abs(x) < 18;
          return (
            <text
              key={seat.key}
              x={x}
              y={y + (level ? (y > 0 ? type : 0) : type / 3)}
              textAnchor={level ? 'middle' : x < 0 ? 'end' : 'start'}
              fontSize={type}
              className={wrong.has(seat.key) ? classes.wrongLabel : undefined}
            >
              {short(nameOf(seat), seat.count ?? 1)}
            </text>
          );
        })}
      </g>
    </svg>
  );
}

const LONGEST = 15;

/** As much of a name as has room beside the circle; the whole one is in the list, in the button's name and under the pointer. */
function short(name: string, count: number): string {
  const many = count > 1 ? ` (${count})` : '';
  const room = LONGEST - many.length;
  return `${name.length > room ? `${name.slice(0, room - 1)}…` : name}${many}`;
}
