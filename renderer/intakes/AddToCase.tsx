/** @file Adding a note to a case that is there: which case, and as what. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HARM_TYPES, type HarmType } from '../../shared/cases/words';
import type { Intake } from '../../shared/intakes/contract';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { Choices, optionsOf, RadioList } from '../ui/Choice';
import { Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Dialog } from '../ui/Overlay';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import classes from './intakes.module.css';

export function AddToCase({ intake, onClose }: { intake: Intake; onClose: () => void }) {
  const { codes, reports, cases: caseWords, ui } = useText();
  const t = reports.intake;
  const [words, setWords] = useState('');
  const [caseId, setCaseId] = useState<string>();
  const [as, setAs] = useState<'note' | 'incident'>('note');
  const [harmTypes, setHarmTypes] = useState<readonly HarmType[]>([]);
  const [wrong, setWrong] = useState<{ case?: string; harm?: string }>({});
  const found = useQuery({ ...asking('cases.list', { search: words, status: 'open', limit: 6 }), placeholderData: keepPreviousData });
  const add = useTelling('intakes.addToCase');
  const rows = found.data?.rows ?? [];
  const chosen = rows.find((row) => row.id === caseId);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const harmMissing = as === 'incident' && harmTypes.length === 0;
    setWrong({ ...(chosen === undefined ? { case: ui.fieldErrors.choose } : {}), ...(harmMissing ? { harm: ui.fieldErrors.choose } : {}) });
    if (chosen === undefined || harmMissing) return;
    const done = () => {
      toast(t.added(chosen.ref));
      onClose();
    };
    add.mutate(
      { id: intake.id, caseId: chosen.id, as: as === 'note' ? { kind: 'note' } : { kind: 'incident', harmTypes: [...harmTypes] } },
      { onSuccess: done },
    );
  };
  return (
    <Dialog title={t.addToCase} open onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <p className={classes.quoted}>{intake.text}</p>
          <TextLine label={t.findCase} help={t.findCaseHelp} type="search" maxLength={200} value={words} onChange={setWords} />
          {found.data !== undefined && rows.length === 0 && <p>{t.noCase}</p>}
          {rows.length > 0 && (
            <RadioList
              label={t.findCase}
              labelHidden
              value={chosen?.id}
              onChange={setCaseId}
              options={rows.map((row) => ({
                value: row.id as string,
                label: `${row.ref} ${row.title}`,
                help: [row.harmed, row.responsible].filter(Boolean).join(' · '),
              }))}
              error={wrong.case}
            />
          )}
          <RadioList
            label={t.as}
            value={as}
            onChange={setAs}
            options={[
              { value: 'note', label: t.asNote, help: t.asNoteHelp },
              { value: 'incident', label: t.asIncident, help: t.asIncidentHelp },
            ]}
          />
          {as === 'incident' && (
            <Choices
              label={caseWords.report.harmTypes}
              help={caseWords.report.harmTypesHelp}
              options={optionsOf(HARM_TYPES, codes.harmType)}
              value={harmTypes}
              onChange={setHarmTypes}
              error={wrong.harm}
            />
          )}
          <FormEnd error={add.error} busy={add.isPending} primary onCancel={onClose}>
            {t.addSave}
          </FormEnd>
        </Fields>
      </form>
    </Dialog>
  );
}
