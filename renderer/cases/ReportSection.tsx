/** @file The report as it reads, and edited in place. */
import { type ReactNode, useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import type { Edition } from '../../shared/editions';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { approximateDay, dayName } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { type Compared, Conflict, useSeen } from '../ui/Conflict';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { Facts, Prose, Section } from '../ui/Page';
import { ErrorSummary, Notice } from '../ui/Problem';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import classes from './Case.module.css';
import {
  type IncidentDraft,
  keptReport,
  namesInTitle,
  type ReportDraft,
  type ReportEdit,
  reportDraft,
  reportEditSchema,
} from './case-form';
import { IncidentList } from './IncidentList';
import { inSentence } from './names';
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

function ReportText({ view: { report, named }, origin }: { view: CaseView; origin: ReactNode }) {
  const { cases: t, codes } = useText();
  const language = useLanguage();
  const told = [codes.channel[report.channel], report.reporterName].filter(Boolean).join(': ');
  return (
    <>
      <IncidentList incidents={report.incidents} named={named} />
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
  const seen = useSeen(view.editions.report);
  const draft = useDraft<ReportEdit & { seen: Edition | undefined }>({
    key: `case.report:${view.id}`,
    values: { ...form.values, seen: seen.current },
    restore: ({ seen: base, ...values }) => {
      seen.current = base;
      form.setValues({ ...values, report: keptReport(values.report) });
    },
  });
  const change = useTelling('cases.changeReport');
  const named = namesInTitle(
    form.values.title,
    view.parties.map((p) => p.name),
  );
  const { report } = form.values;
  const compared = useCompared(form.values, view);
  const labels = useReportLabels(report.incidents.length);
  const fields = reportFieldsOf(form, view);
  const submit = form.submit(async (input) => {
    const saved = await change.mutateAsync({ caseId: view.id, ...input, seen: seen.current }).catch(() => undefined);
    if (saved === undefined) return;
    await draft.done();
    announce(t.page.saved);
    onDone();
  });
  const keepMine = () => {
    seen.current = view.editions.report;
    submit();
  };
  const takeTheirs = () => {
    seen.current = view.editions.report;
    form.setValues({ title: view.title, report: reportDraft(view.report) });
    change.reset();
  };
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
        <Conflict error={change.error} fields={compared} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
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

/** Both versions of the report as words; each incident's texts one after the other. */
function useCompared({ title, report: mine }: ReportEdit, view: CaseView): Compared[] {
  const text = useText();
  const { cases: t, codes, reports } = text;
  const language = useLanguage();
  const theirs = reportDraft(view.report);
  const each = (draft: ReportDraft, say: (incident: IncidentDraft) => string) => draft.incidents.map(say).filter(Boolean).join('\n\n');
  const both = (label: string, say: (incident: IncidentDraft) => string): Compared => [label, each(mine, say), each(theirs, say)];
  return [
    [t.report.title, title, view.title],
    both(t.report.whatHappened, (i) => i.whatHappened),
    both(reports.incident.seen, (i) => i.seen),
    both(reports.incident.said, (i) => i.said),
    both(reports.incident.concluded, (i) => i.concluded),
    both(reports.incident.quoted, (i) => i.ownWords),
    both(t.report.harmTypes, (i) => inSentence(i.harmTypes.map((harm) => codes.harmType[harm]))),
    both(t.report.ground, (i) =>
      [...i.identityGrounds.map((one) => reports.incident.ground[one]), i.identityGround].filter(Boolean).join(', '),
    ),
    both(t.report.occurred, (i) => approximateDay(i.occurred, language, text)),
    both(t.report.place, (i) => [i.setting && codes.setting[i.setting], i.place].filter(Boolean).join(', ')),
    [t.report.channel, mine.channel && codes.channel[mine.channel], theirs.channel && codes.channel[theirs.channel]],
    [t.report.reporterName, mine.reporterName, theirs.reporterName],
    [t.report.receivedOn, mine.receivedOn, theirs.receivedOn],
    [t.report.firstSafetyAction, mine.firstSafetyAction, theirs.firstSafetyAction],
  ];
}
