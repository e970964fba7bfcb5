/** @file Somebody new in the register. Whoever is alike is offered before a second record of one person is made. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Alike } from '../../shared/people/page';
import type { PersonId } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { Dialog } from '../ui/Overlay';
import { Notice, Problem } from '../ui/Problem';
import { Initials } from '../ui/Status';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { aboutPerson } from './about';
import { PersonFields } from './PersonFields';
import classes from './people.module.css';
import { emptyDraft, type PersonDraft, personDraftSchema } from './person-form';

export interface NewPersonProps {
  /** What was typed already. */
  name: string;
  onClose: () => void;
  onMade: (id: PersonId) => void;
}

export function NewPerson({ name, onClose, onMade }: NewPersonProps) {
  const { people: t, ui } = useText();
  const form = useSchemaForm<typeof personDraftSchema, PersonDraft>(personDraftSchema, emptyDraft(name));
  const draft = useDraft({ key: 'person.new', values: form.values, restore: form.setValues });
  const create = useTelling('people.create');
  const asked = {
    name: form.values.name.trim(),
    ...(/^\d{4}-\d\d-\d\d$/.test(form.values.birthDate) && { birthDate: form.values.birthDate }),
  };
  const alike = useQuery({ ...asking('people.alike', asked), enabled: asked.name.length > 2, placeholderData: keepPreviousData });
  const offers = asked.name.length > 2 ? (alike.data ?? []) : [];
  const submit = form.submit(async (person) => {
    const made = await create.mutateAsync({ person }).catch(() => undefined);
    if (made === undefined) return;
    await draft.done();
    toast(t.form.created(person.name));
    onMade(made.id);
  });
  return (
    <Dialog title={t.newPerson} open onClose={onClose} width="wide">
      <form onSubmit={submit} noValidate>
        <KeptLine draft={draft} />
        <Fields>
          <PersonFields form={form} belowName={offers.length > 0 && <AlikeNotice offers={offers} onPick={onClose} />} />
          <Problem error={create.error} />
          <Actions>
            <Button type="submit" kind="primary" busy={create.isPending}>
              {offers.length > 0 ? t.form.createAnyway : t.form.create}
            </Button>
            <Button onClick={onClose}>{ui.cancel}</Button>
            <SavedSign draft={draft} />
          </Actions>
        </Fields>
      </form>
    </Dialog>
  );
}

function AlikeNotice({ offers, onPick }: { offers: readonly Alike[]; onPick: () => void }) {
  const text = useText();
  const { people: t } = text;
  return (
    <Notice>
      <p role="status">
        <b>{t.alike.title}.</b> {t.alike.lead}
      </p>
      <ul className={classes.offers}>
        {offers.map(({ person, why, cases }) => (
          <li key={person.id} className={classes.offer}>
            <Initials name={person.name} />
            <span className={classes.grow}>
              <Link to="/people/$personId" params={{ personId: person.id }} onClick={onPick}>
                {t.alike.itIs(person.name)}
              </Link>
              <span className={classes.soft}> {[t.alike.why[why], aboutPerson(person, text), t.cases(cases)].join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
