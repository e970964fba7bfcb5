/** @file Two ways to make a paper easier to read; nothing ticked is no wish at all. */
import type { Reading } from '../../shared/circles/plan';
import { useText } from '../text/catalogue';
import { Choices } from './Choice';

const WAYS = ['large', 'easy'] as const;

/** Large print and letters for readers whom letters confuse; either, both or none. */
export function ReadingChoice({ value, onChange }: { value: Reading | undefined; onChange: (reading: Reading | undefined) => void }) {
  const { print } = useText().ui;
  return (
    <Choices
      label={print.reading}
      help={print.readingHelp}
      value={WAYS.filter((way) => value?.[way] === true)}
      options={WAYS.map((way) => ({ value: way, label: print[way] }))}
      onChange={(ways) => onChange(ways.length === 0 ? undefined : { large: ways.includes('large'), easy: ways.includes('easy') })}
    />
  );
}
