/** @file Who is still to be told how it ended, and who has been. A task has no "done" to tap: it asks who was told, when and how. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import type { Telling } from '../../shared/followups/telling';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Lines } from '../ui/Lists';
import { Problem } from '../ui/Problem';
import { Due, Initials, StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './follow.module.css';
import { TellForm } from './TellForm';
import { agreementName, calledBy, conversations, type TellTask, tellTasks } from './words';

export function Tellings({ view, me }: { view: CaseView; me: string }) {
  const { followups } = useText();
  const tasks = tellTasks(view);
  const over = conversations(view);
  if (tasks.length === 0 && over.length === 0) return undefined;
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{followups.tell.title}</h3>
      <Lines label={followups.tell.title}>
        {tasks.map((task, index) => (
          <li key={task.party.id}>
            <TaskLine view={view} task={task} me={me} first={index === 0} />
          </li>
        ))}
        {over.map((told) => (
          <li key={told[0].id}>
            <ToldLine view={view} told={told} />
          </li>
        ))}
      </Lines>
    </div>
  );
}

function TaskLine({ view, task, me, first }: { view: CaseView; task: TellTask; me: string; first: boolean }) {
  const t = useText();
  const words = t.followups.tell;
  const [open, setOpen] = useState(false);
  const who = calledBy(task.party);
  return (
    <div className={classes.line}>
      <Initials name={task.party.name} />
      <div className={classes.body}>
        <p>{words.why[task.about](who)}</p>
        <p className={classes.soft}>
          <Due date={task.due} />
          {task.tellings.length > 1 && (
            <span>
              {task.tellings
                .flatMap((one) => view.agreements.filter((agreement) => agreement.id === one.agreementId))
                .map((agreement) => agreementName(view, agreement, t))
                .join(', ')}
            </span>
          )}
        </p>
      </div>
      <Actions end>
        {/* Whoever comes here from "next" presses it: pressed again it stays open. */}
        <Button small aria-expanded={open} data-step={first ? 'tell_harmed' : undefined} onClick={() => setOpen(true)}>
          {words.button[task.about](who)}
        </Button>
      </Actions>
      {open && <TellForm view={view} task={task} me={me} onClose={() => setOpen(false)} />}
    </div>
  );
}

function ToldLine({ view, told }: { view: CaseView; told: readonly [Telling, ...Telling[]] }) {
  const t = useText();
  const language = useLanguage();
  const words = t.followups.tell;
  const untell = useTelling('followups.untell');
  const [first] = told;
  const party = view.parties.find((one) => one.id === first.partyId);
  const day = first.endedOn === undefined ? '' : dayName(first.endedOn, language);
  const what =
    first.state === 'not_told'
      ? words.notToldLine(first.why === undefined ? '' : t.followups.notToldReason[first.why].toLocaleLowerCase(language), day)
      : first.how === undefined
        ? words.toldPlain(day)
        : words.toldLine(t.followups.tellingWay[first.how].toLocaleLowerCase(language), day);
  const live = view.closedOn === undefined && first.episodeId === view.episodes.at(-1)?.id;
  const abouts = [...new Set(told.map((one) => one.about))]
    .filter((about) => about !== 'ended')
    .map((about) => t.followups.toldAbout[about]);
  const mistake = async () => {
    for (const { id } of told) await untell.mutateAsync({ caseId: view.id, id });
    toast(words.again);
  };
  return (
    <div className={classes.line}>
      <Initials name={party?.name ?? ''} />
      <div className={classes.body}>
        <p>
          <span className={classes.who}>{party?.name}</span> {abouts.length > 0 && ` · ${abouts.join(', ')}`}
        </p>
        <div className={classes.soft}>
          <StatusWord tone={first.state === 'told' ? 'kept' : 'quiet'}>{what}</StatusWord>
          {first.byWhom !== '' && <span>{words.by(first.byWhom)}</span>}
          {first.alsoTold !== '' && <span>{words.also_(first.alsoTold)}</span>}
        </div>
        {first.words !== '' && <p>{first.words}</p>}
        <Problem error={untell.error} />
      </div>
      {live && (
        <Actions end>
          <Button
            kind="quiet"
            small
            busy={untell.isPending}
            aria-label={words.mistakeOf(party?.name ?? '')}
            onClick={() => void mistake().catch(() => undefined)}
          >
            {words.mistake}
          </Button>
        </Actions>
      )}
    </div>
  );
}
