/** @file Somebody in a form: initials, name, roles in words; details and removal on demand. */
import { type ReactNode, useState } from 'react';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { Initials } from '../ui/Status';
import type { PartyDraft } from './case-form';
import { PartyDetails } from './PartyDetails';
import classes from './People.module.css';

export interface PartyRowProps {
  party: PartyDraft;
  /** Everybody in the form, for "supporter of". */
  all: readonly { key: string; name: string }[];
  /** The form's path of this party, `parties.0`. */
  path: string;
  errors: Record<string, ReactNode>;
  onChange: (next: PartyDraft) => void;
  onRemove: () => void;
}

export function PartyRow({ party, all, path, errors, onChange, onRemove }: PartyRowProps) {
  const { cases } = useText();
  const t = cases.people;
  // A group needs its size before anything else.
  const [open, setOpen] = useState(party.kind === 'group' && party.size === undefined);
  const wrong = Object.keys(errors).some((known) => known.startsWith(`${path}.`));
  const shown = open || wrong;
  return (
    <li className={classes.partyRow}>
      <div className={classes.partyLine}>
        <Initials name={party.kind === 'unknown' ? '' : party.name} />
        <span className={classes.partyName}>
          {party.name}
          <span className={classes.about}>
            <RoleWords party={party} all={all} />
          </span>
        </span>
        <Button
          kind="quiet"
          small
          aria-expanded={shown}
          aria-label={`${shown ? t.detailsClose : t.details}: ${party.name}`}
          onClick={() => setOpen(!shown)}
        >
          {shown ? t.detailsClose : t.details}
        </Button>
        <Button kind="quiet" small aria-label={`${t.remove}: ${party.name}`} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
      {shown && (
        <div className={classes.partyDetails}>
          <Fields>
            <PartyDetails party={party} all={all} path={path} errors={errors} onChange={onChange} />
          </Fields>
        </div>
      )}
    </li>
  );
}

/** "Supporter of Pim · Saw or heard it" */
function RoleWords({ party, all }: { party: PartyDraft; all: readonly { key: string; name: string }[] }) {
  const { cases, codes } = useText();
  const words = party.roles.map(({ role, supportsKey }) => {
    const whom = all.find((one) => one.key === supportsKey)?.name;
    return whom === undefined ? codes.partyRole[role] : cases.people.roleOf(codes.partyRole[role], whom);
  });
  const more = [
    party.kind === 'new' ? cases.people.isNew : '',
    party.kind === 'group' && party.size !== undefined ? cases.people.size(party.size) : '',
    party.kind === 'unknown' ? codes.partyKind.unknown : '',
  ];
  return <>{[...words, ...more].filter(Boolean).join(' · ')}</>;
}
