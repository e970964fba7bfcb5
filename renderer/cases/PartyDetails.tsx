/** @file What is known about somebody: their roles, and for a new person who they are; for a group how many. */
import type { ReactNode } from 'react';
import { PARTY_ROLES } from '../../shared/cases/words';
import { PERSON_KINDS } from '../../shared/people/person';
import { AGE_BANDS, LANGUAGES } from '../../shared/values';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Button } from '../ui/Button';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldGroup, FieldRow } from '../ui/Field';
import { NumberField } from '../ui/NumberField';
import { TextLine } from '../ui/TextLine';
import { BESIDE, type PartyDraft, type PersonDraft } from './case-form';
import classes from './People.module.css';

export interface PartyDetailsProps {
  party: PartyDraft;
  all: readonly { key: string; name: string }[];
  path: string;
  errors: Record<string, ReactNode>;
  onChange: (next: PartyDraft) => void;
}

export function PartyDetails(props: PartyDetailsProps) {
  const { cases } = useText();
  const t = cases.people;
  const { party, path, errors, onChange } = props;
  const label = (at: string) => ({ error: errors[`${path}.who.${at}`], 'data-path': `${path}.who.${at}` });
  const rename = (name: string) => onChange({ ...party, name });
  return (
    <>
      <RolesEditor {...props} />
      {party.kind === 'group' && (
        <FieldRow>
          <TextLine label={t.groupName} size="medium" maxLength={120} value={party.name} onChange={rename} {...label('label')} />
          <NumberField label={t.groupSize} value={party.size} onChange={(size) => onChange({ ...party, size })} {...label('size')} />
        </FieldRow>
      )}
      {party.kind === 'unknown' && (
        <TextLine label={t.unknownLabel} help={t.unknownHelp} maxLength={120} value={party.name} onChange={rename} {...label('label')} />
      )}
      {party.kind === 'new' && (
        <PersonFields
          name={party.name}
          person={party.person}
          path={`${path}.who.person`}
          errors={errors}
          onName={rename}
          onChange={(person) => onChange({ ...party, person })}
        />
      )}
    </>
  );
}

function RolesEditor({ party, all, onChange }: PartyDetailsProps) {
  const { cases, codes } = useText();
  const t = cases.people;
  const others = all.filter((one) => one.key !== party.key);
  const free = PARTY_ROLES.filter((role) => !party.roles.some((r) => r.role === role));
  // One more part begins as a light one: nobody becomes a person harmed or responsible by one tap.
  const next = free.find((role) => role === 'witness') ?? free.at(-1);
  const set = (index: number, next: PartyDraft['roles'][number]) =>
    onChange({ ...party, roles: party.roles.map((r, i) => (i === index ? next : r)) });
  return (
    <FieldGroup label={t.roles} labelHidden={party.roles.length < 2}>
      {party.roles.map((entry, index) => (
        <div key={entry.role} className={classes.roleLine}>
          <Choice
            label={t.role}
            labelHidden={index > 0}
            value={entry.role}
            options={optionsOf([entry.role, ...free], codes.partyRole)}
            onChange={(role) => role !== undefined && set(index, { ...entry, role })}
          />
          {BESIDE.includes(entry.role) && others.length > 0 && (
            <Choice
              label={t.ofWhom}
              labelHidden={index > 0}
              nothing={t.ofNobody}
              value={entry.supportsKey}
              options={others.map((one) => ({ value: one.key, label: one.name }))}
              onChange={(supportsKey) => set(index, { role: entry.role, supportsKey })}
            />
          )}
          {party.roles.length > 1 && (
            <Button
              kind="quiet"
              small
              aria-label={`${t.removeRole}: ${codes.partyRole[entry.role]}`}
              onClick={() => onChange({ ...party, roles: party.roles.filter((_, i) => i !== index) })}
            >
              {t.removeRole}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button kind="quiet" small onClick={() => next !== undefined && onChange({ ...party, roles: [...party.roles, { role: next }] })}>
          {t.anotherRole}
        </Button>
      </div>
    </FieldGroup>
  );
}

export interface PersonFieldsProps {
  name: string;
  person: PersonDraft;
  path: string;
  errors: Record<string, ReactNode>;
  onName: (name: string) => void;
  onChange: (person: PersonDraft) => void;
}

export function PersonFields({ name, person, path, errors, onName, onChange }: PersonFieldsProps) {
  const { cases, codes } = useText();
  const t = cases.person;
  const bind = <K extends keyof PersonDraft>(field: K) => ({
    value: person[field],
    onChange: (value: PersonDraft[K]) => onChange({ ...person, [field]: value }),
    error: errors[`${path}.${field}`],
    'data-path': `${path}.${field}`,
  });
  return (
    <>
      <FieldRow>
        <TextLine
          label={t.name}
          size="medium"
          maxLength={120}
          value={name}
          onChange={onName}
          error={errors[`${path}.name`]}
          data-path={`${path}.name`}
        />
        <TextLine label={t.pronouns} optional size="short" maxLength={40} {...bind('pronouns')} />
      </FieldRow>
      <Segments label={t.kind} options={optionsOf(PERSON_KINDS, codes.personKind)} {...bind('kind')} />
      {person.kind === 'student' && (
        <FieldRow>
          <Choice label={t.ageBand} optional options={optionsOf(AGE_BANDS, codes.ageBand)} size="short" {...bind('ageBand')} />
          <DateField label={t.birthDate} optional max={today()} {...bind('birthDate')} />
          <TextLine label={t.grade} optional size="short" maxLength={20} {...bind('grade')} />
        </FieldRow>
      )}
      <FieldRow>
        <Choice label={t.language} optional options={optionsOf(LANGUAGES, codes.language)} size="short" {...bind('language')} />
      </FieldRow>
      <TextLine label={t.accessNeeds} help={t.accessNeedsHelp} optional maxLength={500} {...bind('accessNeeds')} />
    </>
  );
}
