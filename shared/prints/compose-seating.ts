/**
 * @file The seating chart on paper: where each chair stands, with names or roles. Pure.
 *
 * It lies on a table in the room. So it says where people sit and nothing about why: no part in what happened beside a name, no need, no rule, no warning. A wide place is drawn
 * wide because whoever sets out the chairs must leave it; it is without a chair for everybody to see anyway.
 */
import { accessOf } from '../circles/access';
import type { CirclePlan, Seat } from '../circles/plan';
import { DOOR_ANGLES, ringOf } from '../circles/ring';
import type { Script } from '../scripts/model';
import { ROLE_LABELS } from '../scripts/words';
import { type PrintOptions, sheetOf } from './compose';
import type { SeatingChart } from './document';

const TITLE = { en: 'Seating', es: 'Asientos' };
const PEOPLE = { en: (n: number) => `${n} chairs`, es: (n: number) => `${n} sillas` };

/** What a chair is labelled with: the name where it may be printed, else the role. */
export function seatLabel(seat: Seat, plan: Pick<CirclePlan, 'namesOnPaper' | 'language'>): string {
  const role = ROLE_LABELS[seat.role][plan.language];
  const words = plan.namesOnPaper && seat.name !== '' ? seat.name : role;
  return (seat.count ?? 1) > 1 ? `${words} (${seat.count})` : words;
}

export function composeSeatingChart(script: Pick<Script, 'title'>, plan: CirclePlan, options: PrintOptions): SeatingChart {
  const { language } = plan;
  const { places, spare } = ringOf(plan.seats, plan.people);
  const chairs = places.reduce((sum, place) => sum + place.chairs.length, 0) + spare.length;
  return {
    kind: 'seating_chart',
    ...sheetOf(plan, options),
    title: TITLE[language],
    subtitle: `${script.title[language]} · ${PEOPLE[language](chairs)}`,
    door: plan.door === undefined ? undefined : DOOR_ANGLES[plan.door],
    seats: places.map(({ seat, chairs: at, angle }) => ({
      label: seatLabel(seat, plan),
      angle,
      chairs: [...at],
      wide: accessOf(seat).includes('wheelchair'),
    })),
    spare,
  };
}
