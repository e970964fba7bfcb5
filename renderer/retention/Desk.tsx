/** @file Closed cases by what the rules say: chosen, looked at together, put aside. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DESK_SORTS, DESK_VIEWS, type DeskRow, type DeskView, type Target } from '../../shared/retention/desk';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { EmptyState, Table } from '../ui/Lists';
import { Problem } from '../ui/Problem';
import { StatusWord } from '../ui/Status';
import { AsideList } from './AsideList';
import { PlanDialog } from './PlanDialog';
import classes from './retention.module.css';
import { whyWords } from './words';

type View = DeskView | 'aside';
const VIEWS: readonly View[] = [...DESK_VIEWS, 'aside'];
/** As many as one looks through; more are asked for. */
const PAGE = 100;
/** As many as go into one dry run. */
const MOST_CHOSEN = 100;

const keyOf = (row: DeskRow): string => `${row.caseId}:${row.class}`;
const targetOf = (row: DeskRow): Target =>
  row.class === 'case_record'
    ? { kind: 'case', caseId: row.caseId, people: true }
    : { kind: 'class', caseId: row.caseId, class: row.class };

export function Desk() {
  const { retention: t } = useText();
  const [view, setView] = useState<View>('delete');
  const [sort, setSort] = useState<(typeof DESK_SORTS)[number]>('day');
  const [limit, setLimit] = useState(PAGE);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [looking, setLooking] = useState(false);
  const asked = { view: view === 'aside' ? ('delete' as const) : view, sort, limit: Math.min(limit, 200) };
  const list = useQuery({ ...asking('retention.desk', asked), placeholderData: keepPreviousData });
  const counts = list.data?.counts;
  const rows = view === 'aside' ? [] : (list.data?.rows ?? []);
  const picked = rows.filter((row) => chosen.includes(keyOf(row)));
  const mayChoose = view !== 'held';
  const show = (next: View) => {
    setView(next);
    setChosen([]);
    setLimit(PAGE);
  };
  const total = view === 'aside' ? 0 : (counts?.[view] ?? 0);
  return (
    <>
      <div className={classes.bar}>
        <Segments
          label={t.view}
          options={VIEWS.map((value) => ({ value, label: counts === undefined ? t.views[value] : `${t.views[value]} (${counts[value]})` }))}
          value={view}
          onChange={show}
        />
        {view !== 'aside' && rows.length > 1 && (
          <Choice
            label={t.sort}
            size="short"
            options={optionsOf(DESK_SORTS, t.sorts)}
            value={sort}
            onChange={(next) => setSort(next ?? 'day')}
          />
        )}
      </div>
      <Problem error={list.error} />
      {view === 'aside' && <AsideList />}
      {view !== 'aside' && list.data !== undefined && rows.length === 0 && (
        <EmptyState title={t.empty[view]}>{t.emptyHelp[view]}</EmptyState>
      )}
      {rows.length > 0 && (
        <Table
          caption={t.views[view]}
          head={[...(mayChoose ? [{ label: t.head.choose, hidden: true, width: '44px' }] : []), t.head.what, t.head.day, t.head.why]}
        >
          {rows.map((row) => (
            <Row
              key={keyOf(row)}
              row={row}
              choosing={
                mayChoose ? { on: chosen.includes(keyOf(row)), set: (on) => setChosen(toggled(chosen, keyOf(row), on)) } : undefined
              }
            />
          ))}
        </Table>
      )}
      {total > rows.length && rows.length > 0 && (
        <Actions>
          <p className={classes.soft}>{t.shown(rows.length, total)}</p>
          {limit < 200 && (
            <Button kind="quiet" small onClick={() => setLimit(200)}>
              {t.more}
            </Button>
          )}
        </Actions>
      )}
      {mayChoose && rows.length > 0 && (
        <div className={classes.chosen}>
          <Button kind="primary" disabled={picked.length === 0} onClick={() => setLooking(true)}>
            {t.see(Math.max(1, picked.length))}
          </Button>
          <p className={classes.soft} role="status">
            {t.chosen(picked.length)}
          </p>
          <Button kind="quiet" small onClick={() => setChosen(picked.length === rows.length ? [] : rows.slice(0, MOST_CHOSEN).map(keyOf))}>
            {t.chooseAll}
          </Button>
        </div>
      )}
      {looking && (
        <PlanDialog
          targets={picked.slice(0, MOST_CHOSEN).map(targetOf)}
          onClose={() => setLooking(false)}
          onDone={() => {
            setLooking(false);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

const toggled = (chosen: readonly string[], key: string, on: boolean): readonly string[] =>
  on ? [...chosen, key] : chosen.filter((one) => one !== key);

function Row({ row, choosing }: { row: DeskRow; choosing: { on: boolean; set: (on: boolean) => void } | undefined }) {
  const text = useText();
  const { retention: t } = text;
  const language = useLanguage();
  return (
    <tr>
      {choosing !== undefined && (
        <td className={classes.tick}>
          <input
            type="checkbox"
            aria-label={t.choose(row.ref, t.classes[row.class])}
            checked={choosing.on}
            onChange={(event) => choosing.set(event.target.checked)}
          />
        </td>
      )}
      <th scope="row" className={classes.cell}>
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
          {row.ref} {row.title}
        </Link>
        <p className={classes.soft}>{t.classes[row.class]}</p>
      </th>
      <td className={classes.day}>
        <When row={row} />
      </td>
      <td className={classes.cell}>
        <p className={classes.soft}>{whyWords(row, text, language)}</p>
      </td>
    </tr>
  );
}

/** The day that matters: since when or from when it may go; and when somebody looks. */
function When({ row }: { row: DeskRow }) {
  const { retention: t } = useText();
  const language = useLanguage();
  const on = today();
  if (row.held) return <StatusWord tone="quiet">{t.views.held}</StatusWord>;
  if (row.missing !== undefined) return <StatusWord tone="quiet">{t.views.unknown}</StatusWord>;
  const { deleteOn, remindOn } = row;
  const ready = deleteOn !== undefined && deleteOn <= on;
  return (
    <>
      {deleteOn !== undefined && (
        <time dateTime={deleteOn} title={dayName(deleteOn, language)}>
          {ready ? <StatusWord tone="accent">{t.mayGo(shortDay(deleteOn, language))}</StatusWord> : t.goesOn(shortDay(deleteOn, language))}
        </time>
      )}
      {!ready && remindOn !== undefined && (
        <p className={classes.soft}>{deleteOn === undefined ? t.onlyLook : t.lookOn(shortDay(remindOn, language))}</p>
      )}
    </>
  );
}
