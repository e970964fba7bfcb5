/** @file The case list: what waits, as calm as a mail list. Search and filters live in the address. */
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { CaseFilters, type Filters } from './CaseFilters';
import classes from './CaseList.module.css';
import { CaseRows } from './CaseRows';
import { useCaseList } from './queries';

const route = getRouteApi('/cases');

export function CasesScreen() {
  const { cases: t, imports, register } = useText();
  const filters: Filters = route.useSearch();
  const navigate = useNavigate();
  const search = filters.search ?? '';
  // A search looks everywhere unless somebody narrowed it: who looks for a name does not know whether the case is closed.
  const status = filters.status ?? (search === '' ? 'open' : 'all');
  const list = useCaseList({ ...filters, search, status });
  const total = list.data?.total;
  const narrowed = filters.harmType !== undefined || filters.school !== undefined;

  useEffect(() => {
    if (search !== '' && total !== undefined && !list.isPlaceholderData) announce(t.list.count(total));
  }, [search, total, list.isPlaceholderData, t]);

  const change = (next: Filters) => void navigate({ to: '/cases', search: next, replace: true });
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
      <CaseFilters filters={{ ...filters, status }} schools={list.data?.schools ?? []} onChange={change} />
      <Problem error={list.error} />
      {list.data !== undefined && (
        <>
          {list.data.rows.length > 0 && <p className={classes.count}>{t.list.count(list.data.total)}</p>}
          <CaseRows rows={list.data.rows} label={t.list.title} />
          {list.data.rows.length === 0 && <Empty filters={{ ...filters, status }} narrowed={narrowed} onChange={change} />}
          {list.hasNextPage && (
            <div className={classes.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t.list.more}
              </Button>
              <span className={classes.count}>{t.list.shown(list.data.rows.length, list.data.total)}</span>
            </div>
          )}
        </>
      )}
      <p className={classes.foot}>
        <Link to="/register">{register.link}</Link>
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
