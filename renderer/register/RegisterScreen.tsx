/** @file The register: everything that was shown, to whom, why, until when, and whether it came back (invariant 9). */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type RegisterFilter, SHOWN_STATES, type Shown } from '../../shared/register/register';
import { caseIdSchema, type PersonId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { Icon } from '../ui/Icon';
import { EmptyState } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { PersonFilter } from './PersonFilter';
import { PrintRegister } from './PrintRegister';
import { RegisterRows } from './RegisterRows';
import classes from './register.module.css';

const route = getRouteApi('/register');

export function RegisterScreen() {
  const { register: t, ui } = useText();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [person, setPerson] = useState<{ id: PersonId; name: string }>();
  const [printing, setPrinting] = useState(false);
  const caseId = caseIdSchema.safeParse(search.caseId).data;
  const filter: RegisterFilter = {
    state: search.state ?? 'all',
    ...(caseId === undefined ? {} : { caseId }),
    ...(search.from === undefined ? {} : { from: search.from }),
    ...(search.to === undefined ? {} : { to: search.to }),
    ...(person === undefined ? {} : { personId: person.id }),
  };
  const list = useQuery({ ...asking('register.list', { filter, limit: 200 }), placeholderData: keepPreviousData });
  const narrow = (change: Partial<typeof search>) => void navigate({ to: '/register', search: { ...search, ...change }, replace: true });
  const day = (value: string) => (value === '' ? undefined : value);
  const rows: readonly Shown[] = list.data?.rows ?? [];
  const named = rows.find((r) => r.caseId === caseId && r.caseRef !== undefined);
  return (
    <Page
      title={t.title}
      width="list"
      lead={t.lead}
      above={<Link to="/cases">{ui.back}</Link>}
      actions={
        rows.length > 0 && (
          <Button icon={<Icon name="print" />} onClick={() => setPrinting(true)}>
            {t.print.action}
          </Button>
        )
      }
    >
      <div className={classes.filters}>
        <Segments
          label={t.filters}
          options={SHOWN_STATES.map((value) => ({ value, label: t.state[value] }))}
          value={filter.state}
          onChange={(state) => narrow({ state: state === 'all' ? undefined : state })}
        />
        <DateField label={t.from} optional value={search.from ?? ''} onChange={(from) => narrow({ from: day(from) })} />
        <DateField label={t.to} optional value={search.to ?? ''} onChange={(to) => narrow({ to: day(to) })} />
        <PersonFilter value={person} onChange={setPerson} />
      </div>
      {caseId !== undefined && (
        <p>
          {t.ofCase(named === undefined ? '' : `${named.caseRef} ${named.caseTitle}`)}{' '}
          <Button kind="quiet" small onClick={() => narrow({ caseId: undefined })}>
            {t.allCases}
          </Button>
        </p>
      )}
      <Problem error={list.error} />
      {list.data !== undefined && rows.length === 0 && <EmptyState title={t.none}>{t.noneHelp}</EmptyState>}
      {rows.length > 0 && (
        <>
          <p className={classes.soft} role="status">
            {t.count(rows.length, list.data?.total ?? rows.length)}
          </p>
          <RegisterRows rows={rows} />
        </>
      )}
      {printing && <PrintRegister filter={filter} onClose={() => setPrinting(false)} />}
    </Page>
  );
}
