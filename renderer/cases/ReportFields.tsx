/** @file The fields of a harm report, in three parts by meaning. A new report and a report edited in place use the same. */
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { reporterStaysUnnamed } from '../../shared/cases/anonymous';
import { CHANNELS } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldRow, Fields } from '../ui/Field';
import type { SchemaForm } from '../ui/form';
import type { Parties } from '../ui/people-named';
import { TextArea, TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { emptyIncident, type IncidentDraft, type ReportDraft } from './case-form';
import { clearErrors, clearReportErrors } from './form-errors';
import { IncidentFields, type IncidentFieldsProps } from './IncidentFields';
import classes from './Incidents.module.css';

export interface ReportFieldsProps {
  value: ReportDraft;
  change: (patch: Partial<ReportDraft> | ((before: ReportDraft) => Partial<ReportDraft>)) => void;
  errors: Record<string, ReactNode>;
  /** Who is likeliest to be named in it. */
  people: Parties;
  /** Takes an error away; absent where the form judges anew each time. */
  clear?: (path: string) => void;
}

type Props = ReportFieldsProps;

/** What the fields are given by a form that holds a report. */
export function reportFieldsOf<V extends { report: ReportDraft }>(
  form: Pick<SchemaForm<z.ZodType, V>, 'values' | 'errors' | 'setValues' | 'clearFieldError'>,
  people: Parties,
): ReportFieldsProps {
  const { report } = form.values;
  return {
    value: report,
    people,
    errors: form.errors,
    clear: form.clearFieldError,
    change: (patch) => {
      // By update, so that two changes in one moment both stay.
      form.setValues((before) => {
        const now = before.report ?? report;
        const change: Partial<V> = {};
        return { ...change, report: { ...now, ...(typeof patch === 'function' ? patch(now) : patch) } };
      });
      if (typeof patch !== 'function') clearReportErrors(form.errors, patch, form.clearFieldError);
    },
  };
}

/** Ties one field to its value, its error and its path in the form. */
export function bindReport<K extends Exclude<keyof ReportDraft, 'incidents'>>({ value, change, errors }: Props, name: K) {
  return {
    value: value[name],
    onChange: (next: ReportDraft[K]) => change({ [name]: next }),
    error: errors[`report.${name}`],
    'data-path': `report.${name}`,
  };
}

const MOST_INCIDENTS = 30;

/** What one incident's fields are given. */
export function incidentProps({ value, change, errors, people, clear }: Props, index: number): IncidentFieldsProps {
  const path = `report.incidents.${index}`;
  return {
    value: value.incidents[index] ?? emptyIncident(),
    errors,
    people,
    path,
    change: (patch: Partial<IncidentDraft>) => {
      change((before) => ({ incidents: before.incidents.map((one, at) => (at === index ? { ...one, ...patch } : one)) }));
      for (const name of Object.keys(patch)) if (clear !== undefined) clearErrors(errors, `${path}.${name}`, clear);
    },
  };
}

/** What happened, once or several times. The first incident looks like a plain form; further ones get a heading of their own. */
export function WhatHappenedFields(props: Props) {
  const t = useText().reports.incident;
  const { incidents } = props.value;
  const remove = (index: number) => {
    const gone = incidents[index];
    if (gone === undefined) return;
    props.change((before) => ({ incidents: before.incidents.filter((_, at) => at !== index) }));
    toast(t.removed(index + 1), {
      undo: () => props.change((before) => ({ incidents: [...before.incidents.slice(0, index), gone, ...before.incidents.slice(index)] })),
    });
  };
  return (
    <>
      {incidents.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an incident has no name but its place
        <div key={index} className={index === 0 ? undefined : classes.further}>
          {incidents.length > 1 && (
            <div className={classes.furtherHead}>
              <h3>{t.nth(index + 1, incidents.length)}</h3>
              <Button kind="quiet" small onClick={() => remove(index)}>
                {t.remove(index + 1)}
              </Button>
            </div>
          )}
          <Fields>
            <IncidentFields {...incidentProps(props, index)} />
          </Fields>
        </div>
      ))}
      {incidents.length < MOST_INCIDENTS && (
        <Actions>
          <Button
            small
            title={t.anotherHelp}
            onClick={() => props.change((before) => ({ incidents: [...before.incidents, emptyIncident()] }))}
          >
            {t.another}
          </Button>
        </Actions>
      )}
    </>
  );
}

/** Through which channel we were told, and when. */
export function ChannelFields(props: Props) {
  const { cases, codes } = useText();
  const t = cases.report;
  return (
    <FieldRow>
      <Choice
        label={t.channel}
        options={optionsOf(CHANNELS, codes.channel)}
        {...bindReport(props, 'channel')}
        // A name that was typed before goes at once: not even the draft keeps it (invariant 13).
        onChange={(channel) => props.change(reporterStaysUnnamed(channel) ? { channel, reporterName: '' } : { channel })}
      />
      <DateField label={t.receivedOn} max={today()} {...bindReport(props, 'receivedOn')} />
    </FieldRow>
  );
}

/** Who told us, and when. Whoever writes to the box or stays unnamed is not asked for a name. */
export function WhoToldFields(props: Props) {
  const t = useText().cases.report;
  return (
    <>
      <ChannelFields {...props} />
      {!reporterStaysUnnamed(props.value.channel) && (
        <TextLine
          label={t.reporterName}
          help={t.reporterNameHelp}
          optional
          size="medium"
          maxLength={120}
          {...bindReport(props, 'reporterName')}
        />
      )}
    </>
  );
}

export function FirstActionFields(props: Props & { label?: string }) {
  const { cases } = useText();
  return (
    <TextArea
      label={props.label ?? cases.report.firstSafetyAction}
      help={cases.report.firstSafetyActionHelp}
      optional
      room="few"
      maxLength={4000}
      {...bindReport(props, 'firstSafetyAction')}
    />
  );
}

/** The names of the fields, for the summary of what needs another look. */
export function useReportLabels(incidents: number): Record<string, string> {
  const { cases: t, reports } = useText();
  const named = (index: number, label: string) => (incidents > 1 ? `${reports.incident.nth(index + 1, incidents)}, ${label}` : label);
  const ofIncident = Array.from({ length: incidents }, (_, index) => {
    const at = `report.incidents.${index}`;
    const when = named(index, t.report.occurred);
    return {
      [`${at}.whatHappened`]: named(index, t.report.whatHappened),
      [`${at}.harmTypes`]: named(index, t.report.harmTypes),
      ...Object.fromEntries(['', '.on', '.from', '.to', '.term'].map((part) => [`${at}.occurred${part}`, when])),
    };
  });
  return Object.assign(
    {
      title: t.report.title,
      school: t.report.school,
      parties: t.form.who,
      'report.channel': t.report.channel,
      'report.receivedOn': t.report.receivedOn,
    },
    ...ofIncident,
  );
}
