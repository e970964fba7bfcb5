/** @file How a case ends, rests or begins again. Nothing is deleted by any of it. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { CLOSING_NEEDS } from '../../shared/cases/closing';
import type { CaseView } from '../../shared/cases/contract';
import type { NextStep } from '../../shared/cases/words';
import { useTelling } from '../ipc/live';
import { type Text, useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Facts, Prose, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Day } from '../ui/Status';
import classes from './Case.module.css';
import { CloseForm } from './CloseForm';
import { LookBack } from './LookBack';
import { PauseForm } from './PauseForm';
import { ReopenForm } from './ReopenForm';
import { backToSection, goToSection } from './SectionNav';

export interface ClosingSectionProps {
  view: CaseView;
  asked: number;
  /** Somebody came to say that it happened again. */
  again: boolean;
  onStep: (step: NextStep) => void;
  more?: ReactNode;
}

export function ClosingSection({ view, asked, again, onStep, more }: ClosingSectionProps) {
  const { cases: t } = useText();
  const [open, setOpen] = useState<'closing' | 'pausing'>();
  const pause = useTelling('cases.pause');
  const closed = view.status === 'closed';
  useEffect(() => {
    if (asked > 0) setOpen('closing');
  }, [asked]);
  /** Why it is opened anew, when that is known before the form opens. */
  const [trigger, setTrigger] = useState<'repeat_harm'>();
  const openAgain = () => {
    setTrigger('repeat_harm');
    setOpen('closing');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened for it
  useEffect(() => {
    if (!again || !closed) return;
    openAgain();
    goToSection('closing');
  }, [again]);
  const done = () => {
    setOpen(undefined);
    backToSection('closing');
  };
  const resume = () => pause.mutate({ caseId: view.id, on: today(), paused: false });
  return (
    <Section title={t.page.section.closing}>
      <Episodes view={view} />
      {open === 'closing' && !closed && <CloseForm view={view} onDone={done} onStep={onStep} />}
      {open === 'closing' && closed && <ReopenForm view={view} onDone={done} trigger={trigger} />}
      {open === 'pausing' && !closed && <PauseForm view={view} onDone={done} />}
      {open === undefined && <LookBack view={view} onAgain={openAgain} />}
      {open === undefined && view.pause !== undefined && <Rest view={view} />}
      {open === undefined && view.status !== 'transferred_out' && (
        <Actions>
          <Button onClick={() => setOpen('closing')}>{closed ? t.closing.reopen : t.closing.close}</Button>
          {!closed && (
            <Button kind="quiet" onClick={() => setOpen('pausing')}>
              {view.pause === undefined ? t.closing.pause : t.closing.pauseChange}
            </Button>
          )}
          {view.status === 'paused' && (
            <Button kind="quiet" busy={pause.isPending} onClick={resume}>
              {t.closing.goOn}
            </Button>
          )}
        </Actions>
      )}
      <Problem error={pause.error} />
      {more}
    </Section>
  );
}

/** What a paused case waits for, and until when. */
function Rest({ view }: { view: CaseView }) {
  const { cases: t } = useText();
  const language = useLanguage();
  const { pause } = view;
  if (pause === undefined) return undefined;
  const until = pause.until === undefined ? '' : `, ${t.closing.pauseUntilIs(dayName(pause.until, language))}`;
  return (
    <p className={classes.closingLead}>
      {pause.reason === '' ? t.page.why.rests : t.page.why.restsBecause(pause.reason)}
      {until}
    </p>
  );
}

/** Each time the case was open: when, why again, how it ended. One line when it is the first and still open. */
function Episodes({ view }: { view: CaseView }) {
  const { cases: t, codes } = useText();
  const ended = view.episodes.filter((e) => e.closedOn !== undefined);
  if (view.episodes.length === 1 && ended.length === 0) return <p className={classes.closingLead}>{t.closing.lead}</p>;
  return (
    <ol className={classes.episodes}>
      {view.episodes.map((episode) => (
        <li key={episode.id}>
          {view.episodes.length > 1 && (
            <h3 className={classes.mapTitle}>
              {t.list.episode(episode.number)}: {codes.episodeTrigger[episode.trigger]}
            </h3>
          )}
          <Facts
            items={[
              [t.closing.opened, <Day key="o" date={episode.openedOn} exact />],
              [t.closing.closedOn, episode.closedOn && <Day date={episode.closedOn} exact />],
              [t.closing.reason, episode.reason && codes.closureReason[episode.reason]],
              ...detailFacts(view, episode.number, t),
              [t.closing.harmedTold, episode.harmedToldOn && <Day date={episode.harmedToldOn} exact />],
              [t.closing.watch.title, lookedBack(view, episode.number, t)],
              [t.closing.note, episode.closingNote === '' ? undefined : <Prose key="note">{episode.closingNote}</Prose>],
            ]}
          />
        </li>
      ))}
    </ol>
  );
}

type CaseText = Text['cases'];

/** What the reason of that closing asked for, in words. */
function detailFacts(view: CaseView, episode: number, t: CaseText): [string, ReactNode][] {
  const reason = view.episodes.find((e) => e.number === episode)?.reason;
  const details = view.closings.find((c) => c.episode === episode)?.details;
  if (reason === undefined || details === undefined) return [];
  return CLOSING_NEEDS[reason].map((field): [string, ReactNode] => {
    const { saidBy, handover, duplicateOf } = details;
    if (field === 'saidBy') return [t.closing.fields.saidBy, view.parties.find((p) => p.id === saidBy)?.name];
    if (field === 'handover') return [t.closing.fields.handover, handover && t.closing.handovers[handover]];
    if (field === 'duplicateOf')
      return [
        t.closing.fields.duplicateOf,
        duplicateOf && (
          <Link key="duplicate" to="/cases/$caseId" params={{ caseId: duplicateOf }}>
            {t.closing.findCase}
          </Link>
        ),
      ];
    const text = details[field];
    return [t.closing.fields[field], text === '' ? undefined : <Prose key={field}>{text}</Prose>];
  });
}

function lookedBack(view: CaseView, episode: number, t: CaseText): ReactNode {
  const outcome = view.watches.find((w) => w.episode === episode)?.outcome;
  return outcome === undefined ? undefined : t.closing.watch.outcome[outcome];
}
