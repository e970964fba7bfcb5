/**
 * @file A new harm report: what happened, who, what was done first, under which name. A short one takes less than a minute;
 * everything typed is kept as a draft.
 */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
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
import classes from './Case.module.css';
import { type CaseDraft, caseDraftSchema, emptyCase, namesInTitle, type ReportDraft } from './case-form';
import { clearErrors, clearReportErrors } from './form-errors';
import { PartiesEditor } from './PartiesEditor';
import { FirstActionFields, useReportLabels, WhatHappenedFields, WhoToldFields } from './ReportFields';

export function NewCaseScreen() {
  const { cases } = useText();
  const t = cases.form;
  const navigate = useNavigate();
  const form = useSchemaForm<typeof caseDraftSchema, CaseDraft>(caseDraftSchema, emptyCase(today()));
  const draft = useDraft({ key: 'case.new', values: form.values, restore: form.setValues });
  const create = useTelling('cases.create');
  const labels = useReportLabels();
  const schools = useQuery(asking('cases.list', { status: 'all', limit: 1 })).data?.schools ?? [];
  const { report, parties } = form.values;
  const fields = {
    value: report,
    errors: form.errors,
    change: (patch: Partial<ReportDraft>) => {
      // By update, so that two changes in one moment both stay.
      form.setValues((before) => ({ report: { ...(before.report ?? report), ...patch } }));
      clearReportErrors(form.errors, patch, form.clearFieldError);
    },
  };

  const submit = form.submit(async (input) => {
    const made = await create.mutateAsync(input).catch(() => undefined);
    // A refusal is shown above the button; nothing typed is lost.
    if (made === undefined) return;
    await draft.done();
    announce(t.saved(made.ref));
    await navigate({ to: '/cases/$caseId', params: { caseId: made.id } });
  });

  return (
    <Page title={t.title} lead={t.lead} above={<BackToCases />}>
      <KeptLine draft={draft} />
      <form onSubmit={submit} noValidate>
        <Section title={t.what}>
          <Fields>
            <WhatHappenedFields {...fields} />
          </Fields>
        </Section>
        <Section title={t.who}>
          <Fields>
            <PartiesEditor
              parties={parties}
              errors={form.errors}
              onChange={(update) => {
                form.setValues((before) => ({ parties: update(before.parties ?? []) }));
                clearErrors(form.errors, 'parties', form.clearFieldError);
              }}
            />
            <WhoToldFields {...fields} />
          </Fields>
        </Section>
        <Section title={t.first}>
          <FirstActionFields {...fields} />
        </Section>
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

export function BackToCases() {
  const { cases } = useText();
  return (
    <p className={classes.back}>
      <Link to="/cases">{cases.page.back}</Link>
    </p>
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
  const [harm] = report.harmTypes;
  const offer =
    harm === undefined ? '' : t.titleFrom(codes.harmType[harm], report.setting === undefined ? '' : codes.setting[report.setting]);
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
