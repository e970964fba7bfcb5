/** @file One letter: where it stands, what is missing before it goes, the one next step, and the rest under "More". */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { isOpenLetter, type Letter } from '../../shared/letters/letter';
import { ask } from '../ipc/client';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { MentionText } from '../ui/MentionText';
import { Prose } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { Due, StatusWord } from '../ui/Status';
import { toast } from '../ui/toast';
import { Checks } from './Checks';
import { LetterForm } from './LetterForm';
import { LimitNotice } from './LimitNotice';
import classes from './letters.module.css';
import { LETTER_TONE, namesOf } from './names';
import { PrintLetter } from './PrintLetter';
import { DeliverForm, KeepForm, ReadyForm } from './StepForms';
import { Versions } from './Versions';

type Doing = 'nothing' | 'edit' | 'ready' | 'deliver' | 'keep' | 'print' | 'versions';

export function LetterLine({ view, letter, me }: { view: CaseView; letter: Letter; me: string }) {
  const { letters: t, codes } = useText();
  const language = useLanguage();
  const [doing, setDoing] = useState<Doing>('nothing');
  const [reading, setReading] = useState(false);
  const { writer, reader } = namesOf(view, letter);
  const who = t.fromTo(writer, reader);
  const live = view.closedOn === undefined;
  const open = live && isOpenLetter(letter.status);
  const done = () => setDoing('nothing');
  const facts = [
    codes.letterKind[letter.kind],
    t.written(dayName(letter.writtenOn, language)),
    letter.version > 1 ? t.version(letter.version) : '',
  ];
  if (doing === 'edit') return <LetterForm view={view} letter={letter} onDone={done} />;
  return (
    <div className={classes.letter}>
      <div className={classes.head}>
        <h3 className={classes.title}>{who}</h3>
        <span className={classes.signs}>
          <StatusWord tone={LETTER_TONE[letter.status]} tinted={letter.status === 'kept_unsent'}>
            {t.status[letter.status]}
          </StatusWord>
          {letter.status === 'ready' && letter.dueOn !== undefined && <Due date={letter.dueOn} />}
        </span>
      </div>
      <p className={classes.soft}>{facts.filter(Boolean).join(' · ')}</p>
      <LastStep letter={letter} />
      {open && <LimitNotice view={view} writer={letter.writer} reader={letter.reader} />}
      {open && <InTheWay letter={letter} writer={writer} reader={reader} />}
      {letter.toCollect > 0 && (
        <Notice tone="stop">
          <p>{t.collect(letter.toCollect)}</p>
        </Notice>
      )}
      {open && <Checks letter={letter} writer={writer} reader={reader} />}
      {reading && <Words letter={letter} />}
      <Choices
        letter={letter}
        who={who}
        live={live}
        reading={reading}
        onRead={() => setReading(!reading)}
        onDo={(next) => setDoing(doing === next ? 'nothing' : next)}
      />
      {doing === 'ready' && <ReadyForm letter={letter} onDone={done} />}
      {doing === 'deliver' && <DeliverForm letter={letter} me={me} onDone={done} />}
      {doing === 'keep' && <KeepForm letter={letter} onDone={done} />}
      {doing === 'print' && <PrintLetter letter={letter} reader={reader} onClose={done} />}
      {doing === 'versions' && <Versions letter={letter} />}
    </div>
  );
}

function Words({ letter }: { letter: Letter }) {
  const { letters: t } = useText();
  return (
    <div className={classes.words}>
      {letter.text !== '' && <MentionText text={letter.text} mentions={letter.mentions} />}
      {letter.attachment !== undefined && (
        <p>
          {t.scan(letter.attachment.name)} <span className={classes.soft}>{t.scanHelp}</span>
        </p>
      )}
      {letter.text === '' && letter.attachment === undefined && <p className={classes.soft}>{t.scanGone}</p>}
    </div>
  );
}

/** How it was given, or why it stays here. */
function LastStep({ letter }: { letter: Letter }) {
  const { letters: t } = useText();
  const language = useLanguage();
  const last = letter.steps.at(-1);
  if (last === undefined || isOpenLetter(last.to)) return undefined;
  const said = [
    last.why === undefined ? '' : t.why[last.why],
    last.how === undefined ? '' : t.how[last.how],
    last.byWhom === '' ? '' : t.steps.by(last.byWhom),
    dayName(last.on, language),
  ];
  return (
    <>
      <p>{said.filter(Boolean).join(' · ')}</p>
      {last.note !== '' && (
        <div className={classes.received}>
          {last.to === 'delivered' && <p className={classes.label}>{t.steps.received}</p>}
          <Prose>{last.note}</Prose>
        </div>
      )}
    </>
  );
}

/** What the vault would answer, said beforehand and with what to do. What is only not ticked yet is seen beside it. */
function InTheWay({ letter, writer, reader }: { letter: Letter; writer: string; reader: string }) {
  const { letters: t, codes } = useText();
  const ticks = ['letter-unread', 'letter-unasked'];
  const way = letter.obstacles.filter((o) => letter.status === 'ready' || !ticks.includes(o.code));
  if (way.length === 0) return undefined;
  return (
    <Notice tone={way.some((o) => o.code === 'letter-reader' || o.code === 'screening-stop') ? 'stop' : 'soon'}>
      <ul className={classes.reasons}>
        {way.map((o) => (
          <li key={o.code}>{t.way[o.code]?.(writer, reader) ?? codes.obstacle[o.code]}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface ChoicesProps {
  letter: Letter;
  who: string;
  /** The case is open. */
  live: boolean;
  reading: boolean;
  onRead: () => void;
  onDo: (doing: Doing) => void;
}

function Choices({ letter, who, live, reading, onRead, onDo }: ChoicesProps) {
  const { letters: t } = useText();
  const [more, setMore] = useState(false);
  const giveBack = useTelling('letters.giveBack');
  const takeUp = useTelling('letters.takeUp');
  const remove = useTelling('letters.remove');
  const { id, status } = letter;
  const quiet = (label: string, onClick: () => void, busy = false) => (
    <Button kind="quiet" small busy={busy} aria-label={t.do.of(label, who)} onClick={onClick}>
      {label}
    </Button>
  );
  const back = () => giveBack.mutate({ id, on: today() }, { onSuccess: () => announce(t.do.done(t.status.returned)) });
  const again = () => takeUp.mutate({ id, on: today() });
  // The line is gone by the time the message comes, so the message does not hang on it.
  const takeAway = async () => {
    const gone = await remove.mutateAsync({ id }).catch(() => undefined);
    if (gone === undefined) return;
    toast(t.do.removed, { undo: () => void ask('letters.restore', { id }).then(() => toast(t.do.restored)) });
  };
  const printable = letter.text.trim() !== '' && (status === 'ready' || status === 'delivered') && letter.obstacles.length === 0;
  return (
    <>
      <Problem error={giveBack.error ?? takeUp.error ?? remove.error} />
      <Actions>
        {live && status === 'draft' && (
          <Button small aria-label={t.do.of(t.do.ready, who)} onClick={() => onDo('ready')}>
            {t.do.ready}
          </Button>
        )}
        {live && status === 'ready' && (
          <Button small aria-label={t.do.of(t.do.deliver, who)} onClick={() => onDo('deliver')}>
            {t.do.deliver}
          </Button>
        )}
        <Button kind="quiet" small aria-expanded={reading} aria-label={reading ? t.closeOf(who) : t.openOf(who)} onClick={onRead}>
          {reading ? t.close : t.open}
        </Button>
        {printable && quiet(t.do.print, () => onDo('print'))}
        <Button kind="quiet" small aria-expanded={more} aria-label={t.do.moreOf(who)} onClick={() => setMore(!more)}>
          {t.do.more}
        </Button>
        {more && (
          <>
            {live && isOpenLetter(status) && quiet(t.do.edit, () => onDo('edit'))}
            {live && isOpenLetter(status) && quiet(t.do.keep, () => onDo('keep'))}
            {status !== 'returned' && quiet(t.do.giveBack, back, giveBack.isPending)}
            {live && status === 'delivered' && quiet(t.do.notGiven, again, takeUp.isPending)}
            {live && (status === 'kept_unsent' || status === 'returned') && quiet(t.do.takeUp, again, takeUp.isPending)}
            {letter.version > 1 && quiet(t.versions(letter.version - 1), () => onDo('versions'))}
            {status !== 'delivered' && quiet(t.do.remove, () => void takeAway(), remove.isPending)}
          </>
        )}
      </Actions>
    </>
  );
}
