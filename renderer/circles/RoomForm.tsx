/** @file One room: its name, what it offers, when it can be had. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { KNOWN, type Room, roomInputSchema } from '../../shared/circles/room';
import type { Edition } from '../../shared/editions';
import { asking, useTelling } from '../ipc/live';
import { type Text, useText } from '../text/catalogue';
import { Choice, optionsOf, Segments } from '../ui/Choice';
import { Conflict, useSeen } from '../ui/Conflict';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { useSchemaForm } from '../ui/form';
import { NumberField } from '../ui/NumberField';
import { TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';

export interface RoomFormProps {
  /** Absent: a new room. */
  kept?: { room: Room; edition: Edition } | undefined;
  onClose: () => void;
}

interface Values {
  name: string;
  school: string;
  seats: number | undefined;
  stepFree: Room['stepFree'];
  quiet: Room['quiet'];
  hours: string;
  note: string;
}

const valuesOf = (room: Room | undefined): Values => ({
  name: room?.name ?? '',
  school: room?.school ?? '',
  seats: room?.seats,
  stepFree: room?.stepFree ?? 'unknown',
  quiet: room?.quiet ?? 'unknown',
  hours: room?.hours ?? '',
  note: room?.note ?? '',
});

/** Of every school: a choice needs a word. */
const EVERY = ':every';

export function RoomForm({ kept, onClose }: RoomFormProps) {
  const t = useText();
  const words = t.room.rooms;
  const keep = useTelling('circles.keepRoom');
  const schools = useQuery(asking('calendar.read', {})).data?.schools ?? [];
  const form = useSchemaForm(roomInputSchema, valuesOf(kept?.room));
  const seen = useSeen(kept?.edition);
  const draft = useDraft<Values>({
    key: kept === undefined ? 'circle.room' : `circle.room:${kept.room.id}`,
    values: form.values,
    restore: form.setValues,
  });
  const set = (patch: Partial<Values>) => form.setValues(patch);
  // The button that opened it is gone: typing goes on here.
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const save = form.submit(async (room) => {
    await keep.mutateAsync({ id: kept?.room.id, room, seen: seen.current });
    await draft.done();
    toast(words.saved);
    onClose();
  });
  const said = facts(valuesOf(kept?.room), t);
  return (
    <form onSubmit={save} noValidate aria-label={kept === undefined ? words.add : words.changeOf(kept.room.name)}>
      <KeptLine draft={draft} />
      <Fields>
        <TextLine label={words.name} {...form.getInputProps('name')} inputRef={name} maxLength={120} />
        <FieldRow>
          <Choice
            label={words.school}
            value={form.values.school === '' ? EVERY : form.values.school}
            options={[
              { value: EVERY, label: words.everySchool },
              ...[...new Set([...schools, form.values.school])].filter(Boolean).map((name) => ({ value: name, label: name })),
            ]}
            onChange={(school) => set({ school: school === EVERY || school === undefined ? '' : school })}
          />
          <NumberField label={words.chairs} {...form.getInputProps('seats')} optional />
        </FieldRow>
        <Segments label={words.stepFree} options={optionsOf(KNOWN, words.known)} {...form.getInputProps('stepFree')} />
        <Segments label={words.quiet} options={optionsOf(KNOWN, words.known)} {...form.getInputProps('quiet')} />
        <TextLine label={words.hours} placeholder={words.hoursExample} {...form.getInputProps('hours')} maxLength={120} optional />
        <TextLine label={words.note} {...form.getInputProps('note')} maxLength={200} optional />
        <Conflict
          error={keep.error}
          fields={facts(form.values, t).map(([label, mine], index) => [label, mine, said[index]?.[1]] as const)}
          onKeepMine={() => {
            seen.current = kept?.edition;
            save();
          }}
          onTakeTheirs={() => {
            seen.current = kept?.edition;
            form.setValues(valuesOf(kept?.room));
            keep.reset();
          }}
        />
        <FormEnd error={undefined} busy={keep.isPending} onCancel={onClose} draft={draft} primary>
          {words.save}
        </FormEnd>
      </Fields>
    </form>
  );
}

function facts(values: Values, t: Text): [string, string][] {
  const words = t.room.rooms;
  return [
    [words.name, values.name],
    [words.school, values.school === '' ? words.everySchool : values.school],
    [words.chairs, values.seats === undefined ? '' : String(values.seats)],
    [words.stepFree, words.known[values.stepFree]],
    [words.quiet, words.known[values.quiet]],
    [words.hours, values.hours],
    [words.note, values.note],
  ];
}
