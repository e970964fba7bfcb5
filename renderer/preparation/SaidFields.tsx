/** @file What was said in a meeting, field by field, each with the question that helps and whether the keeper may read it. */
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { ALWAYS_TO_KEEPER, askedAs, fieldsFor, type PreparationField } from '../../shared/preparation/preparation';
import { useText } from '../text/catalogue';
import { Button } from '../ui/Button';
import { Choice, Tick } from '../ui/Choice';
import { FieldGroup } from '../ui/Field';
import { TextArea, TextLine } from '../ui/TextLine';
import classes from './Preparation.module.css';
import type { MeetingDraft, NeedDraft } from './preparation-form';

export interface SaidFieldsProps {
  view: CaseView;
  party: Party;
  values: MeetingDraft;
  set: (change: Partial<MeetingDraft>) => void;
  errors: Record<string, string>;
}

export function SaidFields({ view, party, values, set, errors }: SaidFieldsProps) {
  const { preparation } = useText();
  const t = preparation.form;
  const prompts = preparation.prompts[askedAs(party)];
  const fields = fieldsFor(party);
  const may = (field: PreparationField, yes: boolean) =>
    set({ keeper: yes ? [...values.keeper, field] : values.keeper.filter((one) => one !== field) });
  return (
    <>
      <p className={classes.soft}>{t.lead}</p>
      <Needs help={prompts.needs ?? ''} values={values} set={set} />
      {fields.map((field, index) =>
        field === 'beside' ? (
          <Choice
            key={field}
            label={preparation.field.beside}
            help={`${prompts.beside ?? ''} ${t.alwaysToKeeper}`}
            nothing={t.nobodyBeside}
            options={view.parties.filter((p) => p.id !== party.id && p.kind !== 'unknown').map((p) => ({ value: p.id, label: p.name }))}
            value={values.beside}
            onChange={(beside) => set({ beside })}
          />
        ) : (
          <div key={field} className={classes.field}>
            <TextArea
              label={preparation.field[field]}
              help={[
                field === 'access' ? preparation.promptAccess : prompts[field],
                ALWAYS_TO_KEEPER.includes(field) ? t.alwaysToKeeper : '',
              ]
                .filter(Boolean)
                .join(' ')}
              optional
              room="few"
              maxLength={2000}
              value={values.texts[field] ?? ''}
              onChange={(text) => set({ texts: { ...values.texts, [field]: text } })}
              error={errors[`answers.${index}.text`]}
            />
            {field === 'access' ? (
              <Tick label={t.accessConfirmed} value={values.accessConfirmed} onChange={(accessConfirmed) => set({ accessConfirmed })} />
            ) : (
              (values.texts[field] ?? '') !== '' &&
              !ALWAYS_TO_KEEPER.includes(field) && (
                <Tick
                  label={t.keeperMayOf(preparation.field[field])}
                  value={values.keeper.includes(field)}
                  onChange={(yes) => may(field, yes)}
                />
              )
            )}
          </div>
        ),
      )}
    </>
  );
}

let fresh = 0;
const newKey = (): string => {
  fresh += 1;
  return `new-${fresh}`;
};

function Needs({ help, values, set }: { help: string; values: MeetingDraft; set: (change: Partial<MeetingDraft>) => void }) {
  const { preparation } = useText();
  const t = preparation.form;
  const change = (key: string, patch: Partial<NeedDraft>) =>
    set({ needs: values.needs.map((need) => (need.key === key ? { ...need, ...patch } : need)) });
  return (
    <FieldGroup label={t.needs} help={`${help} ${t.needsHelp}`}>
      <div className={classes.needFields}>
        {values.needs.map((need, index) => (
          <div key={need.key} className={classes.field}>
            <div className={classes.needLine}>
              <TextLine
                label={t.need(index + 1)}
                labelHidden
                value={need.text}
                onChange={(text) => change(need.key, { text })}
                maxLength={500}
              />
              <Button
                kind="quiet"
                small
                aria-label={t.removeNeed(index + 1)}
                onClick={() => set({ needs: values.needs.filter((one) => one.key !== need.key) })}
              >
                {t.remove}
              </Button>
            </div>
            {need.text !== '' && (
              <Tick
                label={t.keeperMayOf(t.need(index + 1).toLowerCase())}
                value={need.keeper}
                onChange={(keeper) => change(need.key, { keeper })}
              />
            )}
          </div>
        ))}
        <div>
          <Button
            small
            disabled={values.needs.length >= 20}
            onClick={() => set({ needs: [...values.needs, { key: newKey(), text: '', keeper: false }] })}
          >
            {t.addNeed}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}
