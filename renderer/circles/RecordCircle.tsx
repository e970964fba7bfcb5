/** @file How a circle went: held, stopped early, put off or cancelled; who was there, what was done. Recorded in the case. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { type Circle, type CircleAccount, circleRecordSchema } from '../../shared/circles/circle';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { Fields } from '../ui/Field';
import { schemaErrors } from '../ui/form';
import { SidePanel } from '../ui/Overlay';
import { Notice, Problem } from '../ui/Problem';
import { TextArea } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { AccountFields } from './AccountFields';
import { ConsentSigns } from './ConsentSigns';
import { plannedParts, type RecordValues, recordValues, tookPlace, toRecord, valuesFrom } from './circle-record';
import { FromRoom, forgetRun } from './FromRoom';
import { InSpiteOf, stillOpen } from './InSpiteOf';

export interface RecordCircleProps {
  view: CaseView;
  circle: Circle;
  /** What its keeper wrote and offers. */
  offered?: { by: string; account: CircleAccount } | undefined;
  onClose: () => void;
}

export function RecordCircle({ view, circle, offered, onClose }: RecordCircleProps) {
  const t = useText();
  const words = t.circles.record;
  const [values, setValues] = useState(() =>
    offered === undefined ? recordValues(circle, today()) : valuesFrom(offered.account, circle, today()),
  );
  const [errors, setErrors] = useState<Record<string, string>>({});
  const record = useTelling('circles.record');
  const plan = useQuery(asking('circles.open', { id: circle.id })).data?.plan;
  const parts = plannedParts(plan);
  const draft = useDraft({ key: `circle.${offered === undefined ? 'record' : 'taken'}:${circle.id}`, values, restore: setValues });
  const set = (patch: Partial<RecordValues>) => setValues((before) => ({ ...before, ...patch }));
  const held = tookPlace(values.status);
  const there = values.attendance
    .filter((entry) => entry.attendance !== 'absent' && entry.attendance !== 'written_statement')
    .map((entry) => entry.partyId);
  const nameOf = (id: string) => view.parties.find((party) => party.id === id)?.name ?? '';
  const wheres = useWheres(view);

  const setInSpite = (inSpiteOf: RecordValues['inSpiteOf']) => set({ inSpiteOf });

  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const input = toRecord(values, parts);
    const open = held ? stillOpen(view, circle, there, values) : [];
    const wrong = {
      ...schemaErrors(circleRecordSchema, input),
      ...Object.fromEntries(open.map((reason) => [reason, t.ui.fieldErrors.required])),
      ...(values.status === 'stopped_early' && values.stopReason === '' ? { stopReason: t.ui.fieldErrors.choose } : {}),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    await record.mutateAsync({ ...input, id: circle.id, takes: offered !== undefined });
    await draft.done();
    await forgetRun(circle.id);
    toast(words.saved);
    onClose();
  };

  return (
    <SidePanel title={words.title} open onClose={onClose} width="wide">
      <form onSubmit={(event) => void save(event).catch(() => undefined)} noValidate>
        <KeptLine draft={draft} />
        <Fields>
          {offered !== undefined && <Notice>{words.fromKeeper(offered.by)}</Notice>}
          {offered === undefined && <FromRoom circleId={circle.id} onTake={set} />}
          <AccountFields circle={circle} values={values} set={set} parts={parts} errors={errors} nameOf={nameOf} wheres={wheres} />
          {held && <ConsentSigns view={view} partyIds={there} />}
          {held && (
            <InSpiteOf
              view={view}
              circle={circle}
              there={there}
              on={values.on}
              value={values.inSpiteOf}
              onChange={setInSpite}
              errors={errors}
            />
          )}
          <TextArea
            label={values.status === 'cancelled' ? words.noteCancelled : values.status === 'postponed' ? words.notePostponed : words.note}
            help={words.noteHelp}
            value={values.note}
            onChange={(note) => set({ note })}
            maxLength={1000}
            room="few"
          />
          <Problem error={record.error} />
          <Actions>
            <Button type="submit" kind="primary" busy={record.isPending} busyText={t.ui.saving}>
              {words.save}
            </Button>
            <Button onClick={onClose}>{t.ui.cancel}</Button>
            <SavedSign draft={draft} />
          </Actions>
        </Fields>
      </form>
    </SidePanel>
  );
}

/** Notes and files of the case that may hold what was read out. A private memory aid is no statement. */
function useWheres(view: CaseView) {
  const t = useText();
  const language = useLanguage();
  const files = useQuery(asking('attachments.list', { caseId: view.id })).data ?? [];
  return [
    ...view.notes
      .filter((note) => note.class !== 'memory_aid')
      .map((note) => ({
        value: `note:${note.id}`,
        label: t.circles.record.whereNote(t.codes.noteKind[note.kind], shortDay(note.on, language)),
      })),
    ...files
      .filter((file) => file.removedAt === undefined && file.class !== 'memory_aid')
      .map((file) => ({ value: `file:${file.id}`, label: t.circles.record.whereFile(file.name) })),
  ];
}
