/** @file Who was part of it: harmed, responsible, anybody else. Typing a name is enough; details can wait. */
import { type ReactNode, useState } from 'react';
import { PARTY_ROLES, type PartyRole } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Choice, optionsOf } from '../ui/Choice';
import { FieldRow } from '../ui/Field';
import { BESIDE, type PartyDraft, type Picked, type RoleDraft, withoutParty, withParty } from './case-form';
import { PartyRow } from './PartyRow';
import classes from './People.module.css';
import { PersonPicker } from './PersonPicker';

export interface PartiesEditorProps {
  parties: readonly PartyDraft[];
  errors: Record<string, ReactNode>;
  onChange: (update: (before: PartyDraft[]) => PartyDraft[]) => void;
}

const SIDES: readonly PartyRole[] = ['harmed', 'responsible'];
const OTHERS = PARTY_ROLES.filter((role) => !SIDES.includes(role));

export function PartiesEditor({ parties, errors, onChange }: PartiesEditorProps) {
  const { cases: t, codes } = useText();
  const [other, setOther] = useState<PartyRole>('supporter_of');
  const [whom, setWhom] = useState<string>();
  const add = (role: RoleDraft) => (picked: Picked) => {
    onChange((before) => withParty(before, picked, role));
    announce(t.people.added(codes.partyRole[role.role]));
  };
  const rows = (mine: (party: PartyDraft) => boolean) => {
    const list = parties.filter(mine);
    return (
      list.length > 0 && (
        <ul className={classes.partyRows}>
          {list.map((party) => (
            <PartyRow
              key={party.key}
              party={party}
              all={parties}
              path={`parties.${parties.indexOf(party)}`}
              errors={errors}
              onChange={(next) => onChange((before) => before.map((p) => (p.key === next.key ? next : p)))}
              onRemove={() => onChange((before) => withoutParty(before, party.key))}
            />
          ))}
        </ul>
      )
    );
  };
  const first = (party: PartyDraft) => SIDES.find((side) => party.roles.some((r) => r.role === side));
  const beside = BESIDE.includes(other);
  return (
    <>
      <div>
        <PersonPicker
          label={t.people.harmed}
          help={t.people.pickerHelp}
          here={parties}
          onPick={add({ role: 'harmed' })}
          data-path="parties"
          error={errors.parties === undefined ? undefined : t.people.atLeastOne}
        />
        {rows((party) => first(party) === 'harmed')}
      </div>
      <div>
        <PersonPicker label={t.people.responsible} help={t.people.responsibleHelp} here={parties} onPick={add({ role: 'responsible' })} />
        {rows((party) => first(party) === 'responsible')}
      </div>
      <div>
        <p className={classes.groupTitle}>{t.people.others}</p>
        <FieldRow>
          <Choice
            label={t.people.role}
            value={other}
            options={optionsOf(OTHERS, codes.partyRole)}
            onChange={(role) => role !== undefined && setOther(role)}
          />
          {beside && parties.length > 0 && (
            <Choice
              label={t.people.ofWhom}
              nothing={t.people.ofNobody}
              value={parties.some((p) => p.key === whom) ? whom : undefined}
              options={parties.map((p) => ({ value: p.key, label: p.name }))}
              onChange={setWhom}
            />
          )}
          <div className={classes.grow}>
            <PersonPicker
              label={t.people.name}
              here={parties}
              onPick={add(beside && whom !== undefined ? { role: other, supportsKey: whom } : { role: other })}
            />
          </div>
        </FieldRow>
        {rows((party) => first(party) === undefined)}
      </div>
    </>
  );
}
