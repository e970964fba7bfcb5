/**
 * @file What was released for one circle, as a page.
 *
 * [Note: What is shown is what lies there]
 * Drawn from the very object that is written to a desk, and every word in that object has a place here: a test walks through it and looks
 * for each of them on this page. Something new that is released fails there until it is shown.
 */
import type { CircleRow } from '../../shared/circles/circle';
import type { ReleasedCircle } from '../../shared/circles/contract';
import { useText } from '../text/catalogue';
import { dayName, timeOfDay } from '../text/dates';
import { useLanguage } from '../text/language';
import { Lines } from '../ui/Lists';
import { Facts, Section } from '../ui/Page';
import { StatusWord } from '../ui/Status';
import { agreementNames } from './agreement-names';
import { KeeperNotes } from './KeeperNotes';
import classes from './Readiness.module.css';

export function OnDesk({ row, released }: { row: CircleRow; released: ReleasedCircle }) {
  const t = useText();
  const words = t.room.desk;
  const language = useLanguage();
  const { circle, room, agreements } = released;
  const nameOf = (id: string | undefined) =>
    id === undefined ? '' : (released.names[id] ?? circle.seats.find((s) => s.partyId === id)?.name ?? '');
  const warnings = [
    ...(released.held ? [words.held] : []),
    ...released.apart.map(([a, b]) => words.apart(nameOf(a), nameOf(b))),
    ...released.notBeside.map(([a, b]) => words.notBeside(nameOf(a), nameOf(b))),
    ...released.waiting.map((id) => words.waiting(nameOf(id))),
    ...released.unprepared.map((id) => words.unprepared(nameOf(id))),
  ];
  const names = agreementNames(released, t.circles.preview);
  return (
    <>
      <Section title={words.list}>
        <p>
          {[t.codes.process[row.process], dayName(row.plannedOn, language), row.place, t.circles.people(row.people)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={classes.soft}>
          {[row.purpose, t.codes.circleStatus[row.status], row.hasScript ? t.circles.scriptChosen : ''].filter(Boolean).join(' · ')}
        </p>
      </Section>
      <Section title={words.facts}>
        <Facts
          items={[
            [words.process, t.codes.process[circle.process]],
            [words.status, t.codes.circleStatus[circle.status]],
            [words.day, dayName(circle.heldOn ?? circle.plannedOn, language)],
            [words.time, circle.startTime && timeOfDay(circle.startTime, language)],
            [words.minutes, String(circle.realMinutes ?? circle.minutes)],
            [words.place, circle.place],
            [
              words.offers,
              room &&
                [
                  room.name,
                  room.seats && t.room.place.seats(room.seats),
                  t.room.place.stepFree[room.stepFree],
                  t.room.place.quiet[room.quiet],
                  room.hours,
                  room.note,
                ]
                  .filter(Boolean)
                  .join(' · '),
            ],
            [words.purpose, circle.purpose],
            [words.keeper, circle.keeperName],
            [words.language, t.codes.language[circle.language]],
            [words.ages, circle.ageBand && t.codes.ageBand[circle.ageBand]],
          ]}
        />
      </Section>
      <Section title={words.people}>
        <Lines label={words.people}>
          {circle.seats.map((seat) => (
            <li key={seat.partyId ?? seat.name}>
              <strong>{seat.name}</strong>{' '}
              <span className={classes.soft}>
                {[
                  t.codes.partyRole[seat.role],
                  seat.supports === undefined ? '' : words.supports(nameOf(seat.supports)),
                  seat.count > 1 ? t.circles.people(seat.count) : '',
                  seat.needs === '' ? '' : `${words.needs}: ${seat.needs}`,
                  seat.attendance === 'expected' ? '' : t.codes.attendance[seat.attendance],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </Lines>
      </Section>
      <KeeperNotes notes={released.keeperNotes} />
      <Section title={words.warnings}>
        {warnings.length === 0 ? (
          <p className={classes.soft}>{words.nothing}</p>
        ) : (
          <ul>
            {warnings.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Section>
      {agreements.length > 0 && (
        <Section title={words.agreements}>
          {agreements.map((agreement) => (
            <div key={agreement.id}>
              {agreements.length > 1 && <h3>{names.get(agreement.id)}</h3>}
              <ul>
                {agreement.items.map((item) => (
                  <li key={item.id}>
                    {words.owed(
                      nameOf(item.owedBy),
                      [item.what, nameOf(item.owedTo), item.howShown, item.helper, dayName(item.due, language), item.amount?.toString()]
                        .filter(Boolean)
                        .join(' · '),
                    )}
                  </li>
                ))}
                {agreement.signatures.map((signed) => (
                  <li key={signed.partyId}>
                    {words.signed(
                      nameOf(signed.partyId),
                      [t.codes.signatureMethod[signed.method], dayName(signed.on, language), signed.typed, signed.witness]
                        .filter(Boolean)
                        .join(' · '),
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
      )}
      <p>
        <StatusWord tone="kept">{words.never}</StatusWord>
      </p>
    </>
  );
}
