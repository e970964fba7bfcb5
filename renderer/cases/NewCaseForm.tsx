/** @file The form of a new report, in the order of the screen or of a paper form. Everything typed is kept as a draft. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { CaseInput } from '../../shared/cases/case';
import type { PaperForm } from '../../shared/paperforms/contract';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { ButtonLink } from '../ui/ButtonLink';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { Page, Section } from '../ui/Page';
import { ErrorSummary, Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import { BackToCases } from './BackToCases';
import classes from './Case.module.css';
import { type CaseDraft, caseDraftSchema, keptReport, namesInTitle, type PartyDraft, peopleOfDraft } from './case-form';
import { clearErrors } from './form-errors';
import { PaperOrder } from './PaperOrder';
import { PartiesEditor } from './PartiesEditor';
import {
  FirstActionFields,
  type ReportFieldsProps,
  reportFieldsOf,
  useReportLabels,
  WhatHappenedFields,
  WhoToldFields,
} from './ReportFields';

export interface NewCaseFormProps {
  title: string;
  lead: ReactNode;
  actions?: ReactNode;
  /** What stands above the questions: the note that the report is made from. */
  above?: ReactNode;
  first: CaseDraft;
  draftKey: string;
  origin?: CaseInput['origin'];
  /** Asks in the order and the language of this form. */
  paper?: PaperForm;
}

export interface Questions {
  fields: ReportFieldsProps;
  parties: ReactNode;
}

export function NewCaseForm({ title, lead, actions, above, first, draftKey, origin, paper }: NewCaseFormProps) {
  const { cases } = useText();
  const t = cases.form;
  const navigate = useNavigate();
  const form = useSchemaForm<typeof caseDraftSchema, CaseDraft>(caseDraftSchema, first);
  const restore = (kept: CaseDraft) => form.setValues({ ...kept, report: keptReport(kept.report) });
  const draft = useDraft({ key: draftKey, values: form.values, restore });
  const create = useTelling('cases.create');
  const { report, parties } = form.values;
  const labels = useReportLabels(report.incidents.length);
  const schools = useQuery(asking('cases.list', { status: 'all', limit: 1 })).data?.schools ?? [];
  const named = useMemo(() => peopleOfDraft(parties), [parties]);
  const fields = reportFieldsOf(form, named);
  const people = (
    <PartiesEditor
      parties={parties}
      errors={form.errors}
      onChange={(update: (before: PartyDraft[]) => PartyDraft[]) => {
        form.setValues((before) => ({ parties: update(before.parties ?? []) }));
        clearErrors(form.errors, 'parties', form.clearFieldError);
      }}
    />
  );

  const submit = form.submit(async (input) => {
    const made = await create.mutateAsync(origin === undefined ? input : { ...input, origin }).catch(() => undefined);
    // A refusal is shown above the button; nothing typed is lost.
    if (made === undefined) return;
    await draft.done();
    announce(t.saved(made.ref));
    await navigate({ to: '/cases/$caseId', params: { caseId: made.id } });
  });

  return (
    <Page title={title} lead={lead} above={<BackToCases />} actions={actions}>
      {above}
      <KeptLine draft={draft} />
      <form onSubmit={submit} noValidate>
        {paper === undefined ? (
          <ScreenOrder fields={fields} parties={people} />
        ) : (
          <PaperOrder fields={fields} parties={people} form={paper} />
        )}
        <Section title={t.name}>
          <Fields>
            <CaseTitle form={form} />
            <TextLine label={cases.report.school} size="medium" maxLength={120} suggestions={schools} {...form.getInputProps('school')} />
            {form.values.school === '' && schools.length > 0 && (
              <SchoolOffers schools={schools} onPick={(school) => form.setFieldValue('school', school)} />
            )}
          </Fields>
        </Section>
        <div className={classes.foot}>
          <ErrorSummary errors={form.errors} labels={{ ...labels, ...partyLabels(parties, form.errors) }} onGo={form.go} />
          <Problem error={create.error} />
          <Actions>
            <Button type="submit" kind="primary" busy={create.isPending}>
              {t.submit}
            </Button>
            <ButtonLink to="/cases" kind="quiet">
              {t.later}
            </ButtonLink>
            <SavedSign draft={draft} />
          </Actions>
        </div>
      </form>
    </Page>
  );
}

function ScreenOrder({ fields, parties }: Questions) {
  const t = useText().cases.form;
  return (
    <>
      <Section title={t.what}>
        <Fields>
          <WhatHappenedFields {...fields} />
        </Fields>
      </Section>
      <Section title={t.who}>
        <Fields>
          {parties}
          <WhoToldFields {...fields} />
        </Fields>
      </Section>
      <Section title={t.first}>
        <FirstActionFields {...fields} />
      </Section>
    </>
  );
}

function SchoolOffers({ schools, onPick }: { schools: readonly string[]; onPick: (school: string) => void }) {
  return (
    <Actions>
      {schools.slice(0, 4).map((school) => (
        <Button key={school} small onClick={() => onPick(school)}>
          {school}
        </Button>
      ))}
    </Actions>
  );
}

/** A party's fields are named by the party. */
function partyLabels(parties: readonly { name: string }[], errors: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(errors).flatMap((path) => {
      const party = parties[Number(/^parties\.(\d+)\./.exec(path)?.[1] ?? -1)];
      return party === undefined ? [] : [[path, party.name]];
    }),
  );
}

/** The neutral title, with an offer made from what is filled in, and a kind word when a name stands in it. */
function CaseTitle({ form }: { form: ReturnType<typeof useSchemaForm<typeof caseDraftSchema, CaseDraft>> }) {
  const { cases, codes } = useText();
  const t = cases.report;
  const { title, report, parties } = form.values;
  const first = report.incidents[0];
  const harm = first?.harmTypes[0];
  const offer =
    harm === undefined ? '' : t.titleFrom(codes.harmType[harm], first?.setting === undefined ? '' : codes.setting[first.setting]);
  const named = namesInTitle(
    title,
    parties.map((p) => p.name),
  );
  return (
    <>
      <TextLine label={t.title} help={t.titleHelp} maxLength={120} {...form.getInputProps('title')} />
      {title === '' && offer !== '' && (
        <Actions>
          <Button small onClick={() => form.setFieldValue('title', offer)}>
            {t.takeTitle(offer)}
          </Button>
        </Actions>
      )}
      {named.length > 0 && <Notice>{t.nameInTitle(named.join(', '))}</Notice>}
    </>
  );
}
