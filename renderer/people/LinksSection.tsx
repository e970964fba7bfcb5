/** @file Guardians, brothers and sisters, trusted adults: how persons belong together outside of any case. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isOneWay, LINK_KINDS, type LinkKind, type PersonPage } from '../../shared/people/page';
import type { Person } from '../../shared/people/person';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { Dialog } from '../ui/Overlay';
import { Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { Initials } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { PersonFinder } from './PersonFinder';
import classes from './people.module.css';

export function LinksSection({ page }: { page: PersonPage }) {
  const { people } = useText();
  const t = people.links;
  const [adding, setAdding] = useState(false);
  const unlink = useTelling('people.unlink');
  const link = useTelling('people.link');
  const { person, links } = page;
  const remove = (one: (typeof links)[number]) => {
    const [from, to] = one.direction === 'to' ? [person.id, one.other.id] : [one.other.id, person.id];
    unlink.mutate(
      { linkId: one.id },
      { onSuccess: () => toast(t.removed, { undo: () => link.mutate({ from, to, kind: one.kind, note: one.note }) }) },
    );
  };
  return (
    <Section
      title={t.title}
      actions={
        <Button kind="quiet" small onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      }
    >
      {links.length === 0 && <p className={classes.soft}>{t.none}</p>}
      <ul className={classes.list}>
        {links.map((one) => (
          <li key={one.id} className={classes.line}>
            <Initials letters={one.other.initials} />
            <span className={classes.grow}>
              <span className={classes.soft}>{one.direction === 'to' && isOneWay(one.kind) ? t.to[one.kind] : t.from[one.kind]}</span>{' '}
              <Link to="/people/$personId" params={{ personId: one.other.id }} preload={false}>
                {one.other.name}
              </Link>
              {one.note !== '' && <span className={classes.soft}> · {one.note}</span>}
            </span>
            <Button kind="quiet" small aria-label={`${t.remove}: ${one.other.name}`} onClick={() => remove(one)}>
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Problem error={unlink.error} />
      {adding && <AddLink person={person} onClose={() => setAdding(false)} />}
    </Section>
  );
}

/** Kind and way in one choice: "guardian_of:from" is somebody who is this person's guardian. */
type Way = `${LinkKind}:${'from' | 'to'}`;

function AddLink({ person, onClose }: { person: Person; onClose: () => void }) {
  const { people, ui } = useText();
  const t = people.links;
  const [other, setOther] = useState<Person>();
  const [way, setWay] = useState<Way>(person.kind === 'student' ? 'guardian_of:from' : 'guardian_of:to');
  const [note, setNote] = useState('');
  const link = useTelling('people.link');
  const options = LINK_KINDS.flatMap((kind) =>
    (isOneWay(kind) ? (['from', 'to'] as const) : (['from'] as const)).map((direction) => ({
      value: `${kind}:${direction}` as const,
      label: t.options(other?.name ?? '…', kind, direction === 'from'),
    })),
  );
  const save = () => {
    const kind = LINK_KINDS.find((one) => way.startsWith(`${one}:`));
    if (other === undefined || kind === undefined) return;
    const [from, to] = way.endsWith(':from') ? [other.id, person.id] : [person.id, other.id];
    link.mutate({ from, to, kind, note }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t.add} open onClose={onClose} width="wide">
      <Fields>
        <PersonFinder label={t.who} without={[person.id]} chosen={other} onChoose={setOther} />
        {other !== undefined && (
          <>
            <Choice label={t.how} value={way} options={options} onChange={(next) => next !== undefined && setWay(next)} />
            <TextLine label={t.note} help={t.noteHelp} optional size="medium" maxLength={200} value={note} onChange={setNote} />
          </>
        )}
        <Problem error={link.error} />
        <Actions>
          {other !== undefined && (
            <Button kind="primary" busy={link.isPending} onClick={save}>
              {t.save}
            </Button>
          )}
          <Button onClick={onClose}>{ui.cancel}</Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}
