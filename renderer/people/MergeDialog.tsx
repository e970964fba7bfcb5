/** @file Two records of one person become one. It can be undone, so it is asked once, with what goes and what stays. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../shared/people/person';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { PersonFinder } from './PersonFinder';
import classes from './people.module.css';

export function MergeDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { people: t, ui } = useText();
  const [other, setOther] = useState<Person>();
  const merge = useTelling('people.merge');
  const undo = useTelling('people.undoMerge');
  const alike = useQuery(asking('people.alike', { name: person.name, birthDate: person.birthDate, not: person.id }));
  const save = () => {
    if (other === undefined) return;
    merge.mutate(
      { keep: person.id, other: other.id },
      {
        onSuccess: ({ id }) => {
          toast(t.merge.done(person.name), { undo: () => undo.mutate({ mergeId: id }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t.merge.title(person.name)} open onClose={onClose} width="wide">
      <Fields>
        <PersonFinder
          label={t.merge.find}
          without={[person.id]}
          first={(alike.data ?? []).map((a) => a.person)}
          chosen={other}
          onChoose={setOther}
        />
        {other !== undefined && (
          <div>
            <p>
              <b>{t.merge.lead(person.name, other.name)}</b>
            </p>
            <ul className={classes.points}>
              {t.merge.goes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{t.merge.stays}</p>
          </div>
        )}
        <Problem error={merge.error} />
        <Actions>
          {other !== undefined && (
            <Button kind="primary" busy={merge.isPending} onClick={save}>
              {t.merge.save}
            </Button>
          )}
          <Button onClick={onClose}>{ui.cancel}</Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}
