/** @file What the keeper needs to know of each person before the circle. On the screen only, on no print. */
import type { CircleView, KeeperNote } from '../../shared/circles/contract';
import { useText } from '../text/catalogue';
import { Lines } from '../ui/Lists';
import { Section } from '../ui/Page';
import { Initials } from '../ui/Status';
import classes from './KeeperNotes.module.css';

export function KeeperNotes({ notes }: { notes: readonly KeeperNote[] }) {
  const t = useText();
  const words = t.circles.keeper;
  if (notes.length === 0) return undefined;
  return (
    <Section title={words.title} lead={words.lead}>
      <Lines label={words.title}>
        {notes.map((note) => (
          <li key={note.partyId}>
            <Note note={note} />
          </li>
        ))}
      </Lines>
    </Section>
  );
}

function Note({ note }: { note: KeeperNote }) {
  const t = useText();
  const said: [string, string][] = [
    ...(note.notAsked === undefined ? [] : [[t.preparation.field.not_asked, note.notAsked] as [string, string]]),
    ...(note.beside === undefined ? [] : [[t.preparation.field.beside, note.beside] as [string, string]]),
    ...(note.needs.length === 0 ? [] : [[t.preparation.needsTitle, note.needs.join('; ')] as [string, string]]),
    ...note.said.map(({ field, text }): [string, string] => [t.preparation.field[field], text]),
  ];
  return (
    <div className={classes.note}>
      <Initials name={note.name} />
      <div className={classes.text}>
        <p className={classes.name}>{note.name}</p>
        <dl className={classes.said}>
          {said.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

/** Names of each pair that must not share a room. */
export const apartOf = (view: CircleView): [string, string][] =>
  view.apart.flatMap(([a, b]): [string, string][] => {
    const nameOf = (id: string) => view.circle.seats.find((seat) => seat.partyId === id)?.name;
    const [one, other] = [nameOf(a), nameOf(b)];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
