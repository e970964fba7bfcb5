/** @file People whom nothing needs any more. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { personKindSchema } from '../../shared/people/person';
import type { PersonId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { Button } from '../ui/Button';
import { EmptyState, Table } from '../ui/Lists';
import { Problem } from '../ui/Problem';
import { PlanDialog } from './PlanDialog';
import classes from './retention.module.css';

export function Unneeded() {
  const { retention, codes } = useText();
  const t = retention.people;
  const language = useLanguage();
  const list = useQuery(asking('retention.unneeded', {}));
  const [chosen, setChosen] = useState<readonly PersonId[]>([]);
  const [looking, setLooking] = useState(false);
  if (list.data === undefined) return <Problem error={list.error} />;
  if (list.data.length === 0) return <EmptyState title={t.none}>{t.noneHelp}</EmptyState>;
  const picked = list.data.filter((person) => chosen.includes(person.personId)).slice(0, 100);
  return (
    <>
      <p className={classes.lead}>{t.lead}</p>
      <Table
        caption={retention.places.people}
        head={[{ label: t.head.choose, hidden: true, width: '44px' }, t.head.name, t.head.kind, t.head.left]}
      >
        {list.data.map((person) => {
          const kind = personKindSchema.safeParse(person.kind).data;
          return (
            <tr key={person.personId}>
              <td className={classes.tick}>
                <input
                  type="checkbox"
                  aria-label={person.name}
                  checked={chosen.includes(person.personId)}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, person.personId] : chosen.filter((id) => id !== person.personId))
                  }
                />
              </td>
              <th scope="row" className={classes.cell}>
                <Link to="/people/$personId" params={{ personId: person.personId }}>
                  {person.name}
                </Link>
              </th>
              <td>{kind === undefined ? '' : codes.personKind[kind]}</td>
              <td>{person.leftOn === undefined ? '' : t.leftOn(dayName(person.leftOn, language))}</td>
            </tr>
          );
        })}
      </Table>
      <div className={classes.chosen}>
        <Button kind="primary" disabled={picked.length === 0} onClick={() => setLooking(true)}>
          {retention.see(Math.max(1, picked.length))}
        </Button>
        <p className={classes.soft} role="status">
          {retention.chosen(picked.length)}
        </p>
      </div>
      {looking && (
        <PlanDialog
          targets={picked.map(({ personId }) => ({ kind: 'person', personId }))}
          onClose={() => setLooking(false)}
          onDone={() => {
            setLooking(false);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}
