/** @file The second step: how the file was read, what each column is, and what only a person can tell. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HARM_TYPES, SETTINGS } from '../../shared/cases/words';
import { DATE_ORDERS, IMPORT_FIELDS, type ImportField, JOINED_FIELDS, type Mapping } from '../../shared/imports/fields';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { Fields } from '../ui/Field';
import { Section } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { FileReading } from './FileReading';
import classes from './imports.module.css';
import { KeepMapping } from './KeepMapping';
import type { Looked, Opened } from './queries';
import { Running } from './Running';
import { WordsMap } from './WordsMap';

const PRECISIONS = ['exact', 'about'] as const;

export interface ColumnsStepProps {
  opened: Opened;
  onReread: (opened: Opened) => void;
  onBack: () => void;
  onLooked: (looked: Looked) => void;
}

export function ColumnsStep({ opened, onReread, onBack, onLooked }: ColumnsStepProps) {
  const text = useText();
  const { imports: t, codes } = text;
  const { source } = opened;
  const [mapping, setMapping] = useState<Mapping>(opened.mapping);
  const change = (next: Partial<Mapping>) => setMapping((now) => ({ ...now, ...next }));
  const questions = useQuery({
    ...asking('imports.questions', { source: source.source, mapping }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const check = useTelling('imports.check');
  const [asked, setAsked] = useState(false);
  const ambiguous = questions.data?.ambiguousDate;
  const openOrder = ambiguous !== undefined && mapping.dateOrder === undefined;

  const look = () => {
    setAsked(true);
    if (openOrder) return;
    const received = mapping.columns.includes('receivedOn') ? undefined : (mapping.receivedOn ?? today());
    const sure = { ...mapping, receivedOn: received };
    const words = { harm: pick(HARM_TYPES, codes.harmType), setting: pick(SETTINGS, codes.setting), nobody: t.preview.nobody };
    check.mutate(
      { source: source.source, mapping: sure, titles: words },
      { onSuccess: (preview) => onLooked({ ...opened, mapping: sure, preview }) },
    );
  };

  return (
    <>
      <FileReading opened={opened} onReread={onReread} onBack={onBack} />
      <ColumnList opened={opened} mapping={mapping} onChange={(columns) => change({ columns, dateOrder: undefined })} />
      {!mapping.columns.includes('whatHappened') && <Notice>{t.columns.missing}</Notice>}
      {ambiguous !== undefined && <DayOrder example={ambiguous} mapping={mapping} asked={asked} onChange={change} />}
      <WordsMap questions={questions.data} words={mapping.words} onChange={(words) => change({ words })} />
      <Rest mapping={mapping} schools={source.schools} onChange={change} />
      <Problem error={questions.error} />
      <Problem error={check.error} />
      {check.isPending && <Running />}
      <div className={classes.foot}>
        <Actions>
          <Button kind="primary" busy={check.isPending} busyText={t.columns.checking} onClick={look}>
            {t.columns.next}
          </Button>
          <KeepMapping source={source} mapping={mapping} />
        </Actions>
      </div>
    </>
  );
}

const pick = <K extends string>(list: readonly K[], labels: Record<K, string>): Record<K, string> =>
  Object.fromEntries(list.map((code) => [code, labels[code]])) as Record<K, string>;

function ColumnList({ opened, mapping, onChange }: { opened: Opened; mapping: Mapping; onChange: (columns: Mapping['columns']) => void }) {
  const { imports } = useText();
  const t = imports.columns;
  const options = [{ value: 'none' as const, label: t.none }, ...optionsOf(IMPORT_FIELDS, imports.field)];
  const twice = IMPORT_FIELDS.find((f: ImportField) => !JOINED_FIELDS.includes(f) && mapping.columns.filter((c) => c === f).length > 1);
  return (
    <Section title={t.title} titleHidden>
      <ul className={classes.columns}>
        {opened.source.columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
          <li key={index} className={mapping.columns[index] === 'none' ? `${classes.column} ${classes.unused}` : classes.column}>
            <span className={classes.grow}>
              <bdi className={classes.strong}>{column.header}</bdi>
              <bdi className={classes.samples}>{column.samples.join(' · ')}</bdi>
            </span>
            <Choice
              label={t.of(column.header)}
              labelHidden
              options={options}
              value={mapping.columns[index] ?? 'none'}
              onChange={(field) =>
                onChange(opened.source.columns.map((_, at) => (at === index ? (field ?? 'none') : (mapping.columns[at] ?? 'none'))))
              }
            />
          </li>
        ))}
      </ul>
      {twice !== undefined && <Notice>{t.twice(imports.field[twice])}</Notice>}
    </Section>
  );
}

function DayOrder({
  example,
  mapping,
  asked,
  onChange,
}: {
  example: string;
  mapping: Mapping;
  asked: boolean;
  onChange: (next: Partial<Mapping>) => void;
}) {
  const { imports } = useText();
  const t = imports.columns;
  const language = useLanguage();
  const [first = 1, second = 1, year = 2000] = example.split('/').map(Number);
  const two = (n: number) => String(n).padStart(2, '0');
  const labels = t.orders(
    dayName(`${year}-${two(second)}-${two(first)}`, language),
    dayName(`${year}-${two(first)}-${two(second)}`, language),
  );
  return (
    <div className={classes.question}>
      <Segments
        label={t.order(example)}
        help={t.orderHelp}
        error={asked && mapping.dateOrder === undefined ? t.orderMissing : undefined}
        options={optionsOf(DATE_ORDERS, labels)}
        value={mapping.dateOrder}
        onChange={(dateOrder) => onChange({ dateOrder })}
      />
    </div>
  );
}

function Rest({
  mapping,
  schools,
  onChange,
}: {
  mapping: Mapping;
  schools: readonly string[];
  onChange: (next: Partial<Mapping>) => void;
}) {
  const { imports } = useText();
  const t = imports.columns;
  return (
    <Section title={t.rest}>
      <Fields>
        <TextLine
          label={t.school}
          maxLength={120}
          size="medium"
          suggestions={schools}
          value={mapping.school}
          onChange={(school) => onChange({ school })}
        />
        {!mapping.columns.includes('receivedOn') && (
          <DateField
            label={t.receivedOn}
            help={t.receivedOnHelp}
            value={mapping.receivedOn ?? today()}
            onChange={(receivedOn) => onChange({ receivedOn })}
          />
        )}
        {mapping.columns.includes('occurred') && (
          <Segments
            label={t.precision}
            options={optionsOf(PRECISIONS, t.precisions)}
            value={mapping.occurredPrecision}
            onChange={(occurredPrecision) => onChange({ occurredPrecision })}
          />
        )}
      </Fields>
    </Section>
  );
}
