/** @file What happened in a case, in order, read like a page; chosen by kind, person and days; printed as it is shown. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { CHRONOLOGY_KINDS, type Chronology, type ChronologyFilter, filterChronology } from '../../shared/notes/chronology';
import { type CaseId, caseIdSchema, personIdSchema } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { BackLine } from '../ui/BackLine';
import { Button } from '../ui/Button';
import { Choice, Choices, optionsOf } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import { EmptyState } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { ChronologyList } from './ChronologyList';
import classes from './chronology.module.css';
import { PrintChronology } from './PrintChronology';

const route = getRouteApi('/cases/$caseId/chronology');

export function ChronologyScreen() {
  const { notes } = useText();
  const { caseId } = route.useParams();
  const id = caseIdSchema.safeParse(caseId).data;
  const found = useQuery({
    ...asking('notes.chronology', { caseId: id ?? caseIdSchema.parse('0'.repeat(32)) }),
    enabled: id !== undefined,
  });
  if (id === undefined || found.data === undefined)
    return found.error === null ? undefined : (
      <Page title={notes.chronology.title}>
        <Problem error={found.error} />
      </Page>
    );
  return <ChronologyPage caseId={id} chronology={found.data} />;
}

const NOTHING: ChronologyFilter = { kinds: [] };

/** The page itself, apart from how it is read: tests draw it from an answer. */
export function ChronologyPage({ caseId, chronology }: { caseId: CaseId; chronology: Chronology }) {
  const { notes } = useText();
  const t = notes.chronology;
  const [filter, setFilter] = useState<ChronologyFilter>(NOTHING);
  const [printing, setPrinting] = useState(false);
  const { entries } = chronology;
  const shown = useMemo(() => filterChronology(entries, filter), [entries, filter]);
  return (
    <Page
      title={t.title}
      above={
        <BackLine>
          <Link to="/cases/$caseId" params={{ caseId }}>
            {t.back}
          </Link>
        </BackLine>
      }
      lead={
        <>
          {chronology.ref} · {chronology.title} · {chronology.school}
        </>
      }
      actions={
        <Button kind="primary" onClick={() => setPrinting(true)}>
          {t.print}
        </Button>
      }
    >
      <p className={classes.lead}>{t.lead}</p>
      <Filters chronology={chronology} filter={filter} onChange={setFilter} />
      <p className={classes.count} role="status">
        {t.count(shown.length, entries.length)}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t.none} action={<Button onClick={() => setFilter(NOTHING)}>{t.all}</Button>}>
          {t.noneHelp}
        </EmptyState>
      ) : (
        <ChronologyList entries={shown} />
      )}
      {printing && (
        <PrintChronology
          caseId={caseId}
          chronology={chronology}
          filter={filter}
          part={shown.length < entries.length}
          onClose={() => setPrinting(false)}
        />
      )}
    </Page>
  );
}

interface FiltersProps {
  chronology: Chronology;
  filter: ChronologyFilter;
  onChange: (filter: ChronologyFilter) => void;
}

function Filters({ chronology, filter, onChange }: FiltersProps) {
  const { notes } = useText();
  const t = notes.chronology;
  const there = CHRONOLOGY_KINDS.filter((kind) => chronology.entries.some((e) => e.kind === kind));
  const people = new Map(
    chronology.entries
      .flatMap((e) => [...e.who, ...e.mentions])
      .flatMap((p) => (p.personId === undefined ? [] : [[p.personId as string, p.name] as const])),
  );
  const set = (change: Partial<ChronologyFilter>) => onChange({ ...filter, ...change });
  return (
    <section aria-label={t.filters} className={classes.filters}>
      <Fields>
        <Choices
          label={t.kinds}
          value={filter.kinds}
          onChange={(kinds) => set({ kinds: [...kinds] })}
          options={optionsOf(there, notes.events.kind)}
        />
        <FieldRow>
          <Choice
            label={t.person}
            size="short"
            nothing={t.everybody}
            value={filter.personId}
            onChange={(id) => set({ personId: personIdSchema.safeParse(id).data })}
            options={[...people].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label))}
          />
          <DateField label={t.from} value={filter.from ?? ''} onChange={(from) => set({ from: from || undefined })} />
          <DateField label={t.to} value={filter.to ?? ''} onChange={(to) => set({ to: to || undefined })} />
        </FieldRow>
      </Fields>
    </section>
  );
}
