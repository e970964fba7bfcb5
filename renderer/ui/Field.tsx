/**
 * @file The frame of every field: label above, help under the label, the field, and in words beneath it what is wrong.
 * Fields are required unless marked; "optional" is said in words.
 */
import { type ReactNode, useId } from 'react';
import { useText } from '../text/catalogue';
import classes from './Field.module.css';

/** What a form library binds to a field. Fits `{...form.getInputProps('path')}` of `@mantine/form`. */
export interface Bound<T> {
  /** Optional only because form libraries type it so; what is absent is empty. */
  value?: T | undefined;
  onChange: (value: T) => void;
  onBlur?: ((event: React.FocusEvent) => void) | undefined;
  onFocus?: ((event: React.FocusEvent) => void) | undefined;
  error?: ReactNode;
  /** Where `form.getInputNode(path)` finds it. */
  'data-path'?: string | undefined;
}

/** What every field says about itself. */
export interface FieldText {
  label: ReactNode;
  help?: ReactNode;
  optional?: boolean;
  /** The label is there for screen readers only. */
  labelHidden?: boolean;
}

/** Attributes that tie the control to its label, help and error. */
export interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldText {
  error?: ReactNode;
  children: (wiring: Wiring) => ReactNode;
}

export function Field({ label, help, optional = false, labelHidden = false, error, children }: FieldProps) {
  const id = useId();
  const describedBy = [help === undefined ? '' : `${id}-help`, error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : classes.label}>
        {label} {optional && <OptionalMark />}
      </label>
      <Help id={`${id}-help`}>{help}</Help>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** The same frame for a group of controls: a fieldset with a legend. */
export function FieldGroup({
  label,
  help,
  optional = false,
  labelHidden = false,
  error,
  children,
}: FieldText & { error?: ReactNode; children: ReactNode }) {
  const id = useId();
  const describedBy = [help === undefined ? '' : `${id}-help`, error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className={classes.field} aria-describedby={describedBy || undefined}>
      <legend className={labelHidden ? 'visually-hidden' : classes.label}>
        {label} {optional && <OptionalMark />}
      </legend>
      <Help id={`${id}-help`}>{help}</Help>
      {children}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}

function OptionalMark() {
  return <span className={classes.optional}>({useText().ui.optional})</span>;
}

function Help({ id, children }: { id: string; children: ReactNode }) {
  if (children === undefined) return undefined;
  return (
    <div id={id} className={classes.help}>
      {children}
    </div>
  );
}

/** What is wrong, in words, with a shape beside it. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return undefined;
  return (
    <div id={id} className={classes.error}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className={classes.errorShape}>
        <path d="M6 1 11.2 10.6H.8Z" fill="currentColor" />
      </svg>
      {children}
    </div>
  );
}

/** Fields one under the other, with the right space. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>;
}

/** Short fields side by side; they wrap when there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}
