/**
 * @file A new harm report: what happened, who, what was done first, under which name. A short one takes less than a minute. It can be
 * begun from a quick note or from a form filled in on paper.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Intake } from '../../shared/intakes/contract';
import { printedCode } from '../../shared/paperforms/code';
import { intakeIdSchema } from '../../shared/values';
import { Refused } from '../ipc/client';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { relativeDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { ButtonLink } from '../ui/ButtonLink';
import { Page } from '../ui/Page';
import { Notice, Problem } from '../ui/Problem';
import { BackToCases } from './BackToCases';
import { type CaseDraft, emptyCase } from './case-form';
import { NewCaseForm } from './NewCaseForm';

const route = getRouteApi('/cases/new');

export function NewCaseScreen() {
  const { intake, paper } = route.useSearch();
  if (paper !== undefined) return <FromPaper key={paper} typed={paper} />;
  if (intake !== undefined) return <FromNote key={intake} typed={intake} />;
  return <PlainReport />;
}

function PlainReport() {
  const { cases, reports } = useText();
  return (
    <NewCaseForm
      title={cases.form.title}
      lead={cases.form.lead}
      actions={
        <ButtonLink to="/paper-forms" kind="quiet" small>
          {reports.paper.typeIn}
        </ButtonLink>
      }
      first={emptyCase(today())}
      draftKey="case.new"
    />
  );
}

/** The words of a note as the general account of the first incident; nobody has said yet what of it was seen. */
function caseFromNote(intake: Intake): CaseDraft {
  const draft = emptyCase(today(new Date(intake.notedAt)));
  const [incident] = draft.report.incidents;
  if (incident === undefined) return draft;
  return { ...draft, report: { ...draft.report, incidents: [{ ...incident, whatHappened: intake.text, occurred: intake.occurred }] } };
}

const NO_INTAKE = intakeIdSchema.parse('0'.repeat(32));

/** The first fresh answer. A later one, such as that the report was made, must not take the form away while it is being sent. */
function useOnce<T>(query: { data: T | undefined; error: Refused | null; isFetchedAfterMount: boolean }): {
  data?: T | undefined;
  error: Refused | null;
} {
  const first = useRef<{ data?: T | undefined; error: Refused | null }>(undefined);
  if (first.current === undefined && query.isFetchedAfterMount) first.current = { data: query.data, error: query.error };
  return first.current ?? { error: null };
}

function FromNote({ typed }: { typed: string }) {
  const { cases, reports } = useText();
  const language = useLanguage();
  const id = intakeIdSchema.safeParse(typed);
  const asked = useQuery({ ...asking('intakes.open', { id: id.data ?? NO_INTAKE }), enabled: id.success, refetchOnMount: 'always' });
  const found = useOnce(asked);
  const note = found.data;
  if (!id.success || found.error !== null) return <Stopped error={found.error ?? new Refused({ kind: 'not-found' })} />;
  if (note === undefined) return undefined;
  if (note.state !== 'waiting') return <Stopped error={new Refused({ kind: 'conflict', reason: 'intake-sorted' })} />;
  const words = reports.intake;
  return (
    <NewCaseForm
      title={cases.form.title}
      lead={cases.form.lead}
      above={
        <Notice tone={note.urgent ? 'stop' : 'accent'}>
          <p>
            <b>{words.from}.</b> {words.fromLead(relativeDay(today(new Date(note.notedAt)), language), note.notedBy)}
          </p>
          {note.who !== '' && <p>{words.whoNoted(note.who)}</p>}
          {note.urgent && <p>{words.act}</p>}
        </Notice>
      }
      first={caseFromNote(note)}
      draftKey={`case.intake:${note.id}`}
      origin={{ intakeId: note.id }}
    />
  );
}

function FromPaper({ typed }: { typed: string }) {
  const { reports } = useText();
  const t = reports.paper;
  const asked = useQuery({ ...asking('paperforms.find', { typed }), refetchOnMount: 'always' });
  const found = useOnce(asked);
  if (found.error !== null) return <Stopped error={found.error} />;
  if (found.data === undefined) return undefined;
  const { form } = found.data;
  if (form === undefined) return <Stopped error={new Refused({ kind: 'not-found' })} />;
  if (form.usedOn !== undefined) return <Stopped error={new Refused({ kind: 'conflict', reason: 'paper-form-used' })} />;
  const empty = emptyCase(today());
  return (
    <NewCaseForm
      title={t.title(printedCode(form.code))}
      lead={t.lead}
      first={{ ...empty, report: { ...empty.report, channel: 'paper_form' } }}
      draftKey={`case.paper:${form.id}`}
      origin={{ paperFormId: form.id }}
      paper={form}
    />
  );
}

function Stopped({ error }: { error: Refused }) {
  const { cases, reports } = useText();
  return (
    <Page title={cases.form.title} above={<BackToCases />}>
      <Problem error={error} action={<Link to="/cases/new">{reports.paper.ordinary}</Link>} />
    </Page>
  );
}
