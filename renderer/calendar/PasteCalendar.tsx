/** @file Pasting: what was understood, what was not and why, and a question where a date can be two days. Nothing is kept before the press. */
import { useState } from 'react';
import type { SchoolCalendar, Span, SpanKind } from '../../shared/calendar/calendar';
import { readCalendar } from '../../shared/calendar/read';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { optionsOf, Segments } from '../ui/Choice';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { Lines } from '../ui/Lists';
import { StatusWord } from '../ui/Status';
import { TextArea } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import classes from './calendar.module.css';
import { daysOf } from './words';

const ORDERS = ['dmy', 'mdy'] as const;
type Order = (typeof ORDERS)[number];

export interface PasteCalendarProps {
  calendar: SchoolCalendar;
  onTake: (next: Partial<SchoolCalendar>, said: string) => Promise<boolean>;
  onClose: () => void;
}

const same = (a: Span, b: Span): boolean => a.kind === b.kind && a.from === b.from && a.to === b.to;

export function PasteCalendar({ calendar, onTake, onClose }: PasteCalendarProps) {
  const { calendar: words, ui } = useText();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [order, setOrder] = useState<Order>();
  /** Lines of which somebody said what they are. */
  const [kinds, setKinds] = useState<Readonly<Record<number, SpanKind>>>({});
  const [busy, setBusy] = useState(false);
  const draft = useDraft({ key: 'calendar.paste', values: { text }, restore: (kept) => setText(kept.text) });
  const found = readCalendar(text, today(), order);
  const spans = found.spans.map((one) => ({ ...one, span: { ...one.span, kind: kinds[one.line] ?? one.span.kind } }));
  const isKnown = (span: Span) => calendar.spans.some((kept) => same(kept, span));
  const newSpans = spans
    .map((one) => one.span)
    .filter((span, at, all) => !isKnown(span) && all.findIndex((other) => same(other, span)) === at);
  const newBells = found.bells.map((one) => one.bell).filter((bell) => !calendar.bells.some((kept) => kept.start === bell.start));
  const count = newSpans.length + newBells.length;

  const take = async () => {
    setBusy(true);
    const next = { spans: [...calendar.spans, ...newSpans], bells: [...calendar.bells, ...newBells] };
    const taken = await onTake(next, words.taken(count));
    setBusy(false);
    if (!taken) return;
    // What was not understood stays to be put right; the rest is in the calendar.
    setText(found.unread.map((one) => one.text).join('\n'));
    setKinds({});
    if (found.unread.length > 0) return;
    await draft.done();
    onClose();
  };

  return (
    <>
      <KeptLine draft={draft} />
      <TextArea label={words.paste} help={words.pasteHelp} value={text} onChange={setText} maxLength={20_000} room="much" />
      <SavedSign draft={draft} />
      {(found.ask !== undefined || order !== undefined) && (
        <Segments label={words.ask(found.ask ?? '3/4/2026')} value={order} options={optionsOf(ORDERS, words.orders)} onChange={setOrder} />
      )}
      {(spans.length > 0 || found.bells.length > 0) && (
        <>
          <h3 className={classes.partTitle}>{words.understood}</h3>
          <Lines label={words.understood}>
            {spans.map(({ line, span, yearTaken, kindTaken }) => (
              <li key={line} className={classes.line}>
                <div className={classes.body}>
                  <p>
                    <b>{span.name}</b> · {words.kinds[span.kind]}
                  </p>
                  <p className={classes.soft}>{daysOf(span, language, words)}</p>
                  {isKnown(span) && <p className={classes.soft}>{words.known}</p>}
                  {yearTaken && <StatusWord tone="soon">{words.yearTaken}</StatusWord>}
                  {kindTaken && kinds[line] === undefined && <StatusWord tone="soon">{words.kindTaken}</StatusWord>}
                </div>
                <Button
                  kind="quiet"
                  small
                  aria-label={span.kind === 'term' ? words.asHolidayOf(span.name) : words.asTermOf(span.name)}
                  onClick={() => setKinds({ ...kinds, [line]: span.kind === 'term' ? 'holiday' : 'term' })}
                >
                  {span.kind === 'term' ? words.asHoliday : words.asTerm}
                </Button>
              </li>
            ))}
            {found.bells.map(({ line, bell }) => (
              <li key={line} className={classes.line}>
                <p>
                  <b>{bell.name}</b> · {words.range(bell.start, bell.end)}
                </p>
              </li>
            ))}
          </Lines>
        </>
      )}
      {found.unread.length > 0 && (
        <>
          <h3 className={classes.partTitle}>{words.notUnderstood}</h3>
          <Lines label={words.notUnderstood}>
            {found.unread.map(({ line, text: what, why }) => (
              <li key={line} className={classes.line}>
                <div className={classes.body}>
                  <p>
                    <span className={classes.soft}>{words.lineOf(line)}</span> {what}
                  </p>
                  <StatusWord tone="stop">{words.unread[why]}</StatusWord>
                </div>
              </li>
            ))}
          </Lines>
        </>
      )}
      <div className={classes.foot}>
        {count === 0 && spans.length > 0 && <p className={classes.soft}>{words.nothingNew}</p>}
        {count > 0 && found.unread.length > 0 && <p className={classes.soft}>{words.restStays}</p>}
        <Actions>
          {count > 0 && (
            <Button kind="primary" busy={busy} busyText={ui.saving} onClick={() => void take()}>
              {words.take(count)}
            </Button>
          )}
          {calendar.spans.length + calendar.bells.length > 0 && (
            <Button kind="quiet" onClick={onClose}>
              {ui.cancel}
            </Button>
          )}
        </Actions>
      </div>
    </>
  );
}
