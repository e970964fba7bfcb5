/**
 * @file The page of a person: who this is, who belongs to them, where they appear, what they said yes to, what was promised.
 *
 * What other capabilities know of a person (contact limits) is composed by the route and handed in as `sections`.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { PersonPage } from '../../shared/people/page';
import { type PersonId, personIdSchema } from '../../shared/values';
import { Refused } from '../ipc/client';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { BackLine } from '../ui/BackLine';
import { Actions, Button } from '../ui/Button';
import { Conflict, useSeen } from '../ui/Conflict';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { Facts, Page, Section } from '../ui/Page';
import { Problem } from '../ui/Problem';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { aboutPerson } from './about';
import { LinksSection } from './LinksSection';
import { MergeDialog } from './MergeDialog';
import { PersonFields } from './PersonFields';
import { CasesSection, ConsentsSection, PromisesSection } from './PersonRecords';
import classes from './people.module.css';
import { draftOf, type PersonDraft, personDraftSchema } from './person-form';

const route = getRouteApi('/people/$personId');

/** Parts that other capabilities add to the page of a person, in order, each with a name for its key. */
export type PersonSections = readonly { readonly name: string; readonly draw: (page: PersonPage) => ReactNode }[];

export function PersonScreen({ sections }: { sections: PersonSections }) {
  const { personId } = route.useParams();
  const id = personIdSchema.safeParse(personId);
  if (!id.success) return <Gone error={new Refused({ kind: 'not-found' })} />;
  return <LoadedPerson key={id.data} personId={id.data} sections={sections} />;
}

function Gone({ error }: { error: Refused }) {
  const { people: t } = useText();
  return (
    <Page title={t.gone} above={<BackToPeople />}>
      <Problem error={error} />
    </Page>
  );
}

function BackToPeople() {
  const { people: t } = useText();
  return (
    <BackLine>
      <Link to="/people">{t.back}</Link>
    </BackLine>
  );
}

function LoadedPerson({ personId, sections }: { personId: PersonId; sections: PersonSections }) {
  const page = useQuery(asking('people.open', { personId }));
  if (page.data === undefined) return page.error === null ? undefined : <Gone error={page.error} />;
  return <PersonView page={page.data} sections={sections} />;
}

/** The page itself, apart from how it is read: tests draw it from what they hold. */
export function PersonView({ page, sections }: { page: PersonPage; sections: PersonSections }) {
  const text = useText();
  const { people: t } = text;
  const [merging, setMerging] = useState(false);
  const { person } = page;
  const part = (name: string, content: ReactNode) => (
    <div key={name} className={classes.part}>
      {content}
    </div>
  );
  return (
    <Page
      title={person.name}
      above={<BackToPeople />}
      lead={aboutPerson(person, text)}
      actions={
        <Button kind="quiet" onClick={() => setMerging(true)}>
          {t.merge.open}
        </Button>
      }
    >
      {part('who', <WhoSection page={page} />)}
      {part('links', <LinksSection page={page} />)}
      {part('cases', <CasesSection cases={page.cases} />)}
      {sections.map((section) => part(section.name, section.draw(page)))}
      {part('promises', <PromisesSection promises={page.promises} />)}
      {part('consents', <ConsentsSection consents={page.consents} />)}
      {page.merges.length > 0 && part('merges', <MergesSection merges={page.merges} />)}
      {merging && <MergeDialog person={person} onClose={() => setMerging(false)} />}
    </Page>
  );
}

function WhoSection({ page: { person, edition } }: { page: PersonPage }) {
  const { people: t, codes } = useText();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const languages = [person.language === undefined ? '' : codes.language[person.language], ...(person.otherLanguages ?? [])].filter(
    Boolean,
  );
  return (
    <Section
      title={t.who}
      actions={
        !editing && (
          <Button kind="quiet" small onClick={() => setEditing(true)}>
            {t.form.edit}
          </Button>
        )
      }
    >
      {editing ? (
        <EditPerson page={person} edition={edition} onDone={() => setEditing(false)} />
      ) : (
        <Facts
          items={[
            [t.form.name, person.name],
            [t.form.pronouns, person.pronouns],
            [t.form.birthDate, person.birthDate === undefined ? undefined : dayName(person.birthDate, language)],
            [t.form.grade, person.grade],
            [t.form.language, languages.join(', ')],
            [t.form.accessNeeds, person.accessNeeds],
            [t.form.leftOn, person.leftOn === undefined ? undefined : dayName(person.leftOn, language)],
          ]}
        />
      )}
    </Section>
  );
}

/** What is compared when two have changed a person at once. */
const COMPARED = ['name', 'pronouns', 'birthDate', 'grade', 'otherLanguages', 'accessNeeds', 'leftOn'] as const;

function EditPerson({ page: person, edition, onDone }: { page: PersonPage['person']; edition: PersonPage['edition']; onDone: () => void }) {
  const { people: t, ui } = useText();
  const form = useSchemaForm<typeof personDraftSchema, PersonDraft>(personDraftSchema, draftOf(person));
  const seen = useSeen(edition);
  const draft = useDraft<PersonDraft & { seen: typeof edition }>({
    key: `person.change:${person.id}`,
    values: { ...form.values, seen: seen.current },
    restore: ({ seen: base, ...values }) => {
      seen.current = base;
      form.setValues(values);
    },
  });
  const change = useTelling('people.change');
  const submit = form.submit(async (input) => {
    await change.mutateAsync({ personId: person.id, person: input, seen: seen.current });
    await draft.done();
    toast(t.form.saved);
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate>
      <KeptLine draft={draft} />
      <Fields>
        <PersonFields form={form} left />
        <Conflict
          error={change.error}
          fields={COMPARED.map((name) => [t.form[name], String(form.values[name] ?? ''), String(draftOf(person)[name] ?? '')])}
          onKeepMine={() => {
            seen.current = edition;
            submit();
          }}
          onTakeTheirs={() => {
            seen.current = edition;
            form.setValues(draftOf(person));
            change.reset();
          }}
        />
        <Actions>
          <Button type="submit" kind="primary" busy={change.isPending}>
            {t.form.save}
          </Button>
          <Button onClick={onDone}>{ui.cancel}</Button>
          <SavedSign draft={draft} />
        </Actions>
      </Fields>
    </form>
  );
}

function MergesSection({ merges }: { merges: PersonPage['merges'] }) {
  const { people } = useText();
  const t = people.merge;
  const language = useLanguage();
  const undo = useTelling('people.undoMerge');
  return (
    <Section title={t.merged}>
      <ul className={classes.list}>
        {merges.map((merge) => (
          <li key={merge.id} className={classes.line}>
            <span className={classes.grow}>{t.was(merge.name, dayName(merge.on, language))}</span>
            {merge.latest ? (
              <Button small busy={undo.isPending} onClick={() => undo.mutate({ mergeId: merge.id }, { onSuccess: () => toast(t.undone) })}>
                {t.undo}
              </Button>
            ) : (
              <span className={classes.soft}>{t.later}</span>
            )}
          </li>
        ))}
      </ul>
      <Problem error={undo.error} />
    </Section>
  );
}
