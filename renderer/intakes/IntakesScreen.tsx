/** @file All quick notes: those that wait, and where the others went. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Segments } from '../ui/Choice';
import { FieldRow } from '../ui/Field';
import { EmptyState, Lines } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { IntakeLine } from './IntakeLine';
import classes from './intakes.module.css';

const SHOWN = 100;

export function IntakesScreen() {
  const t = useText().reports.intake;
  const [which, setWhich] = useState<'waiting' | 'sorted'>('waiting');
  const [search, setSearch] = useState('');
  const list = useQuery({ ...asking('intakes.list', { which, search, limit: SHOWN }), placeholderData: keepPreviousData });
  const rows = list.data?.rows ?? [];
  const more = (list.data?.total ?? 0) - rows.length;
  const empty = search !== '' ? t.noneFound : which === 'waiting' ? t.none : t.noneSorted;
  return (
    <Page title={t.all} width="list" lead={t.allLead}>
      <FieldRow>
        <Segments
          label={t.which}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'waiting', label: t.waiting },
            { value: 'sorted', label: t.sorted },
          ]}
        />
        <TextLine label={t.search} type="search" size="medium" maxLength={200} value={search} onChange={setSearch} />
      </FieldRow>
      <Problem error={list.error} />
      {list.data !== undefined && rows.length === 0 && (
        <EmptyState title={empty}>{search === '' && which === 'waiting' && t.noneHelp}</EmptyState>
      )}
      {rows.length > 0 && (
        <div className={classes.list}>
          <Lines label={which === 'waiting' ? t.waiting : t.sorted}>
            {rows.map((intake) => (
              <li key={intake.id}>
                <IntakeLine intake={intake} />
              </li>
            ))}
          </Lines>
        </div>
      )}
      {more > 0 && <p className={classes.all}>{t.more(more)}</p>}
    </Page>
  );
}
