/** @file Only what quotes one person: found as one types. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonId } from '../../shared/values';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { TextLine } from '../ui/TextLine';

interface PersonFilterProps {
  value: { id: PersonId; name: string } | undefined;
  onChange: (person: { id: PersonId; name: string } | undefined) => void;
}

export function PersonFilter({ value, onChange }: PersonFilterProps) {
  const { register: t } = useText();
  const [text, setText] = useState('');
  const found = useQuery({ ...asking('people.find', { text }), enabled: text.trim().length > 1, placeholderData: keepPreviousData });
  const people = text.trim().length > 1 ? (found.data ?? []) : [];
  if (value !== undefined)
    return (
      <p>
        {t.person}: <b>{value.name}</b>{' '}
        <Button kind="quiet" small onClick={() => onChange(undefined)}>
          {t.anybody}
        </Button>
      </p>
    );
  return (
    <>
      <TextLine label={t.person} placeholder={t.personHelp} size="short" maxLength={120} value={text} onChange={setText} />
      {people.length > 0 && (
        <Choice
          label={t.person}
          labelHidden
          options={people.map((p) => ({ value: p.id, label: p.name }))}
          value={undefined}
          onChange={(id) => {
            const person = people.find((p) => p.id === id);
            setText('');
            onChange(person === undefined ? undefined : { id: person.id, name: person.name });
          }}
        />
      )}
    </>
  );
}
