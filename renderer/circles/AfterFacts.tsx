/** @file In a few lines, how a circle went: parts, passes, words that were read, who was there by phone, why it was stopped. */
import type { CaseView } from '../../shared/cases/contract';
import { fidelityOf, passesIn } from '../../shared/circles/account';
import type { Circle } from '../../shared/circles/circle';
import { listOf } from '../../shared/scripts/words';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import classes from './Account.module.css';

export function AfterFacts({ view, circle }: { view: CaseView; circle: Circle }) {
  const t = useText();
  const language = useLanguage();
  const words = t.circles.record;
  const { after } = circle;
  if (after === undefined) return undefined;
  const nameOf = (id: string | undefined) => view.parties.find((p) => p.id === id)?.name ?? '';
  const fidelity = fidelityOf(after.parts);
  const passes = passesIn(after);
  const skipped = after.parts.filter((p) => p.state === 'skipped').map((p) => p.title);
  const remote = circle.seats.filter((s) => s.attendance === 'remote').map((s) => nameOf(s.partyId));
  const lines = [
    after.stopReason === undefined ? '' : words.stopped(t.circles.record.stopReasons[after.stopReason].toLocaleLowerCase(language)),
    fidelity === undefined
      ? ''
      : [
          words.fidelity(fidelity.done + fidelity.changed, fidelity.of, fidelity.percent),
          fidelity.changed > 0 ? words.changedParts(fidelity.changed) : '',
          skipped.length > 0 ? words.skippedParts(listOf(skipped, language)) : '',
        ]
          .filter(Boolean)
          .join('. '),
    passes === undefined ? '' : words.passed(passes),
    remote.length > 0 ? words.remote(listOf(remote, language)) : '',
    ...after.statements.map((s) => words.wasRead(nameOf(s.partyId), s.readBy)),
  ].filter(Boolean);
  if (lines.length === 0) return undefined;
  return (
    <ul className={classes.told}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
