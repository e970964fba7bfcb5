/** @file The case list: what waits, as calm as a mail list, at any size. Words, filters and order live in the address. */
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { useText } from '../text/catalogue';
import { figureInWords } from '../text/figure';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { COLUMNS } from './CaseCells';
import { CaseFilters } from './CaseFilters';
import classes from './CaseList.module.css';
import { CaseRows } from './CaseRows';
import { type Filters, narrowed } from './filters';
import { useCaseList } from './queries';

const route = getRouteApi('/cases');

export function CasesScreen() {
  const text = useText();
  const { cases: t, imports, register, retention, transfers } = text;
  const filters: Filters = route.useSearch();
  const navigate = useNavigate();
  const search = filters.search ?? '';
  // A search looks everywhere unless somebody narrowed it: who looks for a name does not know whether the case is closed.
  const status = filters.status ?? (search === '' ? 'open' : 'all');
  const list = useCaseList({ ...filters, search, status });
  const total = list.data?.total;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const sort = filters.sort ?? (search === '' ? 'next_due' : undefined);
  const column = COLUMNS.find((one) => one.sort === sort);
  const descending = filters.order === undefined ? (column?.descending ?? false) : filters.order === 'desc';

  useEffect(() => {
    if (search !== '' && total !== undefined && !list.isPlaceholderData) announce(t.list.count(total));
  }, [search, total, list.isPlaceholderData, t]);
  const nearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const change = (next: Filters) => void navigate({ to: '/cases', search: next, replace: true });
  const sortBy = (by: (typeof COLUMNS)[number]) => {
    const down = by.sort === sort ? !descending : by.descending;
    change({ ...filters, sort: by.sort, order: down ? 'desc' : 'asc' });
  };
  return (
    <Page
      title={search === '' ? t.list.title : t.list.searchTitle}
      lead={search === '' ? undefined : t.list.searchLead(search)}
      width="list"
      actions={
        <>
          <ButtonLink to="/import">{imports.entry}</ButtonLink>
          <ButtonLink to="/cases/new" kind="primary">
            {t.list.newReport}
          </ButtonLink>
        </>
      }
    >
      <CaseFilters
        filters={{ ...filters, status }}
        schools={list.data?.schools ?? []}
        keepers={list.data?.keepers ?? []}
        onChange={change}
      />
      {filters.person !== undefined && list.data?.personName !== undefined && (
        <p className={classes.person}>
          {t.list.ofPerson(list.data.personName)}
          <Button kind="quiet" small onClick={() => change({ ...filters, person: undefined })}>
            {t.list.allPeople}
          </Button>
        </p>
      )}
      {filters.figure !== undefined && (
        <p className={classes.person}>{text.caseload.behind.lead(figureInWords(filters.figure, filters.stage, text))}</p>
      )}
      <Problem error={list.error} />
      {list.data !== undefined && (
        <>
          {list.data.rows.length > 0 && (
            <p className={classes.count}>
              {t.list.count(list.data.total)}
              {sort === undefined && ` · ${t.list.bestFirst}`}
            </p>
          )}
          {list.data.capped && <p className={classes.capped}>{t.list.capped}</p>}
          <CaseRows rows={list.data.rows} total={list.data.total} sorting={{ sort, descending }} onSort={sortBy} onNearEnd={nearEnd} />
          {isFetchingNextPage && <p className={classes.count}>{t.list.loading}</p>}
          {list.data.rows.length === 0 && <Empty filters={{ ...filters, status }} narrowed={narrowed(filters) > 0} onChange={change} />}
        </>
      )}
      <p className={classes.foot}>
        <Link to="/register">{register.link}</Link>
        <Link to="/transfers">{transfers.link}</Link>
        <Link to="/retention">{retention.link}</Link>
      </p>
    </Page>
  );
}

function Empty({ filters, narrowed, onChange }: { filters: Filters; narrowed: boolean; onChange: (next: Filters) => void }) {
  const { cases: t } = useText();
  if ((filters.search ?? '') !== '' && filters.status !== 'all') {
    return (
      <EmptyState
        title={t.list.nothingFound}
        action={<Button onClick={() => onChange({ search: filters.search, status: 'all' })}>{t.list.searchAll}</Button>}
      >
        {t.list.nothingFoundHelp}
      </EmptyState>
    );
  }
  if ((filters.search ?? '') !== '') return <EmptyState title={t.list.nothingFound}>{t.list.nothingFoundAnywhere}</EmptyState>;
  if (narrowed) {
    return (
      <EmptyState
        title={t.list.noneLikeThat}
        action={<Button onClick={() => onChange({ status: filters.status, sort: filters.sort })}>{t.list.clear}</Button>}
      />
    );
  }
  if (filters.status === 'closed') return <EmptyState title={t.list.noneClosed}>{t.list.noneClosedHelp}</EmptyState>;
  return <EmptyState title={t.list.noneOpen}>{t.list.noneOpenHelp}</EmptyState>;
}
