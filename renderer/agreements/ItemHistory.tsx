/** @file What was said about a promise, oldest first: behind one tap, because mostly there is one entry only. */
import type { ToldEvent } from '../../shared/agreements/history';
import type { Party } from '../../shared/cases/case';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import classes from './agreements.module.css';

export function ItemHistory({ what, events, parties }: { what: string; events: readonly ToldEvent[]; parties: readonly Party[] }) {
  const t = useText();
  const language = useLanguage();
  const words = t.agreements.item;
  const told = (event: ToldEvent): string => {
    if (event.status === 'open') return words.openAgain;
    const status = t.codes.itemStatus[event.status];
    return event.corrects ? words.corrected(status) : status;
  };
  return (
    <details className={classes.history}>
      <summary aria-label={words.historyOf(what)}>{words.history}</summary>
      <ol>
        {events.map((event, index) => {
          const who = parties.find((party) => party.id === event.saidBy)?.name;
          const more = [
            who !== undefined && words.saidBy(who),
            event.note,
            event.recordedBy !== '' && words.writtenBy(event.recordedBy),
          ].filter(Boolean);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: append only, so an entry keeps its place
            <li key={index}>
              {dayName(event.on, language)}: {told(event)}
              {more.length > 0 && <span className={classes.soft}>{more.join(' · ')}</span>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
