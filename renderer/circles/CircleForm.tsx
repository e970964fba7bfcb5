/** @file Planning a circle beside its case, or changing its plan. */
import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../shared/cases/contract';
import { consentGaps } from '../../shared/cases/doors';
import { type Circle, circleInputSchema, PROCESSES } from '../../shared/circles/circle';
import type { Edition } from '../../shared/editions';
import { AGE_BANDS, LANGUAGES } from '../../shared/values';
import { asking, useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Actions, Button } from '../ui/Button';
import { Choice, Choices, optionsOf, Segments } from '../ui/Choice';
import { Conflict, useSeen } from '../ui/Conflict';
import { DateField, TimeField } from '../ui/DateField';
import { KeptLine, SavedSign } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { useSchemaForm } from '../ui/form';
import { NumberField } from '../ui/NumberField';
import { SidePanel } from '../ui/Overlay';
import { Problem } from '../ui/Problem';
import { TextArea, TextLine } from '../ui/TextLine';
import { toast } from '../ui/toast';
import { useDraft } from '../ui/useDraft';
import { ConsentSigns } from './ConsentSigns';
import { type CircleValues, comparedCircle, firstValues, inCaseOrder, namedKeeper, valuesOf } from './circle-form';
import { LessonChoice } from './LessonChoice';
import { isUnprepared, PreparationSigns, RoomSigns } from './MeetingSigns';
import { RoomChoice } from './RoomChoice';

/** Not a sign-in: the person whom the screening names, who gets paper. */
const NAMED = 'named';

export interface CircleFormProps {
  view: CaseView;
  /** Absent: a new circle. */
  circle?: Circle | undefined;
  onClose: () => void;
}

/** The sign-ins are read before the form begins: its first values name the keeper. */
export function CircleForm(props: CircleFormProps) {
  const { circles } = useText();
  const vault = useQuery(asking('vault.state', {}));
  const title = props.circle === undefined ? circles.form.title : circles.form.changeTitle;
  return (
    <SidePanel title={title} open onClose={props.onClose}>
      {vault.data !== undefined && <Form {...props} vault={vault.data} />}
    </SidePanel>
  );
}

function Form({ view, circle, onClose, vault }: CircleFormProps & { vault: NonNullable<ReturnType<typeof useVault>> }) {
  const t = useText();
  const words = t.circles.form;
  const language = useLanguage();
  const plan = useTelling('circles.plan');
  const replan = useTelling('circles.replan');
  const form = useSchemaForm(circleInputSchema, circle === undefined ? firstValues(view, vault.me, language) : valuesOf(circle, view));
  const edition = circle === undefined ? undefined : view.editions[`circle:${circle.id}`];
  const seen = useSeen(edition);
  const draft = useDraft<CircleValues & { seen: Edition | undefined }>({
    key: circle === undefined ? `circle.new:${view.id}` : `circle.change:${circle.id}`,
    values: { ...form.values, seen: seen.current },
    restore: ({ seen: base, ...values }) => {
      seen.current = base;
      form.setValues(values);
    },
  });
  const gaps = consentGaps(view.parties, view.consents);
  const set = <K extends keyof CircleValues>(name: K, value: CircleValues[K]) => form.setValues({ [name]: value } as Partial<CircleValues>);
  const named = namedKeeper(view);
  const keepers = vault.users.filter((user) => user.role === 'facilitator' || user.id === vault.me?.id);

  const save = form.submit(async (input) => {
    if (circle === undefined) await plan.mutateAsync({ ...input, caseId: view.id });
    else await replan.mutateAsync({ ...input, id: circle.id, seen: seen.current });
    await draft.done();
    toast(circle === undefined ? words.planned : words.changed);
    onClose();
  });

  return (
    <form onSubmit={save} noValidate>
      <KeptLine draft={draft} />
      <Fields>
        <Choice
          label={words.process}
          options={optionsOf(PROCESSES, t.codes.process)}
          value={form.values.process}
          onChange={(process) => set('process', process)}
          error={form.errors.process}
          data-path="process"
        />
        <FieldRow>
          <DateField label={words.date} {...form.getInputProps('plannedOn')} />
          <TimeField
            label={words.start}
            value={form.values.startTime}
            onChange={(time) => set('startTime', time === '' ? undefined : time)}
            error={form.errors.startTime}
            optional
          />
        </FieldRow>
        <LessonChoice
          school={view.school}
          start={form.values.startTime}
          minutes={form.values.minutes}
          onTake={(startTime, minutes) => form.setValues({ startTime, minutes } as Partial<CircleValues>)}
        />
        <RoomChoice school={view.school} place={form.values.place} onTake={(place) => set('place', place)} />
        <FieldRow>
          <NumberField label={words.minutes} {...form.getInputProps('minutes')} />
          <TextLine label={words.place} {...form.getInputProps('place')} maxLength={120} size="short" optional />
        </FieldRow>
        <TextArea
          label={words.purpose}
          help={words.purposeHelp}
          placeholder={words.purposeExample}
          {...form.getInputProps('purpose')}
          maxLength={500}
          room="few"
        />
        <Choices
          label={words.who}
          help={words.whoHelp}
          look="list"
          options={view.parties.map((party) => ({
            value: party.id,
            label: party.name,
            help: [
              ...party.roles.map((entry) => t.codes.partyRole[entry.role]),
              gaps.missing.includes(party.id) ? words.notAsked : gaps.refused.includes(party.id) ? words.saidNo : '',
              isUnprepared(view, party) ? words.notMet : '',
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
          value={form.values.partyIds}
          onChange={(ids) => set('partyIds', inCaseOrder(ids, view.parties))}
          error={form.errors.partyIds}
          data-path="partyIds"
        />
        <ConsentSigns view={view} partyIds={form.values.partyIds} />
        <RoomSigns view={view} partyIds={form.values.partyIds} process={form.values.process} on={form.values.plannedOn} />
        <PreparationSigns view={view} partyIds={form.values.partyIds} />
        <Choice
          label={words.keeper}
          help={words.keeperHelp}
          value={form.values.keeperUserId ?? (named !== undefined && form.values.keeperName === named ? NAMED : vault.me?.id)}
          options={[
            ...(named === undefined ? [] : [{ value: NAMED, label: named }]),
            ...keepers.map((user) => ({ value: user.id as string, label: user.id === vault.me?.id ? words.me(user.label) : user.label })),
          ]}
          onChange={(id) => {
            if (id === NAMED && named !== undefined) return form.setValues({ keeperUserId: undefined, keeperName: named });
            const user = keepers.find((one) => one.id === id);
            if (user === undefined) return;
            form.setValues({ keeperUserId: user.role === 'facilitator' ? user.id : undefined, keeperName: user.label });
          }}
        />
        <FieldRow>
          <Segments label={words.language} options={optionsOf(LANGUAGES, t.codes.language)} {...form.getInputProps('language')} />
          <Choice
            label={words.ageBand}
            options={optionsOf(AGE_BANDS, t.codes.ageBand)}
            value={form.values.ageBand}
            onChange={(band) => set('ageBand', band)}
            size="short"
            optional
          />
        </FieldRow>
        <Problem error={plan.error} />
        <Conflict
          error={replan.error}
          fields={circle === undefined ? [] : comparedCircle(form.values, valuesOf(circle, view), view.parties, words)}
          onKeepMine={() => {
            seen.current = edition;
            save();
          }}
          onTakeTheirs={() => {
            seen.current = edition;
            if (circle !== undefined) form.setValues(valuesOf(circle, view));
            replan.reset();
          }}
        />
        <Actions>
          <Button type="submit" kind="primary" busy={plan.isPending || replan.isPending} busyText={t.ui.saving}>
            {circle === undefined ? words.save : words.saveChange}
          </Button>
          <Button onClick={onClose}>{t.ui.cancel}</Button>
          <SavedSign draft={draft} />
        </Actions>
      </Fields>
    </form>
  );
}

const useVault = () => useQuery(asking('vault.state', {})).data;
