/** @file What a reason to close asks for, as fields: only its own, each in words that say why. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CLOSING_NEEDS, type ClosingDetails, type ClosingField, HANDOVERS, partiesOfSide, sideOf } from '../../shared/cases/closing';
import type { CaseView } from '../../shared/cases/contract';
import type { ClosureReason } from '../../shared/cases/words';
import { asking } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Choice, optionsOf, RadioList } from '../ui/Choice';
import { Notice } from '../ui/Problem';
import { TextArea, TextLine } from '../ui/TextLine';

export interface ClosingFieldsProps {
  view: CaseView;
  reason: ClosureReason;
  value: ClosingDetails;
  onChange: (patch: Partial<ClosingDetails>) => void;
  /** Fields that say nothing yet, once somebody tried to close. */
  missing: readonly ClosingField[];
}

const LINES = ['returnedTo', 'referredTo'] as const;
const PARAGRAPHS = ['offered', 'howKnown', 'doneForHarmed', 'tried', 'leftOpen'] as const;

export function ClosingFields({ view, reason, value, onChange, missing }: ClosingFieldsProps) {
  const { cases, ui } = useText();
  const t = cases.closing;
  const needs = CLOSING_NEEDS[reason];
  const asks = (field: ClosingField) => needs.includes(field);
  const wrong = (field: ClosingField) => (missing.includes(field) ? ui.fieldErrors.required : undefined);
  const side = sideOf(reason);
  return (
    <>
      {reason === 'referred_child_protection' && <Notice>{t.childProtection}</Notice>}
      {asks('saidBy') && side !== undefined && (
        <Choice
          label={t.fields.saidBy}
          value={value.saidBy}
          options={partiesOfSide(view.parties, side).map((p) => ({ value: p.id, label: p.name }))}
          onChange={(saidBy) => onChange({ saidBy })}
          error={missing.includes('saidBy') ? ui.fieldErrors.choose : undefined}
        />
      )}
      {LINES.filter(asks).map((field) => (
        <TextLine
          key={field}
          label={t.fields[field]}
          help={t.fieldHelp[field]}
          value={value[field]}
          onChange={(text) => onChange({ [field]: text })}
          maxLength={200}
          error={wrong(field)}
        />
      ))}
      {asks('handover') && (
        <RadioList
          label={t.fields.handover}
          value={value.handover}
          options={optionsOf(HANDOVERS, t.handovers)}
          onChange={(handover) => onChange({ handover })}
          error={missing.includes('handover') ? ui.fieldErrors.choose : undefined}
        />
      )}
      {asks('duplicateOf') && <OtherCase view={view} value={value} onChange={onChange} error={wrong('duplicateOf')} />}
      {PARAGRAPHS.filter(asks).map((field) => (
        <TextArea
          key={field}
          label={t.fields[field]}
          room="few"
          maxLength={1000}
          value={value[field]}
          onChange={(text) => onChange({ [field]: text })}
          error={wrong(field)}
        />
      ))}
    </>
  );
}

/** Found by its number or by words, as one types. */
function OtherCase({
  view,
  value,
  onChange,
  error,
}: Pick<ClosingFieldsProps, 'view' | 'value' | 'onChange'> & { error: string | undefined }) {
  const { cases } = useText();
  const t = cases.closing;
  const [typed, setTyped] = useState('');
  const found = useQuery({ ...asking('cases.list', { search: typed, status: 'all', limit: 8 }), enabled: typed.trim().length > 1 });
  const rows = (found.data?.rows ?? []).filter((row) => row.id !== view.id);
  return (
    <>
      <TextLine
        label={t.fields.duplicateOf}
        help={t.fieldHelp.duplicateOf}
        value={typed}
        onChange={setTyped}
        maxLength={120}
        error={error}
      />
      {typed.trim().length > 1 && found.data !== undefined && rows.length === 0 && <p>{t.noCase}</p>}
      {rows.length > 0 && (
        <RadioList
          label={t.findCase}
          labelHidden
          value={value.duplicateOf}
          options={rows.map((row) => ({ value: row.id, label: t.duplicateIs(row.ref, row.title) }))}
          onChange={(duplicateOf) => onChange({ duplicateOf })}
        />
      )}
    </>
  );
}
