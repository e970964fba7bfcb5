/** @file The fields of one incident: what, of what kind, when and where; then seen, said and concluded apart, and the own words. */
import { type ReactNode, useState } from 'react';
import type { NamedText } from '../../shared/cases/incident';
import { HARM_TYPES, IDENTITY_GROUNDS, SETTINGS } from '../../shared/cases/words';
import { useText } from '../text/catalogue';
import { Actions, Button } from '../ui/Button';
import { Choice, Choices, optionsOf, Tick } from '../ui/Choice';
import { ApproximateDateField } from '../ui/DateField';
import { FieldGroup, FieldRow, Fields } from '../ui/Field';
import type { MentionValue } from '../ui/MentionTextArea';
import { NamedTextArea } from '../ui/NamedTextArea';
import type { Parties } from '../ui/people-named';
import { TextLine } from '../ui/TextLine';
import { type IncidentDraft, mentionsIn } from './case-form';

export interface IncidentFieldsProps {
  value: IncidentDraft;
  change: (patch: Partial<IncidentDraft>) => void;
  errors: Record<string, ReactNode>;
  /** Who is likeliest to be named in it. */
  people: Parties;
  /** Where the incident stands in the form, for example `report.incidents.0`. */
  path: string;
}

/** Ties one field to its value, its error and its path in the form. */
export function bindIncident<K extends keyof IncidentDraft>({ value, change, errors, path }: IncidentFieldsProps, name: K) {
  return {
    value: value[name],
    onChange: (next: IncidentDraft[K]) => change({ [name]: next }),
    error: errors[`${path}.${name}`],
    'data-path': `${path}.${name}`,
  };
}

/** The same for a text in which people are named: the mentions of the others stay. */
function bindNamed({ value, change, errors, path, people }: IncidentFieldsProps, name: NamedText) {
  const error = errors[`${path}.${name}`];
  return {
    view: people,
    value: { text: value[name], mentions: mentionsIn(value, name) },
    onChange: ({ text, mentions }: MentionValue) =>
      change({
        [name]: text,
        mentions: [...value.mentions.filter((m) => m.in !== name), ...mentions.map((m) => ({ ...m, in: name }))],
      }),
    error: typeof error === 'string' ? error : undefined,
    'data-path': `${path}.${name}`,
  };
}

export function IncidentFields(props: IncidentFieldsProps) {
  const { reports } = useText();
  const t = reports.incident;
  return (
    <>
      <NamedTextArea label={t.whatHappened} help={t.whatHappenedHelp} room="few" maxLength={20_000} {...bindNamed(props, 'whatHappened')} />
      <HarmFields {...props} />
      <WhenField {...props} />
      <WhereFields {...props} />
      <FieldGroup label={t.apart} help={t.apartHelp} optional>
        <Fields>
          <SeenField {...props} />
          <SaidField {...props} />
          <ConcludedField {...props} />
        </Fields>
      </FieldGroup>
      <OwnWordsFields {...props} />
    </>
  );
}

/** The kinds of harm, and when it is about who somebody is, about what. */
export function HarmFields(props: IncidentFieldsProps) {
  const { cases, codes, reports } = useText();
  const t = reports.incident;
  return (
    <>
      <Choices
        label={cases.report.harmTypes}
        help={cases.report.harmTypesHelp}
        options={optionsOf(HARM_TYPES, codes.harmType)}
        {...bindIncident(props, 'harmTypes')}
        onChange={(types) => props.change({ harmTypes: [...types] })}
      />
      {props.value.harmTypes.includes('identity_based') && (
        <>
          <Choices
            label={t.grounds}
            help={t.groundsHelp}
            optional
            options={optionsOf(IDENTITY_GROUNDS, t.ground)}
            {...bindIncident(props, 'identityGrounds')}
            onChange={(grounds) => props.change({ identityGrounds: [...grounds] })}
          />
          <TextLine
            label={t.groundWords}
            help={t.groundWordsHelp}
            optional
            size="medium"
            maxLength={120}
            {...bindIncident(props, 'identityGround')}
          />
        </>
      )}
    </>
  );
}

export function WhenField(props: IncidentFieldsProps) {
  const { cases } = useText();
  return (
    <ApproximateDateField
      label={cases.report.occurred}
      errors={props.errors}
      path={`${props.path}.occurred`}
      {...bindIncident(props, 'occurred')}
    />
  );
}

export function WhereFields(props: IncidentFieldsProps) {
  const { cases, codes } = useText();
  const t = cases.report;
  return (
    <>
      <FieldRow>
        <Choice
          label={t.setting}
          optional
          options={optionsOf(SETTINGS, codes.setting)}
          nothing={t.settingNothing}
          {...bindIncident(props, 'setting')}
        />
        <TextLine label={t.place} optional size="medium" maxLength={200} {...bindIncident(props, 'place')} />
      </FieldRow>
      <Tick label={t.online} {...bindIncident(props, 'online')} />
    </>
  );
}

type Apart = IncidentFieldsProps & { label?: string };

export function SeenField(props: Apart) {
  const t = useText().reports.incident;
  return <NamedTextArea label={props.label ?? t.seen} help={t.seenHelp} room="few" maxLength={20_000} {...bindNamed(props, 'seen')} />;
}

export function SaidField(props: Apart) {
  const t = useText().reports.incident;
  return <NamedTextArea label={props.label ?? t.said} help={t.saidHelp} room="few" maxLength={20_000} {...bindNamed(props, 'said')} />;
}

export function ConcludedField(props: Apart) {
  const t = useText().reports.incident;
  return (
    <NamedTextArea
      label={props.label ?? t.concluded}
      help={t.concludedHelp}
      room="few"
      maxLength={20_000}
      {...bindNamed(props, 'concluded')}
    />
  );
}

/** A quote, opened when there is one: most quick reports have none. */
export function OwnWordsFields(props: IncidentFieldsProps & { open?: boolean }) {
  const t = useText().reports.incident;
  const [asked, setAsked] = useState(props.open ?? false);
  if (!asked && props.value.ownWords === '' && props.value.ownWordsBy === '')
    return (
      <Actions>
        <Button small onClick={() => setAsked(true)}>
          {t.addOwnWords}
        </Button>
      </Actions>
    );
  return (
    <>
      <NamedTextArea label={t.ownWords} help={t.ownWordsHelp} optional room="few" maxLength={4_000} {...bindNamed(props, 'ownWords')} />
      <TextLine label={t.ownWordsBy} optional size="medium" maxLength={120} {...bindIncident(props, 'ownWordsBy')} />
    </>
  );
}
