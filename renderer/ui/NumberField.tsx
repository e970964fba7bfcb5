/** @file Whole numbers and money. Typed as text, so that nothing is lost while it is typed; spun by no wheel. */
import { useState } from 'react';
import type { Bound, FieldText } from './Field';
import { TextLine } from './TextLine';

export interface NumberFieldProps extends Omit<Bound<number | undefined>, 'onChange'>, FieldText {
  onChange: (value: number | undefined) => void;
}

/** A whole number, or nothing. */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  const digits = (text: string) => text.replaceAll(/\D/g, '').slice(0, 9);
  return (
    <TextLine
      {...rest}
      value={value === undefined ? '' : String(value)}
      inputMode="numeric"
      size="short"
      onChange={(text) => onChange(digits(text) === '' ? undefined : Number(digits(text)))}
    />
  );
}

/** Hundredths from what was typed: "12", "12.5", "12,50". `undefined` when it is no amount. */
export function parseAmount(text: string): number | undefined {
  const match = /^\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

/** Hundredths as people write them: 1250 is "12.50". */
export const amountText = (hundredths: number): string => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** An amount in hundredths of the school's currency (whole numbers, so that sums are exact). */
export function MoneyField({ value, onChange, onBlur, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextLine
      {...rest}
      value={typed ?? (value === undefined ? '' : amountText(value))}
      inputMode="decimal"
      size="short"
      onChange={(text) => {
        setTyped(text);
        onChange(parseAmount(text));
      }}
      onBlur={(event) => {
        setTyped(undefined);
        onBlur?.(event);
      }}
    />
  );
}
