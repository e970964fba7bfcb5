/** @file One part of a circle in big type: what is said, what is asked, whose turn it is, and the few things that a keeper does meanwhile. */
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import type { Seat } from '../../shared/circles/plan';
import type { Rich } from '../../shared/prints/pieces';
import { fill } from '../../shared/scripts/fill';
import { type Block, wordingFor } from '../../shared/scripts/model';
import { ROLE_LABELS } from '../../shared/scripts/words';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { BigButton } from '../ui/FullWindow';
import { StatusWord } from '../ui/Status';
import { PartList } from './PartList';
import { RunTime } from './RunTime';
import { back, forward, type Held, jump, partsOf, pass, type Run, skip, type Turn, turnsOf, unpass } from './run';
import classes from './run.module.css';
import { seatNames } from './seats';

export interface RunPageProps {
  held: Held;
  run: Run;
  setRun: Dispatch<SetStateAction<Run>>;
  onLeave: () => Promise<void>;
  /** What to do when it is over. */
  onEnd?: () => Promise<void>;
  rehearsing?: boolean;
  failed?: boolean;
}

/** The shell's own key: what covers the whole window is there already. */
const blank = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', bubbles: true }));

/** What belongs into a place that nobody filled: the keeper says it. */
const blankOf = (hint: string): string => (hint === '' ? '…' : `… (${hint})`);

const plain = (rich: Rich): string => rich.map((part) => (part.kind === 'text' ? part.text : blankOf(part.hint))).join('');

export function RunPage({ held, run, setRun, onLeave, onEnd, rehearsing = false, failed = false }: RunPageProps) {
  const t = useText();
  const words = t.room.run;
  const { script, plan } = held;
  const parts = partsOf(script, plan);
  const block = parts[run.part];
  const turns = block === undefined ? [] : turnsOf(block, script, plan, run);
  const turn = turns[run.turn];
  const [note, setNote] = useState(false);
  const [listing, setListing] = useState(false);

  const step = useRef({ next: () => {}, back: () => {}, pass: () => {}, time: () => {}, leave: () => {}, listing: false });
  const move = (change: (before: Run) => Run) => {
    setNote(false);
    setRun(change);
  };
  step.current = {
    next: () => move((now) => forward(now, held, Date.now())),
    back: () => move((now) => back(now, held)),
    pass: () => move((now) => pass(now, held, Date.now())),
    time: () => setRun((now) => ({ ...now, hideTime: !now.hideTime })),
    leave: () => (listing ? setListing(false) : void onLeave()),
    listing,
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const onButton = event.target instanceof HTMLElement && event.target.closest('button, a') !== null;
      // Behind the list of parts nothing goes on unseen: there these keys scroll.
      const turns = step.current.listing ? undefined : step.current;
      const act = {
        arrowright: turns?.next,
        pagedown: turns?.next,
        ' ': onButton ? undefined : turns?.next,
        arrowleft: turns?.back,
        pageup: turns?.back,
        p: turns?.pass,
        t: step.current.time,
        b: blank,
        escape: step.current.leave,
      }[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return (
    <div className={classes.room}>
      {rehearsing && <p className={classes.rehearsal}>{words.rehearsing}</p>}
      <header className={classes.head}>
        <span className={classes.above}>{block === undefined ? '' : words.partOf(run.part + 1, parts.length)}</span>
        <RunTime held={held} run={run} onToggle={step.current.time} />
        <Button small aria-expanded={listing} onClick={() => setListing(!listing)}>
          {listing ? words.partsHide : words.parts}
        </Button>
        <Button small onClick={() => void onLeave()}>
          {words.leave}
        </Button>
      </header>
      {failed && <StatusWord tone="stop">{t.ui.notSaved}</StatusWord>}
      {listing ? (
        <PartList
          held={held}
          run={run}
          onGo={(part) => {
            setListing(false);
            move((now) => jump(now, part));
          }}
        />
      ) : block === undefined ? (
        <Over rehearsing={rehearsing} onEnd={onEnd} onLeave={onLeave} />
      ) : (
        <Part key={block.id} held={held} block={block} turns={turns} at={run.turn} note={note} onNote={() => setNote(!note)} />
      )}
      {!listing && (
        <footer className={classes.foot}>
          {block !== undefined && (
            <BigButton onClick={step.current.next}>
              {run.part === 0 && run.turn === 0 && run.began === 0
                ? words.begin
                : run.turn + 1 < turns.length
                  ? words.next
                  : words.nextPart}
            </BigButton>
          )}
          {block?.mayPass && turn?.seat !== undefined && (
            <BigButton kind="other" onClick={step.current.pass}>
              {words.pass}
            </BigButton>
          )}
          {turn?.again === true && (
            <BigButton kind="other" onClick={() => move((now) => unpass(now, held))}>
              {words.notPassing}
            </BigButton>
          )}
          {(run.part > 0 || run.turn > 0) && (
            <BigButton kind="other" onClick={step.current.back}>
              {words.back}
            </BigButton>
          )}
          {block !== undefined && (
            <BigButton kind="other" onClick={() => move((now) => skip(now, held, Date.now()))}>
              {words.skip}
            </BigButton>
          )}
        </footer>
      )}
      <p className={classes.keys}>{words.keys}</p>
    </div>
  );
}

interface PartProps {
  held: Held;
  block: Block;
  turns: readonly Turn[];
  at: number;
  note: boolean;
  onNote: () => void;
}

function Part({ held: { script, plan }, block, turns, at, note, onNote }: PartProps) {
  const words = useText().room.run;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { ageBand, language } = plan;
  const turn = turns[at];
  const say = (wording: Parameters<typeof wordingFor>[1]) => plain(fill(script, plan, wordingFor(script, wording, ageBand, language)));
  const asked = block.ask.map((prompt) => say(prompt.text));
  const one = turn?.question;
  const paired = plan.time?.paired.includes(block.id) ?? false;
  const first = at === 0;
  return (
    <div className={classes.part}>
      <h1 ref={heading} tabIndex={-1} className={classes.title} lang={language}>
        {block.title[language]}
      </h1>
      {first &&
        block.say.map((wording) => (
          <p key={say(wording)} className={classes.say} lang={language}>
            {say(wording)}
          </p>
        ))}
      {one !== undefined && asked[one] !== undefined ? (
        <div>
          {asked.length > 1 && <p className={classes.above}>{words.question(one + 1, asked.length)}</p>}
          <p className={classes.ask} lang={language}>
            {asked[one]}
          </p>
        </div>
      ) : (
        asked.length > 0 && (
          <ol className={classes.asks} lang={language}>
            {asked.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        )
      )}
      {paired && <p className={classes.say}>{words.inPairs}</p>}
      {plan.time?.circles !== undefined && turn?.seat !== undefined && <p className={classes.above}>{words.circles(plan.time.circles)}</p>}
      <div role="status" className={classes.turn}>
        {turn?.seat !== undefined && <Speaker held={{ script, plan }} turn={turn} next={turns[at + 1]} />}
      </div>
      <Leaving held={{ script, plan }} />
      {block.keeperNotes.length > 0 && (
        <div className={classes.note}>
          <Button small kind="quiet" aria-expanded={note} onClick={onNote}>
            {note ? words.forYouHide : words.forYou}
          </Button>
          {note &&
            block.keeperNotes.map((text) => (
              <p key={text.en} lang={language}>
                {plain(fill(script, plan, text[language]))}
              </p>
            ))}
        </div>
      )}
    </div>
  );
}

/** What was decided for this moment, one press away: nobody has to think then. */
function Leaving({ held: { plan } }: { held: Held }) {
  const { run: words, leaving } = useText().room;
  const [open, setOpen] = useState(false);
  const { ifLeaves } = plan;
  const lines = (['who', 'where', 'goOn', 'stop'] as const).flatMap((key) => {
    const said = ifLeaves?.[key] ?? '';
    return said === '' ? [] : [`${leaving[key]}: ${said}`];
  });
  if (lines.length === 0) return undefined;
  return (
    <div className={classes.note}>
      <Button small kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.ifLeaves}
      </Button>
      {open && lines.map((line) => <p key={line}>{line}</p>)}
    </div>
  );
}

function Speaker({ held: { plan }, turn, next }: { held: Held; turn: Turn; next: Turn | undefined }) {
  const words = useText().room.run;
  const roles = Object.fromEntries(Object.entries(ROLE_LABELS).map(([role, label]) => [role, label[plan.language]])) as Parameters<
    typeof seatNames
  >[1];
  // Names off is for paper. Here a part in large type beside the person would tell more than the name.
  const names = seatNames(plan.seats, roles);
  const nameOf = (seat: Seat | undefined) => (seat === undefined ? '' : (names.get(seat.key) ?? ''));
  return (
    <>
      <span className={classes.now}>
        <span className="visually-hidden">{words.now}: </span>
        {nameOf(turn.seat)}
      </span>
      <span className={classes.above}>
        {[turn.again ? words.again : '', next?.seat === undefined ? '' : words.after(nameOf(next.seat))].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

interface OverProps {
  rehearsing: boolean;
  /** Absent: there is nothing to tell, and the way leads back to the plan. */
  onEnd: (() => Promise<void>) | undefined;
  onLeave: () => Promise<void>;
}

function Over({ rehearsing, onEnd, onLeave }: OverProps) {
  const words = useText().room.run;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.part}>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {words.overTitle}
      </h1>
      <p className={classes.say}>{rehearsing ? words.overRehearsal : words.overText}</p>
      <div>
        <BigButton onClick={() => void (onEnd ?? onLeave)()}>{onEnd === undefined ? words.toPlan : words.toAfter}</BigButton>
      </div>
    </div>
  );
}
