/** @file The seating chart: the circle from above on one sheet, the keeper's chair at the foot, and the same as a list under it. */
import { useLayoutEffect } from 'react';
import { pointAt } from '../../shared/circles/ring';
import type { SeatingChart } from '../../shared/prints/document';
import { Fit } from './Fit';
import { Sheet } from './Sheet';
import { PRINT_WORDS } from './words';

const RING = 100;
const BOX = 176;

export function SeatingPages({ document: chart, onReady }: { document: SeatingChart; onReady: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is the reason to run
  useLayoutEffect(onReady, [chart, onReady]);
  const words = PRINT_WORDS[chart.language].seating;
  return (
    <Sheet document={chart} page={1} pages={1}>
      <Fit className="ck-seating" largest={1} smallest={0.45}>
        <h1>{chart.title}</h1>
        <p className="ck-seating-sub">{chart.subtitle}</p>
        <Ring chart={chart} />
        {chart.seats.some((seat) => seat.wide) && (
          <p className="ck-seating-key">
            <i aria-hidden="true" /> {words.wide}
          </p>
        )}
        <h2>{words.list}</h2>
        <ol>
          {chart.seats.map((seat) => (
            <li key={seat.angle}>
              <b>{seat.label}</b>
            </li>
          ))}
        </ol>
      </Fit>
    </Sheet>
  );
}

/** The list under it says the same: to a screen reader the drawing is one picture. */
function Ring({ chart }: { chart: SeatingChart }) {
  const words = PRINT_WORDS[chart.language].seating;
  const chairs = chart.seats.reduce((sum, seat) => sum + seat.chairs.length, 0) + chart.spare.length;
  const size = Math.max(2, Math.min(11, 260 / Math.max(1, chairs)));
  const large = chart.reading?.large === true;
  const most = Math.max(1, chart.seats.length);
  // A number in large type; names that large would lie over one another.
  const type = large ? Math.min(22, 600 / most) : Math.max(5.5, Math.min(9, 150 / most));
  const door = chart.door === undefined ? undefined : pointAt(chart.door, RING + 64);
  return (
    <svg className="ck-seating-ring" viewBox={`${-BOX} ${-BOX} ${BOX * 2} ${BOX * 2}`} role="img" aria-label={chart.title}>
      <circle r={RING} className="ck-ring-line" />
      {chart.seats.map((seat, index) =>
        seat.chairs.map((angle) => {
          const { x, y } = pointAt(angle, RING);
          return seat.wide ? (
            <rect key={angle} x={x - size * 1.3} y={y - size * 1.3} width={size * 2.6} height={size * 2.6} className="ck-wide" />
          ) : (
            <circle key={angle} cx={x} cy={y} r={size} className={index === 0 ? 'ck-chair ck-chair-first' : 'ck-chair'} />
          );
        }),
      )}
      {chart.spare.map((angle) => {
        const { x, y } = pointAt(angle, RING);
        return <circle key={angle} cx={x} cy={y} r={size} className="ck-chair ck-chair-spare" />;
      })}
      {chart.seats.map((seat, index) => {
        const { x, y } = pointAt(seat.angle, RING + size + 7);
        const anchor = Math.abs(x) < 18 ? 'middle' : x < 0 ? 'end' : 'start';
        return (
          <text
            key={seat.angle}
            x={x}
            y={y + (Math.abs(x) < 18 ? (y > 0 ? type : 0) : type / 3)}
            textAnchor={anchor}
            style={{ fontSize: `${type}px` }}
          >
            {large ? index + 1 : seat.label}
          </text>
        );
      })}
      {door !== undefined && (
        <g className="ck-door">
          <rect x={door.x - (large ? 40 : 22)} y={door.y - (large ? 15 : 8)} width={large ? 80 : 44} height={large ? 30 : 16} />
          <text x={door.x} y={door.y + (large ? 8 : 3.5)} textAnchor="middle" style={{ fontSize: large ? '22px' : '9px' }}>
            {words.door}
          </text>
        </g>
      )}
    </svg>
  );
}
