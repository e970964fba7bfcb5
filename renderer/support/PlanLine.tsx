/** @file One plan on a case's page, and asking on its day whether it still helps. */
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract';
import { addDays } from '../../shared/days';
import type { SupportPlan } from '../../shared/support/plan';
import { schoolDay } from '../../shared/support/rules';
import { useTelling } from '../ipc/live';
import { useText } from '../text/catalogue';
import { dayName, shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { announce } from '../ui/announce';
import { Actions, Button } from '../ui/Button';
import { Segments } from '../ui/Choice';
import { DateField } from '../ui/DateField';
import { KeptLine } from '../ui/DraftSign';
import { FieldRow, Fields } from '../ui/Field';
import { FormEnd } from '../ui/FormEnd';
import { Problem } from '../ui/Problem';
import { Due, StatusWord } from '../ui/Status';
import { TextArea } from '../ui/TextLine';
import { useDraft } from '../ui/useDraft';
import { PlanForm } from './PlanForm';
import classes from './support.module.css';
import { nameOf } from './words';

export function PlanLine({ view, plan }: { view: CaseView; plan: SupportPlan }) {
  const { support, ui } = useText();
  const t = support.plan;
  const language = useLanguage();
  const [doing, setDoing] = useState<'change' | 'look'>();
  const resume = useTelling('support.resumePlan');
  const helpers = [nameOf(view, plan.helperId), plan.helper].filter((name) => name !== '').join(', ');
  const close = () => setDoing(undefined);
  return (
    <li className={classes.line}>
      <div className={classes.top}>
        <div className={classes.grow}>
          <p className={classes.what}>{plan.offered}</p>
          <p className={classes.soft}>{plan.need}</p>
          <p className={classes.facts}>
            {helpers !== '' && <span>{t.helps(helpers)}</span>}
            {plan.endedOn === undefined ? (
              <>
                <span>
                  {t.since(shortDay(plan.from, language))}
                  {plan.until !== undefined && ` ${t.untilDay(shortDay(plan.until, language))}`}
                </span>
                <span>
                  {t.again} <Due date={plan.reviewOn} />
                </span>
              </>
            ) : (
              <StatusWord tone="quiet">{t.ended(dayName(plan.endedOn, language))}</StatusWord>
            )}
          </p>
          {plan.class === 'restricted' && <p className={classes.soft}>{t.restricted}</p>}
          {plan.reviews.length > 0 && (
            <ul className={classes.said}>
              {plan.reviews.map((review, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: history only grows
                <li key={index}>
                  {shortDay(review.on, language)}, {review.by}
                  {review.note !== '' && `: ${review.note}`}
                </li>
              ))}
            </ul>
          )}
        </div>
        {doing === undefined && (
          <Actions end>
            {plan.endedOn === undefined ? (
              <>
                <Button small aria-label={t.lookOf(plan.offered)} onClick={() => setDoing('look')}>
                  {t.look}
                </Button>
                <Button kind="quiet" small aria-label={t.changeOf(plan.offered)} onClick={() => setDoing('change')}>
                  {t.change}
                </Button>
              </>
            ) : (
              <Button
                kind="quiet"
                small
                aria-label={`${ui.undo}: ${plan.offered}`}
                busy={resume.isPending}
                onClick={() => resume.mutate({ id: plan.id, reviewOn: schoolDay(addDays(today(), 7)) })}
              >
                {ui.undo}
              </Button>
            )}
          </Actions>
        )}
      </div>
      <Problem error={resume.error} />
      {doing === 'change' && <PlanForm view={view} plan={plan} onDone={close} />}
      {doing === 'look' && <ReviewForm plan={plan} onDone={close} />}
    </li>
  );
}

function ReviewForm({ plan, onDone }: { plan: SupportPlan; onDone: () => void }) {
  const { support, ui } = useText();
  const t = support.plan.review;
  const review = useTelling('support.reviewPlan');
  const [values, setValues] = useState({ note: '', goesOn: 'yes' as 'yes' | 'no', on: today(), next: schoolDay(addDays(today(), 28)) });
  const [tried, setTried] = useState(false);
  const draft = useDraft({ key: `support.review:${plan.id}`, values, restore: setValues });
  const set = (change: Partial<typeof values>) => setValues((was) => ({ ...was, ...change }));
  const goesOn = values.goesOn === 'yes';
  const wrong = goesOn && (values.next === '' || values.next <= values.on);
  const save = async () => {
    setTried(true);
    if (values.on === '' || wrong) return;
    const input = { id: plan.id, on: values.on, note: values.note, next: goesOn ? values.next : undefined };
    const done = await review.mutateAsync(input).catch(() => undefined);
    if (done === undefined) return;
    await draft.done();
    announce(goesOn ? t.saved : t.endedNow);
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={support.plan.lookOf(plan.offered)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <KeptLine draft={draft} />
      <Fields>
        <TextArea label={t.note} optional room="few" maxLength={1000} value={values.note} onChange={(note) => set({ note })} />
        <Segments
          label={t.goesOn}
          options={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
          value={values.goesOn}
          onChange={(answer) => set({ goesOn: answer })}
        />
        <FieldRow>
          <DateField
            label={t.on}
            value={values.on}
            onChange={(on) => set({ on })}
            error={tried && values.on === '' ? ui.fieldErrors.date : undefined}
          />
          {goesOn && (
            <DateField
              label={t.next}
              value={values.next}
              onChange={(next) => set({ next })}
              error={tried && wrong ? t.nextWrong : undefined}
            />
          )}
        </FieldRow>
        <FormEnd error={review.error} busy={review.isPending} busyText={ui.saving} onCancel={onDone} draft={draft}>
          {t.save}
        </FormEnd>
      </Fields>
    </form>
  );
}
