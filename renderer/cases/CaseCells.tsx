/** @file The cells of one case in the list, and which column sorts by what. */
import type { ReactNode } from 'react';
import type { CaseRow } from '../../shared/cases/case';
import type { CASE_SORTS } from '../../shared/cases/contract';
import type { CaseStatus } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { Found } from '../ui/Found';
import { Day, Due, StatusWord, type Tone } from '../ui/Status';
import classes from './CaseList.module.css';
import { inSentence } from './names';

interface Column {
  sort: (typeof CASE_SORTS)[number];
  /** Which way round it begins. */
  descending: boolean;
}

export const COLUMNS: readonly Column[] = [
  { sort: 'number', descending: true },
  { sort: 'title', descending: false },
  { sort: 'harmed', descending: false },
  { sort: 'next_due', descending: false },
  { sort: 'status', descending: false },
  { sort: 'opened', descending: true },
];

const TONE: Record<CaseStatus, Tone> = {
  new: 'soon',
  screening: 'soon',
  preparing: 'accent',
  scheduled: 'accent',
  in_process: 'accent',
  agreement_active: 'accent',
  monitoring: 'accent',
  closed: 'quiet',
  reopened: 'soon',
  paused: 'quiet',
  transferred_out: 'quiet',
};

/** @param link wraps the title: the whole row is its target */
export function CaseCells({ row, link }: { row: CaseRow; link: (children: ReactNode) => ReactNode }) {
  const { cases: t, codes } = useText();
  const about = [row.school, inSentence(row.harmTypes.map((h) => codes.harmType[h]))].filter((words) => words !== '').join(' · ');
  return (
    <div role="presentation" className={`${classes.cells} ${classes.row}`}>
      <Cell name="number">
        <span className={classes.soft}>{row.ref}</span>
      </Cell>
      {/* biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows that are placed by hand */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the link in it is */}
      <div role="rowheader" className={classes.title}>
        {link(row.title)}
        {row.episode > 1 && <span className={classes.soft}> {t.list.episode(row.episode)}</span>}
        <span className={classes.about}>{about}</span>
      </div>
      <Cell name="harmed">
        <People row={row} />
      </Cell>
      <Cell name="next_due">
        {row.next.step !== 'nothing' && <span>{codes.nextStep[row.next.step]}</span>}
        {row.next.due !== undefined && <Due date={row.next.due} />}
      </Cell>
      <Cell name="status">
        <StatusWord tone={TONE[row.status]}>{codes.caseStatus[row.status]}</StatusWord>
        {row.closedOn !== undefined && (
          <span className={classes.soft}>
            <Day date={row.closedOn} />
          </span>
        )}
      </Cell>
      <Cell name="opened">
        <span className={classes.soft}>
          <Day date={row.openedOn} />
        </span>
      </Cell>
      {row.found !== undefined && row.found !== '' && (
        <div role="presentation" className={classes.found}>
          <Found words={row.found} />
        </div>
      )}
    </div>
  );
}

function Cell({ name, children }: { name: Column['sort']; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows that are placed by hand
    <div role="cell" className={classes[name]}>
      {children}
    </div>
  );
}

function People({ row: { harmed, responsible } }: { row: CaseRow }) {
  const { cases: t } = useText();
  if (harmed === '' || responsible === '' || harmed === responsible) return <b>{harmed || responsible}</b>;
  return (
    <span>
      <b>{harmed}</b>
      <span aria-hidden="true"> ← </span>
      <span className="visually-hidden">{t.list.harmedBy}</span>
      <b>{responsible}</b>
    </span>
  );
}
