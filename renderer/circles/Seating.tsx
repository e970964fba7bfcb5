/** @file The seating plan: the door, a proposal that explains itself, the drawing to move people in, and what is not right with the reason. */
import { useState } from 'react';
import { type CirclePlan, DOORS, type Seat } from '../../shared/circles/plan';
import { checkSeating, moveRound, proposeSeating, type SeatingDuty, type SeatingFacts } from '../../shared/circles/seating';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import { ApartPairs } from './ApartPairs';
import classes from './Seating.module.css';
import { SeatingDrawing } from './SeatingDrawing';
import { seatNames } from './seats';

export interface SeatingProps {
  plan: CirclePlan;
  facts: SeatingFacts;
  onChange: (plan: CirclePlan) => void;
  /** Takes back what led from one plan to the other. */
  onTakeBack: (before: CirclePlan, after: CirclePlan) => void;
}

export function Seating({ plan, facts, onChange, onTakeBack }: SeatingProps) {
  const t = useText();
  const words = t.room.seating;
  const [why, setWhy] = useState(false);
  const names = seatNames(plan.seats, t.codes.seatRole);
  const nameOf = (seat: Seat) => names.get(seat.key) ?? '';
  const { kept, broken } = checkSeating(plan, facts);
  const said = (duty: SeatingDuty, which: 'rule' | 'wrong') =>
    words[which][duty.rule](names.get(duty.a) ?? '', names.get(duty.b ?? '') ?? '');
  const settle = (seats: readonly Seat[], key: string) => {
    const at = seats.findIndex((seat) => seat.key === key);
    const neighbour = (step: number) => seats.at((at + step) % seats.length);
    const [left, right] = [neighbour(-1), neighbour(1)];
    const moved = seats[at];
    if (moved !== undefined && left !== undefined && right !== undefined)
      announce(words.movedTo(nameOf(moved), nameOf(left), nameOf(right)));
    onChange({ ...plan, seats: [...seats] });
  };
  const propose = () => {
    const seats = proposeSeating(plan, facts);
    const same = seats.every((seat, index) => seat.key === plan.seats[index]?.key);
    if (same) return toast(words.already, { here: true });
    const proposed = { ...plan, seats };
    onChange(proposed);
    toast(words.proposed, { undo: () => onTakeBack(plan, proposed), here: true });
  };
  if (plan.seats.length < 3) return undefined;
  return (
    <Section title={words.title} lead={words.lead}>
      <Fields>
        <Choice
          label={words.door}
          value={plan.door}
          nothing={words.doorNot}
          options={optionsOf(DOORS, words.doors)}
          onChange={(door) => onChange({ ...plan, door })}
          size="medium"
        />
        <Actions>
          <Button onClick={propose}>{words.propose}</Button>
        </Actions>
      </Fields>
      <SeatingDrawing
        plan={plan}
        nameOf={nameOf}
        wrong={new Set(broken.flatMap((duty) => [duty.a, duty.b ?? duty.a]))}
        onStep={(key, steps) => settle(moveRound(plan.seats, key, steps), key)}
        onMove={(key, to) => {
          const at = plan.seats.findIndex((seat) => seat.key === key);
          if (to !== at) settle(moveRound(plan.seats, key, to - at), key);
        }}
      />
      <div role="status">
        {broken.length === 0 ? (
          <StatusWord tone="kept">{words.allKept}</StatusWord>
        ) : (
          <Notice tone={broken.some((duty) => duty.rule.startsWith('apart')) ? 'stop' : 'soon'}>
            <p className={classes.head}>{words.broken(broken.length)}</p>
            <ul className={classes.why}>
              {broken.map((duty) => (
                <li key={`${duty.rule}-${duty.a}-${duty.b}`}>{said(duty, 'wrong')}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      {kept.length > 0 && (
        <div className={classes.more}>
          <Button small kind="quiet" aria-expanded={why} onClick={() => setWhy(!why)}>
            {words.why}
          </Button>
          {why && (
            <ul className={classes.why}>
              {kept.map((duty) => (
                <li key={`${duty.rule}-${duty.a}-${duty.b}`}>{said(duty, 'rule')}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <ApartPairs plan={plan} names={names} onChange={onChange} />
    </Section>
  );
}
