/** @file The register of persons: found as one types, a calm line each. Opening one is what is looked at, not this list. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PersonRow } from '../../shared/people/page';
import { PERSON_KINDS, type PersonKind } from '../../shared/people/person';
import { ask, type Refused } from '../ipc/client';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Choice, optionsOf } from '../ui/Choice';
import { EmptyState } from '../ui/Lists';
import { Page } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Initials } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import { aboutPerson } from './about';
import { NewPerson } from './NewPerson';
import classes from './people.module.css';

const route = getRouteApi('/people');

/** As the contract says: while searching, more are not counted. */
const MOST_COUNTED = 1000;

const page = (text: string, kind: PersonKind | undefined, after: string | undefined) => ask('people.list', { text, kind, after });

function useRegister(text: string, kind: PersonKind | undefined) {
  return useInfiniteQuery<
    Awaited<ReturnType<typeof page>>,
    Refused,
    { rows: PersonRow[]; total: number },
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['people', 'people.list', text, kind],
    queryFn: ({ pageParam }) => page(text, kind, pageParam),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({ rows: pages.flatMap((p) => p.rows), total: pages[0]?.total ?? 0 }),
  });
}

export function PeopleScreen() {
  const { people: t, codes, support } = useText();
  const { text = '', kind } = route.useSearch();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const register = useRegister(text, kind);
  const list = useRef<HTMLUListElement>(null);
  const total = register.data?.total;
  const change = (next: { text?: string | undefined; kind?: PersonKind | undefined }) =>
    void navigate({ to: '/people', search: next, replace: true });

  useEffect(() => {
    if (text !== '' && total !== undefined && !register.isPlaceholderData) announce(t.count(total));
  }, [text, total, register.isPlaceholderData, t]);

  return (
    <Page
      title={t.title}
      width="list"
      actions={
        <>
          <ButtonLink to="/support" kind="quiet">
            {support.all}
          </ButtonLink>
          <Button kind="primary" onClick={() => setAdding(true)}>
            {t.newPerson}
          </Button>
        </>
      }
    >
      <div className={classes.filters}>
        <TextLine
          label={t.search}
          help={t.searchHelp}
          type="search"
          value={text}
          maxLength={120}
          spellCheck={false}
          autoComplete="off"
          onChange={(typed) => change({ kind, text: typed === '' ? undefined : typed })}
          onKeyUp={(event) => event.key === 'ArrowDown' && list.current?.querySelector('a')?.focus()}
        />
        <Choice
          label={t.kind}
          nothing={t.anyKind}
          value={kind}
          size="short"
          options={optionsOf(PERSON_KINDS, codes.personKind)}
          onChange={(next) => change({ text: text === '' ? undefined : text, kind: next })}
        />
      </div>
      <Problem error={register.error} />
      {register.data !== undefined && (
        <>
          {register.data.rows.length > 0 && (
            <p className={classes.count}>
              {text !== '' && register.data.total >= MOST_COUNTED ? t.countMost(register.data.total) : t.count(register.data.total)}
            </p>
          )}
          <Rows rows={register.data.rows} list={list} />
          {register.data.rows.length === 0 && <Empty searched={text !== '' || kind !== undefined} />}
          {register.hasNextPage && (
            <div className={classes.more}>
              <Button busy={register.isFetchingNextPage} onClick={() => void register.fetchNextPage()}>
                {t.more}
              </Button>
            </div>
          )}
        </>
      )}
      {adding && (
        <NewPerson
          name={text}
          onClose={() => setAdding(false)}
          onMade={(personId) => void navigate({ to: '/people/$personId', params: { personId } })}
        />
      )}
    </Page>
  );
}

const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** One stop of the Tab key; arrow keys move between lines, Enter opens. */
function Rows({ rows, list }: { rows: readonly PersonRow[]; list: React.RefObject<HTMLUListElement | null> }) {
  const text = useText();
  const { people: t } = text;
  const [here, setHere] = useState(0);
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('a')[move(here, rows.length - 1)]?.focus();
  };
  if (rows.length === 0) return undefined;
  const stop = Math.min(here, rows.length - 1);
  return (
    <ul ref={list} className={classes.rows} aria-label={t.title}>
      {rows.map((row, index) => (
        <li key={row.id}>
          <Link
            to="/people/$personId"
            params={{ personId: row.id }}
            preload={false}
            className={classes.row}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setHere(index)}
            onKeyDown={press}
          >
            <Initials letters={row.initials} />
            <span className={classes.grow}>
              <span className={classes.name}>{row.name}</span>
              <br />
              <span className={classes.soft}>{aboutPerson(row, text)}</span>
            </span>
            <span className={`${classes.end} ${classes.soft}`}>{t.cases(row.cases)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Empty({ searched }: { searched: boolean }) {
  const { people: t } = useText();
  return searched ? (
    <EmptyState title={t.nothingFound}>{t.nothingFoundHelp}</EmptyState>
  ) : (
    <EmptyState title={t.nobody}>{t.nobodyHelp}</EmptyState>
  );
}
