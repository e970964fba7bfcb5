/** @file Before a second record of one person is made: is it somebody who is known already? */
import { useEffect, useRef } from 'react';
import type { Alike } from '../../shared/people/page';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Notice } from '../ui/Problem';
import { Initials } from '../ui/Status';
import classes from './People.module.css';

export interface AlikeQuestionProps {
  name: string;
  offers: readonly Alike[];
  onKnown: (person: Alike['person']) => void;
  onNew: () => void;
}

export function AlikeQuestion({ name, offers, onKnown, onNew }: AlikeQuestionProps) {
  const { cases, codes } = useText();
  const t = cases.picker;
  const frame = useRef<HTMLDivElement>(null);
  // Whoever chose by the keyboard goes on by the keyboard.
  useEffect(() => frame.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question inside a form, not a set of fields
    <div ref={frame} role="group" aria-label={t.alikeTitle(name)} className={classes.alike}>
      <Notice>
        <p>
          <b>{t.alikeTitle(name)}</b> {t.alikeLead}
        </p>
        <ul className={classes.alikeList}>
          {offers.map(({ person, why, cases: n }) => (
            <li key={person.id} className={classes.alikeOne}>
              <Initials name={person.name} />
              <span className={classes.partyName}>
                {person.name}
                <span className={classes.about}>
                  {[t.alikeWhy[why], codes.personKind[person.kind], person.grade && cases.people.grade(person.grade), t.alikeCases(n)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Button small onClick={() => onKnown(person)}>
                {t.alikeIs(person.name)}
              </Button>
            </li>
          ))}
        </ul>
        <Actions>
          <Button small kind="quiet" onClick={onNew}>
            {t.alikeNew}
          </Button>
        </Actions>
      </Notice>
    </div>
  );
}
