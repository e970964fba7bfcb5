/** @file The report as it reads, and edited in place. */
import { type ReactNode, useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { Facts, Prose, Section } from '../ui/Page';
import { ErrorSummary, Notice, Problem } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import classes from './Case.module.css';
import { keptReport, namesInTitle, type ReportEdit, reportDraft, reportEditSchema } from './case-form';
import { IncidentList } from './IncidentList';
import { FirstActionFields, reportFieldsOf, useReportLabels, WhatHappenedFields, WhoToldFields } from './ReportFields';
import { backToSection } from './SectionNav';

/** @param origin what the report was made from: a quick note, a paper form; handed in by the route */
export function ReportSection({ view, origin }: { view: CaseView; origin?: ReactNode }) {
  const { cases: t } = useText();
  const [editing, setEditing] = useState(false);
  const done = () => {
    setEditing(false);
    backToSection('report');
  };
  return (
    <Section
      title={t.page.section.report}
      actions={
        !editing &&
        view.status !== 'closed' && (
          <Button kind="quiet" small onClick={() => setEditing(true)}>
            {t.report.edit}
          </Button>
        )
      }
    >
      {editing ? <ReportEditor view={view} onDone={done} /> : <ReportText view={view} origin={origin} />}
    </Section>
  );
}

function ReportText({ view: { report }, origin }: { view: CaseView; origin: ReactNode }) {
  const { cases: t, codes } = useText();
  const language = useLanguage();
  const told = [codes.channel[report.channel], report.reporterName].filter(Boolean).join(': ');
  return (
    <>
      <IncidentList incidents={report.incidents} />
      <div className={classes.facts}>
        <Facts
          items={[
            [t.report.told, `${told} · ${dayName(report.receivedOn, language)}`],
            [
              t.report.firstSafetyAction,
              report.firstSafetyAction === '' ? undefined : <Prose key="first">{report.firstSafetyAction}</Prose>,
            ],
          ]}
        />
        {origin}
      </div>
    </>
  );
}

function ReportEditor({ view, onDone }: { view: CaseView; onDone: () => void }) {
  const { cases: t, ui } = useText();
  const form = useSchemaForm<typeof reportEditSchema, ReportEdit>(reportEditSchema, {
    title: view.title,
    report: reportDraft(view.report),
  });
  const draft = useDraft({
    key: `case.report:${view.id}`,
    values: form.values,
    restore: (kept) => form.setValues({ ...kept, report: keptReport(kept.report) }),
  });
  const change = useTelling('cases.changeReport');
  const named = namesInTitle(
    form.values.title,
    view.parties.map((p) => p.name),
  );
  const { report } = form.values;
  const labels = useReportLabels(report.incidents.length);
  const fields = reportFieldsOf(form);
  const submit = form.submit(async (input) => {
    const saved = await change.mutateAsync({ caseId: view.id, ...input }).catch(() => undefined);
    if (saved === undefined) return;
    await draft.done();
    announce(t.page.saved);
    onDone();
  });
  // Cancelling loses nothing: what was changed stays a draft and comes back with the next edit.
  const cancel = () => {
    if (form.isDirty()) toast(t.page.draftKept);
    onDone();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.edit}>
      <KeptLine draft={draft} />
      <Fields>
        <TextLine label={t.report.title} help={t.report.titleHelp} maxLength={120} {...form.getInputProps('title')} />
        {named.length > 0 && <Notice>{t.report.nameInTitle(named.join(', '))}</Notice>}
        <WhatHappenedFields {...fields} />
        <WhoToldFields {...fields} />
        <FirstActionFields {...fields} />
        <ErrorSummary errors={form.errors} labels={labels} onGo={form.go} />
        <Problem error={change.error} />
        <Actions>
          <Button type="submit" busy={change.isPending}>
            {t.report.save}
          </Button>
          <Button kind="quiet" onClick={cancel}>
            {ui.cancel}
          </Button>
          <SavedSign draft={draft} />
        </Actions>
      </Fields>
    </form>
  );
}
