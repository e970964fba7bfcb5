/**
 * @file Finding somebody while typing: people of this form, people the vault knows, or somebody new, a group, somebody unknown.
 * A combobox: arrow keys choose, Enter takes, Escape closes the list and keeps what was typed.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { fold } from '../../shared/fold';
import type { Alike } from '../../shared/people/page';
import type { Person } from '../../shared/people/person';
import { ask } from '../ipc/client';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Field, type FieldText } from '../ui/Field';
import fieldClasses from '../ui/Field.module.css';
import { Initials } from '../ui/Status';
import { AlikeQuestion } from './AlikeQuestion';
import type { PartyDraft, Picked } from './case-form';
import classes from './People.module.css';

export interface PersonPickerProps extends FieldText {
  /** People of the form so far: they can get one more role. */
  here?: readonly PartyDraft[];
  /** Known people who are not offered: already in the case. */
  without?: readonly string[];
  onPick: (picked: Picked) => void;
  'data-path'?: string;
  error?: string | undefined;
}

interface Offer {
  key: string;
  picked: Picked;
  name: string;
  about: string;
}

export function PersonPicker({ here = [], without = [], onPick, error, ...text }: PersonPickerProps) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [question, setQuestion] = useState<{ name: string; offers: readonly Alike[] }>();
  const list = useId();
  const offers = useOffers(typed, here, without);
  const shown = open && typed.trim() !== '' ? offers : [];
  const now = Math.min(active, shown.length - 1);

  const take = (offer: Offer | undefined) => {
    if (offer === undefined) return;
    setTyped('');
    setOpen(false);
    const { picked } = offer;
    if (picked.kind !== 'new') return onPick(picked);
    // Before a second record of one person is made. When it can't be asked, somebody new is the safe answer: merging mends it.
    void ask('people.alike', { name: picked.name })
      .catch(() => [])
      .then((found) => {
        const offers = found.filter((a) => !without.includes(a.person.id) && !here.some((h) => h.personId === a.person.id));
        if (offers.length > 0) setQuestion({ name: picked.name, offers });
        else onPick(picked);
      });
  };
  const answer = (picked: Picked) => {
    setQuestion(undefined);
    onPick(picked);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // Enter in this field never sends the whole form.
      event.preventDefault();
      take(shown[now] ?? offers[0]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive((now + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % Math.max(shown.length, 1));
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <Field {...text} error={error}>
      {(wiring) => (
        <div className={classes.picker}>
          <input
            {...wiring}
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={shown[now] === undefined ? undefined : `${list}-${now}`}
            data-path={text['data-path']}
            className={fieldClasses.control}
            value={typed}
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setQuestion(undefined);
              setActive(0);
              setOpen(true);
            }}
            onKeyDown={press}
            onBlur={() => setOpen(false)}
          />
          <div
            id={list}
            role="listbox"
            aria-label={typeof text.label === 'string' ? text.label : undefined}
            className={shown.length > 0 ? classes.offers : undefined}
          >
            {shown.map((offer, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses in the field (combobox)
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant)
              <div
                key={offer.key}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === now}
                className={index === now ? `${classes.offer} ${classes.offerNow}` : classes.offer}
                onMouseDown={(event) => event.preventDefault()}
                onMouseEnter={() => setActive(index)}
                onClick={() => take(offer)}
              >
                {offer.picked.kind === 'here' || offer.picked.kind === 'known' ? (
                  <Initials name={offer.name} />
                ) : (
                  <span className={classes.plus} aria-hidden="true" />
                )}
                <span>
                  {offer.name}
                  {offer.about !== '' && <span className={classes.about}>{offer.about}</span>}
                </span>
              </div>
            ))}
          </div>
          {question !== undefined && (
            <AlikeQuestion
              {...question}
              onKnown={(person) => answer({ kind: 'known', person })}
              onNew={() => answer({ kind: 'new', name: question.name })}
            />
          )}
        </div>
      )}
    </Field>
  );
}

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
/** As the vault finds people: each typed word begins a part of the name. */
const begins = (name: string, typed: string) => words(typed).every((word) => words(fold(name)).some((part) => part.startsWith(word)));

function useOffers(typed: string, here: readonly PartyDraft[], without: readonly string[]): Offer[] {
  const { cases, codes } = useText();
  const t = cases.picker;
  const name = typed.trim();
  const found = useQuery({ ...asking('people.find', { text: name }), enabled: name !== '', placeholderData: keepPreviousData });
  if (name === '') return [];
  const about = (person: Person) =>
    [codes.personKind[person.kind], person.grade && cases.people.grade(person.grade), person.ageBand && codes.ageBand[person.ageBand]]
      .filter(Boolean)
      .join(' · ');
  const known = (found.data ?? []).filter(
    (p) => begins(p.name, fold(name)) && !without.includes(p.id) && !here.some((h) => h.personId === p.id),
  );
  return [
    ...here
      .filter((p) => begins(p.name, fold(name)))
      .map((p): Offer => ({ key: p.key, picked: { kind: 'here', key: p.key }, name: p.name, about: t.here })),
    ...known
      .slice(0, 6)
      .map((person): Offer => ({ key: person.id, picked: { kind: 'known', person }, name: person.name, about: about(person) })),
    { key: 'new', picked: { kind: 'new', name }, name: t.asNew(name), about: '' },
    { key: 'group', picked: { kind: 'group', name }, name: t.asGroup(name), about: t.asGroupHelp },
    { key: 'unknown', picked: { kind: 'unknown', name }, name: t.asUnknown(name), about: t.asUnknownHelp },
  ];
}
