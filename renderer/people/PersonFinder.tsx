/** @file Choosing one person of the register: typing narrows, a button takes. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../shared/people/person';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Pick } from '../ui/Pick';
import { Initials } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import { aboutPerson } from './about';
import classes from './people.module.css';

export interface PersonFinderProps {
  label: string;
  help?: string;
  /** Nobody can be chosen who is listed here. */
  without: readonly string[];
  /** Offered before anything is typed. */
  first?: readonly Person[];
  chosen: Person | undefined;
  onChoose: (person: Person | undefined) => void;
}

export function PersonFinder({ label, help, without, first = [], chosen, onChoose }: PersonFinderProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const found = useQuery({ ...asking('people.find', { text: name }), enabled: name !== '', placeholderData: keepPreviousData });
  const offers = (name === '' ? first : (found.data ?? [])).filter((p) => !without.includes(p.id)).slice(0, 6);
  const shown = chosen !== undefined && !offers.some((p) => p.id === chosen.id) ? [chosen, ...offers] : offers;
  return (
    <div>
      <TextLine
        label={label}
        help={help}
        type="search"
        size="medium"
        maxLength={120}
        spellCheck={false}
        value={typed}
        onChange={setTyped}
      />
      {shown.length > 0 && (
        <ul className={classes.found}>
          {shown.map((person) => (
            <li key={person.id}>
              <Pick row chosen={person.id === chosen?.id} onChoose={() => onChoose(person)}>
                <Initials name={person.name} />
                <span className={classes.grow}>
                  <span className={classes.name}>{person.name}</span> <span className={classes.soft}>{aboutPerson(person, text)}</span>
                </span>
              </Pick>
            </li>
          ))}
        </ul>
      )}
      {name !== '' && found.data !== undefined && shown.length === 0 && <p className={classes.soft}>{text.people.finder.none}</p>}
    </div>
  );
}
