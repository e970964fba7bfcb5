/** @file The filters over the case list: one quiet line. */
import { CASE_SORTS } from '../../shared/cases/contract';
import { HARM_TYPES, type HarmType } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import classes from './CaseList.module.css';

export interface Filters {
  search?: string | undefined;
  status?: 'open' | 'closed' | 'all' | undefined;
  harmType?: HarmType | undefined;
  school?: string | undefined;
  sort?: (typeof CASE_SORTS)[number] | undefined;
}

const STATUSES = ['open', 'closed', 'all'] as const;

export function CaseFilters({
  filters,
  schools,
  onChange,
}: {
  filters: Filters;
  schools: readonly string[];
  onChange: (next: Filters) => void;
}) {
  const { cases: t, codes } = useText();
  return (
    <div className={classes.filters}>
      <Segments
        label={t.list.which}
        labelHidden
        value={filters.status ?? 'open'}
        options={optionsOf(STATUSES, t.list.status)}
        onChange={(status) => onChange({ ...filters, status })}
      />
      <Choice
        label={t.list.harmType}
        labelHidden
        nothing={t.list.anyHarm}
        value={filters.harmType}
        options={optionsOf(HARM_TYPES, codes.harmType)}
        onChange={(harmType) => onChange({ ...filters, harmType })}
      />
      {(schools.length > 1 || filters.school !== undefined) && (
        <Choice
          label={t.list.school}
          labelHidden
          nothing={t.list.allSchools}
          value={filters.school}
          options={schools.map((school) => ({ value: school, label: school }))}
          onChange={(school) => onChange({ ...filters, school })}
        />
      )}
      <Choice
        label={t.list.sort}
        labelHidden
        value={filters.sort ?? 'next_due'}
        options={CASE_SORTS.map((sort) => ({ value: sort, label: t.list.sortedBy(codes.caseSort[sort]) }))}
        onChange={(sort) => onChange({ ...filters, sort })}
      />
    </div>
  );
}
