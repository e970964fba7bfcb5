/** @file Days and times. The platform's own fields: typeable, localised, read well by screen readers. */
import { addDays } from '../../shared/days';
import type { ApproximateDate } from '../../shared/values';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Choice, optionsOf } from './Choice';
import { type Bound, FieldGroup, FieldRow, type FieldText } from './Field';
import { TextLine } from './TextLine';

export interface DateFieldProps extends Omit<Bound<string | undefined>, 'onChange'>, FieldText {
  onChange: (value: string) => void;
  /** `YYYY-MM-DD` */
  min?: string;
  max?: string;
}

/** A calendar day, `YYYY-MM-DD`; '' while it is incomplete. */
export function DateField({ value, ...rest }: DateFieldProps) {
  return <TextLine {...rest} value={value ?? ''} type="date" size="short" />;
}

/** A time of day, `HH:MM`; '' while it is incomplete. */
export function TimeField({ value, ...rest }: Omit<DateFieldProps, 'min' | 'max'>) {
  return <TextLine {...rest} value={value ?? ''} type="time" size="short" />;
}

const PRECISIONS = ['exact', 'about', 'between', 'term', 'unknown'] as const;

export interface ApproximateDateFieldProps extends Bound<ApproximateDate>, FieldText {
  /** The form's errors and this field's path, so that each part shows its own. */
  errors?: Record<string, React.ReactNode>;
  path?: string;
}

const NOT_KNOWN: ApproximateDate = { precision: 'unknown' };

/** A day as exactly as it is known, and no more: an exact one, about, between two, a term, or not known. */
export function ApproximateDateField({
  value = NOT_KNOWN,
  onChange,
  errors = {},
  path = '',
  label,
  help,
  optional,
  error,
}: ApproximateDateFieldProps) {
  const t = useText();
  const part = (name: string) => ({ error: errors[`${path}.${name}`], 'data-path': `${path}.${name}` });
  return (
    <FieldGroup label={label} help={help} optional={optional} error={error}>
      <FieldRow>
        <Choice
          label={t.ui.date.precision}
          labelHidden
          value={value.precision}
          options={optionsOf(PRECISIONS, t.codes.datePrecision)}
          data-path={path || undefined}
          onChange={(precision) => precision && onChange(withPrecision(value, precision))}
        />
        {(value.precision === 'exact' || value.precision === 'about') && (
          <DateField label={t.ui.date.on} labelHidden value={value.on} onChange={(on) => onChange({ ...value, on })} {...part('on')} />
        )}
        {value.precision === 'between' && (
          <>
            <DateField label={t.ui.date.from} value={value.from} onChange={(from) => onChange({ ...value, from })} {...part('from')} />
            <DateField label={t.ui.date.to} value={value.to} onChange={(to) => onChange({ ...value, to })} {...part('to')} />
          </>
        )}
        {value.precision === 'term' && (
          <TextLine
            label={t.ui.date.term}
            help={t.ui.date.termHelp}
            value={value.term}
            onChange={(term) => onChange({ ...value, term })}
            size="medium"
            {...part('term')}
          />
        )}
      </FieldRow>
    </FieldGroup>
  );
}

/** The same date with another precision; keeps the day that was typed. */
export function withPrecision(value: ApproximateDate, precision: ApproximateDate['precision']): ApproximateDate {
  const on = 'on' in value && value.on !== '' ? value.on : 'from' in value && value.from !== '' ? value.from : today();
  switch (precision) {
    case 'exact':
    case 'about':
      return { precision, on };
    case 'between':
      return { precision, from: on, to: addDays(on, 1) };
    case 'term':
      return { precision, term: '' };
    case 'unknown':
      return { precision };
  }
}
