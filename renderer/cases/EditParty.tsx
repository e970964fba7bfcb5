/** @file Somebody's part in a case, changed: parts added and removed, whom they stand beside, a group's size and speaker; or taken out. */
import { useState } from 'react';
import { type Party, type PartyId, partyIdSchema } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { PARTY_USES, relatedContract } from '../../shared/cases/related';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { schemaErrors } from '../ui/form';
import { Dialog } from '../ui/Overlay';
import { Problem, refusalOf } from '../ui/Problem';
import { toast } from '../ui/toast';
import { BESIDE, emptyPerson, type PartyDraft } from './case-form';
import { PartyDetails } from './PartyDetails';

const draftOf = (party: Party): PartyDraft => ({
  key: party.id,
  kind: party.kind === 'person' ? 'known' : party.kind,
  name: party.name,
  personId: party.person?.id,
  person: emptyPerson('student'),
  size: party.groupSize,
  roles: party.roles.map(({ role, supports }) => ({ role, supportsKey: supports })),
});

export function EditParty({ view, party, onClose }: { view: CaseView; party: Party; onClose: () => void }) {
  const { cases, ui } = useText();
  const t = cases.people;
  const [draft, setDraft] = useState(() => draftOf(party));
  const [speaker, setSpeaker] = useState<PartyId | undefined>(party.spokesperson);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const change = useTelling('cases.changeParty');
  const remove = useTelling('cases.removeParty');
  const people = view.parties.filter((p) => p.kind === 'person' && p.id !== party.id);
  const save = () => {
    const input = {
      caseId: view.id,
      partyId: party.id,
      roles: draft.roles.map(({ role, supportsKey }) => ({
        role,
        ...(BESIDE.includes(role) && supportsKey !== undefined && { supports: partyIdSchema.parse(supportsKey) }),
      })),
      ...(party.kind !== 'person' && { label: draft.name }),
      ...(party.kind === 'group' && { size: draft.size, spokesperson: speaker }),
    };
    const wrong = schemaErrors(relatedContract['cases.changeParty'].input, input);
    if (Object.keys(wrong).length > 0)
      return setErrors(Object.fromEntries(Object.entries(wrong).map(([path, words]) => [`party.who.${path}`, words])));
    change.mutate(input, { onSuccess: onClose });
  };
  const takeOut = () =>
    remove.mutate(
      { caseId: view.id, partyId: party.id },
      {
        onSuccess: () => {
          toast(t.takenOut(party.name));
          onClose();
        },
      },
    );
  return (
    <Dialog title={t.changeTitle(party.name)} open onClose={onClose} width="wide">
      <Fields>
        <PartyDetails
          party={draft}
          all={view.parties.map((p) => ({ key: p.id, name: p.name }))}
          path="party"
          errors={errors}
          onChange={(next) => {
            setDraft(next);
            setErrors({});
          }}
        />
        {party.kind === 'group' && (
          <Choice
            label={t.spokesperson}
            nothing={t.spokespersonNobody}
            value={speaker}
            options={people.map((p) => ({ value: p.id, label: p.name }))}
            onChange={setSpeaker}
          />
        )}
        <Problem error={change.error} />
        <TakeOutProblem error={remove.error} name={party.name} />
        <Actions>
          <Button kind="primary" busy={change.isPending} onClick={save}>
            {t.changeSave}
          </Button>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button kind="quiet" busy={remove.isPending} onClick={takeOut}>
            {t.takeOut}
          </Button>
        </Actions>
      </Fields>
    </Dialog>
  );
}

/** Says what points at somebody, so that the refusal is understood and not fought. */
function TakeOutProblem({ error, name }: { error: unknown; name: string }) {
  const { cases } = useText();
  const t = cases.people;
  if (error === null || error === undefined) return undefined;
  const refusal = refusalOf(error);
  if (refusal.reason !== 'party-in-use') return <Problem error={error} />;
  const uses = PARTY_USES.filter((use) => refusal.fields?.includes(use)).map((use) => t.uses[use]);
  return <Problem error={error} words={{ what: t.inUse(name, uses.join(', ')), next: t.inUseNext }} />;
}
