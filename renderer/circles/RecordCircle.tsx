/** @file How a circle went: held, stopped early, put off or cancelled; who was there. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { ATTENDANCE, type Circle, circleRecordSchema } from '../../shared/circles/circle';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { FieldGroup, FieldRow, Fields } from '../ui/Field';
import { schemaErrors } from '../ui/form';
import { NumberField } from '../ui/NumberField';
import { SidePanel } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { TextArea } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import classes from './CircleSection.module.css';
import { ConsentSigns } from './ConsentSigns';
import { counted, type RecordValues, recordValues, tookPlace, toRecord } from './circle-record';
import { InSpiteOf, stillOpen } from './InSpiteOf';

const OUTCOMES = ['held', 'stopped_early', 'postponed', 'cancelled'] as const;
const ATTENDED = ATTENDANCE.filter((one) => one !== 'expected');

export function RecordCircle({ view, circle, onClose }: { view: CaseView; circle: Circle; onClose: () => void }) {
  const t = useText();
  const words = t.circles.record;
  const [values, setValues] = useState(() => recordValues(circle, today()));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const record = useTelling('circles.record');
  const draft = useDraft({ key: `circle.record:${circle.id}`, values, restore: setValues });
  const set = (patch: Partial<RecordValues>) => setValues((before) => ({ ...before, ...patch }));
  const held = tookPlace(values.status);
  const there = values.attendance
    .filter((entry) => entry.attendance !== 'absent' && entry.attendance !== 'written_statement')
    .map((entry) => entry.partyId);
  const nameOf = (id: string) => view.parties.find((party) => party.id === id)?.name ?? '';

  const setStatus = (status: RecordValues['status']) => set({ status, on: status === 'postponed' ? '' : values.on || today() });
  const setAttendance = (partyId: string, attendance: RecordValues['attendance'][number]['attendance']) => {
    const next = values.attendance.map((entry) => (entry.partyId === partyId ? { ...entry, attendance } : entry));
    // The head count follows the ticks until somebody has counted otherwise.
    const followed = values.participants === counted(circle, values.attendance);
    set({ attendance: next, ...(followed ? { participants: counted(circle, next) } : {}) });
  };

  const setInSpite = (inSpiteOf: RecordValues['inSpiteOf']) => set({ inSpiteOf });

  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const input = toRecord(values);
    const open = held ? stillOpen(view, circle, there, values) : [];
    const wrong = {
      ...schemaErrors(circleRecordSchema, input),
      ...Object.fromEntries(open.map((reason) => [reason, t.ui.fieldErrors.required])),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    await record.mutateAsync({ ...input, id: circle.id });
    await draft.done();
    toast(words.saved);
    onClose();
  };

  return (
    <SidePanel title={words.title} open onClose={onClose}>
      <form onSubmit={(event) => void save(event).catch(() => undefined)} noValidate>
        <KeptLine draft={draft} />
        <Fields>
          <Segments label={words.status} value={values.status} options={optionsOf(OUTCOMES, t.codes.circleStatus)} onChange={setStatus} />
          <FieldRow>
            <DateField
              label={values.status === 'postponed' ? words.newDay : words.on}
              value={values.on}
              onChange={(on) => set({ on })}
              error={errors.on}
            />
            {held && (
              <NumberField label={words.minutes} value={values.minutes} onChange={(minutes) => set({ minutes })} error={errors.minutes} />
            )}
            {held && (
              <NumberField
                label={words.participants}
                value={values.participants}
                onChange={(participants) => set({ participants })}
                error={errors.participants}
              />
            )}
          </FieldRow>
          {held && values.attendance.length > 0 && (
            <FieldGroup label={words.attendance}>
              <div className={classes.attendance}>
                {values.attendance.map((entry) => (
                  <div key={entry.partyId} className={classes.attended}>
                    <span aria-hidden="true">{nameOf(entry.partyId)}</span>
                    <Choice
                      label={nameOf(entry.partyId)}
                      labelHidden
                      size="medium"
                      value={entry.attendance}
                      options={optionsOf(ATTENDED, t.codes.attendance)}
                      onChange={(attendance) => attendance && setAttendance(entry.partyId, attendance)}
                    />
                  </div>
                ))}
              </div>
            </FieldGroup>
          )}
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
