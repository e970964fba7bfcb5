/** @file The fields of a harm report, in three parts by meaning. A new report and a report edited in place use the same. */
import type { ReactNode } from 'react';
import { reporterStaysUnnamed } from '../../shared/cases/anonymous';
import { CHANNELS, HARM_TYPES, SETTINGS } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Choice, Choices, optionsOf, Tick } from '../ui/Choice';
import { ApproximateDateField, DateField } from '../ui/DateField';
import { FieldRow } from '../ui/Field';
import { TextArea, TextLine } from '../ui/TextLine';
import type { ReportDraft } from './case-form';

export interface ReportFieldsProps {
  value: ReportDraft;
  change: (patch: Partial<ReportDraft>) => void;
  errors: Record<string, ReactNode>;
}

type Props = ReportFieldsProps;

/** Ties one field to its value, its error and its path in the form. */
function bind<K extends keyof ReportDraft>({ value, change, errors }: Props, name: K) {
  return {
    value: value[name],
    onChange: (next: ReportDraft[K]) => change({ [name]: next }),
    error: errors[`report.${name}`],
    'data-path': `report.${name}`,
  };
}

/** What happened, of what kind, when and where. */
export function WhatHappenedFields(props: Props) {
  const { cases, codes } = useText();
  const t = cases.report;
  const { value } = props;
  return (
    <>
      <TextArea label={t.whatHappened} help={t.whatHappenedHelp} maxLength={20_000} {...bind(props, 'whatHappened')} />
      <Choices
        label={t.harmTypes}
        help={t.harmTypesHelp}
        options={optionsOf(HARM_TYPES, codes.harmType)}
        {...bind(props, 'harmTypes')}
        onChange={(types) => props.change({ harmTypes: [...types] })}
      />
      {value.harmTypes.includes('identity_based') && (
        <TextLine label={t.identityGround} help={t.identityGroundHelp} optional size="medium" {...bind(props, 'identityGround')} />
      )}
      <ApproximateDateField label={t.occurred} errors={props.errors} path="report.occurred" {...bind(props, 'occurred')} />
      <FieldRow>
        <Choice
          label={t.setting}
          optional
          options={optionsOf(SETTINGS, codes.setting)}
          nothing={t.settingNothing}
          {...bind(props, 'setting')}
        />
        <TextLine label={t.place} optional size="medium" maxLength={200} {...bind(props, 'place')} />
      </FieldRow>
      <Tick label={t.online} {...bind(props, 'online')} />
    </>
  );
}

/** Who told us, and when. */
export function WhoToldFields(props: Props) {
  const { cases, codes } = useText();
  const t = cases.report;
  return (
    <>
      <FieldRow>
        <Choice
          label={t.channel}
          options={optionsOf(CHANNELS, codes.channel)}
          {...bind(props, 'channel')}
          // A name that was typed before goes at once: not even the draft keeps it (invariant 13).
          onChange={(channel) => props.change(reporterStaysUnnamed(channel) ? { channel, reporterName: '' } : { channel })}
        />
        <DateField label={t.receivedOn} max={today()} {...bind(props, 'receivedOn')} />
      </FieldRow>
      {!reporterStaysUnnamed(props.value.channel) && (
        <TextLine
          label={t.reporterName}
          help={t.reporterNameHelp}
          optional
          size="medium"
          maxLength={120}
          {...bind(props, 'reporterName')}
        />
      )}
    </>
  );
}

export function FirstActionFields(props: Props) {
  const { cases } = useText();
  return (
    <TextArea
      label={cases.report.firstSafetyAction}
      help={cases.report.firstSafetyActionHelp}
      optional
      room="few"
      maxLength={4000}
      {...bind(props, 'firstSafetyAction')}
    />
  );
}

/** The names of the fields, for the summary of what needs another look. */
export function useReportLabels(): Record<string, string> {
  const { cases: t } = useText();
  return {
    title: t.report.title,
    school: t.report.school,
    parties: t.form.who,
    'report.whatHappened': t.report.whatHappened,
    'report.harmTypes': t.report.harmTypes,
    'report.channel': t.report.channel,
    'report.receivedOn': t.report.receivedOn,
    'report.occurred': t.report.occurred,
    'report.occurred.on': t.report.occurred,
    'report.occurred.from': t.report.occurred,
    'report.occurred.to': t.report.occurred,
    'report.occurred.term': t.report.occurred,
  };
}
