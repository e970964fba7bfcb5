/** @file Who sits where: calm lines, one of them opened at a time to change it. */
import { useEffect, useRef, useState } from 'react';
import { ACCESS_CODES, accessOf } from '../../shared/circles/access';
import { type CirclePlan, SEAT_ROLES, type Seat, withoutSeat } from '../../shared/circles/plan';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice, Choices, optionsOf } from '../ui/Choice';
import { FieldRow, Fields } from '../ui/Field';
import { Lines } from '../ui/Lists';
import { NumberField } from '../ui/NumberField';
import { Section } from '../ui/Page';
import { Notice } from '../ui/Problem';
import { Initials } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import classes from './SeatsStep.module.css';
import { changeSeat, freshKey, moveSeat, sitsBeside } from './seats';

export interface SeatsStepProps {
  plan: CirclePlan;
  onChange: (plan: CirclePlan) => void;
  /** Takes back what led from one plan to the other. */
  onTakeBack: (before: CirclePlan, after: CirclePlan) => void;
  /** Names of each pair that must not share a room. */
  apart?: readonly (readonly [string, string])[];
  /** Whether this way of meeting brings them into one. */
  together?: boolean;
  /** Keys of seats whose person nobody has met apart yet. */
  unprepared?: readonly string[];
}

export function SeatsStep({ plan, onChange, onTakeBack, apart = [], together = true, unprepared = [] }: SeatsStepProps) {
  const t = useText();
  const words = t.circles.plan;
  const [open, setOpen] = useState<string>();
  const add = () => {
    const key = freshKey(plan.seats);
    onChange({ ...plan, seats: [...plan.seats, { key, name: '', role: 'community' }] });
    setOpen(key);
  };
  const remove = (seat: Seat) => {
    const without = withoutSeat(plan, seat.key);
    onChange(without);
    setOpen(undefined);
    toast(words.seatGone(seat.name || words.nobody), { undo: () => onTakeBack(plan, without), here: true });
  };
  return (
    <Section title={words.seats} lead={words.seatsLead}>
      {apart.map(([one, other]) => (
        <Notice key={`${one}, ${other}`} tone={together ? 'stop' : 'soon'}>
          {together ? t.contacts.circle.keeper(t.contacts.pair(one, other)) : t.contacts.circle.indirect(t.contacts.pair(one, other))}
        </Notice>
      ))}
      {plan.seats.length > 0 && (
        <Lines label={words.seats}>
          {plan.seats.map((seat) => (
            <li key={seat.key} className={classes.seat}>
              <SeatLine
                seat={seat}
                plan={plan}
                unprepared={unprepared.includes(seat.key)}
                open={open === seat.key}
                onOpen={() => setOpen(open === seat.key ? undefined : seat.key)}
              />
              {open === seat.key && (
                <SeatEditor seat={seat} plan={plan} onChange={onChange} onClose={() => setOpen(undefined)} onRemove={() => remove(seat)} />
              )}
            </li>
          ))}
        </Lines>
      )}
      <div className={classes.add}>
        <Button small disabled={plan.seats.length >= 80} onClick={add}>
          {words.addSeat}
        </Button>
      </div>
    </Section>
  );
}

interface SeatLineProps {
  seat: Seat;
  plan: CirclePlan;
  unprepared: boolean;
  open: boolean;
  onOpen: () => void;
}

function SeatLine({ seat, plan, unprepared, open, onOpen }: SeatLineProps) {
  const t = useText();
  const words = t.circles.plan;
  const role = t.codes.seatRole[seat.role];
  const beside = plan.seats.find((other) => other.key === seat.supports)?.name;
  const group = seat.count === undefined ? '' : words.group(seat.count);
  return (
    <div className={classes.line}>
      <Initials name={seat.name} />
      <div className={classes.who}>
        <span className={seat.name === '' ? classes.nobody : classes.name}>{seat.name || words.nobody}</span>
        <span className={classes.role}>
          {[beside ? words.beside(role, beside) : role, group, seat.needs, unprepared ? words.notMet : ''].filter(Boolean).join(' · ')}
        </span>
      </div>
      <Button kind="quiet" small aria-expanded={open} aria-label={words.changeSeat(seat.name || role)} onClick={onOpen}>
        {words.change}
      </Button>
    </div>
  );
}

interface SeatEditorProps {
  seat: Seat;
  plan: CirclePlan;
  onChange: (plan: CirclePlan) => void;
  onClose: () => void;
  onRemove: () => void;
}

function SeatEditor({ seat, plan, onChange, onClose, onRemove }: SeatEditorProps) {
  const t = useText();
  const words = t.circles.plan;
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const at = plan.seats.findIndex((other) => other.key === seat.key);
  const change = (patch: Partial<Seat>) => onChange(changeSeat(plan, seat.key, patch));
  const others = plan.seats.filter((other) => other.key !== seat.key);
  return (
    <div className={classes.editor}>
      <Fields>
        <TextLine
          label={words.seatName}
          help={words.seatNameHelp}
          value={seat.name}
          onChange={(text) => change({ name: text })}
          maxLength={120}
          size="medium"
          inputRef={name}
          optional
        />
        <FieldRow>
          <Choice
            label={words.seatRole}
            value={seat.role}
            options={optionsOf(SEAT_ROLES, t.codes.seatRole)}
            onChange={(role) => role && change({ role })}
          />
          {sitsBeside(seat.role) && (
            <Choice
              label={words.supports}
              value={seat.supports}
              options={others.map((other) => ({ value: other.key, label: other.name || t.codes.seatRole[other.role] }))}
              onChange={(supports) => change({ supports })}
              optional
            />
          )}
        </FieldRow>
        <TextLine
          label={words.needs}
          help={words.needsHelp}
          value={seat.needs ?? ''}
          onChange={(needs) => change({ needs: needs === '' ? undefined : needs })}
          maxLength={500}
          optional
        />
        <Choices
          label={t.room.access.label}
          help={t.room.access.help}
          options={optionsOf(ACCESS_CODES, t.room.access.codes)}
          value={accessOf(seat)}
          onChange={(access) => change({ access: [...access] })}
        />
        <NumberField
          label={words.count}
          help={words.countHelp}
          value={seat.count}
          onChange={(count) => change({ count: count === undefined || count < 1 ? undefined : Math.min(count, 2000) })}
          optional
        />
        <Actions>
          <Button small onClick={onClose}>
            {words.doneSeat}
          </Button>
          <Button kind="quiet" small disabled={at <= 0} onClick={() => onChange(moveSeat(plan, seat.key, -1))}>
            {words.earlier}
          </Button>
          <Button kind="quiet" small disabled={at >= plan.seats.length - 1} onClick={() => onChange(moveSeat(plan, seat.key, 1))}>
            {words.later}
          </Button>
          <Button kind="quiet" small onClick={onRemove}>
            {words.removeSeat}
          </Button>
        </Actions>
      </Fields>
    </div>
  );
}
