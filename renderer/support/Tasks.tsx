/** @file What is to be asked of both now, and what they said. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { addDays } from '../../shared/days';
import type { Match, SupportTask } from '../../shared/support/match';
import { type Text, useText } from '../text/catalogue';
import { shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Due } from '../ui/Status';
import classes from './support.module.css';
import { TaskForm } from './TaskForm';
import { nameOf } from './words';

/** Shown so many days before their day. */
const AHEAD = 7;

const titleOf = (view: CaseView, match: Match, task: SupportTask, { support }: Pick<Text, 'support'>): string =>
  support.task.line(support.task.kinds[task.kind], task.side === 'helper' ? match.helper.name : nameOf(view, match.partyId));

export function TasksNow({ view, matches }: { view: CaseView; matches: readonly Match[] }) {
  const { support } = useText();
  const soon = addDays(today(), AHEAD);
  const due = matches.flatMap((match) =>
    match.tasks.filter((t) => t.doneOn === undefined && t.due <= soon).map((task) => ({ match, task })),
  );
  if (due.length === 0) return undefined;
  return (
    <div className={classes.part}>
      <h3 className={classes.partTitle}>{support.task.title}</h3>
      <Lines label={support.task.title}>
        {due.map(({ match, task }) => (
          <TaskLine key={task.id} view={view} match={match} task={task} />
        ))}
      </Lines>
    </div>
  );
}

function TaskLine({ view, match, task }: { view: CaseView; match: Match; task: SupportTask }) {
  const text = useText();
  const t = text.support.task;
  const [open, setOpen] = useState(false);
  const title = titleOf(view, match, task, text);
  return (
    <li className={classes.line}>
      <div className={classes.top}>
        <p className={`${classes.grow} ${classes.facts}`}>
          <span>{title}</span>
          <Due date={task.due} />
        </p>
        {!open && (
          <Actions end>
            <Button small aria-label={t.recordOf(title)} onClick={() => setOpen(true)}>
              {t.record}
            </Button>
          </Actions>
        )}
      </div>
      {open && <TaskForm task={task} title={title} onDone={() => setOpen(false)} />}
    </li>
  );
}

/** What both said so far, behind a word: it is read when it is needed. */
export function Said({ view, matches }: { view: CaseView; matches: readonly Match[] }) {
  const text = useText();
  const t = text.support.task;
  const language = useLanguage();
  const said = matches.flatMap((match) =>
    match.tasks.flatMap((task) => (task.doneOn === undefined ? [] : [{ match, task, on: task.doneOn }])),
  );
  if (said.length === 0) return undefined;
  return (
    <details className={classes.over}>
      <summary>{t.over(said.length)}</summary>
      <ul className={classes.said}>
        {said.map(({ match, task, on }) => (
          <li key={task.id}>
            {shortDay(on, language)}, {titleOf(view, match, task, text)}
            {task.load !== undefined && ` · ${t.form.loads[task.side][task.load]}`}
            {task.declined && ` · ${t.declined}`}
            {task.note !== '' && `: ${task.note}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
