/**
 * @file How a circle went, as fields: who was there, which parts of the script were done, passes, words that were read, why it was
 * stopped. The counselor's record and the facilitator's account are this one form.
 */
import type { PartyId } from '../../shared/cases/case';
import { PART_STATES, STOP_REASONS } from '../../shared/circles/account';
import { ATTENDANCE, type Circle } from '../../shared/circles/circle';
import { useText } from '../text/catalogue';
import { today } from '../text/dates';
import { Actions, Button } from '../ui/Button';
import { Choice, type Option, optionsOf, Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { FieldGroup, FieldRow } from '../ui/Field';
import { NumberField } from '../ui/NumberField';
import { TextLine } from '../ui/TextLine';
import classes from './Account.module.css';
import { type Attendance, counted, type PlannedPart, type RecordValues, tookPlace, wroteWords } from './circle-record';

const OUTCOMES = ['held', 'stopped_early', 'postponed', 'cancelled'] as const;
const ATTENDED = ATTENDANCE.filter((one) => one !== 'expected');

export interface AccountFieldsProps {
  circle: Pick<Circle, 'seats'>;
  values: RecordValues;
  set: (patch: Partial<RecordValues>) => void;
  parts: readonly PlannedPart[];
  errors: Record<string, string>;
  nameOf: (id: PartyId) => string;
  /** Notes and files that may hold the words of a statement; absent where there is no case. */
  wheres?: readonly Option<string>[];
}

export function AccountFields({ circle, values, set, parts, errors, nameOf, wheres }: AccountFieldsProps) {
  const t = useText();
  const words = t.circles.record;
  const held = tookPlace(values.status);
  const setAttendance = (partyId: PartyId, attendance: Attendance) => {
    const next = values.attendance.map((entry) => (entry.partyId === partyId ? { ...entry, attendance } : entry));
    // The head count follows the ticks until somebody has counted otherwise.
    const followed = values.participants === counted(circle, values.attendance);
    set({ attendance: next, ...(followed ? { participants: counted(circle, next) } : {}) });
  };
  return (
    <>
      <Segments
        label={words.status}
        value={values.status}
        options={optionsOf(OUTCOMES, t.codes.circleStatus)}
        onChange={(status) => set({ status, on: status === 'postponed' ? '' : values.on || today() })}
      />
      {values.status === 'stopped_early' && (
        <Choice
          label={words.stopReason}
          value={values.stopReason === '' ? undefined : values.stopReason}
          options={optionsOf(STOP_REASONS, t.circles.record.stopReasons)}
          onChange={(stopReason) => set({ stopReason: stopReason ?? '' })}
          error={errors.stopReason}
        />
      )}
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
          <div className={classes.rows}>
            {values.attendance.map((entry) => (
              <div key={entry.partyId} className={classes.row}>
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
      {held && <Statements values={values} set={set} nameOf={nameOf} wheres={wheres} />}
      {held && parts.length > 0 && <Parts values={values} set={set} parts={parts} />}
      {held && (
        <NumberField label={words.passes} help={words.passesHelp} optional value={values.passes} onChange={(passes) => set({ passes })} />
      )}
    </>
  );
}

type PartProps = Pick<AccountFieldsProps, 'values' | 'set' | 'nameOf' | 'wheres'>;

/** Of each who sent written words: who read them, and where they are. */
function Statements({ values, set, nameOf, wheres }: PartProps) {
  const words = useText().circles.record;
  const wrote = wroteWords(values);
  if (wrote.length === 0) return undefined;
  const change = (id: PartyId, patch: Partial<RecordValues['statements'][string]>) =>
    set({ statements: { ...values.statements, [id]: { readBy: '', where: '', ...values.statements[id], ...patch } } });
  return (
    <FieldGroup label={words.statements} help={words.statementsHelp}>
      <div className={classes.group}>
        {wrote.map((id) => (
          <FieldRow key={id}>
            <TextLine
              label={words.readBy(nameOf(id))}
              value={values.statements[id]?.readBy ?? ''}
              onChange={(readBy) => change(id, { readBy })}
              maxLength={120}
              size="medium"
            />
            {wheres !== undefined && (
              <Choice
                label={words.where(nameOf(id))}
                nothing={words.whereNone}
                value={values.statements[id]?.where || undefined}
                options={wheres}
                onChange={(where) => change(id, { where: where ?? '' })}
              />
            )}
          </FieldRow>
        ))}
      </div>
    </FieldGroup>
  );
}

/** The script's parts, each as it really was; passes beside those that were rounds. */
function Parts({ values, set, parts }: Pick<AccountFieldsProps, 'values' | 'set' | 'parts'>) {
  const t = useText();
  const words = t.circles.record;
  const states = optionsOf(PART_STATES, t.circles.record.states);
  const allDone = () => set({ parts: Object.fromEntries(parts.map(({ part }) => [part, 'done'])) });
  return (
    <FieldGroup label={words.parts} help={words.partsHelp} optional>
      <div className={classes.group}>
        <Actions>
          <Button small onClick={allDone}>
            {words.allDone}
          </Button>
        </Actions>
        <div className={classes.rows}>
          {parts.map(({ part, title, mayPass }) => {
            const state = values.parts[part];
            return (
              <div key={part} className={classes.part}>
                <span aria-hidden="true">{title}</span>
                <Choice
                  label={words.partState(title)}
                  labelHidden
                  nothing="–"
                  value={state}
                  options={states}
                  onChange={(next) => {
                    const { [part]: _gone, ...rest } = values.parts;
                    set({ parts: next === undefined ? rest : { ...rest, [part]: next } });
                  }}
                />
                <span className={classes.passes}>
                  {mayPass && state !== undefined && state !== 'skipped' && (
                    <>
                      <NumberField
                        label={words.partPasses(title)}
                        labelHidden
                        value={values.partPasses[part]}
                        onChange={(passes) => {
                          const { [part]: _gone, ...rest } = values.partPasses;
                          set({ partPasses: passes === undefined ? rest : { ...rest, [part]: passes } });
                        }}
                      />
                      <span aria-hidden="true">{words.passesHere}</span>
                    </>
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </FieldGroup>
  );
}
