/** @file One line of Today: who, what, when, and its one step. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { REPEAT_HASH } from '../../shared/aftercare/watch';
import { NEXT_STEPS, type NextStep } from '../../shared/cases/words';
import { type Due, SUPPORT_DUE, WAITS } from '../../shared/checkins/board';
import { CHECKIN_PURPOSES } from '../../shared/checkins/rhythm';
import { PROCESSES } from '../../shared/circles/circle';
import { STEP_KINDS } from '../../shared/followups/step';
import { TOLD_ABOUT } from '../../shared/followups/telling';
import { type AgreementId, checkinIdSchema, itemIdSchema } from '../../shared/values';
import { useTelling } from '../ipc/live';
import { type Text, useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Problem } from '../ui/Problem';
import { Due as DueWord, Initials } from '../ui/Status';
import { toast } from '../ui/toast';
import classes from './checkins.module.css';
import { lettersOf } from './due-groups';
import { RecordCheckin } from './RecordCheckin';

/** What a line is about, in words: its code belongs to its kind. */
export function whatIsDue(
  row: Pick<Due, 'kind' | 'what' | 'count'>,
  t: Pick<Text, 'codes' | 'checkins' | 'register' | 'support' | 'followups' | 'letters' | 'transfers'>,
): string {
  const purpose = CHECKIN_PURPOSES.find((one) => one === row.what);
  const process = PROCESSES.find((one) => one === row.what);
  const step = NEXT_STEPS.find((one) => one === row.what);
  if (row.kind === 'checkin' && purpose !== undefined) return t.checkins.today.checkin(t.codes.checkinPurpose[purpose]);
  if (row.kind === 'circle' && process !== undefined) return t.codes.process[process];
  const wait = WAITS.find((one) => one === row.what);
  if (row.kind === 'case' && step !== undefined) return t.codes.nextStep[step];
  if (row.kind === 'paper') return t.register.today[row.what === 'overdue' ? 'overdue' : 'to_collect'](row.count ?? 1);
  if (row.kind === 'transfer') return t.transfers.sent.due;
  const help = SUPPORT_DUE.find((one) => one === row.what);
  if (row.kind === 'support' && help !== undefined) return t.support.due[help];
  if (row.kind === 'duty') return t.register.today.contact;
  if (row.kind === 'wait' && wait !== undefined) return t.checkins.today.wait[wait];
  const about = TOLD_ABOUT.find((one) => one === row.what);
  if (row.kind === 'telling' && about !== undefined) return t.followups.board.telling[about];
  const taken = STEP_KINDS.find((one) => one === row.what);
  if (row.kind === 'step' && taken !== undefined) return t.followups.stepKind[taken];
  if (row.kind === 'preparation') return t.checkins.today.preparation;
  if (row.kind === 'plan') return t.checkins.today.planMissing;
  if (row.kind === 'agreement') return t.checkins.today.review;
  if (row.kind === 'letter') return t.letters.today.ready;
  if (row.kind === 'watch') return t.checkins.today.watch;
  return row.what;
}

/** What is done on the case's page about this line. */
function stepOf(row: Due): NextStep | undefined {
  switch (row.kind) {
    case 'case':
      return NEXT_STEPS.find((one) => one === row.what);
    case 'preparation':
      return 'prepare';
    case 'checkin':
      return 'checkin_due';
    case 'item':
      return 'item_due';
    case 'telling':
      return 'tell_harmed';
    case 'step':
      return 'follow_up';
    case 'wait':
      return row.what === 'consent' ? 'await_consent' : row.what === 'paused' ? 'nothing' : 'wait';
    default:
      return undefined;
  }
}

export function DueLine({ row }: { row: Due }) {
  const t = useText();
  const words = t.checkins.today;
  const [open, setOpen] = useState(false);
  const what = whatIsDue(row, t);
  const letters = lettersOf(row.who);
  const who = row.who === '' && row.kind === 'checkin' ? words.everyone : row.who;
  return (
    <div className={classes.due}>
      {letters === '' ? <span className={classes.nobody} /> : <Initials letters={letters} />}
      <div className={classes.body}>
        <p className={classes.what}>
          {who !== '' && <span className={letters === who ? 'visually-hidden' : undefined}>{who}: </span>}
          {what}
        </p>
        <p className={classes.soft}>
          {row.due !== undefined && <DueWord date={row.due} />}
          {row.atTime !== undefined && <span>{t.checkinBoard.at(row.atTime)}</span>}
          <Link
            to="/cases/$caseId"
            params={{ caseId: row.caseId }}
            hash={row.kind === 'letter' ? 'case-letters' : stepOf(row)}
            className={classes.quietLink}
            data-line
          >
            {row.caseTitle}
          </Link>
        </p>
      </div>
      <Actions end>
        {row.kind === 'checkin' && <CheckinDone row={row} what={what} who={who} open={open} onOpen={() => setOpen(!open)} />}
        {row.kind === 'item' && <ItemKept row={row} who={who} />}
        {row.kind === 'circle' && <CircleStep row={row} what={what} />}
        {row.kind === 'agreement' && (
          <ButtonLink
            to="/cases/$caseId/agreement"
            params={{ caseId: row.caseId }}
            search={{ id: row.id as AgreementId }}
            small
            aria-label={words.openReviewOf(row.caseTitle)}
          >
            {words.openReview}
          </ButtonLink>
        )}
        {row.kind === 'paper' && (
          <ButtonLink
            to="/register"
            search={{ caseId: row.caseId, state: row.what === 'overdue' ? 'overdue' : 'to_collect' }}
            small
            aria-label={t.register.today.openOf(row.caseTitle)}
          >
            {t.register.today.open}
          </ButtonLink>
        )}
        {row.kind === 'transfer' && (
          <ButtonLink to="/transfers" small aria-label={t.register.today.lookOf(what)}>
            {t.register.today.look}
          </ButtonLink>
        )}
        {row.kind === 'support' && (
          <ButtonLink
            to="/cases/$caseId"
            params={{ caseId: row.caseId }}
            hash="case-support"
            small
            aria-label={t.support.openOf(who === '' ? what : `${what}, ${who}`, row.caseTitle)}
          >
            {t.support.open}
          </ButtonLink>
        )}
        {(row.kind === 'risk' || row.kind === 'duty') && (
          <ButtonLink to="/cases/$caseId" params={{ caseId: row.caseId }} hash="screening" small aria-label={t.register.today.lookOf(what)}>
            {t.register.today.look}
          </ButtonLink>
        )}
        {(row.kind === 'case' || row.kind === 'wait' || row.kind === 'preparation') && (
          <ButtonLink
            to="/cases/$caseId"
            params={{ caseId: row.caseId }}
            hash={stepOf(row)}
            small
            aria-label={row.kind === 'preparation' ? words.recordMeetingOf(who, row.caseTitle) : words.openCaseOf(row.caseTitle)}
          >
            {row.kind === 'preparation' ? words.recordMeeting : words.openCase}
          </ButtonLink>
        )}
        {(row.kind === 'telling' || row.kind === 'step') && (
          <ButtonLink
            to="/cases/$caseId"
            params={{ caseId: row.caseId }}
            hash={stepOf(row)}
            small
            aria-label={(row.kind === 'telling' ? t.followups.board.tellOf : t.followups.board.stepOf)(
              row.kind === 'telling' ? who : what,
              row.caseTitle,
            )}
          >
            {row.kind === 'telling' ? t.followups.board.tell(who) : t.followups.board.step}
          </ButtonLink>
        )}
        {row.kind === 'letter' && (
          <ButtonLink
            to="/cases/$caseId"
            params={{ caseId: row.caseId }}
            hash="case-letters"
            small
            aria-label={t.letters.today.openOf(row.caseTitle)}
          >
            {t.letters.today.open}
          </ButtonLink>
        )}
        {row.kind === 'watch' && <LookBack row={row} />}
        {row.kind === 'plan' && (
          <ButtonLink to="/circles/$circleId" params={{ circleId: row.id }} small aria-label={words.openPlanOf(row.caseTitle)}>
            {words.openPlan}
          </ButtonLink>
        )}
      </Actions>
      {open && <RecordCheckin id={checkinIdSchema.parse(row.id)} who={who} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Ninety days after closing: nothing heard in one step, or the case begins again. */
function LookBack({ row }: { row: Due }) {
  const words = useText().checkins.today;
  const nothing = useTelling('aftercare.nothing');
  const { caseId } = row;
  const answer = () =>
    nothing.mutate(
      { caseId, on: today() },
      { onSuccess: () => toast(words.watched, { undo: () => nothing.mutate({ caseId, on: today(), back: true }) }) },
    );
  return (
    <>
      <Problem error={nothing.error} />
      <Button small busy={nothing.isPending} aria-label={words.nothingHeardOf(row.caseTitle)} onClick={answer}>
        {words.nothingHeard}
      </Button>
      <ButtonLink
        to="/cases/$caseId"
        params={{ caseId }}
        hash={REPEAT_HASH}
        kind="quiet"
        small
        aria-label={words.somethingHappenedOf(row.caseTitle)}
      >
        {words.somethingHappened}
      </ButtonLink>
    </>
  );
}

/** Before its day a circle is prepared; afterwards somebody says how it went. */
function CircleStep({ row, what }: { row: Due; what: string }) {
  const words = useText().checkins.today;
  const name = `${what}, ${row.caseTitle}`;
  return row.due !== undefined && row.due < today() ? (
    <ButtonLink to="/cases/$caseId" params={{ caseId: row.caseId }} small aria-label={words.recordCircleOf(name)}>
      {words.recordCircle}
    </ButtonLink>
  ) : (
    <ButtonLink to="/circles/$circleId" params={{ circleId: row.id }} small aria-label={words.openPlanOf(name)}>
      {words.openPlan}
    </ButtonLink>
  );
}

function CheckinDone({ row, what, who, open, onOpen }: { row: Due; what: string; who: string; open: boolean; onOpen: () => void }) {
  const t = useText();
  const words = t.checkins.today;
  const record = useTelling('checkins.record');
  const id = checkinIdSchema.parse(row.id);
  const done = () =>
    record.mutate(
      { id, status: 'done', on: today(), note: '' },
      {
        onSuccess: () =>
          toast(words.recorded(t.codes.checkinStatus.done, who), {
            undo: () => record.mutate({ id, status: 'planned', on: today(), note: '' }),
          }),
      },
    );
  return (
    <>
      <Problem error={record.error} />
      <Button small busy={record.isPending} aria-label={words.doneOf(what, `${who}, ${row.caseTitle}`)} onClick={done}>
        {words.done}
      </Button>
      <Button kind="quiet" small aria-expanded={open} aria-label={words.otherOf(what, `${who}, ${row.caseTitle}`)} onClick={onOpen}>
        {words.other}
      </Button>
    </>
  );
}

/** Kept in one step; everything else about a promise is said on its agreement. */
function ItemKept({ row, who }: { row: Due; who: string }) {
  const t = useText();
  const words = t.checkins.today;
  const mark = useTelling('agreements.markItem');
  const itemId = itemIdSchema.parse(row.id);
  const status = row.due !== undefined && today() > row.due ? 'done_late' : 'done';
  const keep = () =>
    mark.mutate(
      { itemId, status, on: today(), note: '' },
      {
        onSuccess: () =>
          toast(words.recorded(t.codes.itemStatus[status], who), {
            undo: () => mark.mutate({ itemId, status: 'open', on: today(), note: '' }),
          }),
      },
    );
  return (
    <>
      <Problem error={mark.error} />
      <Button small busy={mark.isPending} aria-label={words.keptOf(row.what, who)} onClick={keep}>
        {words.kept}
      </Button>
      <ButtonLink
        to="/cases/$caseId"
        params={{ caseId: row.caseId }}
        kind="quiet"
        small
        aria-label={words.otherOf(row.what, `${who}, ${row.caseTitle}`)}
      >
        {words.other}
      </ButtonLink>
    </>
  );
}
