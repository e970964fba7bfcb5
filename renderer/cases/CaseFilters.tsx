/** @file The filters over the case list: one quiet line; more of them on demand. */
import { useId, useState } from 'react';
import { CASE_STATUSES, HARM_TYPES, NEXT_STEPS } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import classes from './CaseList.module.css';
import { type Filters, narrowed, widened } from './filters';
import { SavedViews } from './SavedViews';

const STATUSES = ['open', 'closed', 'all'] as const;

export interface CaseFiltersProps {
  filters: Filters;
  schools: readonly string[];
  keepers: readonly string[];
  onChange: (next: Filters) => void;
}

export function CaseFilters({ filters, schools, keepers, onChange }: CaseFiltersProps) {
  const { cases: t } = useText();
  const id = useId();
  const count = narrowed(filters);
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.choosing}>
      <div className={classes.filters}>
        <Segments
          label={t.list.which}
          labelHidden
          value={filters.status ?? 'open'}
          options={STATUSES.map((value) => ({ value, label: t.list.status[value] }))}
          onChange={(status) => onChange({ ...filters, status })}
        />
        <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {count === 0 ? t.list.chooseMore : t.list.chosen(count)}
        </Button>
        {count > 0 && (
          <Button kind="quiet" onClick={() => onChange(widened(filters))}>
            {t.list.clear}
          </Button>
        )}
        <SavedViews filters={filters} onChange={onChange} />
      </div>
      <div id={id} hidden={!open}>
        {open && <MoreFilters filters={filters} schools={schools} keepers={keepers} onChange={onChange} />}
      </div>
    </div>
  );
}

function MoreFilters({ filters, schools, keepers, onChange }: CaseFiltersProps) {
  const { cases: t, codes } = useText();
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  const day = (value: string) => (value === '' ? undefined : value);
  return (
    <div className={classes.more}>
      <Choice
        label={t.list.stage}
        nothing={t.list.anyStage}
        value={filters.stage}
        options={optionsOf(CASE_STATUSES, codes.caseStatus)}
        onChange={(stage) => onChange({ ...filters, stage })}
      />
      <Choice
        label={t.list.nextStep}
        nothing={t.list.anyStep}
        value={filters.nextStep}
        options={optionsOf(NEXT_STEPS, codes.nextStep)}
        onChange={(nextStep) => onChange({ ...filters, nextStep })}
      />
      <Choice
        label={t.list.harmType}
        nothing={t.list.anyHarm}
        value={filters.harmType}
        options={optionsOf(HARM_TYPES, codes.harmType)}
        onChange={(harmType) => onChange({ ...filters, harmType })}
      />
      {(schools.length > 1 || filters.school !== undefined) && (
        <Choice
          label={t.list.school}
          nothing={t.list.allSchools}
          value={filters.school}
          options={named(schools)}
          onChange={(school) => onChange({ ...filters, school })}
        />
      )}
      {(keepers.length > 0 || filters.keeper !== undefined) && (
        <Choice
          label={t.list.keeper}
          nothing={t.list.anyKeeper}
          value={filters.keeper}
          options={named(keepers)}
          onChange={(keeper) => onChange({ ...filters, keeper })}
        />
      )}
      <DateField
        label={t.list.openedFrom}
        value={filters.openedFrom}
        max={filters.openedTo}
        onChange={(value) => onChange({ ...filters, openedFrom: day(value) })}
      />
      <DateField
        label={t.list.openedTo}
        value={filters.openedTo}
        min={filters.openedFrom}
        onChange={(value) => onChange({ ...filters, openedTo: day(value) })}
      />
    </div>
  );
}
