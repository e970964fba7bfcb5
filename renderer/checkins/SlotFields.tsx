/** @file When and where: a day that says when there is no school, a time with the lesson times on offer, a place. */
import { nextSchoolDay, type SchoolDays, whyNoSchool } from '../../shared/calendar/calendar';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { FieldRow } from '../ui/Field';
import { TextLine } from '../ui/TextLine';
import classes from './checkins.module.css';

export interface SlotValues {
  due: string;
  atTime: string;
  place: string;
}

/** As the vault takes it: an empty time is none. */
export const slotOf = ({ due, atTime, place }: SlotValues) => ({ due, place, ...(atTime === '' ? {} : { atTime }) });

/** Why there is no school on that day, with the next day that has some. */
export function NoSchool({ days, due, onTake }: { days: SchoolDays; due: string; onTake: (day: string) => void }) {
  const { checkinBoard } = useText();
  const language = useLanguage();
  const why = due === '' ? undefined : whyNoSchool(days, due);
  if (why === undefined) return undefined;
  const next = nextSchoolDay(days, due);
  const words = checkinBoard.noSchool;
  return (
    <p className={classes.hint}>
      {why.why === 'holiday' ? words.holiday(why.name) : words[why.why]}{' '}
      {next !== due && (
        <Button kind="quiet" small onClick={() => onTake(next)}>
          {checkinBoard.nextSchoolDay(dayName(next, language))}
        </Button>
      )}
    </p>
  );
}

/** The time of day, with the beginnings of lessons to pick from. */
export function BellField({ days, value, onChange }: { days: SchoolDays; value: string; onChange: (value: string) => void }) {
  const { checkinBoard } = useText();
  return (
    <TextLine
      label={checkinBoard.time}
      optional
      type="time"
      size="short"
      value={value}
      onChange={onChange}
      {...(days.bells.length > 0 ? { suggestions: days.bells.map((bell) => bell.start) } : {})}
    />
  );
}

export function SlotFields({
  days,
  values,
  onChange,
  error,
}: {
  days: SchoolDays;
  values: SlotValues;
  onChange: (patch: Partial<SlotValues>) => void;
  error?: string | undefined;
}) {
  const { checkinBoard } = useText();
  return (
    <>
      <FieldRow>
        <DateField label={checkinBoard.due} value={values.due} onChange={(due) => onChange({ due })} error={error} />
        <BellField days={days} value={values.atTime} onChange={(atTime) => onChange({ atTime })} />
        <TextLine
          label={checkinBoard.place}
          optional
          size="medium"
          value={values.place}
          onChange={(place) => onChange({ place })}
          maxLength={120}
        />
      </FieldRow>
      <NoSchool days={days} due={values.due} onTake={(due) => onChange({ due })} />
    </>
  );
}
