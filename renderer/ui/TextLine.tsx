/** @file One line of text, and several lines that grow with what is written. */
import type { HTMLInputTypeAttribute, InputHTMLAttributes, ReactNode, Ref } from 'react';
import { type Bound, Field, type FieldText } from './Field';
import classes from './Field.module.css';

export interface TextLineProps extends Bound<string>, FieldText {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'date' | 'time' | 'search' | 'password'>;
  /** How much is expected: a wide field asks for much. */
  size?: 'short' | 'medium' | 'full';
  placeholder?: string;
  autoComplete?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  maxLength?: number;
  min?: string;
  max?: string;
  spellCheck?: boolean;
  /** Suggestions that may be picked, free text stays possible. */
  suggestions?: readonly string[];
  inputRef?: Ref<HTMLInputElement>;
  /** A small button inside the field's right end. */
  inside?: ReactNode;
  onKeyUp?: (event: React.KeyboardEvent) => void;
}

export function TextLine(props: TextLineProps) {
  const {
    label,
    help,
    optional,
    labelHidden,
    error,
    value,
    onChange,
    type = 'text',
    size = 'full',
    inputRef,
    inside,
    suggestions,
    ...rest
  } = props;
  const field = { label, help, optional, labelHidden, error };
  const kinds = [
    classes.control,
    size === 'short' ? classes.short : '',
    size === 'medium' ? classes.medium : '',
    inside ? classes.withInside : '',
  ];
  return (
    <Field {...field}>
      {(wiring) => (
        <div className={inside ? classes.inside : undefined}>
          <input
            {...pickInput(rest)}
            {...wiring}
            ref={inputRef}
            type={type}
            value={value ?? ''}
            list={suggestions ? `${wiring.id}-list` : undefined}
            className={kinds.filter(Boolean).join(' ')}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {inside && <div className={classes.insideButton}>{inside}</div>}
          {suggestions && (
            <datalist id={`${wiring.id}-list`}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </div>
      )}
    </Field>
  );
}

const INPUT_PROPS = [
  'onBlur',
  'onFocus',
  'data-path',
  'placeholder',
  'autoComplete',
  'autoFocus',
  'disabled',
  'inputMode',
  'maxLength',
  'min',
  'max',
  'spellCheck',
  'onKeyUp',
];

/** Only what an input knows: form libraries add more (`checked`, `defaultValue`). */
function pickInput(rest: object): InputHTMLAttributes<HTMLInputElement> {
  return Object.fromEntries(Object.entries(rest).filter(([name, value]) => INPUT_PROPS.includes(name) && value !== undefined));
}

export interface TextAreaProps extends Bound<string>, FieldText {
  /** Room at first: a few lines or a page's worth. Grows by itself. */
  room?: 'few' | 'much';
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
}

/** Paragraphs. Plain text; line breaks are kept as written. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    help,
    optional,
    labelHidden,
    error,
    value,
    onChange,
    onBlur,
    onFocus,
    room = 'much',
    placeholder,
    maxLength,
    autoFocus,
  } = props;
  const field = { label, help, optional, labelHidden, error };
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          {...wiring}
          data-path={props['data-path']}
          value={value ?? ''}
          placeholder={placeholder}
          maxLength={maxLength}
          // biome-ignore lint/a11y/noAutofocus: only where a dialog or a screen opens for this one field
          autoFocus={autoFocus}
          onBlur={onBlur}
          onFocus={onFocus}
          onChange={(event) => onChange(event.currentTarget.value)}
          className={`${classes.control} ${classes.area} ${room === 'few' ? classes.areaShort : ''}`}
        />
      )}
    </Field>
  );
}
