/** @file The check-in board: by day, by person, by case; slips, the rhythm and the calendar file beside it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CHECKIN_VIEWS, type CheckinBoard, type CheckinView, DAY_GROUPS } from '../../shared/checkins/views';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState, Lines } from '../ui/Lists';
import { Tabs } from '../ui/Overlay';
import { Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { BoardLine } from './BoardLine';
import classes from './checkins.module.css';
import { PrintSlips } from './PrintSlips';
import { RhythmPanel } from './RhythmPanel';
import { SaveCalendar } from './SaveCalendar';
import { SlipCode } from './SlipCode';

const route = getRouteApi('/checkins');

export function CheckinsScreen() {
  const { checkinBoard: words } = useText();
  const { by = 'day', slip = '' } = route.useSearch();
  const navigate = useNavigate();
  const on = today();
  const board = useQuery(asking('checkins.board', { on, by }));
  const counts = useQuery(asking('checkins.count', { on }));
  const [open, setOpen] = useState<'slips' | 'rhythm' | 'file'>();
  const close = () => setOpen(undefined);
  const none = board.data !== undefined && board.data.total === 0 && by === 'day';
  return (
    <Page
      title={words.title}
      width="list"
      lead={counts.data !== undefined && words.lead(counts.data.due + counts.data.overdue)}
      actions={
        <Actions>
          <Button onClick={() => setOpen('slips')}>{words.slips.open}</Button>
          <Button kind="quiet" onClick={() => setOpen('file')}>
            {words.file.open}
          </Button>
          <Button kind="quiet" onClick={() => setOpen('rhythm')}>
            {words.rhythm.open}
          </Button>
          <ButtonLink to="/calendar" kind="quiet">
            {words.calendar}
          </ButtonLink>
        </Actions>
      }
    >
      <Problem error={board.error} />
      {slip !== '' && <SlipCode key={slip} typed={slip} />}
      <Tabs
        label={words.view}
        value={by}
        onChange={(view: CheckinView) => void navigate({ to: '/checkins', search: view === 'day' ? {} : { by: view } })}
        tabs={CHECKIN_VIEWS.map((value) => ({ value, label: words.views[value] }))}
      >
        {none ? (
          <EmptyState title={words.empty} action={<ButtonLink to="/cases">{words.toCases}</ButtonLink>}>
            {words.emptyHelp}
          </EmptyState>
        ) : (
          board.data !== undefined && <Groups board={board.data} by={by} />
        )}
      </Tabs>
      {/* One that was typed in stands first; the empty field waits below what is due. */}
      {slip === '' && (
        <Section title={words.slips.back}>
          <SlipCode typed="" />
        </Section>
      )}
      {open === 'slips' && <PrintSlips onClose={close} />}
      {open === 'rhythm' && <RhythmPanel onClose={close} />}
      {open === 'file' && <SaveCalendar onClose={close} />}
    </Page>
  );
}

function Groups({ board, by }: { board: CheckinBoard; by: CheckinView }) {
  const { checkinBoard: words } = useText();
  const shown = board.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const nameOf = (group: CheckinBoard['groups'][number]) => {
    if (by !== 'day') return group.name === '' ? words.together : group.name;
    const code = DAY_GROUPS.find((one) => one === group.key);
    return code === undefined ? '' : words.groups[code];
  };
  return (
    <>
      {by !== 'day' && <p className={classes.rest}>{board.total === 0 ? words.empty : words.ahead}</p>}
      {board.groups.map((group) => (
        <Section key={group.key} title={nameOf(group)} actions={<span className={classes.count}>{words.count(group.total)}</span>}>
          <Lines label={nameOf(group)}>
            {group.rows.map((row) => (
              <li key={row.id}>
                <BoardLine row={row} showWho={by !== 'person'} showCase={by !== 'case'} />
              </li>
            ))}
          </Lines>
          {by === 'case' && group.rows[0] !== undefined && (
            <p className={classes.rest}>
              <Link to="/cases/$caseId" params={{ caseId: group.rows[0].caseId }}>
                {words.slips.openCase}
              </Link>
            </p>
          )}
        </Section>
      ))}
      {shown < board.total && <p className={classes.rest}>{words.shown(shown, board.total)}</p>}
    </>
  );
}
