/** @file Choosing: one from a list, one from a few side by side, several, yes/no/not known, a single tick. */
import { useId } from 'react';
import { useText } from '../text/catalogue';
import classes from './Choice.module.css';
import { type Bound, Field, FieldError, FieldGroup, type FieldText } from './Field';
import fieldClasses from './Field.module.css';

export interface Option<T extends string> {
  value: T;
  label: string;
  help?: string;
  /** Listed but not choosable; let the label or help say why. Lists to pick one from only. */
  disabled?: boolean;
  /** Heading of the group that it stands in, in a long list; those of one group follow each other. */
  group?: string;
}

/** Options from a closed list and its labels: `optionsOf(HARM_TYPES, t.codes.harmType)`. */
export const optionsOf = <T extends string>(list: readonly T[], labels: Record<T, string>): Option<T>[] =>
  list.map((value) => ({ value, label: labels[value] }));

export interface ChoiceProps<T extends string> extends Omit<Bound<T | undefined>, 'onChange'>, FieldText {
  options: readonly Option<T>[];
  onChange: (value: T | undefined) => void;
  size?: 'short' | 'medium' | 'full';
  disabled?: boolean;
  /** Words for "nothing chosen"; absent: "Choose…". */
  nothing?: string;
}

/** One from a long list: the platform's own select, the most accessible there is. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const {
    options,
    value,
    onChange,
    onBlur,
    onFocus,
    error,
    size = 'medium',
    disabled,
    nothing,
    label,
    help,
    optional,
    labelHidden,
  } = props;
  const t = useText();
  const field = { label, help, optional, labelHidden, error };
  return (
    <Field {...field}>
      {(wiring) => (
        <select
          {...wiring}
          data-path={props['data-path']}
          value={value ?? ''}
          disabled={disabled}
          onBlur={onBlur}
          onFocus={onFocus}
          onChange={(event) => onChange(options.find((o) => o.value === event.currentTarget.value)?.value)}
          className={[fieldClasses.control, fieldClasses.select, size === 'full' ? '' : fieldClasses[size]].filter(Boolean).join(' ')}
        >
          {(value === undefined || nothing !== undefined || optional) && <option value="">{nothing ?? t.ui.choose}</option>}
          {[...new Set(options.map((o) => o.group))].map((group) => {
            const mine = options
              .filter((o) => o.group === group)
              .map((o) => (
                <option key={o.value} value={o.value} disabled={o.disabled}>
                  {o.label}
                </option>
              ));
            return group === undefined ? (
              mine
            ) : (
              <optgroup key={group} label={group}>
                {mine}
              </optgroup>
            );
          })}
        </select>
      )}
    </Field>
  );
}

export interface SegmentsProps<T extends string> extends Omit<Bound<T | undefined>, 'onChange'>, FieldText {
  options: readonly Option<T>[];
  onChange: (value: T) => void;
}

/** One from two to five, side by side. Radio buttons: arrow keys move, Tab goes past. */
export function Segments<T extends string>({ options, value, onChange, onBlur, error, ...rest }: SegmentsProps<T>) {
  const name = useId();
  return (
    <FieldGroup {...textOf(rest)} error={error}>
      <div className={classes.segments}>
        {options.map((o, index) => (
          <label key={o.value} className={classes.segment}>
            <input
              type="radio"
              name={name}
              value={o.value}
              checked={value === o.value}
              data-path={index === 0 ? rest['data-path'] : undefined}
              onBlur={onBlur}
              onChange={() => onChange(o.value)}
            />
            <span>{o.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

export interface ChoicesProps<T extends string> extends Bound<readonly T[]>, FieldText {
  options: readonly Option<T>[];
  /** `chips` for short words, `list` for options with help. */
  look?: 'chips' | 'list';
}

/** Several from a list. Checkboxes, whatever they look like. */
export function Choices<T extends string>({ options, value, onChange, onBlur, error, look = 'chips', ...rest }: ChoicesProps<T>) {
  const id = useId();
  return (
    <FieldGroup {...textOf(rest)} error={error}>
      <div className={look === 'chips' ? classes.chips : classes.list}>
        {options.map((o, index) => (
          <label key={o.value} className={look === 'chips' ? classes.chip : classes.row}>
            <input
              type="checkbox"
              checked={value?.includes(o.value) ?? false}
              aria-describedby={o.help === undefined ? undefined : `${id}-${o.value}`}
              data-path={index === 0 ? rest['data-path'] : undefined}
              onBlur={onBlur}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...(value ?? []), o.value] : (value ?? []).filter((v) => v !== o.value))
              }
            />
            <span>
              {o.label}
              {o.help !== undefined && (
                <span id={`${id}-${o.value}`} className={classes.help}>
                  {o.help}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

export interface RadioListProps<T extends string> extends Omit<SegmentsProps<T>, 'options'> {
  options: readonly Option<T>[];
}

/** One from a few that need a sentence each. */
export function RadioList<T extends string>({ options, value, onChange, onBlur, error, ...rest }: RadioListProps<T>) {
  const name = useId();
  return (
    <FieldGroup {...textOf(rest)} error={error}>
      <div className={classes.list}>
        {options.map((o, index) => (
          <label key={o.value} className={classes.row}>
            <input
              type="radio"
              name={name}
              value={o.value}
              checked={value === o.value}
              aria-describedby={o.help === undefined ? undefined : `${name}-${o.value}`}
              data-path={index === 0 ? rest['data-path'] : undefined}
              onBlur={onBlur}
              onChange={() => onChange(o.value)}
            />
            <span>
              {o.label}
              {o.help !== undefined && (
                <span id={`${name}-${o.value}`} className={classes.help}>
                  {o.help}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** A single statement to agree to. */
export function Tick({ label, value, onChange, error, ...rest }: Bound<boolean> & { label: string }) {
  return (
    <div>
      <label className={classes.row}>
        <input
          type="checkbox"
          checked={value ?? false}
          data-path={rest['data-path']}
          onBlur={rest.onBlur}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <FieldError>{error}</FieldError>
    </div>
  );
}

function textOf({ label, help, optional, labelHidden }: FieldText): FieldText {
  return { label, help, optional, labelHidden };
}
