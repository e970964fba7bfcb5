/** @file The number of a slip that came back: typed in, it opens the form of its check-in, once. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { printedCode, readCode } from '../../shared/paperforms/code';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import classes from './checkins.module.css';
import { RecordCheckin } from './RecordCheckin';

export function SlipCode({ typed }: { typed: string }) {
  const { checkinBoard } = useText();
  const words = checkinBoard.slips;
  const navigate = useNavigate();
  const [value, setValue] = useState(typed);
  const read = readCode(typed);
  const wrong = typed === '' || read.read === 'code' ? undefined : read.read === 'slip' ? words.slipOfPen : words.notACode;
  return (
    <div className={classes.slip}>
      <form
        noValidate
        className={classes.code}
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/checkins', search: (before) => ({ ...before, slip: value.trim() }) });
        }}
      >
        <TextLine
          label={words.code}
          help={words.codeHelp}
          size="short"
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={setValue}
          error={value === typed ? wrong : undefined}
        />
        <Button type="submit">{words.find}</Button>
      </form>
      {read.read === 'code' && value === typed && (
        <FoundSlip code={read.code} onDone={() => void navigate({ to: '/checkins', search: ({ slip: _, ...rest }) => rest })} />
      )}
    </div>
  );
}

/** No slip has this number: it may stand on another paper, and leads there. */
function NoSlip({ code }: { code: string }) {
  const { checkinBoard, reports } = useText();
  const which = useQuery({ ...asking('paperforms.which', { typed: code }), refetchOnMount: 'always' });
  if (!which.isFetchedAfterMount) return undefined;
  const kind = which.data?.kind;
  if (kind === undefined || kind === 'slip') return <Notice>{checkinBoard.slips.unknown}</Notice>;
  return (
    <Notice
      tone="accent"
      action={
        <ButtonLink to="/paper-forms" search={{ code: printedCode(code) }} small>
          {reports.paper.leadOn[kind]}
        </ButtonLink>
      }
    >
      {reports.paper.isOf[kind]}
    </Notice>
  );
}

function FoundSlip({ code, onDone }: { code: string; onDone: () => void }) {
  const { checkinBoard } = useText();
  const words = checkinBoard.slips;
  const language = useLanguage();
  // Asked anew each time: since the last look it may have been typed in.
  const found = useQuery({ ...asking('checkins.findSlip', { typed: code }), refetchOnMount: 'always' });
  if (found.error !== null) return <Problem error={found.error} />;
  if (!found.isFetchedAfterMount || found.data === undefined) return undefined;
  const { slip } = found.data;
  if (slip === undefined) return <NoSlip code={code} />;
  const open = (
    <ButtonLink to="/cases/$caseId" params={{ caseId: slip.caseId }} small>
      {words.openCase}
    </ButtonLink>
  );
  if (slip.usedOn !== undefined) return <Notice action={open}>{words.used(dayName(slip.usedOn, language))}</Notice>;
  if (slip.checkin.status !== 'planned') return <Notice action={open}>{words.recorded}</Notice>;
  const who = slip.who === '' ? checkinBoard.together : slip.who;
  return (
    <section aria-label={words.slipOf(who)}>
      <p className={classes.what}>{words.slipOf(who)}</p>
      <p className={classes.soft}>
        {slip.caseTitle} · {dayName(slip.checkin.due, language)}
      </p>
      <RecordCheckin id={slip.checkin.id} who={who} slip={slip.code} onClose={onDone} />
    </section>
  );
}
