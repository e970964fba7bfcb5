/** @file Somebody not known yet gets a name. What was recorded about them stays theirs (invariant 12). */
import { useState } from 'react';
import { type Party, partyInputSchema } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Fields } from '../ui/Field';
import { schemaErrors } from '../ui/form';
import { Dialog } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { type PartyDraft, partyFrom, partyInput } from './case-form';
import { PersonFields } from './PartyDetails';
import { PersonPicker } from './PersonPicker';

export function IdentifyParty({ view, party, onClose }: { view: CaseView; party: Party; onClose: () => void }) {
  const { cases: t, ui } = useText();
  const identify = useTelling('cases.identifyParty');
  const [draft, setDraft] = useState<PartyDraft>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const role = party.roles[0] ?? { role: 'responsible' };
  const inCase = view.parties.flatMap((p) => (p.person === undefined ? [] : [p.person.id]));
  const save = () => {
    if (draft === undefined) return;
    const { who } = partyInput(draft);
    const judged = partyInputSchema.shape.who.safeParse(who);
    if (!judged.success) return setErrors(schemaErrors(partyInputSchema.shape.who, who));
    identify.mutate({ caseId: view.id, partyId: party.id, who: judged.data }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t.people.identifyTitle(party.name)} open onClose={onClose} width="wide">
      <Fields>
        <p>{t.people.identifyLead}</p>
        {draft === undefined ? (
          <PersonPicker
            label={t.people.name}
            without={inCase}
            onPick={(picked) => {
              if (picked.kind === 'known' || picked.kind === 'new') setDraft(partyFrom(picked, { role: role.role }, 'named'));
            }}
          />
        ) : (
          <p>
            <b>{draft.name}</b>
          </p>
        )}
        {draft?.kind === 'new' && (
          <PersonFields
            name={draft.name}
            person={draft.person}
            path="person"
            errors={errors}
            onName={(name) => setDraft({ ...draft, name })}
            onChange={(person) => setDraft({ ...draft, person })}
          />
        )}
        <Problem error={identify.error} />
        <Actions>
          {draft !== undefined && (
            <Button kind="primary" busy={identify.isPending} onClick={save}>
              {t.people.identifyNow(draft.name)}
            </Button>
          )}
          <Button onClick={onClose}>{ui.cancel}</Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}
