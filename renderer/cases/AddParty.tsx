/** @file Adding somebody to a case that is open already. */
import { useState } from 'react';
import { partyInputSchema } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { PARTY_ROLES, type PartyRole } from '../../shared/cases/words';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { schemaErrors } from '../ui/form';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { type PartyDraft, partyFrom, partyInput } from './case-form';
import { PartyDetails } from './PartyDetails';
import { PersonPicker } from './PersonPicker';

export function AddParty({ view, open, onClose }: { view: CaseView; open: boolean; onClose: () => void }) {
  const { cases: t, codes, ui } = useText();
  const add = useTelling('cases.addParty');
  const [role, setRole] = useState<PartyRole>('supporter_of');
  const [party, setParty] = useState<PartyDraft>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const here = view.parties.map((p) => ({ key: p.id, name: p.name }));
  const inCase = view.parties.flatMap((p) => (p.person === undefined ? [] : [p.person.id]));
  const close = () => {
    setParty(undefined);
    setErrors({});
    add.reset();
    onClose();
  };
  const save = () => {
    if (party === undefined) return;
    const judged = partyInputSchema.safeParse(partyInput(party));
    if (!judged.success) {
      const wrong = Object.entries(schemaErrors(partyInputSchema, partyInput(party)));
      setErrors(Object.fromEntries(wrong.map(([path, words]) => [`party.${path}`, words])));
      return;
    }
    add.mutate(
      { caseId: view.id, party: judged.data },
      {
        onSuccess: () => {
          toast(t.people.added(party.name));
          close();
        },
      },
    );
  };
  return (
    <Dialog title={t.people.add} open={open} onClose={close} width="wide">
      <Fields>
        {party === undefined ? (
          <>
            <Choice
              label={t.people.role}
              value={role}
              options={optionsOf(PARTY_ROLES, codes.partyRole)}
              onChange={(next) => next !== undefined && setRole(next)}
            />
            <PersonPicker
              label={t.people.name}
              help={t.people.pickerHelp}
              without={inCase}
              onPick={(picked) => picked.kind !== 'here' && setParty(partyFrom(picked, { role }, 'added'))}
            />
          </>
        ) : (
          <>
            <p>
              <b>{party.name}</b>
            </p>
            <PartyDetails party={party} all={here} path="party" errors={errors} onChange={setParty} />
            <Problem error={add.error} />
          </>
        )}
        <Actions>
          {party !== undefined && (
            <Button kind="primary" busy={add.isPending} onClick={save}>
              {t.people.addNow(party.name)}
            </Button>
          )}
          <Button onClick={close}>{ui.cancel}</Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}
