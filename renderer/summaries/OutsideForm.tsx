/** @file The form for a number that was published elsewhere, or for what takes its place. */
import { useState } from 'react';
import { type Dimension, groupingsOf, groupsOf } from '../../shared/summaries/codebook';
import { OUTSIDE_SOURCES, type OutsideNumber, type OutsideRow, outsideNumberSchema } from '../../shared/summaries/outside';
import { dimensionsOf, UNITS } from '../../shared/summaries/release';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { NumberField } from '../ui/NumberField';
import { Dialog } from '../ui/Overlay';
import { refusalOf } from '../ui/Problem';
import { codeOf, type PeriodRow, periodOf, usualGrouping } from './question';
import { categoryName, groupingName, periodName, refusalWords } from './words';

type Part = OutsideNumber['cell'][number];
type Typed = Partial<Omit<OutsideNumber, 'cell' | 'unit'>> & Pick<OutsideNumber, 'unit'> & { cell: readonly Part[] };

export interface OutsideFormProps {
  periods: readonly PeriodRow[];
  schools: readonly string[];
  corrects: OutsideRow | undefined;
  onClose: () => void;
}

export function OutsideForm({ periods, schools, corrects, onClose }: OutsideFormProps) {
  const t = useText();
  const { outside: s } = t.protection;
  const { question } = t.summaries;
  const closed = periods.filter((row) => row.closed);
  const [typed, setTyped] = useState<Typed>(() => corrects?.number ?? { unit: 'cases', cell: [], period: closed[0]?.period });
  const [tried, setTried] = useState(false);
  const add = useTelling('summaries.addOutside');
  const number = outsideNumberSchema.safeParse(typed);
  const missing = (value: unknown) => (tried && (value === undefined || value === '') ? t.ui.fieldErrors.required : undefined);
  const put = (index: number, part: Part | undefined) =>
    setTyped({
      ...typed,
      cell: part === undefined ? typed.cell.slice(0, index) : [...typed.cell.slice(0, index), part, ...typed.cell.slice(index + 1)],
    });
  return (
    <Dialog title={corrects ? s.correctDialog : s.dialog} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (number.success) add.mutate({ number: number.data, ...(corrects ? { corrects: corrects.seq } : {}) }, { onSuccess: onClose });
        }}
      >
        <Fields>
          <p>{s.lead}</p>
          <Choice
            label={s.period}
            data-path="outside-period"
            value={typed.period && codeOf(typed.period)}
            options={closed.map(({ period }) => ({ value: codeOf(period), label: periodName(t, period) }))}
            onChange={(code) => setTyped({ ...typed, period: periodOf(code, closed) })}
            error={missing(typed.period)}
            size="full"
          />
          <Segments
            label={s.unit}
            value={typed.unit}
            onChange={(unit) => setTyped({ ...typed, unit, cell: [] })}
            options={UNITS.map((value) => ({ value, label: question.units[value] }))}
          />
          {[0, 1].slice(0, typed.cell.length + 1).map((index) => (
            <PartFields
              key={index}
              index={index}
              unit={typed.unit}
              part={typed.cell[index]}
              taken={typed.cell.filter((_, i) => i !== index).map(({ dimension }) => dimension)}
              schools={schools}
              onChange={(part) => put(index, part)}
            />
          ))}
          <NumberField
            label={s.count}
            data-path="outside-count"
            value={typed.count}
            onChange={(count) => setTyped({ ...typed, count })}
            error={missing(typed.count)}
          />
          <Choice
            label={s.source}
            data-path="outside-source"
            value={typed.source}
            options={optionsOf(OUTSIDE_SOURCES, s.sources)}
            onChange={(source) => setTyped({ ...typed, source })}
            error={missing(typed.source)}
          />
          <DateField
            label={s.publishedOn}
            value={typed.publishedOn}
            max={today()}
            onChange={(publishedOn) => setTyped({ ...typed, publishedOn })}
            error={missing(typed.publishedOn)}
          />
          <FormEnd
            error={add.error}
            words={add.error === null ? undefined : refusalWords(t, refusalOf(add.error))}
            busy={add.isPending}
            primary
            onCancel={onClose}
          >
            {s.keep}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}

interface PartFieldsProps {
  index: number;
  unit: OutsideNumber['unit'];
  part: Part | undefined;
  taken: readonly Dimension[];
  schools: readonly string[];
  onChange: (part: Part | undefined) => void;
}

/** Of what it is the number: a dimension, in which groups, and which one. */
function PartFields({ index, unit, part, taken, schools, onChange }: PartFieldsProps) {
  const t = useText();
  const { outside: s } = t.protection;
  const names = t.summaries.dimension;
  const codes = (dimension: Dimension, grouping: string) =>
    dimension === 'school'
      ? schools.map((school) => ({ code: school, label: school }))
      : (groupsOf(dimension, grouping) ?? []).map(({ code, label }) => ({ code, label }));
  const first = (dimension: Dimension, grouping: string): Part => ({
    dimension,
    grouping,
    code: codes(dimension, grouping)[0]?.code ?? '',
  });
  const groupings = part === undefined ? [] : groupingsOf(part.dimension);
  return (
    <>
      <Choice
        label={index === 0 ? s.by : s.andBy}
        data-path={`outside-by-${index}`}
        value={part?.dimension}
        nothing={s.whole}
        // A term is a period of its own.
        options={dimensionsOf(unit)
          .filter((one) => one !== 'term' && !taken.includes(one))
          .map((value) => ({ value, label: names[value] }))}
        onChange={(dimension: Dimension | undefined) => onChange(dimension && first(dimension, usualGrouping(dimension)))}
      />
      {part && groupings.length > 1 && (
        <Choice
          label={s.groups(names[part.dimension])}
          value={part.grouping}
          options={groupings.map((value) => ({ value, label: groupingName(t, part.dimension, value) }))}
          onChange={(grouping) => grouping !== undefined && onChange(first(part.dimension, grouping))}
        />
      )}
      {part && (
        <Choice
          label={s.category(names[part.dimension])}
          data-path={`outside-category-${index}`}
          value={part.code}
          options={codes(part.dimension, part.grouping).map(({ code, label }) => ({
            value: code,
            label: categoryName(t, part.dimension, code, label),
          }))}
          onChange={(code) => code !== undefined && onChange({ ...part, code })}
        />
      )}
    </>
  );
}
