/** @file Choosing a helper: somebody of the case, somebody the vault knows, or somebody new by name. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '../../shared/fold';
import type { HelperInput } from '../../shared/support/match';
import { personIdSchema } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { FieldError } from '../ui/Field';
import { Pick } from '../ui/Pick';
import { Initials } from '../ui/Status';
import { TextLine } from '../ui/TextLine';
import classes from './support.module.css';

/** As a form holds it: without an id it is somebody new. */
export interface HelperDraft {
  id?: string | undefined;
  name: string;
}

export function toHelper(draft: HelperDraft): HelperInput {
  return draft.id === undefined
    ? { kind: 'new', person: { name: draft.name, kind: 'student' } }
    : { kind: 'known', personId: personIdSchema.parse(draft.id) };
}

export interface HelperPickerProps {
  label: string;
  help?: string | undefined;
  /** Offered before anything is typed. */
  first: readonly HelperDraft[];
  /** Ids that can't be chosen. */
  without: readonly string[];
  chosen: HelperDraft | undefined;
  onChoose: (helper: HelperDraft | undefined) => void;
  error?: string | undefined;
}

const MOST = 5;

export function HelperPicker({ label, help, first, without, chosen, onChoose, error }: HelperPickerProps) {
  const { support, ui } = useText();
  const t = support.match.form;
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const found = useQuery({ ...asking('people.find', { text: name }), enabled: name !== '', placeholderData: keepPreviousData });
  if (chosen !== undefined)
    return (
      <fieldset aria-label={label}>
        <p className={classes.label}>{label}</p>
        <div className={classes.chosen}>
          <Initials name={chosen.name} />
          <span>{chosen.name}</span>
          <Button kind="quiet" small aria-label={t.takeOff(chosen.name)} onClick={() => onChoose(undefined)}>
            {support.match.drop}
          </Button>
        </div>
        <FieldError>{error}</FieldError>
      </fieldset>
    );
  const offers = (name === '' ? first : (found.data ?? []).map(({ id, name: known }) => ({ id: id as string, name: known })))
    .filter((p) => p.id === undefined || !without.includes(p.id))
    .slice(0, MOST);
  const known = offers.some((p) => fold(p.name) === fold(name));
  const choose = (helper: HelperDraft) => {
    setTyped('');
    onChoose(helper);
  };
  return (
    <div>
      <TextLine
        label={label}
        help={help}
        error={error}
        placeholder={t.find}
        size="medium"
        maxLength={120}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
      {(offers.length > 0 || name !== '') && (
        <ul className={classes.found} aria-label={`${label}: ${ui.choose}`}>
          {offers.map((person) => (
            <li key={person.id ?? person.name}>
              <Pick row chosen={false} onChoose={() => choose(person)}>
                <Initials name={person.name} />
                <span>{person.name}</span>
              </Pick>
            </li>
          ))}
          {name !== '' && !known && (
            <li>
              <Pick row chosen={false} onChoose={() => choose({ name })}>
                <span>{t.asNew(name)}</span>
              </Pick>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
